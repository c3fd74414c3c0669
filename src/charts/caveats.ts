import { INDICATOR_INFO } from '../indicators/index.ts';
import type { Chart } from '../model/chart.ts';
import type { PlaceInfo, SeriesInfo } from '../model/cuts.ts';
import type { IndicatorId } from '../model/indicator.ts';
import { notComparedIn } from '../indicators/not-compared.ts';
import { speaksOf, type Note } from '../model/note.ts';
import { wordsIn, type Language } from '../model/text.ts';
import { seriesOf, type Setting } from './base.ts';

/** What a chart is of: its series, and of one indicator of theirs or of their amounts alone. */
export interface ChartSubject {
  readonly series: readonly string[];
  readonly indicator: IndicatorId | null;
  /** Of a chart of one district: its id, and the key of the last period it shows. */
  readonly district?: { readonly id: string; readonly period: string };
}

/** Reasons that stand as a note on every district a series' totals are made of, in the order of the notes. */
function notesOnAll(
  info: PlaceInfo,
  notes: readonly Note[],
  series: SeriesInfo,
  indicator: IndicatorId | null,
  language: Language,
) {
  const districts = info.districts.filter(
    ({ class: kind }) => series.addUp.length === 0 || series.addUp.includes(kind),
  );
  const about = notes.filter(
    (note) => note.series === series.id && (note.indicator === null || note.indicator === indicator),
  );
  return [...Map.groupBy(about, ({ reason }) => wordsIn(reason, language))].flatMap(([reason, alike]) => {
    const noted = new Set(alike.map(({ district }) => district));
    return districts.length > 0 && districts.every(({ id }) => noted.has(id)) ? [reason] : [];
  });
}

/** Reasons that stand as a note on the one district a chart is of. */
const notesOnOne = (
  notes: readonly Note[],
  series: string,
  indicator: IndicatorId | null,
  { id, period }: NonNullable<ChartSubject['district']>,
  language: Language,
): string[] =>
  notes
    .filter((note) => speaksOf(note, { district: id, series, indicator, period }))
    .map(({ reason }) => wordsIn(reason, language));

const notComparedStreams = ({ streams }: SeriesInfo, language: Language): string[] =>
  streams.flatMap(({ label, notCompared }) => (notCompared ? [wordsIn(label, language)] : []));

/** Every reason that limits what a chart shows, each once. */
export function caveatsOf(setting: Setting, { series: ids, indicator, district }: ChartSubject): string[] {
  const { info, notes, words } = setting;
  const { language } = words;
  const isDefined = indicator !== null && INDICATOR_INFO[indicator].isDefined;
  const all = ids.flatMap((id) => {
    const series = seriesOf(setting, id);
    const definition =
      series.definition !== null && isDefined
        ? words.pages.indicator.DEFINITION[series.definition]
        : undefined;
    return [
      ...(series.coverage === 'partial'
        ? [
            series.coverageReason
              ? wordsIn(series.coverageReason, language)
              : `${words.capital(words.REASON.partial)}.`,
          ]
        : []),
      ...(series.caveat ? [wordsIn(series.caveat, language)] : []),
      ...notComparedIn(series, indicator).map(({ label, reason }) =>
        words.notCompared([wordsIn(label, language)], wordsIn(reason, language)),
      ),
      // What a total of all streams counts and comparisons do not.
      ...(district && indicator === null ? words.countedInTotal(notComparedStreams(series, language)) : []),
      ...notesOnAll(info, notes, series, indicator, language),
      ...(district ? notesOnOne(notes, id, indicator, district, language) : []),
      ...(definition ? [definition] : []),
    ];
  });
  return [...new Set(all)];
}

/** Figures in a text as they print: "17.6", "1,204", "2015"; a hyphen in "2017–18" parts two. */
export const figuresIn = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

/**
 * A chart with what limits its series before its notes and behind its alt text, and with a title whose
 * figures its alt text lacks before that: who cannot see the picture is told no less.
 */
export function withCaveats(setting: Setting, chart: Chart, subject: ChartSubject): Chart {
  const caveats = caveatsOf(setting, subject);
  const inAlt = new Set(figuresIn(chart.alt));
  const isWhole = figuresIn(chart.title).every((figure) => inAlt.has(figure));
  return {
    ...chart,
    caveats,
    notes: [...caveats, ...chart.notes],
    alt: [...(isWhole ? [] : [`${chart.title}.`]), chart.alt, ...caveats].join(' '),
  };
}

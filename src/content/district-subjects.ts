import type { Words } from '../i18n/index.ts';
import { INDICATOR_INFO } from '../indicators/index.ts';
import { notComparedStreams } from '../indicators/not-compared.ts';
import type { Measure } from '../model/aggregate.ts';
import { aboutMix, chartId } from '../model/chart-about.ts';
import type { DistrictCut, PlaceInfo, SeriesInfo } from '../model/cuts.ts';
import { periodOf } from '../model/period.ts';
import { wordsIn } from '../model/text.ts';
import { leadingMeasures } from './leads.ts';
import { SUBJECTS, type Subject } from '../model/chart.ts';

/** What a district's page says of one subject. */
export interface DistrictSubject {
  readonly role: Subject;
  readonly series: readonly SeriesInfo[];
  /** What is said at the top of the page. */
  readonly said: readonly Measure[];
  readonly lead: readonly Measure[];
  /** What leads comes first; the rest follows in the order of the tables. */
  readonly current: readonly Measure[];
  readonly old: readonly Measure[];
  readonly partial: readonly SeriesInfo[];
  readonly caveats: readonly string[];
  readonly oldCaveats: readonly string[];
  /** Ids of charts of mixes. */
  readonly mixCharts: readonly string[];
  readonly oldMixCharts: readonly string[];
}

/** The subjects that a place has tables of, as a district's page tells them; `drawn` are its charts' ids. */
export function districtSubjects(
  words: Words,
  info: PlaceInfo,
  { measures, mixes }: DistrictCut,
  drawn: ReadonlySet<string>,
): DistrictSubject[] {
  return SUBJECTS.flatMap((role): DistrictSubject[] => {
    const series = info.series.filter((seriesInfo) => seriesInfo.subject === role);
    if (series.length === 0) return [];
    const own = measures.filter((measure) => series.some(({ id }) => id === measure.series));
    const lead = leadingMeasures(info, own);
    // A partial table has no rates by district: its own words say why, and its mix is all there is.
    const shown = own.filter(
      (measure) => series.find(({ id }) => id === measure.series)!.coverage === 'full',
    );
    const isOld = (text: string): boolean => {
      const these = own.filter((measure) => measure.series === text);
      return these.length > 0 && these.every((measure) => measure.old);
    };
    const caveatsOf = (test: (text: string) => boolean): string[] =>
      series.flatMap((seriesInfo) =>
        test(seriesInfo.id)
          ? [
              ...notComparedStreams(seriesInfo).map(({ label, reason }) =>
                words.notCompared([wordsIn(label, words.language)], wordsIn(reason, words.language)),
              ),
              ...(seriesInfo.caveat ? [wordsIn(seriesInfo.caveat, words.language)] : []),
            ]
          : [],
      );
    const mixChartsOf = (test: (text: string) => boolean): string[] =>
      mixes
        .filter((mix) => series.some(({ id }) => id === mix.series) && test(mix.series))
        .map((mix) => chartId(aboutMix(mix)))
        .filter((chart) => drawn.has(chart));
    return [
      {
        role,
        series,
        said: lead.filter((measure, index) => index === 0 || isSaidBeside(measure)),
        lead,
        current: [...lead, ...shown.filter((measure) => !measure.old && !lead.includes(measure))],
        old: shown.filter((measure) => measure.old),
        partial: series.filter(({ coverage }) => coverage === 'partial'),
        caveats: caveatsOf((text) => !isOld(text)),
        oldCaveats: caveatsOf(isOld),
        mixCharts: mixChartsOf((text) => !isOld(text)),
        oldMixCharts: mixChartsOf(isOld),
      },
    ];
  });
}

const isSaidBeside = ({ indicator }: Measure): boolean =>
  INDICATOR_INFO[indicator].lead?.isSaidBeside === true;

/** The newest period of figures that are all old; null where any is not. */
export function newestOld(measures: readonly Measure[]): string | null {
  if (measures.length === 0 || !measures.every(({ old }) => old)) return null;
  return measures
    .map(({ latest }) => latest.period)
    .reduce((a, b) => (periodOf(b).to > periodOf(a).to ? b : a));
}

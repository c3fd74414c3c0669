import type { Words } from '../i18n/index.ts';
import { notComparedStreams } from '../indicators/not-compared.ts';
import type { Measure, Mix } from '../model/aggregate.ts';
import { aboutMix, chartId } from '../model/chart-about.ts';
import type { DistrictCut, PlaceInfo, SeriesInfo } from '../model/cuts.ts';
import { periodOf } from '../model/period.ts';
import { wordsIn } from '../model/text.ts';
import { SUBJECTS, type Subject } from '../model/chart.ts';
import { chartIds } from './cuts.ts';
import { headlineMeasures, leadingMeasures } from './leads.ts';

/** What a district's page says of one subject. */
export interface DistrictSubject {
  readonly id: Subject;
  /** The measures that lead, the first of which is asked about; none where no table has any. */
  readonly lead: readonly Measure[];
  readonly current: SubjectPart;
  /** What is too old to lead. */
  readonly old: SubjectPart;
}

/** Figures of a subject with what must be known of them. */
export interface SubjectPart {
  /** What leads comes first; the rest follows in the order of the tables. */
  readonly measures: readonly Measure[];
  readonly caveats: readonly string[];
  /** Tables that give no rates by district. */
  readonly partial: readonly SeriesInfo[];
  /** Ids of charts of what totals are made of. */
  readonly mixCharts: readonly string[];
}

/**
 * The subjects that a place has tables of, as a district's page tells them. `topics` is what cases are about
 * where the page asks that on its own: neither it nor a partial table behind it is told again.
 */
export function districtSubjects(
  words: Words,
  info: PlaceInfo,
  { measures, mixes }: DistrictCut,
  topics: Mix | null,
): DistrictSubject[] {
  const drawn = chartIds(info.id);
  // Where all is old there is nothing else to tell.
  const isAllOld = leadingMeasures(info, measures).length === 0;
  return SUBJECTS.flatMap((id): DistrictSubject[] => {
    const series = info.series.filter(
      (table) => table.subject === id && !(table.coverage === 'partial' && table.id === topics?.series),
    );
    if (series.length === 0) return [];
    const partial = series.filter(({ coverage }) => coverage === 'partial');
    // A partial table has no rates by district: its own words say why, and its mix is all there is.
    const own = measures.filter(
      (measure) =>
        series.some(({ id }) => id === measure.series) && !partial.some(({ id }) => id === measure.series),
    );
    const lead = headlineMeasures(info, own).flatMap(
      ({ series: table, indicator }) =>
        own.find((measure) => measure.series === table && measure.indicator === indicator) ?? [],
    );
    const isCurrent = (measure: Measure): boolean => isAllOld || !measure.old;
    const isOldTable = ({ id }: SeriesInfo): boolean => {
      const ofTable = measures.filter((measure) => measure.series === id);
      return ofTable.length > 0 && !ofTable.some(isCurrent);
    };
    const partOf = (isOld: boolean, told: readonly Measure[]): SubjectPart => {
      const tables = series.filter((table) => isOldTable(table) === isOld);
      return {
        measures: told,
        caveats: tables.flatMap((table) => caveatsOf(words, table)),
        partial: tables.filter((table) => partial.includes(table)),
        mixCharts: mixes
          .filter((mix) => mix !== topics && tables.some(({ id }) => id === mix.series))
          .map((mix) => chartId(aboutMix(mix)))
          .filter((chart) => drawn.has(chart)),
      };
    };
    return [
      {
        id,
        lead: lead.filter(isCurrent),
        current: partOf(
          false,
          [...lead, ...own].filter((measure, i, all) => isCurrent(measure) && all.indexOf(measure) === i),
        ),
        old: partOf(
          true,
          own.filter((measure) => !isCurrent(measure)),
        ),
      },
    ];
  });
}

/** What limits the figures of a table. */
const caveatsOf = (words: Words, table: SeriesInfo): string[] => [
  ...notComparedStreams(table).map(({ label, reason }) =>
    words.notCompared([wordsIn(label, words.language)], wordsIn(reason, words.language)),
  ),
  ...(table.caveat ? [wordsIn(table.caveat, words.language)] : []),
];

/** The newest period of figures that are all old; null where any is not. */
export function newestOld(measures: readonly Measure[]): string | null {
  if (measures.length === 0 || !measures.every(({ old }) => old)) return null;
  return measures
    .map(({ latest }) => latest.period)
    .reduce((a, b) => (periodOf(b).to > periodOf(a).to ? b : a));
}

import { type Area, districtOf, PLACE } from './area.ts';
import type { Mix } from './aggregate.ts';
import type { ChartKind } from './chart-kind.ts';
import type { IndicatorId } from './indicator.ts';
import type { ProgrammeContext } from './programme-context.ts';

/** What a chart is about. Its id is printed from this, and nothing is ever read from the id. */
export interface ChartAbout {
  readonly kind: ChartKind;
  /** Ids of the series it is drawn of: one, or the two that are set beside each other. */
  readonly series: readonly string[];
  /** The indicator whose values it shows or explains; null where it shows amounts. */
  readonly indicator: IndicatorId | null;
  /** Which of several of its kind: what its parts are, or the programme. Null where there is one. */
  readonly part: string | null;
  /** The district's id; null of the place. */
  readonly district: string | null;
}

/** A measure of the place or of a district: one indicator of one series. */
export interface MeasureKey {
  readonly series: string;
  readonly indicator: IndicatorId;
}

/** A chart of one measure in one area. */
export const aboutMeasure = (
  { series, indicator, area = PLACE }: MeasureKey & { readonly area?: Area },
  kind: ChartKind,
): ChartAbout => ({ kind, series: [series], indicator, part: null, district: districtOf(area) });

/** The chart of what a total is made of. */
export const aboutMix = ({ series, of: kind, area }: Pick<Mix, 'series' | 'of' | 'area'>): ChartAbout => ({
  kind: 'mix',
  series: [series],
  indicator: null,
  part: kind,
  district: districtOf(area),
});

/** The chart of the months since a programme began. */
export const aboutSameMonths = (options: {
  readonly series: string;
  readonly programme: string;
}): ChartAbout => ({
  kind: 'same-months',
  series: [options.series],
  indicator: null,
  part: options.programme,
  district: null,
});

/** The chart of the districts a programme reached beside the others: of its stream, or of an indicator. */
export const aboutReached = ({
  series,
  programme,
  measure,
}: Pick<ProgrammeContext, 'series' | 'programme' | 'measure'>): ChartAbout => ({
  kind: 'reached',
  series: [series],
  indicator: measure.kind === 'indicator' ? measure.id : null,
  part: programme,
  district: null,
});

/** The chart of two tables that claim the same measure. */
export const aboutDisagreement = ({
  a,
  b,
}: {
  readonly a: MeasureKey;
  readonly b: MeasureKey;
}): ChartAbout => ({
  kind: 'disagreement',
  series: [a.series, b.series],
  indicator: a.indicator,
  part: null,
  district: null,
});

/** The measure that a chart is of; null where it is of the parts of one, of amounts or of two tables. */
export const measureOfChart = ({ series, indicator, part }: ChartAbout): MeasureKey | null =>
  indicator !== null && part === null && series.length === 1 ? { series: series[0]!, indicator } : null;

/**
 * The permanent id of a chart, part of addresses: `<series>-<indicator or part>-<kind>`, with the district's
 * id behind two hyphens. Programmes and pairs of tables are named behind the kind.
 */
export function chartId({ kind, series, indicator, part, district }: ChartAbout): string {
  if (kind === 'same-months') return `${kind}-${part}`;
  if (kind === 'reached') return [kind, part, ...(indicator === null ? [] : [indicator])].join('-');
  if (kind === 'disagreement') return [kind, ...series].join('-');
  return `${series.join('-')}-${part ?? indicator}-${kind}${district === null ? '' : `--${district}`}`;
}

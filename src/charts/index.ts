import type { Chart, ChartEntry } from '../model/chart.ts';
import type { DistrictCut, IndicatorCut, PlaceCut } from '../model/cuts.ts';
import type { Setting } from './base.ts';
import { withCaveats } from './caveats.ts';
import { contributions } from './contributions.ts';
import { control } from './control.ts';
import { disagreement } from './disagreement.ts';
import { funnel } from './funnel.ts';
import { groups } from './groups.ts';
import { map, type Boundaries } from './map.ts';
import { mix } from './mix.ts';
import { months } from './months.ts';
import { multiples } from './multiples.ts';
import { sameMonths } from './same-months.ts';
import type { ChartSpec } from './spec.ts';
import { spread } from './spread.ts';
import { years } from './years.ts';

export type { Boundaries } from './map.ts';
export type { Setting } from './base.ts';

/** Every kind of chart, in the order a place lists them. A new one is a file, a line here and its words. */
export const CHARTS = [
  contributions,
  sameMonths,
  mix,
  disagreement,
  years,
  groups,
  spread,
  funnel,
  map,
  multiples,
  months,
  control,
] as const;

const SPECS: readonly ChartSpec[] = CHARTS;
const byKind = new Map(SPECS.map((spec) => [spec.kind, spec]));

/** What is said of a chart in a place's list: how pages find, order and choose it. */
export const placeOf = ({ about }: Chart): Pick<ChartEntry, 'answers'> => ({
  answers: byKind.get(about.kind)!.answers,
});

/** A chart with what limits it, of a district up to the last period it shows; none where there is none. */
function drawn(setting: Setting, chart: Chart | null, period?: string): Chart[] {
  if (!chart) return [];
  const { series, indicator, district } = chart.about;
  return [
    withCaveats(setting, chart, {
      series,
      indicator,
      ...(district !== null && period !== undefined && { district: { id: district, period } }),
    }),
  ];
}

/** Charts of the place itself. */
export const placeCharts = (setting: Setting, cut: PlaceCut): Chart[] =>
  SPECS.flatMap(({ ofPlace }) => ofPlace?.(setting, cut) ?? []).flatMap((chart) => drawn(setting, chart));

/** Charts of one indicator over all districts. */
export const indicatorCharts = (
  setting: Setting,
  cut: IndicatorCut,
  boundaries: Boundaries | null,
): Chart[] =>
  SPECS.flatMap(({ ofIndicator }) => drawn(setting, ofIndicator?.(setting, cut, boundaries) ?? null));

/** Charts of one district; the cuts of its indicators, in any order, give what it is compared with. */
export const districtCharts = (
  setting: Setting,
  cut: DistrictCut,
  indicators: readonly IndicatorCut[],
): Chart[] => [
  ...cut.measures.flatMap((measure) => {
    const all = indicators.find(
      ({ series, indicator }) => series === measure.series && indicator === measure.indicator,
    )!;
    return SPECS.flatMap(({ ofMeasure }) =>
      drawn(setting, ofMeasure?.(setting, { measure, all, cut }) ?? null, measure.latest.period),
    );
  }),
  ...SPECS.flatMap(({ ofDistrict }) => ofDistrict?.(setting, cut) ?? []).flatMap(({ chart, period }) =>
    drawn(setting, chart, period),
  ),
];

import { besideDistrict } from '../indicators/not-compared.ts';
import { group } from 'd3-array';
import { INDICATOR_INFO } from '../indicators/index.ts';
import type { Chart } from '../model/chart.ts';
import type { DistrictCut, IndicatorCut, PlaceCut, PlaceInfo } from '../model/cuts.ts';
import type { Measure } from '../model/aggregate.ts';
import type { District } from '../model/district.ts';
import { once } from '../model/once.ts';
import { hasValues, type Setting } from './base.ts';
import { withCaveats, type ChartSubject } from './caveats.ts';
import { contributionsChart } from './contributions.ts';
import { controlChart } from './control.ts';
import { countsChart } from './counts.ts';
import { disagreementChart } from './disagreement.ts';
import { funnelChart } from './funnel.ts';
import { groupsChart } from './groups.ts';
import { mapChart, type Boundaries } from './map.ts';
import { mixChart } from './mix.ts';
import { monthsChart } from './months.ts';
import { multiplesChart } from './multiples.ts';
import { sameMonthsChart } from './same-months.ts';
import { districtSpreadChart, otherDistrict, type OtherDistrict } from './spread-district.ts';
import { spreadChart } from './spread.ts';
import { yearsChart } from './years.ts';

export type { Boundaries } from './map.ts';
export type { Setting } from './base.ts';

/** The charts there are of something, each with what limits it. */
const drawn = (setting: Setting, subject: ChartSubject, charts: readonly (Chart | null)[]): Chart[] =>
  charts.flatMap((chart) => (chart ? [withCaveats(setting, chart, subject)] : []));

/** A chart of a series' amounts. */
const ofSeries = (setting: Setting, series: string, chart: Chart | null): Chart[] =>
  drawn(setting, { series: [series], indicator: null }, [chart]);

/** Charts of the place itself. A new chart is a file, and a line here. */
export function placeCharts(setting: Setting, cut: PlaceCut): Chart[] {
  return [
    ...cut.contributions.flatMap((one) =>
      drawn(setting, { series: [one.series], indicator: 'sorting-rate' }, [contributionsChart(setting, one)]),
    ),
    ...cut.sameMonths.flatMap((one) =>
      ofSeries(setting, one.series, sameMonthsChart(setting, one, cut.programmes)),
    ),
    ...cut.mixes.flatMap((mix) => ofSeries(setting, mix.series, mixChart(setting, mix))),
    ...cut.disagreements.flatMap((one) =>
      drawn(setting, { series: [one.a.series, one.b.series], indicator: one.a.indicator }, [
        disagreementChart(setting, one),
      ]),
    ),
  ];
}

/** Charts of one indicator over all districts. */
export function indicatorCharts(setting: Setting, cut: IndicatorCut, boundaries: Boundaries | null): Chart[] {
  const counted =
    cut.indicator === 'complaints-rate' && cut.place.years.some(({ numerator }) => numerator !== null);
  return drawn(setting, { series: [cut.series], indicator: cut.indicator }, [
    counted
      ? countsChart(setting, cut.place, cut.districts)
      : hasValues(cut.place)
        ? yearsChart(setting, cut.place, null)
        : null,
    groupsChart(setting, cut),
    spreadChart(setting, cut),
    funnelChart(setting, cut),
    boundaries && mapChart(setting, cut, boundaries),
    new Set(setting.info.districts.map((one) => one.class)).size === 1 ? multiplesChart(setting, cut) : null,
    monthsChart(setting, cut.place),
    controlChart(setting, cut.place),
  ]);
}

/** The comparable districts with their values and ranges, by their class. */
const comparableOf = once((info: PlaceInfo) => {
  const classes = new Map(info.districts.map((one) => [one.id, one.class]));
  return once(({ districts }: IndicatorCut) =>
    group(districts.filter(({ comparable }) => comparable).map(otherDistrict), ({ id }) => classes.get(id)!),
  );
});

/** The comparable districts of this one's class: the same list for all of them. */
const comparableIn = (
  { info }: Setting,
  cut: IndicatorCut,
  { class: kind }: District,
): readonly OtherDistrict[] => comparableOf(info)(cut).get(kind) ?? [];

/** Whether the place's figure is made of districts like this one: only then do the two stand in one picture. */
function isPartOf({ info }: Setting, { series }: Measure, district: District): boolean {
  const { addUp } = info.series.find(({ id }) => id === series)!;
  return addUp.length === 0 || addUp.includes(district.class);
}

/** Charts of one district; the cuts of its indicators, in any order, give what it is compared with. */
export function districtCharts(
  setting: Setting,
  cut: DistrictCut,
  indicators: readonly IndicatorCut[],
): Chart[] {
  return [
    ...cut.measures.flatMap((measure) => {
      const all = indicators.find(
        ({ series, indicator }) => series === measure.series && indicator === measure.indicator,
      )!;
      const district = { id: cut.district.id, period: measure.latest.period };
      return drawn(setting, { series: [measure.series], indicator: measure.indicator, district }, [
        hasValues(measure)
          ? yearsChart(
              setting,
              measure,
              isPartOf(setting, measure, cut.district) ? besideDistrict(all.place) : null,
            )
          : null,
        measure.old
          ? null
          : districtSpreadChart(
              setting,
              measure,
              comparableIn(setting, all, cut.district),
              cut.peers?.peers.map(({ id }) => id),
            ),
        ...(INDICATOR_INFO[measure.indicator].months?.ofDistricts
          ? [monthsChart(setting, measure), controlChart(setting, measure)]
          : []),
      ]);
    }),
    ...cut.mixes.flatMap((mix) => {
      const district = { id: cut.district.id, period: mix.period };
      return drawn(setting, { series: [mix.series], indicator: null, district }, [mixChart(setting, mix)]);
    }),
  ];
}

import { contributionsChart } from '../../src/charts/contributions.ts';
import { districtArea, PLACE } from '../../src/model/area.ts';
import { controlChart } from '../../src/charts/control.ts';
import { countsChart } from '../../src/charts/counts.ts';
import { disagreementChart } from '../../src/charts/disagreement.ts';
import { funnelChart } from '../../src/charts/funnel.ts';
import { groupsChart } from '../../src/charts/groups.ts';
import { mapChart } from '../../src/charts/map.ts';
import { mixChart } from '../../src/charts/mix.ts';
import { monthsChart } from '../../src/charts/months.ts';
import { multiplesChart } from '../../src/charts/multiples.ts';
import { reachedChart } from '../../src/charts/reached.ts';
import { sameMonthsChart } from '../../src/charts/same-months.ts';
import { districtSpreadChart, otherDistrict } from '../../src/charts/spread-district.ts';
import { spreadChart } from '../../src/charts/spread.ts';
import { yearsChart } from '../../src/charts/years.ts';
import type { Chart } from '../../src/model/chart.ts';
import type { IndicatorCut } from '../../src/model/cuts.ts';
import {
  boundaries,
  contributions,
  controlOf,
  disagreement,
  measureOf,
  monthly,
  programme,
  reachedContext,
  reportsCut,
  satisfiedCut,
  season,
  setting,
  smoothedCut,
  sortingCut,
  streams,
  topics,
} from './cuts.ts';

const othersOf = ({ districts }: IndicatorCut) =>
  districts.filter(({ comparable }) => comparable).map(otherDistrict);

/** One chart of every spec, by the name of its stored picture. */
export const SPECS: Readonly<Record<string, Chart>> = {
  contributions: contributionsChart(setting, contributions)!,
  control: controlChart(setting, measureOf('sorting-rate', PLACE, [18.5, 20.26], { control: controlOf(5) }))!,
  counts: countsChart(setting, reportsCut.place, reportsCut.districts),
  disagreement: disagreementChart(setting, disagreement)!,
  funnel: funnelChart(setting, satisfiedCut)!,
  groups: groupsChart(setting, sortingCut)!,
  map: mapChart(setting, sortingCut, boundaries)!,
  'map-smoothed': mapChart(setting, smoothedCut, boundaries)!,
  'mix-streams': mixChart(setting, streams)!,
  'mix-topics': mixChart(setting, topics)!,
  months: monthsChart(setting, monthly)!,
  multiples: multiplesChart(setting, sortingCut)!,
  reached: reachedChart(setting, reachedContext, programme),
  'same-months': sameMonthsChart(setting, season, [programme]),
  spread: spreadChart(setting, sortingCut)!,
  'spread-district': districtSpreadChart(
    setting,
    measureOf('sorting-rate', districtArea('8'), [21.4, 22.2, 23.4, 24.4], {
      standing: { kind: 'spread', position: 'middle-half', of: 11, below: 6, same: 0, place: null },
    }),
    othersOf(sortingCut),
  )!,
  'spread-district-counted': districtSpreadChart(
    setting,
    satisfiedCut.districts[7]!,
    othersOf(satisfiedCut),
    ['4', '6', '7', '9', '12'],
  )!,
  'spread-intervals': spreadChart(setting, satisfiedCut)!,
  years: yearsChart(setting, sortingCut.place, null),
  'years-district': yearsChart(
    setting,
    measureOf('sorting-rate', districtArea('8'), [21.4, null, 23.4, 24.4]),
    sortingCut.place,
  ),
};

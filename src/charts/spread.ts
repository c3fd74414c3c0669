import { districtOf } from '../model/area.ts';
import type { Measure } from '../model/aggregate.ts';
import type { Chart, LegendKey } from '../model/chart.ts';
import type { IndicatorCut } from '../model/cuts.ts';
import { districtWords } from '../model/district-words.ts';
import { wordsIn } from '../model/text.ts';
import { aboutMeasure } from '../model/chart-about.ts';
import { comparableIn, districtSpreadChart } from './spread-district.ts';
import { besideDistrict } from '../indicators/not-compared.ts';
import type { ChartSpec } from './spec.ts';
import {
  areaName,
  cellOf,
  identity,
  isPartOf,
  printerOf,
  provenance,
  seriesOf,
  type Setting,
} from './base.ts';
import { beside } from './labels.ts';
import { spreadGroups, spreadRows, type SpreadDot } from './spread-plots.ts';

/** More districts than this have no row each: rows would be too thin to tell apart. */
const ROWS = 150;

/**
 * All districts of an indicator, those not comparable as rings: with their 95 % intervals in a row
 * each, without in a row a group. Null where there is no spread.
 */
export function spreadChart(setting: Setting, cut: IndicatorCut): Chart | null {
  const { words, info } = setting;
  const { spread } = cut;
  if (!spread) return null;
  const series = seriesOf(setting, cut.series);
  const { print, plain, brief, unit, digits, measure, about, nature, subject } = printerOf(
    setting,
    cut.indicator,
    series,
  );
  const said = words.charts.spread;
  const kind = districtWords(setting.info, setting.words.language);
  const groupOf = new Map(
    info.districts.map(({ id, group }) => [
      id,
      wordsIn(info.groups.find(({ slug }) => slug === group)!.name, words.language),
    ]),
  );
  const name = (entry: Measure): string => areaName(setting, entry.area);
  const dots = cut.districts
    .filter(({ latest }) => latest.value !== null)
    .map((district): SpreadDot => ({
      id: districtOf(district.area)!,
      name: name(district),
      says: beside(name(district), plain(district.latest.value!)),
      group: groupOf.get(districtOf(district.area)!)!,
      value: district.latest.value!,
      low: district.latest.low ?? null,
      high: district.latest.high ?? null,
      apart: !district.comparable,
    }))
    .sort((a, b) => a.value - b.value);
  const apart = dots.filter((dot) => dot.apart);
  const lowest = dots[0]!;
  const highest = dots.at(-1)!;
  const fair = dots.filter((dot) => !dot.apart);
  const [least, most] = [fair[0] ?? lowest, fair.at(-1) ?? highest];
  // A percent sign stands behind every number, a longer unit once.
  const short = unit === 'percent' ? print : plain;
  const title =
    print(lowest.value) === print(highest.value)
      ? said.flat(about.text, brief(lowest.value), dots.length, kind)
      : said.title({
          measure: about.text,
          min: { name: least.name, value: brief(least.value) },
          max: { name: most.name, value: brief(most.value) },
        });
  const { period } = cut.place.latest;
  const groups = info.groups.map((group) => wordsIn(group.name, words.language));
  const intervals = dots.filter(({ low, high }) => low !== null || high !== null);
  const withInterval = intervals.length > 0;
  const inRows = withInterval && dots.length <= ROWS;
  const isOpen = intervals.some(({ high }) => high === null);
  const missing = cut.districts.length - dots.length;
  const middle = { ...spread, label: said.median(plain(spread.median)) };
  return {
    ...provenance(setting, series),
    ...identity(aboutMeasure(cut.place, 'spread')),
    subject,
    title,
    subtitle: said.subtitle(measure, unit, period, words.an(kind.one)),
    alt: said.alt({
      one: kind.one,
      n: dots.length,
      min: short(lowest.value),
      minName: lowest.name,
      max: print(highest.value),
      maxName: highest.name,
      q25: short(spread.q25),
      q75: print(spread.q75),
      intervals: inRows ? intervals.length : 0,
      apart: apart.length,
    }),
    notes: [
      ...(apart.length > 0 ? [said.notes.apart(apart.map((dot) => dot.name))] : []),
      ...(missing > 0 ? [said.notes.missing(missing, kind)] : []),
      nature === 'mass' ? said.notes.census[subject] : said.notes.counted(kind.other),
      ...(withInterval ? [inRows ? said.notes.lines : said.notes.intervals] : []),
      ...(inRows && isOpen ? [said.notes.open] : []),
    ],
    legend: [
      { label: said.keys.comparable(kind.other), token: 'accent', shape: 'dot' },
      ...(inRows ? [{ label: said.keys.interval, token: 'other', shape: 'line' } satisfies LegendKey] : []),
      { label: said.keys.half, token: 'other-soft', shape: 'square' },
      ...(apart.length > 0
        ? [{ label: said.keys.apart, token: 'apart', shape: 'ring' } satisfies LegendKey]
        : []),
    ],
    columns: [
      { id: 'district', label: words.capital(kind.one), kind: 'text' },
      { id: 'group', label: words.capital(wordsIn(info.groupWord.one, words.language)), kind: 'text' },
      { id: 'value', label: `${measure}, ${words.UNIT[unit]}`, kind: 'number', digits },
      ...(withInterval
        ? [
            { id: 'low', label: said.columns.low, kind: 'number' as const, digits },
            { id: 'high', label: said.columns.high, kind: 'number' as const, digits },
          ]
        : []),
      { id: 'comparable', label: said.columns.comparable, kind: 'text' },
    ],
    rows: cut.districts.map((district) => [
      name(district),
      groupOf.get(districtOf(district.area)!)!,
      cellOf(district.latest),
      ...(withInterval
        ? [
            district.latest.low ?? { empty: 'not-applicable' as const },
            district.latest.high ?? { empty: 'not-applicable' as const },
          ]
        : []),
      district.comparable ? said.yes : said.no,
    ]),
    plot: (frame) =>
      inRows
        ? spreadRows(dots, { middle, words }, frame)
        : spreadGroups(dots, { middle, groups, words }, frame),
  };
}

export const spread: ChartSpec<'spread'> = {
  kind: 'spread',
  answers: 'standing',
  ofIndicator: spreadChart,
  ofMeasure: (setting, { measure, all, cut }) =>
    measure.old
      ? null
      : districtSpreadChart(
          setting,
          measure,
          comparableIn(setting, all, cut.district),
          cut.peers?.peers.map(({ id }) => id),
          isPartOf(setting, measure, cut.district) ? (besideDistrict(all.place)?.latest.value ?? null) : null,
        ),
};

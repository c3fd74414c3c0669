import { expect, test } from 'vitest';
import { limitsOf, mapChart } from '../../src/charts/map.ts';
import { draw } from '../../src/render/compose.ts';
import { boundaries, cutOf, longSetting, said, setting, smoothedCut, table } from './cuts.ts';
import { expectDrawable } from './drawable.ts';
import { SPECS } from './specs.ts';

const cut = (values: readonly (number | null)[], apart: readonly number[] = []) =>
  cutOf('sorting-rate', { place: [50], districts: values.map((value) => [value]), apart });
const twelve = (value: (index: number) => number | null) =>
  Array.from({ length: 12 }, (_, index) => value(index));

test('a map says in which group most of the lowest or the highest lie', () => {
  expect(said(SPECS['map']!)).toMatchInlineSnapshot(`
    "Sorting rate: all 3 highest are in South
    Share of collected waste that was sorted, %, 12 months to June 2025
    Map of 12 districts in classes. Lowest: Alder, 12.1%. Highest: Yew, 33.3%. 1 district is not coloured.
    * Large areas catch the eye; they do not hold more people."
  `);
  expect(table(SPECS['map']!)).toMatchInlineSnapshot(`
    "District | Share of collected waste that was sorted, % | Compared
    Alder | 12.1 | yes
    Ash | 15.0 | yes
    Beech | 18.3 | yes
    Birch | 21.0 | yes
    Cedar | 9.5 | no
    Elm | 17.3 | yes
    Fir | 17.3 | yes
    Hazel | 24.4 | yes
    Larch | 30.6 | yes
    Maple | 28.1 | yes
    Oak | 26.0 | yes
    Yew | 33.3 | yes"
  `);
  expect(SPECS['map']!.legend.map(({ label }) => label)).toMatchInlineSnapshot(`
    [
      "under 15",
      "15 to 20",
      "20 to 25",
      "25 to 30",
      "30 and more",
      "not comparable or no figure",
    ]
  `);
});

test('limits are round numbers that rise and part the values', () => {
  expect(limitsOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 1)).toEqual([2, 4, 6, 8]);
  expect(limitsOf([11.3, 14.8, 17.2, 21.9, 24.4, 90], 1)).toEqual([20, 40, 60]);
  expect(limitsOf([1, 1, 1, 1, 1, 1, 1, 1, 1, 9], 1)).toEqual([2, 3, 4, 5]);
  expect(limitsOf([0.001, 0.002, 0.003, 0.004], 1)).toEqual([]);
  expect(limitsOf([5, 5, 5, 5], 1)).toEqual([]);
});

test('a value that prints as a limit is in the class that begins with it', () => {
  const values = twelve((index) => (index < 2 ? 1 : 2.26 + index));
  const chart = mapChart(setting, cut(values), boundaries)!;
  const numbers = chart.legend.flatMap(({ label }) =>
    [...label.matchAll(/[\d.]+/g)].map(([text]) => Number(text)),
  );
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  const svg = draw(chart, 'file');
  const fills = [...svg.matchAll(/<path [^>]*fill="(#[0-9a-f]{6})"/g)].map(([, fill]) => fill);
  const edges = [...new Set(numbers)];
  const classes = values.map((value) => edges.filter((edge) => Number(value!.toFixed(1)) >= edge).length);
  for (const [district, own] of classes.entries())
    for (const [other, its] of classes.entries()) expect(fills[district] === fills[other]).toBe(own === its);
  expectDrawable(chart);
});

test('equal values, ties and zeros leave fewer classes', () => {
  const equal = mapChart(setting, cut(twelve(() => 0)), boundaries)!;
  expect(equal.legend.map(({ label }) => label)).toEqual(['0.0']);
  expectDrawable(equal);
  expectDrawable(mapChart(setting, cut(twelve((index) => (index < 9 ? 1 : 2))), boundaries)!);
});

test('districts not comparable or without a figure have no colour, and are told', () => {
  const chart = mapChart(
    setting,
    cut(
      twelve((index) => (index === 0 ? null : index)),
      [12],
    ),
    boundaries,
  )!;
  expect(chart.alt).toMatchInlineSnapshot(
    `"Map of 12 districts in classes. Lowest: Ash, 1.0%. Highest: Oak, 10.0%. 2 districts are not coloured."`,
  );
  expect(chart.legend.at(-1)!.label).toBe(setting.words.charts.map.apart);
  expectDrawable(chart);
});

test('fewer than ten comparable districts give no map', () => {
  expect(mapChart(setting, cut(twelve((index) => (index < 3 ? null : index))), boundaries)).toBeNull();
});

test('very long names are drawn', () => {
  expectDrawable(mapChart(longSetting, cut(twelve((index) => index)), boundaries)!);
});

test('rates of counted events are coloured by their smoothed values, and the table keeps both', () => {
  expect(said(SPECS['map-smoothed']!)).toMatchInlineSnapshot(`
    "Reports of blocked paths per 1,000 residents: all 3 highest are in South
    Reports of blocked paths in a year, per 1,000 residents, smoothed, 12 months to June 2025
    Map of 12 districts in classes of smoothed rates. Lowest: Cedar, 0.78 per 1,000 residents. Highest: Yew, 1.57 per 1,000 residents.
    * Rates of few cases jump about, so colours are of smoothed rates: each is drawn towards the rate of all together, the more the fewer residents it has. The table has both.
    * Large areas catch the eye; they do not hold more people."
  `);
  expect(table(SPECS['map-smoothed']!).split('\n').slice(0, 4)).toMatchInlineSnapshot(`
    [
      "District | Reports of blocked paths in a year, per 1,000 residents | Smoothed, as coloured, per 1,000 residents | Compared",
      "Alder | 0.67 | 0.86 | yes",
      "Ash | 0.83 | 0.96 | yes",
      "Beech | 1.01 | 1.07 | yes",
    ]
  `);
  const { legend, columns, rows } = SPECS['map-smoothed']!;
  const limits = legend.flatMap(({ label }) => [...label.matchAll(/[\d.]+/g)].map(([text]) => Number(text)));
  const at = columns.findIndex(({ id }) => id === 'smoothed');
  const smoothed = rows.map((row) => row[at] as number);
  expect(Math.min(...limits)).toBeGreaterThan(Math.min(...smoothed));
  expect(Math.max(...limits)).toBeLessThanOrEqual(Math.max(...smoothed));
});

test('a district without a smoothed rate keeps its own, and one not comparable has none', () => {
  const { smoothed, ...rest } = smoothedCut;
  const { '2': _, ...others } = smoothed!;
  const districts = rest.districts.map((measure, index) =>
    index === 1 ? { ...measure, comparable: false } : measure,
  );
  const chart = mapChart(setting, { ...rest, districts, smoothed: others }, boundaries)!;
  expect(chart.rows[1]!.slice(2)).toEqual([{ empty: 'not-applicable' }, 'no']);
  expectDrawable(chart);
});

import { expect, test } from 'vitest';
import { limitsOf, mapChart } from '../../src/charts/map.ts';
import { draw } from '../../src/render/compose.ts';
import { textBoxes } from '../render/overlap.ts';
import { boundaries, cutOf, longSetting, said, setting, smoothedCut, table } from './cuts.ts';
import { expectDrawable } from './drawable.ts';
import { SPECS } from './specs.ts';

const cut = (values: readonly (number | null)[], apart: readonly number[] = []) =>
  cutOf('sorting-rate', { place: [50], districts: values.map((value) => [value]), apart });
const twelve = (value: (index: number) => number | null) =>
  Array.from({ length: 12 }, (_, index) => value(index));

test('a map says in which group most of an end lies, or else in which district', () => {
  expect(said(SPECS['map']!)).toMatchInlineSnapshot(`
    "Sorting rate: lowest in Alder (North); South has the 3 highest
    Share of collected waste that was sorted, %, 12 months to June 2025
    Map of 12 districts in classes. Lowest: Alder, 12.1%. Highest: Yew, 33.3%. 1 district is hatched: not compared.
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
      "not compared",
    ]
  `);
});

test('limits are round numbers, rise, and part the values', () => {
  expect(limitsOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 1)).toEqual([2, 4, 6, 8]);
  // One extreme value does not leave all others in one class.
  expect(limitsOf([11, 12, 14, 16, 18, 21, 23, 24, 26, 28, 200], 1)).toEqual([15, 20, 25]);
  expect(limitsOf([0.46, 0.8, 1.1, 1.2, 1.9, 2.2, 2.4, 3.1, 3.3, 6.1], 2)).toEqual([1, 2, 3]);
  expect(limitsOf([1, 1, 1, 1, 1, 1, 1, 1, 1, 9], 1)).toHaveLength(1);
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
    `"Map of 12 districts in classes. Lowest: Ash, 1.0%. Highest: Oak, 10.0%. 1 district is hatched: not compared. 1 district has no figure."`,
  );
  const { apart, empty } = setting.words.charts.map;
  expect(chart.legend.slice(-2).map(({ label }) => label)).toEqual([apart, empty]);
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
    "Reports of blocked paths per 1,000 residents: South has the 3 highest
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

test('every shape says whose it is, what its figure is, and whether it is compared', () => {
  const chart = mapChart(
    setting,
    cut(
      twelve((index) => (index === 0 ? null : index)),
      [12],
    ),
    boundaries,
  )!;
  const svg = draw(chart, 'narrow');
  const shapes = [
    ...svg.matchAll(/<a data-district="(\d+)"><path [^>]*fill="([^"]+)"[^>]*><title>([^<]*)</g),
  ];
  expect(shapes.map(([, id]) => id)).toEqual(twelve((index) => index + 1).map(String));
  expect(shapes[0]![3]).toBe('Alder: not reported');
  expect(shapes[1]![3]).toBe('Ash: 1.0%');
  expect(shapes[11]![3]).toBe('Yew: 11.0% (not compared)');
  const hatched = shapes.flatMap(([, id, fill]) => (fill!.startsWith('url(#') ? [id] : []));
  expect(hatched).toEqual(['12']);
  expect(chart.legend.map(({ shape }) => shape)).toContain('hatched');
});

test('groups are named on it, and the lowest and the highest with their figures', () => {
  const chart = mapChart(setting, cut(twelve((index) => index)), boundaries)!;
  for (const variant of ['narrow', 'wide', 'file'] as const) {
    const texts = textBoxes(draw(chart, variant)).flatMap(({ text, part }) =>
      part === 'chart-plot' ? [text] : [],
    );
    expect(texts).toEqual(
      expect.arrayContaining([...setting.info.groups.map(({ name }) => name.en), 'Alder 0.0', 'Yew 11.0']),
    );
  }
});

test('of several at an end none is called out', () => {
  const chart = mapChart(setting, cut(twelve((index) => (index < 2 ? 1 : index))), boundaries)!;
  const texts = textBoxes(draw(chart, 'wide')).map(({ text }) => text);
  expect(texts).toContain('Yew 11.0');
  expect(texts.some((text) => text.startsWith('Alder') || text.startsWith('Ash'))).toBe(false);
  expect(chart.title).not.toContain('Alder');
});

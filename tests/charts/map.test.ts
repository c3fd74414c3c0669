import { expect, test } from 'vitest';
import { limitsOf, mapChart } from '../../src/charts/map.ts';
import { draw } from '../../src/render/compose.ts';
import { boundaries, cutOf, longSetting, said, setting, table } from './cuts.ts';
import { expectDrawable } from './drawable.ts';
import { SPECS } from './specs.ts';

const cut = (values: readonly (number | null)[], apart: readonly number[] = []) =>
  cutOf('sorting-rate', { place: [50], districts: values.map((value) => [value]), apart });
const twelve = (value: (index: number) => number | null) =>
  Array.from({ length: 12 }, (_, index) => value(index));

test('a map says where most of a group lies in the highest class', () => {
  expect(said(SPECS['map']!)).toMatchInlineSnapshot(`
    "Sorting rate is highest in South in the 12 months to June 2025
    Share of collected waste that was sorted, %, 12 months to June 2025; classes of about equal numbers of districts
    Map of 12 districts in classes. Lowest: Alder, 12.1%. Highest: Yew, 33.3%. 1 district is not coloured.
    * Large districts catch the eye; they do not hold more people."
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
      "under 17.3",
      "17.3 to 18.3",
      "18.3 to 24.4",
      "24.4 to 28.1",
      "28.1 and more",
      "not comparable or no figure",
    ]
  `);
});

test('limits are rounded as the figures are, rise, and part the values', () => {
  expect(limitsOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 1)).toEqual([2.8, 4.6, 6.4, 8.2]);
  expect(limitsOf([1, 1, 1, 1, 1, 1, 1, 1, 1, 9], 1)).toEqual([]);
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
  for (const [one, own] of classes.entries())
    for (const [other, its] of classes.entries()) expect(fills[one] === fills[other]).toBe(own === its);
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

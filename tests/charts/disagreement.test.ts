import { expect, test } from 'vitest';
import { disagreementChart } from '../../src/charts/disagreement.ts';
import { disagreement, longSetting, said, setting, table } from './cuts.ts';
import { expectDrawable } from './drawable.ts';
import { SPECS } from './specs.ts';

const chartOf = (values: readonly (readonly [number | null, number | null])[], entry = setting) =>
  disagreementChart(entry, {
    ...disagreement,
    districts: values.map(([a, b], index) => ({ id: String(index + 1), a, b })),
  });

test('two published rates say how far apart they are, and call neither right', () => {
  expect(said(SPECS['disagreement']!)).toMatchInlineSnapshot(`
    "Two published sorting rates lie up to 7.3 points apart, in Beech
    Sorting rate, %, 12 months to June 2025: across, collected waste; up, the office’s own rate
    12 dots along a diagonal of agreement; 3 are more than 5 points off it: Beech 18.3% against 25.5%; Cedar 9.5% against 3.3%; Maple 28.1% against 33.6%.
    * Neither is called right. Why they differ is not published with them.
    * On the line both agree."
  `);
  expect(table(SPECS['disagreement']!)).toMatchInlineSnapshot(`
    "District | Collected waste, % | The office’s own rate, % | Difference, points
    Beech | 18.3 | 25.5 | 7.3
    Cedar | 9.5 | 3.3 | −6.2
    Maple | 28.1 | 33.6 | 5.5
    Yew | 33.3 | 28.3 | −5.0
    Larch | 30.6 | 31.8 | 1.2
    Ash | 15.0 | 14.0 | −1.0
    Oak | 26.0 | 26.8 | 0.8
    Hazel | 24.4 | 23.8 | −0.6
    Alder | 12.1 | 12.6 | 0.5
    Fir | 17.3 | 17.7 | 0.4
    Elm | 17.3 | 17.5 | 0.2
    Birch | 21.0 | 21.0 | 0.0"
  `);
});

test('a difference of five points is not more than five', () => {
  expect(
    chartOf([
      [10, 15],
      [10, 16],
      [10, 10],
    ])!.title,
  ).toMatchInlineSnapshot(`"Two published sorting rates lie up to 6.0 points apart, in Ash"`);
});

test('rates that agree everywhere say so with nothing to list', () => {
  const chart = chartOf([
    [10, 10.2],
    [20, 20],
    [30, 29.9],
  ])!;
  expect(said(chart)).toMatchInlineSnapshot(`
    "Two published sorting rates agree within 0.2 points in all 3 districts
    Sorting rate, %, 12 months to June 2025: across, collected waste; up, the office’s own rate
    3 dots along a diagonal of agreement; none is more than 5 points off it.
    * Neither is called right. Why they differ is not published with them.
    * On the line both agree."
  `);
  expectDrawable(chart);
});

test('fewer than three districts with both rates give no chart', () => {
  expect(
    chartOf([
      [1, 2],
      [1, 2],
      [null, 2],
      [1, null],
    ]),
  ).toBeNull();
});

test('zeros, ties and very long names are drawn', () => {
  expectDrawable(
    chartOf([
      [0, 0],
      [0, 0],
      [0, 0],
    ])!,
  );
  expectDrawable(chartOf(Array.from({ length: 12 }, () => [10, 30] as const))!);
  expectDrawable(
    chartOf(
      Array.from({ length: 12 }, (_, index) => [index, 30 - index] as const),
      longSetting,
    )!,
  );
});

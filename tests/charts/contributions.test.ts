import { expect, test } from 'vitest';
import { contributionsChart } from '../../src/charts/contributions.ts';
import { contributions, said, setting, table } from './cuts.ts';
import { expectDrawable } from './drawable.ts';
import { SPECS } from './specs.ts';

/** Points gained by paper, organics and glass. */
const chartOf = (...points: readonly [number, number, number]) =>
  contributionsChart(setting, {
    ...contributions,
    streams: ['paper', 'organics', 'glass'].map((stream, index) => ({
      stream,
      before: 10,
      now: 10 + points[index]!,
      points: points[index]!,
    })),
  })!;

test('contributions say which stream made most of the change', () => {
  expect(said(SPECS['contributions']!)).toMatchInlineSnapshot(`
    "Food and garden waste added 2.0 points, others fell: the rate gained 1.9
    Change of each sorted stream’s share of all collected waste, percentage points, 12 months to June 2025 against 12 months to June 2024
    Bars by stream, in percentage points: Food and garden waste +2.0; Glass +0.1; Paper −0.2.
    * Shares of all waste. Before rounding, all streams add up to the change of the sorting rate."
  `);
  expect(table(SPECS['contributions']!)).toMatchInlineSnapshot(`
    "Stream | Share, %, 12 months to June 2024 | Share, %, 12 months to June 2025 | Change, points
    Food and garden waste | 5.0 | 7.0 | 2.0
    Glass | 3.0 | 3.0 | 0.1
    Paper | 10.2 | 10.0 | −0.2"
  `);
});

test('the sentence fits a rise, a fall, and streams against each other', () => {
  expect(
    [chartOf(0.2, 1.67, 0.03), chartOf(-0.2, -1.7, 0.1), chartOf(-0.2, -1.7, 0), chartOf(-1, 3, 0)].map(
      ({ title }) => title,
    ),
  ).toMatchInlineSnapshot(`
    [
      "Food and garden waste made 1.7 of the 1.9 points the sorting rate gained",
      "The sorting rate lost 1.8 points; food and garden waste made 1.7",
      "The sorting rate lost 1.9 points; food and garden waste made 1.7",
      "Food and garden waste added 3.0 points, others fell: the rate gained 2.0",
    ]
  `);
});

test('a change that prints as none says that the rate stayed', () => {
  const chart = chartOf(0.02, -0.02, 0.01);
  expect(chart.title).toMatchInlineSnapshot(`"The sorting rate stayed at 30.0%"`);
  expectDrawable(chart);
});

test('falls only, and no change at all, are drawn', () => {
  expectDrawable(chartOf(-1, -2, -0.5));
  expectDrawable(chartOf(0, 0, 0));
});

test('without a sorted stream there is no chart', () => {
  expect(
    contributionsChart(setting, { ...contributions, streams: contributions.streams.slice(0, 1) }),
  ).toBeNull();
});

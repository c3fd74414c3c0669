import { expect, test } from 'vitest';
import { PLACE } from '../../src/model/area.ts';
import { linesNotGiven } from '../../src/content/not-given.ts';
import type { Reason } from '../../src/model/aggregate.ts';
import { info, measureOf, setting } from '../charts/cuts.ts';

const without = (
  indicator: 'sorting-rate' | 'sorted-per-resident' | 'residual-per-resident',
  reason: Reason,
) =>
  measureOf(indicator, PLACE, [null, null], {
    latest: {
      period: '2024-07/2025-06',
      value: null,
      empty: 'not-reported',
      reason,
      numerator: null,
      denominator: null,
      used: 0,
      expected: 12,
    },
  });

test('measures without a figure share a line where the reason is one, and each reason is given', () => {
  const measures = [
    without('sorting-rate', 'coverage'),
    without('sorted-per-resident', 'population'),
    without('residual-per-resident', 'population'),
  ];
  expect(linesNotGiven(setting.words, info, measures)).toMatchInlineSnapshot(`
    [
      "Not given for collected waste: sorting rate; too little of the period is reported.",
      "Not given for collected waste: sorted waste per resident and refuse per resident; no number of residents within three years of the period is published here.",
    ]
  `);
});

test('a measure with a figure, an older one or a count is not among them', () => {
  const measures = [
    measureOf('sorting-rate', PLACE, [40, 41]),
    measureOf('sorted-per-resident', PLACE, [40, null]),
    measureOf('complaints-rate', PLACE, [null, null], {
      latest: { ...without('sorting-rate', 'population').latest, numerator: 12 },
    }),
  ];
  expect(linesNotGiven(setting.words, info, measures)).toEqual([]);
});

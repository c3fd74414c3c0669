import { expect, test } from 'vitest';
import { errorOf, ranksOf } from '../../src/compare/ranks.ts';
import type { Values } from '../../src/model/aggregate.ts';
import { INDICATOR_INFO, type IndicatorId } from '../../src/model/indicator.ts';

const values = (
  indicator: IndicatorId,
  of: { low?: number | null; high?: number | null; months?: readonly (number | null)[] },
): Values => ({
  series: 's',
  indicator,
  area: 'district:a',
  years: [
    {
      period: '2025',
      value: 5,
      numerator: null,
      denominator: null,
      used: 12,
      expected: 12,
      low: of.low ?? null,
      high: of.high ?? null,
    },
  ],
  months: of.months ? { from: '2022-01', values: of.months } : null,
});
const error = (indicator: IndicatorId, of: Parameters<typeof values>[1]): number | null =>
  errorOf(INDICATOR_INFO[indicator], values(indicator, of));

test('counted things have their error from their interval, masses from their months, or none', () => {
  expect(error('on-time', { low: 1, high: 1 + 2 * 1.959964 })).toBeCloseTo(1, 6);
  expect(error('complaints-rate', { low: 0, high: 3.92 })).toBeCloseTo(1, 4);
  expect(error('complaints-rate', { low: 0, high: null })).toBeNull();
  // A mass never takes an interval for its error.
  expect(error('sorting-rate', { low: 1, high: 9 })).toBeNull();
  expect(error('sorting-rate', { months: Array.from({ length: 23 }, (_, i) => i % 3) })).toBeNull();
  expect(error('sorting-rate', { months: Array.from({ length: 36 }, (_, i) => i % 5) })).toBeGreaterThan(0);
});

test('a duration in whole days is never surer than a day', () => {
  expect(error('days-to-close', { low: 5, high: 5 })).toBeCloseTo(1 / 3.92, 4);
  expect(error('days-to-close', { low: 3, high: 7 })).toBeCloseTo(4 / 3.92, 4);
});

test('rank 1 is the highest value, and a value without an error might stand anywhere', () => {
  const ranks = ranksOf([
    { id: 'low', value: 1, error: 0.1 },
    { id: 'high', value: 9, error: 0.1 },
    { id: 'unknown', value: 20, error: null },
    { id: 'near', value: 8.9, error: 0.1 },
  ]);
  expect(ranks.get('high')).toEqual({ from: 1, to: 3, of: 4, error: 0.1 });
  expect(ranks.get('near')).toEqual({ from: 1, to: 3, of: 4, error: 0.1 });
  expect(ranks.get('low')).toEqual({ from: 3, to: 4, of: 4, error: 0.1 });
  expect(ranks.has('unknown')).toBe(false);
  expect(ranksOf([{ id: 'alone', value: 1, error: 1 }]).size).toBe(0);
});

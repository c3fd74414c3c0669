import { expect, test } from 'vitest';
import { commonChanges, errorOf, populationError, ranksOf } from '../../src/compare/ranks.ts';
import { rankTest } from '../../src/compare/rank-test.ts';
import type { Aggregate } from '../../src/model/aggregate.ts';
import { INDICATOR_INFO } from '../../src/indicators/index.ts';
import type { IndicatorId } from '../../src/model/indicator.ts';

const year = (
  period: string,
  value: number | null,
  low?: number | null,
  high?: number | null,
): Aggregate => ({
  period,
  value,
  numerator: null,
  denominator: null,
  used: 12,
  expected: 12,
  low: low ?? null,
  high: high ?? null,
});
const yearsOf = (values: readonly (number | null)[]): Aggregate[] =>
  values.map((value, index) => year(String(2010 + index), value));
const error = (
  indicator: IndicatorId,
  options: { low: number | null; high: number | null },
  population = 0,
) =>
  errorOf(
    INDICATOR_INFO[indicator],
    [year('2025', 5, options.low, options.high)],
    new Map(),
    population || null,
  )?.error ?? null;

test('counted things have their error from their interval, masses from their years, or none', () => {
  expect(error('on-time', { low: 1, high: 1 + 2 * 1.959964 })).toBeCloseTo(1, 6);
  expect(error('complaints-rate', { low: 0, high: 3.92 })).toBeCloseTo(1, 4);
  expect(error('complaints-rate', { low: 0, high: null })).toBeNull();
  // A mass never takes an interval for its error.
  expect(error('sorting-rate', { low: 1, high: 9 })).toBeNull();
});

test('the common change is taken out, and what all do moves no district by itself', () => {
  const rises = [0, 1, 3, 4, 8, 9, 9, 12, 20];
  const wobble = [0, 1, 0, 1, 0, 1, 0, 1, 0];
  const histories = [10, 20, 30, 40, 50].map((at, index) =>
    yearsOf(rises.map((by, i) => at + by + (index === 0 ? wobble[i]! : 0))),
  );
  const common = commonChanges(histories);
  expect([...common.values()]).toEqual([1, 2, 1, 4, 1, 0, 3, 8]);
  const info = INDICATOR_INFO['sorting-rate'];
  // Changes of +1 and −1 in turn: an SD of √(8/7), ÷ √2.
  const movement = Math.sqrt(8 / 7 / 2);
  expect(errorOf(info, histories[0]!, common, null)).toMatchObject({ by: 'movement' });
  expect(errorOf(info, histories[0]!, common, null)!.error).toBeCloseTo(movement, 10);
  expect(errorOf(info, histories[1]!, common, null)).toBeNull();
  expect(commonChanges(histories.slice(0, 4)).size).toBe(0);
});

test('counted things have their error from chance in counting alone, whatever their years', () => {
  const found = errorOf(
    INDICATOR_INFO['complaints-rate'],
    [...yearsOf([0, 9, 0, 9, 0, 9, 0, 9]), year('2018', 5, 5 - 1.959964, 5 + 1.959964)],
    new Map(),
    null,
  )!;
  expect(found.by).toBe('chance');
  expect(found.error).toBeCloseTo(1, 6);
});

test('what is divided by residents carries the error of the population, a percentage does not', () => {
  const relative = populationError(10_000, 329)!;
  expect(relative).toBeCloseTo(0.02, 4);
  expect(populationError(null, 3)).toBeNull();
  expect(populationError(10, null)).toBeNull();
  const interval = { low: 5 - 1.959964, high: 5 + 1.959964 };
  expect(error('complaints-rate', interval, relative)).toBeCloseTo(Math.hypot(1, 0.1), 4);
  expect(error('on-time', interval, relative)).toBeCloseTo(1, 4);
});

test('the next year is looked up in the range of the year before', () => {
  const info = INDICATOR_INFO['complaints-rate'];
  const histories = [1, 2, 3, 4].map((value, index) => ({
    id: String(index),
    population: null,
    // The last two change places, beyond their intervals.
    years: [
      year('2020', value, value - 0.1, value + 0.1),
      year('2021', index < 2 ? value : 7 - value, value - 0.1, value + 0.1),
    ],
  }));
  expect(rankTest(info, histories)).toEqual({
    from: '2020',
    to: '2021',
    years: 1,
    tested: 4,
    inside: 2,
    width: 1,
    of: 4,
  });
  expect(
    rankTest(
      info,
      histories.map((history) => ({ ...history, years: history.years.slice(1) })),
    ),
  ).toBeNull();
});

test('a district without the very next year is not looked at in that year', () => {
  const info = INDICATOR_INFO['complaints-rate'];
  const at = (period: string, value: number): Aggregate => year(period, value, value - 0.1, value + 0.1);
  const histories = [1, 2, 3, 4].map((value, index) => ({
    id: String(index),
    population: null,
    years:
      index === 0
        ? [at('2020', value), at('2022', value)]
        : [2020, 2021, 2022].map((n) => at(String(n), value)),
  }));
  // Three in 2020, without the first; three in 2021.
  expect(rankTest(info, histories)).toMatchObject({ from: '2020', to: '2022', years: 2, tested: 6, of: 3 });
});

test('a duration in whole days is never surer than a day', () => {
  expect(error('days-to-close', { low: 5, high: 5 })).toBeCloseTo(1 / 3.92, 4);
  expect(error('days-to-close', { low: 3, high: 7 })).toBeCloseTo(4 / 3.92, 4);
});

test('rank 1 is the highest value, and a value without an error might stand anywhere', () => {
  const sure = { error: 0.1, by: 'chance' } as const;
  const ranks = ranksOf([
    { id: 'low', value: 1, error: sure },
    { id: 'high', value: 9, error: sure },
    { id: 'unknown', value: 20, error: null },
    { id: 'near', value: 8.9, error: sure },
  ]);
  expect(ranks.get('high')).toEqual({
    own: { from: 1, to: 3 },
    joint: { from: 1, to: 3 },
    of: 4,
    error: 0.1,
    by: 'chance',
  });
  expect(ranks.get('near')!.joint).toEqual({ from: 1, to: 3 });
  expect(ranks.get('low')!.own).toEqual({ from: 3, to: 4 });
  expect(ranks.has('unknown')).toBe(false);
  expect(ranksOf([{ id: 'alone', value: 1, error: sure }]).size).toBe(0);
});

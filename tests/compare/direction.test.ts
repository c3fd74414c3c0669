import { expect, test } from 'vitest';
import { adjust, directionOf } from '../../src/compare/direction.ts';
import type { Aggregate } from '../../src/model/aggregate.ts';
import { formatMonth, monthOf } from '../../src/model/month.ts';
import { mannKendall } from '../../src/stats/mann-kendall.ts';

const monthly = (values: readonly (number | null)[], to = '2025-12') => ({
  months: { from: formatMonth(monthOf(to) - values.length + 1), values },
  years: [],
});
const yearly = (...values: readonly (number | null)[]) => ({
  months: null,
  years: values.map((value, index): Aggregate => ({
    period: String(2026 - values.length + index),
    value,
    numerator: null,
    denominator: null,
    used: 12,
    expected: 12,
  })),
});
/** A season of two up and down, and half a point up a year. */
const RISING = Array.from(
  { length: 60 },
  (_, i) => 20 + 2 * Math.sin(i / 1.9) * (i % 12 === 0 ? 0 : 1) + i / 24,
);

test('months give the direction of the last ten years, with its slope a year', () => {
  const found = directionOf(monthly(RISING))!;
  expect(found).toMatchObject({ steps: 'months', period: '2021-01/2025-12' });
  expect(found.slope).toBeGreaterThan(0.2);
  expect(found.low).toBeLessThanOrEqual(found.slope);
  expect(found.high).toBeGreaterThanOrEqual(found.slope);
  expect(directionOf(monthly(Array.from({ length: 200 }, (_, i) => i)))!.period).toBe('2016-01/2025-12');
});

test('a season alone is no direction', () => {
  const season = Array.from({ length: 60 }, (_, i) => 10 + 5 * Math.sin((i / 6) * Math.PI));
  const found = adjust(directionOf(monthly(season.map((value) => Number(value.toFixed(6)))))!, 1);
  expect(found).toMatchObject({ way: 'unclear', slope: 0 });
});

test('under 36 months or five years nothing is said', () => {
  expect(directionOf(monthly(RISING.slice(0, 35)))).toBeNull();
  expect(directionOf(yearly(1, 2, 3, 4))).toBeNull();
  expect(directionOf(yearly(1, 2, null, 4, 5))).toBeNull();
  expect(directionOf(yearly(1, 2, 3, 4, 5))).toMatchObject({ steps: 'years', slope: 1 });
});

test('empty months at an end are no part of the period', () => {
  // A jump that is taken out: what remains is level.
  const values = [...Array.from({ length: 48 }, () => 10), ...Array.from({ length: 12 }, () => 90)];
  expect(directionOf(monthly(values))!.p).toBeLessThan(0.05);
  const level = values.map((value, index) => (index >= 48 ? null : value));
  expect(directionOf(monthly(level))).toMatchObject({ p: 1, period: '2021-01/2024-12' });
});

test('a direction is told only where it is clear after adjusting', () => {
  const alone = directionOf(yearly(1, 2, 3, 4, 5, 6))!;
  expect(adjust(alone, alone.p).way).toBe('rising');
  expect(adjust({ ...alone, slope: -1 }, 0.05).way).toBe('falling');
  expect(adjust(alone, 0.051).way).toBe('unclear');
});

test('from ten years of months on their dependence is taken into account, below it is not', () => {
  // A level that wanders from month to month and comes back.
  const wander = (length: number): number[] =>
    Array.from({ length }, (_, i) => 50 + 9 * Math.sin(i / 31) + 4 * Math.sin(i / 7) + ((i * 37) % 11) / 5);
  const found = (length: number) => directionOf(monthly(wander(length)))!.p;
  expect(found(120)).toBe(mannKendall(wander(120), 12, { dependent: true })!.p);
  expect(found(109)).toBe(mannKendall(wander(109), 12, { dependent: true })!.p);
  expect(found(120)).toBeGreaterThan(mannKendall(wander(120), 12)!.p);
  expect(found(108)).toBe(mannKendall(wander(108), 12)!.p);
});

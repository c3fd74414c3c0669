import { expect, test } from 'vitest';
import { controlOf } from '../../src/compare/control.ts';
import { formatMonth, monthOf } from '../../src/model/month.ts';

/** A steady series with a season and a small fixed unrest. */
const UNREST = [0.3, -0.5, 0.1, 0.6, -0.2, -0.4, 0.5, 0.0, -0.6, 0.4, -0.1];
const steady = (months: number): number[] =>
  Array.from({ length: months }, (_, i) => 50 + 8 * Math.sin((i / 6) * Math.PI) + UNREST[i % UNREST.length]!);
const ending = (values: readonly (number | null)[], to = '2025-12') => ({
  from: formatMonth(monthOf(to) - values.length + 1),
  values,
});

test('a steady series with a season has no signal', () => {
  const control = controlOf(ending(steady(96)))!;
  expect(control).toMatchObject({ from: '2021-01', baseline: 48, trial: false, signals: [] });
  expect(control.adjusted).toHaveLength(60);
  expect(control.lower).toBeLessThan(control.mean);
  // The season is out: what is left stays near the middle.
  for (const value of control.adjusted) expect(Math.abs(value! - 50)).toBeLessThan(1.5);
});

test('a step in the last year is one signal, with its months and those outside the limits', () => {
  const stepped = steady(96).map((value, i) => (i >= 89 ? value - 6 : value));
  const { signals } = controlOf(ending(stepped))!;
  expect(signals).toHaveLength(1);
  expect(signals[0]).toMatchObject({ kind: 'low', to: '2025-12' });
  expect(signals[0]!.from <= '2025-06').toBe(true);
  expect(signals[0]!.outside.length).toBeGreaterThan(3);
});

test('what stands out before the last twelve months is not told as their signal', () => {
  const once = steady(96).map((value, i) => (i === 60 ? value + 9 : value));
  expect(controlOf(ending(once))!.signals).toEqual([]);
});

test('under 36 months, or with a gap that hides the season, there is no chart', () => {
  expect(controlOf(null)).toBeNull();
  expect(controlOf(ending(steady(35)))).toBeNull();
  expect(controlOf(ending(steady(36)))).not.toBeNull();
  const holes = steady(36).map((value, i) => (i === 12 || i === 24 ? null : value));
  expect(controlOf(ending(holes))).toBeNull();
  expect(controlOf(ending(Array.from({ length: 60 }, () => null)))).toBeNull();
});

test('a gap has no point and breaks a signal in two', () => {
  const stepped = steady(120).map((value, i) => (i >= 106 ? (i === 113 ? null : value + 9) : value));
  const control = controlOf(ending(stepped))!;
  expect(control.observed.at(-7)).toBeNull();
  expect(control.adjusted.at(-7)).toBeNull();
  expect(control.signals.map(({ kind }) => kind)).toEqual(['high', 'high']);
});

test('few months before the last twelve give limits from all of them', () => {
  expect(controlOf(ending(steady(40)))).toMatchObject({ baseline: 28, trial: false });
});

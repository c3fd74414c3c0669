import { expect, test } from 'vitest';
import { controlAlone, controlOfOne, controlsAmong, controlUnjudged } from '../../src/compare/control.ts';
import { formatMonth, monthOf } from '../../src/model/month.ts';

/** A steady series with a season and a small fixed unrest. */
const UNREST = [0.3, -0.5, 0.1, 0.6, -0.2, -0.4, 0.5, 0.0, -0.6, 0.4, -0.1];
const steady = (months: number): number[] =>
  Array.from({ length: months }, (_, i) => 50 + 8 * Math.sin((i / 6) * Math.PI) + UNREST[i % UNREST.length]!);
const ending = (values: readonly (number | null)[], to = '2025-12') => ({
  from: formatMonth(monthOf(to) - values.length + 1),
  values,
});

test('a steady series with a season has no month outside', () => {
  const control = controlAlone(ending(steady(96)))!;
  expect(control).toMatchObject({ from: '2021-01', baseline: 48, outside: [] });
  expect(control.adjusted).toHaveLength(60);
  expect(control.lower).toBeLessThan(control.mean);
  // The season is out: what is left stays near the middle.
  for (const value of control.adjusted) expect(Math.abs(value! - 50)).toBeLessThan(1.5);
});

test('a step in the last year puts its months outside, and what was before it is not judged', () => {
  const stepped = steady(96).map((value, i) => (i >= 89 ? value - 9 : value));
  const { outside, p } = controlAlone(ending(stepped))!;
  expect(outside.length).toBeGreaterThan(3);
  for (const { month, side } of outside) expect([side, month >= '2025-06']).toEqual(['low', true]);
  expect(p).toBeLessThan(0.001);
  const once = steady(96).map((value, i) => (i === 60 ? value + 9 : value));
  expect(controlAlone(ending(once))!.outside).toEqual([]);
});

const endingBy = (by: number) => ending(steady(96).map((value, i) => (i === 95 ? value + by : value)));
const findings = (...months: Parameters<typeof controlsAmong>[0][number][]) =>
  controlsAmong(months).map((control) => control && control.finding);

test('it is said in words where it holds after adjusting, and never of what is not compared', () => {
  const [own, other] = controlsAmong([endingBy(20), endingBy(0)]);
  expect(own).toMatchObject({ finding: 'own', outside: [{ month: '2025-12', side: 'high' }] });
  expect(own!.pAdjusted).toBeCloseTo(2 * own!.p, 12);
  expect(other).toMatchObject({ finding: null, outside: [] });
  // Outside its own limits, but not far enough where a hundred are judged.
  const near = endingBy(1.8);
  expect(controlOfOne(near)).toMatchObject({ finding: 'own', outside: [{ month: '2025-12', side: 'high' }] });
  expect(findings(near, ...Array.from({ length: 99 }, () => endingBy(0)))[0]).toBeNull();
  expect(controlUnjudged(endingBy(20))).toMatchObject({ pAdjusted: null, finding: null });
  expect(findings(null, endingBy(20))).toEqual([null, 'own']);
});

test('what more than a tenth have at once on one side is told of none of them', () => {
  const rest = Array.from({ length: 17 }, () => endingBy(0));
  expect(findings(endingBy(20), endingBy(20), endingBy(-20), ...rest).slice(0, 3)).toEqual([
    'own',
    'own',
    'own',
  ]);
  expect(findings(endingBy(20), endingBy(20), endingBy(20), endingBy(-20), ...rest).slice(0, 4)).toEqual([
    'common',
    'common',
    'common',
    'own',
  ]);
});

test('what many have at once is common to those that have it, not to one that is not sure of it', () => {
  const many = Array.from({ length: 4 }, () => endingBy(20));
  const others = Array.from({ length: 25 }, () => endingBy(0));
  const [near, first] = controlsAmong([endingBy(1.5), ...many, ...others]);
  expect(first).toMatchObject({ finding: 'common' });
  expect(near).toMatchObject({ finding: null, outside: [{ month: '2025-12', side: 'high' }] });
});

test('under 36 months, or with a gap that hides the season, there is no chart', () => {
  expect(controlAlone(null)).toBeNull();
  expect(controlAlone(ending(steady(35)))).toBeNull();
  expect(controlAlone(ending(steady(36)))).not.toBeNull();
  const holes = steady(36).map((value, i) => (i === 12 || i === 24 ? null : value));
  expect(controlAlone(ending(holes))).toBeNull();
  expect(controlAlone(ending(Array.from({ length: 60 }, () => null)))).toBeNull();
});

test('a gap has no point', () => {
  const stepped = steady(120).map((value, i) => (i >= 106 ? (i === 113 ? null : value + 9) : value));
  const control = controlAlone(ending(stepped))!;
  expect(control.observed.at(-7)).toBeNull();
  expect(control.adjusted.at(-7)).toBeNull();
  expect(control.outside.map(({ month }) => month)).not.toContain('2025-06');
});

test('few months before the last twelve give limits from all of them', () => {
  expect(controlAlone(ending(steady(40)))).toMatchObject({ baseline: 28 });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ar1Limits } from '../../src/stats/ar1-limits.ts';

const calm = Array.from({ length: 40 }, (_, i) => [3, -2, 0, 1, -3, 2, 1, -1, 2, -3][i % 10]!);
const series = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 24, maxLength: 60 });

test('what lies far from the baseline is outside, on its side', () => {
  const found = ar1Limits([...calm, 0, 30, null, -30], { baseline: 40 })!;
  expect(found.outside).toEqual([0, 1, null, -1]);
  expect(found.p).toBeLessThan(1e-6);
  expect(ar1Limits([...calm, 1, -1], { baseline: 40 })!.p).toBeGreaterThan(0.5);
});

test('a value is outside exactly where the p-value of all judged is below the level', () => {
  fc.assert(
    fc.property(series, fc.double({ min: -4e3, max: 4e3, noNaN: true }), (values, last) => {
      const found = ar1Limits([...values, last], { baseline: values.length });
      if (!found) return;
      fc.pre(Math.abs(found.p - 0.05) > 1e-9);
      expect(found.outside[0] !== 0).toBe(found.p < 0.05);
    }),
  );
});

test('limits move with the series, and are wider the longer a deviation lasts and the more are judged', () => {
  fc.assert(
    fc.property(series, fc.integer({ min: 1, max: 9 }), (values, factor) => {
      const options = { baseline: values.length - 4 };
      const found = ar1Limits(values, options);
      const moved = ar1Limits(
        values.map((value) => value * factor + 7),
        options,
      );
      if (!found || !moved) return;
      expect(moved.upper).toBeCloseTo(found.upper * factor + 7, 5);
      expect(moved.lower).toBeCloseTo(found.lower * factor + 7, 5);
    }),
  );
  const widthOf = (values: readonly number[]): number => {
    const { lower, upper } = ar1Limits([...values, 0], { baseline: values.length })!;
    return upper - lower;
  };
  // The same values in order: each takes after the one before.
  expect(widthOf([...calm].sort((a, b) => a - b))).toBeGreaterThan(1.2 * widthOf(calm));
  const twelve = ar1Limits([...calm, ...calm.slice(0, 12)], { baseline: 40 })!;
  expect(twelve.upper - twelve.lower).toBeGreaterThan(widthOf(calm));
});

test('too few values, none that is judged, or no movement give no limits', () => {
  expect(ar1Limits(calm, { baseline: 40 })).toBeNull();
  expect(ar1Limits([1, 2, 1, 3, 2], { baseline: 4 })).toBeNull();
  expect(ar1Limits([...calm.slice(0, 15), 1], { baseline: 15, fitted: 12 })).toBeNull();
  expect(ar1Limits(new Array<number>(30).fill(0.1), { baseline: 20 })).toBeNull();
  expect(() => ar1Limits(calm, { baseline: 0 })).toThrow('invalid baseline: 0');
  expect(() => ar1Limits(calm, { baseline: 20, fitted: 0.5 })).toThrow('invalid fitted: 0.5');
  expect(() => ar1Limits([NaN, ...calm], { baseline: 20 })).toThrow('invalid value: NaN');
});

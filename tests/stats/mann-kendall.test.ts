import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mannKendall } from '../../src/stats/mann-kendall.ts';
import { senSlope } from '../../src/stats/sen-slope.ts';
import reference from '../reference/mann-kendall.json' with { type: 'json' };
import { expectClose } from './close.ts';

test.each([
  ['plain', reference.plain, 1],
  ['seasonal', reference.seasonal, 12],
] as const)('mannKendall agrees with pyMannKendall: %s', (_, expected, period) => {
  const found = mannKendall(reference.rainfall, period)!;
  expectClose(found.score, expected.score);
  expectClose(found.variance, expected.variance);
  expectClose(found.tau, expected.tau);
  expectClose(found.z, expected.z);
  expectClose(found.p, expected.p);
  expectClose(found.slope.value, expected.slope);
  expectClose(found.slope.intercept, expected.intercept);
});

test('senSlope agrees with SciPy theilslopes, limits included', () => {
  const { values, ...expected } = reference.small;
  const { slope, score, variance, tau } = mannKendall(values)!;
  expectClose(slope.value, expected.slope);
  expectClose(slope.lower, expected.lower);
  expectClose(slope.upper, expected.upper);
  expectClose(slope.intercept, expected.intercept);
  expectClose(tau, expected.tau);
  expect([score, variance]).toEqual([expected.score, expected.variance]);
});

const series = fc.array(fc.option(fc.integer({ min: -500, max: 500 }), { freq: 8 }), { maxLength: 60 });
const period = fc.constantFrom(1, 4, 12);

test('senSlope lies between its limits', () => {
  fc.assert(
    fc.property(series, period, (values, every) => {
      const slope = senSlope(values, every);
      if (!slope) return;
      expect(slope.lower).toBeLessThanOrEqual(slope.value);
      expect(slope.upper).toBeGreaterThanOrEqual(slope.value);
    }),
  );
});

test('mannKendall turns its sign with the values and is the same in tonnes and in kilograms', () => {
  fc.assert(
    fc.property(series, period, (values, every) => {
      const found = mannKendall(values, every);
      const times = (factor: number) =>
        mannKendall(
          values.map((value) => (value === null ? null : value * factor)),
          every,
        );
      expect(times(1000)?.p).toBe(found?.p);
      expect(times(-1)?.p).toBe(found?.p);
      if (found) {
        expect(times(-1)!.score).toBe(0 - found.score);
        expectClose(times(1000)!.slope.value, found.slope.value * 1000);
      }
    }),
  );
});

test('a season cannot pass for a direction', () => {
  const values = Array.from({ length: 48 }, (_, i) => (i % 12) * 10 + Math.floor(i / 12));
  const { tau, slope } = mannKendall(values, 12)!;
  expect([tau, slope.value]).toEqual([1, 1]);
});

test('a gap keeps its place in the slope', () => {
  expect(senSlope([0, null, null, 6])!.value).toBe(2);
});

test('mannKendall of a series without movement finds no direction', () => {
  const { score, z, p, slope } = mannKendall([4, 4, 4, 4])!;
  expect([score, z, p, slope.value]).toEqual([0, 0, 1, 0]);
});

test('mannKendall without a pair is not assessed', () => {
  expect(mannKendall([])).toBe(null);
  expect(mannKendall([1, null])).toBe(null);
  expect(mannKendall([1, 2, 3], 12)).toBe(null);
});

test('mannKendall refuses values that are neither number nor gap', () => {
  expect(() => mannKendall([1, undefined as unknown as null])).toThrow('invalid value: undefined');
  expect(() => mannKendall([1, Number.NaN])).toThrow('invalid value: NaN');
  expect(() => mannKendall([1, 2], 0)).toThrow('invalid period: 0');
});

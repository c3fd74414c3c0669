import { quantile } from 'd3-array';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overdispersion, winsorisedVariance } from '../../src/stats/overdispersion.ts';
import { expectRefused } from './refuses.ts';

const cases = fc.array(
  fc.tuple(fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ min: 0.1, max: 10, noNaN: true })),
  { minLength: 2, maxLength: 60 },
);

test('overdispersion does not depend on the order of the cases, to the last digit', () => {
  fc.assert(
    fc.property(cases, (list) => {
      const estimateOf = (rows: typeof list) =>
        overdispersion(
          rows.map(([v]) => v),
          rows.map(([, s]) => s),
          1,
        );
      const [there, back] = [estimateOf(list), estimateOf(list.toReversed())];
      expect([back.phi, back.tau2]).toEqual([there.phi, there.tau2]);
    }),
  );
});

test('overdispersion draws z in to its quantiles and is never negative', () => {
  fc.assert(
    fc.property(cases, (list) => {
      const { z, winsorised, tau2 } = overdispersion(
        list.map(([v]) => v),
        list.map(([, s]) => s),
        0,
      );
      expect(tau2).toBeGreaterThanOrEqual(0);
      expect(Math.max(...winsorised)).toBeLessThanOrEqual(quantile(z, 0.9)! + 1e-9);
      expect(Math.min(...winsorised)).toBeGreaterThanOrEqual(quantile(z, 0.1)! - 1e-9);
    }),
  );
});

test('overdispersion of fewer than two cases is none', () => {
  expect(overdispersion([], [], 1)).toEqual({ z: [], winsorised: [], phi: 0, tau2: 0 });
  expect(overdispersion([9], [1], 1).tau2).toBe(0);
});

test('overdispersion refuses missing numbers', () => {
  expectRefused('value', (missing) => overdispersion([1, missing], [1, 1], 1));
  expectRefused('error', (missing) => overdispersion([1, 1], [1, missing], 1));
  expectRefused('target', (missing) => overdispersion([1], [1], missing));
  expect(() => overdispersion([1], [0], 1)).toThrow('invalid error: 0');
  expect(() => overdispersion([1], [1], 1, 0.5)).toThrow('invalid trim: 0.5');
});

test('what winsorising keeps of a normal is all without a trim and ever less with more, and φ is of all of it', () => {
  expect(winsorisedVariance(0)).toBe(1);
  expect(winsorisedVariance(0.1)).toBeCloseTo(0.6787, 4);
  fc.assert(
    fc.property(cases, fc.double({ min: 0, max: 0.4, noNaN: true }), (list, trim) => {
      const [values, errors] = [list.map(([v]) => v), list.map(([, s]) => s)];
      const kept = winsorisedVariance(trim);
      expect(winsorisedVariance(trim + 0.05)).toBeLessThan(kept);
      const published = overdispersion(values, errors, 0, trim, { consistent: false });
      const found = overdispersion(values, errors, 0, trim);
      expect(found.phi * kept).toBeCloseTo(published.phi, 6);
      expect(found.tau2).toBeGreaterThanOrEqual(published.tau2);
    }),
  );
});

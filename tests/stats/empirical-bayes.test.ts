import fc from 'fast-check';
import { expect, test } from 'vitest';
import { empiricalBayes } from '../../src/stats/empirical-bayes.ts';
import { expectClose } from './close.ts';
import { expectRefused } from './refuses.ts';

const counties = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 5000 })), {
  minLength: 1,
  maxLength: 40,
});
const estimatesOf = (rows: readonly (readonly [number, number])[], scale = 1) =>
  empiricalBayes(
    rows.map(([events]) => events),
    rows.map(([, exposure]) => exposure * scale),
  );

test('empiricalBayes draws every rate towards the overall rate and never past it', () => {
  fc.assert(
    fc.property(counties, (rows) => {
      const { rate, estimates } = estimatesOf(rows);
      rows.forEach(([events, exposure], i) => {
        const raw = events / exposure;
        expect(estimates[i]!).toBeGreaterThanOrEqual(Math.min(raw, rate) * (1 - 1e-12));
        expect(estimates[i]!).toBeLessThanOrEqual(Math.max(raw, rate) * (1 + 1e-12));
      });
    }),
  );
});

test('empiricalBayes does not depend on the order or the unit of the exposures', () => {
  fc.assert(
    fc.property(counties, (rows) => {
      const { estimates } = estimatesOf(rows);
      expect(estimatesOf(rows.toReversed()).estimates.toReversed()).toEqual(estimates);
      estimatesOf(rows, 1024).estimates.forEach((each, i) => expectClose(each * 1024, estimates[i]!, 1e-6));
    }),
  );
});

test('empiricalBayes refuses missing numbers and places without exposure', () => {
  expectRefused('events', (missing) => empiricalBayes([1, missing], [10, 10]));
  expectRefused('exposure', (missing) => empiricalBayes([1, 2], [10, missing]));
  expect(() => empiricalBayes([1], [0])).toThrow('invalid exposure: 0');
  expect(() => empiricalBayes([], [])).toThrow('invalid events: 0 for 0 exposures');
});

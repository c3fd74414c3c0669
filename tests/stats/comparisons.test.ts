import fc from 'fast-check';
import { expect, test } from 'vitest';
import { benjaminiHochberg } from '../../src/stats/benjamini-hochberg.ts';
import { newcombe } from '../../src/stats/newcombe.ts';
import { rateRatio } from '../../src/stats/rate-ratio.ts';
import { expectClose } from './close.ts';
import { expectRefused } from './refuses.ts';

const share = fc
  .integer({ min: 1, max: 5000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

test('newcombe contains the difference, stays within −1 and 1 and turns its sign with the order', () => {
  fc.assert(
    fc.property(share, share, ([a, m], [b, n]) => {
      const there = newcombe(a, m, b, n);
      const back = newcombe(b, n, a, m);
      expect(there.lower).toBeLessThanOrEqual(there.value);
      expect(there.upper).toBeGreaterThanOrEqual(there.value);
      expect(Math.max(-there.lower, there.upper)).toBeLessThanOrEqual(1 + 1e-12);
      expectClose(back.lower, -there.upper);
      expectClose(back.upper, -there.lower);
    }),
  );
});

test('newcombe refuses missing numbers', () => {
  expectRefused('count', (missing) => newcombe(1, 2, missing, 2));
  expectRefused('total', (missing) => newcombe(1, missing, 1, 2));
});

const count = fc.integer({ min: 0, max: 3000 });
const exposure = fc.integer({ min: 1, max: 1000 });

test('rateRatio contains the ratio and is the inverse of the other way round', () => {
  fc.assert(
    fc.property(count, exposure, count, exposure, (x, s, y, t) => {
      const there = rateRatio(x, s, y, t);
      const back = rateRatio(y, t, x, s);
      expectClose(there.p, back.p, 1e-7);
      if (there.value === null || there.upper === null) {
        expect([there.value, there.upper, y]).toEqual([null, null, 0]);
        return;
      }
      expect(there.lower).toBeLessThanOrEqual(there.value);
      expect(there.upper).toBeGreaterThanOrEqual(there.value);
      expectClose(back.lower, 1 / there.upper, 1e-8);
    }),
  );
});

test('rateRatio does not depend on the unit of the exposures', () => {
  fc.assert(
    fc.property(count, exposure, count, exposure, (x, s, y, t) => {
      expectClose(rateRatio(x, s * 1024, y, t * 1024).lower, rateRatio(x, s, y, t).lower);
    }),
  );
});

test('rateRatio of no events at all says nothing', () => {
  expect(rateRatio(0, 10, 0, 20)).toEqual({ value: null, lower: 0, upper: null, p: 1 });
});

test('rateRatio holds for hundreds of thousands of events', () => {
  const { lower, upper, p } = rateRatio(150_000, 1, 151_000, 1);
  // The normal approximation of the logarithm is good to five figures here.
  const half = 1.959964 * Math.sqrt(1 / 150_000 + 1 / 151_000);
  expectClose(lower, (150 / 151) * Math.exp(-half), 1e-4);
  expectClose(upper, (150 / 151) * Math.exp(half), 1e-4);
  expect(p).toBeGreaterThan(0.06);
  expect(p).toBeLessThan(0.08);
});

test('rateRatio refuses missing numbers and no exposure', () => {
  expectRefused('count', (missing) => rateRatio(1, 2, missing, 2));
  expectRefused('exposure', (missing) => rateRatio(1, missing, 1, 2));
  expect(() => rateRatio(1, 2, 3, 0)).toThrow('invalid exposure: 0');
});

test('benjaminiHochberg never lowers a p-value, keeps their order and does not depend on it', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (pValues) => {
      const adjusted = benjaminiHochberg(pValues);
      adjusted.forEach((p, i) => {
        expect(p).toBeGreaterThanOrEqual(pValues[i]!);
        expect(p).toBeLessThanOrEqual(1);
      });
      expect(benjaminiHochberg(pValues.toReversed()).toReversed()).toEqual(adjusted);
      const order = pValues.map((_, i) => i).sort((a, b) => pValues[a]! - pValues[b]!);
      order.slice(1).forEach((i, at) => expect(adjusted[i]!).toBeGreaterThanOrEqual(adjusted[order[at]!]!));
    }),
  );
});

test('benjaminiHochberg refuses what is no p-value', () => {
  expectRefused('p-value', (missing) => benjaminiHochberg([0.5, missing]));
  expect(() => benjaminiHochberg([1.5])).toThrow('invalid p-value: 1.5');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byar } from '../../src/stats/byar.ts';
import { exactPoisson } from '../../src/stats/exact-poisson.ts';
import { poissonRate } from '../../src/stats/poisson-rate.ts';
import { expectClose } from './close.ts';
import { expectRefused } from './refuses.ts';

test('poissonRate is exact below 10 events and Byar from 10', () => {
  expect(poissonRate(9, 1).lower).toBe(exactPoisson(9).lower);
  expect(poissonRate(10, 1).lower).toBe(byar(10).lower);
});

const count = fc.integer({ min: 0, max: 20_000 });
const level = fc.constantFrom(0.9, 0.95, 0.998);

test('poissonRate contains the rate, and no events have the lower limit 0', () => {
  fc.assert(
    fc.property(count, level, (events, at) => {
      const { value, lower, upper } = poissonRate(events, 1000, at);
      expect(lower).toBeLessThanOrEqual(value);
      expect(upper).toBeGreaterThan(value);
      expect(lower).toBeGreaterThanOrEqual(0);
    }),
  );
  expect(poissonRate(0, 5).lower).toBe(0);
});

test.each([
  ['exactPoisson', (events: number, at: number) => exactPoisson(events, at)],
  ['byar', (events: number, at: number) => byar(events, at)],
  ['poissonRate', (events: number, at: number) => poissonRate(events, 1, at)],
])('%s never widens with more data at the same rate', (_, interval) => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2000 }),
      fc.integer({ min: 2, max: 20 }),
      level,
      (events, more, at) => {
        const small = interval(events, at);
        const large = interval(events * more, at);
        if (small.lower === null || large.lower === null) return;
        expect((large.upper - large.lower) / more).toBeLessThanOrEqual(
          (small.upper - small.lower) * (1 + 1e-9),
        );
      },
    ),
  );
});

test('poissonRate is the same per resident and per thousand', () => {
  fc.assert(
    fc.property(count, (events) => {
      expectClose(poissonRate(events, 8.5).upper, poissonRate(events, 8500).upper * 1000);
    }),
  );
});

test('poissonRate refuses missing numbers, parts of events and no exposure', () => {
  expectRefused('count', (missing) => poissonRate(missing, 10));
  expectRefused('exposure', (missing) => poissonRate(1, missing));
  expect(() => poissonRate(1.5, 10)).toThrow('invalid count: 1.5');
  expect(() => poissonRate(1, 0)).toThrow('invalid exposure: 0');
  expectRefused('count', (missing) => byar(missing));
  expectRefused('count', (missing) => exactPoisson(missing));
});

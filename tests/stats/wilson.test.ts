import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilson } from '../../src/stats/wilson.ts';
import { expectRefused } from './refuses.ts';

const share = fc
  .integer({ min: 1, max: 100_000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

test('wilson contains the share and stays within 0 and 1', () => {
  fc.assert(
    fc.property(share, fc.constantFrom(0.9, 0.95, 0.998), ([count, total], level) => {
      const { value, lower, upper } = wilson(count, total, level);
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(lower).toBeLessThanOrEqual(value);
      expect(upper).toBeGreaterThanOrEqual(value);
      expect(upper).toBeLessThanOrEqual(1);
    }),
  );
});

test('wilson never widens with more data at the same share', () => {
  fc.assert(
    fc.property(share, fc.integer({ min: 2, max: 50 }), ([count, total], more) => {
      const small = wilson(count, total);
      const large = wilson(count * more, total * more);
      expect(large.upper - large.lower).toBeLessThanOrEqual((small.upper - small.lower) * (1 + 1e-12));
    }),
  );
});

test('wilson of none has the lower limit 0, of all the upper limit 1', () => {
  expect(wilson(0, 7).lower).toBe(0);
  expect(wilson(7, 7).upper).toBe(1);
});

test('wilson refuses missing numbers, no total and more than all', () => {
  expectRefused('count', (missing) => wilson(missing, 10));
  expectRefused('total', (missing) => wilson(1, missing));
  expect(() => wilson(0, 0)).toThrow('invalid total: 0');
  expect(() => wilson(11, 10)).toThrow('invalid count: 11 of 10');
  expect(() => wilson(1, 10, 95)).toThrow('invalid level: 95');
});

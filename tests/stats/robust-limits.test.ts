import fc from 'fast-check';
import { expect, test } from 'vitest';
import { robustLimits } from '../../src/stats/robust-limits.ts';

const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 5, maxLength: 60 });

test('limits move with their values and stretch with their unit', () => {
  fc.assert(
    fc.property(
      values,
      fc.integer({ min: -500, max: 500 }),
      fc.integer({ min: 2, max: 9 }),
      (some, by, times) => {
        const limits = robustLimits(some);
        const moved = robustLimits(some.map((value) => times * value + by));
        if (!limits) return expect(moved).toBeNull();
        expect(moved!.lower).toBeCloseTo(times * limits.lower + by, 6);
        expect(moved!.upper).toBeCloseTo(times * limits.upper + by, 6);
      },
    ),
  );
});

test('one value, however far out, does not carry the limits away', () => {
  const steady = [9, 10, 11, 12, 8, 10, 9, 11, 12];
  const limitsWith = (far: number) => robustLimits([...steady, far])!;
  expect(limitsWith(1e9)).toEqual(limitsWith(1000));
  expect(limitsWith(1e9).upper).toBeLessThan(30);
});

test('nothing is told of no values or of values that hardly differ, and what is no number is refused', () => {
  expect(robustLimits([])).toBeNull();
  expect(robustLimits([3, 3, 3, 4])).toBeNull();
  expect(() => robustLimits([1, NaN])).toThrow('invalid value: NaN');
  expect(() => robustLimits([1, 2], 0)).toThrow('invalid limit: 0');
});

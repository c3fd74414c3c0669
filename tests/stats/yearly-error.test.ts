import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yearlyError } from '../../src/stats/yearly-error.ts';

const none = (years: number): number[] => new Array<number>(years).fill(0);
const WAVE = [3, 5, 4, 8, 2, 6, 7, 1, 9, 4, 5, 6];

test('yearlyError takes steady drift and the common change for no movement: not assessed', () => {
  const common = [0, 1, 2, 0, 5, 1, 1, 3, 2];
  const steady = common.map((_, i) => 7 + 0.3 * i + common.slice(1, i + 1).reduce((a, b) => a + b, 0));
  expect(yearlyError(steady, common)).toBeNull();
});

test('yearlyError looks at the last eight changes only', () => {
  expect(yearlyError([900, ...WAVE], none(13))).toBe(yearlyError(WAVE, none(12)));
  expect(yearlyError(WAVE, none(12))).toBe(yearlyError(WAVE.slice(3), none(9)));
});

test('yearlyError does not assess fewer than eight years, or gaps that leave fewer changes', () => {
  expect(yearlyError(WAVE.slice(0, 8), none(8))).toBeGreaterThan(1);
  expect(yearlyError(WAVE.slice(0, 7), none(7))).toBeNull();
  expect(yearlyError([...WAVE.slice(0, 6), null, ...WAVE.slice(7)], none(12))).toBeNull();
});

test('yearlyError scales with the unit', () => {
  const values = fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 9, maxLength: 20 });
  fc.assert(
    fc.property(values, (tonnes) => {
      const own = yearlyError(tonnes, none(tonnes.length));
      const scaled = yearlyError(
        tonnes.map((value) => value * 1024),
        none(tonnes.length),
      );
      expect(scaled).toBe(own === null ? null : own * 1024);
    }),
  );
});

test('yearlyError refuses values that are neither number nor gap', () => {
  expect(() => yearlyError([undefined as unknown as null], [null])).toThrow('invalid value: undefined');
  expect(() => yearlyError([1], [])).toThrow('invalid common: 0 for 1 years');
});

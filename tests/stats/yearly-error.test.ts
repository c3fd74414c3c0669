import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yearlyError } from '../../src/stats/yearly-error.ts';

const wave = (i: number): number => 20 + 5 * Math.sin((i * Math.PI) / 6);
const noise = [1, -1, 1, 1, -1, -1, -1, 1, -1, 1, 1, -1, -1, 1, -1, -1, 1, 1, 1, -1, 1, -1, -1, 1];
const noisy = Array.from({ length: 48 }, (_, i) => wave(i) + noise[(i * 5) % 24]! * (i % 3));

test('yearlyError takes season and steady change for no noise', () => {
  const steady = Array.from({ length: 36 }, (_, i) => wave(i) + 0.3 * i);
  expect(yearlyError(steady)).toBeLessThan(1e-12);
});

test('yearlyError does not lose the noise of two years to the season', () => {
  const found = yearlyError(noisy.slice(0, 24))!;
  expect(found).toBeGreaterThan(0.2);
  expect(found).toBeLessThan(0.6);
});

test('yearlyError looks at the last 36 months only', () => {
  expect(yearlyError([...new Array<number>(12).fill(900), ...noisy.slice(12)])).toBe(yearlyError(noisy));
});

test('yearlyError does not assess fewer than 24 known months', () => {
  expect(yearlyError(noisy.slice(0, 23))).toBe(null);
  expect(yearlyError([...noisy.slice(0, 23), null])).toBe(null);
});

test('yearlyError scales with the unit', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 24, maxLength: 60 }), (tonnes) => {
      const kilograms = tonnes.map((value) => value * 1000);
      expect(Math.abs(yearlyError(kilograms)! - yearlyError(tonnes)! * 1000)).toBeLessThan(1e-6);
    }),
  );
});

test('yearlyError refuses values that are neither number nor gap', () => {
  expect(() => yearlyError([undefined as unknown as null])).toThrow('invalid value: undefined');
});

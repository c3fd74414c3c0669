import { median } from 'd3-array';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closedWithin, kaplanMeier } from '../../src/stats/kaplan-meier.ts';
import { expectRefused } from './refuses.ts';

const cases = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.boolean()), { maxLength: 200 });
const fitOf = (list: readonly (readonly [number, boolean])[], scale = 1) =>
  kaplanMeier(
    list.map(([time]) => time * scale),
    list.map(([, closed]) => closed),
  );

test('kaplanMeier does not depend on the order of the cases', () => {
  fc.assert(
    fc.property(cases, fc.func(fc.integer()), (list, key) => {
      const shuffled = list.map((each, i) => ({ each, key: key(i) })).sort((a, b) => a.key - b.key);
      expect(fitOf(shuffled.map(({ each }) => each))).toEqual(fitOf(list));
    }),
  );
});

test('kaplanMeier falls from 1, its limits contain it and the median lies between its limits', () => {
  fc.assert(
    fc.property(cases, (list) => {
      const fit = fitOf(list);
      let before = 1;
      for (const { open, lower, upper } of fit.steps) {
        expect(open).toBeLessThanOrEqual(before);
        expect(open).toBeGreaterThanOrEqual(0);
        before = open;
        expect(lower ?? 0).toBeLessThanOrEqual(open);
        expect(upper ?? 1).toBeGreaterThanOrEqual(open);
      }
      if (fit.median !== null) {
        expect(fit.lower ?? 0).toBeLessThanOrEqual(fit.median);
        expect(fit.upper ?? Infinity).toBeGreaterThanOrEqual(fit.median);
      }
    }),
  );
});

test('kaplanMeier gives the ordinary median where every case is closed, and scales with time', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1 }), (times) => {
      const all = times.map((time) => [time, true] as const);
      expect(fitOf(all).median).toBe(median(times));
      expect(fitOf(all, 24).median).toBe(median(times)! * 24);
    }),
  );
});

test('kaplanMeier has no median where none or too few are closed', () => {
  expect(fitOf([])).toEqual({ cases: 0, closed: 0, median: null, lower: null, upper: null, steps: [] });
  expect(
    fitOf([
      [3, false],
      [5, false],
    ]).median,
  ).toBe(null);
  expect(
    fitOf([
      [1, true],
      [3, false],
      [5, false],
    ]).median,
  ).toBe(null);
});

test('closedWithin says nothing beyond the time observed', () => {
  const fit = fitOf([
    [1, true],
    [2, true],
    [3, true],
    [8, false],
  ]);
  expect(closedWithin(fit, 0)).toBe(0);
  expect(closedWithin(fit, 2)).toBe(0.5);
  expect(closedWithin(fit, 9)).toBe(null);
  expect(closedWithin(fitOf([[1, true]]), 9)).toBe(1);
});

test('kaplanMeier refuses missing times and states', () => {
  expectRefused('time', (missing) => kaplanMeier([1, missing], [true, true]));
  expect(() => kaplanMeier([-1], [true])).toThrow('invalid time: -1');
  expect(() => kaplanMeier([1, 2], [true])).toThrow('invalid closed: 1 values for 2 times');
  expect(() => kaplanMeier([1], [null as unknown as boolean])).toThrow('invalid closed: null');
});

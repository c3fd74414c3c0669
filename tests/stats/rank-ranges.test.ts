import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jointDeviate, rankRanges, rankRangesOf } from '../../src/stats/rank-ranges.ts';
import { expectClose } from './close.ts';
import { expectRefused } from './refuses.ts';

const cases = fc.array(
  fc.tuple(fc.double({ min: -100, max: 100, noNaN: true }), fc.double({ min: 0, max: 20, noNaN: true })),
  { minLength: 1, maxLength: 60 },
);
const rangesOf = (rows: readonly (readonly [number, number])[], highestFirst = false, scale = 1) =>
  rankRanges(
    rows.map(([value]) => value * scale),
    rows.map(([, error]) => error * scale),
    { highestFirst },
  );

test('jointDeviate of 51 areas at 90 % is the published one', () => {
  // Klein, Wright, Wieczorek 2020: each of 51 intervals at 0.9^(1/51).
  expectClose(jointDeviate(51, 0.9), 3.08089992728148);
});

test('rankRanges are what comparing every pair gives', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 9 }))),
      (rows) => {
        const lower = rows.map(([start]) => start);
        const upper = rows.map(([start, width]) => start + width);
        expect(rankRangesOf(lower, upper)).toEqual(
          rows.map((_, k) => ({
            from: 1 + upper.filter((end) => end <= lower[k]!).length,
            to: rows.length - lower.filter((start) => start >= upper[k]!).length,
          })),
        );
      },
    ),
  );
});

test('rankRanges contain the rank of the estimate', () => {
  fc.assert(
    fc.property(cases, (rows) => {
      rangesOf(rows).forEach(({ from, to }, i) => {
        const before = rows.filter(([value]) => value < rows[i]![0]).length;
        const same = rows.filter(([value]) => value === rows[i]![0]).length;
        expect(from).toBeGreaterThanOrEqual(1);
        expect(from).toBeLessThanOrEqual(before + same);
        expect(to).toBeGreaterThanOrEqual(before + 1);
        expect(to).toBeLessThanOrEqual(rows.length);
        expect(from).toBeLessThanOrEqual(to);
      });
    }),
  );
});

test('rankRanges do not depend on the order of the cases, nor on the unit', () => {
  fc.assert(
    fc.property(cases, (rows) => {
      expect(rangesOf(rows.toReversed()).toReversed()).toEqual(rangesOf(rows));
      expect(rangesOf(rows, false, 1024)).toEqual(rangesOf(rows));
    }),
  );
});

test('rankRanges with the highest first are the same counted from the other end', () => {
  fc.assert(
    fc.property(cases, (rows) => {
      const n = rows.length;
      expect(rangesOf(rows, true)).toEqual(
        rangesOf(rows).map(({ from, to }) => ({ from: n + 1 - to, to: n + 1 - from })),
      );
    }),
  );
});

test('rankRanges of values known exactly are their ranks, shared where equal', () => {
  expect(rankRanges([3, 1, 2, 2], [0, 0, 0, 0])).toEqual([
    { from: 4, to: 4 },
    { from: 1, to: 1 },
    { from: 2, to: 3 },
    { from: 2, to: 3 },
  ]);
  expect(rankRanges([], [])).toEqual([]);
});

test('rankRanges refuses missing numbers', () => {
  expectRefused('value', (missing) => rankRanges([1, missing], [1, 1]));
  expectRefused('error', (missing) => rankRanges([1, 1], [1, missing]));
  expect(() => rankRanges([1], [-1])).toThrow('invalid error: -1');
  expect(() => rankRangesOf([2], [1])).toThrow('invalid upper: 1, below 2');
});

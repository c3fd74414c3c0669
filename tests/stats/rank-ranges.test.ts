import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jointDeviate, rankRanges, rankRangesOf } from '../../src/stats/rank-ranges.ts';
import reference from '../reference/rank-ranges.json' with { type: 'json' };
import { expectClose } from './close.ts';
import { expectRefused } from './refuses.ts';

test('rankRanges agrees with the published ranges of 51 areas', () => {
  const rows = reference.rows as [number, number, number, number, number, number][];
  const deviate = jointDeviate(rows.length, reference.level);
  expectClose(deviate, reference.deviate);
  const found = rankRangesOf(
    rows.map((row) => row[2]),
    rows.map((row) => row[3]),
  );
  expect(found.map(({ from, to }) => [from, to])).toEqual(rows.map((row) => row.slice(4)));
});

const cases = fc.array(
  fc.tuple(fc.double({ min: -100, max: 100, noNaN: true }), fc.double({ min: 0, max: 20, noNaN: true })),
  { minLength: 1, maxLength: 60 },
);
const of = (rows: readonly (readonly [number, number])[], highestFirst = false, scale = 1) =>
  rankRanges(
    rows.map(([value]) => value * scale),
    rows.map(([, error]) => error * scale),
    { highestFirst },
  );

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
      of(rows).forEach(({ from, to }, i) => {
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
      expect(of(rows.toReversed()).toReversed()).toEqual(of(rows));
      expect(of(rows, false, 1024)).toEqual(of(rows));
    }),
  );
});

test('rankRanges with the highest first are the same counted from the other end', () => {
  fc.assert(
    fc.property(cases, (rows) => {
      const n = rows.length;
      expect(of(rows, true)).toEqual(
        of(rows).map(({ from, to }) => ({ from: n + 1 - to, to: n + 1 - from })),
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

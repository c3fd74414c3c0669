import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest, type Point } from '../../src/stats/nearest.ts';
import { expectRefused } from './refuses.ts';

const points: fc.Arbitrary<Point[]> = fc
  .array(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((rows) => rows.map((values, i) => ({ id: `d${String(i).padStart(2, '0')}`, values })));

test('nearest does not depend on the order of the points, to the last digit', () => {
  fc.assert(
    fc.property(points, fc.integer({ min: 1, max: 15 }), (list, k) => {
      expect(nearest(list.toReversed(), k).toReversed()).toEqual(nearest(list, k));
    }),
  );
});

test('nearest lists the smallest distances in rising order, never the point itself', () => {
  fc.assert(
    fc.property(points, fc.integer({ min: 1, max: 15 }), (list, k) => {
      const all = nearest(list, list.length);
      nearest(list, k).forEach((found, i) => {
        expect(found).toEqual(all[i]!.slice(0, k));
        expect(found.map(({ id }) => id)).not.toContain(list[i]!.id);
        found.forEach(({ distance }, j) =>
          expect(distance).toBeGreaterThanOrEqual(found[j - 1]?.distance ?? 0),
        );
      });
      expect(all.every((found) => found.length === list.length - 1)).toBe(true);
    }),
  );
});

test('nearest does not depend on the units of the columns', () => {
  fc.assert(
    fc.property(points, (list) => {
      const scaled = list.map(({ id, values: [a, b, c] }) => ({ id, values: [a! * 1024, b! / 64, c!] }));
      nearest(scaled, 3).forEach((found, i) => {
        expect(found.map(({ id }) => id)).toEqual(nearest(list, 3)[i]!.map(({ id }) => id));
      });
    }),
    { numRuns: 30 },
  );
});

test('nearest orders equal distances by id and ignores a column without spread', () => {
  const list = ['c', 'b', 'a'].map((id) => ({ id, values: [4, id === 'c' ? 0 : 9] }));
  expect(nearest(list, 2)[0]!.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(nearest([{ id: 'only', values: [1] }], 5)).toEqual([[]]);
  expect(nearest([], 5)).toEqual([]);
});

test('nearest refuses missing values, uneven points and doubled ids', () => {
  expectRefused('value of b', (missing) =>
    nearest(
      [
        { id: 'a', values: [1] },
        { id: 'b', values: [missing] },
      ],
      1,
    ),
  );
  expect(() =>
    nearest(
      [
        { id: 'a', values: [1] },
        { id: 'b', values: [] },
      ],
      1,
    ),
  ).toThrow('invalid values of b: 0, expected 1');
  expect(() =>
    nearest(
      [
        { id: 'a', values: [1] },
        { id: 'a', values: [2] },
      ],
      1,
    ),
  ).toThrow('stands twice');
  expect(() => nearest([], 0)).toThrow('invalid k: 0');
});

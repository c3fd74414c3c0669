import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standings } from '../../src/compare/standing.ts';

const ids = (values: readonly number[]) => values.map((value, index) => ({ id: String(index), value }));
const positions = (values: readonly number[]) =>
  [...standings(ids(values)).values()].map(({ position }) => position);

test('of twenty different values two stand in each tenth, three in each outer quarter, ten in the middle', () => {
  const all = positions(Array.from({ length: 20 }, (_, index) => index * index));
  expect(all).toEqual([
    ...Array.from({ length: 2 }, () => 'lowest-tenth'),
    ...Array.from({ length: 3 }, () => 'lower-quarter'),
    ...Array.from({ length: 10 }, () => 'middle-half'),
    ...Array.from({ length: 3 }, () => 'upper-quarter'),
    ...Array.from({ length: 2 }, () => 'highest-tenth'),
  ]);
});

test('equal values stand together; all equal, all stand in the middle', () => {
  expect(new Set(positions(Array.from({ length: 30 }, () => 7)))).toEqual(new Set(['middle-half']));
  const twelve = standings(ids([1, 1, 1, 1, 5, 6, 7, 8, 9, 10, 11, 12]));
  for (const id of ['0', '1', '2', '3']) {
    expect(twelve.get(id)).toEqual({
      kind: 'spread',
      position: 'lower-quarter',
      of: 12,
      below: 0,
      same: 3,
      place: null,
    });
  }
  expect(twelve.get('11')).toEqual({
    kind: 'spread',
    position: 'highest-tenth',
    of: 12,
    below: 11,
    same: 0,
    place: null,
  });
});

test('fewer than eight values have no spread', () => {
  expect(standings(ids([1, 2, 3, 4, 5, 6, 7])).size).toBe(0);
  expect(standings(ids([1, 2, 3, 4, 5, 6, 7, 8])).size).toBe(8);
});

const many = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 8, maxLength: 80 });

test('neither another order nor tonnes in place of kilograms changes a standing', () => {
  fc.assert(
    fc.property(many, fc.infiniteStream(fc.nat()), (values, order) => {
      const all = ids(values);
      const before = standings(all);
      const shuffled = all
        .map((entry) => ({ one: entry, at: order.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ one: district }) => district);
      const sorted = (map: ReturnType<typeof standings>) =>
        [...map].sort(([a], [b]) => Number(a) - Number(b));
      expect(sorted(standings(shuffled))).toEqual(sorted(before));
      expect(standings(all.map(({ id, value }) => ({ id, value: value * 1000 })))).toEqual(before);
    }),
  );
});

test('turning the values round turns the standings round', () => {
  const mirror = {
    'lowest-tenth': 'highest-tenth',
    'lower-quarter': 'upper-quarter',
    'middle-half': 'middle-half',
    'upper-quarter': 'lower-quarter',
    'highest-tenth': 'lowest-tenth',
  } as const;
  fc.assert(
    fc.property(many, (values) => {
      expect(positions(values.map((value) => -value))).toEqual(positions(values).map((kind) => mirror[kind]));
    }),
  );
});

test('a higher value never stands lower', () => {
  const order = ['lowest-tenth', 'lower-quarter', 'middle-half', 'upper-quarter', 'highest-tenth'];
  fc.assert(
    fc.property(many, (values) => {
      const found = standings(ids(values));
      const ranked = ids(values)
        .sort((a, b) => a.value - b.value)
        .map(({ id }) => order.indexOf(found.get(id)!.position));
      expect(ranked).toEqual([...ranked].sort((a, b) => a - b));
    }),
  );
});

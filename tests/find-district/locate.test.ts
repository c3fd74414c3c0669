import { expect, test } from 'vitest';
import { districtAt } from '../../src/scripts/find-district/locate.ts';

type Point = [number, number];

/** West and east share the line x = 2, which the east runs backwards; there is a lake in the west. */
const SHARED: Point[] = [
  [2, 0],
  [2, 2],
];
const WEST: Point[] = [
  [2, 2],
  [0, 2],
  [0, 0],
  [2, 0],
];
const LAKE: Point[] = [
  [0.5, 0.5],
  [1, 0.5],
  [1, 1],
  [0.5, 1],
  [0.5, 0.5],
];
const EAST: Point[] = [
  [2, 0],
  [4, 0],
  [4, 2],
  [2, 2],
];
const ISLE: Point[] = [
  [5, 0],
  [6, 0],
  [6, 1],
  [5, 1],
  [5, 0],
];
const ARCS = [SHARED, WEST, LAKE, EAST, ISLE];
const OBJECTS = {
  districts: {
    geometries: [
      { id: 'west', arcs: [[0, 1], [2]] },
      // Of two parts.
      { id: 'east', arcs: [[[~0, 3]], [[4]]] },
    ],
  },
};
const PLACES: [string | null, Point][] = [
  ['west', [0.25, 1.5]],
  ['west', [1.9, 0.1]],
  ['east', [2.1, 1.9]],
  ['east', [5.5, 0.5]],
  [null, [0.75, 0.75]],
  [null, [4.5, 0.5]],
  [null, [-0.5, 1]],
  [null, [1, 2.5]],
];

test.each(PLACES)('%s holds the point %s', (id, point) => {
  expect(districtAt({ arcs: ARCS, objects: OBJECTS }, point)).toBe(id);
});

test('arcs in small steps on a grid of their own are the same boundaries', () => {
  const scale: Point = [0.25, 0.5];
  const translate: Point = [-10, 30];
  const arcs = ARCS.map((arc) =>
    arc.map(([x, y], i): Point => {
      const [beforeX, beforeY] = arc[i - 1] ?? [0, 0];
      return [(x - beforeX) / 0.25, (y - beforeY) / 0.5];
    }),
  );
  const moved = { transform: { scale, translate }, arcs, objects: OBJECTS };
  for (const [id, [x, y]] of PLACES) expect(districtAt(moved, [x - 10, y + 30]), `${x}, ${y}`).toBe(id);
});

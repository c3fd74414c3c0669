import { expect, test } from 'vitest';
import { groundOf, layoutOf, SQUARE, type Outline } from '../../src/charts/map-geometry.ts';
import { placeLabels } from '../../src/charts/map-labels.ts';
import { LINE, widthOf } from '../../src/charts/labels.ts';
import { boundaries } from './cuts.ts';

const square = (id: string, left: number, top: number, side: number): Outline => ({
  id,
  rings: [
    [
      [left, top],
      [left + side, top],
      [left + side, top + side],
      [left, top + side],
      [left, top],
    ],
  ],
});
const FRAME = { width: 400, height: 400 };
const ground = groundOf([square('a', 0, 0, 160), square('b', 160, 0, 80)], FRAME.width, FRAME.height);
const named = (text: string, ...indices: number[]) => ({ text, names: new Set(indices), points: true });

test('a square of the ground is in the district its middle is in, and a hole is in none', () => {
  expect(ground.at.filter((index) => index === 0)).toHaveLength((160 / SQUARE) ** 2);
  expect(ground.at.filter((index) => index === 1)).toHaveLength((80 / SQUARE) ** 2);
  const [outer, hole] = [square('c', 0, 0, 160), square('c', 40, 40, 80)];
  const ring = groundOf([{ id: 'c', rings: [...outer.rings, ...hole.rings] }], FRAME.width, FRAME.height);
  expect(ring.at.filter((index) => index === 0)).toHaveLength((160 / SQUARE) ** 2 - (80 / SQUARE) ** 2);
});

test('a name stands off other districts, within the frame, and points where it is far', () => {
  const [label] = placeLabels([named('A name of its own', 1)], ground, FRAME);
  const half = widthOf('A name of its own') / 2;
  expect(label!.x + half).toBeLessThanOrEqual(FRAME.width);
  expect(label!.x - half < 160 && label!.y - LINE / 2 < 160).toBe(false);
  const [near] = placeLabels([{ ...named('b', 1), points: false }], ground, FRAME);
  expect(near!.at).toBeNull();
  const [far] = placeLabels(
    [named('The longest name there is in this place', 0)],
    groundOf([square('a', 0, 0, 24)], 400, 400),
    FRAME,
  );
  expect(far!.at === null || far!.from !== null).toBe(true);
});

test('names never lie on one another, and one without room or without ground is left out', () => {
  const labels = Array.from({ length: 12 }, (_, n) => named(`Name ${n}`, n % 2));
  const placed = placeLabels(labels, ground, FRAME);
  expect(placed).toHaveLength(labels.length);
  for (const [index, a] of placed.entries())
    for (const b of placed.slice(index + 1))
      expect(
        Math.abs(a.x - b.x) >= (widthOf(a.text) + widthOf(b.text)) / 2 || Math.abs(a.y - b.y) >= LINE,
      ).toBe(true);
  expect(placeLabels([named('x'.repeat(80), 0)], ground, FRAME)).toEqual([]);
  expect(placeLabels([named('nowhere', 7)], ground, FRAME)).toEqual([]);
});

test('a layout fills its frame in one direction and stays inside it in the other', () => {
  for (const [width, height, isFixed] of [
    [343, 300, false],
    [1000, 200, true],
  ] as const) {
    const layout = layoutOf(boundaries, { width, height, isFixed });
    const points = layout.outlines.flatMap(({ rings }) => rings.flat());
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    expect(Math.min(...xs, ...ys)).toBeGreaterThanOrEqual(4 - 1e-6);
    expect(Math.max(...xs)).toBeLessThanOrEqual(width - 4 + 1e-6);
    expect(Math.max(...ys)).toBeLessThanOrEqual(layout.height - 4 + 1e-6);
    expect(layout.height).toBeLessThanOrEqual(height);
    const fills = [
      Math.max(...xs) - Math.min(...xs) - (width - 8),
      Math.max(...ys) - Math.min(...ys) - (height - 8),
    ];
    expect(Math.min(...fills.map(Math.abs))).toBeLessThan(1);
  }
});

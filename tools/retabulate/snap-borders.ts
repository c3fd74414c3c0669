import { byText } from './tidy.ts';

type Point = readonly [number, number];
/** Closed rings: the last point is the first. */
export interface Shape {
  readonly id: string;
  readonly rings: Point[][];
}

/** Metres in a degree of latitude, near enough for a tolerance. */
const METRES = 111_195;

/**
 * Makes neighbours share their borders exactly. Published boundaries that were simplified district by
 * district leave slivers: one side keeps a point that the other side's straight line passes by. Each
 * such point is put into the other side's line where it is less than `tolerance` metres off, until
 * nothing is left to put in, so both sides have the same points. Points nearer than `snap` metres to
 * one another become one. Nothing moves by more than the tolerance. Shapes are lon/lat in degrees.
 */
export function snapBorders(
  shapes: readonly Shape[],
  { snap, tolerance }: { snap: number; tolerance: number },
): Shape[] {
  const latitude = shapes[0]?.rings[0]?.[0]?.[1] ?? 0;
  const east = METRES * Math.cos((latitude * Math.PI) / 180);
  const distance = (a: Point, b: Point): number => Math.hypot((a[0] - b[0]) * east, (a[1] - b[1]) * METRES);

  let current = snapped(shapes, snap, distance);
  for (let pass = 0; pass < 10; ++pass) {
    let added = 0;
    const cells = gridOf(current, tolerance / east);
    const common = linesOfTwo(current);
    current = current.map(({ id, rings }) => {
      const own = new Set(rings.flat().map(String));
      // A point goes into the nearest of a district's lines only: in a bend two are within reach.
      const nearest = new Map<string, { line: Point; point: Point; at: number; off: number }>();
      for (const ring of rings) {
        ring.slice(0, -1).forEach((line, i) => {
          const to = ring[i + 1] ?? line;
          if (common.has(keyOf(line, to))) return;
          for (const { owner, point } of cells.near(line, to)) {
            if (owner === id || own.has(String(point))) continue;
            const { at, off } = projected(point, line, to, east);
            if (at <= 0 || at >= 1 || off >= tolerance) continue;
            if (off < (nearest.get(String(point))?.off ?? Infinity)) {
              nearest.set(String(point), { line, point, at, off });
            }
          }
        });
      }
      added += nearest.size;
      const between = [...nearest.values()].sort(
        (a, b) => a.at - b.at || byText(String(a.point), String(b.point)),
      );
      return {
        id,
        rings: rings.map((ring) => [
          ...ring
            .slice(0, -1)
            .flatMap((line) => [
              line,
              ...between.filter((other) => other.line === line).map(({ point }) => point),
            ]),
          ...ring.slice(-1),
        ]),
      };
    });
    if (added === 0) break;
  }
  return current;
}

/** A line's name, whichever way it runs. */
const keyOf = (a: Point, b: Point): string => [String(a), String(b)].sort(byText).join(' ');

/** Lines that two districts have already: they are as they should be. */
function linesOfTwo(shapes: readonly Shape[]): ReadonlySet<string> {
  const [once, twice] = [new Set<string>(), new Set<string>()];
  for (const ring of shapes.flatMap(({ rings }) => rings)) {
    ring.slice(0, -1).forEach((from, i) => {
      const key = keyOf(from, ring[i + 1] ?? from);
      (once.has(key) ? twice : once).add(key);
    });
  }
  return twice;
}

/** Points that are nearer than `snap` to one seen before become that one. */
function snapped(shapes: readonly Shape[], snap: number, distance: (a: Point, b: Point) => number): Shape[] {
  const size = (2 * snap) / METRES;
  const seen = new Map<string, Point[]>();
  const place = (point: Point): Point => {
    const [x, y] = [Math.floor(point[0] / size), Math.floor(point[1] / size)];
    for (const i of [x - 1, x, x + 1]) {
      for (const j of [y - 1, y, y + 1]) {
        for (const other of seen.get(`${i},${j}`) ?? []) if (distance(point, other) < snap) return other;
      }
    }
    const key = `${x},${y}`;
    seen.set(key, [...(seen.get(key) ?? []), point]);
    return point;
  };
  return shapes.map(({ id, rings }) => ({
    id,
    rings: rings.map((ring) => {
      const placed = ring.map(place).filter((point, i, all) => i === 0 || point !== all[i - 1]);
      if (placed.length < 4) throw new Error(`invalid snap: ${snap}: a ring of ${id} vanishes`);
      return placed;
    }),
  }));
}

interface Owned {
  readonly owner: string;
  readonly point: Point;
}

/** All points by cells of a grid, to find those near a line. `margin` is in degrees. */
function gridOf(shapes: readonly Shape[], margin: number) {
  const size = 0.01;
  const cells = new Map<string, Owned[]>();
  for (const { id, rings } of shapes) {
    for (const point of new Map(rings.flat().map((at) => [String(at), at])).values()) {
      const key = `${Math.floor(point[0] / size)},${Math.floor(point[1] / size)}`;
      const cell = cells.get(key);
      if (cell) cell.push({ owner: id, point });
      else cells.set(key, [{ owner: id, point }]);
    }
  }
  return {
    near(from: Point, to: Point): Owned[] {
      const found: Owned[] = [];
      const low = (axis: 0 | 1) => Math.floor((Math.min(from[axis], to[axis]) - margin) / size);
      const high = (axis: 0 | 1) => Math.floor((Math.max(from[axis], to[axis]) + margin) / size);
      for (let i = low(0); i <= high(0); ++i) {
        for (let j = low(1); j <= high(1); ++j) found.push(...(cells.get(`${i},${j}`) ?? []));
      }
      return found;
    },
  };
}

/** How far along a line a point's foot is (0 to 1), and how far off it is in metres. */
function projected(point: Point, from: Point, to: Point, east: number): { at: number; off: number } {
  const [dx, dy] = [(to[0] - from[0]) * east, (to[1] - from[1]) * METRES];
  const [px, py] = [(point[0] - from[0]) * east, (point[1] - from[1]) * METRES];
  const at = (px * dx + py * dy) / (dx * dx + dy * dy);
  return { at, off: Math.hypot(px - at * dx, py - at * dy) };
}

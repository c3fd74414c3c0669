import { extent } from 'd3-array';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Boundaries of a place: one object `districts`, its geometries' ids the districts' ids. */
export type Boundaries = Topology<{ districts: GeometryCollection }>;

type Point = readonly [number, number];
type Ring = readonly Point[];

/** A district's outline in px of the picture. */
export interface Outline {
  readonly id: string;
  /** Rings of all its parts; what lies in an even number of them is a hole. */
  readonly rings: readonly Ring[];
}

/** Boundaries laid out in px. */
export interface Layout {
  readonly outlines: readonly Outline[];
  /** Every border once. */
  readonly borders: readonly Ring[];
  readonly height: number;
}

/** Room around the shapes, in px. */
const MARGIN = 4;

const mercator = ([longitude, latitude]: Point): Point => [
  (longitude * Math.PI) / 180,
  -Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)),
];

/** As large as a frame allows, in its middle; `height` is the frame's, or the most that one without takes. */
export function layoutOf(
  boundaries: Boundaries,
  frame: { readonly width: number; readonly height: number; readonly isFixed: boolean },
): Layout {
  const { districts } = boundaries.objects;
  // Lines that districts share are laid out once.
  const lines = boundaries.arcs.map((line) => line.map((point) => mercator(point as [number, number])));
  const [left = 0, right = 0] = extent(lines.flatMap((line) => line.map(([x]) => x)));
  const [top = 0, bottom = 0] = extent(lines.flatMap((line) => line.map(([, y]) => y)));
  const scale = Math.min(
    (frame.width - 2 * MARGIN) / (right - left),
    (frame.height - 2 * MARGIN) / (bottom - top),
  );
  const height = frame.isFixed ? frame.height : Math.ceil((bottom - top) * scale + 2 * MARGIN);
  const x0 = (frame.width - (right - left) * scale) / 2 - left * scale;
  const y0 = (height - (bottom - top) * scale) / 2 - top * scale;
  const laidOut: Boundaries = {
    ...boundaries,
    arcs: lines.map((line) => line.map(([x, y]) => [x0 + x * scale, y0 + y * scale])),
  };
  return {
    outlines: feature(laidOut, districts).features.map(({ id, geometry }) => ({
      id: String(id),
      rings: (geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat()
        : geometry.type === 'Polygon'
          ? geometry.coordinates
          : []) as unknown as Ring[],
    })),
    borders: mesh(laidOut, districts).coordinates as unknown as Ring[],
    height,
  };
}

/** Which district lies where, in squares: what labels are placed by. */
export interface Ground {
  readonly columns: number;
  readonly rows: number;
  /** Index of the outline in each square, row by row; −1 where there is none. */
  readonly at: Int16Array;
}

/** Side of a square in px. */
export const SQUARE = 8;

/** The outlines as squares of a frame: a square is in the district that its middle is in. */
export function groundOf(outlines: readonly Outline[], width: number, height: number): Ground {
  const [columns, rows] = [Math.ceil(width / SQUARE), Math.ceil(height / SQUARE)];
  const at = new Int16Array(columns * rows).fill(-1);
  for (const [index, { rings }] of outlines.entries()) {
    const crossings = Array.from({ length: rows }, (): number[] => []);
    for (const ring of rings)
      for (const [end, [bx, by]] of ring.entries()) {
        const [ax, ay] = ring[end - 1] ?? [bx, by];
        const first = Math.ceil(Math.min(ay, by) / SQUARE - 0.5);
        for (let row = first; row < rows && (row + 0.5) * SQUARE < Math.max(ay, by); row++)
          crossings[row]?.push(ax + ((bx - ax) * ((row + 0.5) * SQUARE - ay)) / (by - ay));
      }
    for (const [row, all] of crossings.entries()) {
      all.sort((a, b) => a - b);
      for (let pair = 0; pair + 1 < all.length; pair += 2)
        for (
          let column = Math.max(0, Math.ceil(all[pair]! / SQUARE - 0.5));
          column < columns && (column + 0.5) * SQUARE < all[pair + 1]!;
          column++
        )
          at[row * columns + column] = index;
    }
  }
  return { columns, rows, at };
}

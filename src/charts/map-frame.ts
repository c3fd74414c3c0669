import { extent } from 'd3-array';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';

/** A point in px of the picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Mercator's plane, in radians; north is down, as in pictures. */
const flat = ([longitude = 0, latitude = 0]: Position): Point => ({
  x: (longitude * Math.PI) / 180,
  y: -Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)),
});

const ringsOf = (geometry: Geometry | null): Position[][] =>
  geometry?.type === 'Polygon'
    ? [geometry.coordinates[0]!]
    : geometry?.type === 'MultiPolygon'
      ? geometry.coordinates.map(([outer]) => outer!)
      : [];

/** Twice the area that a ring encloses, and its centroid. */
function measureOf(ring: readonly Point[]): Point & { readonly area: number } {
  let [area, x, y] = [0, 0, 0];
  ring.forEach((to, index) => {
    const from = ring[(index || ring.length) - 1]!;
    const cross = from.x * to.y - to.x * from.y;
    area += cross;
    x += (from.x + to.x) * cross;
    y += (from.y + to.y) * cross;
  });
  return area === 0 ? { ...ring[0]!, area } : { x: x / (3 * area), y: y / (3 * area), area: Math.abs(area) };
}

/** The middle of a shape's largest part; null of one without. */
const middleOf = ({ geometry }: Feature): (Point & { readonly area: number }) | null => {
  const parts = ringsOf(geometry).map((ring) => measureOf(ring.map(flat)));
  return parts.length === 0 ? null : parts.reduce((a, b) => (b.area > a.area ? b : a));
};

/**
 * Where the middle of every shape lies in px of a picture that Plot fits the shapes into: its Mercator
 * projection over them, centred. By the shapes' ids.
 */
export function middlesIn(
  shapes: FeatureCollection,
  frame: { readonly width: number; readonly height: number; readonly margin: number },
): Map<string, Point> {
  const corners = shapes.features.flatMap(({ geometry }) => ringsOf(geometry).flat().map(flat));
  const [west, east] = extent(corners, ({ x }) => x) as [number, number];
  const [north, south] = extent(corners, ({ y }) => y) as [number, number];
  const [width, height] = [frame.width - 2 * frame.margin, frame.height - 2 * frame.margin];
  const scale = Math.min(width / (east - west), height / (south - north));
  return new Map(
    shapes.features.flatMap((shape) => {
      const middle = middleOf(shape);
      if (!middle) return [];
      return [
        [
          String(shape.id),
          {
            x: frame.width / 2 + scale * (middle.x - (west + east) / 2),
            y: frame.height / 2 + scale * (middle.y - (north + south) / 2),
          },
        ],
      ];
    }),
  );
}

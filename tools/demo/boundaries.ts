import { Delaunay } from 'd3-delaunay';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, merge, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { SUBDISTRICTS } from './city.ts';
import { random } from './random.ts';

type Point = [x: number, y: number];

/** Degrees in one unit of the plan: the city's half width. */
const SCALE = 0.077;
/** Kilometres in one degree at the equator, where one of longitude is as long as one of latitude. */
const KM = 111.32;
/** The middle of the city, on the open sea off the Gulf of Guinea: no real place lies there. */
const MIDDLE: Point = [0.1, 0.1];
/** Half the river's width. */
const RIVER = 0.016;

const riverAt = (x: number): number => -0.1 * x + 0.12 * Math.sin(3.2 * x) + 0.02 * Math.sin(9 * x + 1);

/** The outline's distance from the middle by angle, in a plan whose height is stretched to its width. */
const outlineAt = (angle: number): number =>
  1.03 +
  0.07 * Math.cos(2 * (angle + 0.6)) +
  0.05 * Math.cos(3 * (angle + 0.76)) +
  0.04 * Math.sin(5 * angle + 4) +
  0.012 * Math.sin(11 * angle) +
  0.15 * Math.exp(3 * (Math.cos(angle + 2.3) - 1));
const FLATNESS = 0.82;

const outline = (angle: number): Point => [
  outlineAt(angle) * Math.cos(angle),
  outlineAt(angle) * Math.sin(angle) * FLATNESS,
];

/** How far out a point lies: 1 is the outline. */
const reach = ([x, y]: Point): number => Math.hypot(x, y / FLATNESS) / outlineAt(Math.atan2(y / FLATNESS, x));

/** Distance from the river's middle, good enough near it. */
function fromRiver([x, y]: Point): number {
  const slope = (riverAt(x + 0.001) - riverAt(x)) / 0.001;
  return Math.abs(y - riverAt(x)) / Math.hypot(1, slope);
}

const onLand = (point: Point, margin: number): boolean =>
  reach(point) < 1 - margin && fromRiver(point) > RIVER + margin;

/**
 * Points whose Voronoi cells are small parcels. Pairs on either side of the banks and of the outline
 * make the edge between their cells run along them, so nothing needs to be clipped.
 */
function parcels(): Point[] {
  const draw = random('boundaries');
  const points: Point[] = [];
  for (let i = 0; i < 260; i += 1) {
    const angle = (2 * Math.PI * i) / 260;
    const [x, y] = outline(angle);
    const [u, v] = outline(angle + 0.001);
    const length = Math.hypot(u - x, v - y);
    for (const side of [-0.011, 0.011])
      points.push([x + (side * (v - y)) / length, y - (side * (u - x)) / length]);
  }
  for (let x = -1.25; x <= 1.25; x += 0.022) {
    const slope = (riverAt(x + 0.001) - riverAt(x)) / 0.001;
    const length = Math.hypot(1, slope);
    for (const side of [-RIVER - 0.009, -RIVER + 0.009, RIVER - 0.009, RIVER + 0.009]) {
      points.push([x - (side * slope) / length, riverAt(x) + side / length]);
    }
  }
  const gap = 0.034;
  const placed: Point[] = [];
  for (let tries = 0; tries < 30_000; tries += 1) {
    const point: Point = [draw.between(-1.2, 1.2), draw.between(-1, 1)];
    if (!onLand(point, 0.028)) continue;
    if (placed.every(([x, y]) => Math.hypot(x - point[0], y - point[1]) > gap)) placed.push(point);
  }
  return [...points, ...placed];
}

/** The sub-district of each parcel: the nearest middle on its bank, along slightly crooked ways. */
function owners(points: readonly Point[]): (string | null)[] {
  const bank = ([x, y]: Point) => y > riverAt(x);
  return points.map((point) => {
    if (!onLand(point, 0)) return null;
    const x = point[0] + 0.03 * Math.sin(9 * point[1] + 1) + 0.015 * Math.sin(21 * point[1]);
    const y = point[1] + 0.03 * Math.sin(8 * point[0] + 2) + 0.015 * Math.sin(19 * point[0]);
    const near = SUBDISTRICTS.filter(({ at }) => bank([...at]) === bank(point)).map(({ id, at, group }) => ({
      id,
      // The old centre's sub-districts are smaller than the others.
      distance: Math.hypot(x - at[0], y - at[1]) / (group === '11' ? 0.85 : 1),
    }));
    return near.reduce((best, entry) => (entry.distance < best.distance ? entry : best)).id;
  });
}

/** Gives parcels cut off from the bulk of their sub-district to the one around them. */
function joined(ids: readonly (string | null)[], near: (i: number) => Iterable<number>): (string | null)[] {
  const out = [...ids];
  for (const { id } of SUBDISTRICTS) {
    const left = new Set(out.flatMap((owner, i) => (owner === id ? [i] : [])));
    const parts: number[][] = [];
    while (left.size > 0) {
      const part = [left.values().next().value!];
      left.delete(part[0]!);
      for (const i of part) for (const j of near(i)) if (left.delete(j)) part.push(j);
      parts.push(part);
    }
    parts.sort((a, b) => b.length - a.length);
    for (const part of parts.slice(1)) {
      const around = part.flatMap((i) => [...near(i)].map((j) => out[j] ?? null));
      const other = around.find((owner) => owner !== null && owner !== id) ?? null;
      for (const i of part) out[i] = other;
    }
  }
  return out;
}

const toDegrees = ([x, y]: Point): Position => [MIDDLE[0] + SCALE * x, MIDDLE[1] + SCALE * y];

/** Twice the signed area of a ring; negative where it runs clockwise. */
const turn = (ring: readonly Position[]): number =>
  ring.reduce((sum, [x, y], i) => {
    const [u, v] = ring[(i + 1) % ring.length]!;
    return sum + x! * v! - u! * y!;
  }, 0);

export type Districts = Topology<{ districts: GeometryCollection }>;

/**
 * The sub-districts as TopoJSON, object `districts`, geometries' ids the sub-districts' ids. Neighbours
 * share their arcs; the river is a gap between its banks. Outer rings run clockwise, as d3-geo has them.
 */
export function boundaries(): Districts {
  const points = parcels();
  const delaunay = Delaunay.from(points);
  const voronoi = delaunay.voronoi([-2, -2, 2, 2]);
  const ids = joined(owners(points), (i) => delaunay.neighbors(i));
  const cells = points.flatMap((_, i): { id: string; ring: Position[] }[] => {
    const id = ids[i] ?? null;
    if (id === null) return [];
    const ring = voronoi.cellPolygon(i).map(([x, y]) => toDegrees([x, y]));
    return [{ id, ring: turn(ring) > 0 ? ring.reverse() : ring }];
  });
  const small: FeatureCollection<Polygon> = {
    type: 'FeatureCollection',
    features: cells.map(({ id, ring }) => ({
      type: 'Feature',
      id,
      properties: {},
      geometry: { type: 'Polygon', coordinates: [ring] },
    })),
  };
  const fine = topology({ cells: small });
  const parts = (fine.objects.cells as GeometryCollection).geometries;
  const merged: FeatureCollection<MultiPolygon> = {
    type: 'FeatureCollection',
    features: SUBDISTRICTS.map(({ id }) => ({
      type: 'Feature',
      id,
      properties: {},
      geometry: merge(fine, parts.filter((_, i) => cells[i]!.id === id) as Parameters<typeof merge>[1]),
    })),
  };
  const whole = presimplify(topology({ districts: merged }) as Districts);
  // A triangle of some 2,000 m²: about a city block's corner.
  const plain = quantize(simplify(whole, 1.6e-7), 1e4) as Districts;
  for (const geometry of plain.objects.districts.geometries) delete geometry.properties;
  return plain;
}

/** Areas in km² by id, on the plane: at the equator the difference to the sphere is below 0.7 %. */
export function areas(map: Districts): Map<string, number> {
  const { features } = feature(map, map.objects.districts) as FeatureCollection<Polygon | MultiPolygon>;
  return new Map(
    features.map(({ id, geometry }) => {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      return [String(id), Math.abs(polygons.flat().reduce((sum, ring) => sum + turn(ring), 0) / 2) * KM * KM];
    }),
  );
}

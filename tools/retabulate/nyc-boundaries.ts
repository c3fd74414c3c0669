import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { geoArea } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import {
  filter,
  filterAttachedWeight,
  presimplify,
  simplify,
  sphericalRingArea,
  sphericalTriangleArea,
  type RingWeighter,
} from 'topojson-simplify';
import type { GeometryCollection, Objects, Topology } from 'topojson-specification';
import { snapBorders } from './snap-borders.ts';
import { fixSelfIntersections } from './fix-self-intersections.ts';

const BOUNDARIES = 'nycd.geo.json';

/** The Earth's mean radius in km (IUGG R1). */
const RADIUS = 6371.0088;
const squareKilometres = (steradians: number): number => steradians * RADIUS * RADIUS;
const steradians = (squareKilometres: number): number => squareKilometres / (RADIUS * RADIUS);

/** Both in metres: with them the only holes left are the four large parks that belong to no district. */
const KNIT = { snap: 1, tolerance: 4 };
/** Points are dropped whose triangle with their neighbours is smaller than this (Visvalingam), in km². */
const TRIANGLE = 0.0012;
/** Islands and holes smaller than this are dropped where they border on no other district, in km². */
const RING = 0.02;
/**
 * Pieces smaller than this are dropped wherever they lie, in km²: the borough line runs through the East
 * River, and the heads of some Brooklyn and Queens piers are published as Manhattan's.
 */
const PIECE = 0.003;
/** Steps of the grid in each direction: about 2.5 m here. */
const GRID = 2e4;

type District = Feature<Polygon | MultiPolygon, { readonly borocd: number }>;

/**
 * The published boundaries, wound as d3-geo reads them: outer rings clockwise. GeoJSON (RFC 7946) is
 * wound the other way, and a ring wound wrongly is the whole Earth but for the district.
 */
export function districtShapes(folder: string): readonly District[] {
  const { features } = JSON.parse(readFileSync(join(folder, BOUNDARIES), 'utf8')) as FeatureCollection<
    Polygon | MultiPolygon,
    { readonly borocd: number }
  >;
  for (const { geometry, properties } of features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const polygon of polygons) {
      polygon.forEach((ring, i) => {
        const large = geoArea({ type: 'Polygon', coordinates: [ring] }) > 2 * Math.PI;
        if (large === (i === 0)) ring.reverse();
      });
    }
    if (geoArea(geometry) > 1e-3) throw new Error(`invalid boundary: ${properties.borocd}`);
  }
  return features.toSorted((a, b) => a.properties.borocd - b.properties.borocd);
}

/** Area on the sphere by district id, in km², from the boundaries as published (not simplified). */
export const areas = (shapes: readonly District[]): ReadonlyMap<string, number> =>
  new Map(shapes.map((shape) => [String(shape.properties.borocd), squareKilometres(geoArea(shape))]));

/** The polygons of a district but for the smallest pieces. */
const polygonsOf = ({ geometry }: District) =>
  (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).filter(
    (coordinates) => geoArea({ type: 'Polygon', coordinates }) > steradians(PIECE),
  );

/** Every polygon's rings snapped to the neighbours', the order of polygons and rings kept. */
function snapped(shapes: readonly District[]): District[] {
  const rings = snapBorders(
    shapes.map((shape) => ({
      id: String(shape.properties.borocd),
      rings: polygonsOf(shape).flatMap((polygon) =>
        polygon.map((ring) => ring.map(([x = 0, y = 0]) => [x, y] as const)),
      ),
    })),
    KNIT,
  );
  return shapes.map((shape, i) => {
    const left = [...(rings[i]?.rings ?? [])];
    const coordinates = polygonsOf(shape).map((polygon) =>
      left.splice(0, polygon.length).map((ring) => ring.map((point) => [...point])),
    );
    return { ...shape, geometry: { type: 'MultiPolygon', coordinates } };
  });
}

/**
 * `districts.topo.json`: slivers between neighbours are closed first; then a border of two districts is
 * one arc, so simplifying keeps it common; small islands and holes go; coordinates are laid on a grid.
 * Ids are the districts' ids.
 */
export function districtsTopology(shapes: readonly District[]): Topology {
  const collection = { type: 'FeatureCollection', features: snapped(shapes) } as const;
  const whole = presimplify(topology({ districts: collection }) as Topology<Objects>, sphericalTriangleArea);
  const pass = () => fixSelfIntersections(whole.arcs as [number, number, number][][], steradians(TRIANGLE));
  // Every pass puts points back, so it ends; a crossing of the published lines themselves would stay.
  for (let left = Infinity, now = pass(); now < left; now = pass()) left = now;
  const simple = simplify(whole, steradians(TRIANGLE));
  const kept = filter(
    simple,
    filterAttachedWeight(simple, steradians(RING), sphericalRingArea as RingWeighter),
  );
  // Built anew: simplifying lays some lines of two districts on one another, and these are one arc then.
  const grid = topology({ districts: feature(kept, kept.objects['districts'] as GeometryCollection) }, GRID);
  const districts = grid.objects['districts'] as GeometryCollection;
  return {
    type: 'Topology',
    ...(grid.bbox ? { bbox: grid.bbox } : {}),
    ...(grid.transform ? { transform: grid.transform } : {}),
    objects: {
      districts: {
        type: 'GeometryCollection',
        geometries: districts.geometries.map(({ properties, ...geometry }) => ({
          ...geometry,
          id: String((properties as { readonly borocd: number }).borocd),
        })),
      },
    },
    arcs: grid.arcs,
  };
}

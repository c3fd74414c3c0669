import { bbox, feature, merge } from 'topojson-client';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Polygon } from 'topojson-specification';
import type { Locator } from '../model/locator.ts';
import type { Boundaries } from './map.ts';

/** The longer side of the box. */
const SIDE = 76;
/** Square units that a corner of an outline, and an island, must have to be drawn. */
const CORNER = 0.6;
const ISLAND = 0.8;
/** A single district is drawn finer, or the small ones would be gone. */
const OWN_CORNER = 0.08;

type Ring = readonly (readonly number[])[];

/** Small maps that show where in a place a district lies. */
export function locatorOf(boundaries: Boundaries): Locator {
  const [west, south, east, north] = bbox(boundaries);
  // Degrees of longitude are as long as those of latitude at the equator alone.
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [wide, high] = [(east - west) * narrowing, north - south];
  const scale = SIDE / Math.max(wide, high);
  const ringPath = (ring: Ring): string => {
    const points = ring.map(
      ([x, y]) => `${((x! - west) * narrowing * scale).toFixed(1)} ${((north - y!) * scale).toFixed(1)}`,
    );
    return `M${points.filter((point, i) => point !== points[i - 1]).join('L')}Z`;
  };
  const pathOf = (polygons: readonly (readonly Ring[])[]): string => polygons.flat().map(ringPath).join('');
  /** Square units as weights: areas in degrees. */
  const weight = (units: number): number => units / (scale * scale * narrowing);
  const weighed = presimplify(boundaries);
  const rough = simplify(weighed, weight(CORNER));
  const outline = filter(rough, filterWeight(rough, weight(ISLAND)));
  const fine = simplify(weighed, weight(OWN_CORNER));
  return {
    width: Math.ceil(wide * scale),
    height: Math.ceil(high * scale),
    place: pathOf(merge(outline, shapesOf(outline.objects.districts)).coordinates),
    districts: Object.fromEntries(
      feature(fine, fine.objects.districts).features.map(({ id, geometry }) => [
        String(id),
        geometry.type === 'Polygon'
          ? pathOf([geometry.coordinates])
          : geometry.type === 'MultiPolygon'
            ? pathOf(geometry.coordinates)
            : '',
      ]),
    ),
  };
}

/** Shapes that have not become nothing. */
const shapesOf = (districts: object): (Polygon | MultiPolygon)[] =>
  (districts as GeometryCollection).geometries.filter(
    (shape) => shape.type === 'Polygon' || shape.type === 'MultiPolygon',
  );

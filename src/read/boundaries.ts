import { printCount } from '../model/amount.ts';
import { problem, ProblemError } from '../model/problem.ts';
import { readJson } from './json-file.ts';
import type { Folder } from './folder.ts';

/** Megabytes of boundaries: every page with a map is drawn from them. */
const MEGABYTES = 16;

/** Districts without a shape that a message names. */
const NAMED = 20;

interface Json {
  readonly [key: string]: unknown;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Beyond the earth in any unit, maps are drawn of nothing. */
const FARTHEST = 1e9;
const isPosition = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length >= 2 &&
  value.every((number) => typeof number === 'number' && Math.abs(number) < FARTHEST);
/** Two numbers, for the two directions. */
const isPair = (value: unknown): boolean => isPosition(value) && (value as unknown[]).length === 2;

/** Points of all shapes together: a few lines may be gone along again and again. */
const POINTS = 2_000_000;

/** The lines of a shape, ring by ring; null where they do not lie as deep as they should. */
function ringsOf(arcs: unknown, depth: number): number[] | null {
  if (depth === 0) return Number.isInteger(arcs) ? [arcs as number] : null;
  if (!Array.isArray(arcs) || (depth === 1 && arcs.length === 0)) return null;
  const all: number[] = [];
  for (const part of arcs as unknown[]) {
    const own = ringsOf(part, depth - 1);
    if (own === null) return null;
    for (const arc of own) all.push(arc);
  }
  return all;
}

/** How deep the numbers of arcs lie in a shape. */
const RINGS: ReadonlyMap<unknown, number> = new Map([
  ['Polygon', 2],
  ['MultiPolygon', 3],
]);

/**
 * The TopoJSON of a place's boundaries, as it stands in its file. An InputError where it is none, where
 * a shape speaks of lines the file does not have, or where its `districts` are not those of the place: a
 * map would leave them out without a word. The first fault ends it: there may be a million.
 */
export async function readBoundaries(
  folder: Folder,
  file: string,
  districts: ReadonlySet<string>,
): Promise<string> {
  const { text, json } = await readJson(folder, file, { megabytes: MEGABYTES, values: Infinity });
  const refuse = (
    path: string,
    said: { readonly text?: string; readonly expected?: string },
    code: 'wrong-value' | 'geojson' | 'no-shape' = 'wrong-value',
  ): never => {
    throw new ProblemError(problem(code, { file, path: path.split('.') }, said));
  };
  const { type, objects, arcs, transform } = isObject(json) ? json : {};
  if (type === 'FeatureCollection')
    refuse(
      'type',
      {
        text: 'GeoJSON',
        expected: 'TopoJSON with one object “districts”; mapshaper.org turns one into the other',
      },
      'geojson',
    );
  if (type !== 'Topology') refuse('type', { text: JSON.stringify(type), expected: '"Topology"' });
  const shapes =
    isObject(objects) && isObject(objects['districts']) ? objects['districts']['geometries'] : null;
  if (!Array.isArray(shapes) || shapes.length === 0)
    return refuse('objects.districts', { expected: 'the shapes of the districts' });
  if (!Array.isArray(arcs)) return refuse('arcs', { expected: 'a list of lines' });
  const broken = arcs.findIndex((arc) => !Array.isArray(arc) || arc.length < 2 || !arc.every(isPosition));
  if (broken >= 0) refuse(`arcs.${broken}`, { expected: 'a list of two points or more' });
  if (
    transform !== undefined &&
    !(isObject(transform) && isPair(transform['scale']) && isPair(transform['translate']))
  )
    refuse('transform', { expected: 'scale and translate, two numbers each' });
  let points = 0;
  const drawn = new Set<string>();
  shapes.forEach((shape: unknown, index) => {
    const path = `objects.districts.geometries.${index}`;
    if (!isObject(shape)) return refuse(path, { expected: 'a shape' });
    const { id, type: kind, arcs: own } = shape;
    if (typeof id !== 'string' && typeof id !== 'number')
      return refuse(`${path}.id`, { expected: 'the id of a district' });
    const depth = RINGS.get(kind);
    if (depth === undefined || !Array.isArray(own))
      return refuse(`${path}.type`, {
        text: JSON.stringify(kind),
        expected: '"Polygon" or "MultiPolygon", with arcs',
      });
    const lines = ringsOf(own, depth);
    if (lines === null)
      return refuse(`${path}.arcs`, { expected: 'rings, each a list of the numbers of arcs' });
    for (const line of lines) {
      const arc = (arcs as unknown[][])[line < 0 ? ~line : line];
      if (arc === undefined)
        return refuse(`${path}.arcs`, { text: `${line}: no such arc; is the file whole?` });
      points += arc.length;
    }
    if (points > POINTS)
      refuse(path, {
        text: `more than ${printCount(POINTS)} points in all`,
        expected: 'simpler lines',
      });
    drawn.add(String(id));
  });
  const missing = [...districts].filter((district) => !drawn.has(district));
  if (missing.length > 0) {
    const more = missing.length > NAMED ? `, and ${missing.length - NAMED} more` : '';
    refuse(
      'objects.districts',
      { text: `${missing.slice(0, NAMED).join(', ')}${more}: no shape with this id` },
      'no-shape',
    );
  }
  return text;
}

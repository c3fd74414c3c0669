import { InputError } from '../model/fault.ts';
import { readJson } from './json-file.ts';

/** Megabytes of boundaries: every page with a map is drawn from them. */
const MEGABYTES = 16;

/** Districts without a shape that a message names. */
const NAMED = 20;

interface Json {
  readonly [key: string]: unknown;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPosition = (value: unknown): boolean =>
  Array.isArray(value) && value.length >= 2 && value.every((number) => Number.isFinite(number));

/** How deep the numbers of arcs lie in a shape. */
const RINGS: ReadonlyMap<unknown, number> = new Map([
  ['Polygon', 1],
  ['MultiPolygon', 2],
]);

/**
 * The TopoJSON of a place's boundaries, as it stands in its file. An InputError where it is none, where
 * a shape speaks of lines the file does not have, or where its `districts` are not those of the place: a
 * map would leave them out without a word. The first fault ends it: there may be a million.
 */
export async function readBoundaries(
  root: string,
  file: string,
  districts: ReadonlySet<string>,
): Promise<string> {
  const { text, json } = await readJson(root, file, { megabytes: MEGABYTES, values: Infinity });
  const refuse = (path: string, what: string): never => {
    throw new InputError(`${file}: ${path}: ${what}`);
  };
  const { type, objects, arcs } = isObject(json) ? json : {};
  if (type === 'FeatureCollection')
    refuse(
      'type',
      'GeoJSON; expected TopoJSON with one object “districts”: mapshaper.org turns one into the other',
    );
  if (type !== 'Topology') refuse('type', `${JSON.stringify(type)}; expected "Topology"`);
  const shapes =
    isObject(objects) && isObject(objects['districts']) ? objects['districts']['geometries'] : null;
  if (!Array.isArray(shapes) || shapes.length === 0)
    return refuse('objects.districts', 'expected the shapes of the districts');
  if (!Array.isArray(arcs)) return refuse('arcs', 'expected a list of lines');
  const broken = arcs.findIndex((arc) => !Array.isArray(arc) || !arc.every(isPosition));
  if (broken >= 0) refuse(`arcs.${broken}`, 'expected a list of points');
  const drawn = new Set<string>();
  shapes.forEach((shape: unknown, index) => {
    const path = `objects.districts.geometries.${index}`;
    if (!isObject(shape)) return refuse(path, 'expected a shape');
    const { id, type: kind, arcs: own } = shape;
    if (typeof id !== 'string' && typeof id !== 'number')
      return refuse(`${path}.id`, 'expected the id of a district');
    const depth = RINGS.get(kind);
    if (depth === undefined || !Array.isArray(own))
      return refuse(
        `${path}.type`,
        `${JSON.stringify(kind)}; expected "Polygon" or "MultiPolygon", with arcs`,
      );
    const wrong = own
      .flat(depth)
      .find((arc) => !Number.isInteger(arc) || ((arc as number) < 0 ? ~(arc as number) : arc) >= arcs.length);
    if (wrong !== undefined)
      refuse(`${path}.arcs`, `${JSON.stringify(wrong)}: no such arc; is the file whole?`);
    drawn.add(String(id));
  });
  const missing = [...districts].filter((one) => !drawn.has(one));
  if (missing.length > 0) {
    const more = missing.length > NAMED ? `, and ${missing.length - NAMED} more` : '';
    refuse('objects.districts', `${missing.slice(0, NAMED).join(', ')}${more}: no shape with this id`);
  }
  return text;
}

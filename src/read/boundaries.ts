import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { InputError } from '../model/fault.ts';

const topology = z.looseObject({
  type: z.literal('Topology'),
  objects: z.looseObject({
    districts: z.looseObject({
      geometries: z.array(z.looseObject({ id: z.union([z.string(), z.number()]) })).min(1),
    }),
  }),
  arcs: z.array(z.unknown()),
});

/**
 * The TopoJSON of a place's boundaries, as it stands in its file. An InputError where it is none, or
 * where its `districts` are not those of the place: a map would leave them out without a word.
 */
export async function readBoundaries(
  root: string,
  file: string,
  districts: ReadonlySet<string>,
): Promise<string> {
  const text = await readFile(join(root, file), 'utf8').catch(() => {
    throw new InputError(`${file}: no such file`);
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new InputError(`${file}: not JSON: ${(error as Error).message}`, { cause: error });
  }
  const result = topology.safeParse(json);
  if (!result.success) {
    throw new InputError(
      result.error.issues
        .map(({ path, message }) => `${file}: ${path.join('.') || '(all)'}: ${message}`)
        .join('\n'),
    );
  }
  const drawn = new Set(result.data.objects.districts.geometries.map(({ id }) => String(id)));
  const missing = [...districts].filter((id) => !drawn.has(id));
  if (missing.length > 0)
    throw new InputError(`${file}: objects.districts: ${missing.join(', ')}: no shape with this id`);
  return text;
}

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { InputError } from '../../src/model/fault.ts';
import { readDescriptor } from '../../src/read/descriptor.ts';
import { PATHS } from './paths.ts';

/** Every place with a folder in `data/`, in the order of the names. */
export async function allPlaces(): Promise<string[]> {
  const entries = await readdir(PATHS.data, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Works in a place's folder; what is wrong with it is said under the folder's name. */
export async function inPlace<T>(place: string, work: (root: string) => Promise<T>): Promise<T> {
  const root = join(PATHS.data, place);
  try {
    const { name } = await readDescriptor(root);
    // Aggregates and charts lie under the folder's name, and pages link to the descriptor's.
    if (name !== place)
      throw new InputError(`datapackage.json: name: ${name}: expected ${place}, as its folder is called`);
    return await work(root);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`data/${place}:\n${error.message}`, { cause: error });
  }
}

/** The places asked for: those named, or every place whose descriptor says `default: true`. */
export async function chosenPlaces(args: readonly string[]): Promise<string[]> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { place: { type: 'string', multiple: true } },
    allowPositionals: true,
  });
  const named = [...(values.place ?? []), ...positionals];
  const all = await allPlaces();
  const unknown = named.find((name) => !all.includes(name));
  if (unknown) throw new InputError(`invalid place: ${unknown}: expected one of ${all.join(', ')}`);
  if (named.length > 0) return named;
  const chosen: string[] = [];
  for (const place of all) {
    const { smallMatters } = await inPlace(place, readDescriptor);
    if (smallMatters.default) chosen.push(place);
  }
  if (chosen.length === 0) throw new InputError('data: no place says `default: true`; name one of them');
  return chosen;
}

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
    const { smallMatters } = await readDescriptor(join(PATHS.data, place));
    if (smallMatters.default) chosen.push(place);
  }
  return chosen;
}

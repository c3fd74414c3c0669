import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../src/model/fault.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { questionsIn } from '../../src/model/question.ts';
import { otherFolder, readDescriptor } from '../../src/read/descriptor.ts';
import { readJson } from '../../src/read/json-file.ts';
import { diskFolder } from './disk.ts';
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
    const { name } = await readDescriptor(diskFolder(root));
    // Aggregates and charts lie under the folder's name, and pages link to the descriptor's.
    if (name !== place) throw new ProblemError(otherFolder(name, place));
    return await work(root);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`data/${place}:\n${error.message}`, { cause: error });
  }
}

/**
 * Whether a folder is no place yet: it has no descriptor, or one with questions that nobody has answered.
 * A descriptor with another fault is none: what is wrong with it stops, and is said by its reader.
 */
export async function isDraft(place: string): Promise<boolean> {
  const root = join(PATHS.data, place);
  if (!(await readdir(root)).includes('datapackage.json')) return true;
  try {
    const { json } = await readJson(diskFolder(root), 'datapackage.json');
    return questionsIn(json).next().done === false;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return false;
  }
}

/** The places named, each of which must be one; null where none is. */
export async function namedPlaces(named: readonly string[]): Promise<readonly string[] | null> {
  if (named.length === 0) return null;
  const all = await allPlaces();
  const unknown = named.find((name) => !all.includes(name));
  if (unknown) throw new InputError(`invalid place: ${unknown}: expected one of ${all.join(', ')}`);
  return named;
}

/**
 * The places asked for: those named, or every place whose descriptor says `default: true`. Drafts are left
 * out where they are not named: what is published already goes on without them.
 */
export async function chosenPlaces(names: readonly string[]): Promise<readonly string[]> {
  const named = await namedPlaces(names);
  if (named) return named;
  const chosen: string[] = [];
  for (const place of await allPlaces()) {
    if (await isDraft(place)) continue;
    const { smallMatters } = await inPlace(place, (root) => readDescriptor(diskFolder(root)));
    if (smallMatters.default) chosen.push(place);
  }
  if (chosen.length === 0)
    throw new InputError('data: no place is ready and says `default: true`; name one, or see npm run check');
  return chosen;
}

/** The places to look at: those named, or all but those that are well and not built by default. */
export async function placesToCheck(names: readonly string[]): Promise<readonly string[]> {
  const named = await namedPlaces(names);
  if (named) return named;
  const places: string[] = [];
  for (const place of await allPlaces()) {
    const descriptor = await readDescriptor(diskFolder(join(PATHS.data, place))).catch((error: unknown) => {
      if (!(error instanceof InputError)) throw error;
      return null;
    });
    if (descriptor?.smallMatters.default !== false) places.push(place);
  }
  if (places.length === 0) throw new InputError('data: no place says `default: true`; name one of them');
  return places;
}

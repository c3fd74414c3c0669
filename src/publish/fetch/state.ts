import * as z from 'zod';
import { CommandError, problem } from '../../model/problem.ts';
import type { Folder } from '../../read/folder.ts';
import { readJson } from '../../read/json-file.ts';
import type { WritableFolder } from '../writable-folder.ts';

const NAME = '.fetch.json';

/**
 * What is known of a downloaded file: committed beside the tables, so that the next download, on whatever
 * machine, can ask "only if it has changed", and anyone can see which bytes were taken when.
 */
const fetched = z.strictObject({
  url: z.string(),
  /** The publisher's own marks of this version, to ask by. */
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** SHA-256 of the content, unpacked. */
  digest: z.string(),
  /** Its length, unpacked. */
  bytes: z.number(),
  /** The day these bytes were taken. */
  retrieved: z.string(),
});
export type Fetched = z.infer<typeof fetched>;

/** By path in the place's folder. */
export type State = Record<string, Fetched>;

export async function readState(folder: Folder): Promise<State> {
  if ((await folder.open(NAME)) === null) return {};
  try {
    return z.record(z.string(), fetched).parse((await readJson(folder, NAME)).json);
  } catch {
    throw new CommandError(
      problem(
        'foreign-state',
        { file: NAME },
        { text: 'not as this command writes it', hint: 'delete it and fetch again' },
      ),
    );
  }
}

/** Writes the state in the order of the paths, whole or not at all. */
export async function writeState(folder: WritableFolder, state: State): Promise<void> {
  const sorted = Object.fromEntries(Object.entries(state).sort(([a], [b]) => (a < b ? -1 : 1)));
  await folder.write(NAME, `${JSON.stringify(sorted, null, 2)}\n`);
}

import type { Repeats } from '../model/coverage.ts';
import { repeatedRows } from '../read/repeated-rows.ts';
import type { PlaceLedger } from './place.ts';
import type { Folder } from '../read/folder.ts';

/** Of each table that repeats keys, how many rows do, and how many of them are the same in every cell. */
export async function repeatsOf(folder: Folder, { series }: PlaceLedger): Promise<Repeats[]> {
  const found: Repeats[] = [];
  for (const { resource, table, repeated } of series)
    if (repeated.size > 0) found.push(await repeatedRows(folder, resource, table, repeated));
  return found;
}

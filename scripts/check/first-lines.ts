import { join } from 'node:path';
import type { Resource } from '../../src/model/descriptor.ts';
import { cleanerFor } from '../../src/read/clean.ts';
import { columnsOf } from '../../src/read/columns.ts';
import { scan } from '../../src/read/scan.ts';
import { dialectOf } from '../../src/read/table.ts';

/** Where a value stands first. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/**
 * Where values of a column stand first. The reader counts what it does not know and keeps no line of it;
 * so the table is read once more, which is done only when there is something to look for.
 */
export async function firstLines(
  root: string,
  resource: Resource,
  column: string,
  values: readonly string[],
): Promise<ReadonlyMap<string, Place>> {
  const found = new Map<string, Place>();
  const wanted = new Set(values);
  const clean = cleanerFor(resource.schema.missingValues);
  for (const file of [resource.path].flat()) {
    let at: number | null = null;
    await scan(join(root, file), file, dialectOf(resource), (cells, line) => {
      if (at === null) {
        at = columnsOf(cells, file).at(column);
        return;
      }
      const value = clean(cells)[at];
      if (value !== undefined && wanted.delete(value)) found.set(value, { file, line });
    });
  }
  return found;
}

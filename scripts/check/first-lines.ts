import type { Resource, SeriesRole } from '../../src/model/descriptor.ts';
import { readRows } from '../../src/read/read-rows.ts';
import { tableShape } from '../../src/read/shape.ts';

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
  role: SeriesRole,
  column: string,
  values: readonly string[],
): Promise<ReadonlyMap<string, Place>> {
  const found = new Map<string, Place>();
  const wanted = new Set(values);
  for (const file of [resource.path].flat()) {
    let at = 0;
    await readRows(root, file, tableShape(resource, role), {
      columns: (columns) => (at = columns.at(column)),
      row: (cells, line) => {
        const value = cells[at]!;
        if (wanted.delete(value)) found.set(value, { file, line });
      },
      goOn: () => wanted.size > 0,
    });
  }
  return found;
}

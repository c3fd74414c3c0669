import type { Resource, SeriesTable } from '../descriptor/descriptor.ts';
import type { Repeats } from '../model/coverage.ts';
import { kindOfTable } from '../kinds/index.ts';
import { keyOf } from './keys.ts';
import { readRows } from './read-rows.ts';
import { tableShape } from './shape.ts';
import type { Folder } from './folder.ts';

/** Keys that are looked at: of a table whose keys are wrong, all repeat. */
export const MAX_KEYS = 10_000;

/**
 * How many rows of a table repeat one of these keys, and how many of them are the same in every cell. The
 * reader keeps the keys that repeat and no rows, so the table is read once more.
 */
export async function repeatedRows(
  folder: Folder,
  resource: Resource,
  table: SeriesTable,
  repeated: ReadonlySet<string>,
): Promise<Repeats> {
  const first = new Map<string, string>();
  let rows = 0;
  let same = 0;
  for (const file of [resource.path].flat()) {
    let at: readonly number[] = [];
    await readRows(folder, file, tableShape(resource, table), {
      columns: (columns) => (at = (kindOfTable(table).keyColumns(table) ?? []).map(columns.at)),
      row(cells) {
        const key = keyOf(cells, at);
        if (!repeated.has(key)) return;
        const row = JSON.stringify(cells);
        const known = first.get(key);
        if (known === undefined) first.set(key, row);
        else {
          rows++;
          if (known === row) same++;
        }
      },
    });
  }
  return { series: table.series, keys: first.size, rows, same, cut: repeated.size >= MAX_KEYS };
}

import type { Columns } from '../cells/columns.ts';
import { KeySet } from './key-set.ts';
import { keyOf } from './keys.ts';
import type { KeepGoing } from './early-stop.ts';
import { readRows } from './read-rows.ts';
import type { Shape } from './shape.ts';
import type { Folder } from './folder.ts';

/**
 * Says whether a row is a repetition that the rule of its table leaves out; `row` is its number among the
 * rows of all files, for a line may hold several.
 */
export type Repeats = (key: string, row: number) => boolean;

/** The rule in words, for the message. */
export const RULE = {
  first: 'the first is used',
  last: 'the last is used',
  reject: 'none is used',
} as const;

/** `first`: the keys met so far are kept, one entry a row. */
export function repeatsAfterFirst(): Repeats {
  const seen = new KeySet();
  return (key) => !seen.add(key);
}

/**
 * `last` and `reject` need to know all rows first, so the files are read once more before, as far as the
 * keepGoing lets them. A row of the wrong width has no key to trust, and takes none from another.
 */
export async function repeatsBeforeLast(
  table: { folder: Folder; files: readonly string[]; shape: Shape; keyed: readonly string[] },
  keepGoing: KeepGoing,
  lastWins: boolean,
): Promise<Repeats> {
  const seen = new KeySet();
  /** The last row of each key that comes more than once. */
  const repeated = new Map<string, number>();
  let rows = 0;
  /** What is rejected for sure: no rows of these columns, and all but one of each key. */
  let broken = 0;
  let again = 0;
  let useful = true;
  for (const [index, file] of table.files.entries()) {
    let columns: Columns;
    let at: readonly number[] = [];
    await readRows(table.folder, file, table.shape, {
      columns(own) {
        columns = own;
        at = table.keyed.map(own.at);
      },
      broken: () => void broken++,
      row(cells) {
        const key = keyOf(cells, at);
        rows++;
        if (seen.add(key)) return;
        repeated.set(key, rows);
        again++;
      },
      goOn: (read) =>
        (useful = keepGoing({ file: index, columns, read, rows: rows + broken, rejected: broken + again })),
    });
    if (!useful) break;
  }
  return (key, row) => repeated.has(key) && !(lastWins && repeated.get(key) === row);
}

import { join } from 'node:path';
import type { Cleaner } from './clean.ts';
import { columnsOf } from './columns.ts';
import { KeySet } from './key-set.ts';
import { scan, type Dialect } from './scan.ts';

/** Says whether a row is a repetition that the rule of its table leaves out. */
export type Repeats = (key: string, file: string, line: number) => boolean;

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
 * `last` and `reject` need to know all rows first, so the files are read once more before. A row of the
 * wrong width has no key to trust, and takes none from another.
 */
export async function repeatsBeforeLast(
  table: {
    root: string;
    files: readonly string[];
    dialect: Dialect;
    keyed: readonly string[];
    clean: Cleaner;
  },
  lastWins: boolean,
): Promise<Repeats> {
  const winners = new Map<string, string | null>();
  for (const file of table.files) {
    let at: readonly number[] | null = null;
    let width = 0;
    await scan(join(table.root, file), file, table.dialect, (cells, line) => {
      if (at === null) {
        const columns = columnsOf(cells, file);
        at = table.keyed.map(columns.at);
        width = columns.width;
        return;
      }
      if (cells.length !== width) return;
      const row = table.clean(cells);
      const key = at.map((index) => row[index]).join('|');
      winners.set(key, lastWins || !winners.has(key) ? `${file}:${line}` : null);
    });
  }
  return (key, file, line) => winners.get(key) !== `${file}:${line}`;
}

import type { Columns } from '../cells/columns.ts';
import { mostBytes } from './scan.ts';
import type { Shape } from './shape.ts';
import { openFile, type Folder } from './folder.ts';

/** How far the reading of a table is. */
export interface Reading {
  /** The number of the file, from 0, its columns, and the bytes of text read of it. */
  readonly file: number;
  readonly columns: Columns;
  readonly read: number;
  /** Rows read, of all files, and how many of them are rejected. */
  readonly rows: number;
  readonly rejected: number;
}

/** Whether there is a use in reading further. */
export type KeepGoing = (so: Reading) => boolean;

/** What is read in any case, so that tables of usual size are accounted for whole. */
const LEAST = { rejected: 100_000, bytes: 16 << 20 } as const;

/**
 * Watches over the reading of a table. Where so many rows are rejected that it could not be published if all
 * that is still to come were right, the rest is not read: rubbish as long as a disk would take as long.
 */
export async function earlyStop(
  { folder, files, shape }: { folder: Folder; files: readonly string[]; shape: Shape },
  allowed: number,
): Promise<KeepGoing> {
  const before: number[] = [];
  let all = 0;
  for (const file of files) {
    before.push(all);
    all += mostBytes((await openFile(folder, file)).size, shape.dialect.gzip);
  }
  /** Bytes of the shortest row that can be right: a delimiter a column; where periods are columns, a cell. */
  const least = ({ width }: Columns): number =>
    Math.max(2, shape.wide ? 0 : width - Object.keys(shape.joined).length);
  return ({ file, columns, read, rows, rejected }) => {
    const done = before[file]! + read;
    const most = rows + Math.max(0, all - done) / least(columns) + files.length;
    return rejected <= allowed * most || (rejected < LEAST.rejected && done < LEAST.bytes);
  };
}

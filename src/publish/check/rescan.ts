import type { Resource, SeriesTable } from '../../descriptor/descriptor.ts';
import { InputError } from '../../model/fault.ts';
import type { Month } from '../../model/month.ts';
import { formatsOf } from '../../cells/formats.ts';
import { kindOfTable } from '../../kinds/index.ts';
import { keyOf } from '../../read/keys.ts';
import { readRows } from '../../read/read-rows.ts';
import { tableShape } from '../../read/shape.ts';
import { districtMeaning } from '../../read/words.ts';
import type { Folder } from '../../read/folder.ts';

/**
 * What the reader does not keep of a table is read once more, which is done only where there is something to
 * say about it.
 */
export interface Readable {
  readonly folder: Folder;
  readonly resource: Resource;
  readonly table: SeriesTable;
}

/** Different texts of a column that are kept: enough to see how they are written. */
const KEPT = 50_000;

/** Names in the header of the first file as they stand there, or null where it has none that can be read. */
export async function headerOf({ folder, resource, table }: Readable): Promise<readonly string[] | null> {
  let names: readonly string[] | null = null;
  const shape = { ...tableShape(resource, table), wide: null, joined: {}, leaveOut: {} };
  const file = [resource.path].flat()[0]!;
  await asFarAsRead(folder, file, shape, {
    columns: (columns) => (names ??= columns.names),
    row: () => {},
    goOn: () => names === null,
  });
  return names;
}

/** Reads a file as far as it can be read: what ends the reading is said where the table is. */
const asFarAsRead = (...options: Parameters<typeof readRows>): Promise<void> =>
  readRows(...options).catch((error: unknown) => {
    if (!(error instanceof InputError)) throw error;
  });

/** The different texts of some columns, blanks left out. */
export async function textsOf(
  { folder, resource, table }: Readable,
  columns: readonly string[],
): Promise<string[]> {
  const texts = new Set<string>();
  for (const file of [resource.path].flat()) {
    let at: readonly number[] = [];
    await asFarAsRead(folder, file, tableShape(resource, table), {
      columns: (own) => (at = columns.map(own.at)),
      row(cells) {
        for (const index of at) if (cells[index] !== '' && texts.size < KEPT) texts.add(cells[index]!);
      },
      goOn: () => texts.size < KEPT,
    });
  }
  return [...texts];
}

/** Where a value stands first. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Where values of a column stand first. */
export async function firstLines(
  { folder, resource, table }: Readable,
  column: string,
  values: readonly string[],
): Promise<ReadonlyMap<string, Place>> {
  const found = new Map<string, Place>();
  const wanted = new Set(values);
  for (const file of [resource.path].flat()) {
    let at = 0;
    await asFarAsRead(folder, file, tableShape(resource, table), {
      columns: (columns) => (at = columns.at(column)),
      row(cells, line) {
        const value = cells[at]!;
        if (wanted.delete(value)) found.set(value, { file, line });
      },
      goOn: () => wanted.size > 0,
    });
  }
  return found;
}

/** A row and the key by which corrections name it. */
export interface Keyed extends Place {
  readonly key: string;
  /** Its cells, by column. */
  readonly cell: (column: string) => string;
}

/** The rows at some lines of some files, in tables whose rows have keys. */
export async function rowsAt(source: Readable, places: readonly Place[]): Promise<Keyed[]> {
  const wanted = new Set(places.map(({ file, line }) => `${file}:${line}`));
  return rowsWhere(source, ({ file, line }) => wanted.has(`${file}:${line}`), wanted.size);
}

/** The rows of some districts in some months, as the table writes them. */
export async function rowsOf(
  source: Readable,
  districts: ReadonlySet<string>,
  wanted: readonly { readonly district: string; readonly month: Month }[],
): Promise<(Keyed & { readonly district: string; readonly month: Month })[]> {
  const { table, resource } = source;
  if (!('period' in table.columns)) return [];
  const { period: periodColumn, district: districtColumn } = table.columns;
  const { read } = formatsOf(resource, table).period(periodColumn);
  const meaning = districtMeaning(table, districts);
  const asked = new Set(wanted.map(({ district, month }) => `${district} ${month}`));
  const named = ({ cell }: Keyed): { district: string; month: Month } => ({
    district: meaning(cell(districtColumn)) ?? '',
    month: read(cell(periodColumn)) ?? NaN,
  });
  const rows = await rowsWhere(source, (row) => {
    const { district, month } = named(row);
    return asked.has(`${district} ${month}`);
  });
  return rows.map((row) => ({ ...row, ...named(row) }));
}

async function rowsWhere(
  { folder, resource, table }: Readable,
  isWanted: (row: Keyed) => boolean,
  most = Infinity,
): Promise<Keyed[]> {
  const keyed = kindOfTable(table).keyColumns(table);
  if (keyed === null) return [];
  const found: Keyed[] = [];
  for (const file of [resource.path].flat()) {
    let keyAt: readonly number[] = [];
    let at: (column: string) => number = () => -1;
    await asFarAsRead(folder, file, tableShape(resource, table), {
      columns(columns) {
        keyAt = keyed.map(columns.at);
        at = columns.at;
      },
      row(cells, line) {
        const row = { file, line, key: keyOf(cells, keyAt), cell: (column: string) => cells[at(column)]! };
        if (isWanted(row)) found.push(row);
      },
      goOn: () => found.length < most,
    });
  }
  return found;
}

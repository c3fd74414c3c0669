import { join } from 'node:path';
import { dayOf } from '../model/day.ts';
import type { Resource, SeriesRole } from '../model/descriptor.ts';
import { InputError, type Fault } from '../model/fault.ts';
import { roundTo } from '../model/figure.ts';
import type { Observation } from '../model/observation.ts';
import type { Correction, ReadReport } from '../model/read-report.ts';
import { Account } from './account.ts';
import { cleanerFor } from './clean.ts';
import { columnsOf, type Columns } from './columns.ts';
import { keyColumns } from './keys.ts';
import { fault, isFault, type RowContext, type RowReader } from './row.ts';
import { countsRow } from './rows/counts.ts';
import { eventsRow } from './rows/events.ts';
import { inspectionsRow } from './rows/inspections.ts';
import { massRow } from './rows/mass.ts';
import { rateRow } from './rows/rate.ts';
import { shiftsRow } from './rows/shifts.ts';
import { repeatsAfterFirst, repeatsBeforeLast, RULE } from './repeats.ts';
import { scan, type Dialect } from './scan.ts';
import { districtMeaning, wordMeaning } from './words.ts';

function rowReader(role: SeriesRole, context: RowContext): RowReader {
  switch (role.measure) {
    case 'mass':
      return massRow(role, context);
    case 'rate':
      return rateRow(role, context);
    case 'inspections':
      return inspectionsRow(role, context);
    case 'counts':
      return countsRow(role, context);
    case 'events':
      return eventsRow(role, context);
    case 'shifts':
      return shiftsRow(role, context);
  }
}

/** The dialect a resource declares. */
export function dialectOf(resource: Resource): Dialect {
  return {
    encoding: resource.encoding ?? null,
    gzip: resource.compression === 'gz' || [resource.path].flat()[0]!.endsWith('.gz'),
    delimiter: resource.dialect?.delimiter ?? ',',
    quote: resource.dialect?.quoteChar ?? '"',
  };
}

export interface ReadOptions {
  /** The place's folder. */
  readonly root: string;
  /** Ids of the place's districts. */
  readonly districts: ReadonlySet<string>;
  readonly corrections?: readonly Correction[];
}

/**
 * Reads one series' table row by row and hands each used or unplaced row to `observe`. Every row ends
 * as used, unplaced or rejected; the report says how many and why. Throws an InputError where the
 * file cannot be read at all, or where a correction does not fit it.
 */
export async function readTable(
  resource: Resource,
  role: SeriesRole,
  options: ReadOptions,
  observe: (observation: Observation) => void,
): Promise<ReadReport> {
  const { root } = options;
  const dialect = dialectOf(resource);
  const files = [resource.path].flat();
  const keyed = keyColumns(role);
  const clean = cleanerFor(resource.schema.missingValues);
  const repeats =
    keyed === null || role.repeatedKey === 'first'
      ? repeatsAfterFirst()
      : await repeatsBeforeLast({ root, files, dialect, keyed, clean }, role.repeatedKey === 'last');
  const correct = correctionsFor(options.corrections ?? []);
  const account = new Account();
  const ask = meanings(role, options.districts, account);

  for (const file of files) {
    let columns: Columns | null = null;
    let read: RowReader;
    let keyAt: readonly number[] = [];

    const readRow = (cells: readonly string[], line: number): Observation | Fault => {
      const { width, at } = columns!;
      if (cells.length !== width) {
        return fault('wrong-width', 'row', `${cells.length} cells`, `${width} cells, as in the header`);
      }
      const row = clean(cells);
      if (keyed === null) return read(row);
      const key = keyAt.length === 1 ? row[keyAt[0]!]! : keyAt.map((index) => row[index]).join('|');
      // Only a key of one column can be empty: the id of a complaint.
      if (key === '') return fault('missing-value', keyed[0]!, '', 'an id');
      if (repeats(key, file, line)) {
        return fault('repeated-key', keyed.join('|'), key, `each key once; ${RULE[role.repeatedKey]}`);
      }
      return read(correct(key, row, at, account));
    };

    await scan(join(root, file), file, dialect, (cells, line) => {
      if (columns === null) {
        columns = columnsOf(cells, file);
        keyAt = keyed?.map(columns.at) ?? [];
        read = rowReader(role, { columns, retrieved: dayOf(role.retrieved), ...ask });
        return;
      }
      account.rows++;
      const result = readRow(cells, line);
      if (isFault(result)) {
        account.reject(result, file, line);
        return;
      }
      if (result.district !== null) account.used++;
      observe(result);
    });
    if (columns === null) throw new InputError(`${file}: empty: expected a header and rows`);
  }

  if (account.rows === 0) throw new InputError(`${files.join(', ')}: no rows below the header`);
  const idle = (options.corrections ?? []).find((one) => !account.corrected.includes(one));
  if (idle) {
    throw new InputError(
      `corrections.csv: ${idle.table} ${idle.key}: no such row; expected ${keyed?.join('|') ?? 'a table with keys'}`,
    );
  }
  return account.report(role.series, files.join(', '));
}

/** What published districts and words mean; the account counts those that mean nothing. */
function meanings(
  role: SeriesRole,
  districts: ReadonlySet<string>,
  account: Account,
): Pick<RowContext, 'district' | 'word'> {
  const district = districtMeaning(role, districts);
  const words = {
    topic: wordMeaning(role, 'topic'),
    kind: wordMeaning(role, 'kind'),
    activity: wordMeaning(role, 'activity'),
  };
  return {
    district(published) {
      const id = district(published);
      if (id === null) account.notStated++;
      else if (id === undefined) account.unknownDistricts.add(published);
      return id ?? null;
    },
    word(of, published) {
      const id = words[of](published);
      if (id === undefined) account.unknownWords[of].add(published);
      return id ?? null;
    },
  };
}

/** Applies corrections by key. A published value that is another by now ends the reading. */
function correctionsFor(corrections: readonly Correction[]) {
  const byKey = Map.groupBy(corrections, ({ key }) => key);
  return (
    key: string,
    row: readonly string[],
    at: (column: string) => number,
    account: Account,
  ): readonly string[] => {
    const own = byKey.size === 0 ? undefined : byKey.get(key);
    if (!own) return row;
    const mended = [...row];
    for (const one of own) {
      const index = at(one.field);
      if (row[index] !== one.published) {
        throw new InputError(
          `corrections.csv: ${one.table} ${key}: ${one.field} is ${row[index]}, not ${one.published} any more; take the correction out`,
        );
      }
      mended[index] = one.corrected;
      account.corrected.push(one);
    }
    return mended;
  };
}

/** Whether more rows were rejected than the descriptor allows; the message says how many and which first. */
export function tooManyRejected(report: ReadReport, allowed: number): string | null {
  const share = report.rejected.rows / report.rows;
  if (share <= allowed) return null;
  return `${report.file}: ${report.rejected.rows} of ${report.rows} rows rejected, more than the ${roundTo(allowed * 100, 6)} % allowed (rejectedShare)`;
}

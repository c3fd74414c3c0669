import { printCount } from '../model/amount.ts';
import { dayOf } from '../model/day.ts';
import type { Resource, SeriesTable } from '../descriptor/descriptor.ts';
import { type Fault } from '../model/fault.ts';
import { roundTo } from '../model/figure.ts';
import { formatMonth, monthOf, type Month } from '../model/month.ts';
import type { Observation } from '../model/observation.ts';
import { problem, ProblemError, type Problem } from '../model/problem.ts';
import type { Correction, ReadReport } from '../model/read-report.ts';
import { Account } from './account.ts';
import { MissingColumn, type Columns } from '../cells/columns.ts';
import { formatsOf } from '../cells/formats.ts';
import { kindOfTable } from '../kinds/index.ts';
import { keyOf } from './keys.ts';
import { earlyStop } from './early-stop.ts';
import { readRows } from './read-rows.ts';
import { MAX_KEYS } from './repeated-rows.ts';
import { repeatsAfterFirst, repeatsBeforeLast, RULE } from './repeats.ts';
import { fault, isFault, type RowContext, type RowReader } from '../cells/row.ts';
import { tableShape } from './shape.ts';
import { districtMeaning, wordMeaning } from './words.ts';
import type { Folder } from './folder.ts';

export interface ReadOptions {
  /** The place's folder. */
  readonly folder: Folder;
  /** Ids of the place's districts. */
  readonly districts: ReadonlySet<string>;
  readonly corrections?: readonly Correction[];
  /** Takes the keys that come more than once, the first ten thousand. */
  readonly repeated?: Set<string>;
}

/**
 * Reads one series' table row by row and hands each used or unplaced row to `observe`. Every row ends
 * as used, unplaced or rejected; the report says how many and why. Throws an InputError where the
 * file cannot be read at all, or where a correction does not fit it.
 */
export async function readTable(
  resource: Resource,
  table: SeriesTable,
  options: ReadOptions,
  observe: (observation: Observation) => void,
): Promise<ReadReport> {
  const { folder, corrections = [], repeated } = options;
  const shape = tableShape(resource, table);
  const formats = formatsOf(resource, table);
  const files = [resource.path].flat();
  const kind = kindOfTable(table);
  const keyed = kind.keyColumns(table);
  const keepGoing = await earlyStop({ folder, files, shape }, table.rejectedShare);
  const repeats =
    keyed === null || table.repeatedKey === 'first'
      ? repeatsAfterFirst()
      : await repeatsBeforeLast({ folder, files, shape, keyed }, keepGoing, table.repeatedKey === 'last');
  const stale = new Map<Correction, Problem>();
  const correct = correctionsFor(corrections, stale);
  const account = new Account();
  const ask = meanings(table, options.districts, account);
  let last = -Infinity;
  let number = 0;
  let useful = true;

  for (const [index, file] of files.entries()) {
    let columns: Columns;
    let read: RowReader;
    let keyAt: readonly number[] = [];

    const readRow = (row: readonly string[]): Observation | Fault => {
      number++;
      if (keyed === null) return read(row);
      const key = keyOf(row, keyAt);
      // Only a key of one column can be empty: the id of a complaint.
      if (key === '') return fault('missing-value', keyed[0]!, '', 'an id');
      if (repeats(key, number)) {
        if (repeated && repeated.size < MAX_KEYS) repeated.add(key);
        return fault('repeated-key', keyed.join('|'), key, `each key once; ${RULE[table.repeatedKey]}`);
      }
      return read(correct(key, row, columns.at, account));
    };

    await readRows(folder, file, shape, {
      columns(own) {
        columns = own;
        keyAt = keyed?.map(own.at) ?? [];
        read = kind.rows(table, { columns: own, formats, retrieved: dayOf(table.retrieved), ...ask });
      },
      leftOut: (column, value) => account.leaveOut(column, value),
      broken(name, cells, line) {
        account.rows++;
        const width = `${columns.width} cells, as in the header`;
        account.reject(
          name === 'wrong-width'
            ? fault(name, 'row', `${cells.length} cells`, width)
            : fault(name, 'row', cells.join(', ').slice(0, 80), 'the header once, at the top'),
          file,
          line,
        );
      },
      row(row, line) {
        account.rows++;
        const result = readRow(row);
        if (isFault(result)) {
          account.reject(result, file, line);
          return;
        }
        if (result.district !== null || result.whole) account.used++;
        if (corrections.length > 0) last = Math.max(last, result.month);
        observe(result);
      },
      goOn(read) {
        const { rows, rejected } = account;
        return (useful = keepGoing({ file: index, columns, read, rows, rejected }));
      },
    });
    if (!useful) break;
  }

  if (account.rows === 0)
    throw new ProblemError(
      problem('no-rows', { file: files.join(', ') }, { text: 'no rows below the header' }),
    );
  const report = account.report(table.series, files.join(', '), !useful);
  const idle = useful
    ? corrections.filter((correction) => !account.corrected.includes(correction) && !stale.has(correction))
    : [];
  if (useful && idle.length + stale.size > 0) {
    // A correction whose row is gone says little beside the rows that are gone with it.
    throw new ProblemError(
      [
        cutShort(table, report, last),
        tooManyRejected(report, table.rejectedShare),
        ...stale.values(),
        ...idle.map(({ table, key }) =>
          problem(
            'no-such-row',
            { file: 'corrections.csv', column: `${table} ${key}` },
            {
              text: 'no such row',
              expected: `${keyed?.join('|') ?? 'a table with keys'}`,
              key: keyed,
            },
          ),
        ),
      ].filter((other) => other !== null),
    );
  }
  return report;
}

/** What is missing at the end of a table, by its own word; null where it is whole or says nothing. */
export function cutShort({ completeTo }: SeriesTable, { file }: ReadReport, last: Month): Problem | null {
  if (completeTo === undefined || last >= monthOf(completeTo)) return null;
  const ends = Number.isFinite(last) ? formatMonth(last) : null;
  const how = ends === null ? 'has no row that can be used' : `ends with ${ends}`;
  return problem(
    'cut-short',
    { file },
    {
      text: `${how}, and should be complete to ${completeTo}: rows are missing; is the file whole?`,
      ends,
    },
  );
}

/** What published districts and words mean; the account counts those that mean nothing. */
function meanings(
  table: SeriesTable,
  districts: ReadonlySet<string>,
  account: Account,
): Pick<RowContext, 'district' | 'word'> {
  const district = districtMeaning(table, districts);
  const words = {
    topic: wordMeaning(table, 'topic'),
    kind: wordMeaning(table, 'kind'),
    activity: wordMeaning(table, 'activity'),
  };
  return {
    district(published) {
      const id = district(published);
      if (id === null) account.notStated++;
      else if (id === undefined) account.unknownDistricts.add(published);
      return id ?? null;
    },
    word(kind, published) {
      const id = words[kind](published);
      if (id === undefined) account.unknownWords[kind].add(published);
      return id ?? null;
    },
  };
}

/** Applies corrections by key; those whose published value is another by now are put down as stale. */
function correctionsFor(corrections: readonly Correction[], stale: Map<Correction, Problem>) {
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
    for (const correction of own) {
      const index = fieldAt(correction, at);
      if (row[index] !== correction.published) {
        stale.set(
          correction,
          problem(
            'stale-correction',
            { file: 'corrections.csv', column: `${correction.table} ${key}` },
            {
              text: `${correction.field} is not ${correction.published} any more; take the correction out`,
              found: row[index] ?? null,
            },
          ),
        );
        continue;
      }
      mended[index] = correction.corrected;
      account.corrected.push(correction);
    }
    return mended;
  };
}

/** Position of the column a correction is about. */
function fieldAt({ table, key, field }: Correction, at: (column: string) => number): number {
  try {
    return at(field);
  } catch (error) {
    if (!(error instanceof MissingColumn)) throw error;
    throw new ProblemError(
      problem(
        'no-such-field',
        { file: 'corrections.csv', column: `${table} ${key}: field` },
        { expected: 'a column of the table', value: field },
      ),
    );
  }
}

/** Whether more rows were rejected than the descriptor allows; the message says how many and which first. */
export function tooManyRejected(report: ReadReport, allowed: number): Problem | null {
  const { rows, rejected, leftOut, cut, file } = report;
  if (!cut && rejected.rows <= allowed * (rows - leftOut.rows)) return null;
  const [kind, end] = cut ? ['the first ', '; the rest is not read'] : ['', ''];
  return problem(
    'too-many-rejected',
    { file },
    {
      text: `${printCount(rejected.rows)} of ${kind}${printCount(rows)} rows rejected, more than the ${roundTo(allowed * 100, 6)} % allowed (rejectedShare)${end}`,
      rejected: rejected.kinds,
    },
  );
}

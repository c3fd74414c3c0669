import { printCount } from '../model/amount.ts';
import {
  printProblem,
  problem,
  ProblemError,
  type Facts,
  type Problem,
  type BlockingCode,
} from '../model/problem.ts';
import { isBrief, otherWords, ROOT_LANGUAGE, textFault, type Language, type Text } from '../model/text.ts';
import { MissingColumn, type Columns } from '../cells/columns.ts';
import { readRows } from './read-rows.ts';
import { PLAIN, type Shape } from './shape.ts';
import type { Folder } from './folder.ts';

/** One row of a small table that must be right: a fault in it ends the reading. */
export interface Record {
  /** Whether the file has a column of this name. */
  readonly has: (column: string) => boolean;
  /** The cell of a column, blanks around it removed; an InputError where there is no such column. */
  readonly get: (column: string) => string;
  /** The same of a column that need not be there: empty where it is not. */
  readonly optional: (column: string) => string;
  /** Ends the reading with `file:line: column: value: expected …`; what is known of it goes by its code. */
  readonly refuse: <C extends BlockingCode = 'wrong-value'>(
    column: string,
    expected: string,
    ...options: [code?: C, facts?: Facts<C>]
  ) => never;
  /** The cell, not empty. */
  readonly need: (column: string) => string;
  /** The cell, no longer than a name is. */
  readonly name: (column: string) => string;
  /** The cell, a web address or empty. */
  readonly address: (column: string) => string;
}

/** Rows of a small table, all of them held in memory: more municipalities than any country has. */
const MAX_ROWS = 50_000;

/** Characters of a name: every page and chart has it. */
const NAME = 200;

/** Megabytes of text. */
const MEGABYTES = 32;

/** The rows of one of a place's small tables, all of them in memory. */
export async function readRecords(folder: Folder, file: string, shape: Shape = PLAIN): Promise<Record[]> {
  const records: Record[] = [];
  let columns: Columns;
  await readRows(folder, file, shape, {
    goOn(read) {
      if (read > MEGABYTES << 20)
        throw new ProblemError(
          problem('too-large', { file }, { text: `larger than ${MEGABYTES} MB`, expected: 'a small table' }),
        );
      return true;
    },
    columns: (own) => (columns = own),
    broken(fault, cells, line) {
      throw new ProblemError(
        fault === 'wrong-width'
          ? problem(
              'uneven-row',
              { file, line },
              { text: `${cells.length} cells`, expected: `${columns.width} as in the header` },
            )
          : problem('wrong-value', { file, line }, { text: 'the header again', expected: 'it once' }),
      );
    },
    row(cells, line) {
      if (records.length === MAX_ROWS)
        throw new ProblemError(
          problem(
            'too-many-rows',
            { file, line },
            { text: `more than ${printCount(MAX_ROWS)} rows`, expected: 'a small table' },
          ),
        );
      const { at, names } = columns;
      const refuse: Record['refuse'] = (column, expected, ...[code, facts]) => {
        const value = cells[at(column)]!.trim().slice(0, 200);
        throw new ProblemError(
          problem<BlockingCode>(
            code ?? 'wrong-value',
            { file, line, column },
            { expected: `${expected}`, value, ...facts },
          ),
        );
      };
      const get = (column: string): string => {
        const text = cells[at(column)]!.trim();
        const wrong = textFault(text);
        return wrong === null ? text : refuse(column, wrong);
      };
      records.push({
        has: (column) => columns.names.includes(column),
        get,
        optional: (column) => (names.includes(column) ? get(column) : ''),
        refuse,
        need: (column) => get(column) || refuse(column, 'something', 'empty-value'),
        name: (column) =>
          get(column).length > NAME ? refuse(column, `a name of at most ${NAME} characters`) : get(column),
        // Pages link to it: an address of another kind could run a script there.
        address: (column) =>
          get(column) === '' || /^https?:\/\/\S+$/.test(get(column))
            ? get(column)
            : refuse(column, 'an address like https://example.org'),
      });
    },
  });
  return records;
}

/** The same for a table a place need not have: no rows where there is no such file. */
export async function readOptionalRecords(folder: Folder, file: string): Promise<Record[]> {
  return (await folder.open(file)) === null ? [] : readRecords(folder, file);
}

/** A short text that a table may have, in `<column>_en` and other languages; none where the English one is empty. */
export function optionalText(record: Record, column: string): Text | undefined {
  const brief = (language: Language): string => {
    const text = record.optional(`${column}_${language}`);
    return isBrief(text) ? text : record.refuse(`${column}_${language}`, 'at most five words');
  };
  const en = brief(ROOT_LANGUAGE);
  return en === '' ? undefined : { en, ...otherWords(brief) };
}

/** Faults that are listed: where all rows are wrong, the first say why. */
const LISTED = 50;

/**
 * Makes something of each record. What is refused is told in one InputError, a line a fault, so that a table
 * made by hand is put right in one go.
 */
export function fromRecords<T>(records: readonly Record[], make: (record: Record) => T): T[] {
  const faults = new Map<string, Problem>();
  const made: T[] = [];
  for (const record of records) {
    try {
      made.push(make(record));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      // A column that is missing is missing in every row.
      if (error instanceof MissingColumn) throw error;
      for (const entry of error.problems) faults.set(printProblem(entry), entry);
      if (faults.size === LISTED) break;
    }
  }
  if (faults.size > 0) throw new ProblemError([...faults.values()]);
  return made;
}

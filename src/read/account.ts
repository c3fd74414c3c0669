import type { Fault, FaultName } from '../model/fault.ts';
import type { Correction, ReadReport } from '../model/read-report.ts';
import { Tally } from './tally.ts';
import { WORD_COLUMNS, type WordColumn } from '../cells/word-column.ts';

/** Of each kind of fault, the first cases are kept. */
const EXAMPLES = 5;

/** A value as it stands in a message: a whole line can be one cell. */
const LENGTH = 200;
const shortened = (value: string): string => (value.length > LENGTH ? `${value.slice(0, LENGTH)}…` : value);

/** Keeps account of every row of a table: used, unplaced or rejected, and why. */
export class Account {
  rows = 0;
  used = 0;
  /** Rows whose district is not stated. */
  notStated = 0;
  readonly unknownDistricts = new Tally();
  readonly unknownWords: Readonly<Record<WordColumn, Tally>> = {
    topic: new Tally(),
    kind: new Tally(),
    activity: new Tally(),
  };
  readonly corrected: Correction[] = [];
  readonly #rejected = new Map<FaultName, { rows: number; examples: Fault[] }>();

  /** Rows left out as declared, by column and value. */
  readonly #leftOut = new Map<string, Tally>();

  /** Counts a row that is left out as declared. */
  leaveOut(column: string, value: string): void {
    this.rows++;
    const tally = this.#leftOut.get(column) ?? new Tally();
    this.#leftOut.set(column, tally);
    tally.add(value);
  }

  /** Rows rejected so far. */
  get rejected(): number {
    return [...this.#rejected.values()].reduce((sum, { rows }) => sum + rows, 0);
  }

  reject(fault: Fault, file: string, line: number): void {
    const kind = this.#rejected.get(fault.code) ?? { rows: 0, examples: [] };
    this.#rejected.set(fault.code, kind);
    kind.rows++;
    if (kind.examples.length < EXAMPLES)
      kind.examples.push({
        ...fault,
        at: { ...fault.at, file, line },
        value: shortened(fault.value),
      });
  }

  /** The report of a table that was read to its end, or, where it is `cut`, as far as there was a use in it. */
  report(series: string, file: string, cut: boolean): ReadReport {
    const unplaced = this.notStated + this.unknownDistricts.rows;
    const leftOut = [...this.#leftOut.values()].reduce((rows, tally) => rows + tally.rows, 0);
    return {
      series,
      file,
      rows: this.rows,
      used: this.used,
      unplaced: { rows: unplaced, notStated: this.notStated, unknown: this.unknownDistricts.forms() },
      rejected: {
        rows: this.rejected,
        kinds: [...this.#rejected]
          .map(([code, kind]) => ({ code, ...kind }))
          .sort((a, b) => b.rows - a.rows || (a.code < b.code ? -1 : 1)),
      },
      leftOut: {
        rows: leftOut,
        values: [...this.#leftOut].flatMap(([column, tally]) =>
          tally.forms().map((form) => ({ column, ...form })),
        ),
      },
      unknownWords: WORD_COLUMNS.flatMap((column) =>
        this.unknownWords[column].forms().map((form) => ({ column, ...form })),
      ),
      corrected: this.corrected,
      ...(cut ? { cut } : {}),
    };
  }
}

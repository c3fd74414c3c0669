import type { Cases } from './cases.ts';
import type { SeriesTable } from '../descriptor/descriptor.ts';
import type { Month } from './month.ts';
import type { Span } from './period.ts';

/**
 * What one series' observations add up to: amounts by district and month, and the cases behind them
 * where an indicator needs them one by one. Rows are districts in the place's order; the last row
 * holds what is unplaced.
 */
export interface Ledger {
  readonly table: SeriesTable;
  /** Number of districts; row `districts` is the unplaced one. */
  readonly districts: number;
  /**
   * First and last month with an observation; of quarters and years, the first
   * month of the first and the last of the last.
   */
  readonly span: Span;
  /** Months an observation stands for: 1, 3 of a quarter, 12 of a year; its amounts lie in the last of them. */
  readonly step: 1 | 3 | 12;
  /** A named grid, or undefined where nothing was observed under that name. */
  readonly grid: (name: string) => Grid | undefined;
  readonly names: () => readonly string[];
  /** Of `events` tables: the complaints one by one, by row. */
  readonly cases: readonly Cases[];
  /** Of `shifts` tables: who gave hours when, by row. */
  readonly shifts: readonly Shift[][];
}

export interface Shift {
  readonly month: Month;
  readonly person: string;
}

/** Amounts by row and month. NaN is "nothing was reported", which is never 0. */
export class Grid {
  #from: Month | null = null;
  #columns: Float64Array[] = [];
  readonly rows: number;

  constructor(rows: number) {
    this.rows = rows;
  }

  /** The amount, NaN where none was reported. */
  get(row: number, month: Month): number {
    return this.at(month)?.[row] ?? NaN;
  }

  /** The amounts of one month by row, or undefined where nothing was reported in it. */
  at(month: Month): Readonly<Float64Array> | undefined {
    return this.#from === null ? undefined : this.#columns[month - this.#from];
  }

  /** Adds to a cell; what was not reported becomes the amount. */
  add(row: number, month: Month, amount: number): void {
    const column = this.#columns[month - (this.#from ?? month)] ?? this.#column(month);
    const before = column[row]!;
    column[row] = Number.isNaN(before) ? amount : before + amount;
  }

  /** The column of a month, the months up to it made where they are missing. */
  #column(month: Month): Float64Array {
    this.#from ??= month;
    const empty = (): Float64Array => new Float64Array(this.rows).fill(NaN);
    while (month < this.#from) {
      this.#columns.unshift(empty());
      this.#from--;
    }
    while (month - this.#from >= this.#columns.length) this.#columns.push(empty());
    return this.#columns[month - this.#from]!;
  }
}

/** The grid of numbers withheld by the publisher: how many of them. */
export const WITHHELD = 'withheld';
/** The same of one grid. */
export const withheldOf = (grid: string): string => `${WITHHELD}:${grid}`;
/** The grid of numbers published of the whole place, in the row of what is unplaced. */
export const wholeOf = (grid: string): string => `whole:${grid}`;
/** The grid of counts left blank beside others of the same month: the month is not reported whole. */
export const BLANK = 'blank';
/** Names of grids. A stream, topic, kind or activity has one of its own. */
export const gridOf = (kind: 'stream' | 'topic' | 'kind' | 'activity', id: string): string => `${kind}:${id}`;
/** The grid of cases or hours whose topic or kind is not stated. */
export const NOT_STATED = '';

import type { Day } from './day.ts';
import type { SeriesRole } from './descriptor.ts';
import type { Month } from './month.ts';
import type { Span } from './period.ts';

/**
 * What one series' observations add up to: amounts by district and month, and the cases behind them
 * where an indicator needs them one by one. Rows are districts in the place's order; the last row
 * holds what is unplaced.
 */
export interface Ledger {
  readonly role: SeriesRole;
  /** Number of districts; row `districts` is the unplaced one. */
  readonly districts: number;
  /** First and last month with an observation. */
  readonly span: Span;
  /** A named grid, or undefined where nothing was observed under that name. */
  readonly grid: (name: string) => Grid | undefined;
  readonly names: () => readonly string[];
  /** Of `events` tables: the complaints one by one, by row. */
  readonly cases: readonly Case[][];
  /** Of `shifts` tables: who gave hours when, by row. */
  readonly shifts: readonly Shift[][];
}

export interface Case {
  readonly opened: Day;
  readonly closed: Day | null;
  readonly due: Day | null;
  readonly responded: Day | null;
  readonly resolved: boolean | null;
  readonly satisfied: boolean | null;
}

export interface Shift {
  readonly month: Month;
  readonly person: string;
}

/** Amounts by row and month. NaN is "nothing was reported", which is never 0. */
export class Grid {
  #from: Month;
  #columns: Float64Array[] = [];
  readonly rows: number;

  constructor(rows: number, from: Month) {
    this.rows = rows;
    this.#from = from;
  }

  /** The amount, NaN where none was reported. */
  get(row: number, month: Month): number {
    return this.#columns[month - this.#from]?.[row] ?? NaN;
  }

  /** Adds to a cell; what was not reported becomes the amount. */
  add(row: number, month: Month, amount: number): void {
    const column = this.#column(month);
    const before = column[row]!;
    column[row] = Number.isNaN(before) ? amount : before + amount;
  }

  #column(month: Month): Float64Array {
    while (month < this.#from) {
      this.#columns.unshift(new Float64Array(this.rows).fill(NaN));
      this.#from--;
    }
    while (month - this.#from >= this.#columns.length) {
      this.#columns.push(new Float64Array(this.rows).fill(NaN));
    }
    return this.#columns[month - this.#from]!;
  }
}

/** Names of grids. A stream, topic, kind or activity has one of its own. */
export const gridOf = (kind: 'stream' | 'topic' | 'kind' | 'activity', id: string): string => `${kind}:${id}`;
/** The grid of cases or hours whose topic or kind is not stated. */
export const NOT_STATED = '';

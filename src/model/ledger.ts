import type { Case, Cases } from './cases.ts';
import type { Day } from './day.ts';
import type { Month } from './month.ts';
import { SUPPRESSED, type Amount } from './observation.ts';
import type { Span } from './period.ts';
import type { Text } from './text.ts';
import type { MassUnit } from './unit.ts';

/**
 * What one series' observations add up to, by row and month. Rows are districts in the place's order; the
 * last row holds what is unplaced. What amounts there are is told by the ledgers below, which kinds of tables
 * give and indicators are made of.
 */
export interface Ledger {
  /** Number of districts; row `districts` is the unplaced one. */
  readonly districts: number;
  /**
   * First and last month with an observation; of quarters and years, the first
   * month of the first and the last of the last.
   */
  readonly span: Span;
  /** Months an observation stands for: 1, 3 of a quarter, 12 of a year; its amounts lie in the last of them. */
  readonly step: 1 | 3 | 12;
}

/** Amounts by row and month. NaN is "nothing was reported", which is never 0. */
export class Grid {
  #from: Month | null = null;
  #columns: Float64Array[] = [];
  readonly rows: number;

  constructor(rows: number) {
    this.rows = rows;
  }

  /** Whether nothing was ever put into it. */
  get isEmpty(): boolean {
    return this.#from === null;
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

/** What amounts of one thing are, and where they are not told. */
export class Amounts {
  /** As reported. */
  readonly given: Grid;
  /** How many of them the publisher withholds. */
  readonly withheld: Grid;
  /** The same, with those withheld beside them without which they are not told: other topics of the same month. */
  readonly hidden: Grid;
  /** Counts left blank beside others of the same month, which is not reported whole then. */
  readonly blank: Grid;
  /** Those published of the whole place, in the row of what is unplaced; null where the kind has none. */
  readonly whole: Amounts | null;
  /** Whether they are counted case by case: a month of the table without any is a true zero then. */
  readonly caseByCase: boolean;

  constructor(
    rows: number,
    {
      hidden,
      blank = new Grid(rows),
      whole = null,
      caseByCase = false,
    }: { hidden?: Grid; blank?: Grid; whole?: Amounts | null; caseByCase?: boolean } = {},
  ) {
    this.given = new Grid(rows);
    this.withheld = new Grid(rows);
    this.hidden = hidden ?? this.withheld;
    this.blank = blank;
    this.whole = whole;
    this.caseByCase = caseByCase;
  }

  /** Adds an amount; a withheld one is counted as such, and one not reported leaves all as it is. */
  add(row: number, month: Month, amount: Amount): void {
    if (amount === SUPPRESSED) {
      this.withheld.add(row, month, 1);
      if (this.hidden !== this.withheld) this.hidden.add(row, month, 1);
    } else if (amount !== null) this.given.add(row, month, amount);
  }
}

/** Amounts of the parts of a total by their ids: topics, kinds or activities. */
export type Parts = ReadonlyMap<string, Amounts>;
/** The part of what is not stated. */
export const NOT_STATED = '';

/** Makes the parts of a total as they are met. */
export class PartsMade extends Map<string, Amounts> {
  readonly #make: () => Amounts;

  constructor(make: () => Amounts) {
    super();
    this.#make = make;
  }

  /** The amounts of a part; null is what is not stated. */
  part(id: string | null): Amounts {
    const key = id ?? NOT_STATED;
    let amounts = this.get(key);
    if (!amounts) this.set(key, (amounts = this.#make()));
    return amounts;
  }
}

/** One kind of collected waste. */
export interface StreamMasses {
  readonly id: string;
  /** The column it stands in; where streams are rows, its name there. */
  readonly column: string;
  readonly label: Text;
  readonly sorted: boolean;
  readonly blank: 'not-collected' | 'not-reported';
  readonly notCompared?: Text | undefined;
  /** kg */
  readonly mass: Amounts;
}

/** Waste by stream. */
export interface MassLedger extends Ledger {
  readonly unit: MassUnit;
  readonly streams: readonly StreamMasses[];
  /** Rows of the table. */
  readonly rows: Grid;
  /** How many masses of any stream are withheld. */
  readonly withheld: Grid;
}
export const isOfMasses = (ledger: Ledger): ledger is MassLedger => 'streams' in ledger;

/** Rates as published. */
export interface RateLedger extends Ledger {
  /** Percent. */
  readonly rate: Amounts;
  /** The masses they are weighed by; null where they are not put together. */
  readonly weights: MassLedger | null;
}
export const isOfRates = (ledger: Ledger): ledger is RateLedger => 'rate' in ledger;

/** Inspections, and how many passed. */
export interface InspectionsLedger extends Ledger {
  readonly inspected: Amounts;
  readonly passed: Amounts;
}
export const isOfInspections = (ledger: Ledger): ledger is InspectionsLedger => 'inspected' in ledger;

/** Complaints by the month they were opened in. */
export interface ComplaintsLedger extends Ledger {
  readonly opened: Amounts;
  /** Null where the table tells none. */
  readonly topics: Parts | null;
}
export const isOfComplaints = (ledger: Ledger): ledger is ComplaintsLedger => 'opened' in ledger;

/** What a table may tell of a complaint beside the day it was opened. */
export type ToldOfCase = Exclude<keyof Case, 'opened'>;

/** Complaints one by one. */
export interface CasesLedger extends ComplaintsLedger {
  /** By row. */
  readonly cases: readonly Cases[];
  readonly tells: ReadonlySet<ToldOfCase>;
  /** The day the table was retrieved: open cases were open then. */
  readonly retrieved: Day;
}
export const isOfCases = (ledger: Ledger): ledger is CasesLedger => 'cases' in ledger;

/** Volunteers' hours; amounts are null where the table does not tell them. */
export interface VolunteersLedger extends Ledger {
  readonly hours: Amounts | null;
  /** Of the hours, those by trained volunteers. */
  readonly trained: Amounts | null;
  /** The hours by kind of organisation and by activity. */
  readonly kinds: Parts;
  readonly activities: Parts;
}
export const isOfVolunteers = (ledger: Ledger): ledger is VolunteersLedger => 'hours' in ledger;

export interface Shift {
  readonly month: Month;
  readonly person: string;
}

/** Who gave hours when. */
export interface ShiftsLedger extends VolunteersLedger {
  readonly hours: Amounts;
  /** By row. */
  readonly shifts: readonly (readonly Shift[])[];
}
export const isOfShifts = (ledger: Ledger): ledger is ShiftsLedger => 'shifts' in ledger;

/** Volunteers counted by the publisher. */
export interface PeopleLedger extends VolunteersLedger {
  /** Different people with any hours in a period. */
  readonly people: Amounts | null;
  /** Of the people, those who gave hours in the period before too. */
  readonly returning: Amounts | null;
}
export const isOfPeople = (ledger: Ledger): ledger is PeopleLedger => 'people' in ledger;

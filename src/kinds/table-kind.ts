import type * as z from 'zod';
import type { RowContext, RowReader } from '../cells/row.ts';
import type { KindGuess } from '../guess/kind-guess.ts';
import type { Mix, Part } from '../model/aggregate.ts';
import type { Subject } from '../model/chart.ts';
import type { Presence } from '../model/coverage.ts';
import type { SeriesInfo } from '../model/cuts.ts';
import type { SeriesTableBase } from '../model/descriptor/table.ts';
import type { Amounts, Ledger } from '../model/ledger.ts';
import type { Month } from '../model/month.ts';
import type { Observation } from '../model/observation.ts';
import type { Question } from '../indicators/indicator.ts';

/**
 * A kind of table: all that is known of it and not of others. Everything else asks `kindOfTable`. Its members
 * are methods, so that a list can hold kinds of different tables: each is only ever called with its own.
 */
export interface TableKind<
  Id extends string = string,
  T extends SeriesTableBase = SeriesTableBase,
  L extends Ledger = Ledger,
  O extends Observation = Observation,
> {
  /** What a descriptor calls it, under `measure`. */
  readonly id: Id;
  /** What its tables are about; a descriptor says it under `role`. */
  readonly subject: Subject;
  /** What a descriptor may say of such a table. */
  readonly schema: z.ZodType<T>;
  /** Whether each row is one case or shift: a month without any is a true zero then, and none is seen missing. */
  readonly caseByCase: boolean;
  /** How a table that nothing describes is told to be of it; null where such tables are not taken. */
  readonly guess: KindGuess | null;
  /** The columns whose values name a row, in order; null where rows have no name. */
  keyColumns(table: T): readonly string[] | null;
  /** What its rows are. */
  rows(table: T, context: RowContext): RowReader<O>;
  /** What its rows add up to. */
  ledger(table: T, place: LedgerPlace): LedgerMaker<L, O>;
  /** What the ledger needs of the place's other series; throws a ProblemError where that is not what it should be. */
  joined?(ledger: L, table: T, ledgerOf: (series: string) => Ledger | undefined): L;
  /** What a ledger has of a row in a month: what is here reported is in its figures. */
  presence(ledger: L, row: number, month: Month): Presence;
  /** How it is written as a tidy table. */
  tidy(ledger: L, table: T): TidyLayout;
  /** What its totals are made of. */
  mixes(table: T): readonly MixMaker<L>[];
  /** What it foremost adds up. */
  amounts(ledger: L, table: T): readonly CheckedAmounts[];
  /** What pages know of its tables alone. */
  info(table: T): Partial<Pick<SeriesInfo, 'recorder' | 'unit' | 'streams'>>;
}

/** What a ledger is made for. */
export interface LedgerPlace {
  /** Ids of the districts, by row. */
  readonly districts: readonly string[];
  /** Rows of a ledger: one more than districts, for what is unplaced. */
  readonly rows: number;
}

/** Takes observations, then gives the ledger. */
export interface LedgerMaker<L extends Ledger = Ledger, O extends Observation = Observation> {
  observe(observation: O, row: number): void;
  /** Throws a ProblemError where published totals contradict their parts. */
  close(frame: Ledger): L;
}

/** The columns of a tidy table beside period and district, and what stands in them. */
export interface TidyLayout {
  /** The column that says what an amount is of; null where there is but one. */
  readonly part: string | null;
  readonly amount: string;
  readonly rows: readonly { readonly part: string; readonly amounts: Amounts }[];
}

/** How a total is made of parts, in some districts and months; null where too few months are there. */
export interface MixMaker<L extends Ledger = Ledger> {
  readonly of: Mix['of'];
  parts(question: Question<L>): MixParts | null;
}
export interface MixParts {
  readonly total: number;
  readonly notStated: number;
  readonly parts: Part[];
}

/** Amounts as `check` looks at them: do they hold up, from month to month and among districts? */
export interface CheckedAmounts {
  readonly amounts: Amounts;
  /** The column they stand in; null where each row is one. */
  readonly column: string | null;
  /** What one of the file's is here: kilograms of a tonne. */
  readonly unit: number;
  /** Below this they vary by themselves; null where they do not add up over months. */
  readonly least: number | null;
}

/**
 * What stands for a district in one period of a table. Four kinds of empty, kept apart: a zero that was
 * published, a number withheld, nothing reported, and nothing to report (nothing is collected there, the
 * table is not about it, or it did not exist then).
 */
export const PRESENCE = {
  reported: 'r',
  zero: '0',
  withheld: 'w',
  missing: '-',
  'not-applicable': 'n',
} as const;
export type Presence = keyof typeof PRESENCE;

/** The calendar of a series: of which periods each district has data. */
export interface Coverage {
  readonly series: string;
  /** First and last month, `YYYY-MM`. */
  readonly from: string;
  readonly to: string;
  /** Months of a period: 1, of quarters 3, of years 12. */
  readonly step: 1 | 3 | 12;
  /** By district in the place's order: a letter of `PRESENCE` a period, oldest first. */
  readonly districts: readonly { readonly id: string; readonly marks: string }[];
}

/** Rows of a table that repeat a key. */
export interface Repeats {
  readonly series: string;
  /** Keys that come more than once, and the rows beyond the first of each. */
  readonly keys: number;
  readonly rows: number;
  /** Of those rows, the ones that are the same as the first in every cell. */
  readonly same: number;
  /** Whether only the first ten thousand keys were looked at. */
  readonly cut: boolean;
}

/** `quality.json`: what the page about data quality needs beyond `place.json`. */
export interface QualityCut {
  /** One of each series by district; none of partial tables and of tables of single cases. */
  readonly coverage: readonly Coverage[];
  /** One of each table that repeats a key. */
  readonly repeats: readonly Repeats[];
}

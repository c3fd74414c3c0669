import type { Month } from './month.ts';

/** What stands for a number that the publisher withholds. */
export const SUPPRESSED = 'suppressed';
/** A number, null where none is reported, or SUPPRESSED. */
export type Amount = number | typeof SUPPRESSED | null;

/** One typed row after reading; each kind of table says what else is in it. */
export interface Observation {
  /** The district's id, or null where the row is valid and its district is not stated or unknown ("unplaced"). */
  readonly district: string | null;
  /** The month it lies in; of a table by quarter or year, the last of it. */
  readonly month: Month;
  /** Set where it is of all districts together; `district` is null then. */
  readonly whole?: boolean;
}

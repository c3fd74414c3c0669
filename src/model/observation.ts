import type { Day } from './day.ts';
import type { Month } from './month.ts';

/** What stands for a number that the publisher withholds. */
export const SUPPRESSED = 'suppressed';
/** A number, null where none is reported, or SUPPRESSED. */
export type Amount = number | typeof SUPPRESSED | null;

/**
 * One typed row after reading. `district` is the district's id, or null where the row is valid and
 * its district is not stated or unknown ("unplaced").
 */
interface Placed {
  readonly district: string | null;
}

/** Of a table by year, `month` is the last month of it. */
interface Dated extends Placed {
  readonly month: Month;
}

/** Masses of one month in kg, by stream in the descriptor's order; null is a blank cell. */
export interface MassObservation extends Dated {
  readonly kind: 'mass';
  readonly kilograms: readonly Amount[];
}

/** A rate as published, in percent. */
export interface RateObservation extends Dated {
  readonly kind: 'rate';
  readonly percent: Amount;
}

/** Inspections of one month and how many passed. */
export interface InspectionsObservation extends Dated {
  readonly kind: 'inspections';
  readonly inspected: NonNullable<Amount>;
  readonly passed: NonNullable<Amount>;
}

/** Complaints counted by the publisher. `topic` is null where none is stated. */
export interface CountObservation extends Dated {
  readonly kind: 'count';
  readonly topic: string | null;
  readonly count: Amount;
}

/** One complaint. A null `closed` is still open on the day the table was retrieved. */
export interface EventObservation extends Placed {
  readonly kind: 'event';
  readonly opened: Day;
  readonly closed: Day | null;
  readonly due: Day | null;
  readonly responded: Day | null;
  readonly resolved: boolean | null;
  readonly satisfied: boolean | null;
  readonly topic: string | null;
  /** Who recorded it; the empty text where that is not stated, null where the table does not say of any. */
  readonly recordedBy: string | null;
}

/** One volunteer's shift. `person` is an opaque id, used to count and never published. */
export interface ShiftObservation extends Placed {
  readonly kind: 'shift';
  readonly day: Day;
  readonly person: string;
  readonly hours: number;
  readonly organisation: string | null;
  readonly activity: string | null;
  readonly trained: boolean | null;
}

/** In place of a kind or an activity: all of them together. No id has an asterisk. */
export const ALL = '*';

/** Volunteers' totals of one period, as published. The parts are ids, null where not stated, or ALL. */
export interface TotalObservation extends Dated {
  readonly kind: 'total';
  /** Of all districts together; `district` is null then. */
  readonly whole: boolean;
  readonly organisation: string | null;
  readonly activity: string | null;
  readonly hours: Amount;
  readonly people: Amount;
  /** Of the people, those who gave hours in the period before too. */
  readonly returning: Amount;
  /** Of the hours, those by trained volunteers. */
  readonly trained: Amount;
}

export type Observation =
  | MassObservation
  | RateObservation
  | InspectionsObservation
  | CountObservation
  | EventObservation
  | ShiftObservation
  | TotalObservation;

import type { Presence } from './coverage.ts';

/** How many periods of a calendar year are which. */
export type YearCounts = { readonly year: number } & { readonly [presence in Presence]: number };

/** One district's row of a calendar. */
export interface CalendarRow {
  readonly district: string;
  readonly years: readonly YearCounts[];
  readonly total: { readonly [presence in Presence]: number };
  /**
   * Periods without data in the last years, by their last months; and years with some before. Of a table
   * by year all are years.
   */
  readonly lately: readonly string[];
  readonly before: {
    readonly count: number;
    readonly years: readonly (readonly [from: number, to: number])[];
  };
}

/** The calendar of a series. */
export interface Calendar {
  readonly series: string;
  readonly step: 1 | 3 | 12;
  /** First and last calendar year; of fiscal years, the years they end in. */
  readonly from: number;
  readonly to: number;
  /** Whether its years are fiscal ones. */
  readonly fiscal: boolean;
  /** Districts with any period without data that should have some, in the place's order. */
  readonly rows: readonly CalendarRow[];
  /** Districts with data wherever there was something to report. */
  readonly whole: number;
  /** Districts the table is not about. */
  readonly outside: number;
  readonly zeros: number;
}

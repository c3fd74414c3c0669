import type { Presence } from './coverage.ts';

/** How many periods of a calendar year are which. */
export type YearCounts = { readonly year: number } & { readonly [presence in Presence]: number };

/** One district's row of a calendar. */
export interface CalendarRow {
  readonly district: string;
  readonly years: readonly YearCounts[];
  readonly total: { readonly [presence in Presence]: number };
  /** Periods without data in the last years, by their last months; and calendar years with some before. */
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
  readonly from: number;
  readonly to: number;
  /** Districts with any period without data, in the place's order. */
  readonly rows: readonly CalendarRow[];
  readonly whole: number;
  readonly zeros: number;
}

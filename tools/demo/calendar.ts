import { monthOf, type Month } from '../../src/model/month.ts';
import { dayOf, type Day } from '../../src/model/day.ts';

/** What the tables cover: masses and inspections for 48 months, events and shifts for the last 24. */
export const FIRST_MONTH: Month = monthOf('2022-07');
export const LAST_MONTH: Month = monthOf('2026-06');
export const FIRST_DAY: Day = dayOf('2024-07-01');
/** The first day of the second of the two years of events and shifts. */
export const SECOND_YEAR: Day = dayOf('2025-07-01');
export const LAST_DAY: Day = dayOf('2026-06-30');

export const MONTHS: readonly Month[] = Array.from(
  { length: LAST_MONTH - FIRST_MONTH + 1 },
  (_, i) => FIRST_MONTH + i,
);

/** Sunday or Saturday. Day 0, 1970-01-01, was a Thursday. */
export const isWeekend = (day: Day): boolean => [2, 3].includes(day % 7);

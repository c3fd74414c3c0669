import type { Month } from './month.ts';

/** A day as one integer: days since 1970-01-01 (UTC). Differences are lengths in days. */
export type Day = number;

const TEXT = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS = 86_400_000;

/** The day of a calendar date, or null where no such date exists (2023-02-30). `month` is 1 to 12. */
export function dayOfDate(year: number, month: number, date: number): Day | null {
  if (month < 1 || month > 12 || date < 1 || date > 31) return null;
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, date);
  return time.getUTCMonth() === month - 1 && time.getUTCDate() === date ? time.getTime() / MS : null;
}

/** `2025-10-31` → Day, or null where the text is not an existing date. */
export function parseDay(text: string): Day | null {
  const match = TEXT.exec(text);
  return match ? dayOfDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** The same for texts we wrote ourselves; throws `invalid day: x`. */
export function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Error(`invalid day: ${text}`);
  return day;
}

/** Day → `2025-10-31`. */
export const formatDay = (day: Day): string => new Date(day * MS).toISOString().slice(0, 10);

/** The month a day is in. */
export function monthOfDay(day: Day): Month {
  const date = new Date(day * MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The last day of a month. */
export const lastDayOf = (month: Month): Day =>
  dayOfDate(Math.floor((month + 1) / 12), ((month + 1) % 12) + 1, 1)! - 1;

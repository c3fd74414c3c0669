import type { Month } from './month.ts';

/** A day as one integer: days since 1970-01-01 (UTC). Differences are lengths in days. */
export type Day = number;

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Days in 400 years of the Gregorian calendar, after which it repeats. */
const ERA = 146_097;
/** Days from 0000-03-01 to 1970-01-01. Years that begin in March end with the leap day. */
const EPOCH = 719_468;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The day of a calendar date, or null where no such date exists (2023-02-30). `month` is 1 to 12. */
export function dayOfDate(year: number, month: number, date: number): Day | null {
  if (!(month >= 1 && month <= 12 && date >= 1)) return null;
  if (date > DAYS_OF_MONTH[month - 1]! && !(month === 2 && date === 29 && isLeap(year))) return null;
  const fromMarch = month > 2 ? month - 3 : month + 9;
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * fromMarch + 2) / 5) + date - 1;
  return (
    era * ERA + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - EPOCH
  );
}

const digit = (text: string, at: number): number => {
  const value = text.charCodeAt(at) - 48;
  return value >= 0 && value <= 9 ? value : NaN;
};

/**
 * `2025-10-31` → Day, or null where the text is not an existing date. Read digit by digit: tables of
 * single cases name two dates a row, and an expression or a table of known dates takes longer.
 */
export function parseDay(text: string): Day | null {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null;
  const year = digit(text, 0) * 1000 + digit(text, 1) * 100 + digit(text, 2) * 10 + digit(text, 3);
  const month = digit(text, 5) * 10 + digit(text, 6);
  const date = digit(text, 8) * 10 + digit(text, 9);
  return Number.isNaN(year + month + date) ? null : dayOfDate(year, month, date);
}

/** The same for texts we wrote ourselves; throws `invalid day: x`. */
export function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Error(`invalid day: ${text}`);
  return day;
}

/** Day → `2025-10-31`. */
export const formatDay = (day: Day): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** The month a day is in. */
export function monthOfDay(day: Day): Month {
  const shifted = day + EPOCH;
  const era = Math.floor(shifted / ERA);
  const dayOfEra = shifted - era * ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  return (era * 400 + yearOfEra) * 12 + fromMarch + 2;
}

/** The last day of a month. */
export const lastDayOf = (month: Month): Day =>
  dayOfDate(Math.floor((month + 1) / 12), ((month + 1) % 12) + 1, 1)! - 1;

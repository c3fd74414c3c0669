import { dayOfDate, parseDay, type Day } from '../model/day.ts';
import { parseMonth, type Month } from '../model/month.ts';

/** Readers of one cell: the value, or undefined where the text is not one. Blank is not their business. */

const PLAIN = /^[+-]?\d+(\.\d+)?$/;
const GROUPED = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;

/**
 * A number with a decimal point; thousands may be grouped by commas (`1,114.2`). A group does not begin
 * with 0: `0,125` is a decimal comma, and not 125.
 */
export function readNumber(text: string): number | undefined {
  if (!PLAIN.test(text) && !GROUPED.test(text)) return undefined;
  const value = Number(text.replaceAll(',', ''));
  return Number.isFinite(value) ? value : undefined;
}

/** `yes` or `no`, in any case. */
export function readChoice(text: string): boolean | undefined {
  const word = text.toLowerCase();
  return word === 'yes' ? true : word === 'no' ? false : undefined;
}

/** `2025-10`, or `2025 / 10` as some portals print it. */
export const readMonth = (text: string): Month | undefined =>
  parseMonth(text.replace(/ ?\/ ?/, '-')) ?? undefined;

export type DateFormat = 'iso' | 'us' | 'european' | 'slashes';

/** What each declared order of dates looks like, for messages. */
export const DATE_EXAMPLE: Readonly<Record<DateFormat, string>> = {
  iso: '2025-10-31',
  us: '10/31/2025',
  european: '31/10/2025',
  slashes: '2025/10/31',
};

const orders: Readonly<Record<Exclude<DateFormat, 'iso'>, readonly [RegExp, number, number, number]>> = {
  us: [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, 3, 1, 2],
  european: [/^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/, 3, 2, 1],
  slashes: [/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, 1, 2, 3],
};

/** A reader of dates in one declared order. */
export function dateReader(format: DateFormat): (text: string) => Day | undefined {
  if (format === 'iso') return (text) => parseDay(text) ?? undefined;
  const [pattern, year, month, date] = orders[format];
  return (text) => {
    const match = pattern.exec(text);
    if (!match) return undefined;
    return dayOfDate(Number(match[year]), Number(match[month]), Number(match[date])) ?? undefined;
  };
}

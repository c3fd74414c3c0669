import { datePattern, type PatternOptions } from '../model/date-pattern.ts';
import { dayOfDate, parseDay, type Day } from '../model/day.ts';
import { parseMonth, type Month } from '../model/month.ts';

/** Readers of one cell: the value, or undefined where the text is not one. Blank is not their business. */

const PLAIN = /^[+-]?\d+(\.\d+)?$/;
/** By three digits, or as in India by two before the last three: 1,23,45,678. */
const GROUPED = /^[+-]?([1-9]\d{0,2}(,\d{3})+|[1-9]\d?(,\d{2})+,\d{3})(\.\d+)?$/;

/**
 * A number with a decimal point; thousands may be grouped by commas (`1,114.2`). A group does not begin
 * with 0: `0,125` is a decimal comma, and not 125.
 */
export function readNumber(text: string): number | undefined {
  if (!PLAIN.test(text) && !GROUPED.test(text)) return undefined;
  const value = Number(text.replaceAll(',', ''));
  return Number.isFinite(value) ? value : undefined;
}

/**
 * What no amount reaches: the waste of the whole world is some 2 × 10¹² kg a year. Beyond it sums would
 * lose their last digits, and far beyond become infinite.
 */
export const MAX_AMOUNT = 1e15;

/** How the numbers of one column are written, as declared; see `numbers` in the descriptor. */
export interface NumberFormat {
  readonly decimalChar?: string | undefined;
  readonly groupChar?: string | undefined;
  /** What may stand around a number; nothing where it is bare. */
  readonly around?: readonly string[] | undefined;
}

export interface NumberReader {
  readonly read: (text: string) => number | undefined;
  /** A number so written, for messages; null where it is written as everywhere. */
  readonly example: string | null;
}

/** Characters that are one to a reader: blanks that break no line, apostrophes. */
const ALIKE: Readonly<Record<string, string>> = {
  ' ': ' \u00a0\u2007\u2009\u202f',
  '\u00a0': ' \u00a0\u2007\u2009\u202f',
  "'": "'’",
};

/** A reader of numbers in one declared form. What fits another form alone is no number: nothing is guessed. */
export function numberReader({ decimalChar, groupChar, around = [] }: NumberFormat = {}): NumberReader {
  const bare = bareReader(decimalChar, groupChar);
  if (around.length === 0) return bare;
  return {
    read(text) {
      for (const mark of around) {
        if (text.endsWith(mark)) return bare.read(text.slice(0, -mark.length).trimEnd());
        if (text.startsWith(mark)) return bare.read(text.slice(mark.length).trimStart());
      }
      return bare.read(text);
    },
    example: `${bare.example ?? '1,234.5'} or ${bare.example ?? '1,234.5'}${around[0]}`,
  };
}

function bareReader(decimalChar: string | undefined, groupChar: string | undefined): NumberReader {
  if (decimalChar === undefined && groupChar === undefined) return { read: readNumber, example: null };
  const decimal = decimalChar ?? '.';
  const [point, group] = [decimal, groupChar ?? ''].map((mark) =>
    (ALIKE[mark] ?? mark).replace(/[\\\]^-]/g, '\\$&'),
  );
  const plain = new RegExp(`^[+-]?\\d+([${point}]\\d+)?$`);
  const grouped = group
    ? new RegExp(
        `^[+-]?([1-9]\\d{0,2}([${group}]\\d{3})+|[1-9]\\d?([${group}]\\d{2})+[${group}]\\d{3})([${point}]\\d+)?$`,
      )
    : null;
  const marks = group ? new RegExp(`[${group}]`, 'g') : null;
  return {
    read(text) {
      if (!plain.test(text) && !grouped?.test(text)) return undefined;
      const value = Number((marks ? text.replace(marks, '') : text).replace(decimal, '.'));
      return Number.isFinite(value) ? value : undefined;
    },
    example: `1${groupChar ?? ''}234${decimal}5`,
  };
}

/** `yes` or `no`, in any case. */
export function readChoice(text: string): boolean | undefined {
  const word = text.toLowerCase();
  return word === 'yes' ? true : word === 'no' ? false : undefined;
}

/** `2025-10`, or `2025 / 10` as some portals print it. */
export const readMonth = (text: string): Month | undefined =>
  parseMonth(text.replace(/ ?\/ ?/, '-')) ?? undefined;

export type DateFormat = 'iso' | 'us' | 'european' | 'slashes' | 'serial';

/** What each declared order of dates looks like, for messages. */
const DATE_EXAMPLE: Readonly<Record<DateFormat, string>> = {
  iso: '2025-10-31',
  us: '10/31/2025',
  european: '31/10/2025',
  slashes: '2025/10/31',
  serial: '45961',
};

const orders: Readonly<
  Record<Exclude<DateFormat, 'iso' | 'serial'>, readonly [RegExp, number, number, number]>
> = {
  us: [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, 3, 1, 2],
  european: [/^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/, 3, 2, 1],
  slashes: [/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, 1, 2, 3],
};

/** What a spreadsheet counts days from; a part of a day is its time. Before 1 March 1900 it counts one too many. */
const SERIAL = /^([1-9]\d{4})([.,]\d+)?$/;
const DAY_0 = dayOfDate(1899, 12, 30)!;

export const isNamed = (format: string): format is DateFormat => format in DATE_EXAMPLE;

/** What dates of a declared format look like, for messages. */
export const dateExample = (format: string, options: PatternOptions = {}): string =>
  isNamed(format) ? DATE_EXAMPLE[format] : datePattern(format, options).example;

/** A reader of dates in one declared order, or of a pattern that has year, month and day. */
export function dateReader(format: string, options: PatternOptions = {}): (text: string) => Day | undefined {
  if (format === 'iso') return (text) => parseDay(text) ?? undefined;
  if (format === 'serial')
    return (text) => {
      const [, days] = SERIAL.exec(text) ?? [];
      return days === undefined ? undefined : DAY_0 + Number(days);
    };
  if (!isNamed(format)) {
    const { read } = datePattern(format, options);
    return (text) => {
      const at = read(text);
      return at && at.month !== null && at.date !== null ? dayOfDate(at.year, at.month, at.date)! : undefined;
    };
  }
  const [pattern, year, month, date] = orders[format as Exclude<DateFormat, 'iso' | 'serial'>];
  return (text) => {
    const match = pattern.exec(text);
    if (!match) return undefined;
    return dayOfDate(Number(match[year]), Number(match[month]), Number(match[date])) ?? undefined;
  };
}

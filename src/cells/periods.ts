import { datePattern, type PatternOptions } from '../model/date-pattern.ts';
import { monthOfDay } from '../model/day.ts';
import { MONTHS_OF, type Frequency } from '../model/frequency.ts';
import type { Month } from '../model/month.ts';
import { dateExample, dateReader, isNamed, readMonth } from './cells.ts';

/** What a table says of how its periods are written. */
export interface PeriodFormat extends PatternOptions {
  readonly frequency: Frequency;
  readonly fiscalStart?: number | undefined;
  readonly fiscalNamed?: 'end' | 'start' | undefined;
  readonly dateFormat: string;
}

export interface PeriodReader {
  /** The last month of the period a text names, or undefined where it names none. */
  readonly read: (text: string) => Month | undefined;
  /** For messages: "a month like 2025-10". */
  readonly expected: string;
}

/** A reader of a table's periods. A date stands for the month, quarter, year or fiscal year it lies in. */
export function periodReader(format: PeriodFormat): PeriodReader {
  const { frequency, dateFormat } = format;
  if (dateFormat === 'iso') {
    if (frequency === 'month') return { read: readMonth, expected: 'a month like 2025-10' };
    if (frequency === 'quarter') return quarters(format);
    return frequency === 'year' ? YEARS : fiscalYears(format);
  }
  const read = monthReader(format);
  const example = dateExample(dateFormat, format);
  if (frequency === 'month') return { read, expected: `a month like ${example}` };
  const end = lastMonthOf(format);
  const length = MONTHS_OF[frequency];
  return {
    read(text) {
      const month = read(text);
      return month === undefined ? undefined : month + ((end - (month % 12) + 12) % length);
    },
    expected: `${length === 3 ? 'a quarter' : 'a year'} like ${example}`,
  };
}

/** The month a fiscal or calendar year ends with, 0 to 11. */
const lastMonthOf = ({ frequency, fiscalStart = 1 }: PeriodFormat): number =>
  frequency === 'fiscal-year' ? (fiscalStart + 10) % 12 : 11;

const YEARS: PeriodReader = {
  read: (text) => (/^\d{4}$/.test(text) ? Number(text) * 12 + 11 : undefined),
  expected: 'a year like 2025',
};

const QUARTER = /^(?:(\d{4})[-/ ]?Q([1-4])|Q([1-4])[-/ ]?(\d{4}))$/i;

/** Quarters of the calendar year; with `fiscalStart`, of a fiscal year that begins with one of those. */
function quarters(format: PeriodFormat): PeriodReader {
  const { fiscalStart = 1 } = format;
  const quarter = (year: string, number: string): Month => Number(year) * 12 + 3 * Number(number) - 1;
  if (fiscalStart === 1)
    return {
      read(text) {
        const match = QUARTER.exec(text);
        return match ? quarter(match[1] ?? match[4]!, match[2] ?? match[3]!) : undefined;
      },
      expected: 'a quarter like 2025-Q4',
    };
  return {
    read(text) {
      const calendar = fiscalStart % 3 === 1 ? calendarYears(text, format) : undefined;
      const match = calendar === undefined ? null : QUARTER.exec(calendar);
      return match ? quarter(match[1] ?? match[4]!, match[2] ?? match[3]!) + fiscalStart - 1 : undefined;
    },
    expected:
      fiscalStart % 3 === 1
        ? 'a quarter of a fiscal year like 2025-26 Q3'
        : 'fiscalStart 1, 4, 7 or 10, so that quarters are those of the calendar year',
  };
}

/**
 * A text with the year a fiscal year starts in, in place of the fiscal year in it; undefined where none is
 * in it, or a single year that `fiscalNamed` says nothing of.
 */
function calendarYears(text: string, { fiscalNamed }: PeriodFormat): string | undefined {
  const two = /(?:FY ?)?(\d{4}) ?[-/–] ?(\d{4}|\d{2})(?!\d)/i.exec(text);
  if (two) {
    const first = Number(two[1]);
    return (first + 1) % 100 === Number(two[2]) % 100 ? text.replace(two[0], String(first)) : undefined;
  }
  const match = /(FY ?)?(\d{4})(?!\d)/i.exec(text);
  if (!match || (match[1] === undefined && fiscalNamed === undefined)) return undefined;
  return text.replace(match[0], String(Number(match[2]) - (fiscalNamed === 'start' ? 0 : 1)));
}

/** Two years, the second with two or four digits; or one, with or without FY. */
const TWO = /^(?:FY ?)?(\d{4}) ?[-/–] ?(\d{2}|\d{4})$/i;
const ONE = /^(FY ?)?(\d{4})$/i;

/** `2014-15` is certain; of `2015` alone the table must say whether it ends or starts then, of FY2015 not. */
function fiscalYears(format: PeriodFormat): PeriodReader {
  const { fiscalStart = 1, fiscalNamed } = format;
  const end = lastMonthOf(format);
  const spans = fiscalStart === 1 ? 0 : 1;
  const named = (text: string): number | undefined => {
    const two = TWO.exec(text);
    if (two) {
      const first = Number(two[1]);
      const second = two[2]!.length === 4 ? Number(two[2]) : first - (first % 100) + Number(two[2]);
      // 1999-00
      const last = second < first ? second + 100 : second;
      return last === first + 1 && spans === 1 ? last : undefined;
    }
    const match = ONE.exec(text);
    if (!match || (match[1] === undefined && fiscalNamed === undefined)) return undefined;
    return Number(match[2]) + (fiscalNamed === 'start' ? spans : 0);
  };
  return {
    read(text) {
      const year = named(text);
      return year === undefined ? undefined : year * 12 + end;
    },
    expected:
      fiscalNamed === undefined
        ? 'a fiscal year like 2014-15 or FY2015; for one that is a single year, declare fiscalNamed'
        : 'a fiscal year like 2014-15 or 2015',
  };
}

function monthReader(format: PeriodFormat): (text: string) => Month | undefined {
  if (isNamed(format.dateFormat)) {
    const read = dateReader(format.dateFormat);
    return (text) => {
      const day = read(text);
      return day === undefined ? undefined : monthOfDay(day);
    };
  }
  const { read } = datePattern(format.dateFormat, format);
  // A pattern of years alone: the year is named, not a month of it.
  const only = lastMonthOf(format);
  const { frequency, fiscalStart = 1 } = format;
  if (frequency === 'month' && fiscalStart > 1)
    return (text) => {
      const calendar = calendarYears(text, format);
      const at = calendar === undefined ? undefined : read(calendar);
      if (!at || at.month === null) return undefined;
      return (at.year + (at.month < fiscalStart ? 1 : 0)) * 12 + at.month - 1;
    };
  return (text) => {
    const at = read(text);
    if (!at) return undefined;
    if (at.month !== null) return at.year * 12 + at.month - 1;
    return MONTHS_OF[format.frequency] < 12 ? undefined : yearNamed(at.year, only, format);
  };
}

function yearNamed(year: number, end: number, { frequency, fiscalNamed }: PeriodFormat): Month {
  const later = frequency === 'fiscal-year' && fiscalNamed === 'start' && end !== 11 ? 1 : 0;
  return (year + later) * 12 + end;
}

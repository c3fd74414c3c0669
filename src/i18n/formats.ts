import { printNumber } from '../model/figure.ts';
import { monthOf } from '../model/month.ts';

/** What a language writes by rule. Months are `YYYY-MM`, days `YYYY-MM-DD`. */
export interface Formats {
  /** "October 2025". */
  readonly month: (text: string) => string;
  /** "Oct 2025", for axes and table cells. */
  readonly shortMonth: (text: string) => string;
  /** "October". */
  readonly monthName: (text: string) => string;
  /** "30 November 2025". */
  readonly day: (text: string) => string;
  /** The number alone, rounded to `digits`: "1,234.5". */
  readonly number: (value: number, digits?: number) => string;
  /** "a", "a and b", "a, b and c". */
  readonly list: (items: readonly string[]) => string;
  /** Which ending of ordinal numbers a number takes. */
  readonly ordinalRule: (n: number) => Intl.LDMLPluralRule;
  /** The order of names in lists: letters as a reader seeks them, "2" before "10". */
  readonly compareNames: (a: string, b: string) => number;
}

/**
 * How a locale writes dates, numbers, lists and ordinals, and sorts names. The locale is the language's,
 * never the machine's.
 */
export function formatsOf(locale: string): Formats {
  const dates = (options: Intl.DateTimeFormatOptions): ((month: string, date?: number) => string) => {
    const { format } = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (month, date = 1) => {
      const at = monthOf(month);
      return format(Date.UTC(Math.floor(at / 12), at % 12, date));
    };
  };
  const month = dates({ month: 'long', year: 'numeric' });
  const shortMonth = dates({ month: 'short', year: 'numeric' });
  const monthName = dates({ month: 'long' });
  const day = dates({ dateStyle: 'long' });
  const list = new Intl.ListFormat(locale);
  const ordinals = new Intl.PluralRules(locale, { type: 'ordinal' });
  const names = new Intl.Collator(locale, { numeric: true });
  return {
    month: (text) => month(text),
    shortMonth: (text) => shortMonth(text),
    monthName: (text) => monthName(text),
    day: (text) => day(text.slice(0, 7), Number(text.slice(8))),
    number: (value, digits = 0) => printNumber({ value, digits }, locale),
    list: (items) => list.format(items),
    ordinalRule: (n) => ordinals.select(n),
    compareNames: names.compare,
  };
}

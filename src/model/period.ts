import { formatMonth, monthOf, parseMonth, type Month } from './month.ts';

/** A span of whole months, both ends included. Every kind of period comes down to one. */
export interface Span {
  readonly from: Month;
  readonly to: Month;
}

/**
 * A period is typed by the form of its key, so that a month is never compared with a year:
 * - month `2025-10`
 * - twelve months to a month, as an ISO 8601 interval, `2024-11/2025-10`
 * - calendar year `2025`
 * - fiscal year `FY2019-07`, named for the year it ends in, with the month it starts in
 */
export type PeriodKind = 'month' | 'months' | 'year' | 'fiscal-year';

export interface Period extends Span {
  readonly kind: PeriodKind;
  /** The key: what aggregates are stored under and files print. */
  readonly key: string;
}

/** The period of one month. */
export function monthPeriod(month: Month): Period {
  return { kind: 'month', key: formatMonth(month), from: month, to: month };
}

/** The `length` months that end with `to`. */
export function monthsTo(to: Month, length = 12): Period {
  const from = to - length + 1;
  return { kind: 'months', key: `${formatMonth(from)}/${formatMonth(to)}`, from, to };
}

/** A calendar year. */
export function yearPeriod(year: number): Period {
  return { kind: 'year', key: String(year).padStart(4, '0'), from: year * 12, to: year * 12 + 11 };
}

/** The fiscal year that ends in `year`; `start` is its first month, 1 to 12 (7 for July to June). */
export function fiscalYear(year: number, start: number): Period {
  const from = (start === 1 ? year : year - 1) * 12 + start - 1;
  return { kind: 'fiscal-year', key: `FY${year}-${String(start).padStart(2, '0')}`, from, to: from + 11 };
}

/** The period of a key; throws `invalid period: x`. */
export function periodOf(key: string): Period {
  if (parseMonth(key) !== null) return monthPeriod(monthOf(key));
  if (/^\d{4}$/.test(key)) return yearPeriod(Number(key));
  const fiscal = /^FY(\d{4})-(0[1-9]|1[0-2])$/.exec(key);
  if (fiscal) return fiscalYear(Number(fiscal[1]), Number(fiscal[2]));
  const [from, to, ...more] = key.split('/');
  const first = parseMonth(from ?? '');
  const last = parseMonth(to ?? '');
  if (first === null || last === null || last < first || more.length > 0) {
    throw new Error(`invalid period: ${key}`);
  }
  return monthsTo(last, last - first + 1);
}

/** Number of months in a span. */
export const lengthOf = (span: Span): number => span.to - span.from + 1;

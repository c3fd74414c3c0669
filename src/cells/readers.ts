import { dayOfDate, formatDay, lastDayOf, type Day } from '../model/day.ts';
import type { Fault } from '../model/fault.ts';
import { MONTHS_OF, type Frequency } from '../model/frequency.ts';
import type { Month } from '../model/month.ts';
import { SUPPRESSED, type Amount } from '../model/observation.ts';
import { MAX_AMOUNT } from './cells.ts';
import { fault, type RowContext } from './row.ts';
import type { WordColumn } from './word-column.ts';

/**
 * Nothing is published here of before: a year like 0001, 1899 or 1900 is what a database or a spreadsheet
 * writes for no date at all, and every month from it on would stand as one not reported.
 */
const YEAR = 1950;
const EARLIEST = YEAR * 12;
const EARLIEST_DAY = dayOfDate(YEAR, 1, 1)!;

/** Readers of one column: they know its position and its name, and give the value or the fault. */
export type CellReader<T> = (cells: readonly string[]) => T | Fault;

/**
 * The last month of a period that does not lie after the day the table was retrieved; the one of that day
 * may be there, incomplete.
 */
export function periodCell(column: string, context: RowContext, frequency: Frequency): CellReader<Month> {
  const at = context.columns.at(column);
  const { read, expected } = context.formats.period(column);
  const length = MONTHS_OF[frequency];
  const invalid = length === 1 ? 'invalid-month' : 'invalid-period';
  const what = { 1: 'a month', 3: 'a quarter', 12: 'a year' }[length];
  return (cells) => {
    const text = cells[at]!;
    const month = read(text);
    if (month === undefined) return fault(text === '' ? 'missing-value' : invalid, column, text, expected);
    if (month < EARLIEST) return fault(invalid, column, text, `${expected}, from ${YEAR} on`);
    return lastDayOf(month - length) >= context.retrieved
      ? fault(
          'future-date',
          column,
          text,
          `${what} up to ${formatDay(context.retrieved)}, when the table was retrieved`,
        )
      : month;
  };
}

/** A date not after the day of retrieval. Blank is null where `optional`, otherwise a fault. */
export function dayCell(
  column: string,
  context: RowContext,
  options: { optional?: boolean; future?: boolean } = {},
): CellReader<Day | null> {
  const at = context.columns.at(column);
  const { read, example } = context.formats.date(column);
  return (cells) => {
    const text = cells[at]!;
    if (text === '' && options.optional) return null;
    const day = read(text);
    if (day === undefined) {
      return fault(text === '' ? 'missing-value' : 'invalid-date', column, text, `a date like ${example}`);
    }
    if (day < EARLIEST_DAY) return fault('invalid-date', column, text, `a date from ${YEAR} on`);
    return !options.future && day > context.retrieved
      ? fault(
          'future-date',
          column,
          text,
          `a date up to ${formatDay(context.retrieved)}, when the table was retrieved`,
        )
      : day;
  };
}

/** A number of at least 0, or withheld; null where blank and `optional`. */
export function amountCell(
  column: string,
  context: RowContext,
  options: { optional?: boolean; whole?: boolean } = {},
): CellReader<Amount> {
  const at = context.columns.at(column);
  const { read, example } = context.formats.number(column);
  const marks = context.formats.suppressed.size > 0 ? context.formats.suppressed : null;
  const expected = `${options.whole ? 'a whole number' : 'a number'} of at least 0${example === null ? '' : `, written like ${example}`}`;
  return (cells) => {
    const text = cells[at]!;
    if (text === '') return options.optional ? null : fault('missing-value', column, text, expected);
    if (marks?.has(text)) return SUPPRESSED;
    const value = read(text);
    if (value === undefined || (options.whole && !Number.isInteger(value)))
      return fault(
        'invalid-number',
        column,
        text,
        expected,
        value === undefined ? hintOf(text, example) : null,
      );
    if (value >= MAX_AMOUNT) return fault('invalid-number', column, text, `${expected}, below 10^15`);
    // −0 is 0.
    return value < 0 ? fault('negative-number', column, text, expected) : value + 0;
  };
}

/** What to declare where a text is no number as numbers are declared now, and would be one otherwise. */
function hintOf(text: string, example: string | null): string | null {
  if (/^([<≤]|\D{1,3}$)/.test(text))
    return 'what means missing is declared under missingValues, a number withheld under suppressedValues';
  if (example === null && /^[+-]?[\d. \u00a0\u202f]+,\d+$/.test(text))
    return 'of a decimal comma, declare decimalChar, and groupChar where thousands are grouped';
  return /%$/.test(text) ? 'of a percent sign, declare the field’s bareNumber: false' : null;
}

/** Whether a cell's reader gave a fault. */
export const isFaulty = <T>(result: T | Fault): result is Fault =>
  typeof result === 'object' && result !== null;

/** Yes, no or blank; always blank where the table has no such column. */
export function choiceCell(column: string | undefined, context: RowContext): CellReader<boolean | null> {
  if (column === undefined) return () => null;
  const at = context.columns.at(column);
  const { read, expected } = context.formats.choice(column);
  return (cells) => {
    const text = cells[at]!;
    if (text === '') return null;
    return read(text) ?? fault('invalid-choice', column, text, expected);
  };
}

/** The district's id or null. */
export function districtCell(
  column: string,
  context: RowContext,
): (cells: readonly string[]) => string | null {
  const at = context.columns.at(column);
  return (cells) => context.district(cells[at]!);
}

/** A word of the publisher by its id, or null; always null where the table has no such column. */
export function wordCell(
  kind: WordColumn,
  column: string | undefined,
  context: RowContext,
): (cells: readonly string[]) => string | null {
  if (column === undefined) return () => null;
  const at = context.columns.at(column);
  return (cells) => context.word(kind, cells[at]!);
}

import { formatDay, lastDayOf, type Day } from '../../model/day.ts';
import type { Fault } from '../../model/fault.ts';
import type { Month } from '../../model/month.ts';
import { DATE_EXAMPLE, dateReader, readChoice, readMonth, readNumber, type DateFormat } from '../cells.ts';
import { fault, type RowContext } from '../row.ts';
import type { WordColumn } from '../words.ts';

/** Readers of one column: they know its position and its name, and give the value or the fault. */
export type CellReader<T> = (cells: readonly string[]) => T | Fault;

/** A month not after the day the table was retrieved. */
export function monthCell(column: string, context: RowContext): CellReader<Month> {
  const at = context.columns.at(column);
  return (cells) => {
    const text = cells[at]!;
    const month = readMonth(text);
    if (month === undefined) {
      return fault(text === '' ? 'missing-value' : 'invalid-month', column, text, 'a month like 2025-10');
    }
    // The month of retrieval itself may be there, incomplete.
    return lastDayOf(month - 1) >= context.retrieved
      ? fault(
          'future-date',
          column,
          text,
          `a month up to ${formatDay(context.retrieved)}, when the table was retrieved`,
        )
      : month;
  };
}

/** A date not after the day of retrieval. Blank is null where `optional`, otherwise a fault. */
export function dayCell(
  column: string,
  context: RowContext,
  options: { format: DateFormat; optional?: boolean; future?: boolean },
): CellReader<Day | null> {
  const at = context.columns.at(column);
  const read = dateReader(options.format);
  return (cells) => {
    const text = cells[at]!;
    if (text === '' && options.optional) return null;
    const day = read(text);
    if (day === undefined) {
      return fault(
        text === '' ? 'missing-value' : 'invalid-date',
        column,
        text,
        `a date like ${DATE_EXAMPLE[options.format]}`,
      );
    }
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

/** A number of at least 0; null where blank and `optional`. */
export function amountCell(
  column: string,
  context: RowContext,
  options: { optional?: boolean; whole?: boolean } = {},
): CellReader<number | null> {
  const at = context.columns.at(column);
  const expected = options.whole ? 'a whole number of at least 0' : 'a number of at least 0';
  return (cells) => {
    const text = cells[at]!;
    if (text === '') return options.optional ? null : fault('missing-value', column, text, expected);
    const value = readNumber(text);
    if (value === undefined || (options.whole && !Number.isInteger(value)))
      return fault('invalid-number', column, text, expected);
    return value < 0 ? fault('negative-number', column, text, expected) : value;
  };
}

/** yes, no or blank; always blank where the table has no such column. */
export function choiceCell(column: string | undefined, context: RowContext): CellReader<boolean | null> {
  if (column === undefined) return () => null;
  const at = context.columns.at(column);
  return (cells) => {
    const text = cells[at]!;
    if (text === '') return null;
    return readChoice(text) ?? fault('invalid-choice', column, text, 'yes, no or nothing');
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
  of: WordColumn,
  column: string | undefined,
  context: RowContext,
): (cells: readonly string[]) => string | null {
  if (column === undefined) return () => null;
  const at = context.columns.at(column);
  return (cells) => context.word(of, cells[at]!);
}

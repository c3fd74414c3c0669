import { plainNumber, type Figure } from './figure.ts';
import { withoutFormula } from './formula.ts';

/** A cell as it is written: a text, a number as it is or with its digits, or nothing. */
export type CsvCell = string | number | Omit<Figure, 'unit'> | null;
type Rows = readonly (readonly CsvCell[])[];

// What RFC 4180 asks for, and what programs trim or take for a byte order mark.
const QUOTED = /[",\r\n\ufeff]|^ | $/;
const quote = (text: string): string => (QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function print(cell: CsvCell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? plainNumber(cell) : String(cell);
}

const linesOf = (rows: Rows, newline: string): string =>
  rows.map((row) => `${row.map((cell) => quote(print(cell))).join(',')}${newline}`).join('');

/** A table for programs: a header, commas, `\n`, quotes only where they are needed, every text as it is. */
export const forPrograms = (columns: readonly string[], rows: Rows): string =>
  linesOf([columns, ...rows], '\n');

/**
 * A table for readers, who open it in a spreadsheet: a header, commas, CRLF, quotes where they are needed. No
 * text runs as a formula, and with more than ASCII it begins with a byte order mark, without which Excel
 * garbles it.
 */
export function forSpreadsheets(columns: readonly string[], rows: Rows): string {
  const safe = [columns, ...rows].map((row) =>
    row.map((cell) => (typeof cell === 'string' ? withoutFormula(cell) : cell)),
  );
  const text = linesOf(safe, '\r\n');
  return /^[\u0000-\u007f]*$/.test(text) ? text : `\ufeff${text}`;
}

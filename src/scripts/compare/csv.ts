import { plainNumber } from '../../model/figure.ts';
import { withoutFormula } from '../../model/formula.ts';

/** A cell of a file: a text, a number with its digits, or nothing. */
export type FileCell = string | { readonly value: number; readonly digits: number } | null;

// As the charts' files are quoted: by their library, which the browser need not load for this.
const quote = (text: string): string =>
  /[",\r\n\ufeff]|^ | $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

function print(cell: FileCell): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? withoutFormula(cell) : plainNumber(cell);
}

/**
 * A table as CSV (RFC 4180: commas, CRLF, quotes where needed), formula-safe, with a byte order mark
 * where it holds more than ASCII: as the files of charts are written.
 */
export function csvOf(header: readonly string[], rows: readonly (readonly FileCell[])[]): string {
  const lines = [header.map(withoutFormula), ...rows.map((row) => row.map(print))];
  const text = lines.map((line) => `${line.map(quote).join(',')}\r\n`).join('');
  return /^[\u0000-\u007f]*$/.test(text) ? text : `\ufeff${text}`;
}

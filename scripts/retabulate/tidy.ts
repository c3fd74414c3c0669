import { gzipSync } from 'node:zlib';
import Papa from 'papaparse';

/** A table as CSV: one header, `\n`, quotes only where they are needed. */
export const csv = (fields: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  `${Papa.unparse({ fields: [...fields], data: rows.map((row) => [...row]) }, { newline: '\n' })}\n`;

/** By code unit, so that no locale has a say in the order of rows. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** gzip without file name or time, and without the name of the system that packed it (byte 9). */
export function gzip(text: string): Buffer {
  const packed = gzipSync(text, { level: 9 });
  packed[9] = 255;
  return packed;
}

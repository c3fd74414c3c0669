import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/** One row of a published CSV: cells as published, by header. */
export type Row = Readonly<Record<string, string>>;

/**
 * A published CSV, whole. A byte order mark is dropped, cells stay texts, published order is kept.
 * Throws `invalid csv: …` where a row is not as wide as its header, and `invalid header: x` where one
 * of the `columns` a step needs is missing: a publisher who renames a column must be noticed.
 */
export function readPublished(file: string, columns: readonly string[]): readonly Row[] {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const { data, errors, meta } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  const fault = errors[0];
  if (fault) throw new Error(`invalid csv: ${file}:${(fault.row ?? 0) + 2}: ${fault.message}`);
  for (const column of columns) {
    if (!meta.fields?.includes(column)) throw new Error(`invalid header: ${column}: not in ${file}`);
  }
  return data;
}

/** The cell of a column that was checked to exist. */
export function cell(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`invalid column: ${column}`);
  return value;
}

/** `1,114.2` → `1114.2`; blank stays blank. Throws `invalid number: x`. */
export function plain(value: string): string {
  const text = value.trim().replaceAll(',', '');
  if (text !== '' && !/^\d+(\.\d+)?$/.test(text)) throw new Error(`invalid number: ${value}`);
  return text;
}

/** The number of a cell that must have one. */
export function numberOf(value: string): number {
  const text = plain(value);
  if (text === '') throw new Error('invalid number: (empty)');
  return Number(text);
}

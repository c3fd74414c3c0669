import Papa from 'papaparse';

export type Cell = string | number | null;

/** A table as CSV: one header, `\n`, quotes only where they are needed; a null is an empty cell. */
export const csv = (fields: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `${Papa.unparse({ fields: [...fields], data: rows.map((row) => [...row]) }, { newline: '\n' })}\n`;

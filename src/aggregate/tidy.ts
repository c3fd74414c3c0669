import { forPrograms } from '../model/csv.ts';

/** A tidy table of a place: one observation a row, ready to be analysed. */
export interface TidyTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly csv: string;
}

/** A table of these rows; of an invented place every row says so in a last column. */
export function tidyTable(
  name: string,
  {
    synthetic,
    columns,
    rows,
  }: {
    readonly synthetic: boolean;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly (string | number)[])[];
  },
): TidyTable {
  const fields = synthetic ? [...columns, 'note'] : [...columns];
  const data = synthetic ? rows.map((row) => [...row, 'invented data']) : rows;
  return { name, columns: fields, csv: forPrograms(fields, data) };
}

/** Six digits beyond what is printed: enough to check a figure, free of binary dust. */
export const plain = (value: number | null | undefined): string =>
  value == null ? '' : String(Number(value.toFixed(6)));

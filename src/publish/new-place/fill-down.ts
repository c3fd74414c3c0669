import type { Asker } from '../../guess/ask.ts';
import { tableOf, type Column, type Table } from '../../guess/columns.ts';

/** Columns on the left of which most cells are empty, and the first is not: labels of a pivot table. */
function labels({ columns, rows }: Table): Column[] {
  const sparse: Column[] = [];
  for (const column of columns) {
    const isLabel =
      !column.numeric &&
      column.period === null &&
      rows[0]![column.index] !== '' &&
      column.filled * 2 < rows.length;
    if (isLabel) sparse.push(column);
    else if (sparse.length > 0 || column.filled * 2 < rows.length) break;
  }
  return sparse;
}

/** The table with those cells filled from above, and their columns; asked, for they may really be empty. */
export async function filledDown(
  name: string,
  table: Table,
  ask: Asker,
): Promise<{ table: Table; fillDown: readonly string[] }> {
  const sparse = labels(table);
  const names = sparse.map((column) => column.name).join('; ');
  const answer =
    sparse.length > 0 &&
    (await ask.ask({
      key: `${name}.fillDown`,
      text: `${table.file}: most cells of ${names} are empty: do they mean what stands above them?`,
      guess: 'yes',
      options: ['yes', 'no'],
    }));
  if (answer !== 'yes') return { table, fillDown: [] };
  const above = new Map<number, string>();
  const rows = table.rows.map((row) =>
    row.map((cell, at) => {
      if (!sparse.some(({ index }) => index === at)) return cell;
      if (cell !== '') above.set(at, cell);
      return above.get(at) ?? '';
    }),
  );
  return { table: tableOf({ ...table, rows }), fillDown: sparse.map((column) => column.name) };
}

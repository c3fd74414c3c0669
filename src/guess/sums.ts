import type { Column, Table } from './columns.ts';
import type { Where } from './named.ts';
import { periodColumn } from './periods-of.ts';
import { TOTALS } from './lexicon.ts';

/** Periods in which a row must be the sum of the others, and how many there must be. */
const LEAST = 2;

/**
 * Texts of the column of districts whose rows are the sum of all others in every period, whatever they are
 * called: the place itself stands among its districts.
 */
export function sumsIn(table: Table, { column, parts }: Pick<Where, 'column' | 'parts'>): string[] {
  const district = table.columns.find(({ name }) => name === column);
  const period = periodColumn(table);
  const amount = table.columns.find((other) => other !== period && other !== district && isAmount(other));
  if (!district || !period || !amount || parts.length > 0) return [];
  const years = Map.groupBy(table.rows, (row) => row[period.index]!);
  const held = new Map<string, number>();
  for (const rows of years.values()) {
    const values = new Map<string, number>();
    for (const row of rows) {
      const name = row[district.index]!;
      const value = table.number.read(row[amount.index]!);
      if (name !== '' && !TOTALS.test(name) && value !== undefined)
        values.set(name, (values.get(name) ?? 0) + value);
    }
    if (values.size < 4) continue;
    const [[most, value] = ['', 0]] = [...values].sort((a, b) => b[1] - a[1]);
    const others = [...values.values()].reduce((sum, each) => sum + each, -value);
    if (value > 0 && Math.abs(value - others) <= Math.max(1e-6, value * 1e-4))
      held.set(most, (held.get(most) ?? 0) + 1);
  }
  return [...held]
    .filter(([, periods]) => periods >= LEAST && periods >= years.size * 0.9)
    .map(([name]) => name);
}

/** Rows of totals that name no district, by the column that says so. */
export function namelessSums(
  table: Table,
  { column }: Pick<Where, 'column'>,
): Readonly<Record<string, readonly string[]>> {
  const at = table.names.indexOf(column ?? '');
  const found = new Map<string, Set<string>>();
  for (const row of table.rows) {
    if (at < 0 || row[at] !== '') continue;
    const total = row.findIndex((cell) => TOTALS.test(cell));
    if (total < 0) continue;
    const name = table.names[total]!;
    found.set(name, (found.get(name) ?? new Set()).add(row[total]!));
  }
  return Object.fromEntries([...found].map(([name, texts]) => [name, [...texts]]));
}

const isAmount = ({ numeric, meanings, percent, period }: Column): boolean =>
  numeric &&
  !percent &&
  period === null &&
  !meanings.has('rate') &&
  !meanings.has('id') &&
  (meanings.has('mass') ||
    meanings.has('count') ||
    meanings.has('sorted') ||
    meanings.has('residual') ||
    meanings.has('population'));

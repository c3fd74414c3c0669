import type { SeriesTable } from '../descriptor/descriptor.ts';

/** The columns whose values name a row, in order; null where rows have no name (shifts). */
export function keyColumns(table: SeriesTable): readonly string[] | null {
  switch (table.measure) {
    case 'events':
      return [table.columns.id];
    case 'shifts':
      return null;
    case 'counts':
      return [
        table.columns.period,
        table.columns.district,
        ...(table.columns.topic ? [table.columns.topic] : []),
      ];
    case 'mass':
      return [
        table.columns.period,
        table.columns.district,
        ...(table.columns.stream ? [table.columns.stream] : []),
      ];
    case 'totals':
      return [
        table.columns.period,
        table.columns.district,
        ...(table.columns.kind ? [table.columns.kind] : []),
        ...(table.columns.activity ? [table.columns.activity] : []),
      ];
    default:
      return [table.columns.period, table.columns.district];
  }
}

/**
 * The key of a row, as corrections name it: the values of its key columns joined by `|`. A `|` within a
 * value is written `\|`, and a `\` as `\\`, so that no two rows share a key by where a value ends.
 */
export function keyOf(row: readonly string[], at: readonly number[]): string {
  if (at.length === 1) return row[at[0]!]!;
  let key = '';
  for (let index = 0; index < at.length; index++) {
    const value = row[at[index]!]!;
    if (index > 0) key += '|';
    key += value.includes('|') || value.includes('\\') ? value.replace(/[\\|]/g, '\\$&') : value;
  }
  return key;
}

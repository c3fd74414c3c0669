import type { SeriesRole } from '../descriptor/descriptor.ts';

/** The columns whose values name a row, in order; null where rows have no name (shifts). */
export function keyColumns(role: SeriesRole): readonly string[] | null {
  switch (role.measure) {
    case 'events':
      return [role.columns.id];
    case 'shifts':
      return null;
    case 'counts':
      return [
        role.columns.period,
        role.columns.district,
        ...(role.columns.topic ? [role.columns.topic] : []),
      ];
    case 'mass':
      return [
        role.columns.period,
        role.columns.district,
        ...(role.columns.stream ? [role.columns.stream] : []),
      ];
    case 'totals':
      return [
        role.columns.period,
        role.columns.district,
        ...(role.columns.kind ? [role.columns.kind] : []),
        ...(role.columns.activity ? [role.columns.activity] : []),
      ];
    default:
      return [role.columns.period, role.columns.district];
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

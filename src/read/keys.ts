import type { SeriesRole } from '../model/descriptor.ts';

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
    default:
      return [role.columns.period, role.columns.district];
  }
}

import type { MassRole } from '../../model/descriptor.ts';
import { KILOGRAMS } from '../../model/unit.ts';
import { isFault, type RowContext, type RowReader } from '../row.ts';
import { amountCell, districtCell, monthCell } from './common.ts';

/** A month of masses, one column a stream, in the table's unit → kilograms. */
export function massRow(role: MassRole, context: RowContext): RowReader {
  const month = monthCell(role.columns.period, context);
  const district = districtCell(role.columns.district, context);
  const streams = role.streams.map((stream) => amountCell(stream.column, context, { optional: true }));
  const unit = KILOGRAMS[role.unit];
  return (cells) => {
    const when = month(cells);
    if (typeof when === 'object') return when;
    const kilograms: (number | null)[] = [];
    for (const stream of streams) {
      const mass = stream(cells);
      if (mass !== null && typeof mass === 'object' && isFault(mass)) return mass;
      kilograms.push(mass === null ? null : mass * unit);
    }
    return { kind: 'mass', district: district(cells), month: when, kilograms };
  };
}

import type { ComplaintCountsRole } from '../../model/descriptor.ts';
import type { RowContext, RowReader } from '../row.ts';
import { amountCell, districtCell, monthCell, wordCell } from './common.ts';

/** Complaints counted by month, district and perhaps topic. A blank count is not reported. */
export function countsRow(role: ComplaintCountsRole, context: RowContext): RowReader {
  const month = monthCell(role.columns.period, context);
  const district = districtCell(role.columns.district, context);
  const number = amountCell(role.columns.count, context, { optional: true, whole: true });
  const topic = wordCell('topic', role.columns.topic, context);
  return (cells) => {
    const when = month(cells);
    if (typeof when === 'object') return when;
    const count = number(cells);
    if (typeof count === 'object' && count !== null) return count;
    return { kind: 'count', district: district(cells), month: when, topic: topic(cells), count };
  };
}

import type { CountsTable } from '../../descriptor/descriptor.ts';
import type { RowContext, RowReader } from '../../cells/row.ts';
import { amountCell, districtCell, isFaulty, periodCell, wordCell } from '../../cells/readers.ts';

/** Complaints counted by period, district and perhaps topic. A blank count is not reported. */
export function countsRow(table: CountsTable, context: RowContext): RowReader {
  const month = periodCell(table.columns.period, context, table.frequency);
  const district = districtCell(table.columns.district, context);
  const number = amountCell(table.columns.count, context, { optional: true, whole: true });
  const topic = wordCell('topic', table.columns.topic, context);
  return (cells) => {
    const when = month(cells);
    if (isFaulty(when)) return when;
    const count = number(cells);
    if (isFaulty(count)) return count;
    return { kind: 'count', district: district(cells), month: when, topic: topic(cells), count };
  };
}

import type { Amount, Observation } from '../../model/observation.ts';
import type { RowContext, RowReader } from '../../cells/row.ts';
import { amountCell, districtCell, isFaulty, periodCell, wordCell } from '../../cells/readers.ts';
import type { CountsTable } from './schema.ts';

/** Complaints counted by the publisher. `topic` is null where none is stated. */
export interface CountObservation extends Observation {
  readonly topic: string | null;
  readonly count: Amount;
}

/** Complaints counted by period, district and perhaps topic. A blank count is not reported. */
export function countsRow(table: CountsTable, context: RowContext): RowReader<CountObservation> {
  const month = periodCell(table.columns.period, context, table.frequency);
  const district = districtCell(table.columns.district, context);
  const number = amountCell(table.columns.count, context, { optional: true, whole: true });
  const topic = wordCell('topic', table.columns.topic, context);
  return (cells) => {
    const when = month(cells);
    if (isFaulty(when)) return when;
    const count = number(cells);
    if (isFaulty(count)) return count;
    return { district: district(cells), month: when, topic: topic(cells), count };
  };
}

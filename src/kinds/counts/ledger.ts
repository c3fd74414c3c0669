import { Amounts, Grid, PartsMade, type ComplaintsLedger } from '../../model/ledger.ts';
import type { LedgerMaker, LedgerPlace } from '../table-kind.ts';
import type { CountObservation } from './rows.ts';
import type { CountsTable } from './schema.ts';

/** Complaints by month and topic. A month of which a topic is withheld or left blank is not told whole. */
export function countsLedger(
  { columns }: CountsTable,
  place: LedgerPlace,
): LedgerMaker<ComplaintsLedger, CountObservation> {
  const shared = { hidden: new Grid(place.rows), blank: new Grid(place.rows) };
  const opened = new Amounts(place.rows, shared);
  const topics = columns.topic === undefined ? null : new PartsMade(() => new Amounts(place.rows, shared));
  return {
    observe({ month, topic, count }, row) {
      if (count === null) shared.blank.add(row, month, 1);
      if (topics) {
        topics.part(topic).add(row, month, count);
        if (typeof count !== 'number') return;
      }
      opened.add(row, month, count);
    },
    close: (frame) => ({ ...frame, opened, topics }),
  };
}

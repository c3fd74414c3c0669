import type { PeopleLedger } from '../../model/ledger.ts';
import type { LedgerMaker, LedgerPlace } from '../table-kind.ts';
import { PublishedTotals } from './published-totals.ts';
import type { TotalObservation } from './rows.ts';
import type { TotalsTable } from './schema.ts';

/** Volunteers’ totals, once all are known: a total may stand before or after its parts. */
export function totalsLedger(
  table: TotalsTable,
  { rows, districts }: LedgerPlace,
): LedgerMaker<PeopleLedger, TotalObservation> {
  const totals = new PublishedTotals(table, rows);
  return {
    observe: (observation, row) => totals.observe(observation, row),
    close: (frame) => ({ ...frame, ...totals.amounts(frame.span, districts) }),
  };
}

import { Amounts, Grid, type InspectionsLedger } from '../../model/ledger.ts';
import type { LedgerMaker, LedgerPlace } from '../table-kind.ts';
import type { InspectionsObservation } from './rows.ts';
import type { InspectionsTable } from './schema.ts';

/** Inspections and those passed; where either is withheld, neither is told. */
export function inspectionsLedger(
  _: InspectionsTable,
  place: LedgerPlace,
): LedgerMaker<InspectionsLedger, InspectionsObservation> {
  const hidden = new Grid(place.rows);
  const inspected = new Amounts(place.rows, { hidden });
  const passed = new Amounts(place.rows, { hidden });
  return {
    observe(observation, row) {
      inspected.add(row, observation.month, observation.inspected);
      passed.add(row, observation.month, observation.passed);
    },
    close: (frame) => ({ ...frame, inspected, passed }),
  };
}

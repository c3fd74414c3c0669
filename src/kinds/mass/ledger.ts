import { Amounts, Grid, type MassLedger } from '../../model/ledger.ts';
import type { LedgerMaker, LedgerPlace } from '../table-kind.ts';
import type { MassObservation } from './rows.ts';
import type { MassTable } from './schema.ts';

/** Masses by stream. Where one of a month is withheld, the month of the district is. */
export function massLedger(
  { streams: described, unit }: MassTable,
  place: LedgerPlace,
): LedgerMaker<MassLedger, MassObservation> {
  const rows = new Grid(place.rows);
  const withheld = new Grid(place.rows);
  const streams = described.map((stream) => ({
    ...stream,
    mass: new Amounts(place.rows, { hidden: withheld }),
  }));
  return {
    observe({ month, kilograms }, row) {
      rows.add(row, month, 1);
      kilograms.forEach((mass, index) => streams[index]!.mass.add(row, month, mass));
    },
    close: (frame) => ({ ...frame, unit, streams, rows, withheld }),
  };
}

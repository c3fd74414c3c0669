import { Amounts, PartsMade, type Shift, type ShiftsLedger } from '../../model/ledger.ts';
import type { LedgerMaker, LedgerPlace } from '../table-kind.ts';
import type { ShiftObservation } from './rows.ts';
import type { ShiftsTable } from './schema.ts';

/** Hours by month, kind and activity, and who gave them. */
export function shiftsLedger(
  { columns }: ShiftsTable,
  place: LedgerPlace,
): LedgerMaker<ShiftsLedger, ShiftObservation> {
  const amounts = (): Amounts => new Amounts(place.rows, { caseByCase: true });
  const hours = amounts();
  const trained = columns.trained === undefined ? null : amounts();
  const kinds = new PartsMade(amounts);
  const activities = new PartsMade(amounts);
  const shifts: Shift[][] = Array.from({ length: place.rows }, () => []);
  return {
    observe({ month, person, ...shift }, row) {
      hours.add(row, month, shift.hours);
      if (shift.trained) trained?.add(row, month, shift.hours);
      kinds.part(shift.organisation).add(row, month, shift.hours);
      activities.part(shift.activity).add(row, month, shift.hours);
      shifts[row]!.push({ month, person });
    },
    close: (frame) => ({ ...frame, hours, trained, kinds, activities, shifts }),
  };
}

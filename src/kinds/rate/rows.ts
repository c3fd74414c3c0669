import type { Amount, Observation } from '../../model/observation.ts';
import { roundTo } from '../../model/figure.ts';
import { fault, type RowContext, type RowReader } from '../../cells/row.ts';
import { amountCell, districtCell, isFaulty, periodCell } from '../../cells/readers.ts';
import type { RateTable } from './schema.ts';

/** A rate as published, in percent. */
export interface RateObservation extends Observation {
  readonly percent: Amount;
}

/** A rate as published → percent. A rate over 100 % is a fault; a blank one is not reported. */
export function rateRow(table: RateTable, context: RowContext): RowReader<RateObservation> {
  const month = periodCell(table.columns.period, context, table.frequency);
  const district = districtCell(table.columns.district, context);
  const rate = amountCell(table.columns.rate, context, { optional: true });
  const most = table.unit === 'fraction' ? 1 : 100;
  return (cells) => {
    const when = month(cells);
    if (isFaulty(when)) return when;
    const published = rate(cells);
    if (isFaulty(published)) return published;
    if (typeof published === 'number' && published > most) {
      const expected = most === 1 ? 'a fraction from 0 to 1' : 'a percentage from 0 to 100';
      return fault('rate-out-of-range', table.columns.rate, String(published), expected);
    }
    // Of 0.57 a hundred times is 56.99999999999999.
    const percent = most === 1 && typeof published === 'number' ? roundTo(published * 100, 10) : published;
    return { district: district(cells), month: when, percent };
  };
}

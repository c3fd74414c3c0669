import type { RateRole } from '../../model/descriptor.ts';
import { fault, type RowContext, type RowReader } from '../row.ts';
import { amountCell, districtCell, monthCell } from './common.ts';

/** A rate as published, in percent. A rate over 100 is a fault; a blank one is not reported. */
export function rateRow(role: RateRole, context: RowContext): RowReader {
  const month = monthCell(role.columns.period, context);
  const district = districtCell(role.columns.district, context);
  const rate = amountCell(role.columns.rate, context, { optional: true });
  return (cells) => {
    const when = month(cells);
    if (typeof when === 'object') return when;
    const percent = rate(cells);
    if (typeof percent === 'object' && percent !== null) return percent;
    if (percent !== null && percent > 100) {
      return fault('rate-out-of-range', role.columns.rate, String(percent), 'a percentage from 0 to 100');
    }
    return { kind: 'rate', district: district(cells), month: when, percent };
  };
}

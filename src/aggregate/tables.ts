import { kindOfTable } from '../kinds/index.ts';
import { lengthOf, monthPeriod, monthsTo } from '../model/period.ts';
import { yearsOf } from './measures.ts';
import type { PlaceLedger } from './place.ts';
import { tidyTable, type TidyTable } from './tidy.ts';

/**
 * Every series as a tidy table by month, or by year, and district; rows without a district have an empty
 * one. Where the publisher withholds numbers, a column says so beside an empty cell. Those of an invented
 * place say so in every row.
 */
export function tablesOf(place: PlaceLedger): TidyTable[] {
  const ids = place.districts.map(({ id }) => id);
  const { synthetic } = place.descriptor.smallMatters;
  return place.series.map(({ table, ledger }) => {
    const { part, amount, rows: written } = kindOfTable(table).tidy(ledger, table);
    const { step } = ledger;
    const withheld = written.some(({ amounts }) => !amounts.withheld.isEmpty);
    const columns = [
      { 1: 'month', 3: 'quarter', 12: 'year' }[step],
      'district',
      ...(part ? [part] : []),
      amount,
      ...(withheld ? ['empty'] : []),
    ];
    const periods =
      step === 12
        ? yearsOf({ table, complete: ledger.span })
        : Array.from({ length: lengthOf(ledger.span) / step }, (_, index) => {
            const to = ledger.span.from + step * (index + 1) - 1;
            return step === 1 ? monthPeriod(to) : monthsTo(to, step);
          });
    const rows: (string | number)[][] = [];
    for (const { key, to: month } of periods) {
      for (let row = 0; row <= ids.length; row++) {
        for (const { amounts, part: value } of written) {
          const cell = amounts.given.get(row, month);
          const isWithheld = withheld && amounts.withheld.get(row, month) > 0;
          if (Number.isNaN(cell) && !isWithheld) continue;
          rows.push([
            key,
            ids[row] ?? '',
            ...(part ? [value] : []),
            Number.isNaN(cell) ? '' : Number(cell.toFixed(3)),
            ...(withheld ? [isWithheld ? 'suppressed' : ''] : []),
          ]);
        }
      }
    }
    return tidyTable(table.series, { synthetic, columns, rows });
  });
}

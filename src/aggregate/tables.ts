import { gridOf, NOT_STATED, wholeOf, withheldOf, type Ledger } from '../model/ledger.ts';
import { lengthOf, monthPeriod, monthsTo } from '../model/period.ts';
import { yearsOf } from './measures.ts';
import type { PlaceLedger } from './place.ts';
import { tidyTable, type TidyTable } from './tidy.ts';

/** Grids that are written, with the words of their two columns. */
function layoutOf({ table, names }: Ledger): {
  part: string | null;
  amount: string;
  grids: { grid: string; part: string }[];
} {
  const prefixed = (kind: 'topic' | 'kind', none: string) =>
    names()
      .filter((name) => name.startsWith(`${kind}:`))
      .map((grid) => ({ grid, part: grid.slice(kind.length + 1) || none }))
      .sort((a, b) => (a.part < b.part ? -1 : 1));
  switch (table.measure) {
    case 'mass':
      return {
        part: 'stream',
        amount: 'kilograms',
        grids: table.streams.map(({ id }) => ({ grid: gridOf('stream', id), part: id })),
      };
    case 'rate':
      return { part: null, amount: 'percent', grids: [{ grid: 'rate', part: '' }] };
    case 'inspections':
      return {
        part: 'result',
        amount: 'inspections',
        grids: [
          { grid: 'inspected', part: 'all' },
          { grid: 'passed', part: 'passed' },
        ],
      };
    case 'counts':
    case 'events':
      return table.columns.topic
        ? { part: 'topic', amount: 'complaints', grids: prefixed('topic', 'not stated') }
        : { part: null, amount: 'complaints', grids: [{ grid: 'opened', part: NOT_STATED }] };
    case 'shifts':
      return { part: 'organisation', amount: 'hours', grids: prefixed('kind', 'not stated') };
    case 'totals':
      return { part: 'of', amount: 'amount', grids: totals(names()) };
  }
}

/** Volunteers’ totals: the hours, by kind and activity too, and the people, of the whole place last. */
function totals(names: readonly string[]): { grid: string; part: string }[] {
  const partsOf = (kind: 'kind' | 'activity', what: string) =>
    names
      .filter((name) => name.startsWith(`${kind}:`))
      .map((grid) => ({ grid, part: `hours, ${what}: ${grid.slice(kind.length + 1) || 'not stated'}` }))
      .sort((a, b) => (a.part < b.part ? -1 : 1));
  const amounts = [
    { grid: 'hours', part: 'hours' },
    { grid: 'trained', part: 'hours, trained' },
    { grid: 'people', part: 'people' },
    { grid: 'returning', part: 'people, returning' },
  ];
  return [
    ...amounts,
    ...partsOf('kind', 'organisation'),
    ...partsOf('activity', 'activity'),
    ...amounts.map(({ grid, part }) => ({ grid: wholeOf(grid), part: `${part}, all districts` })),
  ];
}

/**
 * Every series as a tidy table by month, or by year, and district; rows without a district have an empty
 * one. Where the publisher withholds numbers, a column says so beside an empty cell. Those of an invented
 * place say so in every row.
 */
export function tablesOf(place: PlaceLedger): TidyTable[] {
  const ids = place.districts.map(({ id }) => id);
  const { synthetic } = place.descriptor.smallMatters;
  return place.series.map(({ table, ledger }) => {
    const { part, amount, grids } = layoutOf(ledger);
    const { step } = ledger;
    const withheld = grids.some(({ grid }) => ledger.grid(withheldOf(grid)) !== undefined);
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
        for (const { grid, part: value } of grids) {
          const cell = ledger.grid(grid)?.get(row, month) ?? NaN;
          const isWithheld = withheld && (ledger.grid(withheldOf(grid))?.get(row, month) ?? 0) > 0;
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

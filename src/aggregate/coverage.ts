import type { SeriesTable } from '../descriptor/descriptor.ts';
import { PRESENCE, type Coverage, type Presence } from '../model/coverage.ts';
import { BLANK, gridOf, WITHHELD, type Ledger } from '../model/ledger.ts';
import { formatMonth, type Month } from '../model/month.ts';
import { whyNone } from './measures.ts';
import type { PlaceLedger, SeriesLedger } from './place.ts';
import { mainTotal } from '../kinds/totals/published-totals.ts';

type Look = (row: number, month: Month) => Presence;

/**
 * The calendar of every series that is published by district and period. In tables of single cases a month
 * without any is a true zero, and what is missing cannot be seen; partial tables say nothing by district.
 */
export const coverageOf = ({ series, districts }: PlaceLedger): Coverage[] =>
  series.filter(hasCalendar).map(({ table, ledger, complete: { from, to } }) => {
    const lookUp = lookOf(table, ledger);
    // A district that the table is not about, or that was none then, has nothing to report.
    const look: Look = (row, month) => {
      const found = lookUp(row, month);
      const span = { from: month - ledger.step + 1, to: month };
      return found === 'missing' && whyNone({ table }, districts[row]!, span) ? 'not-applicable' : found;
    };
    const periods = Array.from(
      { length: (to - from + 1) / ledger.step },
      (_, index) => from + ledger.step * (index + 1) - 1,
    );
    return {
      series: table.series,
      from: formatMonth(from),
      to: formatMonth(to),
      step: ledger.step,
      districts: districts.map(({ id }, row) => ({
        id,
        marks: periods.map((month) => PRESENCE[look(row, month)]).join(''),
      })),
    };
  });

const hasCalendar = ({ table }: SeriesLedger): boolean =>
  table.coverage === 'full' && table.measure !== 'events' && table.measure !== 'shifts';

/** As the measures made of the table see it: what is here reported is in their figures. */
function lookOf(table: SeriesTable, ledger: Ledger): Look {
  const at = (name: string): ((row: number, month: Month) => number) => {
    const grid = ledger.grid(name);
    return (row, month) => grid?.get(row, month) ?? NaN;
  };
  const withheld = at(WITHHELD);
  const blank = at(BLANK);
  const look = table.measure === 'mass' ? lookAtMasses(table, at) : lookAtOne(at(mainOf(table)));
  return (row, month) =>
    withheld(row, month) > 0 ? 'withheld' : blank(row, month) > 0 ? 'missing' : look(row, month);
}

/** The grid without which a period has no data. */
const mainOf = (table: Exclude<SeriesTable, { measure: 'mass' }>): string =>
  table.measure === 'totals' ? mainTotal(table) : MAIN[table.measure];

const MAIN: Readonly<Record<Exclude<SeriesTable['measure'], 'mass' | 'totals'>, string>> = {
  rate: 'rate',
  inspections: 'inspected',
  counts: 'opened',
  events: 'opened',
  shifts: 'hours',
};

const lookAtOne =
  (amount: (row: number, month: Month) => number): Look =>
  (row, month) => {
    const value = amount(row, month);
    return Number.isNaN(value) ? 'missing' : value === 0 ? 'zero' : 'reported';
  };

/** Masses are reported where none is left blank that is due. */
function lookAtMasses(
  table: Extract<SeriesTable, { measure: 'mass' }>,
  at: (name: string) => (row: number, month: Month) => number,
): Look {
  const present = at('rows');
  const streams = table.streams.map(({ id, blank }) => ({
    due: blank === 'not-reported',
    mass: at(gridOf('stream', id)),
  }));
  return (row, month) => {
    if (!(present(row, month) > 0)) return 'missing';
    let sum = NaN;
    for (const { due, mass } of streams) {
      const value = mass(row, month);
      if (!Number.isNaN(value)) sum = Number.isNaN(sum) ? value : sum + value;
      else if (due) return 'missing';
    }
    return Number.isNaN(sum) ? 'not-applicable' : sum === 0 ? 'zero' : 'reported';
  };
}

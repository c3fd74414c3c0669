import type { Fault } from '../../model/fault.ts';
import type { Amount, Observation } from '../../model/observation.ts';
import { fault, type RowContext, type RowReader } from '../../cells/row.ts';
import {
  amountCell,
  districtCell,
  isFaulty,
  periodCell,
  wordCell,
  type CellReader,
} from '../../cells/readers.ts';
import type { TotalsTable } from './schema.ts';

/** In place of a kind or an activity: all of them together. No id has an asterisk. */
export const ALL = '*';

/** Volunteers' totals of one period, as published. The parts are ids, null where not stated, or ALL. */
export interface TotalObservation extends Observation {
  readonly organisation: string | null;
  readonly activity: string | null;
  readonly hours: Amount;
  readonly people: Amount;
  /** Of the people, those who gave hours in the period before too. */
  readonly returning: Amount;
  /** Of the hours, those by trained volunteers. */
  readonly trained: Amount;
}

/** Volunteers' totals of a period: of a district or of all, of one kind and activity or of all. */
export function totalsRow(table: TotalsTable, context: RowContext): RowReader<TotalObservation> {
  const { columns } = table;
  const all = new Set(table.all);
  const period = periodCell(columns.period, context, table.frequency);
  const district = districtCell(columns.district, context);
  const where = context.columns.at(columns.district);
  const amount = (column: string | undefined, whole = false): CellReader<Amount> =>
    column === undefined ? () => null : amountCell(column, context, { optional: true, whole });
  const hours = amount(columns.hours);
  const people = amount(columns.people, true);
  const returning = amount(columns.returning, true);
  const trained = amount(columns.trained);
  const part = (choice: 'kind' | 'activity'): ((cells: readonly string[]) => string | null) => {
    const column = columns[choice];
    if (column === undefined) return () => ALL;
    const at = context.columns.at(column);
    const word = wordCell(choice, column, context);
    return (cells) => (all.has(cells[at]!) ? ALL : word(cells));
  };
  const kind = part('kind');
  const activity = part('activity');
  return (cells) => {
    const month = period(cells);
    if (isFaulty(month)) return month;
    const given = { hours: hours(cells), people: people(cells) };
    const parts = { trained: trained(cells), returning: returning(cells) };
    for (const entry of [...Object.values(given), ...Object.values(parts)]) if (isFaulty(entry)) return entry;
    const more =
      moreThan(parts.trained, given.hours, columns.trained, 'hours') ??
      moreThan(parts.returning, given.people, columns.returning, 'people');
    if (more) return more;
    const whole = all.has(cells[where]!);
    return {
      whole,
      district: whole ? null : district(cells),
      month,
      organisation: kind(cells),
      activity: activity(cells),
      ...(given as { hours: Amount; people: Amount }),
      ...(parts as { trained: Amount; returning: Amount }),
    };
  };
}

/** The fault of a part that is more than what it is a part of. */
const moreThan = (
  part: Amount | Fault,
  total: Amount | Fault,
  column: string | undefined,
  what: string,
): Fault | null =>
  typeof part === 'number' && typeof total === 'number' && part > total
    ? fault('more-than-total', column!, String(part), `at most the ${total} ${what}`)
    : null;

import { monthOfDay } from '../../model/day.ts';
import type { Observation } from '../../model/observation.ts';
import { fault, type RowContext, type RowReader } from '../../cells/row.ts';
import { amountCell, choiceCell, dayCell, districtCell, isFaulty, wordCell } from '../../cells/readers.ts';
import type { ShiftsTable } from './schema.ts';

/** One volunteer's shift. `person` is an opaque id, used to count and never published. */
export interface ShiftObservation extends Observation {
  readonly person: string;
  readonly hours: number;
  readonly organisation: string | null;
  readonly activity: string | null;
  readonly trained: boolean | null;
}

/** One volunteer's shift. More than 24 hours in one is a fault. */
export function shiftsRow(table: ShiftsTable, context: RowContext): RowReader<ShiftObservation> {
  const { columns } = table;
  const date = dayCell(columns.date, context);
  const length = amountCell(columns.hours, context);
  const train = choiceCell(columns.trained, context);
  const district = districtCell(columns.district, context);
  const kind = wordCell('kind', columns.kind, context);
  const activity = wordCell('activity', columns.activity, context);
  const who = context.columns.at(columns.person);
  return (cells) => {
    const day = date(cells);
    if (typeof day !== 'number') return day!;
    const hours = length(cells);
    if (typeof hours !== 'number')
      return isFaulty(hours) ? hours : fault('invalid-number', columns.hours, String(hours), 'a number');
    if (hours > 24) return fault('invalid-number', columns.hours, String(hours), 'at most 24 hours');
    const trained = train(cells);
    if (typeof trained === 'object' && trained !== null) return trained;
    const person = cells[who]!;
    if (person === '') return fault('missing-value', columns.person, person, 'an id');
    return {
      district: district(cells),
      month: monthOfDay(day),
      person,
      hours,
      organisation: kind(cells),
      activity: activity(cells),
      trained,
    };
  };
}

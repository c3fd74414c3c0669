import { monthOfDay, type Day } from '../../model/day.ts';
import type { Observation } from '../../model/observation.ts';
import type { Fault } from '../../model/fault.ts';
import { fault, type RowContext, type RowReader } from '../../cells/row.ts';
import { choiceCell, dayCell, districtCell, wordCell } from '../../cells/readers.ts';
import type { EventsTable } from './schema.ts';

/** One complaint. A null `closed` is still open on the day the table was retrieved. */
export interface EventObservation extends Observation {
  readonly opened: Day;
  readonly closed: Day | null;
  readonly due: Day | null;
  readonly responded: Day | null;
  readonly resolved: boolean | null;
  readonly satisfied: boolean | null;
  readonly topic: string | null;
  /** Who recorded it; the empty text where that is not stated, null where the table does not say of any. */
  readonly recordedBy: string | null;
}

/** One complaint a row. Closed or answered before it was opened is a fault; a due date may lie ahead. */
export function eventsRow(table: EventsTable, context: RowContext): RowReader<EventObservation> {
  const { columns } = table;
  const none = () => null;
  const day = (column: string | undefined, future = false) =>
    column === undefined ? none : dayCell(column, context, { optional: true, future });
  const open = dayCell(columns.opened, context);
  const close = day(columns.closed);
  const dueBy = day(columns.due, true);
  const respond = day(columns.responded);
  const resolve = choiceCell(columns.resolved, context);
  const satisfy = choiceCell(columns.satisfied, context);
  const district = districtCell(columns.district, context);
  const topic = wordCell('topic', columns.topic, context);
  const recorderAt = columns.recordedBy === undefined ? null : context.columns.at(columns.recordedBy);
  const tooEarly = (cells: readonly string[], column: string): Fault =>
    fault(
      'wrong-order',
      column,
      cells[context.columns.at(column)]!,
      `a date from ${cells[context.columns.at(columns.opened)]}, when it was opened`,
    );
  return (cells) => {
    const opened = open(cells);
    if (typeof opened !== 'number') return opened!;
    const closed = close(cells);
    if (typeof closed === 'object' && closed !== null) return closed;
    if (closed !== null && closed < opened) return tooEarly(cells, columns.closed!);
    const due = dueBy(cells);
    if (typeof due === 'object' && due !== null) return due;
    const responded = respond(cells);
    if (typeof responded === 'object' && responded !== null) return responded;
    if (responded !== null && responded < opened) return tooEarly(cells, columns.responded!);
    const resolved = resolve(cells);
    if (typeof resolved === 'object' && resolved !== null) return resolved;
    const satisfied = satisfy(cells);
    if (typeof satisfied === 'object' && satisfied !== null) return satisfied;
    return {
      district: district(cells),
      month: monthOfDay(opened),
      opened,
      closed,
      due,
      responded,
      resolved,
      satisfied,
      topic: topic(cells),
      recordedBy: recorderAt === null ? null : cells[recorderAt]!.slice(0, table.recorder?.first),
    };
  };
}

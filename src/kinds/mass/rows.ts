import type { Fault } from '../../model/fault.ts';
import type { Amount, Observation } from '../../model/observation.ts';
import { KILOGRAMS } from '../../model/unit.ts';
import { namesOf } from '../../cells/columns.ts';
import { fault, type RowContext, type RowReader } from '../../cells/row.ts';
import { amountCell, districtCell, isFaulty, periodCell, type CellReader } from '../../cells/readers.ts';
import type { MassTable } from './schema.ts';

/** Masses of one month in kg, by stream in the descriptor's order; null is a blank cell. */
export interface MassObservation extends Observation {
  readonly kilograms: readonly Amount[];
}

/** A period of masses in the table's unit → kilograms: a column a stream, or a row a stream. */
export function massRow(table: MassTable, context: RowContext): RowReader<MassObservation> {
  const period = periodCell(table.columns.period, context, table.frequency);
  const district = districtCell(table.columns.district, context);
  const unit = KILOGRAMS[table.unit];
  const masses = table.columns.stream === undefined ? columnsOf(table, context) : rowOf(table, context);
  return (cells) => {
    const when = period(cells);
    if (isFaulty(when)) return when;
    const published = masses(cells);
    if (!Array.isArray(published)) return published;
    const kilograms = published.map((mass) => (typeof mass === 'number' ? mass * unit : mass));
    return { district: district(cells), month: when, kilograms };
  };
}

/** Masses by stream. */
type MassReader = (cells: readonly string[]) => Amount[] | Fault;

function columnsOf(table: MassTable, context: RowContext): MassReader {
  const streams: readonly CellReader<Amount>[] = table.streams.map((stream) =>
    amountCell(stream.column, context, { optional: true }),
  );
  return (cells) => {
    const masses: Amount[] = [];
    for (const stream of streams) {
      const mass = stream(cells);
      if (isFaulty(mass)) return mass;
      masses.push(mass);
    }
    return masses;
  };
}

function rowOf(table: MassTable, context: RowContext): MassReader {
  const column = table.columns.stream!;
  const at = context.columns.at(column);
  const mass = amountCell(table.columns.mass!, context, { optional: true });
  const indexOf = new Map(
    table.streams.flatMap((stream, index) =>
      namesOf(stream.column, table.alsoNamed).map((name) => [name, index] as const),
    ),
  );
  return (cells) => {
    const index = indexOf.get(cells[at]!);
    if (index === undefined) {
      const names = table.streams.map((stream) => stream.column).join(', ');
      return fault(
        cells[at] === '' ? 'missing-value' : 'unknown-stream',
        column,
        cells[at]!,
        `one of ${names}`,
      );
    }
    const amount = mass(cells);
    return isFaulty(amount) ? amount : table.streams.map((_, stream) => (stream === index ? amount : null));
  };
}

import type { MassRole } from '../model/descriptor.ts';
import { gridOf, type Grid, type Ledger } from '../model/ledger.ts';
import { lengthOf } from '../model/period.ts';
import type { Question } from './indicator.ts';

/** Masses over a question's districts and months, from months in which all that is due is reported. */
export interface Masses {
  /** kg by stream, in the descriptor's order. */
  readonly byStream: readonly number[];
  readonly sorted: number;
  readonly residual: number;
  /** Residents × months used; null without residents. */
  readonly residentMonths: number | null;
  readonly used: number;
  readonly expected: number;
}

const known = new WeakMap<Ledger, readonly (Grid | undefined)[]>();

/** The grids of a table's streams, looked up once: every month of every district asks for them. */
function streamsOf(ledger: Ledger, role: MassRole): readonly (Grid | undefined)[] {
  let grids = known.get(ledger);
  if (!grids) {
    grids = role.streams.map(({ id }) => ledger.grid(gridOf('stream', id)));
    known.set(ledger, grids);
  }
  return grids;
}

/**
 * Adds up the months that can be used: a district's month counts when every stream whose blank means
 * "not reported" is there. A stream not collected that month adds nothing. Unplaced masses are added
 * where the question wants them; they have no months of their own to be complete.
 */
export function massesOf({ ledger, rows, unplaced, span, residents }: Question): Masses {
  const role = ledger.role as MassRole;
  const grids = streamsOf(ledger, role);
  const present = ledger.grid('rows');
  const byStream = role.streams.map(() => 0);
  let used = 0;
  let residentMonths = 0;
  for (let month = span.from; month <= span.to; month++) {
    const reported = present?.at(month);
    if (!reported) continue;
    const masses = grids.map((grid) => grid?.at(month));
    const addRow = (row: number): void => {
      for (let stream = 0; stream < masses.length; stream++) {
        const mass = masses[stream]?.[row] ?? NaN;
        if (!Number.isNaN(mass)) byStream[stream]! += mass;
      }
    };
    const isComplete = (row: number): boolean =>
      !Number.isNaN(reported[row]!) &&
      masses.every(
        (mass, stream) =>
          role.streams[stream]!.blank === 'not-collected' || !Number.isNaN(mass?.[row] ?? NaN),
      );
    for (const row of rows) {
      if (!isComplete(row)) continue;
      used++;
      residentMonths += residents?.[row] ?? 0;
      addRow(row);
    }
    if (unplaced) addRow(ledger.districts);
  }
  const sum = (sorted: boolean): number =>
    role.streams.reduce(
      (total, stream, index) => (stream.sorted === sorted ? total + byStream[index]! : total),
      0,
    );
  return {
    byStream,
    sorted: sum(true),
    residual: sum(false),
    residentMonths: residents && residentMonths,
    used,
    expected: rows.length * lengthOf(span),
  };
}

import type { MassLedger } from '../model/ledger.ts';
import { lengthOf } from '../model/period.ts';
import { stepsIn, type Coverage, type Question } from './indicator.ts';

/** Masses over a question's districts and months, from months in which all that is due is reported. */
export interface Masses extends Coverage {
  /** kg by stream, in the descriptor's order; null where it is blank throughout. */
  readonly byStream: readonly (number | null)[];
  /** null where none was collected; `byStream` has the streams that are not compared, these where it is asked. */
  readonly sorted: number | null;
  readonly residual: number | null;
  /** Residents × months used; null without residents. */
  readonly residentMonths: number | null;
}

type MassQuestion = Question<MassLedger>;

/** One month of a mass table: which rows are complete, and the masses by stream and row. */
interface MassMonth {
  readonly complete: readonly boolean[];
  /** Rows of which a mass is withheld. */
  readonly withheld: readonly boolean[];
  /** Masses row by row, those of its streams side by side; NaN where none is reported. */
  readonly masses: Readonly<Float64Array>;
}

const known = new WeakMap<MassLedger, readonly (MassMonth | null)[]>();

/** The months of a table from its first one on, laid out once: every figure of every area asks for them. */
function monthsOf(ledger: MassLedger): readonly (MassMonth | null)[] {
  let months = known.get(ledger);
  if (!months) {
    const { streams } = ledger;
    months = Array.from({ length: lengthOf(ledger.span) }, (_, index) => {
      const month = ledger.span.from + index;
      const reported = ledger.rows.at(month);
      if (!reported) return null;
      const masses = streams.map(({ mass }) => mass.given.at(month));
      const withheldIn = ledger.withheld.at(month);
      const withheld = Array.from(reported, (_, at) => (withheldIn?.[at] ?? 0) > 0);
      const complete = Array.from(
        reported,
        (row, at) =>
          !Number.isNaN(row) &&
          !withheld[at] &&
          streams.every(
            ({ blank }, stream) => blank === 'not-collected' || !Number.isNaN(masses[stream]?.[at] ?? NaN),
          ),
      );
      const dense = new Float64Array(reported.length * masses.length).fill(NaN);
      masses.forEach((entry, stream) =>
        entry?.forEach((mass, row) => (dense[row * masses.length + stream] = mass)),
      );
      return { complete, withheld, masses: dense };
    });
    known.set(ledger, months);
  }
  return months;
}

/**
 * Adds up the months that can be used: a district's month counts when every stream whose blank means
 * "not reported" is there. A stream not collected that month adds nothing. Unplaced masses are added
 * where the question wants them; they have no months of their own to be complete.
 */
export function massesOf({ ledger, rows, unplaced, compared, span, residents }: MassQuestion): Masses {
  const months = monthsOf(ledger);
  const byStream = ledger.streams.map((): number | null => null);
  let used = 0;
  let withheld = 0;
  let residentMonths = 0;
  const add = ({ masses }: MassMonth, row: number): void => {
    const first = row * byStream.length;
    for (let stream = 0; stream < byStream.length; stream++) {
      const mass = masses[first + stream]!;
      if (!Number.isNaN(mass)) byStream[stream] = (byStream[stream] ?? 0) + mass;
    }
  };
  for (let month = span.from; month <= span.to; month++) {
    const massMonth = months[month - ledger.span.from];
    if (!massMonth) continue;
    for (const row of rows) {
      if (massMonth.withheld[row]) withheld++;
      if (!massMonth.complete[row]) continue;
      used++;
      residentMonths += (residents?.[row] ?? 0) * ledger.step;
      add(massMonth, row);
    }
    if (unplaced) add(massMonth, ledger.districts);
  }
  const sum = (sorted: boolean): number | null =>
    ledger.streams.reduce<number | null>((total, stream, index) => {
      const mass = byStream[index] ?? null;
      const counts = stream.sorted === sorted && !(compared && stream.notCompared);
      return counts && mass !== null ? (total ?? 0) + mass : total;
    }, null);
  return {
    byStream,
    sorted: sum(true),
    residual: sum(false),
    residentMonths: residents && residentMonths,
    used,
    expected: rows.length * stepsIn(ledger, span),
    withheld,
    districts: rows.length,
  };
}

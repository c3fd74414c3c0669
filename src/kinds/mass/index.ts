import { gapOf } from '../../indicators/indicator.ts';
import { massesOf } from '../../indicators/masses.ts';
import type { Presence } from '../../model/coverage.ts';
import type { MassLedger } from '../../model/ledger.ts';
import type { Month } from '../../model/month.ts';
import { KILOGRAMS } from '../../model/unit.ts';
import { keyedByPeriod } from '../common.ts';
import type { TableKind } from '../table-kind.ts';
import { massGuess } from './guess.ts';
import { massLedger } from './ledger.ts';
import { massRow, type MassObservation } from './rows.ts';
import { massTable, type MassTable } from './schema.ts';

/** Masses of collected waste by stream. */
export const mass: TableKind<'mass', MassTable, MassLedger, MassObservation> = {
  id: 'mass',
  subject: 'sorting',
  schema: massTable,
  caseByCase: false,
  guess: massGuess,
  keyColumns: ({ columns }) => keyedByPeriod(columns, columns.stream),
  rows: massRow,
  ledger: massLedger,
  presence,
  tidy: ({ streams }) => ({
    part: 'stream',
    amount: 'kilograms',
    rows: streams.map(({ id, mass: amounts }) => ({ part: id, amounts })),
  }),
  mixes: () => [
    {
      of: 'streams',
      parts(question) {
        const masses = massesOf(question);
        if (gapOf(masses)) return null;
        const { byStream } = masses;
        return {
          total: byStream.reduce<number>((sum, kilograms) => sum + (kilograms ?? 0), 0),
          notStated: 0,
          parts: question.ledger.streams.map(({ id }, index) => ({ id, amount: byStream[index] ?? null })),
        };
      },
    },
  ],
  amounts: ({ streams, unit }) =>
    streams.map(({ column, mass: amounts }) => ({ amounts, column, unit: KILOGRAMS[unit], least: 0 })),
  info: ({ unit, streams }) => ({
    unit,
    streams: streams.map(({ id, label, sorted, blank, notCompared }) => ({
      id,
      label,
      sorted,
      blank,
      ...(notCompared && { notCompared }),
    })),
  }),
};

/** Masses are reported where none is left blank that is due. */
function presence({ rows, withheld, streams }: MassLedger, row: number, month: Month): Presence {
  if (withheld.get(row, month) > 0) return 'withheld';
  if (!(rows.get(row, month) > 0)) return 'missing';
  let sum = NaN;
  for (const { blank, mass: amounts } of streams) {
    const value = amounts.given.get(row, month);
    if (!Number.isNaN(value)) sum = Number.isNaN(sum) ? value : sum + value;
    else if (blank === 'not-reported') return 'missing';
  }
  return Number.isNaN(sum) ? 'not-applicable' : sum === 0 ? 'zero' : 'reported';
}

import { Amounts, isOfMasses, type Ledger, type RateLedger } from '../../model/ledger.ts';
import { problem, ProblemError } from '../../model/problem.ts';
import type { LedgerMaker, LedgerPlace } from '../table-kind.ts';
import type { RateObservation } from './rows.ts';
import type { RateTable } from './schema.ts';

/** Rates of each district and period; what weighs them is joined once it is read. */
export function rateLedger(_: RateTable, place: LedgerPlace): LedgerMaker<RateLedger, RateObservation> {
  const rate = new Amounts(place.rows);
  return {
    observe: ({ month, percent }, row) => rate.add(row, month, percent),
    close: (frame) => ({ ...frame, rate, weights: null }),
  };
}

/** The ledger with the masses that weigh its rates: a table of masses, by month where they are. */
export function weighed(
  ledger: RateLedger,
  { series, weights }: RateTable,
  ledgerOf: (series: string) => Ledger | undefined,
): RateLedger {
  if (weights === undefined) return ledger;
  const wrong = (expected: string): ProblemError =>
    new ProblemError(
      problem(
        'wrong-weights',
        { file: 'datapackage.json', series, path: ['weights'] },
        { expected, value: weights },
      ),
    );
  const masses = ledgerOf(weights);
  if (masses === undefined || !isOfMasses(masses)) throw wrong('the series of a table of masses');
  if (masses.step > ledger.step) throw wrong('a table by month, as the rates are');
  return { ...ledger, weights: masses };
}

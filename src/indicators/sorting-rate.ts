import { isOfMasses, type MassLedger } from '../model/ledger.ts';
import { gapOf, notApplicable, notCollected, type Indicator } from './indicator.ts';
import { massesOf } from './masses.ts';

/** Sorted mass ÷ sorted and residual mass: a ratio of sums, under the place's named definition. */
export const sortingRate: Indicator<'sorting-rate', 'mass', MassLedger> = {
  id: 'sorting-rate',
  subject: 'sorting',
  unit: 'percent',
  digits: 1,
  polarity: 'higher',
  nature: 'mass',
  lead: { rank: 1 },
  months: { scale: 'as-is', ofDistricts: true },
  madeOf: ['sorted', 'residual'],
  isSumOfStreams: true,
  isDefined: true,
  ofPartial: false,
  givenBy: isOfMasses,
  evaluate(question) {
    const masses = massesOf(question);
    const gap = gapOf(masses);
    if (gap) return gap;
    const { sorted, residual, used, expected } = masses;
    const all = sorted === null || residual === null ? null : sorted + residual;
    const parts = { numerator: sorted, denominator: all, used, expected };
    if (all === null || sorted === null) return notCollected(parts);
    return all > 0 ? { value: (100 * sorted) / all, ...parts } : notApplicable('no-cases', parts);
  },
};

import { INDICATOR_INFO } from '../model/indicator.ts';
import { enough, notApplicable, notCovered, type Indicator } from './indicator.ts';
import { massesOf } from './masses.ts';

/** Sorted mass ÷ sorted and residual mass: a ratio of sums, under the place's named definition. */
export const sortingRate: Indicator = {
  ...INDICATOR_INFO['sorting-rate'],
  monthly: true,
  ofPartial: false,
  givenBy: (role) => role.measure === 'mass',
  evaluate(question) {
    const { sorted, residual, used, expected } = massesOf(question);
    if (!enough(used, expected)) return notCovered(used, expected);
    const all = sorted + residual;
    const parts = { numerator: sorted, denominator: all, used, expected };
    return all > 0 ? { value: (100 * sorted) / all, ...parts } : notApplicable('no-cases', parts);
  },
};

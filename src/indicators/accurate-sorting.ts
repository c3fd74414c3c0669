import { INDICATOR_INFO } from '../model/indicator.ts';
import { shareOf } from './case-shares.ts';
import { sumOf } from './counts.ts';
import { enough, notCovered, type Indicator } from './indicator.ts';

/** Inspections passed ÷ inspections. */
export const accurateSorting: Indicator = {
  ...INDICATOR_INFO['accurate-sorting'],
  monthly: true,
  ofPartial: false,
  givenBy: (role) => role.measure === 'inspections',
  evaluate(question) {
    const all = sumOf('inspected', question);
    if (!enough(all.used, all.expected)) return notCovered(all.used, all.expected);
    return shareOf(sumOf('passed', question).sum, all.sum, all);
  },
};

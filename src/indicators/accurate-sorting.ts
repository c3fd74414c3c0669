import { INDICATOR_INFO } from '../model/indicator.ts';
import { shareOf } from './case-shares.ts';
import { sumOf } from './counts.ts';
import { gapOf, type Indicator } from './indicator.ts';

/** Inspections passed ÷ inspections. */
export const accurateSorting: Indicator = {
  ...INDICATOR_INFO['accurate-sorting'],
  monthly: true,
  ofPartial: false,
  givenBy: (role) => role.measure === 'inspections',
  evaluate(question) {
    const all = sumOf('inspected', question);
    const gap = gapOf(all);
    if (gap) return gap;
    return shareOf(sumOf('passed', question).sum, all.sum, { used: all.used, expected: all.expected });
  },
};

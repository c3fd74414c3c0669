import { isOfInspections, type InspectionsLedger } from '../model/ledger.ts';
import { shareOf } from './case-shares.ts';
import { sumOf } from './counts.ts';
import { gapOf, type Indicator } from './indicator.ts';

/** Inspections passed ÷ inspections. */
export const accurateSorting: Indicator<'accurate-sorting', 'share', InspectionsLedger> = {
  id: 'accurate-sorting',
  subject: 'sorting',
  unit: 'percent',
  digits: 1,
  polarity: 'higher',
  nature: 'share',
  lead: { rank: 1 },
  months: { scale: 'as-is', ofDistricts: false },
  isDefined: true,
  ofPartial: false,
  givenBy: isOfInspections,
  evaluate(question) {
    const all = sumOf(question.ledger.inspected, question);
    const gap = gapOf(all);
    if (gap) return gap;
    return shareOf(sumOf(question.ledger.passed, question).sum, all.sum, {
      used: all.used,
      expected: all.expected,
    });
  },
};

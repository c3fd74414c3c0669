import { isOfComplaints, type ComplaintsLedger } from '../model/ledger.ts';
import { poissonRate } from '../stats/poisson-rate.ts';
import { sumOf } from './counts.ts';
import { gapOf, notApplicable, type Indicator } from './indicator.ts';

/** Complaints per 1,000 residents and year. Neutral: people in some places report more. */
export const complaintsRate: Indicator<'complaints-rate', 'count', ComplaintsLedger> = {
  id: 'complaints-rate',
  subject: 'complaints',
  unit: 'per-1000',
  digits: 2,
  polarity: 'neutral',
  nature: 'count',
  lead: { rank: 1 },
  months: { scale: 'times-twelve', ofDistricts: true },
  counts: true,
  ofPartial: false,
  givenBy: isOfComplaints,
  evaluate(question) {
    const all = sumOf(question.ledger.opened, question);
    const gap = gapOf(all);
    if (gap) return gap;
    const { sum, residentMonths, used, expected } = all;
    const residentYears = residentMonths === null ? null : residentMonths / 12;
    const parts = { numerator: sum, denominator: residentYears, used, expected };
    if (residentYears === null) return notApplicable('population', parts);
    if (residentYears === 0) return notApplicable('no-cases', parts);
    const { lower, upper } = poissonRate(sum, residentYears);
    return { value: (1000 * sum) / residentYears, ...parts, low: 1000 * lower, high: 1000 * upper };
  },
};

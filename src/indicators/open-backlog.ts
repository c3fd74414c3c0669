import { isOfCases, type CasesLedger } from '../model/ledger.ts';
import { lastDayOf } from '../model/day.ts';
import { poissonRate } from '../stats/poisson-rate.ts';
import { sumOf } from './counts.ts';
import { gapOf, notApplicable, type Indicator } from './indicator.ts';

/** Complaints open at the period's end per 1,000 residents. */
export const openBacklog: Indicator<'open-backlog', 'count', CasesLedger> = {
  id: 'open-backlog',
  subject: 'complaints',
  unit: 'per-1000',
  digits: 2,
  polarity: 'lower',
  nature: 'count',
  lead: null,
  months: { scale: 'as-is', ofDistricts: false },
  ofPartial: false,
  givenBy: (ledger): ledger is CasesLedger => isOfCases(ledger) && ledger.tells.has('closed'),
  evaluate(question) {
    const { ledger, rows, unplaced, span, residents } = question;
    const all = sumOf(ledger.opened, question);
    const gap = gapOf(all);
    if (gap) return gap;
    const { used, expected } = all;
    const end = lastDayOf(span.to);
    let open = 0;
    for (const row of unplaced ? [...rows, ledger.districts] : rows) {
      const cases = ledger.cases[row]!;
      for (let at = 0; at < cases.length; at++) {
        if (cases.opened(at) > end) continue;
        const closed = cases.closed(at);
        if (closed === null || closed > end) open++;
      }
    }
    const people = residents && rows.reduce((sum, row) => sum + residents[row]!, 0);
    const parts = { numerator: open, denominator: people, used, expected };
    if (people === null) return notApplicable('population', parts);
    if (people === 0) return notApplicable('no-cases', parts);
    const { lower, upper } = poissonRate(open, people);
    return { value: (1000 * open) / people, ...parts, low: 1000 * lower, high: 1000 * upper };
  },
};

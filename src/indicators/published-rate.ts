import { isOfRates, type RateLedger } from '../model/ledger.ts';
import { gapOf, notApplicable, stepsIn, type Answer, type Indicator, type Question } from './indicator.ts';
import { massesOf } from './masses.ts';

/**
 * A rate as its publisher gives it. Its months are weighed by the mass collected in the same district
 * and month by the series the descriptor names, because a plain mean of percentages is never made: without
 * one there is the yearly rate of a district as it is published, and none of several districts.
 */
export const publishedRate: Indicator<'published-rate', 'mass', RateLedger> = {
  id: 'published-rate',
  subject: 'sorting',
  unit: 'percent',
  digits: 1,
  polarity: 'higher',
  nature: 'mass',
  lead: { rank: 1 },
  months: { scale: 'as-is', ofDistricts: false },
  isDefined: true,
  ofPartial: false,
  givenBy: isOfRates,
  evaluate(question) {
    const { ledger, rows, span } = question;
    const { weights } = ledger;
    if (!weights) return asPublished(question);
    const { given, withheld: withheldIn } = ledger.rate;
    let weighed = 0;
    let weight = 0;
    let used = 0;
    let withheld = 0;
    for (let month = span.from; month <= span.to; month++) {
      for (const row of rows) {
        if (withheldIn.get(row, month) > 0) withheld++;
        const rate = given.get(row, month);
        if (Number.isNaN(rate)) continue;
        const masses = massesOf({
          ledger: weights,
          rows: [row],
          unplaced: false,
          compared: false,
          span: { from: month - ledger.step + 1, to: month },
          residents: null,
        });
        if (masses.used === 0) continue;
        used++;
        const mass = (masses.sorted ?? 0) + (masses.residual ?? 0);
        weighed += (rate / 100) * mass;
        weight += mass;
      }
    }
    const expected = rows.length * stepsIn(ledger, span);
    const gap = gapOf({ used, expected, withheld, districts: rows.length });
    if (gap) return gap;
    const parts = { numerator: weighed, denominator: weight, used, expected };
    return weight > 0 ? { value: (100 * weighed) / weight, ...parts } : notApplicable('no-cases', parts);
  },
};

/** Of a table by year: the rate of one district. */
function asPublished({ ledger, rows, span }: Question<RateLedger>): Answer {
  const expected = rows.length * stepsIn(ledger, span);
  const none = { numerator: null, denominator: null, expected };
  if (rows.length !== 1) return notApplicable('no-weights', { ...none, used: 0 });
  const value = ledger.rate.given.get(rows[0]!, span.to);
  const used = Number.isNaN(value) ? 0 : 1;
  const withheld = ledger.rate.withheld.get(rows[0]!, span.to) > 0 ? 1 : 0;
  return gapOf({ used, expected, withheld, districts: 1 }) ?? { value, ...none, used };
}

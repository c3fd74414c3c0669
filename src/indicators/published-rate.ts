import { INDICATOR_INFO } from '../model/indicator.ts';
import { WITHHELD } from '../model/ledger.ts';
import { gapOf, notApplicable, stepsIn, type Indicator } from './indicator.ts';
import { massesOf } from './masses.ts';

/**
 * A rate as its publisher gives it. Its months are weighed by the mass collected in the same district
 * and month by the series the descriptor names, because a plain mean of percentages is never made.
 */
export const publishedRate: Indicator = {
  ...INDICATOR_INFO['published-rate'],
  monthly: true,
  ofPartial: false,
  givenBy: (role) => role.measure === 'rate',
  evaluate({ ledger, rows, span, weights }) {
    const rates = ledger.grid('rate');
    let weighed = 0;
    let weight = 0;
    const withheldIn = ledger.grid(WITHHELD);
    let used = 0;
    let withheld = 0;
    for (let month = span.from; month <= span.to; month++) {
      for (const row of rows) {
        if (withheldIn && withheldIn.get(row, month) > 0) withheld++;
        const rate = rates?.get(row, month) ?? NaN;
        if (Number.isNaN(rate) || !weights) continue;
        const masses = massesOf({
          ledger: weights,
          rows: [row],
          unplaced: false,
          span: { from: month - ledger.step + 1, to: month },
          residents: null,
          weights: null,
        });
        if (masses.used === 0) continue;
        used++;
        weighed += (rate / 100) * (masses.sorted + masses.residual);
        weight += masses.sorted + masses.residual;
      }
    }
    const expected = rows.length * stepsIn(ledger, span);
    const gap = gapOf({ used, expected, withheld, districts: rows.length });
    if (gap) return gap;
    const parts = { numerator: weighed, denominator: weight, used, expected };
    return weight > 0 ? { value: (100 * weighed) / weight, ...parts } : notApplicable('no-cases', parts);
  },
};

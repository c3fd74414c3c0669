import { withheldOf } from '../model/ledger.ts';
import { sumOf } from './counts.ts';
import { gapOf, notApplicable, stepsIn, type Coverage, type Indicator, type Question } from './indicator.ts';

/** Hours of trained volunteers, all hours, and how much of what there should be is there. */
interface Hours extends Coverage {
  readonly trained: number;
  readonly all: number;
}

/** Hours by trained volunteers ÷ hours. Hours are no sample, so there is no interval. */
export const trainedShare: Indicator<'trained-share', 'mass'> = {
  id: 'trained-share',
  subject: 'volunteers',
  unit: 'percent',
  digits: 1,
  polarity: 'higher',
  nature: 'mass',
  lead: null,
  months: null,
  ofPartial: false,
  givenBy: (table) => table.role === 'volunteers' && table.columns.trained !== undefined,
  evaluate(question) {
    const hours = question.ledger.table.measure === 'totals' ? published(question) : counted(question);
    const gap = gapOf(hours);
    if (gap) return gap;
    const { trained, all, used, expected } = hours;
    const parts = { numerator: trained, denominator: all, used, expected };
    return all > 0 ? { value: (100 * trained) / all, ...parts } : notApplicable('no-cases', parts);
  },
};

function counted(question: Question): Hours {
  const { sum: all, ...coverage } = sumOf('hours', question);
  return { ...coverage, all, trained: sumOf('trained', question).sum };
}

/** Published totals may tell the hours and not the trained ones: both are of where both are told. */
function published({ ledger, rows, unplaced, span }: Question): Hours {
  const [hours, trained] = [ledger.grid('hours'), ledger.grid('trained')];
  const hidden = ledger.grid(withheldOf('trained'));
  const found = { trained: 0, all: 0, used: 0, withheld: 0 };
  for (let month = span.from; month <= span.to; month++)
    for (const row of unplaced ? [...rows, ledger.districts] : rows) {
      const all = hours?.get(row, month) ?? NaN;
      const by = trained?.get(row, month) ?? NaN;
      const isPlaced = row < ledger.districts;
      if (isPlaced && (hidden?.get(row, month) ?? 0) > 0) found.withheld++;
      if (Number.isNaN(all) || Number.isNaN(by)) continue;
      found.trained += by;
      found.all += all;
      if (isPlaced) found.used++;
    }
  return { ...found, expected: rows.length * stepsIn(ledger, span), districts: rows.length };
}

import { isOfPeople, isOfVolunteers, type Amounts, type VolunteersLedger } from '../model/ledger.ts';
import { sumOf } from './counts.ts';
import { gapOf, notApplicable, stepsIn, type Coverage, type Indicator, type Question } from './indicator.ts';

/** Trained hours are told beside all hours, as the descriptor’s schema sees to. */
type WithTrained = VolunteersLedger & { readonly hours: Amounts; readonly trained: Amounts };

/** Hours of trained volunteers, all hours, and how much of what there should be is there. */
interface Hours extends Coverage {
  readonly trained: number;
  readonly all: number;
}

/** Hours by trained volunteers ÷ hours. Hours are no sample, so there is no interval. */
export const trainedShare: Indicator<'trained-share', 'mass', WithTrained> = {
  id: 'trained-share',
  subject: 'volunteers',
  unit: 'percent',
  digits: 1,
  polarity: 'higher',
  nature: 'mass',
  lead: null,
  months: null,
  ofPartial: false,
  givenBy: (ledger): ledger is WithTrained => isOfVolunteers(ledger) && ledger.trained !== null,
  evaluate(question) {
    const hours = isOfPeople(question.ledger) ? published(question) : counted(question);
    const gap = gapOf(hours);
    if (gap) return gap;
    const { trained, all, used, expected } = hours;
    const parts = { numerator: trained, denominator: all, used, expected };
    return all > 0 ? { value: (100 * trained) / all, ...parts } : notApplicable('no-cases', parts);
  },
};

function counted(question: Question<WithTrained>): Hours {
  const { sum: all, ...coverage } = sumOf(question.ledger.hours, question);
  return { ...coverage, all, trained: sumOf(question.ledger.trained, question).sum };
}

/** Published totals may tell the hours and not the trained ones: both are of where both are told. */
function published({ ledger, rows, unplaced, span }: Question<WithTrained>): Hours {
  const { hours, trained } = ledger;
  const found = { trained: 0, all: 0, used: 0, withheld: 0 };
  for (let month = span.from; month <= span.to; month++)
    for (const row of unplaced ? [...rows, ledger.districts] : rows) {
      const all = hours.given.get(row, month);
      const by = trained.given.get(row, month);
      const isPlaced = row < ledger.districts;
      if (isPlaced && trained.withheld.get(row, month) > 0) found.withheld++;
      if (Number.isNaN(all) || Number.isNaN(by)) continue;
      found.trained += by;
      found.all += all;
      if (isPlaced) found.used++;
    }
  return { ...found, expected: rows.length * stepsIn(ledger, span), districts: rows.length };
}

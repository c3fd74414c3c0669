import {
  isOfPeople,
  isOfShifts,
  type Amounts,
  type PeopleLedger,
  type ShiftsLedger,
} from '../model/ledger.ts';
import { isFew } from '../model/few.ts';
import { poissonRate } from '../stats/poisson-rate.ts';
import { sumOf } from './counts.ts';
import { gapOf, notApplicable, type Answer, type Indicator, type Question } from './indicator.ts';
import { fewPeople, peopleIn, publishedPeople, residentsOf, type PublishedPeople } from './people.ts';

type WithPeople = ShiftsLedger | (PeopleLedger & { readonly people: Amounts });

/**
 * People with any hours in a year per 1,000 residents. Of totals by month there is none: who gives hours in
 * two months is in both.
 */
export const activeVolunteers: Indicator<'active-volunteers', 'count', WithPeople> = {
  id: 'active-volunteers',
  subject: 'volunteers',
  unit: 'per-1000',
  digits: 1,
  polarity: 'higher',
  nature: 'count',
  // Of single shifts the hours and who gave them stand there, and are enough.
  lead: { rank: 2 },
  months: null,
  ofPartial: false,
  givenBy: (ledger): ledger is WithPeople =>
    isOfShifts(ledger) || (isOfPeople(ledger) && ledger.people !== null && ledger.step === 12),
  evaluate(question) {
    const people = peopleOf(question);
    if ('value' in people) return people;
    const { sum, used, expected } = people;
    const residents = residentsOf(question);
    const parts = { numerator: sum, denominator: residents, used, expected };
    if (residents === null) return notApplicable('population', parts);
    if (residents === 0) return notApplicable('no-cases', parts);
    const { lower, upper } = poissonRate(sum, residents);
    return { value: (1000 * sum) / residents, ...parts, low: 1000 * lower, high: 1000 * upper };
  },
};

function peopleOf(question: Question<WithPeople>): PublishedPeople | Answer {
  const { ledger, span } = question;
  if (!isOfShifts(ledger)) return publishedPeople(ledger.people, question, span);
  const hours = sumOf(ledger.hours, question);
  const gap = gapOf(hours);
  if (gap) return gap;
  const sum = peopleIn({ ...question, ledger }, span).size;
  return isFew(sum) ? fewPeople(hours) : { sum, used: hours.used, expected: hours.expected };
}

import { isOfPeople, type Amounts, type PeopleLedger } from '../model/ledger.ts';
import { notApplicable, type Indicator } from './indicator.ts';
import { publishedPeople, residentsOf } from './people.ts';

type WithPeople = PeopleLedger & { readonly people: Amounts };

/**
 * People with any hours in a month per 1,000 residents, over a year: the sum of the months' people ÷ the sum
 * of their residents. Who gives hours in every month is counted in each, so there is no interval.
 */
export const monthlyVolunteers: Indicator<'monthly-volunteers', 'mass', WithPeople> = {
  id: 'monthly-volunteers',
  subject: 'volunteers',
  unit: 'per-1000',
  digits: 2,
  polarity: 'higher',
  nature: 'mass',
  lead: { rank: 3 },
  months: { scale: 'as-is', ofDistricts: false },
  ofPartial: false,
  givenBy: (ledger): ledger is WithPeople =>
    isOfPeople(ledger) && ledger.people !== null && ledger.step === 1,
  evaluate(question) {
    const people = publishedPeople(question.ledger.people, question, question.span);
    if ('value' in people) return people;
    const { sum, used, expected } = people;
    const residents = residentsOf(question);
    const parts = { numerator: sum, denominator: residents && residents * used, used, expected };
    if (residents === null) return notApplicable('population', parts);
    return residents > 0
      ? { value: (1000 * sum) / (residents * used), ...parts }
      : notApplicable('no-cases', parts);
  },
};

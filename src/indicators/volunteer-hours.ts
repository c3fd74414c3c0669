import { isOfVolunteers, type Amounts, type VolunteersLedger } from '../model/ledger.ts';
import { sumOf } from './counts.ts';
import { gapOf, notApplicable, type Indicator } from './indicator.ts';

type WithHours = VolunteersLedger & { readonly hours: Amounts };

/** Hours per 1,000 residents and year. */
export const volunteerHours: Indicator<'volunteer-hours', 'mass', WithHours> = {
  id: 'volunteer-hours',
  subject: 'volunteers',
  unit: 'hours-per-1000',
  digits: 0,
  polarity: 'higher',
  nature: 'mass',
  lead: { rank: 1 },
  months: { scale: 'times-twelve', ofDistricts: true },
  ofPartial: false,
  givenBy: (ledger): ledger is WithHours => isOfVolunteers(ledger) && ledger.hours !== null,
  evaluate(question) {
    const hours = sumOf(question.ledger.hours, question);
    const gap = gapOf(hours);
    if (gap) return gap;
    const { sum, residentMonths, used, expected } = hours;
    const residentYears = residentMonths === null ? null : residentMonths / 12;
    const parts = { numerator: sum, denominator: residentYears, used, expected };
    if (residentYears === null) return notApplicable('population', parts);
    return residentYears > 0
      ? { value: (1000 * sum) / residentYears, ...parts }
      : notApplicable('no-cases', parts);
  },
};

import { INDICATOR_INFO } from '../model/indicator.ts';
import { lengthOf, type Span } from '../model/period.ts';
import { poissonRate } from '../stats/poisson-rate.ts';
import { shareOf } from './case-shares.ts';
import { sumOf } from './counts.ts';
import { gapOf, notApplicable, type Answer, type Indicator, type Question } from './indicator.ts';

/** Counts of people below this could be about one of them. */
const FEW = 5;

/** Hours per 1,000 residents and year. */
export const volunteerHours: Indicator = {
  ...INDICATOR_INFO['volunteer-hours'],
  monthly: true,
  ofPartial: false,
  givenBy: (role) => role.role === 'volunteers',
  evaluate(question) {
    const hours = sumOf('hours', question);
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

/** The people who gave any hours in a span. */
function peopleIn({ ledger, rows, unplaced }: Question, { from, to }: Span): Set<string> {
  const people = new Set<string>();
  for (const row of unplaced ? [...rows, ledger.districts] : rows) {
    for (const { month, person } of ledger.shifts[row]!) {
      if (month >= from && month <= to) people.add(person);
    }
  }
  return people;
}

/** 1 to 4 people are published as "<5": nothing of them is written, in any file. */
const suppressed = (coverage: { used: number; expected: number }): Answer => ({
  value: null,
  empty: 'suppressed',
  reason: 'few-people',
  numerator: null,
  denominator: null,
  ...coverage,
});

/** People with any hours per 1,000 residents. */
export const activeVolunteers: Indicator = {
  ...INDICATOR_INFO['active-volunteers'],
  monthly: false,
  ofPartial: false,
  givenBy: (role) => role.role === 'volunteers',
  evaluate(question) {
    const hours = sumOf('hours', question);
    const gap = gapOf(hours);
    if (gap) return gap;
    const { used, expected } = hours;
    const people = peopleIn(question, question.span).size;
    if (people > 0 && people < FEW) return suppressed({ used, expected });
    const residents =
      question.residents && question.rows.reduce((sum, row) => sum + question.residents![row]!, 0);
    const parts = { numerator: people, denominator: residents, used, expected };
    if (residents === null) return notApplicable('population', parts);
    if (residents === 0) return notApplicable('no-cases', parts);
    const { lower, upper } = poissonRate(people, residents);
    return { value: (1000 * people) / residents, ...parts, low: 1000 * lower, high: 1000 * upper };
  },
};

/** Of the volunteers of the period before, the share who came again. */
export const volunteerRetention: Indicator = {
  ...INDICATOR_INFO['volunteer-retention'],
  monthly: false,
  ofPartial: false,
  givenBy: (role) => role.role === 'volunteers',
  evaluate(question) {
    const hours = sumOf('hours', question);
    const { used, expected } = hours;
    const length = lengthOf(question.span);
    const span = { from: question.span.from - length, to: question.span.from - 1 };
    const earlier = sumOf('hours', { ...question, span });
    const gap = gapOf(hours) ?? gapOf(earlier);
    if (gap) return { ...gap, used, expected };
    const before = peopleIn(question, span);
    const again = peopleIn(question, question.span);
    const returned = [...before].filter((person) => again.has(person)).length;
    const few = (people: number): boolean => people > 0 && people < FEW;
    // Those who did not come again are people too: of 10 with 9, one could be known.
    if (few(before.size) || few(returned) || few(before.size - returned))
      return suppressed({ used, expected });
    return shareOf(returned, before.size, { used, expected });
  },
};

/** Hours by trained volunteers ÷ hours. Hours are no sample, so there is no interval. */
export const trainedShare: Indicator = {
  ...INDICATOR_INFO['trained-share'],
  monthly: false,
  ofPartial: false,
  givenBy: (role) => role.measure === 'shifts' && role.columns.trained !== undefined,
  evaluate(question) {
    const hours = sumOf('hours', question);
    const gap = gapOf(hours);
    if (gap) return gap;
    const { sum, used, expected } = hours;
    const trained = sumOf('trained', question).sum;
    const parts = { numerator: trained, denominator: sum, used, expected };
    return sum > 0 ? { value: (100 * trained) / sum, ...parts } : notApplicable('no-cases', parts);
  },
};

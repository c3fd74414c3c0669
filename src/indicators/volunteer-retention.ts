import {
  isOfPeople,
  isOfShifts,
  type Amounts,
  type PeopleLedger,
  type ShiftsLedger,
} from '../model/ledger.ts';
import { isFew } from '../model/few.ts';
import { lengthOf } from '../model/period.ts';
import { shareOf } from './case-shares.ts';
import { sumOf } from './counts.ts';
import { gapOf, notApplicable, type Answer, type Indicator, type Question } from './indicator.ts';
import { fewPeople, peopleIn, publishedPeople } from './people.ts';

/** Who returns is told beside all people, as the descriptor’s schema sees to. */
type WithReturning = PeopleLedger & { readonly returning: Amounts; readonly people: Amounts };

/** Of the volunteers of the year before, the share who came again. */
export const volunteerRetention: Indicator<'volunteer-retention', 'share', ShiftsLedger | WithReturning> = {
  id: 'volunteer-retention',
  subject: 'volunteers',
  unit: 'percent',
  digits: 1,
  polarity: 'higher',
  nature: 'share',
  lead: null,
  months: null,
  dividedByLast: 'active-volunteers',
  ofPartial: false,
  givenBy: (ledger): ledger is ShiftsLedger | WithReturning =>
    isOfShifts(ledger) || (isOfPeople(ledger) && ledger.returning !== null && ledger.step === 12),
  evaluate(question) {
    const length = lengthOf(question.span);
    const before = { from: question.span.from - length, to: question.span.from - 1 };
    const { ledger } = question;
    return isOfShifts(ledger)
      ? counted({ ...question, ledger }, before)
      : published({ ...question, ledger }, before);
  },
};

type Span = Question['span'];

function counted(question: Question<ShiftsLedger>, span: Span): Answer {
  const { hours: given } = question.ledger;
  const hours = sumOf(given, question);
  const { used, expected } = hours;
  const gap = gapOf(hours) ?? gapOf(sumOf(given, { ...question, span }));
  if (gap) return { ...gap, used, expected };
  const before = peopleIn(question, span);
  const again = peopleIn(question, question.span);
  const returned = [...before].filter((person) => again.has(person)).length;
  // Those who did not come again are people too: of 10 with 9, one could be known.
  if (isFew(before.size) || isFew(returned) || isFew(before.size - returned))
    return fewPeople({ used, expected });
  return shareOf(returned, before.size, { used, expected });
}

function published(question: Question<WithReturning>, span: Span): Answer {
  const returned = publishedPeople(question.ledger.returning, question, question.span);
  const before = publishedPeople(question.ledger.people, question, span);
  if ('value' in returned) return returned;
  const { used, expected } = returned;
  if ('value' in before) return { ...before, used, expected };
  if (returned.sum > before.sum)
    return notApplicable('contradiction', {
      numerator: returned.sum,
      denominator: before.sum,
      used,
      expected,
    });
  return shareOf(returned.sum, before.sum, { used, expected });
}

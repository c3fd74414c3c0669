import { isFew } from '../model/few.ts';
import { lengthOf } from '../model/period.ts';
import { shareOf } from './case-shares.ts';
import { sumOf } from './counts.ts';
import { gapOf, notApplicable, type Answer, type Indicator, type Question } from './indicator.ts';
import { fewPeople, peopleIn, publishedPeople } from './people.ts';

/** Of the volunteers of the year before, the share who came again. */
export const volunteerRetention: Indicator<'volunteer-retention', 'share'> = {
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
  givenBy: (table) =>
    table.measure === 'shifts' ||
    (table.measure === 'totals' &&
      table.columns.returning !== undefined &&
      (table.frequency === 'year' || table.frequency === 'fiscal-year')),
  evaluate(question) {
    const length = lengthOf(question.span);
    const before = { from: question.span.from - length, to: question.span.from - 1 };
    return question.ledger.table.measure === 'totals'
      ? published(question, before)
      : counted(question, before);
  },
};

type Span = Question['span'];

function counted(question: Question, span: Span): Answer {
  const hours = sumOf('hours', question);
  const { used, expected } = hours;
  const gap = gapOf(hours) ?? gapOf(sumOf('hours', { ...question, span }));
  if (gap) return { ...gap, used, expected };
  const before = peopleIn(question, span);
  const again = peopleIn(question, question.span);
  const returned = [...before].filter((person) => again.has(person)).length;
  // Those who did not come again are people too: of 10 with 9, one could be known.
  if (isFew(before.size) || isFew(returned) || isFew(before.size - returned))
    return fewPeople({ used, expected });
  return shareOf(returned, before.size, { used, expected });
}

function published(question: Question, span: Span): Answer {
  const returned = publishedPeople('returning', question, question.span);
  const before = publishedPeople('people', question, span);
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

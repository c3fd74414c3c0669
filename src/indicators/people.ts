import type { Amounts, ShiftsLedger } from '../model/ledger.ts';
import type { Span } from '../model/period.ts';
import { gapOf, notApplicable, stepsIn, type Answer, type Question } from './indicator.ts';

/** 1 to 4 people are published as "<5": nothing of them is written, in any file. */
export const fewPeople = (coverage: { used: number; expected: number }): Answer => ({
  value: null,
  empty: 'suppressed',
  reason: 'few-people',
  numerator: null,
  denominator: null,
  used: coverage.used,
  expected: coverage.expected,
});

/** The people who gave any hours in a span, of a table of shifts. */
export function peopleIn(
  { ledger, rows, unplaced }: Question<ShiftsLedger>,
  { from, to }: Span,
): Set<string> {
  const people = new Set<string>();
  for (const row of unplaced ? [...rows, ledger.districts] : rows) {
    for (const { month, person } of ledger.shifts[row]!) {
      if (month >= from && month <= to) people.add(person);
    }
  }
  return people;
}

/** Published counts of people added up over periods, never over districts. */
export interface PublishedPeople {
  readonly sum: number;
  /** Periods with a count, and those there should be. */
  readonly used: number;
  readonly expected: number;
}

/**
 * People as published in a table of totals, of one district or of the whole place; the answer there is
 * where they are missing, withheld or would have to be added up over districts.
 */
export function publishedPeople(
  amounts: Amounts,
  { ledger, rows, unplaced }: Pick<Question, 'ledger' | 'rows' | 'unplaced'>,
  span: Span,
): PublishedPeople | Answer {
  const expected = stepsIn(ledger, span);
  const isAdded = unplaced ? (amounts.whole?.given.isEmpty ?? true) : rows.length !== 1;
  if (isAdded)
    return notApplicable('people-twice', { numerator: null, denominator: null, used: 0, expected });
  const own = unplaced ? amounts.whole! : amounts;
  const row = unplaced ? ledger.districts : rows[0]!;
  let [sum, used, withheld] = [0, 0, 0];
  for (let month = span.from + ledger.step - 1; month <= span.to; month += ledger.step) {
    const people = own.given.get(row, month);
    if (own.withheld.get(row, month) > 0) withheld++;
    else if (!Number.isNaN(people)) {
      sum += people;
      used++;
    }
  }
  return gapOf({ used, expected, withheld, districts: 1 }) ?? { sum, used, expected };
}

/** The residents of a question's districts; null where they are not known. */
export const residentsOf = ({ rows, residents }: Question): number | null =>
  residents && rows.reduce((sum, row) => sum + residents[row]!, 0);

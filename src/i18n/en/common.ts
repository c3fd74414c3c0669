import { printNumber, roundTo, type Figure } from '../../model/figure.ts';
import type { Reason } from '../../model/aggregate.ts';
import type { Empty } from '../../model/chart.ts';
import type { FaultName } from '../../model/fault.ts';
import type { CountedShare } from '../../model/indicator.ts';
import { formatMonth } from '../../model/month.ts';
import { lengthOf, periodOf } from '../../model/period.ts';
import type { Unit } from '../../model/unit.ts';
import { formatsOf } from '../formats.ts';

/** As addresses and texts of publishers name this language. */
export const language = 'en';
/** As Intl names it: English with the day before the month. */
export const locale = 'en-GB';
/** As `<html lang>` names it. */
export const htmlLang = 'en';

const formats = formatsOf(locale);
export const { month, monthName, day, number, list, ordinalRule, compareNames } = formats;
/** `2025-10` → "Oct 2025", for axes and table cells; every month in three letters. */
export const shortMonth = (text: string): string => formats.shortMonth(text).replace('Sept', 'Sep');

/** A period in a sentence: "the 12 months to October 2025", "October 2025", "2025". */
export function period(key: string): string {
  const { kind, from, to } = periodOf(key);
  if (kind === 'month') return month(formatMonth(to));
  if (kind === 'year') return key;
  if (kind === 'fiscal-year') return `fiscal year ${fiscalYears(from, to)}`;
  if (from % 12 === 0 && to % 12 === 11 && to - from > 12)
    return `${Math.floor(from / 12)}–${Math.floor(to / 12)}`;
  return `the ${lengthOf({ from, to })} months to ${month(formatMonth(to))}`;
}

/** A year where what kind of year it is has been said: "2022" for the 12 months to October 2022; "2018–19". */
export function yearOnly(key: string): string {
  const { kind, from, to } = periodOf(key);
  if (kind === 'fiscal-year') return fiscalYears(from, to);
  return kind === 'months' && to - from === 11 ? String(Math.floor(to / 12)) : period(key);
}

/** "2018–19"; "2019" where it is the calendar year. */
function fiscalYears(from: number, to: number): string {
  const [first, last] = [Math.floor(from / 12), Math.floor(to / 12)];
  return first === last ? String(last) : `${first}–${String(last).slice(2)}`;
}
/** The same as a heading: "12 months to October 2025". */
export const periodTitle = (key: string): string => period(key).replace(/^the /, '');

/** How a unit is written behind its number. */
const SUFFIX: Record<Unit, (flag: boolean) => string> = {
  percent: () => '%',
  points: (flag) => (flag ? ' percentage point' : ' percentage points'),
  'kg-per-resident': () => ' kg per resident',
  'per-1000': () => ' per 1,000 residents',
  'hours-per-1000': (flag) => (flag ? ' hour per 1,000 residents' : ' hours per 1,000 residents'),
  days: (flag) => (flag ? ' day' : ' days'),
  count: () => '',
  kg: () => ' kg',
  tonne: (flag) => (flag ? ' tonne' : ' tonnes'),
  'short-ton': (flag) => (flag ? ' ton' : ' tons'),
};

/** A share of few, by its counts: "7 of 12". */
export const countedShare = ({ part, whole }: CountedShare): string => `${number(part)} of ${number(whole)}`;

/** A figure with its unit: "19.5%", "214 kg per resident". */
export const figure = (facts: Figure): string => {
  const text = printNumber(facts, locale);
  return `${text}${SUFFIX[facts.unit](text === '1' || text === '−1')}`;
};
/** A difference with its sign: "+1.9 percentage points", "−25 kg per resident". */
export const difference = (facts: Figure): string =>
  `${roundTo(facts.value, facts.digits) > 0 ? '+' : ''}${figure(facts)}`;

/** The unit of an axis or a column, standing once. */
export const UNIT: Record<Unit, string> = {
  percent: '%',
  points: 'percentage points',
  'kg-per-resident': 'kg per resident per year',
  'per-1000': 'per 1,000 residents',
  'hours-per-1000': 'per 1,000 residents per year',
  days: 'days',
  count: 'number',
  kg: 'kilograms',
  tonne: 'tonnes',
  'short-ton': 'US short tons',
};

/** "1 row", "2 rows". */
export const count = (n: number, text: string, other: string): string =>
  `${number(n)} ${n === 1 ? text : other}`;

/** With its article: "a district", "an area", "a unitary authority". */
export const an = (word: string): string => `${/^(?!uni|eu|one)[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;

/** First letter large. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What an empty cell says. */
export const EMPTY: Record<Empty, string> = {
  'not-reported': 'not reported',
  'not-collected': 'not collected',
  suppressed: 'suppressed',
  'not-applicable': 'not applicable',
};

/** Why a figure is empty, as the end of "No figure: …". */
export const REASON: Record<Reason, string> = {
  coverage: 'too little of the period is reported',
  partial: 'the table covers only a part of the cases, and which part is not known',
  population: 'no number of residents within three years of the period is published here',
  class: 'the table is not about this kind',
  'not-then': 'it did not exist in this period, or not under this name',
  'no-cases': 'there is nothing it could be a share of',
  open: 'more than half of the cases are still open, so there is no middle one yet',
  withheld: 'its publisher withholds a number that it needs',
  'few-people': 'fewer than five people',
  'people-twice': 'people who help in several districts would be counted several times',
  'no-weights': 'rates of several districts are not averaged without the amounts behind them',
  contradiction: 'the published numbers contradict each other',
  'beside-few-people': 'hidden, because a number of fewer than five people could be worked out from it',
};

/** The same in a cell. */
export const REASON_SHORT: Record<Reason, string> = {
  coverage: 'too little reported',
  partial: 'partial table',
  population: 'residents not known',
  class: 'not in this table',
  'not-then': 'did not exist then',
  'no-cases': 'no cases',
  open: 'over half still open',
  withheld: 'withheld',
  'few-people': 'under five people',
  'people-twice': 'people counted twice',
  'no-weights': 'not averaged',
  contradiction: 'contradictory',
  'beside-few-people': 'hidden beside it',
};

/** What totals of a place and its groups are made of, where districts are of several classes. */
export const totalsOf = (what: string, classes: readonly string[]): string =>
  `${capital(what)}: totals are those of ${list(classes)} alone, so that nothing is counted twice.`;

/** What a fault means to a publisher. */
export const FAULT: Record<FaultName, string> = {
  'wrong-width': 'rows with more or fewer cells than the header',
  'repeated-header': 'rows that are the header again',
  'missing-value': 'rows without a value that must be there',
  'invalid-number': 'numbers that cannot be read',
  'negative-number': 'negative amounts',
  'invalid-month': 'months that cannot be read',
  'invalid-period': 'quarters or years that cannot be read',
  'invalid-date': 'dates that do not exist',
  'future-date': 'dates after the day the table was retrieved',
  'wrong-order': 'complaints closed before they were opened',
  'invalid-choice': 'answers other than yes or no',
  'passed-more-than-inspected': 'more inspections passed than made',
  'more-than-total': 'parts that are more than their total',
  'rate-out-of-range': 'percentages over 100',
  'unknown-stream': 'kinds of waste that the descriptor does not name',
  'repeated-key': 'rows whose key came before',
};

/** What stands across and in every chart of invented data. */
export const INVENTED = 'Invented data';

import { printNumber, roundTo, type Figure } from '../../model/figure.ts';
import type { Reason } from '../../model/aggregate.ts';
import type { Empty } from '../../model/chart.ts';
import type { FaultName } from '../../model/fault.ts';
import type { CountedShare, IndicatorId, IndicatorIdOf } from '../../model/indicator.ts';
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

interface IndicatorWords {
  /** A title. */
  readonly name: string;
  /** What it tells a resident, one sentence. */
  readonly meaning: string;
  readonly formula: string;
  /** What is done where data are missing. */
  readonly missing: string;
  /** Unit for subtitles: what is measured. */
  readonly measure: string;
  /** What it does not tell. */
  readonly limits: string;
  /** Of a share: what it is of, for a scale ("number of inspections"). */
  readonly shareOf?: string;
  /** Of a rate of counted things: those, as in "1.4 times as many … per resident". */
  readonly counted?: (what: string) => string;
}

const YEARLY =
  'A yearly figure needs 11 of its 12 months; missing months are left out above and below the line, never filled in.';

/** The same of a table that has one number a year. */
const OF_A_YEAR =
  'Each figure is made of what the publisher gives for a whole year; a year without it stays empty.';
/** What is done where data of an indicator are missing, in a table by month or by year. */
export const missingOf = (id: IndicatorId, yearly: boolean): string =>
  yearly ? INDICATOR[id].missing.replace(YEARLY, OF_A_YEAR) : INDICATOR[id].missing;

export const INDICATOR: Readonly<
  Record<IndicatorId, IndicatorWords> &
    Record<IndicatorIdOf<'share'>, Required<Pick<IndicatorWords, 'shareOf'>>> &
    Record<IndicatorIdOf<'count'>, Required<Pick<IndicatorWords, 'counted'>>>
> = {
  'sorting-rate': {
    name: 'Sorting rate',
    measure: 'Share of collected waste that was sorted',
    meaning: 'Of every 100 kilograms of waste collected, how many were sorted for recycling or composting.',
    formula: 'sorted mass of a year ÷ sorted and residual mass of the same year',
    missing: `${YEARLY} A stream not collected at the time is outside the sum.`,
    limits:
      'Masses are what trucks weighed, with whatever else stood at the kerb: shops, institutions, contamination. It does not say how clean the sorted waste was.',
  },
  'published-rate': {
    name: 'Sorting rate as published',
    measure: 'Sorting rate as its publisher gives it',
    meaning: 'The sorting rate the publisher itself gives, under its own way of counting.',
    formula: 'monthly published rates, each weighed by the mass collected there that month',
    missing: YEARLY,
    limits: 'The masses behind it are not published, so it cannot be added up or checked.',
  },
  'sorted-per-resident': {
    name: 'Sorted waste per resident',
    measure: 'Sorted waste',
    meaning: 'How many kilograms of sorted waste were collected for each resident in a year.',
    formula: 'sorted mass of a year ÷ residents (resident-months ÷ 12)',
    missing: `${YEARLY} Only within three years of the population’s own period.`,
    limits:
      'Visitors, shops and institutions add waste and are not residents. The population has a margin of error of its own.',
  },
  'residual-per-resident': {
    name: 'Refuse per resident',
    measure: 'Refuse left unsorted',
    meaning: 'How many kilograms of unsorted refuse were collected for each resident in a year.',
    formula: 'residual mass of a year ÷ residents (resident-months ÷ 12)',
    missing: `${YEARLY} Only within three years of the population’s own period.`,
    limits:
      'Visitors, shops and institutions add waste and are not residents. The population has a margin of error of its own.',
  },
  'accurate-sorting': {
    name: 'Accurate sorting',
    measure: 'Share of inspections passed',
    meaning: 'Of every 100 inspections of bins and sorting points, how many found the waste rightly sorted.',
    formula: 'inspections passed ÷ inspections, over a year',
    missing: YEARLY,
    limits:
      'Inspections are not a random sample; what is inspected, and how strictly, may differ by place and year.',
    shareOf: 'inspections',
  },
  'complaints-rate': {
    name: 'Complaints per 1,000 residents',
    measure: 'Complaints in a year',
    meaning: 'How many complaints were made in a year for every 1,000 residents.',
    formula: 'complaints of a year ÷ residents (resident-months ÷ 12) × 1,000',
    missing: `${YEARLY} Only within three years of the population’s own period.`,
    limits:
      'Neither good nor bad: people in some places report more. It counts reports, not what was reported on.',
    counted: (what) => what,
  },
  'days-to-close': {
    name: 'Days to close',
    measure: 'Time until half of the complaints were closed',
    meaning: 'After how many days half of the complaints had been closed, counting those still open.',
    formula: 'Kaplan–Meier median of days from opened to closed, open cases censored on the day of retrieval',
    missing: 'Complaints without a closing date count as open. Half must be closed before there is a median.',
    limits: 'Closed is what the office recorded; it does not say that the problem was solved.',
  },
  'open-backlog': {
    name: 'Open complaints',
    measure: 'Complaints open at the end of the period',
    meaning: 'How many complaints were waiting at the end of the period for every 1,000 residents.',
    formula: 'complaints opened by the last day and not closed by then ÷ residents × 1,000',
    missing: 'Complaints opened before the table begins are not in it.',
    limits: 'A case never closed in the records stays open for ever, whether or not it was solved.',
    counted: (what) => `open ${what}`,
  },
  'on-time': {
    name: 'Closed on time',
    measure: 'Share of complaints closed by their due date',
    meaning: 'Of every 100 complaints that were due, how many were closed by the due date.',
    formula: 'closed by the due date ÷ all whose due date has come, overdue open ones counted late',
    missing: 'Complaints without a due date are outside it.',
    limits: 'Due dates are set by the office and may differ by topic.',
    shareOf: 'complaints due',
  },
  'response-rate': {
    name: 'Answered',
    measure: 'Share of complaints that were answered',
    meaning: 'Of every 100 complaints, how many got an answer.',
    formula: 'answered ÷ all complaints opened in a year',
    missing: 'No answering date counts as not answered.',
    limits: 'An answer is not a solution.',
    shareOf: 'complaints',
  },
  'resolved-share': {
    name: 'Resolved',
    measure: 'Share of answered complaints that were resolved',
    meaning: 'Of every 100 complaints with a stated result, how many were resolved.',
    formula: 'resolved ÷ complaints with a stated result, opened in a year',
    missing: 'Complaints whose result is not stated are outside it.',
    limits: 'Resolved is what was recorded; see also whether residents were satisfied.',
    shareOf: 'answered complaints',
  },
  satisfied: {
    name: 'Satisfied residents',
    measure: 'Share of those asked who were satisfied',
    meaning: 'Of every 100 residents asked about their complaint, how many were satisfied.',
    formula: 'satisfied ÷ asked, of complaints opened in a year',
    missing: 'Residents who were not asked or did not answer are outside it.',
    limits: 'Those who answer may differ from those who do not.',
    shareOf: 'residents asked',
  },
  'volunteer-hours': {
    name: 'Volunteer hours',
    measure: 'Volunteer hours',
    meaning: 'How many hours volunteers gave in a year for every 1,000 residents.',
    formula: 'hours of a year ÷ residents (resident-months ÷ 12) × 1,000',
    missing: YEARLY,
    limits: 'Only recorded hours. Much neighbourly help is never recorded.',
  },
  'active-volunteers': {
    name: 'Active volunteers',
    measure: 'People with any volunteer hours in a year',
    meaning: 'How many people volunteered at all in a year, for every 1,000 residents.',
    formula: 'people with any hours in a year ÷ residents × 1,000',
    missing:
      'From 1 to 4 people are published as “<5”. Of published totals, those by year only: people of twelve months are not added up, nor those of several districts.',
    limits: 'One hour counts as much as a hundred; read it beside the hours.',
    counted: () => 'active volunteers',
  },
  'monthly-volunteers': {
    name: 'Volunteers in a month',
    measure: 'People with any volunteer hours, in an average month',
    meaning: 'How many people volunteered in an average month of the year, for every 1,000 residents.',
    formula: 'people with any hours, month by month, added up ÷ (residents × months) × 1,000',
    missing: `${YEARLY} Published as totals: where a month’s number is withheld, as from 1 to 4 people, there is no figure.`,
    limits:
      'Who gives hours in every month counts in each. How many different people took part in the year cannot be told from monthly totals.',
  },
  'volunteer-retention': {
    name: 'Volunteers who came again',
    measure: 'Share of last year’s volunteers who came again',
    meaning: 'Of every 100 people who volunteered the year before, how many came again.',
    formula: 'people with hours in both years ÷ people with hours in the year before',
    missing: 'From 1 to 4 people are published as “<5”.',
    limits: 'People who moved away count as not having come again.',
    shareOf: 'volunteers of the year before',
  },
  'trained-share': {
    name: 'Hours by trained volunteers',
    measure: 'Share of hours given by trained volunteers',
    meaning: 'Of every 100 volunteer hours, how many were given by people trained for the task.',
    formula: 'hours by trained volunteers ÷ hours, over a year',
    missing: YEARLY,
    limits: 'What counts as training is the organisation’s to say.',
  },
};

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

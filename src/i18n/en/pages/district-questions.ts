import type { Answer } from '../../../model/answer.ts';
import type { Subject } from '../../../model/chart.ts';
import type { Figure } from '../../../model/figure.ts';
import {
  capital,
  count,
  day,
  figure,
  month,
  number,
  period,
  periodTitle,
  shortMonth,
  yearOnly,
} from '../common.ts';
import { formatMonth } from '../../../model/month.ts';
import { periodOf } from '../../../model/period.ts';

/** Words of a district's page from its rows of figures to its questions. */

/** Rows of figures, each with all districts on a line. */
export const rows = {
  /** Heads the rows for who cannot see them. */
  title: (area: string): string => `${area} among all`,
  /** The end of a figure's twelve months, or its year. */
  to: (key: string): string =>
    periodOf(key).kind === 'months' ? `to ${shortMonth(formatMonth(periodOf(key).to))}` : periodTitle(key),
  before: (text: string): string => `${text} a year before`,
  untold: 'cannot be told',
  /** What the picture of a row shows. */
  strip: (facts: {
    area: string;
    own: string | null;
    of: number;
    districts: string;
    low: string;
    high: string;
    place: string | null;
  }): string =>
    [
      `${number(facts.of)} ${facts.districts} from ${facts.low} to ${facts.high}`,
      ...(facts.own === null ? [] : [`${facts.area} ${facts.own}`]),
      ...(facts.place === null ? [] : [facts.place]),
    ].join('; '),
  key: {
    dots: (district: string): string => `each grey dot a ${district}`,
    columns: (districts: string): string => `grey: how many ${districts}`,
    place: (place: string): string => `dashed: ${place}`,
  },
};

/** What is asked of a subject; `what` is what its series counts. */
export const QUESTION: Record<Subject, (what: string) => string> = {
  sorting: () => 'Is sorting getting better?',
  complaints: (what) => `More ${what}?`,
  volunteers: () => 'Do people volunteer more?',
};

/** Where the newest month is news. */
export const answerOfMonth = (way: 'high' | 'low', key: string): string =>
  `${way === 'high' ? 'Far more' : 'Far fewer'} in ${period(key)}`;
export const ANSWER: Record<Answer, string> = {
  yes: 'Yes',
  no: 'No',
  'yes-lately': 'Yes, in the last year',
  'no-lately': 'Not in the last year',
  same: 'About the same',
  unclear: 'Too close to tell',
};
/** Of a figure that does not describe its residents. */
export const untold = 'Cannot be told';

/** A figure whose unit has been said. */
export const short = (value: Figure): string =>
  value.unit === 'percent' ? figure(value) : number(value.value, value.digits);

/** A figure beside the year before and, where it is known, five years before. */
export function change(facts: {
  readonly now: Figure;
  readonly period: string;
  readonly before: Figure;
  readonly isSame: boolean;
  readonly since: { readonly figure: Figure; readonly period: string } | null;
}): string {
  const { now, before, isSame, since } = facts;
  const up = now.value > before.value;
  const way = isSame ? 'after' : up ? 'up from' : 'down from';
  const first = `${figure(now)} in ${period(facts.period)}, ${way} ${short(before)} a year before`;
  if (!since) return `${first}.`;
  const year = yearOnly(since.period);
  const than = `${short(since.figure)} in ${year}`;
  const isHigher = now.value > since.figure.value;
  if (figure(now) === figure(since.figure)) return `${first} and the same as in ${year}.`;
  return isSame || isHigher !== up
    ? `${first} and ${isHigher ? 'above' : 'below'} ${than}.`
    : `${first} and ${than}.`;
}
/** The same of counted things, by how many there were. */
export const counts = (facts: {
  readonly now: number;
  readonly period: string;
  readonly before: number;
  readonly since: { readonly n: number; readonly period: string } | null;
}): string =>
  `${number(facts.now)} in ${period(facts.period)}, after ${number(facts.before)} a year before${facts.since === null ? '' : ` and ${number(facts.since.n)} in ${yearOnly(facts.since.period)}`}.`;
/** The whole place in the same two years. */
export const place = (name: string, now: string, before: string): string =>
  `${name}: ${now}, after ${before}.`;

export const source = (facts: {
  readonly publisher: string;
  /** Last month, `YYYY-MM`. */
  readonly to: string;
  /** Months between it and the day the figures are as of. */
  readonly age: number;
}): string =>
  `${facts.publisher}, to ${month(facts.to)} (${facts.age < 36 ? count(facts.age, 'month', 'months') : count(Math.floor(facts.age / 12), 'year', 'years')} old).`;
export const chart = 'Chart and table';
export const chartOf = (title: string): string => `Chart and table: ${title}`;
export const sure = {
  label: 'How sure is this?',
  of: (section: string): string => `How sure is this? ${section}`,
};

/** Fewer cases than this are told by their number, not by a share. */
const FEW = 50;
export const topics = {
  section: 'Topics',
  title: 'What do people complain about?',
  fold: 'All topics, and how sure this is',
  inRow: 'Complained of most',
  first: (topic: string, key: string): string => `${capital(topic)}, ${rows.to(key)}`,
  /** The most frequent topic and the next, fewer than fifty cases by their number. */
  most: (facts: {
    readonly topics: readonly { readonly name: string; readonly n: number }[];
    readonly of: number;
    readonly what: string;
    readonly period: string;
  }): string => {
    const isFew = facts.topics[0]!.n < FEW;
    const [first, ...others] = facts.topics.map(
      ({ name, n }) =>
        [
          name,
          isFew ? number(n) : figure({ value: (100 * n) / facts.of, unit: 'percent', digits: 0 }),
        ] as const,
    );
    const more = others.map(([name, text]) => `${name} (${text})`).join(', ');
    return `${capital(first![0])}: ${first![1]} of ${number(facts.of)} ${facts.what} in ${period(facts.period)}${more && `; then ${more}`}.`;
  },
};

export const putRight = {
  section: 'Put right?',
  unpublished: 'not published',
  title: 'Was it put right?',
  both: 'What do people complain about, and is it put right?',
  /** The statement of a figure with its period, and another figure beside it. */
  first: (statement: string, key: string): string => `${statement} in ${period(key)}.`,
  more: (name: string, text: string): string => `${name}: ${text}.`,
  nobody: (area: string): string => `Nobody publishes that for ${area}.`,
  ask: 'Ask for it',
};

export const act = {
  section: 'What you can do',
  since: (on: string): string => `since ${day(on)}`,
};

export const similar = {
  section: 'Similar',
  rest: (districts: string): string => `How similar ${districts} are found, and all differences`,
};

export const more = {
  section: 'Data',
  title: 'More',
  fold: 'Older figures, neighbours, facts and whole tables',
};

import type { IndicatorId, IndicatorInfo } from '../../../model/indicator.ts';
import type { Subject } from '../../../model/chart.ts';
import { capital, count, figure, list, number, period, periodTitle, UNIT } from '../common.ts';
import { INDICATOR } from '../indicators.ts';
import type { Unit } from '../../../model/unit.ts';
import { withUnit } from './district.ts';

/** Words of the page on which a reader chooses what to compare. */

export * from './compare-differences.ts';

export const title = 'Compare';
export const heading = (districts: string): string => `Compare ${districts}`;
export const description = (place: string, districts: string): string =>
  `Choose up to six ${districts} of ${place}, a measure and a period: figures with their ranges, differences told for what they are, a picture and files to take away.`;
export const lead = (districts: string): string =>
  `Choose up to six ${districts}, a measure and a period. You see their figures beside those of all comparable ${districts}, what lies between them, and how sure that is.`;
export const noScript = (districts: string): string =>
  `Choosing needs JavaScript, which is off here. The tables below compare ${districts} without it.`;
export const ready = {
  title: 'Ready-made tables',
  groups: (groups: string): string => `All in one table, for each of the ${groups}:`,
  similarLead: (text: string): string =>
    `The page of each ${text} has a table of those most like it, going by how people live there and never by the results:`,
};

/* The form. */

export const form = {
  legend: 'What to compare',
  measure: 'Measure',
  period: 'Period',
  add: (text: string): string => `Add a ${text}`,
  pick: (text: string): string => `Pick a ${text}`,
  addButton: 'Add',
  similarButton: 'Show with those most like it',
  sets: 'Or all of',
  set: (group: string, n: number): string => `${group} (${number(n)})`,
  chosen: (districts: string): string => `Chosen ${districts}, at most six`,
  none: 'None yet.',
  first: 'the others are compared with it',
  makeFirst: 'Compare others with it',
  makeFirstLabel: (name: string): string => `Compare others with it: ${name}`,
  remove: 'Remove',
  removeLabel: (name: string): string => `Remove ${name}`,
  clear: 'Remove all',
  full: 'Six are chosen, which is the most. Remove one first.',
  already: (name: string): string => `${name} is chosen already.`,
  noPeers: (name: string): string => `${name} has no close match, so no similar ones are shown.`,
  barred: (names: readonly string[]): string =>
    `Similar but not comparable in this measure, and left out: ${list(names)}.`,
};
/** Measures that are published, of the whole place or not at all. */
export const leftOut = (names: readonly string[], text: string): string =>
  `Not to be chosen, because no ${text} has a figure of it: ${list(names)}.`;
export const SUBJECT: Record<Subject, string> = {
  sorting: 'Sorting',
  complaints: 'Complaints',
  volunteers: 'Volunteers',
};
export const prompt = (text: string): string =>
  `Nothing is chosen yet. Pick a ${text} above; the address of this page then keeps your choice, so you can send it to others.`;
export const failed = 'The figures could not be loaded. Check the connection and choose again.';

export const dropped = {
  measure: (id: string): string => `The address named a measure that is not here (${id}); another is shown.`,
  period: (id: string): string =>
    `There are no figures for the period the address named (${id}); the last one is shown.`,
  districts: (ids: readonly string[], districts: string): string =>
    `Left out, because there are no ${districts} with ${ids.length === 1 ? 'this id' : 'these ids'}: ${list(ids)}.`,
  tooMany: (names: readonly string[]): string => `Left out, because six is the most: ${list(names)}.`,
};

/* What is found. */

export const resultTitle = (name: string, key: string): string => `${name}, ${periodTitle(key)}`;

/** What beside the name says what is measured: "Share of collected waste that was sorted". */
export const measured = (indicator: IndicatorId, what: string, unit: IndicatorInfo['unit']): string =>
  indicator === 'complaints-rate'
    ? capital(`${what}, ${UNIT[unit]}`)
    : `${INDICATOR[indicator].measure}, ${UNIT[unit]}`;

/** A district with its figure. */
export interface Named {
  readonly name: string;
  readonly value: number;
}
interface Middle {
  readonly of: number;
  readonly q25: number;
  readonly median: number;
  readonly q75: number;
}

interface Found {
  readonly measure: string;
  /** Those that may be compared. */
  readonly fair: readonly Named[];
  readonly chosen: number;
  readonly period: string;
  readonly info: IndicatorInfo;
  readonly districts: string;
}

// Short units stand with their figures; long ones once, behind the measure's name.
const isShort = ({ unit }: IndicatorInfo): boolean => unit === 'percent' || unit === 'days';
const printIn =
  (info: IndicatorInfo) =>
  (value: number): string =>
    isShort(info) ? figure({ ...info, value }) : number(value, info.digits);

/** The finding, a sentence without a full stop: from the lowest of the chosen to the highest. */
export function finding({ measure, fair, chosen, period: key, info, districts }: Found): string {
  const print = printIn(info);
  const named = isShort(info) ? measure : withUnit(measure, info.unit);
  const what = `${named}${named === measure ? '' : ','} in ${period(key)}`;
  if (fair.length === 0) return `${what}: none of the chosen ${districts} has a figure that can be compared`;
  const ordered = [...fair].sort((a, b) => b.value - a.value);
  const [high, low] = [ordered[0]!, ordered.at(-1)!];
  // Several may have the same figure, as it is printed.
  const at = (value: number): string => {
    const [first, ...more] = fair.filter((other) => print(other.value) === print(value));
    return `${print(value)} in ${first!.name}${more.length > 0 ? ` and ${number(more.length)} more` : ''}`;
  };
  if (fair.length === 1) return `${what}: ${print(high.value)} in ${high.name}`;
  const among = `${number(fair.length)} chosen ${districts}${fair.length < chosen ? ' that can be compared' : ''}`;
  return print(high.value) === print(low.value)
    ? `${what}: ${print(high.value)} in each of the ${among}`
    : `${what}: from ${at(low.value)} to ${at(high.value)}, among the ${among}`;
}
/** What the chosen are beside: the middle half of all. */
export const besideAll = ({ of: total, q25, q75 }: Middle, info: IndicatorInfo, districts: string): string =>
  `Half of the ${number(total)} comparable ${districts} lie between ${number(q25, info.digits)} and ${printIn(info)(q75)}.`;
/** The same, short, for those who hear it while they choose. */
export const shown = (n: number, text: string, districts: string, name: string, key: string): string =>
  `Showing ${count(n, text, districts)}: ${name}, ${periodTitle(key)}.`;

/* Pictures. */

export const picture = {
  title: 'Beside all others',
  name: (name: string, key: string): string => `${name}, ${periodTitle(key)}`,
  figure: 'figure',
  interval: '95% range',
  /** Of counted things the band on other pages is what is expected for a size; here it is not. */
  half: (total: number, districts: string, counted: boolean): string =>
    counted
      ? `where half of ${number(total)} comparable ${districts} lie, whatever their size`
      : `middle half of ${number(total)} comparable ${districts}`,
  apart: 'not compared',
  middle: (value: string): string => `middle ${value}`,
  noFigure: 'no figure',
  noRange: 'The amounts were weighed or recorded whole, not sampled: the figures have no range.',
  begins: (value: string): string => `The scale begins at ${value}, not at 0.`,
};
/** What the picture shows, for those who do not see it. */
export const pictureAlt = (facts: {
  readonly rows: readonly {
    name: string;
    value: number | null;
    low: number | null;
    high: number | null;
    apart: boolean;
  }[];
  readonly spread: Middle | null;
  readonly info: IndicatorInfo;
  readonly districts: string;
}): string => {
  const { info } = facts;
  const rows = facts.rows.map(({ name, value, low, high, apart }) =>
    value === null
      ? `${name}: no figure`
      : `${name}: ${figure({ ...info, value })}${low !== null && high !== null ? ` (95% range ${number(low, info.digits)} to ${number(high, info.digits)})` : ''}${apart ? ', not compared' : ''}`,
  );
  const all = facts.spread
    ? ` ${besideAll(facts.spread, info, facts.districts)} The middle one is at ${printIn(info)(facts.spread.median)}.`
    : '';
  return `${rows.join('; ')}.${all}`;
};
export const years = {
  title: 'The years before',
  subtitle: (key: string): string =>
    /^\d+ months to /.test(periodTitle(key))
      ? `Each twelve months, to ${periodTitle(key).replace(/^.* to /, '')}`
      : `Each year, to ${periodTitle(key)}`,
  middle: 'middle of all',
  legend: (districts: string): string => `the middle one of all comparable ${districts}`,
  alt: (facts: readonly { name: string; from: string; first: string; to: string; last: string }[]): string =>
    `A line for each. ${facts.map(({ name, from, first, to, last }) => `${name}: ${first} in ${from}, ${last} in ${to}`).join('; ')}.`,
  table: 'These years as a table',
  caption: (name: string, unit: Unit): string => `Year by year: ${withUnit(name, unit)}`,
  period: 'Period',
};

/* The table. */

export const table = {
  title: 'The figures',
  caption: (name: string, key: string, unit: Unit): string => `${withUnit(name, unit)}, ${periodTitle(key)}`,
  figure: 'Figure',
  interval: '95% interval',
  coverage: 'Reported',
  standing: 'Among all',
  standingNote: (districts: string): string => `comparable ${districts}`,
  place: 'Could stand',
  placeNote: 'among all at once',
  of: (n: number): string => `of ${number(n)}`,
  ofAndPeers: (n: number, standing: string): string => `of ${number(n)}; among similar ones: ${standing}`,
  range: (low: number, high: number, digits: number): string =>
    `${number(low, digits)} to ${number(high, digits)}`,
  months: (used: number, expected: number): string => `${number(used)} of ${number(expected)}`,
  notCompared: 'not compared',
  notAssessed: 'not assessed',
  none: 'none',
  noteMark: 'see note',
  note: (name: string, effect: 'caveat' | 'not-comparable', reason: string, source: string): string =>
    `${name}${effect === 'not-comparable' ? ', not compared' : ''}: ${reason} (${source})`,
  lastOnly: (key: string): string =>
    `Where a figure stands among all is worked out for the last period only, ${periodTitle(key)}.`,
};

/* Files. */

export const files = {
  title: 'Take it with you',
  lead: 'The address of this page holds your choice; it can be sent and cited.',
  figures: 'The figures (CSV)',
  years: 'All years shown (CSV)',
  differences: 'All differences (CSV)',
  picture: 'The pictures (SVG)',
  explained: 'What this measure is, and what it does not tell',
  columns: {
    id: 'id',
    district: 'district',
    group: 'group',
    measure: 'measure',
    period: 'period',
    unit: 'unit',
    value: 'value',
    low: 'low 95%',
    high: 'high 95%',
    numerator: 'counted',
    denominator: 'of',
    used: 'months used',
    expected: 'months expected',
    compared: 'compared',
    standing: 'standing',
    standingOf: 'standing among',
    from: 'could stand from',
    to: 'could stand to',
    notes: 'notes',
    first: 'first',
    second: 'second',
    kind: 'kind',
    difference: 'difference',
    says: 'what the data say',
    source: 'source',
    licence: 'licence',
    address: 'address',
    method: 'method',
    note: 'note',
  },
  yes: 'yes',
  no: 'no',
  kind: {
    points: 'difference, percentage points (first less second)',
    ratio: 'ratio (first ÷ second)',
    plain: 'plain difference (first less second)',
  },
  method: (formula: string): string => `Formula: ${formula}`,
};

/* Links from other pages. */

export const links = {
  similar: (name: string, n: number): string =>
    `Compare ${name} with the ${number(n)} most like it: ranges, differences and files`,
  group: (name: string, n: number, all: number, districts: string): string =>
    n < all
      ? `Compare the first ${number(n)} ${districts} of ${name}, and choose others`
      : `Compare the ${number(n)} ${districts} of ${name}: ranges, differences and files`,
};

import type { IndicatorInfo } from '../../../model/indicator.ts';
import type { DistrictWords } from '../../../model/district-words.ts';
import type { Subject } from '../../../model/chart.ts';
import { an, count, figure, list, number, period, periodTitle } from '../common.ts';
import { changeUnit, fromTo } from '../comparison/units.ts';

/** Words of the page on which a reader chooses what to compare. */

export const title = 'Compare';
export const heading = (districts: string): string => `Compare ${districts}`;
export const description = (place: string, districts: string): string =>
  `Choose up to six ${districts} of ${place}, measures and a period: figures side by side, what lies between them and whether that is more than usual, and files to take away.`;
export const lead = (districts: string): string =>
  `Choose up to six ${districts} and four measures. The address of this page keeps your choice.`;
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
  /** The line that the form folds into. */
  folded: (n: number, measures: number): string =>
    `${number(n)} chosen, ${count(measures, 'measure', 'measures')}: change`,
  measures: 'Measures, at most four',
  period: 'Period',
  newest: 'The newest of each',
  add: (text: string): string => `Add ${an(text)}`,
  pick: (text: string): string => `Pick ${an(text)}`,
  addButton: 'Add',
  similarButton: 'Show with those most like it',
  sets: 'Or all of',
  set: (group: string, n: number): string => `${group} (${number(n)})`,
  chosen: (districts: string): string => `Chosen ${districts}, at most six`,
  none: 'None yet.',
  first: 'the others stand beside it',
  makeFirst: 'Put first',
  makeFirstLabel: (name: string): string => `Put first: ${name}`,
  remove: 'Remove',
  removeLabel: (name: string): string => `Remove ${name}`,
  clear: 'Remove all',
  show: 'Show the comparison',
  full: 'Six are chosen, which is the most. Remove one first.',
  fullMeasures: 'Four measures are chosen, which is the most.',
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
export const prompt = (text: string): string => `Nothing is chosen yet. Pick ${an(text)} above.`;
export const failed = 'The figures could not be loaded. Check the connection and choose again.';

export const dropped = {
  measures: (ids: readonly string[]): string =>
    `Left out, because the address named ${ids.length === 1 ? 'a measure that is' : 'measures that are'} not here: ${list(ids)}.`,
  period: (id: string): string =>
    `There are no figures for the period the address named (${id}); the newest are shown.`,
  districts: (ids: readonly string[], districts: string): string =>
    `Left out, because there are no ${districts} with ${ids.length === 1 ? 'this id' : 'these ids'}: ${list(ids)}.`,
  tooMany: (names: readonly string[]): string => `Left out, because six is the most: ${list(names)}.`,
};

/* What is found. */

/** Of what a section is: what is measured, with its unit, and when. */
export const subtitle = (measured: string, key: string): string => `${measured}, ${periodTitle(key)}`;
export const noneYet = (key: string): string => `There are no figures up to ${periodTitle(key)}.`;

interface Named {
  readonly name: string;
  readonly value: number;
}
interface Middle {
  readonly of: number;
  readonly q25: number;
  readonly median: number;
  readonly q75: number;
}

// Short units stand with their figures; long ones once, under the measure's name.
const printIn =
  (info: IndicatorInfo) =>
  (value: number): string =>
    info.unit === 'percent' || info.unit === 'days' ? figure({ ...info, value }) : number(value, info.digits);

/** The finding, without a full stop, of those that may be compared: from the lowest to the highest. */
export function finding(fair: readonly Named[], info: IndicatorInfo): string {
  const print = printIn(info);
  const ordered = [...fair].sort((a, b) => a.value - b.value);
  const [low, high] = [ordered[0], ordered.at(-1)];
  if (!low || !high) return 'None of the chosen can be compared';
  // Several may have the same figure, as it is printed.
  const at = ({ name, value }: Named): string => {
    const more = fair.filter((other) => print(other.value) === print(value)).length - 1;
    return `${print(value)} in ${name}${more > 0 ? ` and ${number(more)} more` : ''}`;
  };
  if (fair.length === 1) return at(low);
  return print(high.value) === print(low.value)
    ? `${print(high.value)} in all ${number(fair.length)}`
    : `From ${at(low)} to ${at(high)}`;
}
/** What the chosen are beside: the middle half of all. */
export const besideAll = ({ of: total, q25, q75 }: Middle, info: IndicatorInfo, districts: string): string =>
  `Half of the ${number(total)} comparable ${districts} lie between ${number(q25, info.digits)} and ${printIn(info)(q75)}.`;
/** The same, short, for those who hear it while they choose. */
export const shown = (n: number, districts: DistrictWords, measures: readonly string[]): string =>
  `Showing ${count(n, districts.one, districts.other)}: ${list(measures)}.`;

/* Pictures. */

export const picture = {
  /** Of counted things the band on other pages is what is expected for a size; here it is not. */
  half: (total: number, districts: string): string => `middle half of ${number(total)} ${districts}`,
  noFigure: 'no figure',
  noRange: 'The amounts were weighed or recorded whole, not sampled: the figures have no range.',
  begins: (value: string): string => `The scale begins at ${value}, not at 0.`,
};
/** What the picture shows, for those who do not see it. */
export function pictureAlt(facts: {
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
}): string {
  const { info } = facts;
  const rows = facts.rows.map(({ name, value, low, high, apart }) =>
    value === null
      ? `${name}: no figure`
      : `${name}: ${figure({ ...info, value })}${low !== null && high !== null ? ` (95% interval ${fromTo(low, high, info)})` : ''}${apart ? ', not compared' : ''}`,
  );
  const all = facts.spread
    ? ` ${besideAll(facts.spread, info, facts.districts)} The middle one is at ${printIn(info)(facts.spread.median)}.`
    : '';
  return `${rows.join('; ')}.${all}`;
}
export const years = {
  title: 'The years before',
  subtitle: (key: string): string =>
    /^\d+ months to /.test(periodTitle(key))
      ? `Each twelve months, to ${periodTitle(key).replace(/^.* to /, '')}`
      : `Each year, to ${periodTitle(key)}`,
  middle: 'Middle of all',
  legend: (districts: string): string => `middle of all ${districts}`,
  alt: (
    facts: readonly { name: string; from: string; first: number; to: string; last: number }[],
    info: IndicatorInfo,
  ): string => {
    const print = (value: number): string => figure({ ...info, value });
    return `A line for each. ${facts.map(({ name, from, first, to, last }) => `${name}: ${print(first)} in ${period(from)}, ${print(last)} in ${period(to)}`).join('; ')}.`;
  },
  table: 'Year by year',
  period: 'Period',
};

/* Differences. */

export const differences = {
  title: (name: string): string => `Beside ${name}`,
  /** Where all differences say the same. */
  all: (says: string): string => `All ${says}.`,
  another: (text: string): string => `Choose another ${text} to see what lies between them.`,
  /** By how much figures move anyway. */
  moves: (by: number, { unit, digits }: IndicatorInfo, districts: string): string =>
    `From one year to the next ${districts} usually move by ${figure({ value: by, unit: changeUnit(unit), digits })}: half by less, half by more.`,
  table: 'Each beside each other',
  pair: 'Pair',
  pairName: (a: string, b: string): string => `${a} beside ${b}`,
  value: 'Difference',
  says: 'What it says',
};
/** What a difference says, beside how much districts move anyway and what chance in counting leaves open. */
export const SAYS = {
  beyond: 'more than they usually move in a year',
  within: 'no more than they usually move in a year',
  same: 'the same figure',
  unclear: 'too close to tell apart',
  differs: 'clearly apart',
};
/** Of a district that may not be compared. */
export const apart = { text: 'not compared', see: 'why: see “How sure is this?”' };
/** What kind of difference stands here, and what its range covers. */
export const KIND: Record<IndicatorInfo['nature'], string> = {
  share:
    'Differences of two shares are in percentage points, with Newcombe’s 95% interval. It covers the chance in counting cases, not other reasons for which they differ. Of twenty such intervals about one misses.',
  count:
    'Two rates are told as their ratio, with its exact 95% interval. It covers the chance in counting events, not other reasons for which they differ, such as who reports. Of twenty such intervals about one misses.',
  mass: 'Differences are plain, with no interval: weighed or recorded whole, not sampled.',
  duration:
    'Differences of two medians are plain, with no interval: how sure a difference is cannot be told. Each median has its own interval.',
};
/** Why nothing is said between two districts. */
export const noDifference = {
  'no-figure': (names: readonly string[]): string => `no figure for ${list(names)}`,
  'not-comparable': (names: readonly string[]): string =>
    `${list(names)} ${names.length === 1 ? 'is' : 'are'} marked not comparable`,
  uncounted: (): string => 'the counts behind the figures are not published',
  class: (_names: readonly string[], districts: string): string =>
    `they are different kinds of ${districts}, which are never compared`,
};

/* How sure it is. */

export const sure = {
  title: 'How sure is this?',
  explained: 'What this measure is, and what it does not tell',
};
export const table = {
  caption: (withUnit: string, key: string): string => `${withUnit}, ${periodTitle(key)}`,
  years: (withUnit: string): string => `${withUnit}, year by year`,
  pairs: (name: string, key: string): string => `Each beside each other: ${name}, ${periodTitle(key)}`,
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
  note: (name: string, effect: 'caveat' | 'not-comparable', reason: string, source: string): string =>
    `${name}${effect === 'not-comparable' ? ', not compared' : ''}: ${reason} (${source})`,
  lastOnly: (key: string): string =>
    `Where a figure stands among all is worked out for the last period only, ${periodTitle(key)}.`,
};

/* Files. */

export const files = {
  title: 'Take it with you',
  figures: 'The figures (CSV)',
  years: 'All years shown (CSV)',
  differences: 'All differences (CSV)',
  dots: 'The picture (SVG)',
  lines: 'The picture of the years (SVG)',
  pictureTitle: (name: string, found: string): string =>
    `${name}: ${found.charAt(0).toLowerCase()}${found.slice(1)}`,
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
    move: 'usual move in a year',
    says: 'what it says',
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

import type { Reason } from '../../../model/aggregate.ts';
import { printNumber, type Figure } from '../../../model/figure.ts';
import type { IndicatorId } from '../../../model/indicator.ts';
import type { Subject } from '../../../model/chart.ts';
import type { Unit } from '../../../model/unit.ts';
import {
  capital,
  day,
  difference,
  list,
  locale,
  number,
  period,
  periodTitle,
  REASON,
  UNIT,
} from '../common.ts';
import { INDICATOR } from '../indicators.ts';

/** Words of a district's page, and of the tables of measures and districts that other pages share. */

export const SUBJECT: Record<Subject, string> = {
  sorting: 'Sorting',
  complaints: 'Complaints',
  volunteers: 'Volunteers',
};

/** Where there is no figure. */
export const none = (facts: {
  name: string;
  area: string;
  period: string;
  reason: Reason | undefined;
}): string =>
  `${facts.name}: no figure for ${facts.area} in ${period(facts.period)}${facts.reason ? `; ${REASON[facts.reason]}` : ''}.`;
/** Measures that have no figure at all, said once. */
export const notGiven = (facts: {
  names: readonly string[];
  what: string;
  reason: Reason | undefined;
}): string =>
  `Not given for ${facts.what}: ${list(facts.names.map((name) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`))}${facts.reason ? `; ${REASON[facts.reason]}` : ''}.`;
/** A count that cannot be set against residents. */
export const counted = (facts: {
  area: string;
  what: string;
  cases: number;
  before: number | null;
  period: string;
}): string =>
  `${facts.area} had ${number(facts.cases)} ${facts.what} in ${period(facts.period)}${facts.before === null ? '' : facts.before === facts.cases ? ', as many as the year before' : `, after ${number(facts.before)} the year before`}. How many that is for each resident is not told: ${REASON.population}.`;
/** How a count changed, in a cell. */
export const countChange = (by: number): string => difference({ value: by, unit: 'count', digits: 0 });
/** Of few counted things, in a cell under the rate of the year before: "10 cases, after 9". */
export const countsAfter = ({ now, before }: { now: string; before: string }): string =>
  `${now}, after ${before}`;
export const lastKnown = (value: string, key: string): string =>
  `The last one is ${value}, in ${period(key)}.`;

export const ofComparable = (n: number): string => `of ${number(n)}`;
export const ofSimilar = (n: number): string => `beside ${number(n)}`;
export const interval = (low: Figure, high: Figure): string =>
  `95%: ${printNumber(low, locale)} to ${printNumber(high, locale)}`;
/** A change in a cell whose heading says what usual is. */
export const change = (by: Figure, size: string | null): string =>
  `${difference(by)}${size ? `, ${size}` : ''}`;

/** A measure with its unit, where its name does not say it: "Sorting rate, %", "Refuse per resident, kg a year". */
export const withUnit = (name: string, unit: Unit): string => {
  const rest = unitBeside(name, unit);
  return rest === null ? name : `${name}, ${rest}`;
};
/** What of a unit is still to be said beside a measure's name. */
export const unitBeside = (name: string, unit: Unit): string | null => {
  if (name.includes(UNIT[unit])) return null;
  return unit === 'kg-per-resident' && name.endsWith('per resident') ? 'kg a year' : UNIT[unit];
};

export const measures = {
  /** An interval in a cell, under its figure. */
  range: (low: Figure, high: Figure): string => `${printNumber(low, locale)}–${printNumber(high, locale)}`,
  brief: (area: string): string => `The leading measures of ${area}`,
  caption: (area: string, subject: string): string => `${subject} in ${area}`,
  measure: 'Measure',
  place: (place: string): string => `All of ${place}`,
  standing: 'Among comparable ones',
  peers: 'Among similar ones',
  ranks: 'Position, as a range',
  before: 'A year before',
  usual: 'and the change since; “middle half” is of the changes of all',
  notCompared: 'not compared',
  noFigure: 'no figure',
  /** Of a compared figure whose error is not known, or where nearly all could stand anywhere. */
  noRange: 'not known',
  /** Under the name of a measure: its unit, where figures stand without it, and its period. */
  under: (facts: { what: string | null; unit: string | null; period: string }): string =>
    [facts.what, facts.unit, facts.period]
      .filter((part) => part !== null)
      .map((part) => capital(part.startsWith('kg') ? `in ${part}` : part))
      .join('. '),
  old: (until: string, asOf: string): string =>
    `The table ends with ${period(until).replace(/^the \d+ months to /, '')}, more than two years before ${day(asOf)}: read these figures as history.`,
};

export const description = (name: string, place: string): string =>
  `Waste sorting, complaints and volunteers in ${name}, ${place}: plain figures with their periods, compared fairly.`;
/** "Queens 1 · 179,054 residents (2019–2023)" */
export const under = (facts: {
  readonly name: string;
  readonly population: number | null;
  readonly populationPeriod: string | null;
}): string =>
  facts.population === null
    ? facts.name
    : `${facts.name} · ${number(facts.population)} residents (${facts.populationPeriod})`;

/** Of a district that has not always been: its first and last month. */
export const existed = (from: string | null, to: string | null): string => {
  if (from === null) return `It existed until ${periodTitle(to!)}, and is not compared after that.`;
  return to === null
    ? `It exists since ${periodTitle(from)}, and has figures from then on.`
    : `It existed from ${periodTitle(from)} to ${periodTitle(to)}, and is not compared after that.`;
};
export const partOf = 'What it did is now part of';
export const madeOf = 'Earlier figures stand with what it was made of:';

/** The lines under a measure's sentence: what each is called, and what it says where words differ. */
export const lines = {
  range: 'Range',
  /** The 95 % interval of a counted thing or a duration. */
  interval: (text: string): string => `${text}, at 95%`,
  noInterval: 'no sampling error: all is weighed or recorded',
  noIntervalYet: 'none can be told',
  expected: 'Expected',
  expectedOf: (range: string): string => `${range}, for its size`,
  ranks: 'Position',
  similar: 'Among similar',
  place: (place: string): string => `All of ${place}`,
  months: 'Months reported',
  monthsOf: (used: number, expected: number): string => `${number(used)} of ${number(expected)}`,
  change: 'A year before',
  course: 'Over years',
  control: 'Month by month',
  controlChart: 'Control chart',
};
/** Charts of a measure, as links. */
export const chartLinks = {
  more: 'More charts:',
  this: 'Its table and downloads',
  mixes: (n: number): string =>
    n === 1 ? 'What else it is made of: chart' : `What else it is made of: ${number(n)} charts`,
  of: (label: string, measure: string): string => `${label}: ${measure}`,
};
/** Why a figure is not compared, after its sentence. */
export const apart = {
  /** Of a figure that does not describe its residents. */
  untold: (indicator: IndicatorId, title: string, area: string): string =>
    INDICATOR[indicator].untold?.(area) ?? `${title}: what is published does not tell how it is in ${area}.`,
  note: (districts: string): string => `It is not compared with other ${districts}.`,
  few: (districts: string): string =>
    `It is not compared: too few ${districts} of its kind have a comparable figure.`,
};

export const notCompared = (districts: string): string => `Not compared with other ${districts}`;
export const partial = (what: string): string => `No rates are shown for parts of the place: ${what}`;
export const disagreement = (facts: {
  readonly period: string;
  readonly a: string;
  readonly b: string;
  readonly aWhat: string;
  readonly bWhat: string;
}): string =>
  `Two published tables give a sorting rate for ${period(facts.period)}: ${facts.a} from ${facts.aWhat}, ${facts.b} from ${facts.bWhat}.`;
export const disagreementLabel = 'Two sources';

export const programmes = {
  title: 'Programmes',
  everywhere: (place: string): string => `all of ${place}`,
  detail: (facts: { start: string; end: string | null; where: string; lead: string }): string =>
    `(${facts.end ? `${day(facts.start)} to ${day(facts.end)}` : `since ${day(facts.start)}`}; ${facts.where}; ${facts.lead})`,
};

export const others = {
  title: (group: string, districts: string): string => `Other ${districts} in the same ${group}`,
  all: (districts: string): string => `All ${districts}`,
  group: (group: string): string => `${group}, side by side`,
};

export const act = {
  title: 'What you can do',
  links: {
    complain: 'Report a problem',
    volunteer: 'Volunteer',
    attend: 'Go to a meeting',
    office: 'Write to the office in charge',
  },
  ask: 'Ask for missing data, or report an error here',
};

export const data = {
  lead: 'Every figure on this page, and what it was computed from.',
  tables: 'Whole tables (CSV)',
  retrieved: (publisher: string, on: string): string => `${publisher}, retrieved ${day(on)}`,
  quality: 'Rows read, left out and corrected',
  methods: 'How every measure is computed',
  facts: 'Facts',
  population: 'Residents',
  margin: (margin: number): string => `± ${number(margin)} (90% margin of error)`,
  area: 'Area',
  neighbourhoods: 'Neighbourhoods',
  missing: (subject: string): string => `${subject}: no figures are published here.`,
  searched: 'What was looked for, and the template that would fill it',
};
export const sources = (facts: readonly string[], asOf: string): string =>
  `Sources: ${facts.join('; ')}. Figures as of ${day(asOf)}.`;
/** Names the similar ones where the page is printed. */
export const briefPeers = (facts: {
  districts: string;
  names: readonly string[];
  columns: readonly string[];
}): string => `Similar ${facts.districts}, by ${list(facts.columns)}: ${list(facts.names)}.`;
export const onThisPage = 'On this page';
export const older = 'Older figures';

/** Years a population is of: "2019–2023" where it was asked over several. */
export const populationPeriod = (key: string): string => {
  const [from, to] = key.split('/');
  return from?.endsWith('-01') && to?.endsWith('-12')
    ? `${from.slice(0, 4)}–${to.slice(0, 4)}`
    : periodTitle(key);
};

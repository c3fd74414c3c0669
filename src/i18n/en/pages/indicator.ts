import { years } from '../charts/years.ts';
import type { Aggregate } from '../../../model/aggregate.ts';
import type { RankBasis } from '../../../model/comparison.ts';
import type { Subject } from '../../../model/chart.ts';
import type { IndicatorInfo } from '../../../model/indicator.ts';
import { an, capital, count, EMPTY, figure, list, number, period, periodTitle, REASON } from '../common.ts';

export const SUBJECT: Record<Subject, string> = {
  sorting: 'Sorting waste',
  complaints: 'Complaints',
  volunteers: 'Taking part',
};

/* The index of a place's measures. */

export const indexTitle = 'Measures';
export const indexDescription = (place: string): string =>
  `Every measure published for ${place}: what it is and its figure with its period.`;
export const indexLead =
  'Each measure comes from one published table and has its own period, because the tables end at different times.';
/** "18.1% in the 12 months to June 2019". */
export const inPeriod = (value: string, key: string): string => `${value} in ${period(key)}`;
export const oldTag = (key: string): string =>
  `The table ends with ${period(key).replace(/^the .* to /, '')}.`;
export const partialTag =
  'The table is partial: figures of the recorded cases only, none for parts of the place.';
/** The end of an index line where there is no figure: the counted cases of a partial table. */
export const recorded = (cases: number, key: string): string =>
  `${count(cases, 'recorded case', 'recorded cases')} in ${period(key)}; no rate, because the table is partial`;
export const noFigure = (aggregate: Aggregate): string =>
  `No figure for ${period(aggregate.period)}: ${aggregate.reason ? REASON[aggregate.reason] : EMPTY[aggregate.empty ?? 'not-reported']}`;

/* One measure. */

export const title = (name: string, series: string): string => `${name}: ${series}`;
export const description = (meaning: string, place: string): string =>
  `${meaning} All of ${place}, with the range, the coverage and what is not comparable.`;

/** The place's own figure: sentence first. */
export const placeFigure = (place: string, aggregate: Aggregate, info: IndicatorInfo): string =>
  aggregate.value === null
    ? `${place}: ${noFigure(aggregate)}.`
    : `${place}: ${figure({ ...info, value: aggregate.value })} in ${period(aggregate.period)}.`;

/** The range second. */
export const interval = (
  aggregate: Aggregate,
  info: IndicatorInfo,
  recorders: string | null,
): string | null => {
  if (aggregate.low == null || aggregate.high == null) return null;
  const [low, high] = [number(aggregate.low, info.digits), figure({ ...info, value: aggregate.high })];
  return aggregate.recorders === undefined || recorders === null
    ? `The 95% interval runs from ${low} to ${high}.`
    : years.redrawn({ recorders: aggregate.recorders, name: recorders, low, high });
};
/** A cell: "1.96 to 2.02". */
export const range = (low: number, high: number, digits: number): string =>
  `${number(low, digits)} to ${number(high, digits)}`;
export const noInterval: Record<'mass', string> = {
  mass: 'The figure is a full count of what was recorded, not a sample, so it has no sampling interval.',
};

export const READING: Record<IndicatorInfo['polarity'], string> = {
  higher: 'A higher figure is better.',
  lower: 'A lower figure is better.',
  neutral: 'A higher figure is neither better nor worse.',
};

/** Where the districts lie: "Half of the 54 comparable districts lie between 14.2% and 22.9%; …". */
export const spread = (
  { of: total, min, q25, median, q75, max }: Record<'of' | 'min' | 'q25' | 'median' | 'q75' | 'max', number>,
  info: IndicatorInfo,
  districts: string,
): string => {
  const unit = (value: number): string => figure({ ...info, value });
  // A unit of words stands once.
  const print = (value: number): string =>
    info.unit === 'percent' ? unit(value) : number(value, info.digits);
  return `Half of the ${number(total)} comparable ${districts} lie between ${number(q25, info.digits)} and ${unit(q75)}, the middle one at ${print(median)}. The lowest is at ${print(min)}, the highest at ${print(max)}.`;
};

/* All districts as dots, with their figures. */

/** "From 7.0% in Hunts Point to 30.1% in Astoria." */
export const ends = (
  [low, high]: readonly [End, End],
  { unit, digits }: Pick<IndicatorInfo, 'unit' | 'digits'>,
): string =>
  `From ${unit === 'percent' ? figure({ value: low.value, unit, digits }) : number(low.value, digits)} in ${low.name} to ${figure({ value: high.value, unit, digits })} in ${high.name}.`;
interface End {
  readonly name: string;
  readonly value: number;
}
export const dots = {
  caption: (group: string, key: string): string => `${group}, ${periodTitle(key)}`,
  /** Of the box that leaves only the rows with what is typed. */
  find: (text: string): string => `Find your ${text}`,
  by: (groupWord: string): string => `Back to the order by ${groupWord}`,
  key: {
    dot: (text: string, unit: string): string => `${capital(text)}, ${unit}`,
    interval: '95% interval',
    whole: (place: string, value: string): string => `${place}: ${value}`,
    apart: 'not compared, why: below',
  },
  columns: {
    dot: 'Where it lies',
    value: 'Figure',
    cases: 'Number',
    years: (n: number): string => `${number(n)} years`,
    change: 'Change',
    before: 'Year before',
  },
  /** Of few cases: "18, was 12". */
  few: (now: number, before: number): string => `${number(now)}, was ${number(before)}`,
  notZero: 'The scale does not begin at zero.',
  years: 'Each small line has a scale of its own.',
};
export const overTime = 'Over time';
export const sure = 'How sure is this?';
export const analysts = 'For analysts';
export const otherCharts = 'All its charts, with PNG, SVG and CSV';

export const WHAT = 'How it is counted';
export const FORMULA = 'Formula';
export const UNIT_LABEL = 'Unit';
export const MISSING = 'Missing data';
export const LIMITS = 'What it does not tell';
export const DEFINITION_LABEL = 'Named definition';
export const SOURCE = 'Source';

export const DEFINITION: Record<string, string> = {
  diversion: 'Diversion: sorted mass as a share of all collected mass, refuse included.',
  'household-recycling':
    'Household recycling: waste of households recycled, reused or composted, as a share of their waste.',
  capture: 'Capture: what was sorted, as a share of what could have been.',
  participation: 'Participation: the share of households that take part.',
  'accurate-sorting': 'Accurate sorting: inspections passed, as a share of inspections.',
};

export const onThisPage = 'On this page';
export const districtsTitle = (districts: string): string => `All ${districts}`;
export const tableCaption = (name: string, key: string, districts: string): string =>
  `${name} in all ${districts}, ${periodTitle(key)}`;
export const countsOnly =
  'Numbers, not rates: where more people live, more is reported. No number of residents is published here to divide them by.';
export const COLUMN = {
  interval: '95% interval',
  ranks: 'Rank range',
};
export const coverage = (used: number, expected: number): string => `${number(used)} of ${number(expected)}`;
export const NOT_COMPARED = 'not compared';
export const SEE_WHY = 'why: see below';
export const SEE_NOTE = 'with a note, see below';

/* Rank ranges. */

export const ranksTitle = 'Rank ranges';
export const ranksLead = (by: RankBasis, text: string): string =>
  `${ranksWhy(by, text)} The ranges are wide enough to hold for the whole table at once.`;
/** Of one district, by its own range. */
export const ownRanksLead = (by: RankBasis, text: string): string =>
  `${ranksWhy(by, text)} In a table of all the ranges are wider, to hold for all at once.`;
const ranksWhy = (by: RankBasis, text: string): string => {
  const known = `Where ${an(text)} stands is known only as a range`;
  switch (by) {
    case 'chance':
      return `${known}, because its figure is known only as a range: chance in counting moves it. What else moves it from year to year is not in it.`;
    case 'movement':
      return `${known}, because its figure moves from year to year in its own way: the more it does, the wider its range. How well the number of residents is known is in it too.`;
  }
};
export const ranksOrder = (polarity: IndicatorInfo['polarity']): string =>
  `The table is in the order of names, and the 1st is the highest figure${polarity === 'higher' ? '' : polarity === 'lower' ? ', not the best' : ', neither better nor worse'}.`;
export const ranksCaption = (name: string, key: string): string =>
  `${name}: rank ranges, ${periodTitle(key)}`;
export const ranksOf = (total: number, districts: string): string =>
  `of ${number(total)} comparable ${districts}`;
export const NO_RANKS = 'no range';
export const ranksUntold = {
  mass: 'under eight years of data, or gaps in them',
  other: 'no interval',
};
/** Where no district has one. */
export const ranksNone = (facts: {
  nature: IndicatorInfo['nature'];
  compared: boolean;
  withIntervals: boolean;
}): string =>
  !facts.compared
    ? 'There are no rank ranges, because nothing here is compared.'
    : facts.withIntervals
      ? 'There are no rank ranges: the figures lie too close together to tell who has more.'
      : facts.nature !== 'mass'
        ? 'There are no rank ranges, because these figures have no intervals to make them of.'
        : 'There are no rank ranges: fewer than eight years are published, or of too few places, to tell how much a figure moves of itself.';

export const yearsTitle = 'Year by year';
export const yearsCaption = (name: string, place: string): string => `${name}, ${place}, year by year`;
export const YEAR_COLUMNS = {
  period: 'Year',
  value: 'Figure',
  coverage: 'Reported',
};

export const comparableTitle = 'What is not comparable, and why';
export const comparableAll = (text: string): string =>
  `Every ${text} with a figure is compared with every other.`;
export const NOT_COMPARABLE_LEAD =
  'These figures stay visible and are kept out of standings, map classes and headlines:';
export const CAVEAT_LEAD = 'These stand with a note:';
export const noFigureLead = (names: readonly string[], reason: string, districts: string): string =>
  `No figure for ${names.length > 12 ? `${number(names.length)} ${districts}` : list(names)}: ${reason}.`;
export const incomplete = (names: readonly string[]): string =>
  `A part of the period is missing in ${list(names)}: the figure is of the rest, and compared.`;
export const noteSource = (source: string): string => `Source: ${source}.`;
export const classes = (districts: string): string =>
  `Different kinds of ${districts} are in this table. Each is compared only with its own kind.`;
export const disagrees = 'Another table publishes the same measure and does not agree. Both are shown:';
export const disagreementsLink = 'where two tables disagree';
export const otherDefinitions =
  'A rate published elsewhere under another definition cannot be set beside this one.';

export const guideLead = 'New to ranges, expected ranges and comparisons with similar ones?';
export const guideLink = 'How to read this, with one example';

export const downloadsTitle = 'Downloads';
export const downloadTable = (series: string): string =>
  `The table behind it, one observation a row: ${series} (CSV)`;
export const downloadFigures = 'All published figures of the place, this measure among them (CSV)';
export const methodsLink = 'How it is computed, with references';
export const qualityLink = 'Rows read, not placed and rejected';

export const oldLead = (key: string, asOf: string): string =>
  `This table ends with ${period(key).replace(/^the \d+ months to /, '')}, more than two years before ${asOf}.`;
export const OLD_LABEL = 'Old';
export const PARTIAL_LABEL = 'Partial';
export const recordedCases = (cases: number): string =>
  `${count(cases, 'case is', 'cases are')} recorded in this period.`;
export const countedMeaning = (series: string): string =>
  `How many ${series} were recorded. ${capital(REASON.population)}, so it is not told how many that is for each of them.`;
export const countedFigure = (facts: {
  place: string;
  cases: number;
  before: number | null;
  series: string;
  period: string;
}): string =>
  `${facts.place}: ${number(facts.cases)} ${facts.series} in ${period(facts.period)}${facts.before === null ? '' : `, after ${number(facts.before)} the year before`}.`;
export const partialNotCompared = (districts: string): string =>
  `The table is partial, so nothing is compared between ${districts}: a small figure could mean few cases or few records.`;

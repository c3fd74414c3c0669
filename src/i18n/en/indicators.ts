import type { CountedShare, IndicatorId, IndicatorIdOf } from '../../model/indicator.ts';
import type { Figure } from '../../model/figure.ts';
import { capital, countedShare, figure, month, number, period } from './common.ts';

/** A value of an indicator in an area, as the words of the indicator take it. */
interface Told {
  readonly area: string;
  /** With its unit: "62.5%". */
  readonly text: string;
  /** The number alone: "62.5". */
  readonly plain: string;
  /** The series' own title, in a sentence: "reported rat sightings". */
  readonly what: string;
}

interface ToldBriefly extends Told {
  /** "62.5% of inspections", "5 of 8 inspections". */
  readonly shareOf: (things: string, article?: string) => string;
}

interface ToldWhole extends Told {
  /** The period in a sentence: "the 12 months to October 2025". */
  readonly when: string;
  /** Last month of the period, `YYYY-MM`. */
  readonly end: string;
  /** "Of every 100" with "62.5", or "Of 8" with "5". */
  readonly whole: string;
  readonly part: string;
  /** How many cases it counts. */
  readonly cases: number | null;
}

/** All that is said of one indicator. */
interface IndicatorWords {
  /** A title. */
  readonly name: string;
  /** What it tells a resident, one sentence. */
  readonly meaning: string;
  readonly formula: string;
  /** What is done where data are missing; `byYear` in a table with one number a year. */
  readonly missing: (byYear: boolean) => string;
  /** Unit for subtitles: what is measured. */
  readonly measure: string;
  /** What it does not tell. */
  readonly limits: string;
  /** What a value says of an area, as the beginning of a sentence. */
  readonly statement: (told: ToldBriefly) => string;
  /** What a large figure before it is of, as the end of its sentence: "of collected waste was sorted". */
  readonly finding: (what: string) => string;
  /** What a value says to a resident, one whole sentence. */
  readonly sentence: (told: ToldWhole) => string;
  /** What an area with a higher value than others did, and one with a lower: the end of "Astoria …, than most others". */
  readonly compared: (what: string) => { readonly more: string; readonly less: string };
  /** What is said where a figure, as a note has it, does not describe the residents of its area. */
  readonly untold?: (area: string) => string;
  /** Named by what its series counts, as another series of the place may have it too. */
  readonly ofSeries?: {
    /** The beginning of a title over all districts, after which figures need no unit. */
    readonly title?: (series: string) => string;
    /** What is measured; `pace` ends it where single months are told as the rate of a whole year, else ''. */
    readonly measure: (series: string, pace: string) => string;
  };
  /** Of a share: what it is of, for a scale ("number of inspections"). */
  readonly shareOf?: string;
  /** Of a rate of counted things: those, as in "1.4 times as many … per resident". */
  readonly counted?: (what: string) => string;
}

const gaps = (byYear: boolean): string =>
  byYear
    ? 'Each figure is made of what the publisher gives for a whole year; a year without it stays empty.'
    : 'A yearly figure needs 11 of its 12 months; missing months are left out above and below the line, never filled in.';

const howWellItSorts = (area: string): string =>
  `How well ${area} sorts cannot be told from what is published.`;

/** The words of every indicator: a new one is an entry here. */
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
    missing: (byYear) => `${gaps(byYear)} A stream not collected at the time is outside the sum.`,
    limits:
      'Masses are what trucks weighed, with whatever else stood at the kerb: shops, institutions, contamination. It does not say how clean the sorted waste was.',
    compared: () => ({ more: 'sorted more of its waste', less: 'sorted less of its waste' }),
    statement: ({ area, text }) => `${area} sorted ${text} of its collected waste`,
    finding: () => 'of collected waste was sorted',
    sentence: ({ area, plain, when }) =>
      `Of every 100 kg of waste collected in ${area}, ${plain} kg were sorted in ${when}.`,
    untold: howWellItSorts,
  },
  'published-rate': {
    name: 'Sorting rate as published',
    measure: 'Sorting rate as its publisher gives it',
    meaning: 'The sorting rate the publisher itself gives, under its own way of counting.',
    formula: 'monthly published rates, each weighed by the mass collected there that month',
    missing: gaps,
    limits: 'The masses behind it are not published, so it cannot be added up or checked.',
    compared: () => ({ more: 'sorted more of its waste', less: 'sorted less of its waste' }),
    statement: ({ area, text }) => `${area} sorted ${text} of its waste by the publisher’s own count`,
    finding: () => 'of waste was sorted, by the publisher’s own count',
    sentence: ({ area, text, when }) =>
      `By its publisher’s own count, ${text} of the waste of ${area} was sorted in ${when}.`,
    untold: howWellItSorts,
  },
  'sorted-per-resident': {
    name: 'Sorted waste per resident',
    measure: 'Sorted waste',
    meaning: 'How many kilograms of sorted waste were collected for each resident in a year.',
    formula: 'sorted mass of a year ÷ residents (resident-months ÷ 12)',
    missing: (byYear) => `${gaps(byYear)} Only within three years of the population’s own period.`,
    limits:
      'Visitors, shops and institutions add waste and are not residents. The population has a margin of error of its own.',
    compared: () => ({ more: 'sorted more waste per resident', less: 'sorted less waste per resident' }),
    statement: ({ area, plain }) => `${area} sorted ${plain} kg of waste per resident`,
    finding: () => 'of waste was sorted per resident',
    sentence: ({ area, plain, when }) =>
      `In ${area}, ${plain} kg of sorted waste were collected for each resident in ${when}.`,
  },
  'residual-per-resident': {
    name: 'Refuse per resident',
    measure: 'Refuse left unsorted',
    meaning: 'How many kilograms of unsorted refuse were collected for each resident in a year.',
    formula: 'residual mass of a year ÷ residents (resident-months ÷ 12)',
    missing: (byYear) => `${gaps(byYear)} Only within three years of the population’s own period.`,
    limits:
      'Visitors, shops and institutions add waste and are not residents. The population has a margin of error of its own.',
    compared: () => ({ more: 'left more refuse per resident', less: 'left less refuse per resident' }),
    statement: ({ area, plain }) => `${area} left ${plain} kg of refuse per resident unsorted`,
    finding: () => 'of refuse was left per resident',
    sentence: ({ area, plain, when }) =>
      `In ${area}, ${plain} kg of unsorted refuse were collected for each resident in ${when}.`,
  },
  'accurate-sorting': {
    name: 'Accurate sorting',
    measure: 'Share of inspections passed',
    meaning: 'Of every 100 inspections of bins and sorting points, how many found the waste rightly sorted.',
    formula: 'inspections passed ÷ inspections, over a year',
    missing: gaps,
    limits:
      'Inspections are not a random sample; what is inspected, and how strictly, may differ by place and year.',
    shareOf: 'inspections',
    compared: () => ({
      more: 'sorted its waste rightly more often',
      less: 'sorted its waste rightly less often',
    }),
    statement: ({ area, shareOf }) => `In ${area}, ${shareOf('inspections')} found the waste rightly sorted`,
    finding: () => 'of inspections found waste rightly sorted',
    sentence: ({ area, when, whole, part }) =>
      `${whole} inspections of bins in ${area}, ${part} found the waste rightly sorted in ${when}.`,
  },
  'complaints-rate': {
    name: 'Complaints per 1,000 residents',
    measure: 'Complaints in a year',
    meaning: 'How many complaints were made in a year for every 1,000 residents.',
    formula: 'complaints of a year ÷ residents (resident-months ÷ 12) × 1,000',
    missing: (byYear) => `${gaps(byYear)} Only within three years of the population’s own period.`,
    limits:
      'Neither good nor bad: people in some places report more. It counts reports, not what was reported on.',
    counted: (what) => what,
    compared: (what) => ({ more: `had more ${what} per resident`, less: `had fewer ${what} per resident` }),
    statement: ({ area, plain, what }) => `${area} had ${plain} ${what} per 1,000 residents`,
    finding: (what) => `${what} per 1,000 residents`,
    sentence: ({ area, plain, what, when, cases }) =>
      cases === null
        ? `${area} had ${plain} ${what} for every 1,000 residents in ${when}.`
        : `${area} had ${number(cases)} ${what} in ${when}: ${plain} for every 1,000 residents.`,
    ofSeries: {
      title: (series) => `${capital(series)} per 1,000 residents`,
      measure: (series, pace) => `${capital(series)}${pace || ' in a year'}`,
    },
  },
  'days-to-close': {
    name: 'Days to close',
    measure: 'Time until half of the complaints were closed',
    meaning: 'After how many days half of the complaints had been closed, counting those still open.',
    formula: 'Kaplan–Meier median of days from opened to closed, open cases censored on the day of retrieval',
    missing: () =>
      'Complaints without a closing date count as open. Half must be closed before there is a median.',
    limits: 'Closed is what the office recorded; it does not say that the problem was solved.',
    compared: (what) => ({ more: `had ${what} closed later`, less: `had ${what} closed sooner` }),
    statement: ({ area, text, what }) => `In ${area}, half of the ${what} were closed within ${text}`,
    finding: (what) => `until half of ${what} were closed`,
    sentence: ({ area, text, what, when }) =>
      `In ${area}, half of the ${what} opened in ${when} were closed within ${text}.`,
    ofSeries: { measure: (series) => `Time until half of the ${series} were closed` },
  },
  'open-backlog': {
    name: 'Open complaints',
    measure: 'Complaints open at the end of the period',
    meaning: 'How many complaints were waiting at the end of the period for every 1,000 residents.',
    formula: 'complaints opened by the last day and not closed by then ÷ residents × 1,000',
    missing: () => 'Complaints opened before the table begins are not in it.',
    limits: 'A case never closed in the records stays open for ever, whether or not it was solved.',
    counted: (what) => `open ${what}`,
    compared: (what) => ({
      more: `had more ${what} still open per resident`,
      less: `had fewer ${what} still open per resident`,
    }),
    statement: ({ area, plain, what }) => `In ${area}, ${plain} ${what} per 1,000 residents were still open`,
    finding: (what) => `${what} per 1,000 residents still open`,
    sentence: ({ area, plain, what, end }) =>
      `At the end of ${month(end)}, ${plain} ${what} for every 1,000 residents of ${area} were open.`,
    ofSeries: {
      title: (series) => `${capital(series)} still open per 1,000 residents`,
      measure: (series) => `${capital(series)} open at the end of the period`,
    },
  },
  'on-time': {
    name: 'Closed on time',
    measure: 'Share of complaints closed by their due date',
    meaning: 'Of every 100 complaints that were due, how many were closed by the due date.',
    formula: 'closed by the due date ÷ all whose due date has come, overdue open ones counted late',
    missing: () => 'Complaints without a due date are outside it.',
    limits: 'Due dates are set by the office and may differ by topic.',
    shareOf: 'complaints due',
    compared: (what) => ({
      more: `had more of the ${what} closed on time`,
      less: `had fewer of the ${what} closed on time`,
    }),
    statement: ({ area, what, shareOf }) => `In ${area}, ${shareOf(what)} were closed on time`,
    finding: (what) => `of ${what} were closed on time`,
    sentence: ({ area, what, when, whole, part }) =>
      `${whole} ${what} that were due in ${area} in ${when}, ${part} were closed on time.`,
  },
  'response-rate': {
    name: 'Answered',
    measure: 'Share of complaints that were answered',
    meaning: 'Of every 100 complaints, how many got an answer.',
    formula: 'answered ÷ all complaints opened in a year',
    missing: () => 'No answering date counts as not answered.',
    limits: 'An answer is not a solution.',
    shareOf: 'complaints',
    compared: (what) => ({
      more: `had more of the ${what} answered`,
      less: `had fewer of the ${what} answered`,
    }),
    statement: ({ area, what, shareOf }) => `In ${area}, ${shareOf(what)} were answered`,
    finding: (what) => `of ${what} were answered`,
    sentence: ({ area, what, when, whole, part }) =>
      `${whole} ${what} opened in ${area} in ${when}, ${part} were answered.`,
  },
  'resolved-share': {
    name: 'Resolved',
    measure: 'Share of answered complaints that were resolved',
    meaning: 'Of every 100 complaints with a stated result, how many were resolved.',
    formula: 'resolved ÷ complaints with a stated result, opened in a year',
    missing: () => 'Complaints whose result is not stated are outside it.',
    limits: 'Resolved is what was recorded; see also whether residents were satisfied.',
    shareOf: 'answered complaints',
    compared: (what) => ({
      more: `had more of the ${what} resolved`,
      less: `had fewer of the ${what} resolved`,
    }),
    statement: ({ area, what, shareOf }) => `In ${area}, ${shareOf(what)} with a stated result were resolved`,
    finding: (what) => `of answered ${what} were resolved`,
    sentence: ({ area, what, when, whole, part }) =>
      `${whole} ${what} with a stated result, opened in ${area} in ${when}, ${part} were resolved.`,
  },
  satisfied: {
    name: 'Satisfied residents',
    measure: 'Share of those asked who were satisfied',
    meaning: 'Of every 100 residents asked about their complaint, how many were satisfied.',
    formula: 'satisfied ÷ asked, of complaints opened in a year',
    missing: () => 'Residents who were not asked or did not answer are outside it.',
    limits: 'Those who answer may differ from those who do not.',
    shareOf: 'residents asked',
    compared: () => ({ more: 'had more satisfied residents', less: 'had fewer satisfied residents' }),
    statement: ({ area, shareOf }) => `In ${area}, ${shareOf('residents asked', 'the ')} were satisfied`,
    finding: () => 'of residents asked were satisfied',
    sentence: ({ area, what, when, whole, part }) =>
      `${whole} residents asked about ${what} opened in ${area} in ${when}, ${part} were satisfied.`,
  },
  'volunteer-hours': {
    name: 'Volunteer hours',
    measure: 'Volunteer hours',
    meaning: 'How many hours volunteers gave in a year for every 1,000 residents.',
    formula: 'hours of a year ÷ residents (resident-months ÷ 12) × 1,000',
    missing: gaps,
    limits: 'Only recorded hours. Much neighbourly help is never recorded.',
    compared: () => ({
      more: 'gave more volunteer hours per resident',
      less: 'gave fewer volunteer hours per resident',
    }),
    statement: ({ area, plain }) => `In ${area}, volunteers gave ${plain} hours per 1,000 residents`,
    finding: () => 'volunteer hours per 1,000 residents',
    sentence: ({ area, plain, when }) =>
      `Volunteers in ${area} gave ${plain} hours for every 1,000 residents in ${when}.`,
  },
  'active-volunteers': {
    name: 'Active volunteers',
    measure: 'People with any volunteer hours in a year',
    meaning: 'How many people volunteered at all in a year, for every 1,000 residents.',
    formula: 'people with any hours in a year ÷ residents × 1,000',
    missing: () =>
      'From 1 to 4 people are published as “<5”. Of published totals, those by year only: people of twelve months are not added up, nor those of several districts.',
    limits: 'One hour counts as much as a hundred; read it beside the hours.',
    counted: () => 'active volunteers',
    compared: () => ({ more: 'had more volunteers per resident', less: 'had fewer volunteers per resident' }),
    statement: ({ area, plain }) => `In ${area}, ${plain} of every 1,000 residents volunteered`,
    finding: () => 'of every 1,000 residents volunteered',
    sentence: ({ area, plain, when }) =>
      `Of every 1,000 residents of ${area}, ${plain} volunteered in ${when}.`,
  },
  'monthly-volunteers': {
    name: 'Volunteers in a month',
    measure: 'People with any volunteer hours, in an average month',
    meaning: 'How many people volunteered in an average month of the year, for every 1,000 residents.',
    formula: 'people with any hours, month by month, added up ÷ (residents × months) × 1,000',
    missing: (byYear) =>
      `${gaps(byYear)} Published as totals: where a month’s number is withheld, as from 1 to 4 people, there is no figure.`,
    limits:
      'Who gives hours in every month counts in each. How many different people took part in the year cannot be told from monthly totals.',
    compared: () => ({
      more: 'had more volunteers a month per resident',
      less: 'had fewer volunteers a month per resident',
    }),
    statement: ({ area, plain }) =>
      `In ${area}, ${plain} of every 1,000 residents volunteered in an average month`,
    finding: () => 'of every 1,000 residents volunteered in an average month',
    sentence: ({ area, plain, when }) =>
      `Of every 1,000 residents of ${area}, ${plain} volunteered in an average month of ${when}.`,
  },
  'volunteer-retention': {
    name: 'Volunteers who came again',
    measure: 'Share of last year’s volunteers who came again',
    meaning: 'Of every 100 people who volunteered the year before, how many came again.',
    formula: 'people with hours in both years ÷ people with hours in the year before',
    missing: () => 'From 1 to 4 people are published as “<5”.',
    limits: 'People who moved away count as not having come again.',
    shareOf: 'volunteers of the year before',
    compared: () => ({
      more: 'had more of its volunteers come again',
      less: 'had fewer of its volunteers come again',
    }),
    statement: ({ area, shareOf }) =>
      `In ${area}, ${shareOf('volunteers of the year before', 'the ')} came again`,
    finding: () => 'of last year’s volunteers came again',
    sentence: ({ area, when, whole, part }) =>
      `${whole} who had volunteered in ${area} the year before, ${part} came again in ${when}.`,
  },
  'trained-share': {
    name: 'Hours by trained volunteers',
    measure: 'Share of hours given by trained volunteers',
    meaning: 'Of every 100 volunteer hours, how many were given by people trained for the task.',
    formula: 'hours by trained volunteers ÷ hours, over a year',
    missing: gaps,
    limits: 'What counts as training is the organisation’s to say.',
    compared: () => ({
      more: 'had more of its hours from trained volunteers',
      less: 'had fewer of its hours from trained volunteers',
    }),
    statement: ({ area, text }) => `In ${area}, trained volunteers gave ${text} of the hours`,
    finding: () => 'of volunteer hours came from trained volunteers',
    sentence: ({ area, text, when }) => `Trained volunteers gave ${text} of the hours in ${area} in ${when}.`,
  },
};

/**
 * What a value says of an area, as the beginning of a sentence. `what` is the series' own title, in a
 * sentence ("reported rat sightings"); `share`: the counts behind a share of few.
 */
export function statement(
  indicator: IndicatorId,
  area: string,
  { share, ...value }: Figure & { readonly share?: CountedShare | null },
  what: string,
): string {
  const text = figure(value);
  return INDICATOR[indicator].statement({
    area,
    what,
    text,
    plain: number(value.value, value.digits),
    shareOf: (things, article = '') =>
      share ? `${countedShare(share)} ${things}` : `${text} of ${article}${things}`,
  });
}

/** What a value says to a resident, one whole sentence. */
export function sentence(
  indicator: IndicatorId,
  {
    value,
    share,
    ...facts
  }: {
    readonly area: string;
    readonly value: Figure;
    readonly period: string;
    /** Last month of the period, `YYYY-MM`. */
    readonly end: string;
    /** The series' title in a sentence. */
    readonly what: string;
    /** How many cases it counts. */
    readonly cases: number | null;
    /** The counts behind a share of few; null of others. */
    readonly share: CountedShare | null;
  },
): string {
  const plain = number(value.value, value.digits);
  return INDICATOR[indicator].sentence({
    ...facts,
    text: figure(value),
    plain,
    when: period(facts.period),
    whole: share ? `Of ${number(share.whole)}` : 'Of every 100',
    part: share ? number(share.part) : plain,
  });
}

/** An indicator as the beginning of a title over all districts; `withUnit` where its figures need none behind them. */
export function subjectOf(
  indicator: IndicatorId,
  series: string,
): { readonly text: string; readonly withUnit: boolean } {
  const { name, ofSeries } = INDICATOR[indicator];
  return ofSeries?.title ? { text: ofSeries.title(series), withUnit: true } : { text: name, withUnit: false };
}

/**
 * What is measured, for subtitles and columns; `yearly` of single months that are told as the rate of a whole
 * year at their pace.
 */
export function measured(indicator: IndicatorId, series: string, yearly = false): string {
  const { measure, ofSeries } = INDICATOR[indicator];
  const pace = yearly ? ', one month’s rate times twelve' : '';
  return ofSeries ? ofSeries.measure(series, pace) : `${measure}${pace}`;
}

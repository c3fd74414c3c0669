import { period } from '../common.ts';

export const title = 'Methods';
export const description = (place: string): string =>
  `How every figure of ${place} is computed: definitions, formulas, missing data, uncertainty, comparison, and what is not done.`;
export const lead =
  'How the figures are made, so that anyone can make them again. The same rules hold for every place; the measures are those of this one.';
export const CONTENTS = 'On this page';

export const measuresTitle = 'The measures';
export const LABEL = {
  meaning: 'What it is',
  formula: 'Formula',
  unit: 'Unit',
  missing: 'Missing data',
  limits: 'What it does not tell',
  uncertainty: 'Uncertainty',
  reading: 'Reading',
  from: 'Computed from',
};

/** What kind of uncertainty a measure has, by the nature of its data. */
export const UNCERTAINTY: Record<'mass' | 'count' | 'share' | 'duration', string> = {
  mass: 'None given: everything recorded is counted, there is no sample. What it has instead is error in recording, which no formula measures.',
  count: '95% interval of a Poisson rate: exact below 10 events, Byar’s approximation from 10.',
  share: '95% Wilson score interval.',
  duration: '95% interval of the Kaplan–Meier median (Brookmeyer and Crowley, on the log-log scale).',
};

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly references?: readonly string[];
}

/** The rules that hold for every measure. `of` is what is particular to the place. */
export const sections = (of: {
  districts: string;
  populationPeriod: string;
  populationSource: string;
  /** Range of the margins of error as shares of the population, in percent, printed; null where none is published. */
  margin: { low: string; middle: string; high: string } | null;
  twoTables: boolean;
}): readonly Section[] => [
  {
    id: 'from-tables',
    title: 'From published tables to figures',
    paragraphs: [
      'The published files are read as they are and never edited. A known fault of the publisher is listed as a correction, with its reason and source, and applied when the file is read.',
      'Every row is used, not placed (valid, but it names no known district: it counts in the place’s totals and in no district), or rejected with a reason. The counts and examples are on the data quality page. If more than one row in a hundred were rejected, nothing would be published.',
      'Figures are computed with all digits and rounded once, when they are printed. A difference is computed before rounding, so it can differ by one in the last digit from the difference of two printed figures.',
    ],
  },
  {
    id: 'periods',
    title: 'Periods',
    paragraphs: [
      'The yearly figures are of twelve whole months that end with the last complete month of their table. Tables end at different months, so figures beside each other can have different periods; each names its own.',
      'A rate over a year is the sum of its numerators divided by the sum of its denominators. It is never the mean of monthly percentages.',
      'A figure more than 24 months older than the newest release is called old. It never leads a page.',
    ],
  },
  {
    id: 'coverage',
    title: 'Coverage and missing data',
    paragraphs: [
      `Coverage is the number of months with data out of those there should be; for the whole place, of months times ${of.districts}. A yearly figure needs 11 of 12, otherwise it is empty and says so. Missing months are left out above and below the line; they are never filled in.`,
      'In a table of masses a month counts when every kind of waste whose blank means “not reported” is there. A kind that was not collected that month adds nothing. In a table of counts a missing row is a missing month. In a table of single cases or shifts a month without any is zero, within the months the table covers.',
      'Four things look empty and are kept apart: zero, not reported, suppressed, and not applicable.',
      'Where a table is partial (it does not cover what it seems to, and what is missing is not known) no rate, standing or map is made of it. Counts of the whole place and shares of the recorded cases remain, with the reason beside them.',
      'Counts of 1 to 4 people are published as “<5”, and no file holds them.',
    ],
  },
  {
    id: 'standing',
    title: 'Where a district stands',
    paragraphs: [
      `A standing says where a figure lies in the spread of all comparable ${of.districts} in the same period: in the lowest tenth, the lower quarter, the middle half, the upper quarter or the highest tenth. It is the share of the others below it, ties counted half. With fewer than eight comparable ${of.districts} there is no standing.`,
      'Left out of the spread are districts without a figure, districts of another kind, and those a note marks as not comparable. They stay visible with the reason.',
      'There is no rank. Two districts that stand side by side in a list often differ by less than the data can tell.',
    ],
  },
  {
    id: 'change',
    title: 'Change, and what movement is to be expected',
    paragraphs: [
      `A change is the last twelve months less the twelve before. It is told against the usual movement: the median of the absolute yearly changes of all comparable ${of.districts} over the last ten years.`,
      'A change of at most the usual movement is called no more than usual; more than once the usual, more than usual; more than three times the usual, much more than usual. Half of all yearly movements are larger than the usual one, so “more than usual” alone is no news.',
      'One month is never compared with the month before.',
    ],
  },
  {
    id: 'shares',
    title: 'Shares of cases: Wilson’s interval',
    paragraphs: [
      'A share of counted cases (closed on time, inspections passed) carries the 95% score interval of Wilson, without continuity correction. It stays inside 0 and 100% and holds for small numbers.',
    ],
    references: [
      'Wilson EB (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 22: 209–212.',
    ],
  },
  {
    id: 'rates',
    title: 'Rates of events: exact and Byar’s intervals',
    paragraphs: [
      'A count of events for every 1,000 residents carries a 95% interval: the exact Poisson interval below 10 events, Byar’s approximation to it from 10. The population is taken as known; its own margin of error comes on top and is not in the interval.',
    ],
    references: [
      'Garwood F (1936). Fiducial limits for the Poisson distribution. Biometrika 28: 437–442.',
      'Breslow NE, Day NE (1987). Statistical Methods in Cancer Research, volume II. IARC, p. 69.',
      'Public Health England (2018). Technical Guide: Confidence Intervals.',
    ],
  },
  {
    id: 'days',
    title: 'Days to close: Kaplan and Meier',
    paragraphs: [
      'Days to close is the time after which half of the cases opened in the period had been closed. A case still open on the day the table was retrieved counts as “longer than until then”. Leaving open cases out, as a plain median of closed cases does, makes slow places look fast.',
      'Where more than half are still open there is no median, and the page says so.',
    ],
    references: [
      'Kaplan EL, Meier P (1958). Nonparametric estimation from incomplete observations. Journal of the American Statistical Association 53: 457–481.',
      'Kalbfleisch JD, Prentice RL (1980). The Statistical Analysis of Failure Time Data. Wiley.',
      'Brookmeyer R, Crowley J (1982). A confidence interval for the median survival time. Biometrics 38: 29–41.',
    ],
  },
  {
    id: 'masses',
    title: 'Masses and hours: counted whole',
    paragraphs: [
      'Waste that was weighed and hours that were recorded are full counts. There is no sample and no sampling interval, and the word chance is not used of them. What they need is a comparison with other districts and with usual movements.',
    ],
  },
  {
    id: 'population',
    title: 'Population',
    paragraphs: [
      `Residents are those of ${populationYears(of.populationPeriod)} (${of.populationSource}), the same number for every year it is used for. Figures per resident are given only within three years of that period. They are computed in resident-months, so that a month without data takes its residents out too.`,
      of.margin
        ? `The population is itself an estimate. Its published margin of error is between ${of.margin.low} and ${of.margin.high} of the population, ${of.margin.middle} in the middle district. A per-resident figure carries the same margin, in the other direction.`
        : 'No margin of error is published with it.',
    ],
  },
  {
    id: 'two-tables',
    title: 'Two tables of one measure',
    paragraphs: [
      'Where two tables publish the same measure under the same definition, both are shown over the last twelve months they share, with their differences. They are never averaged or added up.',
      ...(of.twoTables ? ['That is so in this place: see the data quality page.'] : []),
    ],
  },
];

const populationYears = (key: string): string =>
  /^\d{4}-01\/\d{4}-12$/.test(key) ? `${key.slice(0, 4)}–${key.slice(8, 12)}` : period(key);

export const notDoneTitle = 'What is not done';
export const notDone = [
  'No overall score that mixes measures.',
  'No league table of single ranks.',
  'No arrow for this month against last month.',
  'No mean of percentages.',
  'No median of closed cases only.',
  'No number of complaints as a mark of quality: people in some places report more.',
  'No filling in of missing data.',
  'No claim that a programme caused what came after it.',
];
export const contextTitle = 'How districts differ';
export const contextLead = 'Figures that describe the districts themselves, never their results:';
export const contextLine = (of: { label: string; years: string }): string => `${of.label} (${of.years})`;

import type { RankTest } from '../../../model/comparison.ts';
import type { CheckedSet, Rules } from '../../../model/methods.ts';
import { programmes } from './methods-programmes.ts';
import type { NewsBackTest } from '../../../model/news.ts';
import { capital, count, month, number, period } from '../common.ts';

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
  digits: 'Printed with',
  from: 'Computed from',
};

/** Standings compare figures as they are printed. */
export const digits = (total: number): string =>
  total === 0 ? 'no decimals' : count(total, 'decimal', 'decimals');

/** What kind of uncertainty a measure has, by the nature of its data. */
export const UNCERTAINTY: Record<'mass' | 'count' | 'share' | 'duration', string> = {
  mass: 'None given: everything recorded is counted, there is no sample. What it has instead is error in recording, which no formula measures.',
  count: '95% interval of a Poisson rate: exact below 10 events, Byar’s approximation from 10.',
  share:
    '95% Wilson score interval; of cases whose recorder the table names, from drawing those who recorded anew.',
  duration:
    '95% interval of the Kaplan–Meier median (Brookmeyer and Crowley, on the log-log scale); where the table names who recorded each case, from drawing those who recorded anew.',
};

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** How figures are made of tables, whatever the measure. `of` is what is particular to the place. */
export const sections = (facts: {
  one: string;
  districts: string;
  /** Whether it has tables by month, and tables by year. */
  monthly: boolean;
  yearly: boolean;
  oldAfterMonths: number;
  /** Null where none is published. */
  populationPeriod: string | null;
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
      `Every row is used, not placed (valid, but it names no known ${facts.one}: it counts for the whole place only), or rejected with a reason. The counts and examples are on the data quality page. If more than one row in a hundred were rejected, nothing would be published.`,
      'Figures are computed with all digits and rounded once, when they are printed. A difference on a page is that of the two printed figures; the file “comparisons” has the one of all digits.',
    ],
  },
  {
    id: 'periods',
    title: 'Periods',
    paragraphs: [
      [
        facts.monthly
          ? 'The yearly figures are of twelve whole months that end with the last complete month of their table.'
          : '',
        facts.yearly
          ? 'Tables by year have one figure for each calendar or fiscal year, as their publisher counts it.'
          : '',
        'Tables end at different times, so figures beside each other can have different periods; each names its own.',
      ]
        .filter(Boolean)
        .join(' '),
      'A rate over a year is the sum of its numerators divided by the sum of its denominators. It is never the mean of percentages.',
      `A figure more than ${facts.oldAfterMonths} months older than the newest release is called old. It never leads a page.`,
    ],
  },
  {
    id: 'coverage',
    title: 'Coverage and missing data',
    paragraphs: [
      [
        facts.monthly
          ? `Coverage is the number of months with data out of those there should be; for the whole place, of months times ${facts.districts}. A yearly figure needs 11 of 12, otherwise it is empty and says so. Missing months are left out above and below the line; they are never filled in.`
          : '',
        facts.yearly
          ? `In a table by year, a year without a number stays empty; for the whole place 11 of 12 of its ${facts.districts} must have one, otherwise it is empty too.`
          : '',
      ]
        .filter(Boolean)
        .join(' '),
      'In a table of masses a month or year counts when every kind of waste whose blank means “not reported” is there. A kind that was not collected then adds nothing; where it is blank throughout it is said to be not collected, never 0. A kind whose loads have no district of their own, as the publisher’s description of the table says with the reason, counts in the whole place and its groups; districts are compared without it, and so is the whole place where it stands beside a district. In a table of counts or totals a missing row is a missing number. In a table of single cases or shifts a month without any is zero, within the months the table covers.',
      'Five things look empty and are kept apart: zero, not reported, not collected, suppressed, and not applicable.',
      'Where a table is partial (it does not cover what it seems to, and what is missing is not known) no rate, standing or map is made of it. Counts of the whole place and shares of the recorded cases remain, with the reason beside them. No year is set against another, and no direction is told: who records changes too.',
      'What limits a series (a partial table, a caveat of its publisher, a named definition, a note on every district) is written into every chart of it: on the page, in the picture, in its description and in a column of its CSV.',
      'Counts of 1 to 4 people are published as “<5”, and no file holds them.',
    ],
  },
  {
    id: 'population',
    title: 'Population',
    paragraphs:
      facts.populationPeriod === null
        ? [
            'No number of residents is published with the tables of this place. What would be told per resident is left empty, and says so.',
          ]
        : [
            `Residents are those of ${populationYears(facts.populationPeriod)} (${facts.populationSource}), the same number for every year it is used for. Figures per resident are given only within three years of that period. They are computed in resident-months, so that a month without data takes its residents out too.`,
            facts.margin
              ? `The population is itself an estimate. Its published margin of error is between ${facts.margin.low} and ${facts.margin.high} of the population, ${facts.margin.middle} in the middle ${facts.one}. A per-resident figure carries the same margin, in the other direction.`
              : 'No margin of error is published with it.',
          ],
  },
  {
    id: 'two-tables',
    title: 'Two tables of one measure',
    paragraphs: [
      'Where two tables publish the same measure under the same definition, both are shown over the last year they share, with their differences. They are never averaged or added up.',
      ...(facts.twoTables ? ['That is so in this place: see the data quality page.'] : []),
    ],
  },
];

/** How often the rule would have told something. */
const newsPast = ({ from, to, districtMonths, alerts, byRule }: NewsBackTest): string =>
  `Run over New York’s tables month by month, from ${month(from)} to ${month(to)}, each time with only the months that were there by then: ${number(alerts)} of ${number(districtMonths)} district-months had news, one in ${number(districtMonths / alerts)} (${number(byRule['month-record'])} record months, ${number(byRule.twice)} doubled or halved, some of them both, and ${number(byRule['year-record'])} record years). Numbers that the publisher has corrected since are taken as they are today.`;

/** How districts are compared, by the rules of `src/compare/`. */
export const comparing = ({
  rules,
  districts,
  newsBefore,
}: {
  rules: Rules;
  districts: string;
  newsBefore: NewsBackTest;
}): readonly Section[] => {
  const { levels, peers, ranks, change, course, control, news } = rules;
  const percent = (share: number): string => `${number(100 * share, share > 0.99 ? 1 : 0)}%`;
  const enough = `at least ${rules.fewestCompared}`;
  const tenth = percent(rules.tenth);
  const quarter = percent(rules.quarter);
  return [
    {
      id: 'compared',
      title: 'Which figures are compared',
      paragraphs: [
        `The last year of each is compared with the last year of all comparable ${districts}. Left out are ${districts} without a figure and those a note marks as not comparable in that period; they stay visible with the reason. ${capital(districts)} of different classes (collection and disposal authorities, say) are never compared with one another: everything below is done within a class.`,
        'The file “comparisons” on the data page holds everything that is said below of every district, and the file “figures” the counts and sizes it is made of, so that it can be computed again.',
      ],
    },
    {
      id: 'spread',
      title: 'Standing of amounts and durations: the place in the spread',
      paragraphs: [
        `For weighed and recorded amounts and for durations. Values are taken as they are printed, so that two that print the same are not told apart. A district’s share of the spread is (values below it + half of those equal to it, its own included) ÷ all values, its own included. Up to ${tenth} is the lowest tenth, below ${quarter} the lower quarter, up to ${percent(1 - rules.quarter)} the middle half, below ${percent(1 - rules.tenth)} the upper quarter, from there on the highest tenth. With ${enough} comparable ${districts} there is a standing, with fewer there is none.`,
        'Amounts are full counts. There is no sample and no sampling interval, and the word chance is not used of them.',
      ],
    },
    {
      id: 'expected',
      title: 'Standing of counted things: the expected range, or beside the whole place',
      paragraphs: [
        `For shares of cases and for rates of events or people. What is expected is the share or rate of all comparable ${districts} together: the sum of their counts ÷ the sum of their sizes. The expected range at the size of a district is a funnel, at ${percent(levels.inner)} and at ${percent(levels.outer)}, widened by how much districts differ anyway (τ²). Inside the ${percent(levels.inner)} range a district is “as expected”; outside it, above or below; outside the ${percent(levels.outer)} range too, far above or far below. A value on a limit is inside. It needs ${enough} comparable ${districts}.`,
        'For a share p of n cases: target p₀ = Σ counts ÷ Σ cases, s² = p₀(1 − p₀)/n, limits p₀ ± z s where τ² is 0, and else p₀ ± t √(1 ± 1/k) √(s² + τ²), kept within 0 and 100%.',
        `For a count x of events where E = residents × Σ events ÷ Σ residents are expected: x is outside where E lies outside the interval of x itself (exact below ${rules.byarFrom} events, Byar’s from ${rules.byarFrom}), and, where τ² is above 0, x ÷ E also lies outside (1 ± t √(1 ± 1/k) √(1/4E + τ²))², on the same side. Residents are the denominator in the file “figures”.`,
        'τ² is computed from all of these k districts with z-values drawn in to their 10% and 90% points, which leaves 0.6787 of the variance of a normal: the rest is given back. t has k − 1 degrees of freedom; it is 1 − 1/k among all, where the target includes the district itself, and 1 + 1/k among similar ones, where it does not.',
        `Where one and the same word would hold for more than ${percent(rules.mostShared)} of them, or the range of the smallest is less than ${number(rules.widthRatio, 1)} times as wide as that of the largest, the range tells nearly none apart and is no standing: it is drawn as a funnel for analysts. The standing is then the place in the spread, beside the figure of the whole place: the ratio of rates with its exact interval, or the difference of shares with Newcombe’s. The place includes the district, which makes the interval a little too wide. “Clearly” above or below is one whose 95% interval leaves out the same, and whose p-value (against chance alone) is at most ${number(1 - control.level, 2)} adjusted for how many are judged. A part of the spread or a side that more than ${percent(rules.mostShared)} share is not given.`,
        `Where a list picks out the districts outside the expected range, it goes by p-values adjusted for how many are judged (Benjamini–Hochberg): a district is on the list where its adjusted p-value is at most ${number(1 - control.level, 2)}. Outside the range and not on the list can both be true.`,
      ],
    },
    {
      id: 'recorders',
      title: 'Cases recorded by many',
      paragraphs: [
        `Cases that one office recorded are not independent: one that closes in bulk moves thousands at once. Where the table names who recorded each case, the 95% interval of days to close and of shares of cases comes from drawing as many recorders with replacement, each with all its cases, ${number(rules.recorders.replicates)} times; with fewer than ${count(rules.recorders.fewest, 'recorder', 'recorders')} there is none. Beside it stands how many of those with at least ${number(rules.recorders.minCases)} cases in both of the last two years got slower and faster, each by its own Kaplan–Meier median; a median not reached counts as longer than any other.`,
      ],
    },
    {
      id: 'peers',
      title: 'Similar districts',
      paragraphs: [
        `Similar ${districts} are the ${peers.fewest} to ${peers.most} nearest by Mahalanobis’s distance over the columns of “How districts differ” below: each column less its mean and divided by its sample standard deviation over the class, then turned into directions that do not go together, each divided by its own. So poverty and unemployment, which rise together, do not count twice. A direction with a variance under ${number(peers.minVariance, 2)}, where a column alone has 1, is left out. Results are never among the columns. A district with a missing column, or of a class with no more than ${peers.most} districts with all columns, has none.`,
        `Where ${districts} share a census area, a figure may have been published once for several of them. Figures that are equal in all columns of one period, where at most ${number(peers.coincidences, 2)} pairs would be equal by coincidence, are taken for such ones: the page says so, and how alike the ${districts} are is measured by their other columns alone, made up to the number of all.`,
        `Only those within a limit are taken: the distance within which ${percent(peers.withinLimit)} of the ${districts} reach their ${ordinal(peers.fewest)} nearest (linear between values). A district with fewer than ${peers.fewest} inside the limit has no close peers, and its page says so. Two ${districts} are said to share a column where it differs by at most ${number(peers.alike, 1)} standard deviations on average, the three closest columns first.`,
        `Among its peers a district stands by the same rules, with at least ${peers.fewestCompared} comparable peers. In the spread the district itself is one of the values. For counted things the target and τ² are those of the peers alone, without the district, and the p-value is not adjusted.`,
      ],
    },
    {
      id: 'range-of-ranks',
      title: 'Rank ranges',
      paragraphs: [
        `Ranks are only told as a range; rank 1 is the highest value. In tables of all they hold at once: each of the n comparable ${districts} with a standard error s gets value ± z s, with the unrounded value and z such that all intervals hold at once with 95%: the two-sided normal deviate of 0.95^(1/n). Its first rank is 1 + the number of intervals that lie wholly above its own, its last n − the number wholly below; intervals that only touch lie apart. Where one is spoken of by itself, on its own page, its range is made for it alone (see “Rank range of one”), and is narrower.`,
        `The standard error of shares, rates and durations is the width of the 95% interval ÷ 3.92 (twice 1.96), that of durations at least of a width of ${count(ranks.wholeDay, 'day', 'days')}. For amounts it is the standard deviation of the last ${ranks.window} yearly changes ÷ √2, each less the median change of the ${districts} in that year (see “Error of a yearly amount”). It needs ${ranks.minChanges} changes, and ${ranks.minInCommon} ${districts} with both years of each. What is a head or per 1,000 residents also carries the published margin of error of its population (at ${percent(ranks.marginLevel)}), added by squares. A district without a standard error has no rank range; it might stand anywhere, and lengthens the ranges of all others by one downwards.`,
      ],
    },
    {
      id: 'change',
      title: 'Change on the year before',
      paragraphs: [
        `The last twelve months less the twelve before. Of a comparable one of the ${districts} it is told beside the changes of all comparable ones of its class over the same two years, with their sign: the range from the first to the third quartile, in which half of them lie. That takes at least ${change.fewest}. “Above” and “below the middle half” go by the printed figures. Of the whole place and of groups the change alone is told. Lists of what changed most name those beyond the middle half, the largest first.`,
        'Of counted things the two years are first set against each other as two districts are (see below). Where the range of their difference leaves room for none, that is said.',
        'One month is never compared with the month before.',
      ],
    },
    {
      id: 'course',
      title: 'Over years',
      paragraphs: [
        `Of the last years without a gap, at least ${course.fewest} and at most ${course.most}. A line, lines that join at one turn and, from ${course.two} years on, at two are fitted; of series that have no shape, and in which 0.6 of a deviation lasts to the next year, 5 in 100 are told to have one. A turn is the highest or lowest year between its neighbours, the first year or the last, and is not told where more than half of what came after it is undone. The last year is called the highest or lowest where at least ${course.record} years without a gap are published, since the first of them. It is set against the years five and ten before it, and beside the middle half of the same changes of all comparable ${districts}. Years that a note marks as not comparable are left out.`,
      ],
    },
    {
      id: 'control',
      title: 'Control charts',
      paragraphs: [
        `For monthly values, with at least ${control.fewest} months. The season is taken out over the last ${control.season} months at most, and the last ${control.window} are shown. Mean and limits come from the months shown before the last ${control.judged}; those ${control.judged} are judged by them, and a month is marked where it is outside a limit. The limits come from the spread of the months themselves, which also holds where a month takes after the one before, and are set so that of series in which nothing changed, ${number(100 * control.level)} of 100 have none of the ${control.judged} outside (see “Control limits” below and the simulations).`,
        `In words it is told of a district only where that is still so after adjusting for all comparable ${districts} judged at once (Benjamini–Hochberg), and where no more than ${number(100 * control.common)} of 100 have months on the same side of their limits: what more have at once is told of the whole place and its groups. Of a district that is not compared only the chart is drawn. Of the whole place and of groups it is not adjusted.`,
      ],
    },
    {
      id: 'news',
      title: 'What is news',
      paragraphs: [
        `The newest month is news where it is outside its limits and either beyond every month before, or at least ${number(news.times)} times (or at most one in ${number(news.times)} of) the same month a year before, with ${number(news.fewestCases)} cases or more in the larger of the two. Months of counted things are numbers of cases; of the rest, only percentages have months that are asked. The limits come from the up to ${number(news.window)} months before, at least ${number(news.fewestMonths)}, the season taken out, as the median ± ${number(news.limit, 1)} robust standard deviations; of counts, their square roots are taken. A doubling inside the limits is not told: it mostly follows a year before that was itself low.`,
        `A year is news where it is the highest or lowest of at least ${number(news.fewestYears)} by more than the middle of its movements from one year to the next. Of one of the ${districts} with a table by month it is asked when the calendar year is over, so that one record is not told every month. Nothing is asked that a note speaks of, that is partial, or older than ${number(rules.oldAfterMonths)} months. What is the same of more than ${percent(news.mostShare)} of ${districts} is told of the whole place and its groups alone.`,
        newsPast(newsBefore),
      ],
    },
    {
      id: 'pairs',
      title: 'One district against another',
      paragraphs: [
        'Shares: the difference in percentage points with Newcombe’s 95% range. Rates of events: the ratio with its exact 95% range. Amounts and durations: the plain difference. It is never judged by whether two ranges overlap.',
      ],
    },
    programmes({ rules: rules.programmes, districts }),
  ];
};

const ORDINAL = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const ordinal = (n: number): string => ORDINAL[n] ?? `${n}th`;

/** What is done with a measure, by the nature of its data: a table. */
export const NATURES = {
  title: 'How comparisons are made',
  lead: 'What is done depends on what kind of data a measure is. A cell that says “none” is left out on purpose.',
  caption: 'What is done with each kind of data',
  columns: ['Kind of data', 'Range', 'Standing, among all and similar', 'Rank range', 'Against another'],
  rows: [
    [
      'Weighed or recorded amounts',
      'none: all is counted',
      'place in the spread',
      'from its own yearly movement',
      'plain difference',
    ],
    ['Shares of cases', 'Wilson', 'expected range or beside the place', 'from the 95% range', 'Newcombe'],
    [
      'Rates of events or people',
      'exact, Byar',
      'expected range or beside the place',
      'from the 95% range',
      'exact ratio',
    ],
    ['Durations', 'Kaplan–Meier', 'place in the spread', 'from the 95% range', 'plain difference'],
  ],
  also: 'Change on the year before is told of every measure. What was over years and control charts are told where months or years allow.',
};

export const statisticsTitle = 'The statistics';
export const statisticsLead = (facts: { methods: number; cases: number; passed: number }): string =>
  `Every statistic is checked, each time the site is built, against results that others published or another program computed: ${number(facts.passed)} of ${count(facts.cases, 'reference case', 'reference cases')} of ${number(facts.methods)} methods agree. z stands for the two-sided normal deviate of the level (1.96 for 95%, 3.09 for 99.8%), Φ for the normal distribution.`;
export const STATISTIC = { formula: 'Formula', references: 'References', checked: 'Checked against' };
/** What opens the formula of a statistic, its references and what it was checked against. */
export const checkedTitle = (sets: readonly CheckedSet[]): string => {
  const sum = (part: 'cases' | 'passed'): number => sets.reduce((all, set) => all + set[part], 0);
  return `Formula, references, and ${number(sum('passed'))} of ${count(sum('cases'), 'reference case', 'reference cases')} passed`;
};

/** "R 4.2.2, …: 11 of 11 cases agree to 10⁻⁹ of the value; the largest deviation is 4 × 10⁻¹⁵". */
export const checked = ({ source, cases, passed, tolerance, decimals, largest }: CheckedSet): string => {
  const how =
    decimals !== null
      ? `to the ${count(decimals, 'decimal', 'decimals')} published`
      : largest === 0
        ? 'exactly'
        : `to ${scientific(tolerance!)} of the value; the largest deviation is ${scientific(largest)}`;
  return `${source}: ${number(passed)} of ${count(cases, 'case agrees', 'cases agree')} ${how}`;
};

/** 2.3e-15 → "2 × 10⁻¹⁵": one digit, rounded up. */
export function scientific(value: number): string {
  const exponent = Math.floor(Math.log10(value) + 1e-9);
  const digit = Math.ceil(value / 10 ** exponent - 1e-9);
  const [lead, power] = digit === 10 ? [1, exponent + 1] : [digit, exponent];
  const raised = [...String(power)].map((sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? '⁻').join('');
  return lead === 1 ? `10${raised}` : `${lead}\u00a0×\u00a010${raised}`;
}

const populationYears = (key: string): string =>
  /^\d{4}-01\/\d{4}-12$/.test(key) ? `${key.slice(0, 4)}–${key.slice(8, 12)}` : period(key);

export const measureDetails = 'How it is computed, and what it does not tell';
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
export const contextTitle = (districts: string): string => `How ${districts} differ`;
export const contextLead = 'Figures that describe them themselves, never their results:';
export const contextLine = (facts: { label: string; years: string }): string =>
  `${facts.label} (${facts.years})`;

/** How the ranges did: the ranks of each next year, looked up in the ranges given the year before. */
export const RANK_TEST = {
  title: 'Did the ranges hold?',
  lead: (districts: string): string =>
    `Going by the years published, each range that the ${districts} would have been given, by what was known then, is set against the rank of the year after. That rank is not what a range promises, because part of what moves is real; but it is what a range is read as.`,
  caption: 'Ranks of the next year that lay in the range of the year before',
  columns: {
    measure: 'Measure',
    years: 'Years',
    inside: 'Inside',
    width: 'Ranks in a range, on average',
  },
  inside: (rankTest: RankTest): string =>
    `${number(rankTest.inside)} of ${number(rankTest.tested)} (${number((100 * rankTest.inside) / rankTest.tested)}%)`,
  width: (rankTest: RankTest): string => `${number(rankTest.width, 1)} of ${number(rankTest.of)}`,
  years: (rankTest: RankTest): string => `${period(rankTest.from)}, to ${period(rankTest.to)}`,
};

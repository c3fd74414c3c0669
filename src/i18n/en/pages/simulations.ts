import type {
  Alike,
  Effect,
  Estimate,
  Find,
  Outside,
  RankTrial,
  RollOutTrial,
  Simulations,
} from '../../../model/simulations.ts';
import { list, number } from '../common.ts';

export const found = 'What was found';
export const title = 'Tried out on invented data whose truth is known';
export const lead =
  'Whether a method can be trusted shows only where the right answer is known. So each was tried on data made up for the purpose, many times over. The numbers are worked out anew whenever a method changes. What stands behind ± is how far a number would typically move if all the data were made up once more (its Monte-Carlo standard error); without ±, it came out the same every time.';

/** One thing tried: what was done and found, and a table of the numbers. */
export interface Trial {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** The first cell of a row is its heading; all others are numbers as printed. */
  readonly table: {
    readonly caption: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
}

/** A number and its error stay on one line. */
const PLUS_MINUS = '\u00a0±\u00a0';

/** "9.2 ± 0.1"; an error that would print as 0 gets a digit more. */
function plusMinus({ value, error }: Estimate, suffix = ''): string {
  if (error === 0) return `${number(value)}${suffix}`;
  const digits = error < 0.05 ? 2 : 1;
  return `${number(value, digits)}${suffix}${PLUS_MINUS}${number(error, digits)}`;
}
/** "3.1% ± 0.5". */
const share = ({ value, error, runs }: Estimate): string =>
  plusMinus({ value: 100 * value, error: 100 * error, runs }, '%');
const percent = (value: number): string => `${number(100 * value)}%`;
const between = (values: readonly number[], print: (value: number) => string): string =>
  `${print(Math.min(...values))} to ${print(Math.max(...values))}`;
/** "all 50", "none of 50", "4 of 50 (8% ± 4)". */
function outOf({ value, error, runs }: Estimate): string {
  const hits = Math.round(value * runs);
  if (hits === runs) return `all ${number(runs)}`;
  if (hits === 0) return `none of ${number(runs)}`;
  return `${number(hits)} of ${number(runs)} (${percent(value)}${PLUS_MINUS}${number(100 * error)})`;
}

export const trials = (found: Simulations): readonly Trial[] => [
  identical(found.identical),
  overdispersed(found.overdispersed),
  planted(found.planted),
  effects(found.planted),
  rollOut(found.rollOut),
  closedOnly(found.closedOnly, found.planted.slow.factor),
  ranks(found.ranks),
  control(found.control),
  courses(found.courses),
];

function identical({ districts, rates, shares }: Simulations['identical']): Trial {
  const rows: readonly (readonly [string, keyof Omit<Alike, 'ends'>])[] = [
    ['The lists published here (adjusted by Benjamini and Hochberg’s method) name a district', 'listed'],
    ['A district is outside its 95% range, not adjusted for how many are looked at', 'outside'],
    ['A district’s own 95% interval misses the average', 'offAverage'],
    ['The 95% intervals of two districts do not overlap', 'apart'],
  ];
  const simpler = [rates, shares].flatMap((alike) => [alike.outside, alike.offAverage, alike.apart]);
  return {
    id: 'simulated-identical',
    title: 'Districts that are all the same',
    paragraphs: [
      `${number(districts)} districts of very different sizes all had the same true rate of complaints, and all resolved the same share of them. Only chance made their counts differ. This was repeated ${number(rates.listed.runs)} times; a district that is named is named wrongly.`,
      `The lists published here promise to name any at most 5 times in 100. They did so ${share(rates.listed)} of the time for rates and ${share(shares.listed)} for shares. Simpler ways to compare named one ${between(
        simpler.map(({ value }) => value),
        percent,
      )} of the time. And a table in order of size always has a first and a last place: on average the first had ${number(rates.ends.value, 2)} times the rate of the last, although nothing was different.`,
    ],
    table: {
      caption: `How often something is found in ${number(districts)} districts that are all the same`,
      columns: ['What is found', 'Complaints per 1,000 residents', 'Share resolved'],
      rows: rows.map(([label, key]) => [label, share(rates[key]), share(shares[key])]),
    },
  };
}

function overdispersed({
  districts,
  spread,
  plain,
  widened,
  among,
  peers,
  outlier,
  listed,
}: Simulations['overdispersed']): Trial {
  const row = (label: string, { inner, outer }: Outside) => [label, share(inner), share(outer)];
  return {
    id: 'simulated-differing',
    title: 'Districts that differ a little anyway',
    paragraphs: [
      `The true rates of ${number(districts)} districts differed by about ${percent(spread)} from their average, as districts do for many reasons that nobody has to answer for (${number(plain.inner.runs)} runs). A range that allows for chance alone leaves ${share(plain.inner)} of them outside. The expected range used here, widened by how much districts differ anyway, leaves ${share(widened.inner)} outside.`,
      'How much districts differ is itself estimated, from these districts alone, and the most extreme count less in it, so that they cannot hide themselves. The range allows for both.',
      `Where ${list(among.trials.map(({ of: total }) => number(total)))} districts differ by ${percent(among.spread)}, ${list(among.trials.map(({ inner }) => share(inner)))} are outside. By ${list(peers.map(({ of: total }) => number(total)))} similar districts alone, ${list(peers.map(({ inner }) => share(inner)))} of the others are.`,
      `A list of districts that stand out names somebody in ${share(listed)} of the runs. One of ${number(outlier.districts)} districts with ${number(outlier.factor, 1)} times the rate of the others is outside in ${share(outlier.found)}.`,
    ],
    table: {
      caption: 'Districts outside the expected range although none is special',
      columns: ['What the range allows for', 'Outside the 95% range', 'Outside the 99.8% range'],
      rows: [
        row('Chance alone', plain),
        row('Also how much districts differ anyway, as here', widened),
        ...among.trials.map((trial) =>
          row(`The same, ${number(trial.of)} districts that differ by ${percent(among.spread)}`, trial),
        ),
        ...peers.map((peer) => row(`The same, by ${number(peer.of)} similar districts alone`, peer)),
      ],
    },
  };
}

function planted(facts: Simulations['planted']): Trial {
  const row = (label: string, { found, wrong }: Find) => [label, outOf(found), outOf(wrong)];
  const [low, high] = facts.retention.usual;
  const runs = number(facts.slow.found.runs);
  return {
    id: 'simulated-planted',
    title: 'Differences planted in an invented city',
    paragraphs: [
      `Anlan is the invented city that this site is demonstrated with. It was made up anew ${runs} times: its ${number(facts.districts)} sub-districts had other figures each time, with always the same differences planted in them. The table says in how many of the ${runs} cities the comparisons published here find each difference, and in how many they name anything else, which is then named wrongly.`,
      'Of all that lists name, at most 5% should be wrong on average. So where a list rightly names one, a wrong one may stand beside it in up to 10 of 100 cities.',
    ],
    table: {
      caption: `Planted differences found in ${runs} invented cities`,
      columns: ['What was planted', 'Found', 'Anything else named'],
      rows: [
        row(
          `One sub-district takes ${number(facts.slow.factor)} times as long to close complaints (found where its ranks can only be the first)`,
          facts.slow,
        ),
        row(
          `The same one resolves ${percent(facts.resolved.share)} of its complaints, all others ${percent(facts.resolved.usual)}`,
          facts.resolved,
        ),
        row(
          `In one, ${percent(facts.retention.share)} of the volunteers come again, in the others ${percent(low)} to ${percent(high)}`,
          facts.retention,
        ),
        row(
          `Complaints of one topic become ${number(facts.topic.factor, 1)} times as many, those of all others stay`,
          facts.topic,
        ),
      ],
    },
  };
}

function effects(facts: Simulations['planted']): Trial {
  const row = (label: string, { planted, estimated, found }: Effect) => [
    label,
    number(planted),
    plusMinus(estimated),
    outOf(found),
  ];
  return {
    id: 'simulated-programmes',
    title: 'Programmes, one of which changes nothing',
    paragraphs: [
      'In the same invented cities two programmes began: door-to-door guidance, with a planted step up, and smart collection points, with none. How much more their sub-districts changed than untouched ones, year by year, should show the one and not the other. An effect is told where its 95% interval, by how much sub-districts differ among themselves, leaves out that there is none.',
      'A storm was planted too: one month of much unsorted waste in one of the untouched sub-districts. On average it adds a little to both estimates of the sorting rate.',
    ],
    table: {
      caption: 'Effects of programmes in percentage points, planted and estimated',
      columns: ['Programme and measure', 'Planted', 'Estimated, on average', 'An effect is told'],
      rows: [
        row('Door-to-door guidance: sorting rate', facts.doorToDoorSorting),
        row('Door-to-door guidance: inspections passed', facts.doorToDoorInspections),
        row('Smart collection points: sorting rate', facts.smartBins),
      ],
    },
  };
}

function rollOut({ districts, months, trials }: Simulations['rollOut']): Trial {
  const [{ estimated: ownEstimated }] = trials as readonly [RollOutTrial, ...RollOutTrial[]];
  const growing = trials.filter(({ grows }) => grows > 0);
  const worst = growing.at(-1)!;
  const planted = ({ first, grows }: RollOutTrial): string =>
    grows > 0
      ? `Grows by ${number(grows, 1)} a month`
      : first === 0
        ? 'None'
        : `${number(first)} from the first month on`;
  return {
    id: 'simulated-roll-out',
    title: 'A programme that reaches districts one after another',
    paragraphs: [
      `A programme reached ${number(districts)} invented districts in groups, a year apart, over ${number(months)} months whose deviations last in part from one to the next (${number(ownEstimated.runs)} runs). Where each group is set beside districts not yet reached, what was planted comes out, and its 95% interval should hold it at least 95 times in 100.`,
      `The usual short cut, one regression on district, month and programme, also sets districts beside those that had it already. Where the effect grows, it takes that growth for a common movement: with ${number(worst.plantedInAll, 2)} planted on average and all districts reached in the end, it gives ${plusMinus(worst.twoWay)}. It is not used here.`,
    ],
    table: {
      caption: 'Mean effects planted, and estimated in two ways',
      columns: [
        'Effect',
        'Planted, where it can be compared',
        'Beside those not yet reached',
        'Its interval holds what was planted',
        'Planted in all',
        'By one regression',
      ],
      rows: trials.map((trial, at) => [
        at === trials.length - 1 ? `${planted(trial)}, all reached in the end` : planted(trial),
        number(trial.planted, 2),
        plusMinus(trial.estimated),
        share(trial.covered),
        number(trial.plantedInAll, 2),
        plusMinus(trial.twoWay),
      ]),
    },
  };
}

function closedOnly(windows: Simulations['closedOnly'], factor: number): Trial {
  const recent = windows.at(-1)!;
  const short = 1 - recent.closedOnly.value / recent.complete.value;
  return {
    id: 'simulated-closing',
    title: 'Days to close: why open complaints count',
    paragraphs: [
      `In the sub-district of Anlan that takes ${number(factor)} times as long, half of the complaints are closed within ${number(recent.truth)} days once all have had their time. But on the day the table is retrieved many are still open. The median of the closed ones alone looks the shorter, the newer the complaints are: for those of the last month it is ${number(recent.closedOnly.value, 1)} days on average, ${percent(short)} too few. The Kaplan–Meier median used here counts the open ones as “longer than until then” and stays near the truth (${number(recent.covered.runs)} runs).`,
      `Of the last month alone there is no Kaplan–Meier median in ${percent(1 - recent.given.value)} of the runs, because too many of the complaints are still open; a page would say so. Its 95% interval should hold the truth at least 95 times in 100.`,
    ],
    table: {
      caption:
        'Median days to close in a slow sub-district, by how new the complaints are; averages of all runs',
      columns: [
        'Complaints',
        'Still open',
        'Once all are closed',
        'Closed ones only',
        'Kaplan–Meier',
        'Its interval holds the truth',
      ],
      rows: windows.map((closing) => [
        closing.months === 1
          ? 'Opened in the last month'
          : `Opened in the last ${number(closing.months)} months`,
        share(closing.open),
        plusMinus(closing.complete),
        plusMinus(closing.closedOnly),
        plusMinus(closing.kaplanMeier),
        share(closing.covered),
      ]),
    },
  };
}

function ranks({ districts, shares, masses }: Simulations['ranks']): Trial {
  const row = (label: string, kind: keyof RankTrial, print: (estimate: Estimate) => string) => [
    label,
    print(shares[kind]),
    print(masses[kind]),
  ];
  return {
    id: 'simulated-ranks',
    title: 'Ranks: why only as ranges',
    paragraphs: [
      `${number(districts)} districts had true values, and so true ranks, that were known (${number(shares.covered.runs)} runs). The ranges of ranks published here promise that all true ranks lie in their ranges at once at least 95 times in 100; they keep it with room to spare, at the price of wide ranges. The single rank of a table in order of size is wrong for ${percent(1 - shares.single.value)} of the districts in inspections passed and for ${percent(1 - masses.single.value)} in sorting rates.`,
    ],
    table: {
      caption: `Ranks of ${number(districts)} districts whose true order is known`,
      columns: ['What is right', 'Inspections passed', 'Sorting rate'],
      rows: [
        row('All true ranks lie in their ranges at once', 'covered', share),
        row('The true rank of a district lies in the range of its own', 'own', share),
        row('The single rank of a district is its true one', 'single', share),
        row('The district in first place is truly the first', 'first', share),
        row('Ranks in a range for all at once, on average', 'width', (estimate) => plusMinus(estimate)),
        row('Ranks in a district’s own range, on average', 'ownWidth', (estimate) => plusMinus(estimate)),
      ],
    },
  };
}

function control(trials: Simulations['control']): Trial {
  const most = Math.max(...trials.map(({ steady }) => steady.value));
  return {
    id: 'simulated-months',
    title: 'Months outside the limits',
    paragraphs: [
      `Series of months with a season, in which nothing ever changed, should have a month outside the limits in a year in at most 5 of 100 cases. They have it in at most ${number(100 * most, 1)} (${number(trials[0]!.steady.runs)} runs each), also where a part of a month’s deviation lasts to the next month, as in much of real life.`,
      'The price is that changes are missed: a rise that began twelve months before the end, by three times as much as months typically lie from their average, is found as often as the last column says, and the less often the more months take after each other.',
    ],
    table: {
      caption: 'Months outside the limits in the last twelve of invented series',
      columns: ['Months', 'Lasts to the next month', 'Outside though nothing changed', 'The rise is found'],
      rows: trials.map((controlTrial) => [
        number(controlTrial.months),
        `${number(100 * controlTrial.carry)}%`,
        share(controlTrial.steady),
        share(controlTrial.stepped),
      ]),
    },
  };
}

function courses(trials: Simulations['courses']): Trial {
  return {
    id: 'simulated-courses',
    title: 'Shapes over years',
    paragraphs: [
      `Yearly series without any shape should be told to have one in at most 5 of 100 cases, also where a part of a year’s deviation lasts to the next (${number(trials[0]!.steady.runs)} runs each). The price is that weak shapes are not told. The last two columns are of series that fall and from the middle on rise, and of ones that rise, fall and rise for a third each, by twice as much a year as years typically lie from the line; two turns are looked for from 12 years on.`,
    ],
    table: {
      caption: 'Yearly series that are told to have a shape',
      columns: [
        'Years',
        'Lasts to the next year',
        'A shape though there is none',
        'The turn is found',
        'Both turns are found',
      ],
      rows: trials.map((courseTrial) => [
        number(courseTrial.years),
        `${number(100 * courseTrial.carry)}%`,
        share(courseTrial.steady),
        share(courseTrial.turned),
        share(courseTrial.twice),
      ]),
    },
  };
}

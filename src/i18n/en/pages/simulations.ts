import type { Alike, Effect, Estimate, Find, Outside, Simulations } from '../../../model/simulations.ts';
import { difference, list, number } from '../common.ts';

export const title = 'Tried out on invented data whose truth is known';
export const lead =
  'Whether a method can be trusted shows only where the right answer is known. So each was tried on data made up for the purpose, many times over. The numbers below are worked out anew whenever a method changes. What stands behind ± is how far a number would typically move if all the data were made up once more (its Monte-Carlo standard error).';

/** One thing tried: what was done and found, with a table where there is more than one number. */
export interface Trial {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly table: Table | null;
}

/** The first cell of a row is its heading; all others are numbers as printed. */
interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const plusMinus = ({ value, error }: Estimate, digits = 1, factor = 1): string =>
  `${number(factor * value, digits)} ± ${number(factor * error, digits)}`;
/** "3.1% ± 0.5". */
const share = ({ value, error }: Estimate): string =>
  `${number(100 * value, 1)}% ± ${number(100 * error, 1)}`;
const plainShare = (value: number): string => `${number(100 * value)}%`;
/** "all 60", "none of 60", "4 of 60". */
function outOf({ value, runs }: Estimate): string {
  const hits = Math.round(value * runs);
  const all = number(runs);
  return hits === runs ? `all ${all}` : `${hits === 0 ? 'none' : number(hits)} of ${all}`;
}

export const trials = (found: Simulations): readonly Trial[] => [
  identical(found.identical),
  overdispersed(found.overdispersed),
  planted(found.planted),
  effects(found.planted),
  closedOnly(found.closedOnly, found.planted.slow.factor),
  ranks(found.ranks),
  control(found.control),
  directions(found.directions),
];

function identical({ districts, rates, shares }: Simulations['identical']): Trial {
  const rows: readonly (readonly [string, keyof Omit<Alike, 'ends'>])[] = [
    ['The lists published here (Benjamini–Hochberg) name anyone', 'listed'],
    ['Anyone is outside the 95% range, not adjusted for how many are looked at', 'outside'],
    ['Anyone’s own 95% interval misses the average', 'offAverage'],
    ['The 95% intervals of two of them do not overlap', 'apart'],
  ];
  return {
    id: 'simulated-identical',
    title: 'Districts that are all the same',
    paragraphs: [
      `${number(districts)} districts, as uneven in size as those of a real city, all had the same true rate of complaints, and all resolved the same share of them. Only chance made their counts differ, and that was repeated ${number(rates.listed.runs)} times. Whoever is named is named wrongly.`,
      `The lists published here promise to name anyone at most 5 times in 100, and hold it: ${share(rates.listed)} for rates and ${share(shares.listed)} for shares. Simpler ways to compare name someone about every second time. A table sorted by rank always has a last place: on average its first district had ${number(rates.ends.value, 2)} times the rate of its last, although nothing was different.`,
    ],
    table: {
      caption: `How often something is found in ${number(districts)} districts that are all the same`,
      columns: ['What is found', 'Complaints per 1,000 residents', 'Share resolved'],
      rows: rows.map(([label, key]) => [label, share(rates[key]), share(shares[key])]),
    },
  };
}

function overdispersed({ districts, spread, plain, widened }: Simulations['overdispersed']): Trial {
  const row = (label: string, { inner, outer }: Outside) => [label, share(inner), share(outer)];
  return {
    id: 'simulated-differing',
    title: 'Districts that differ a little anyway',
    paragraphs: [
      `The true rates of ${number(districts)} districts differed by about ${plainShare(spread)} from their average, as districts do for many reasons that nobody has to answer for (${number(plain.inner.runs)} runs). A range that allows for chance alone leaves ${share(plain.inner)} of such districts outside. The expected range used here, which is widened by how much districts differ anyway, leaves ${share(widened.inner)} outside.`,
      'That is still more than 5%: how much districts differ is itself only estimated, and the most extreme ones count less in it, so that they cannot hide themselves.',
    ],
    table: {
      caption: 'Share of districts outside the expected range though none is special',
      columns: ['Range', 'Outside the 95% range', 'Outside the 99.8% range'],
      rows: [row('Chance alone', plain), row('Widened, as used here', widened)],
    },
  };
}

function planted(of: Simulations['planted']): Trial {
  const row = (label: string, { found, wrong }: Find) => [label, outOf(found), outOf(wrong)];
  const [low, high] = of.retention.usual;
  const { runs } = of.slow.found;
  return {
    id: 'simulated-planted',
    title: 'Differences planted in an invented city',
    paragraphs: [
      `The invented city of Anlan, one of the places of this site, was made up ${number(runs)} times anew. Its ${number(of.districts)} sub-districts had other figures each time, but always the same differences planted in them. The table says in how many of the ${number(runs)} cities the published comparisons find each, and in how many they name anything else, which is then named wrongly.`,
    ],
    table: {
      caption: `Planted differences found in ${number(runs)} invented cities`,
      columns: ['What was planted', 'Found', 'Anything else named'],
      rows: [
        row(
          `One sub-district takes ${number(of.slow.factor)} times as long to close complaints (found where its range of ranks is the first place alone)`,
          of.slow,
        ),
        row(
          `The same one resolves ${plainShare(of.resolved.share)} of its complaints, all others ${plainShare(of.resolved.usual)}`,
          of.resolved,
        ),
        row(
          `In one, ${plainShare(of.retention.share)} of volunteers come again, in the others ${plainShare(low)} to ${plainShare(high)}`,
          of.retention,
        ),
        row(
          `In one, the sorting rate falls by ${number(-of.falling.perYear, 1)} points a year while all others rise (direction over ${number(of.falling.months)} months)`,
          of.falling,
        ),
        row(
          `Complaints of one topic become ${number(of.topic.factor, 1)} times as many, those of the other seven stay`,
          of.topic,
        ),
      ],
    },
  };
}

function effects(of: Simulations['planted']): Trial {
  const row = (label: string, { planted, estimated, found }: Effect) => [
    label,
    difference({ value: planted, digits: 0, unit: 'points' }),
    plusMinus(estimated, 2),
    outOf(found),
  ];
  return {
    id: 'simulated-programmes',
    title: 'Programmes, one of which changes nothing',
    paragraphs: [
      'In the same invented cities two programmes began: door-to-door guidance, with a planted step up, and smart collection points, with none. How much more their sub-districts changed than untouched ones (difference in differences) should find the one and not the other. An effect is called one where at most 5 in 100 other choices of sub-districts would have given as large a difference.',
      'The small difference that smart collection points seem to make on average is that of a storm, planted too: one month of much unsorted waste in one of the sub-districts they are compared with.',
    ],
    table: {
      caption: 'Effects of programmes, planted and estimated',
      columns: ['Programme and measure', 'Planted', 'Estimated, mean', 'Called an effect'],
      rows: [
        row('Door-to-door guidance: sorting rate', of.doorToDoorSorting),
        row('Door-to-door guidance: inspections passed', of.doorToDoorInspections),
        row('Smart collection points: sorting rate', of.smartBins),
      ],
    },
  };
}

function closedOnly(windows: Simulations['closedOnly'], factor: number): Trial {
  const recent = windows.at(-1)!;
  const short = 1 - recent.closedOnly.value / recent.truth;
  return {
    id: 'simulated-closing',
    title: 'Days to close: why open complaints count',
    paragraphs: [
      `In the sub-district that takes ${number(factor)} times as long, half of the complaints are closed within ${number(recent.truth)} days once all have had their time. On the day the table is retrieved many are still open. The median of the closed ones alone looks the shorter the newer the complaints are: for those of the last month it says ${number(recent.closedOnly.value, 1)} days, ${plainShare(short)} too few. The Kaplan–Meier median used here counts the open ones as “longer than until then” and stays near the truth (${number(recent.covered.runs)} runs).`,
      `Of the last month alone there is no Kaplan–Meier median in ${share({ ...recent.given, value: 1 - recent.given.value })} of the runs, because more than half of the complaints are still open; the page then says so. Its 95% interval should hold the truth 95 times in 100; in whole days it does so a little more often.`,
    ],
    table: {
      caption: 'Median days to close in a slow sub-district, by how new the complaints are',
      columns: [
        'Complaints opened in the',
        'Still open',
        'Truth',
        'Closed ones only, mean',
        'Kaplan–Meier, mean',
        'Its interval holds the truth',
      ],
      rows: windows.map(({ months, open, truth, closedOnly, kaplanMeier, covered }) => [
        months === 1 ? 'last month' : `last ${number(months)} months`,
        share(open),
        number(truth),
        plusMinus(closedOnly),
        plusMinus(kaplanMeier),
        share(covered),
      ]),
    },
  };
}

function ranks({ districts, shares, masses }: Simulations['ranks']): Trial {
  const row = (label: string, of: keyof typeof shares, print: (one: Estimate) => string) => [
    label,
    print(shares[of]),
    print(masses[of]),
  ];
  return {
    id: 'simulated-ranks',
    title: 'Ranks: why only as ranges',
    paragraphs: [
      `${number(districts)} districts had true values, and so true ranks, that were known (${number(shares.covered.runs)} runs). The ranges of ranks published here promise that all true ranks lie in their ranges at once at least 95 times in 100; they keep it with room to spare, at the price of wide ranges. The single ranks of a league table are right for few districts.`,
    ],
    table: {
      caption: `Ranks of ${number(districts)} districts whose true order is known`,
      columns: ['What is right', 'Inspections passed', 'Sorting rate'],
      rows: [
        row('All true ranks lie in their ranges at once', 'covered', share),
        row('The single rank of a district is its true one', 'single', share),
        row('The district in first place is truly the first', 'first', share),
        row('Ranks in a range, on average', 'width', (one) => plusMinus(one)),
      ],
    },
  };
}

/** How the months of a steady series were made, by how much of a deviation lasts. */
const MADE = (carry: number): string =>
  carry === 0 ? 'each month for itself' : `${plainShare(carry)} of a month’s deviation lasts to the next`;

function control(trials: Simulations['control']): Trial {
  const alone = trials.filter(({ carry }) => carry === 0);
  const steady = alone.map(({ steady }) => steady.value);
  return {
    id: 'simulated-months',
    title: 'Months that move more than usual',
    paragraphs: [
      `Series of months with a season, but in which nothing ever changed, show a signal somewhere in their last twelve months more often than one would like: ${plainShare(Math.min(...steady))} of them with ${number(alone[0]!.months)} months, ${plainShare(Math.max(...steady))} with ${number(alone.at(-1)!.months)} (${number(alone[0]!.steady.runs)} runs each), because four rules look at twelve months each and the season is itself estimated. Where a month takes after the month before, it is more. So a signal is a reason to look and no proof.`,
      'In return a lasting change is hardly ever missed. The rise in the table began twelve months before the end and is of two standard deviations: twice as much as months typically lie from their average.',
    ],
    table: {
      caption: 'Signals in the last twelve months of invented series',
      columns: [
        'Months, and how they were made',
        'A signal though nothing changed',
        'A rise twelve months ago is found',
      ],
      rows: trials.map(({ months, carry, steady, stepped }) => [
        `${number(months)} months, ${MADE(carry)}`,
        share(steady),
        share(stepped),
      ]),
    },
  };
}
function directions({ districts, trials }: Simulations['directions']): Trial {
  const [first] = trials;
  return {
    id: 'simulated-directions',
    title: 'Directions over years',
    paragraphs: [
      `The same kind of steady months, this time asked whether they rise or fall: one district alone should be called rising or falling in at most 5 of 100 cases, and a list of ${number(districts)} districts should name anyone in at most 5 of 100 lists (${number(first!.listed.runs)} lists of ${number(districts)} each). Where a month takes after the month before, ${list(
        trials.flatMap(({ carry, months, listed }) =>
          carry > 0 ? [`${share(listed)} of the lists name someone (${number(months)} months)`] : [],
        ),
      )}.`,
    ],
    table: {
      caption: 'Steady series called rising or falling',
      columns: ['Months, and how they were made', 'One district alone', 'Anyone in a list'],
      rows: trials.map(({ months, carry, alone, listed }) => [
        `${number(months)} months, ${MADE(carry)}`,
        share(alone),
        share(listed),
      ]),
    },
  };
}

import type {
  Change,
  Control,
  Difference,
  Direction,
  Expectation,
  Position,
  Ranks,
  Signal,
  SpreadStanding,
  Standing,
} from '../../model/comparison.ts';
import { printedDifference, roundTo } from '../../model/figure.ts';
import type { IndicatorInfo } from '../../model/indicator.ts';
import { formatMonth, monthOf } from '../../model/month.ts';
import { periodOf } from '../../model/period.ts';
import type { Unit } from '../../model/unit.ts';
import { an, difference as signed, figure, list, month, monthName, number, period } from './common.ts';

/**
 * What is said of comparisons, on pages and in charts alike. The rules, which
 * `tests/comparison-words.test.ts` holds over every district there is and CONTRIBUTING.md lists:
 *
 * - whom it is compared with is named in every sentence ("59 comparable …", "10 similar …"), and the
 *   period too, in the sentence itself or in the one whose figure it speaks of ("That is …");
 * - no "significant"; a rank is only told as a range of ranks, never as one;
 * - of masses (weighed or recorded amounts) nothing is said about chance: no "95%", no "random";
 * - of neutral indicators nothing is good, bad, better or worse; of none is a cause claimed;
 * - every number is a figure of the cut, printed with its indicator's digits.
 */

/** Where a value lies in the spread, as the end of "…, among …". */
const POSITION: Record<Position, string> = {
  'lowest-tenth': 'in the lowest tenth',
  'lower-quarter': 'in the lower quarter',
  'middle-half': 'in the middle half',
  'upper-quarter': 'in the upper quarter',
  'highest-tenth': 'in the highest tenth',
};
/** The position alone, in a cell. */
const POSITION_SHORT: Record<Position, string> = {
  'lowest-tenth': 'lowest tenth',
  'lower-quarter': 'lower quarter',
  'middle-half': 'middle half',
  'upper-quarter': 'upper quarter',
  'highest-tenth': 'highest tenth',
};

/** Where a counted value lies against what is expected. */
const EXPECTATION: Record<Expectation, string> = {
  'far-below': 'far below what is expected for its size',
  below: 'below what is expected for its size',
  within: 'within what is expected for its size',
  above: 'above what is expected for its size',
  'far-above': 'far above what is expected for its size',
};
const EXPECTATION_SHORT: Record<Expectation, string> = {
  'far-below': 'far below expected',
  below: 'below expected',
  within: 'as expected',
  above: 'above expected',
  'far-above': 'far above expected',
};

/** A standing in a cell: "lowest tenth", "as expected". */
export const standingShort = (standing: Standing): string =>
  standing.kind === 'spread' ? POSITION_SHORT[standing.position] : EXPECTATION_SHORT[standing.expectation];

/** A standing as the end of "Bronx 2, at 5.5%, is …". */
export const standsAmong = (standing: Standing, districts: string): string =>
  standing.kind === 'spread'
    ? `${POSITION[standing.position]} of ${number(standing.of)} comparable ${districts}`
    : `${EXPECTATION[standing.expectation]} among ${number(standing.of)} comparable ${districts}`;

/** "14.2 to 22.9%": the unit once, behind the second number. */
export const fromTo = (low: number, high: number, info: IndicatorInfo): string =>
  `${number(low, info.digits)} to ${figure({ ...info, value: high })}`;

/** "higher than in 3 of the 53 others, the same as in 2": how many others lie below, by what is measured. */
function above({ below, same, of }: SpreadStanding, others: string, unit: Unit): string {
  const more = unit === 'days' ? 'longer' : 'higher';
  const count =
    below === 0
      ? `none of ${others}`
      : below === of - 1
        ? `all ${others.replace(/^the /, '')}`
        : `${number(below)} of ${others}`;
  return `${more} than in ${count}${same > 0 ? `, the same as in ${number(same)}` : ''}`;
}

/**
 * Where a district stands among all comparable ones, and how sure that is: whole sentences. How many lie
 * outside a range though nothing is special is what the simulations find (`scripts/simulate/`): 5 to 10 %
 * outside the 95 % range, up to 1.2 % outside the 99.8 % range.
 */
export function standing(of: {
  standing: Standing;
  one: string;
  districts: string;
  info: IndicatorInfo;
  /** Leaves out what being inside a range means, where a page says it already. */
  brief?: boolean;
}): string {
  const { standing: it, one, districts, info, brief = false } = of;
  const among = `${number(it.of)} comparable ${districts}`;
  if (it.kind === 'spread')
    return `That is ${POSITION[it.position]} of ${among}: ${above(it, `the ${number(it.of - 1)} others`, info.unit)}.`;
  const range = `the range expected for ${an(one)} of its size, going by ${among}`;
  switch (it.expectation) {
    case 'within':
      return brief
        ? `That is within ${range}.`
        : `That is within ${range}. Inside it a figure is nothing unusual, though two ${districts} inside it can still differ clearly.`;
    case 'below':
    case 'above': {
      const where = `That is ${it.expectation} ${range}.`;
      return it.adjusted > 0.05
        ? `${where} From one in twenty to one in ten lie outside such a range anyway, so this alone says little.`
        : `${where} Chance and their usual differences seldom put one so far out.`;
    }
    case 'far-below':
    case 'far-above':
      return `That is far ${it.expectation === 'far-below' ? 'below' : 'above'} ${range}. Chance and their usual differences put about one in a hundred so far out, or fewer.`;
  }
}

/** What is expected of a district of this size, for the line under its sentence. */
export const expected = (standing: Standing, info: IndicatorInfo): string | null =>
  standing.kind === 'expected' ? fromTo(standing.inner.low, standing.inner.high, info) : null;

/** The same among similar districts, which the page names elsewhere. */
export function peerStanding(of: { standing: Standing; districts: string; info: IndicatorInfo }): string {
  const { standing: it, districts, info } = of;
  const others = `${number(it.of - 1)} similar ${districts}`;
  if (it.kind === 'spread') {
    const said = above(it, others, info.unit);
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  }
  // So few districts say too little about how much they differ for a second pair of limits.
  const where = it.expectation.replace('far-', '');
  return `${where.charAt(0).toUpperCase()}${where.slice(1)} what ${others} lead one to expect for its size: ${fromTo(it.inner.low, it.inner.high, info)}.${it.expectation === 'within' ? '' : ' So few say it only roughly.'}`;
}
/** Where there is none to give. */
export const fewPeers = (districts: string): string =>
  `Fewer than five similar ${districts} have a comparable figure.`;

const ordinal = (n: number): string => {
  const last = n % 100 > 10 && n % 100 < 14 ? 0 : n % 10;
  return `${number(n)}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
};

/** "7th to 23rd highest": ranks are only told as a range. */
export function ranksShort({ from, to, of }: Ranks): string {
  if (from === to) return 'apart from all others';
  return from === 1 && to === of ? 'anywhere' : `${ordinal(from)} to ${ordinal(to)} highest`;
}
/** How sure a rank is, one sentence. */
export function ranks(of: Ranks, districts: string): string {
  const among = `${number(of.of)} comparable ${districts}`;
  if (of.from === of.to)
    return `Clearly apart from all others: of ${among}, ${sides(of.from - 1, of.of - of.to)}.`;
  return of.from === 1 && of.to === of.of
    ? `Too close to call: it could be anywhere among ${among}.`
    : `Somewhere between ${place(of.from, of.of)} and ${place(of.to, of.of)} of ${among}.`;
}
/** "20 are higher and 1 is lower". */
function sides(higher: number, lower: number): string {
  const are = (n: number, side: string): string =>
    `${n === 0 ? 'none' : number(n)} ${n < 2 ? 'is' : 'are'} ${side}`;
  return `${are(higher, 'higher')} and ${are(lower, 'lower')}`;
}
const place = (n: number, of: number): string =>
  n === 1 ? 'the highest' : n === of ? 'the lowest' : `the ${ordinal(n)} highest`;

/** A change of a percentage is in points. */
export const changeUnit = (unit: Unit): Unit => (unit === 'percent' ? 'points' : unit);

const SIZE: Record<NonNullable<Change['size']>, string> = {
  less: 'less than usual',
  usual: 'about as much as usual',
  more: 'more than usual',
  'much-more': 'much more than usual',
};

/**
 * How a change compares with what is usual: "more than usual"; that two years of counted things cannot
 * be told apart, where they cannot; null where nothing is usual.
 */
export const changeSize = ({ size, told }: Change): string | null =>
  told === false ? 'too few cases to tell' : size && SIZE[size];

/**
 * How a value changed on the year before, told against what comparable districts usually do; of a place
 * or a group (no `districts`), against what it usually does itself.
 */
export function change(of: Change, info: IndicatorInfo, districts: string | null): string {
  const unit = changeUnit(info.unit);
  const before = `${period(of.before)} (${figure({ ...info, value: of.from })})`;
  // Two figures that print alike are told alike, whatever lies behind the last digit.
  const by = printedDifference(of.from + of.by, of.from, info.digits);
  if (by === 0) return `The same as in ${before}.`;
  const moved = figure({ value: Math.abs(by), unit, digits: info.digits });
  const [up, down] = info.unit === 'days' ? ['more', by === -1 ? 'less' : 'fewer'] : ['higher', 'lower'];
  const first = `${moved} ${by > 0 ? up : down} than in ${before}.`;
  if (of.told === false) return `${first} There are too few cases to tell the two years apart.`;
  if (of.size === null) return first;
  const smallest = 10 ** -info.digits;
  const usual =
    roundTo(of.usual!, info.digits) === 0
      ? `less than ${figure({ value: smallest, unit, digits: info.digits })}`
      : figure({ value: of.usual!, unit, digits: info.digits });
  const whose = districts === null ? 'it typically moves' : `comparable ${districts} typically move`;
  return `${first} That is ${SIZE[of.size]}: ${whose} by ${usual} from one year to the next.`;
}

/** Which way a value has gone over years, one sentence. */
export function direction(of: Direction, info: IndicatorInfo): string {
  const { from, to } = periodOf(of.period);
  // Whole calendar years are named by themselves.
  const years = from % 12 === 0 && to % 12 === 11;
  const over = years
    ? `from ${Math.floor(from / 12)} to ${Math.floor(to / 12)}`
    : `from ${month(formatMonth(from))} to ${month(formatMonth(to))}`;
  if (of.way === 'unclear') return `No clear direction ${over}.`;
  const unit = changeUnit(info.unit);
  // A slope may be smaller than the last digit of the figures.
  const digits = info.digits + 1;
  const size = roundTo(Math.abs(of.slope), digits);
  const by =
    size === 0
      ? `by less than ${figure({ value: 10 ** -digits, unit, digits })} a year`
      : `by about ${figure({ value: size, unit, digits })} a year`;
  // The limits of a slope speak of chance, which amounts that are weighed or recorded have not.
  const [low, high] = [of.low, of.high].map(Math.abs).sort((a, b) => a - b) as [number, number];
  const limits =
    info.nature === 'mass' || size === 0
      ? ''
      : ` (95% range ${number(low, digits)} to ${number(high, digits)})`;
  return `On the whole it ${of.way === 'rising' ? 'rose' : 'fell'} ${over}, ${by}${limits}.`;
}
/** The same in a cell. */
export const WAY: Record<Direction['way'], string> = {
  rising: 'rising',
  falling: 'falling',
  unclear: 'no clear direction',
};

/** "in March 2025", "from March to August 2025". */
const when = (from: string, to: string): string =>
  from === to
    ? `in ${month(from)}`
    : `from ${from.slice(0, 4) === to.slice(0, 4) ? monthName(from) : month(from)} to ${month(to)}`;

/** Months beyond this many are counted, not named. */
const NAMED = 3;

/** What changed and when: "below its earlier average from March to August 2025 (in May 2025 outside the limits …)". */
export function signal(of: Signal): string {
  const span = when(of.from, of.to);
  switch (of.kind) {
    case 'rising':
      return `rising every month ${span}`;
    case 'falling':
      return `falling every month ${span}`;
    case 'high':
    case 'low': {
      const level = of.kind === 'high' ? 'above' : 'below';
      if (of.outside.length === 0) return `${level} its earlier average ${span}`;
      if (of.from === of.to) return `${level} the limits of usual movement ${span}`;
      const months =
        of.outside.length > NAMED
          ? `in ${number(of.outside.length)} of these months`
          : `in ${list(of.outside.map(month))}`;
      return `${level} its earlier average ${span} (${months} outside the limits of usual movement)`;
    }
  }
}
/** What changed in the months that are judged, and when, one sentence; the season is taken out. */
export function control(of: Control): string {
  const judged = of.observed.length - of.baseline;
  const first = monthOf(of.from) + of.baseline;
  const [start, end] = [first, first + judged - 1].map((one) => month(formatMonth(one)));
  return of.signals.length === 0
    ? `Allowing for the season, none of the ${number(judged)} months to ${end} stands out from the ${number(of.baseline)} before.`
    : `Compared with the ${number(of.baseline)} months before ${start}, and allowing for the season, it was ${of.signals.map(signal).join('; ')}.`;
}

/**
 * One district against another, for a cell that names both: "+3.2 percentage points (1.0 to 5.4)",
 * "1.43 times (1.20 to 1.71)". Of masses and durations the difference alone.
 */
export function difference(of: Difference, info: IndicatorInfo): string {
  switch (of.kind) {
    case 'plain':
      if (roundTo(of.by, info.digits) === 0) return 'no difference';
      return signed({ value: of.by, unit: changeUnit(info.unit), digits: info.digits });
    case 'points':
      return `${signed({ value: of.by, unit: 'points', digits: info.digits })} (${number(of.low, info.digits)} to ${number(of.high, info.digits)})`;
    case 'ratio':
      if (of.high === null && of.low === 0) return 'no cases in either';
      return of.by === null || of.high === null
        ? `at least ${number(of.low, RATIO)} times`
        : `${number(of.by, RATIO)} times (${number(of.low, RATIO)} to ${number(of.high, RATIO)})`;
  }
}
/** Digits of a ratio. */
const RATIO = 2;

import type {
  Change,
  Control,
  Direction,
  Expectation,
  Position,
  Ranks,
  Signal,
  Standing,
} from '../../model/comparison.ts';
import { printedDifference } from '../../model/figure.ts';
import type { IndicatorInfo } from '../../model/indicator.ts';
import type { Unit } from '../../model/unit.ts';
import { CHANGE_SIZE, figure, list, month, monthName, number, period } from './common.ts';

/**
 * What is said of comparisons, on pages and in charts alike. The rules, which `tests/words.test.ts`
 * holds: a sentence names its period and whom it compares with; no "significant"; ranks only as ranges;
 * of masses nothing is said about chance; of neutral indicators nothing about better or worse.
 */

/** Where a value lies in the spread, as the end of "…, among …". */
export const POSITION: Record<Position, string> = {
  'lowest-tenth': 'in the lowest tenth',
  'lower-quarter': 'in the lower quarter, above the lowest tenth',
  'middle-half': 'in the middle half',
  'upper-quarter': 'in the upper quarter, below the highest tenth',
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
  'far-below': 'far below what is expected of its size',
  below: 'below what is expected of its size',
  within: 'within what is expected of its size',
  above: 'above what is expected of its size',
  'far-above': 'far above what is expected of its size',
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

/** "14.2 to 22.9%": the unit once, behind the second number where it is short. */
const fromTo = (low: number, high: number, info: IndicatorInfo): string =>
  `${number(low, info.digits)} to ${figure({ ...info, value: high })}`;

/** How sure a place outside, or inside, the expected range is. */
const SURE: Record<Expectation, string> = {
  'far-below': 'Fewer than 1 in 500 districts would lie so far out by chance and their usual differences.',
  below: 'About 1 in 20 districts lies outside it by chance and their usual differences alone.',
  within: 'So its distance from the others may be no more than chance and their usual differences.',
  above: 'About 1 in 20 districts lies outside it by chance and their usual differences alone.',
  'far-above': 'Fewer than 1 in 500 districts would lie so far out by chance and their usual differences.',
};

/** Where a district stands among all comparable ones, and how sure that is: whole sentences. */
export function standing(of: {
  standing: Standing;
  one: string;
  districts: string;
  info: IndicatorInfo;
}): string {
  const { standing: it, one, districts, info } = of;
  if (it.kind === 'spread') {
    const comma = it.position === 'middle-half' || it.position.endsWith('tenth') ? '' : ',';
    return `That is ${POSITION[it.position]}${comma} of ${number(it.of)} comparable ${districts}: higher than in ${number(it.below)} of the ${number(it.of - 1)} others.`;
  }
  return `That is ${EXPECTATION[it.expectation]}: a ${one} so large is expected to have between ${fromTo(it.inner.low, it.inner.high, info)}, going by ${number(it.of)} comparable ${districts}. ${SURE[it.expectation].replace('districts', districts).replace('1 in 20 districts', `1 in 20 ${districts}`)}`;
}

/** The same among similar districts, which are named by the sentence before or the heading. */
export function peerStanding(of: { standing: Standing; districts: string; info: IndicatorInfo }): string {
  const { standing: it, districts, info } = of;
  const others = number(it.of - 1);
  return it.kind === 'spread'
    ? `Higher than in ${number(it.below)} of ${others} similar ${districts}.`
    : `Beside ${others} similar ${districts} it is ${EXPECTATION[it.expectation]} (${fromTo(it.inner.low, it.inner.high, info)}).`;
}

const ordinal = (n: number): string => {
  const last = n % 100 > 10 && n % 100 < 14 ? 0 : n % 10;
  return `${number(n)}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
};

/** "7th to 23rd highest": ranks are only told as a range. */
export const ranksShort = ({ from, to }: Ranks): string => `${ordinal(from)} to ${ordinal(to)} highest`;
/** How sure a rank is, one sentence. */
export const ranks = (of: Ranks, districts: string): string =>
  of.from === 1 && of.to === of.of
    ? `By rank it could be anywhere among the ${number(of.of)} comparable ${districts}.`
    : `By rank it could be anywhere from the ${ordinal(of.from)} to the ${ordinal(of.to)} highest of ${number(of.of)} comparable ${districts}.`;

/** A change of a percentage is in points. */
export const changeUnit = (unit: Unit): Unit => (unit === 'percent' ? 'points' : unit);

/** How a value changed on the year before, told against what districts usually do. */
export function change(of: Change, info: IndicatorInfo, districts: string): string {
  const unit = changeUnit(info.unit);
  const before = `${period(of.before)} (${figure({ ...info, value: of.from })})`;
  // Two figures that print alike are told alike, whatever lies behind the last digit.
  const by = printedDifference(of.from + of.by, of.from, info.digits);
  if (by === 0) return `The same as in ${before}.`;
  const size = figure({ value: Math.abs(by), unit, digits: info.digits });
  const [up, down] = info.unit === 'days' ? ['more', 'fewer'] : ['higher', 'lower'];
  const first = `${size} ${by > 0 ? up : down} than in ${before}.`;
  if (of.usual === null || of.size === null) return first;
  const smallest = 10 ** -info.digits;
  const usual =
    of.usual < smallest / 2
      ? `under ${figure({ value: smallest, unit, digits: info.digits })}`
      : figure({ value: of.usual, unit, digits: info.digits });
  return `${first} That is ${CHANGE_SIZE[of.size].replace('districts', districts)} (${usual}, the middle of their yearly changes).`;
}

/** Which way a value has gone over years, one sentence. */
export function direction(of: Direction, info: IndicatorInfo): string {
  const over = `Over ${period(of.period)}`;
  if (of.way === 'unclear') return `${over} it shows no clear direction.`;
  const unit = changeUnit(info.unit);
  // A slope may be smaller than the last digit of the figures.
  const digits = info.digits + 1;
  const [low, high] = [of.low, of.high].map(Math.abs).sort((a, b) => a - b) as [number, number];
  return `${over} it has been ${of.way}, by ${figure({ value: Math.abs(of.slope), unit, digits })} a year (95% range ${number(low, digits)} to ${number(high, digits)}).`;
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

/** What changed and when: "below its usual level from March to August 2025, outside the limits in May 2025". */
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
      if (of.outside.length === 0) return `${level} its usual level ${span}`;
      return of.from === of.to
        ? `${level} the limits of usual movement ${span}`
        : `${level} its usual level ${span}, and outside the limits of usual movement in ${list(of.outside.map(month))}`;
    }
  }
}
/** What changed in the last twelve months and when, one sentence; the season is taken out. */
export const control = (of: Control): string => {
  const before = `the ${number(of.baseline)} months before`;
  return of.signals.length === 0
    ? `With the season taken out, none of the last twelve months stands out from ${before}.`
    : `With the season taken out and compared with ${before}, it was ${of.signals.map(signal).join('; ')}.`;
};

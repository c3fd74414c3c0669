import type {
  AgainstPlace,
  Expectation,
  Position,
  SpreadStanding,
  Standing,
} from '../../../model/comparison.ts';
import type { IndicatorInfo } from '../../../model/indicator.ts';
import type { Unit } from '../../../model/unit.ts';
import { roundTo } from '../../../model/figure.ts';
import { an, capital, figure, number } from '../common.ts';
import { changeUnit, fromTo } from './units.ts';

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

/** Digits of a ratio: a tenth is enough from 2 on. */
const ratio = (by: number): string => number(by, by < 2 ? 2 : 1);

/** "2.2 times the rate of New York City", "5.2 percentage points below New York City"; null where no two are compared. */
function beside(
  { difference: ownDifference, side }: AgainstPlace,
  { digits, unit }: IndicatorInfo,
  place: string,
): string | null {
  if (ownDifference.kind === 'plain' || ownDifference.by === null) return null;
  if (ownDifference.kind === 'ratio') {
    return side !== 'above' && side !== 'below' && Math.abs(ownDifference.by - 1) < 0.05
      ? `about the rate of ${place}`
      : `${ratio(ownDifference.by)} times the rate of ${place}`;
  }
  const by = roundTo(Math.abs(ownDifference.by), digits);
  return by === 0
    ? `the same as ${place}`
    : `${figure({ value: by, unit: changeUnit(unit), digits })} ${ownDifference.by > 0 ? 'above' : 'below'} ${place}`;
}

/** Not clearly on a side, and with an interval that takes in "the same". */
function isClose({ difference: ownDifference, side }: AgainstPlace): boolean {
  if (side !== 'unclear' || ownDifference.kind === 'plain') return false;
  const same = ownDifference.kind === 'ratio' ? 1 : 0;
  return ownDifference.low <= same && (ownDifference.high === null || ownDifference.high >= same);
}

/** The interval of it. */
function interval({ difference: ownDifference }: AgainstPlace, { digits }: IndicatorInfo): string {
  if (ownDifference.kind === 'ratio')
    return ownDifference.high === null
      ? ''
      : `${ratio(ownDifference.low)} to ${ratio(ownDifference.high)} times`;
  if (ownDifference.kind === 'plain') return '';
  return `${number(ownDifference.low, digits)} to ${number(ownDifference.high, digits)} points`;
}

/** "4 of 59 comparable community districts have more": how many others lie above. */
function more({ of: total, below, same }: SpreadStanding, districts: string, unit: Unit): string {
  const n = total - below - same - 1;
  const among = `${number(total)} comparable ${districts}`;
  const what = unit === 'percent' ? 'a higher share' : 'more';
  return n === 0
    ? `none of ${among} has ${what}`
    : `${number(n)} of ${among} ${n === 1 ? 'has' : 'have'} ${what}`;
}

/** The same for a chart's title, whose numbers are those of the chart alone. */
export const standsInChart = (
  standing: Standing,
  districts: string,
  info: IndicatorInfo,
  place: string,
): string =>
  standing.kind === 'spread' && (standing.place?.side === 'above' || standing.place?.side === 'below')
    ? `clearly ${standing.place.side} ${place}; ${more(standing, districts, info.unit)}`
    : standing.kind === 'spread'
      ? `${POSITION[standing.position]} of ${number(standing.of)} comparable ${districts}`
      : standsAmong(standing, districts, info, place);

/** A standing as the end of "Bronx 2, at 5.5%, is …". */
export const standsAmong = (
  standing: Standing,
  districts: string,
  info: IndicatorInfo,
  place: string,
): string => {
  const said = standing.kind === 'spread' && standing.place && beside(standing.place, info, place);
  if (standing.kind === 'spread' && said) {
    const near = isClose(standing.place!) ? ', too close to tell apart' : '';
    return `${standing.place!.difference.kind === 'ratio' ? 'at ' : ''}${said}${near}; ${more(standing, districts, info.unit)}`;
  }
  return standing.kind === 'spread'
    ? `${POSITION[standing.position]} of ${number(standing.of)} comparable ${districts}`
    : `${EXPECTATION[standing.expectation]} among ${number(standing.of)} comparable ${districts}`;
};

/** "higher than in 3 of the 53 others, the same as in 2": how many others lie below, by what is measured. */
function above({ below, same, of: total }: SpreadStanding, others: string, unit: Unit): string {
  const more = unit === 'days' ? 'longer' : 'higher';
  const count =
    below === 0
      ? `none of ${others}`
      : below === total - 1
        ? `all ${others.replace(/^the /, '')}`
        : `${number(below)} of ${others}`;
  return `${more} than in ${count}${same > 0 ? `, the same as in ${number(same)}` : ''}`;
}

/**
 * Where a district stands among all comparable ones, and how sure that is: whole sentences. How many lie
 * outside a range though nothing is special is what the simulations find (`tools/simulate/`): about 5 %
 * outside the 95 % range, under 1 % outside the 99.8 % range.
 */
export function standing(facts: {
  standing: Standing;
  one: string;
  districts: string;
  info: IndicatorInfo;
  /** The place's name. */
  place: string;
  /** Leaves out what being inside a range means, where a page says it already. */
  brief?: boolean;
}): string {
  const { standing: it, one: singular, districts, info, place, brief = false } = facts;
  const among = `${number(it.of)} comparable ${districts}`;
  const said = it.kind === 'spread' && it.place && beside(it.place, info, place);
  if (it.kind === 'spread' && it.place && said) {
    const range = interval(it.place, info);
    const side =
      it.place.side === null
        ? ''
        : it.place.side !== 'unclear'
          ? `, clearly ${it.place.side}`
          : isClose(it.place)
            ? ', too close to tell apart'
            : '';
    const whole = figure({ ...info, value: it.place.value });
    return `That is ${said} (${whole})${side}${range && `: 95% interval ${range}`}. ${capital(more(it, districts, info.unit))}.`;
  }
  if (it.kind === 'spread')
    return `That is ${POSITION[it.position]} of ${among}: ${above(it, `the ${number(it.of - 1)} others`, info.unit)}.`;
  const range = `the range expected for ${an(singular)} of its size, going by ${among}`;
  switch (it.expectation) {
    case 'within':
      return brief
        ? `That is within ${range}.`
        : `That is within ${range}. Inside it a figure is nothing unusual, though two ${districts} inside it can still differ clearly.`;
    case 'below':
    case 'above': {
      const where = `That is ${it.expectation} ${range}.`;
      return it.adjusted > 0.05
        ? `${where} About one in twenty lies outside such a range anyway, so this alone says little.`
        : `${where} Chance and their usual differences seldom put one so far out.`;
    }
    case 'far-below':
    case 'far-above':
      return `That is far ${it.expectation === 'far-below' ? 'below' : 'above'} ${range}. Chance and their usual differences put fewer than one in a hundred so far out.`;
  }
}

/** What is expected of a district of this size, for the line under its sentence. */
export const expected = (standing: Standing, info: IndicatorInfo): string | null =>
  standing.kind === 'expected' ? fromTo(standing.inner.low, standing.inner.high, info) : null;

/** The same among similar districts, which the page names elsewhere. */
export function peerStanding(facts: { standing: Standing; districts: string; info: IndicatorInfo }): string {
  const { standing: it, districts, info } = facts;
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

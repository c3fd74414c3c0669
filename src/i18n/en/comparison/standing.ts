import type { Expectation, Position, SpreadStanding, Standing } from '../../../model/comparison.ts';
import type { IndicatorInfo } from '../../../model/indicator.ts';
import type { Unit } from '../../../model/unit.ts';
import { an, number } from '../common.ts';
import { fromTo } from './units.ts';

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
 * outside a range though nothing is special is what the simulations find (`scripts/simulate/`): about 5 %
 * outside the 95 % range, under 1 % outside the 99.8 % range.
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

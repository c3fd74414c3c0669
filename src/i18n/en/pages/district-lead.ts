import type { AgainstPlace, SpreadStanding } from '../../../model/comparison.ts';
import type { IndicatorId } from '../../../model/indicator.ts';
import { figure, number } from '../common.ts';
import { INDICATOR } from '../indicators.ts';

/** The sentence or two a district's page begins with: thirty words at most, together. */

/** How it went, as the end of the first sentence. */
export type Direction =
  { readonly record: 'highest' | 'lowest'; readonly since: string } | 'up' | 'down' | null;

const END = { up: ', up in a year', down: ', down in a year' };

/**
 * "Astoria sorted more of its waste than 49 of 53 other community districts, its highest since 2011."
 * Beside those it is told by that are the greater number.
 */
export function first(facts: {
  readonly area: string;
  readonly indicator: IndicatorId;
  readonly what: string;
  readonly standing: Pick<SpreadStanding, 'of' | 'below' | 'same'>;
  readonly districts: string;
  readonly direction: Direction;
}): string {
  const { standing, direction } = facts;
  const others = standing.of - 1;
  const above = others - standing.below - standing.same;
  const { more, less } = INDICATOR[facts.indicator].compared(facts.what);
  const [does, n] = standing.below >= above ? [more, standing.below] : [less, above];
  const among = n === others ? `all ${number(others)}` : `${number(n)} of ${number(others)}`;
  const end =
    direction === null
      ? ''
      : typeof direction === 'string'
        ? END[direction]
        : `, its ${direction.record} since ${direction.since}`;
  return `${facts.area} ${does} than ${among} other ${facts.districts}${end}.`;
}

/** Times from which on a rate is told as a multiple, not by how much it is above. */
const MULTIPLE = 2;

/**
 * A second measure where it is clearly on one side of the whole place: "Rat sightings reported to 311: 2.2 times
 * New York City’s rate."; null where it is not.
 */
export function besidePlace(facts: {
  readonly title: string;
  readonly against: AgainstPlace;
  readonly digits: number;
  readonly place: string;
}): string | null {
  const { difference, side } = facts.against;
  if ((side !== 'above' && side !== 'below') || difference.kind === 'plain' || difference.by === null)
    return null;
  const by =
    difference.kind === 'points'
      ? `${figure({ value: Math.abs(difference.by), unit: 'points', digits: facts.digits })} ${side} ${facts.place}`
      : difference.by >= MULTIPLE
        ? `${number(difference.by, 1)} times ${facts.place}’s rate`
        : `${figure({ value: 100 * Math.abs(difference.by - 1), unit: 'percent', digits: 0 })} ${side} ${facts.place}’s rate`;
  return `${facts.title}: ${by}.`;
}

import type { SpreadStanding } from '../../../model/comparison.ts';
import type { IndicatorId } from '../../../model/indicator.ts';
import { number } from '../common.ts';

/** The sentence or two a district's page begins with: thirty words at most, together. */

/** What a district did more of, or less, than others; `what` is what its series counts. */
interface Compared {
  readonly more: string;
  readonly less: string;
}
const compared: Record<IndicatorId, (what: string) => Compared> = {
  'sorting-rate': () => ({ more: 'sorted more of its waste', less: 'sorted less of its waste' }),
  'published-rate': () => ({ more: 'sorted more of its waste', less: 'sorted less of its waste' }),
  'sorted-per-resident': () => ({
    more: 'sorted more waste per resident',
    less: 'sorted less waste per resident',
  }),
  'residual-per-resident': () => ({
    more: 'left more refuse per resident',
    less: 'left less refuse per resident',
  }),
  'accurate-sorting': () => ({
    more: 'sorted its waste rightly more often',
    less: 'sorted its waste rightly less often',
  }),
  'complaints-rate': (what) => ({
    more: `had more ${what} per resident`,
    less: `had fewer ${what} per resident`,
  }),
  'days-to-close': (what) => ({ more: `had ${what} closed later`, less: `had ${what} closed sooner` }),
  'open-backlog': (what) => ({
    more: `had more ${what} still open per resident`,
    less: `had fewer ${what} still open per resident`,
  }),
  'on-time': (what) => ({
    more: `had more of the ${what} closed on time`,
    less: `had fewer of the ${what} closed on time`,
  }),
  'response-rate': (what) => ({
    more: `had more of the ${what} answered`,
    less: `had fewer of the ${what} answered`,
  }),
  'resolved-share': (what) => ({
    more: `had more of the ${what} resolved`,
    less: `had fewer of the ${what} resolved`,
  }),
  satisfied: () => ({ more: 'had more satisfied residents', less: 'had fewer satisfied residents' }),
  'volunteer-hours': () => ({
    more: 'gave more volunteer hours per resident',
    less: 'gave fewer volunteer hours per resident',
  }),
  'active-volunteers': () => ({
    more: 'had more volunteers per resident',
    less: 'had fewer volunteers per resident',
  }),
  'monthly-volunteers': () => ({
    more: 'had more volunteers a month per resident',
    less: 'had fewer volunteers a month per resident',
  }),
  'volunteer-retention': () => ({
    more: 'had more of its volunteers come again',
    less: 'had fewer of its volunteers come again',
  }),
  'trained-share': () => ({
    more: 'had more of its volunteer hours from trained people',
    less: 'had fewer of its volunteer hours from trained people',
  }),
};

/** How it went, as the end of the first sentence. */
export type Direction =
  { readonly record: 'highest' | 'lowest'; readonly since: string } | 'up' | 'down' | null;

const END = { up: ', up on the year before', down: ', down on the year before' };

/**
 * "Astoria sorted more of its waste than 49 of 53 other community districts, its highest figure since 2011."
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
  const { more, less } = compared[facts.indicator](facts.what);
  const [does, n] = standing.below >= above ? [more, standing.below] : [less, above];
  const among = n === others ? `all ${number(others)}` : `${number(n)} of ${number(others)}`;
  const end =
    direction === null
      ? ''
      : typeof direction === 'string'
        ? END[direction]
        : `, its ${direction.record} figure since ${direction.since}`;
  return `${facts.area} ${does} than ${among} other ${facts.districts}${end}.`;
}

/** The same of a second measure: "Rat sightings reported to 311: 2.2 times the rate of New York City." */
export const besidePlace = (facts: { readonly title: string; readonly beside: string }): string =>
  `${facts.title}: ${facts.beside}.`;

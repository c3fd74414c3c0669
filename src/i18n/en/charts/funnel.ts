import type { IndicatorId } from '../../../model/indicator.ts';
import type { Unit } from '../../../model/unit.ts';
import { an, capital, count, list, number, periodTitle, UNIT } from '../common.ts';
import { INDICATOR } from '../indicators.ts';

/** Names, at most so many of them. */
const some = (names: readonly string[], most = 8): string =>
  names.length > most
    ? `${names.slice(0, most).join(', ')} and ${number(names.length - most)} more`
    : list(names);

/** Of a range that is about as wide for the smallest as for the largest district. */
const sizeMatters = (overdispersed: boolean): string =>
  `size makes little difference here${overdispersed ? ', because they differ anyway' : ''}`;

export const funnel = {
  /** What a district's size is counted in. */
  sizeIn: (indicator: IndicatorId, by: 'cases' | 'residents') =>
    by === 'residents' ? 'residents' : INDICATOR[indicator].shareOf!,
  /** How many lie above and below the 95 % range, and whether any stands out among all looked at at once. */
  title: (facts: {
    what: string;
    above: number;
    below: number;
    of: number;
    /** The one outside, where there is one. */
    name: string | null;
  }) => {
    const where = facts.above === 0 ? 'below' : facts.below === 0 ? 'above' : 'outside';
    if (facts.above + facts.below === 0) return `${facts.what}: all ${number(facts.of)} within the 95% range`;
    return `${facts.what}: ${facts.name === null ? `${number(facts.above + facts.below)} of ${number(facts.of)}` : `only ${facts.name}`} ${where} the 95% range`;
  },
  subtitle: (measure: string, unit: Unit, sizeIn: string, key: string) =>
    `${measure}, ${UNIT[unit]}, by number of ${sizeIn}, ${periodTitle(key)}`,
  alt: (facts: {
    one: string;
    n: number;
    sizeIn: string;
    target: string;
    above: readonly string[];
    below: readonly string[];
    flat: boolean;
    overdispersed: boolean;
  }) =>
    `${capital(count(facts.n, 'dot', 'dots'))}, one ${an(facts.one)}, by number of ${facts.sizeIn}, around the line of all together at ${facts.target}; ${facts.flat ? sizeMatters(facts.overdispersed) : 'the expected range is wider where it is smaller'}. ` +
    (facts.above.length > 0 ? `Above the 95% range: ${some(facts.above)}. ` : '') +
    (facts.below.length > 0 ? `Below the 95% range: ${some(facts.below)}. ` : '') +
    (facts.above.length + facts.below.length === 0
      ? 'All lie within the 95% range.'
      : 'All others lie within it.'),
  across: (sizeIn: string, thousands: boolean) => `${thousands ? 'thousand' : 'number of'} ${sizeIn}`,
  labels: {
    target: 'all together',
    inner: '95% range',
    outer: '99.8% range',
  },
  keys: {
    outside: 'outside the 95% range',
    within: 'within it',
    range: 'by chance and usual differences (95%)',
    apart: 'not comparable',
  },
  notes: {
    /** `flat`: it is about as wide for the smallest as for the largest. */
    range: ({ overdispersed, flat }: { overdispersed: boolean; flat: boolean }) =>
      (overdispersed
        ? 'The range is where chance puts one of that size, widened by how much they differ anyway'
        : 'The range is where chance puts one of that size; it is not widened, as they differ no more than that') +
      (flat
        ? overdispersed
          ? '; that is so much that size makes little difference here.'
          : `; ${sizeMatters(false)}.`
        : '.'),
    /** What remains once it is allowed for that all are looked at at once. */
    standOut: (facts: {
      of: number;
      districts: string;
      names: readonly string[];
      overdispersed: boolean;
    }) => {
      const usual = Math.max(1, Math.round(facts.of / 20));
      const few = facts.names.length <= 6;
      const who = few ? list(facts.names) : number(facts.names.length);
      const standing = facts.names.length === 1 ? 'stands out' : 'stand out';
      return (
        `With ${number(facts.of)} ${facts.districts}, about ${number(usual)} ${usual === 1 ? 'lies' : 'lie'} outside the 95% range ` +
        `by chance${facts.overdispersed ? ' and their usual differences' : ''} alone; allowing for that, ` +
        (facts.names.length === 0
          ? 'none stands out.'
          : `${who} ${standing}${few ? '' : ' (see the table)'}.`)
      );
    },
    meaning:
      'A dot inside can still be clearly above or below the whole; one outside says higher or lower, never why.',
    apart: (names: readonly string[]) => `Not comparable and not counted: ${list(names)}.`,
  },
  columns: {
    innerLow: '95% range, from',
    innerHigh: '95% range, to',
    outerLow: '99.8% range, from',
    outerHigh: '99.8% range, to',
    standing: 'Against the range',
    standsOut: 'Stands out among all',
  },
  yes: 'yes',
  no: 'no',
  notCompared: 'not compared',
};

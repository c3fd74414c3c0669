import type { Unit } from '../../../model/unit.ts';
import { an, number, period, periodTitle, UNIT } from '../common.ts';
import { eachYear, overYear } from './years.ts';

export const groups = {
  /** Every way the groups moved, the most frequent first; `by` is empty of what hardly changed. */
  title: (facts: {
    what: string;
    ways: readonly { way: 'rose' | 'fell' | 'hardly changed'; n: number; by: string }[];
    of: number;
    /** What the groups are called: "boroughs". */
    groups: string;
    period: string;
  }) => {
    const [first, ...rest] = facts.ways;
    const all = facts.of === 2 ? 'both' : `all ${number(facts.of)}`;
    const where = rest.length === 0 ? all : `${number(first!.n)} of ${number(facts.of)}`;
    const by = (way: { by: string }): string => (way.by === '' ? '' : `, by ${way.by}`);
    return [
      `${facts.what} ${first!.way} in ${where} ${facts.groups} ${overYear(facts.period)}${by(first!)}`,
      ...rest.map((way) => `${way.way} in ${number(way.n)}${by(way)}`),
    ].join('; ');
  },
  subtitle: (measure: string, unit: Unit, before: string, now: string) =>
    `${measure}, ${UNIT[unit]}: ${periodTitle(before)} and ${periodTitle(now)}`,
  alt: (
    text: string,
    before: string,
    now: string,
    rows: readonly { name: string; before: string; now: string }[],
  ) =>
    `For each ${text} its value in ${period(before)} and in ${period(now)}. ${rows.map(({ name, before, now }) => `${name}: ${before}, then ${now}`).join('; ')}.`,
  /** The legend and the columns name their periods: what is last today is not so tomorrow. */
  key: (text: string) => periodTitle(text),
  columns: { change: 'Change' },
};

export const multiples = {
  /** No group is named: which differs most is no finding, and may be one odd figure. */
  title: (facts: { measure: string; districts: string; group: string; apart: string }) =>
    `${facts.measure}: within ${an(facts.group)}, ${facts.districts} lie ${facts.apart} apart, lowest to highest`,
  /** How wide the ranges are, the narrowest and the widest. */
  apart: (from: string, to: string, last: string) => (from === to ? last : `${from} to ${last}`),
  subtitle: (facts: { measure: string; unit: Unit; period: string; districts: string; group: string }) =>
    `${facts.measure}, ${UNIT[facts.unit]}, ${eachYear(facts.period)}; thin lines are ${facts.districts}, the thick one their ${facts.group}`,
  alt: (facts: {
    period: string;
    group: string;
    districts: string;
    rows: readonly { group: string; value: string; min: string; max: string }[];
  }) =>
    `Small line charts by ${facts.group}. In ${period(facts.period)}: ${facts.rows.map(({ group, value, min, max }) => `${group} ${value}, ${facts.districts} from ${min} to ${max}`).join('; ')}.`,
};

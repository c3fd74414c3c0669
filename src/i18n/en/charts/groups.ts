import type { Unit } from '../../../model/unit.ts';
import { an, number, period, periodTitle, UNIT } from '../common.ts';
import { eachYear, overYear } from './years.ts';

export const groups = {
  /** Every way the groups moved, the most frequent first; `by` is empty of what hardly changed. */
  title: (of: {
    what: string;
    ways: readonly { way: 'rose' | 'fell' | 'hardly changed'; n: number; by: string }[];
    of: number;
    /** What the groups are called: "boroughs". */
    groups: string;
    period: string;
  }) => {
    const [first, ...rest] = of.ways;
    const all = of.of === 2 ? 'both' : `all ${number(of.of)}`;
    const where = rest.length === 0 ? all : `${number(first!.n)} of ${number(of.of)}`;
    const by = (way: { by: string }): string => (way.by === '' ? '' : `, by ${way.by}`);
    return [
      `${of.what} ${first!.way} in ${where} ${of.groups} ${overYear(of.period)}${by(first!)}`,
      ...rest.map((way) => `${way.way} in ${number(way.n)}${by(way)}`),
    ].join('; ');
  },
  subtitle: (measure: string, unit: Unit, before: string, now: string) =>
    `${measure}, ${UNIT[unit]}: ${periodTitle(before)} and ${periodTitle(now)}`,
  alt: (
    one: string,
    before: string,
    now: string,
    rows: readonly { name: string; before: string; now: string }[],
  ) =>
    `For each ${one} its value in ${period(before)} and in ${period(now)}. ${rows.map(({ name, before, now }) => `${name}: ${before}, then ${now}`).join('; ')}.`,
  /** The legend and the columns name their periods: what is last today is not so tomorrow. */
  key: (of: string) => periodTitle(of),
  columns: { change: 'Change' },
};

export const multiples = {
  /** No group is named: which differs most is no finding, and may be one odd figure. */
  title: (of: { measure: string; districts: string; group: string; apart: string }) =>
    `${of.measure}: within ${an(of.group)}, ${of.districts} lie ${of.apart} apart, lowest to highest`,
  /** How wide the ranges are, the narrowest and the widest. */
  apart: (from: string, to: string, last: string) => (from === to ? last : `${from} to ${last}`),
  subtitle: (of: { measure: string; unit: Unit; period: string; districts: string; group: string }) =>
    `${of.measure}, ${UNIT[of.unit]}, ${eachYear(of.period)}; thin lines are ${of.districts}, the thick one their ${of.group}`,
  alt: (of: {
    period: string;
    group: string;
    districts: string;
    rows: readonly { group: string; value: string; min: string; max: string }[];
  }) =>
    `Small line charts by ${of.group}. In ${period(of.period)}: ${of.rows.map(({ group, value, min, max }) => `${group} ${value}, ${of.districts} from ${min} to ${max}`).join('; ')}.`,
};

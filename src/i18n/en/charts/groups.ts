import type { Unit } from '../../../model/unit.ts';
import { month, number, period, periodTitle, UNIT } from '../common.ts';
import { eachYear } from './years.ts';

export const groups = {
  /** Every way the groups moved, the most frequent first; `by` is empty of what hardly changed. */
  title: (of: {
    what: string;
    ways: readonly { way: 'rose' | 'fell' | 'hardly changed'; n: number; by: string }[];
    of: number;
    /** What the groups are called: "boroughs". */
    groups: string;
    /** Last month of the period. */
    to: string;
  }) => {
    const [first, ...rest] = of.ways;
    const all = of.of === 2 ? 'both' : `all ${number(of.of)}`;
    const where = rest.length === 0 ? all : `${number(first!.n)} of ${number(of.of)}`;
    const by = (way: { by: string }): string => (way.by === '' ? '' : `, by ${way.by}`);
    return [
      `${of.what} ${first!.way} in ${where} ${of.groups} in the year to ${month(of.to)}${by(first!)}`,
      ...rest.map((way) => `${way.way} in ${number(way.n)}${by(way)}`),
    ].join('; ');
  },
  subtitle: (measure: string, unit: Unit, before: string, now: string) =>
    `${measure}, ${UNIT[unit]}: ${periodTitle(before)} and ${periodTitle(now)}`,
  alt: (before: string, now: string, rows: readonly { name: string; before: string; now: string }[]) =>
    `For each group its value in ${period(before)} and in ${period(now)}. ${rows.map(({ name, before, now }) => `${name}: ${before}, then ${now}`).join('; ')}.`,
  /** The legend and the columns name their periods: what is last today is not so tomorrow. */
  key: (of: string) => periodTitle(of),
  columns: { group: 'Group', change: 'Change' },
};

export const multiples = {
  title: (of: { measure: string; group: string; from: string; to: string }) =>
    `${of.measure} by district: ${of.group} has the widest range, ${of.from} to ${of.to}`,
  subtitle: (measure: string, unit: Unit, key: string) =>
    `${measure}, ${UNIT[unit]}, ${eachYear(key)}; thin lines are districts, the thick one their group`,
  alt: (key: string, rows: readonly { group: string; value: string; min: string; max: string }[]) =>
    `Small line charts by group. In ${period(key)}: ${rows.map(({ group, value, min, max }) => `${group} ${value}, districts from ${min} to ${max}`).join('; ')}.`,
};

import type { Unit } from '../../../model/unit.ts';
import { number, period, periodTitle, UNIT } from '../common.ts';
import { shortest } from './picture.ts';
import { eachYear } from './years.ts';

export const groups = {
  /** The way most groups moved, and who moved most, or the other way where there are two. */
  title: (facts: {
    what: string;
    ways: readonly { way: 'rose' | 'fell' | 'hardly changed'; n: number }[];
    of: number;
    /** What the groups are called: "boroughs". */
    groups: string;
    most: string | null;
  }) => {
    const [first, ...rest] = facts.ways;
    const all = facts.of === 2 ? 'both' : `all ${number(facts.of)}`;
    const where = rest.length === 0 ? all : `${number(first!.n)} of ${number(facts.of)}`;
    const most = facts.most !== null && rest.length === 0 ? `, most in ${facts.most}` : '';
    const leading = `${facts.what} ${first!.way} in ${where} ${facts.groups}${most}`;
    return rest.length === 1
      ? shortest([], `${leading}, ${rest[0]!.way} in ${number(rest[0]!.n)}`, leading)
      : leading;
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

/** Who lies at an end of a range. */
interface End {
  readonly name: string;
  readonly value: string;
}

export const multiples = {
  /** The group in which they lie farthest apart, and who lies at its ends. */
  title: (facts: { measure: string; group: string; min: End; max: End }) =>
    `${facts.measure} in ${facts.group}: ${facts.min.value} in ${facts.min.name}, ${facts.max.value} in ${facts.max.name}`,
  subtitle: (facts: { measure: string; unit: Unit; period: string; districts: string; group: string }) =>
    `${facts.measure}, ${UNIT[facts.unit]}, ${eachYear(facts.period)}; thin lines are ${facts.districts}, the thick one their ${facts.group}`,
  alt: (facts: {
    period: string;
    group: string;
    rows: readonly { group: string; value: string; ends: { min: End; max: End } | null }[];
  }) =>
    `Small line charts by ${facts.group}. In ${period(facts.period)}: ${facts.rows.map(({ group, value, ends }) => `${group} ${value}${ends ? `, from ${ends.min.value} in ${ends.min.name} to ${ends.max.value} in ${ends.max.name}` : ''}`).join('; ')}.`,
};

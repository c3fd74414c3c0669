import type { Control } from '../../../model/comparison.ts';
import type { Unit } from '../../../model/unit.ts';
import { outsideLimits } from '../comparison.ts';
import { capital, count, list, month, number, UNIT } from '../common.ts';

export const control = {
  title: (facts: { what: string; area: string; control: Control }) => {
    const { outside } = facts.control;
    const about = `${facts.what} in ${facts.area}`;
    if (outside.length === 0) return `${about}: no month stands out`;
    const sides = [...new Set(outside.map(({ side }) => (side === 'high' ? 'above' : 'below')))];
    const months = outside.length === 1 ? month(outside[0]!.month) : count(outside.length, 'month', 'months');
    return `${about}: ${months} ${list(sides)} usual limits`;
  },
  subtitle: (measure: string, unit: Unit, from: string, to: string) =>
    `${measure}, ${UNIT[unit]}, each month from ${month(from)} to ${month(to)}, season taken out`,
  alt: (facts: {
    area: string;
    from: string;
    to: string;
    control: Control;
    mean: string;
    /** Null where it lies below zero. */
    lower: string | null;
    upper: string;
    last: string;
    marked: number;
  }) =>
    `Line chart of ${facts.area} by month from ${month(facts.from)} to ${month(facts.to)} with the season taken out, around its average of ${facts.mean} with ${facts.lower === null ? 'an upper limit at' : `limits at ${facts.lower} and`} ${facts.upper}. ` +
    (facts.marked === 0
      ? 'No month is marked.'
      : `${capital(count(facts.marked, 'month is', 'months are'))} marked: ${outsideLimits(facts.control)}.`) +
    ` The last is at ${facts.last}.`,
  labels: {
    mean: 'average',
    limit: 'limit',
    before: (n: number) => `limits from these ${number(n)} months`,
    judged: 'judged',
  },
  keys: {
    month: 'a month',
    outside: 'a month outside the limits',
    limits: 'limits of usual movement',
  },
  notes: {
    limits: (facts: { from: string; to: string }) =>
      `Average and limits are those of ${month(facts.from)} to ${month(facts.to)}: the limits allow for how much a month takes after the month before, and for how many months are judged.`,
    rule: 'Marked, of the last 12 months: months outside the limits. Where nothing changed, a year has such a month in fewer than 5 of 100 charts.',
    unclear:
      'Where many are judged at once, some have a month outside their limits in any year: this alone is no finding.',
    common: 'Many others have such months at once: this is no finding of its own.',
    belowZero: 'The lower limit lies below zero and is not drawn.',
    negative: 'With the season taken out, a low month can come out below zero.',
    missing: 'A gap is a month without a figure.',
  },
  columns: {
    month: 'Month',
    observed: 'As observed',
    adjusted: 'Season taken out',
    mean: 'Average',
    lower: 'Lower limit',
    upper: 'Upper limit',
    outside: 'Outside the limits',
  },
  /** What a month is, in a cell. */
  cell: { high: 'above the limits', low: 'below the limits', none: 'no' },
};

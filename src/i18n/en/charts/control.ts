import type { Control, Signal } from '../../../model/comparison.ts';
import type { Unit } from '../../../model/unit.ts';
import { signal } from '../comparison.ts';
import { capital, count, month, number, UNIT } from '../common.ts';

/** A signal with the months outside the limits left to the picture and the table, unless it is one of them. */
const briefly = (of: Signal): string => signal(of.from === of.to ? of : { ...of, outside: [] });

export const control = {
  title: (of: { what: string; area: string; control: Control; from: string; to: string }) => {
    const { signals, baseline } = of.control;
    // The last ones: what a title has no room for is in the picture and the table.
    const told = signals.slice(-2);
    return told.length === 0
      ? `${of.what} in ${of.area}: no month from ${month(of.from)} to ${month(of.to)} stands out from the ${number(baseline)} before`
      : `${of.what} in ${of.area}: ${told.map(briefly).join('; ')}`;
  },
  subtitle: (measure: string, unit: Unit, from: string, to: string) =>
    `${measure}, ${UNIT[unit]}, each month from ${month(from)} to ${month(to)}, season taken out`,
  alt: (of: {
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
    `Line chart of ${of.area} by month from ${month(of.from)} to ${month(of.to)} with the season taken out, around its average of ${of.mean} with ${of.lower === null ? 'an upper limit at' : `limits at ${of.lower} and`} ${of.upper}. ` +
    (of.marked === 0
      ? 'No month is marked.'
      : `${capital(count(of.marked, 'month is', 'months are'))} marked: ${of.control.signals.map(briefly).join('; ')}.`) +
    ` The last is at ${of.last}.`,
  labels: {
    mean: 'average',
    limit: 'limit',
    before: (n: number) => `limits from these ${number(n)} months`,
    judged: 'judged',
  },
  keys: {
    month: 'a month',
    signal: 'part of a signal',
    limits: 'limits of usual movement',
  },
  notes: {
    limits: (of: { from: string; to: string }) =>
      `Average and limits are those of ${month(of.from)} to ${month(of.to)}: their mean, and on both sides 2.66 times their mean change from month to month, outlying changes left out.`,
    rules:
      'Marked, of the last 12 months: months outside the limits, seven in a row on one side or in one direction, two of three close to a limit.',
    trial: 'Under 13 months are behind the limits: they are trial limits.',
    steady:
      'Even where nothing changes, such a signal is found in one year of four (with ten years of months to go by) to one of two (with three).',
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
    signal: 'Signal',
  },
  /** What a month of a signal is, in a cell. */
  cell: {
    high: 'above average',
    low: 'below average',
    rising: 'rising',
    falling: 'falling',
    outside: { high: 'above the limits', low: 'below the limits' },
    none: 'none',
  },
};

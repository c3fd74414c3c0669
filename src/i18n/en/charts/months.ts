import type { Subject } from '../../../model/chart.ts';
import type { Unit } from '../../../model/unit.ts';
import { shortest } from './picture.ts';
import { month, monthName, number, UNIT } from '../common.ts';

/** Units of what a single month has. */
const MONTH_UNIT: Partial<Record<Unit, string>> = {
  'kg-per-resident': 'kg per resident',
  'hours-per-1000': 'per 1,000 residents',
};

export const months = {
  title: (facts: {
    /** What is measured, or what is counted. */
    what: string;
    counted: boolean;
    area: string;
    from: string;
    last: string;
    value: string;
    /** Null where the last value prints as high. */
    high: { month: string; value: string } | null;
    isRecord: boolean;
  }) => {
    const now = facts.counted
      ? `${facts.value} ${facts.what} in ${facts.area} in ${month(facts.last)}`
      : `${facts.what} in ${facts.area}: ${facts.value} in ${month(facts.last)}`;
    const fit = (title: string): string =>
      shortest([facts.area, ...(facts.counted ? [facts.what] : [])], title, now);
    if (facts.isRecord)
      return fit(`${now}, ${facts.counted ? 'the most' : 'highest'} since ${month(facts.from)}`);
    if (!facts.high) return now;
    // A year is not named twice.
    const sameYear = facts.high.month.slice(0, 4) === facts.last.slice(0, 4);
    const when = sameYear ? monthName(facts.high.month) : month(facts.high.month);
    return fit(`${now}; ${facts.counted ? 'most' : 'highest'}: ${facts.high.value} in ${when}`);
  },
  countOf: (what: string) => `Number of ${what}`,
  unit: (unit: Unit) => MONTH_UNIT[unit] ?? UNIT[unit],
  subtitle: (measure: string, from: string, to: string) =>
    `${measure}, each month from ${month(from)} to ${month(to)}`,
  alt: (facts: {
    area: string;
    from: string;
    to: string;
    low: string;
    lowMonth: string;
    high: string;
    highMonth: string;
    last: string;
  }) =>
    `Line chart of ${facts.area} by month from ${month(facts.from)} to ${month(facts.to)}: lowest ${facts.low} in ${month(facts.lowMonth)}, highest ${facts.high} in ${month(facts.highMonth)}, last ${facts.last}.`,
  note: {
    sorting:
      'Single months move with the season and with single loads; compare a month with the same month of other years.',
    complaints:
      'Single months move with the season and with how many people report; compare a month with the same month of other years.',
    volunteers:
      'Single months move with the season and with single events; compare a month with the same month of other years.',
  } satisfies Record<Subject, string>,
  shown: (n: number) => `The picture shows the last ${number(n)} months; the table holds all.`,
  columns: { month: 'Month' },
};

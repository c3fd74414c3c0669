import type { Subject } from '../../../model/chart.ts';
import type { Unit } from '../../../model/unit.ts';
import { month, number, UNIT } from '../common.ts';

export const months = {
  title: (facts: {
    measure: string;
    area: string;
    from: string;
    last: string;
    value: string;
    high: { month: string; value: string };
    /** The month is told as the rate of a whole year at its pace. */
    yearly: boolean;
  }) => {
    const now = `${facts.measure} in ${facts.area}: ${facts.yearly ? 'at a yearly pace of ' : ''}${facts.value} in ${month(facts.last)}`;
    return facts.high.month === facts.last
      ? `${now}, the highest since ${month(facts.from)}`
      : `${now}; highest since ${month(facts.from)}: ${facts.high.value} in ${month(facts.high.month)}`;
  },
  subtitle: (measure: string, unit: Unit, from: string, to: string) =>
    `${measure}, ${UNIT[unit]}, each month from ${month(from)} to ${month(to)}`,
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

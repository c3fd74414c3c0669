import type { Subject } from '../../../model/chart.ts';
import type { Unit } from '../../../model/unit.ts';
import { month, number, UNIT } from '../common.ts';

export const months = {
  title: (of: {
    measure: string;
    area: string;
    from: string;
    last: string;
    value: string;
    high: { month: string; value: string };
    /** The month is told as the rate of a whole year at its pace. */
    yearly: boolean;
  }) => {
    const now = `${of.measure} in ${of.area}: ${of.yearly ? 'at a yearly pace of ' : ''}${of.value} in ${month(of.last)}`;
    return of.high.month === of.last
      ? `${now}, the highest since ${month(of.from)}`
      : `${now}; highest since ${month(of.from)}: ${of.high.value} in ${month(of.high.month)}`;
  },
  subtitle: (measure: string, unit: Unit, from: string, to: string) =>
    `${measure}, ${UNIT[unit]}, each month from ${month(from)} to ${month(to)}`,
  alt: (of: {
    area: string;
    from: string;
    to: string;
    low: string;
    lowMonth: string;
    high: string;
    highMonth: string;
    last: string;
  }) =>
    `Line chart of ${of.area} by month from ${month(of.from)} to ${month(of.to)}: lowest ${of.low} in ${month(of.lowMonth)}, highest ${of.high} in ${month(of.highMonth)}, last ${of.last}.`,
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

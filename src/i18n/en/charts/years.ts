import { formatMonth } from '../../../model/month.ts';
import { periodOf } from '../../../model/period.ts';
import type { Unit } from '../../../model/unit.ts';
import { capital, count, month, monthName, number, period, UNIT } from '../common.ts';

/** A record of an unbroken run of years. */
const record = (kind: 'highest' | 'lowest', since: string): string =>
  `the ${kind === 'highest' ? 'most' : 'least'} since complete records began in ${since}`;

/** Which years a series of years is of, told by one of them. */
export const eachYear = (key: string): string => {
  const { kind, to } = periodOf(key);
  const end = monthName(formatMonth(to));
  if (kind === 'year') return 'by calendar year';
  return kind === 'fiscal-year' ? `by fiscal year, to ${end}` : `12 months to ${end} of each year`;
};

export const years = {
  /** The place, where a district has its name. */
  all: (place: string) => `all of ${place}`,
  title: (of: {
    statement: string;
    period: string;
    record: { kind: 'highest' | 'lowest'; since: string } | null;
    before: string | null;
  }) =>
    `${of.statement} in ${period(of.period)}${of.record ? `, ${record(of.record.kind, of.record.since)}` : of.before ? `, ${of.before}` : ''}`,
  none: (measure: string, area: string) => `${measure}: no figure for ${area}`,
  /** `key` is one of its years. */
  subtitle: (measure: string, unit: Unit, key: string) => `${measure}, ${UNIT[unit]}, ${eachYear(key)}`,
  alt: (of: {
    area: string;
    first: string;
    firstValue: string;
    last: string;
    lastValue: string;
    other?: { name: string; value: string } | null;
    gaps: number;
  }) =>
    `Line chart of ${of.area} by year: ${of.firstValue} in ${period(of.first)}, ${of.lastValue} in ${period(of.last)}.` +
    (of.other ? ` ${of.other.name} in the same months: ${of.other.value}.` : '') +
    (of.gaps > 0
      ? ` ${capital(count(of.gaps, 'year is', 'years are'))} missing because too few months are reported.`
      : ''),
  gap: 'A break in the line is a year with fewer than 11 of its 12 months reported.',
  columns: { period: '12 months to', year: 'Year to', area: 'Area' },
};

export const counts = {
  title: (of: { what: string; change: number; to: string; down: number; up: number; of: number }) => {
    const size = number(Math.abs(of.change), 0);
    const fell = of.change < 0;
    const n = fell ? of.down : of.up;
    const where = n === of.of ? `all ${number(n)}` : `${number(n)} of ${number(of.of)}`;
    if (size === '0') return `${capital(of.what)} hardly changed in the year to ${month(of.to)}`;
    return `${capital(of.what)} ${fell ? 'fell' : 'rose'} ${size}% in the year to ${month(of.to)}${of.of > 0 ? `; ${fell ? 'fewer' : 'more'} in ${where} districts` : ''}`;
  },
  first: (what: string, n: number, key: string) => `${number(n)} ${what} in ${period(key)}`,
  subtitle: (what: string, key: string) => `Number of ${what}, ${eachYear(key)}`,
  alt: (of: {
    what: string;
    first: string;
    firstValue: number;
    last: string;
    lastValue: number;
    beforeValue: number | null;
  }) =>
    `Bars of the number of ${of.what} by year: ${number(of.firstValue)} in ${period(of.first)}, ` +
    `${of.beforeValue === null ? '' : `${number(of.beforeValue)} in the 12 months before the last, `}${number(of.lastValue)} in ${period(of.last)}.`,
  count: 'Number',
  note: 'The number of reports, which depends on how many people report. Rows of the table that name no known district are counted here.',
};

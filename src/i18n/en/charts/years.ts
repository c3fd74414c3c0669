import type { Course } from '../../../model/comparison.ts';
import { formatMonth, yearOf } from '../../../model/month.ts';
import { periodOf } from '../../../model/period.ts';
import type { RecorderPace } from '../../../model/recorder-pace.ts';
import type { Unit } from '../../../model/unit.ts';
import { shortest } from './picture.ts';
import { capital, count, list, month, monthName, number, period, UNIT } from '../common.ts';

/** A record of an unbroken run of years. */
const record = ({ kind, since }: NonNullable<Course['record']>): string =>
  `the ${kind === 'highest' ? 'most' : 'least'} since ${yearOf(periodOf(since).to)}`;

/** Which years a series of years is of, told by its last, and by its first where that is another. */
export const eachYear = (key: string, first: string | null = null): string => {
  const { kind, to } = periodOf(key);
  const end = monthName(formatMonth(to));
  if (first === key) return kind === 'months' ? `12 months to ${month(formatMonth(to))}` : period(key);
  const years = first === null ? '' : `, ${yearOf(periodOf(first).to)} to ${yearOf(to)}`;
  if (kind === 'year') return `by calendar year${years}`;
  return kind === 'fiscal-year'
    ? `by fiscal year, to ${end} of the year named${years}`
    : `12 months to ${end} of each year${years}`;
};

/** Of what changed on the year before: "in the year to October 2025", "in fiscal year 2017–18". */
export const overYear = (key: string): string => {
  const { kind, to } = periodOf(key);
  return kind === 'months' ? `in the year to ${month(formatMonth(to))}` : `in ${period(key)}`;
};

/**
 * How many who recorded cases got slower and faster: "Of 45 Council offices with at least 50 cases in both
 * years, 15 got slower and 15 faster …".
 */
const pace = (recorderPace: RecorderPace, recorders: string): string => {
  const same = recorderPace.of - recorderPace.slower - recorderPace.faster - recorderPace.open;
  return [
    `Of the ${number(recorderPace.of)} ${recorders} with at least ${number(recorderPace.minCases)} cases in ${period(recorderPace.period)} and in ${period(recorderPace.before)} each, ${number(recorderPace.slower)} got slower and ${number(recorderPace.faster)} faster, going by the median of each`,
    ...(same > 0 ? [`${number(same)} closed as fast as before`] : []),
    ...(recorderPace.open > 0
      ? [`${number(recorderPace.open)} had closed fewer than half of their cases of either year`]
      : []),
  ]
    .join('; ')
    .concat('.');
};

/** How wide a figure's interval is where those who recorded are drawn anew; `low` without its unit. */
const redrawn = (facts: { recorders: number; name: string; low: string; high: string }): string =>
  `The figure depends on which ${facts.name} record, and how: drawing the ${number(facts.recorders)} anew gives ${facts.low} to ${facts.high} in 95 of 100 draws.`;

/** "up from 17.6%", "after 5.19" where that is no move to speak of; both as they print. */
export function fromBefore(facts: { now: string; before: string; isUp: boolean; isMove: boolean }): string {
  if (facts.before === facts.now) return 'as in the year before';
  return facts.isMove ? `${facts.isUp ? 'up' : 'down'} from ${facts.before}` : `after ${facts.before}`;
}

export const years = {
  /** The place, where a district has its name. */
  all: (place: string) => `all of ${place}`,
  /** The place made of the same streams as the district beside it; the caveat says which. */
  alike: (place: string) => `${place}, made alike`,
  title: (facts: { statement: string; record: Course['record']; before: string | null }) => {
    const { statement, before } = facts;
    const more = facts.record ? record(facts.record) : before;
    if (more === null) return statement;
    return shortest(
      `${statement}, ${more}${more === before ? ' a year before' : ''}`,
      `${statement}, ${more}`,
      statement,
    );
  },
  none: (measure: string, area: string, key: string) => `${measure}: no figure for ${area} in ${period(key)}`,
  /** `key` is its last year, `first` its first with a figure. */
  subtitle: (measure: string, unit: Unit, key: string, first: string | null) =>
    `${measure}, ${UNIT[unit]}, ${eachYear(key, first)}`,
  alt: (facts: {
    area: string;
    /** A dot a year, and no line from one to the next. */
    dots: boolean;
    first: string;
    firstValue: string;
    last: string;
    lastValue: string;
    other?: { name: string; value: string } | null;
    gaps: number;
  }) =>
    `${facts.dots ? 'Dots' : 'Line chart'} of ${facts.area} by year: ${facts.firstValue} in ${period(facts.first)}${facts.first === facts.last ? '' : `, ${facts.lastValue} in ${period(facts.last)}`}.` +
    (facts.other ? ` ${facts.other.name} in the same period: ${facts.other.value}.` : '') +
    (facts.gaps > 0
      ? ` ${capital(count(facts.gaps, 'year has', 'years have'))} no figure, because too little of it is reported.`
      : ''),
  /** `key` is one of its years; `causes` are as far as they are known. */
  gap: (key: string, causes: readonly string[]) =>
    causes.length > 0
      ? `Years are missing where ${list(causes)}.`
      : periodOf(key).kind === 'months'
        ? 'A break in the line is a year with fewer than 11 of its 12 months reported.'
        : 'A break in the line is a year without a figure.',
  pace,
  redrawn,
  /** A key, and columns. */
  range: '95 of 100 draws of who recorded',
  counts: { part: 'Counted', whole: 'Of' },
  limits: { low: '95% interval from', high: '95% interval to' },
  columns: { period: '12 months to', year: 'Year to', area: 'Area' },
};

export const counts = {
  title: (facts: {
    what: string;
    change: number;
    down: number;
    up: number;
    of: number;
    districts: string;
  }) => {
    const size = number(Math.abs(facts.change), 0);
    const fell = facts.change < 0;
    const n = fell ? facts.down : facts.up;
    const where = n === facts.of ? `all ${number(n)}` : `${number(n)} of ${number(facts.of)}`;
    if (size === '0') return `${capital(facts.what)} hardly changed in a year`;
    return `${capital(facts.what)} ${fell ? 'fell' : 'rose'} ${size}% in a year${facts.of > 0 ? `; ${fell ? 'fewer' : 'more'} in ${where} ${facts.districts}` : ''}`;
  },
  first: (what: string, n: number, key: string) => `${number(n)} ${what} in ${period(key)}`,
  subtitle: (what: string, key: string, first: string) => `Number of ${what}, ${eachYear(key, first)}`,
  alt: (facts: {
    what: string;
    first: string;
    firstValue: number;
    last: string;
    lastValue: number;
    beforeValue: number | null;
  }) =>
    `Bars of the number of ${facts.what} by year: ${number(facts.firstValue)} in ${period(facts.first)}, ` +
    `${facts.beforeValue === null ? '' : `${number(facts.beforeValue)} in the year before, `}${number(facts.lastValue)} in ${period(facts.last)}.`,
  count: 'Number',
  note: 'The number of reports, which depends on how many people report. Rows of the table that name no place known here are counted too.',
};

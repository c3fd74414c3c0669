import { formatDay, monthOfDay, parseDay } from '../model/day.ts';
import type { Frequency } from '../model/frequency.ts';
import { formatMonth, type Month } from '../model/month.ts';
import { dateReader } from '../cells/cells.ts';
import { periodReader } from '../cells/periods.ts';

/** How the dates or periods of a column are written, in the descriptor's words. */
export interface DateForm {
  readonly dateFormat?: string;
  readonly frequency?: Frequency;
  readonly monthNames?: readonly (readonly string[])[];
  readonly twoDigitYearsFrom?: number;
  readonly eras?: Readonly<Record<string, number>>;
  readonly fiscalStart?: number;
  readonly fiscalNamed?: 'start';
}

/** A form that fits a column, and others that fit it as well and say something else. */
export interface FoundForm {
  readonly form: DateForm;
  readonly others: readonly DateForm[];
  /** The first and last of the values, as months or ISO days. */
  readonly from: string;
  readonly to: string;
}

const short = (names: string, length = 3): readonly (readonly string[])[] =>
  names.split(' ').map((name) => (name.length > length ? [name, name.slice(0, length)] : [name]));

/** Names of months in the languages of the portals most often met; English is the reader's own. */
const MONTH_NAMES: readonly (readonly (readonly string[])[] | undefined)[] = [
  undefined,
  short('gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'),
  short('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
  short('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
  [
    ['janvier', 'janv'],
    ['février', 'févr'],
    ['mars'],
    ['avril', 'avr'],
    ['mai'],
    ['juin'],
    ['juillet', 'juil'],
    ['août'],
    ['septembre', 'sept'],
    ['octobre', 'oct'],
    ['novembre', 'nov'],
    ['décembre', 'déc'],
  ],
  short('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'),
];

const MONTHS = [
  '%Y.%m', '%m/%Y', '%m-%Y', '%m.%Y', '%Y%m', '%Y年%m月', '%Y년 %m월', '%Y년%m월', '%B %Y', '%b %Y', '%b-%Y', '%Y %B', '%Y-%b', '%b-%y', '%b %y', '%B-%y', '%m/%y', '%Y %m', '%Y년 %B', '%Y년%B', '%E年%m月', '%E/%m', '%E年 %B',
]; // prettier-ignore
/** Years with signs around them. */
const YEARS = ['%Y년', '%Y년도', '%Y年', '%Y年度', '%E年', '%E年度', '%E'];
/** Eras of Taiwan and of Japan; 昭和 and before are no years of such tables. */
const ERAS: readonly Readonly<Record<string, number>>[] = [
  { 民國: 1912, '': 1912 },
  { 平成: 1989, 令和: 2019 },
  { H: 1989, R: 2019 },
];
const DAYS = ['iso', 'slashes', 'european', 'us', '%Y.%m.%d', '%Y%m%d', '%d-%m-%Y', '%m-%d-%Y', '%Y年%m月%d日', '%Y년 %m월 %d일', '%d %B %Y', '%d. %B %Y', '%B %d, %Y', '%d-%b-%Y', '%d %b %Y', '%d-%b-%y', '%d/%m/%y', '%m/%d/%y', '%d.%m.%y', '%E年%m月%d日', '%E/%m/%d']; // prettier-ignore
const SPELLED: Readonly<Record<string, readonly string[]>> = {
  iso: ['%Y-%m-%d'],
  slashes: ['%Y/%m/%d'],
  european: ['%d/%m/%Y', '%d.%m.%Y'],
  us: ['%m/%d/%Y'],
};
const TIMES = ['T%H:%M:%S.%f%z', 'T%H:%M:%S%z', 'T%H:%M:%S.%f', 'T%H:%M:%S', 'T%H:%M', ' %H:%M:%S.%f%z', ' %H:%M:%S%z', ' %H:%M:%S.%f', ' %I:%M:%S %p', ' %I:%M %p', ' %H:%M:%S', ' %H:%M']; // prettier-ignore

/** All forms of a day, the plain ones first. */
const DAY_FORMS: readonly string[] = [
  ...DAYS,
  ...DAYS.flatMap((day) => (SPELLED[day] ?? [day]).flatMap((pattern) => TIMES.map((time) => pattern + time))),
];

/** A form and what it needs beside: names of months, and the century of years of two digits. */
function* formsOf(pattern: string): Generator<DateForm> {
  const years = pattern.includes('%y') ? { twoDigitYearsFrom: 1970 } : {};
  const named = /%[Bb]/.test(pattern) ? MONTH_NAMES : [undefined];
  for (const monthNames of named)
    for (const eras of pattern.includes('%E') ? ERAS : [undefined])
      yield {
        dateFormat: pattern,
        ...years,
        ...(monthNames === undefined ? {} : { monthNames }),
        ...(eras === undefined ? {} : { eras }),
      };
}

/** Whether a text may be a date at all: what has no digit is a mark, but for the first year of an era. */
export const mayBeDate = (text: string): boolean => /\d|元年/.test(text);
const dated = (texts: readonly string[]): string[] => texts.filter(mayBeDate);

/** Reads enough of the texts: a few slips are the publisher's, and are told by `check`. */
function fits<T>(texts: readonly string[], read: (text: string) => T | undefined): T[] | null {
  const allowed = Math.floor(texts.length * 0.05);
  let failed = 0;
  const values: T[] = [];
  for (const text of texts) {
    const value = read(text);
    if (value !== undefined) values.push(value);
    else if (++failed > allowed) return null;
  }
  return values.length === 0 ? null : values;
}

const isYear = (text: string): boolean => /^(19|20)\d\d$/.test(text);
const FISCAL = /^(?:FY ?)?(\d{4}) ?[-/–] ?(\d{2}|\d{4})$/i;
const consecutive = (text: string): boolean => {
  const [, first, second] = FISCAL.exec(text) ?? [];
  return second !== undefined && (Number(first) + 1) % 100 === Number(second) % 100;
};

/** Days as a spreadsheet counts them, of the years 1995 to 2050; numbers of other things look the same. */
export function serialForm(texts: readonly string[]): FoundForm | null {
  const days = fits(texts, (text) =>
    /^([34]\d|5[0-4])\d{3}([.,]\d+)?$/.test(text) ? dateReader('serial')(text) : undefined,
  );
  if (!days) return null;
  const [from, to] = ends(days);
  return { form: { dateFormat: 'serial' }, others: [], from: formatDay(from), to: formatDay(to) };
}

/** The days that texts are written as; null where they are none. */
export function dayForm(all: readonly string[]): FoundForm | null {
  const texts = dated(all);
  const found: { form: DateForm; days: number[] }[] = [];
  for (const pattern of DAY_FORMS)
    for (const form of formsOf(pattern)) {
      const days = fits(texts, dateReader(pattern, form));
      if (days && inReason(days.map(monthOfDay))) found.push({ form, days });
    }
  const [best, ...others] = found;
  if (!best) return null;
  // Where one order makes every date the first of its month, that is what they are.
  const firsts = found.filter(
    ({ days }) => days.length > 1 && days.every((day) => formatDay(day).endsWith('-01')),
  );
  const chosen = firsts.length === 1 ? firsts[0]! : best;
  const [from, to] = ends(chosen.days);
  return {
    form: chosen.form,
    others:
      firsts.length === 1
        ? []
        : others.filter(({ days }) => days.some((day, at) => day !== best.days[at])).map(({ form }) => form),
    from: formatDay(from),
    to: formatDay(to),
  };
}

/** The least and the greatest. */
const ends = (values: readonly number[]): [number, number] =>
  values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );

const inReason = (months: readonly Month[]): boolean => {
  const [least, most] = ends(months);
  return least >= 1900 * 12 && most <= 2100 * 12;
};

/** Texts in one form, where enough of them fit. */
function triedForm(texts: readonly string[], form: DateForm): FoundForm | null {
  const { read } = periodReader({ dateFormat: 'iso', frequency: 'month', ...form });
  const months = fits(texts, read);
  if (!months || !inReason(months)) return null;
  const [from, to] = ends(months);
  return { form, others: [], from: formatMonth(from), to: formatMonth(to) };
}

/** A fiscal year and a month of it: `2021-22 April`. */
export function fiscalMonths(texts: readonly string[]): FoundForm | null {
  for (const pattern of ['%Y %m', '%Y %B'])
    for (const form of formsOf(pattern)) {
      const found = triedForm(texts, { ...form, fiscalStart: 4 });
      if (found) return found;
    }
  return null;
}

/** The periods that texts are written as; null where they are none. */
export function periodForm(all: readonly string[]): FoundForm | null {
  const texts = dated(all);
  if (texts.length === 0) return null;
  const tried = (form: DateForm): FoundForm | null => triedForm(texts, form);
  if (texts.every(isYear)) return tried({ frequency: 'year' });
  if (texts.every((text) => consecutive(text) || /^FY ?\d{4}$/i.test(text)))
    return tried({ frequency: 'fiscal-year', fiscalStart: 4 });
  const plain = tried({}) ?? tried({ frequency: 'quarter' });
  if (plain) return plain;
  const fiscal = tried({ frequency: 'quarter', fiscalStart: 4 });
  if (fiscal) return fiscal;
  for (const pattern of YEARS)
    for (const form of formsOf(pattern)) {
      // A number alone is a year of an era only where it cannot be anything else.
      if (pattern === '%E' && !texts.every((text) => /^\D|^1[01]\d$/.test(text))) continue;
      // 年度 begin in April in Japan, in January elsewhere.
      const fiscalYear = pattern.endsWith('年度') && !(form.eras && '' in form.eras);
      const found = tried({
        ...form,
        ...(fiscalYear
          ? { frequency: 'fiscal-year', fiscalStart: 4, fiscalNamed: 'start' }
          : { frequency: 'year' }),
      });
      if (found) return found;
    }
  for (const pattern of MONTHS)
    for (const form of formsOf(pattern)) {
      const found = tried(form);
      if (found) return found;
    }
  const days = dayForm(texts);
  if (!days) return null;
  // Dates stand for the month they lie in.
  if (days.form.dateFormat === 'iso' && parseDay(texts[0]!) !== null)
    return {
      ...days,
      form: { dateFormat: '%Y-%m-%d' },
      from: days.from.slice(0, 7),
      to: days.to.slice(0, 7),
    };
  return { ...days, from: days.from.slice(0, 7), to: days.to.slice(0, 7) };
}

import { group, max, median, min } from 'd3-array';
import { districtOf } from '../model/area.ts';
import type { Aggregate, Monthly, Values } from '../model/aggregate.ts';
import { monthOfDay, type Day } from '../model/day.ts';
import { roundTo } from '../model/figure.ts';
import { INDICATOR_INFO } from '../indicators/index.ts';
import { formatMonth, monthOf } from '../model/month.ts';
import type { Earlier, News, NewsRule } from '../model/news.ts';
import { speaksOf, type Note } from '../model/note.ts';
import { periodOf } from '../model/period.ts';
import { LIMIT, robustLimits } from '../stats/robust-limits.ts';
import { seasonal } from '../stats/seasonal.ts';
import { isCommonTo } from './shared.ts';

/** Months before the newest one that its limits are made of, at most and at least. */
export const NEWS_WINDOW = 60;
export const NEWS_MIN_MONTHS = 48;
/** Cases that the larger of two months needs before they are set side by side. */
export const NEWS_MIN_CASES = 40;
/** Times the same month a year before; its inverse for a fall. */
export const NEWS_TIMES = 2;
/** Years, the newest one among them, that a record needs. */
export const NEWS_MIN_YEARS = 8;
export const NEWS_LIMIT = LIMIT;

/** What is looked back on: the values of one measure, those that a note speaks of made empty. */
export type Looked = Pick<Values, 'series' | 'indicator' | 'area' | 'years' | 'months' | 'counts'>;

/** A figure beyond all before it, and which way. */
interface Record {
  readonly way: 'high' | 'low';
  readonly before: Earlier;
}

/**
 * What is news in the newest month or, where no month is, in the newest year of one measure; null where
 * nothing is. What is not comparable, not whole or old is not asked about: that is the caller's to know.
 */
export const newsOf = (values: Looked): News | null =>
  monthNews(values) ?? (isYearAsked(values) ? yearNews(values) : null);

/**
 * Twelve months that end a month later hold eleven of the same: their record would be told of a district
 * for up to a year. It is asked once, when the calendar year is over.
 */
function isYearAsked({ area, years }: Looked): boolean {
  const { kind, to } = periodOf(years.at(-1)!.period);
  return districtOf(area) === null || kind !== 'months' || to % 12 === 11;
}

/** What is known of a place's districts that is not in their values. */
export interface NewsSetting {
  readonly notes: readonly Note[];
  readonly asOf: Day;
  readonly classOf: (district: string) => string;
}

/**
 * The news of one indicator in all areas, that of the place and its groups first. Nothing is asked that a
 * note speaks of or that is more than `oldAfter` months old; and what is the same of many districts of a
 * class is told of the place and its groups alone.
 */
export function newsAmong(
  all: readonly Values[],
  { notes, asOf, classOf }: NewsSetting,
  oldAfter: number,
): News[] {
  const asked = all.map((values) => withoutNoted(values, notes));
  const found = asked.flatMap((values): News[] => {
    const news = newsOf(values);
    if (!news || monthOfDay(asOf) - lastMonthOf(news) > oldAfter) return [];
    const district = districtOf(values.area);
    const { series, indicator } = values;
    const noted =
      district !== null &&
      notes.some((note) => speaksOf(note, { district, series, indicator, period: news.period }));
    return noted ? [] : [news];
  });
  const sameNews = ({ area, way, rules }: News): string =>
    `${classOf(districtOf(area)!)} ${way} ${rules.includes('year-record') ? 'year' : 'month'}`;
  const ofDistricts = found.filter(({ area }) => districtOf(area) !== null);
  const alike = group(ofDistricts, sameNews);
  const sizes = group(
    asked.flatMap(({ area, years }) =>
      districtOf(area) === null || years.at(-1)!.value === null ? [] : [classOf(districtOf(area)!)],
    ),
    (kind) => kind,
  );
  const isShared = (news: News): boolean =>
    isCommonTo(alike.get(sameNews(news))!.length, sizes.get(classOf(districtOf(news.area)!))?.length ?? 0);
  return [
    ...found.filter(({ area }) => districtOf(area) === null),
    ...ofDistricts.filter((news) => !isShared(news)),
  ];
}

/** The same values, those that a note makes not comparable left out. */
function withoutNoted(values: Values, notes: readonly Note[]): Values {
  const { area, series, indicator, years, months, counts } = values;
  const district = districtOf(area);
  const own = notes.filter(
    (note) => note.effect === 'not-comparable' && note.district === district && note.series === series,
  );
  if (district === null || own.length === 0) return values;
  const isBarred = (period: string): boolean =>
    own.some((note) => speaksOf(note, { district, series, indicator, period }));
  const without = (monthly: Monthly): Monthly => ({
    from: monthly.from,
    values: monthly.values.map((value, at) =>
      isBarred(formatMonth(monthOf(monthly.from) + at)) ? null : value,
    ),
  });
  return {
    ...values,
    years: years.map((year) => (isBarred(year.period) ? { ...year, value: null } : year)),
    months: months && without(months),
    counts: counts ? without(counts) : null,
  };
}

/** Of counted things the months are counts; of others, figures that a month has of itself: percentages. */
function monthsOf({ indicator, months, counts }: Looked): { of: News['of']; months: Monthly } | null {
  if (counts) return { of: 'cases', months: counts };
  const { unit } = INDICATOR_INFO[indicator];
  return months && unit === 'percent' ? { of: 'figure', months } : null;
}

function monthNews(values: Looked): News | null {
  const looked = monthsOf(values);
  if (!looked) return null;
  const { series, indicator, area } = values;
  const { of: kind, months } = looked;
  const digits = kind === 'cases' ? 0 : INDICATOR_INFO[indicator].digits;
  const from = monthOf(months.from);
  // What prints the same is no record.
  const printed = months.values.map((value) => value && roundTo(value, digits));
  const value = printed.at(-1) ?? null;
  const last = printed.length - 1;
  if (value === null) return null;
  const earlier = (at: number): Earlier | null => {
    const then = printed[at] ?? null;
    return then === null ? null : { period: formatMonth(from + at), value: then };
  };
  const yearBefore = earlier(last - 12);
  const way = beyondLimits(months.values, kind);
  if (way === null) return null;
  // What lies before a gap is not looked back on: in the gap there may have been more.
  const start = printed.lastIndexOf(null) + 1;
  const known = printed.slice(0, -1).flatMap((_, at) => (at < start ? [] : (earlier(at) ?? [])));
  if (known.length < NEWS_MIN_MONTHS) return null;
  const record = extremeOf(way, known)!;
  const twice = kind === 'cases' && yearBefore ? timesOf(value, yearBefore.value) : null;
  const rules: NewsRule[] = [
    ...(recordOf(value, known)?.way === way ? (['month-record'] as const) : []),
    ...(twice === way ? (['twice'] as const) : []),
  ];
  if (rules.length === 0) return null;
  return {
    series,
    indicator,
    area,
    period: formatMonth(from + last),
    rules,
    way,
    of: kind,
    value,
    yearBefore,
    record,
    since: formatMonth(from + start),
  };
}

/** Whether a number of cases is at least double, or at most half, another, with enough of them. */
function timesOf(value: number, before: number): News['way'] | null {
  if (Math.max(value, before) < NEWS_MIN_CASES) return null;
  if (value >= NEWS_TIMES * before) return 'high';
  return NEWS_TIMES * value <= before ? 'low' : null;
}

/** The highest or lowest of earlier figures, the newest of those that are the same. */
function extremeOf(way: News['way'], earlier: readonly Earlier[]): Earlier | null {
  const pick = way === 'high' ? max : min;
  const extreme = pick(earlier, (entry) => entry.value);
  return earlier.findLast((other) => other.value === extreme) ?? null;
}

function recordOf(value: number, earlier: readonly Earlier[]): Record | null {
  const highest = extremeOf('high', earlier);
  const lowest = extremeOf('low', earlier);
  if (!highest || !lowest) return null;
  if (value > highest.value) return { way: 'high', before: highest };
  return value < lowest.value ? { way: 'low', before: lowest } : null;
}

/**
 * Which way the newest month lies beyond limits made of the months before it alone, the season taken out
 * of both. Counts are compared by their roots: these vary by about as much in small as in large ones.
 */
function beyondLimits(values: Monthly['values'], kind: News['of']): News['way'] | null {
  const scaled = values
    .slice(-NEWS_WINDOW - 1)
    .map((value) => (value !== null && kind === 'cases' ? Math.sqrt(value) : value));
  const newest = scaled.at(-1)!;
  const before = scaled.slice(0, -1);
  const parts = seasonal(before);
  const steady = parts?.adjusted.filter((value) => value !== null) ?? [];
  if (!parts || steady.length < NEWS_MIN_MONTHS) return null;
  const limits = robustLimits(steady);
  if (!limits) return null;
  const adjusted = newest! - parts.figure[before.length % 12]!;
  return adjusted > limits.upper ? 'high' : adjusted < limits.lower ? 'low' : null;
}

function yearNews({ series, indicator, area, years: all }: Looked): News | null {
  // What lies before a gap is not looked back on: in the gap there may have been more.
  const years = all.slice(all.findLastIndex(({ value }) => value === null) + 1);
  const { digits } = INDICATOR_INFO[indicator];
  const now = years.at(-1);
  const known = years.flatMap(({ period, value }: Aggregate) =>
    value === null ? [] : [{ period, value: roundTo(value, digits) }],
  );
  if (now?.value == null || known.length < NEWS_MIN_YEARS) return null;
  const value = known.at(-1)!.value;
  const before = known.slice(0, -1);
  const record = recordOf(value, before);
  const usual = usualMove(years.slice(0, -1));
  if (!record || usual === null) return null;
  // Neither the printed nor the exact figure alone makes a record.
  const exact = years.find(({ period }) => period === record.before.period)!.value!;
  const by = Math.min(Math.abs(value - record.before.value), Math.abs(now.value - exact));
  if (by <= usual) return null;
  const yearBefore = years.at(-2) ?? null;
  return {
    series,
    indicator,
    area,
    period: now.period,
    rules: ['year-record'],
    way: record.way,
    of: 'figure',
    value,
    yearBefore:
      yearBefore?.value == null
        ? null
        : { period: yearBefore.period, value: roundTo(yearBefore.value, digits) },
    record: record.before,
    since: known[0]!.period,
  };
}

/** The middle of all movements from one year to the next; null where there is none. */
function usualMove(years: readonly Aggregate[]): number | null {
  const moves = years.flatMap(({ value }, at) => {
    const before = years[at - 1]?.value ?? null;
    return value === null || before === null ? [] : [Math.abs(value - before)];
  });
  return median(moves) ?? null;
}

/** The month a piece of news is of, or the last one of its year. */
export const lastMonthOf = ({ period }: News): number => periodOf(period).to;

import { median } from 'd3-array';
import { districtOf } from '../model/aggregate.ts';
import type { IndicatorCut } from '../model/cuts.ts';
import { dayOf, monthOfDay } from '../model/day.ts';
import { formatMonth } from '../model/month.ts';
import { periodOf } from '../model/period.ts';
import type { Programme } from '../model/programme.ts';

/** One district's figures before a programme began and after it. */
export interface BeforeAfterRow {
  readonly district: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly comparable: boolean;
}

/** What an indicator did in a programme's districts and in all others. It says nothing about causes. */
export interface BeforeAfter {
  /** Keys of the last period that ended before it began and of the first that began after. */
  readonly before: string;
  readonly after: string;
  readonly rows: readonly BeforeAfterRow[];
  /** Comparable districts outside it with both figures, and the median of their changes; null where none. */
  readonly others: { readonly of: number; readonly median: number } | null;
}

/** The periods of a cut around a programme's beginning; null where the table does not cover both. */
export function periodsAround(
  cut: IndicatorCut,
  start: Programme['start'],
): { before: string; after: string } | null {
  const month = monthOfDay(start);
  const first = start === dayOf(`${formatMonth(month)}-01`) ? month : month + 1;
  const keys = cut.place.years.map(({ period }) => period);
  const before = keys.findLast((key) => periodOf(key).to < month);
  const after = keys.find((key) => periodOf(key).from >= first);
  return before === undefined || after === undefined ? null : { before, after };
}

/** Before and after in a programme's own districts, beside all others. */
export function beforeAfter(cut: IndicatorCut, programme: Programme): BeforeAfter | null {
  const periods = periodsAround(cut, programme.start);
  if (!periods) return null;
  const own = new Set(programme.districts);
  const all = cut.districts.map((one): BeforeAfterRow => {
    const valueIn = (key: string): number | null =>
      one.years.find(({ period }) => period === key)?.value ?? null;
    return {
      district: districtOf(one.area)!,
      before: valueIn(periods.before),
      after: valueIn(periods.after),
      comparable: one.comparable,
    };
  });
  const changes = all.flatMap(({ district, before, after, comparable }) =>
    !own.has(district) && comparable && before !== null && after !== null ? [after - before] : [],
  );
  return {
    ...periods,
    rows: all.filter(({ district }) => own.has(district)),
    others: changes.length === 0 ? null : { of: changes.length, median: median(changes)! },
  };
}

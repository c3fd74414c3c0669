import type { IndicatorCut } from '../model/cuts.ts';
import { dayOf, monthOfDay } from '../model/day.ts';
import { formatMonth } from '../model/month.ts';
import { periodOf } from '../model/period.ts';
import type { Programme } from '../model/programme.ts';

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

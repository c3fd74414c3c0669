import type { Values } from '../model/aggregate.ts';
import type { Direction } from '../model/comparison.ts';
import { formatMonth, monthOf } from '../model/month.ts';
import { periodOf } from '../model/period.ts';
import { mannKendall } from '../stats/mann-kendall.ts';

/** The last ten years: before that, services were others. */
export const YEARS = 10;
export const FEWEST_MONTHS = 36;
export const FEWEST_YEARS = 5;
/**
 * Over more than so many months, ten years of nearly all of them, the test takes into account that months
 * depend on the month before, as Hirsch and Slack (1984) advise from ten years on. Of series without any
 * direction, where the correlation with the month before is 0.5, it then tells 5 in 100 as rising or
 * falling, and the plain test 22. Over five years it would find next to none of those that there are.
 */
export const DEPENDENT_OVER = 108;

/** A direction not yet adjusted for how many are told at once. */
export type Alone = Omit<Direction, 'adjusted' | 'way'>;

const known = (values: readonly (number | null)[]): number => values.filter((value) => value !== null).length;

/**
 * The direction of a measure over its last ten years: seasonal Mann–Kendall over months where there are
 * at least 36, else Mann–Kendall over at least five years; null with fewer.
 */
export function directionOf({ months, years }: Pick<Values, 'months' | 'years'>): Alone | null {
  if (months) {
    const recent = months.values.slice(-12 * YEARS);
    const start = monthOf(months.from) + months.values.length - recent.length;
    const { values, first, last } = trimmed(recent);
    if (known(values) >= FEWEST_MONTHS)
      return tell(values, 12, `${formatMonth(start + first)}/${formatMonth(start + last)}`, 'months');
  }
  const recent = years.slice(-YEARS);
  const { values, first, last } = trimmed(recent.map(({ value }) => value));
  if (known(values) < FEWEST_YEARS) return null;
  const [from, to] = [periodOf(recent[first]!.period).from, periodOf(recent[last]!.period).to];
  return tell(values, 1, `${formatMonth(from)}/${formatMonth(to)}`, 'years');
}

/** What lies between the first and the last value. */
function trimmed(all: readonly (number | null)[]): {
  values: readonly (number | null)[];
  first: number;
  last: number;
} {
  const first = all.findIndex((value) => value !== null);
  const last = all.findLastIndex((value) => value !== null);
  return { values: first < 0 ? [] : all.slice(first, last + 1), first, last };
}

/** Ten digits: what is equal in one unit of mass must not differ in another by binary dust. */
const clean = (value: number | null): number | null =>
  value === null ? null : Number(value.toPrecision(10));

function tell(
  values: readonly (number | null)[],
  season: number,
  period: string,
  steps: Direction['steps'],
): Alone | null {
  const found = mannKendall(values.map(clean), season, {
    dependent: season > 1 && known(values) > DEPENDENT_OVER,
  });
  return (
    found && {
      period,
      steps,
      slope: found.slope.value,
      low: found.slope.lower,
      high: found.slope.upper,
      p: found.p,
    }
  );
}

/** The least probable direction that is still told, after adjusting. */
export const CLEAR = 0.05;

/** A direction with its p-value adjusted, and the way it then goes. */
export function adjust(alone: Alone, adjusted: number): Direction {
  const way =
    adjusted > CLEAR || alone.slope === 0 ? 'unclear' : alone.slope > 0 ? 'rising' : ('falling' as const);
  return { ...alone, adjusted, way };
}

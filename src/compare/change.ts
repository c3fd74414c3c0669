import { median } from 'd3-array';
import type { Aggregate } from '../model/aggregate.ts';
import type { Change } from '../model/comparison.ts';
import { printedDifference } from '../model/figure.ts';
import type { IndicatorInfo } from '../model/indicator.ts';
import { differenceBetween } from './difference.ts';

/** The changes of the last ten years say what is usual; before that, services were others. */
export const YEARS = 10;
/** Under so many times the usual change one is less than usual, over so many more, or much more. */
export const TIMES = { less: 0.5, more: 1.5, muchMore: 3 } as const;
/** Fewer changes than this, or from fewer pairs of years, say nothing about what is usual. */
export const FEWEST_CHANGES = 8;
export const FEWEST_PAIRS = 3;

/**
 * The usual yearly movement: the median absolute change between successive twelve months over all
 * comparable districts, or over the years of one area. Null where there are fewer than eight changes, or
 * where they are of fewer than three pairs of years: one year is not usual.
 */
export function usualChange(histories: readonly (readonly Aggregate[])[]): number | null {
  const changes = histories.flatMap((years) =>
    years.slice(-YEARS - 1).flatMap(({ period, value }, index, recent) => {
      const before = recent[index - 1]?.value ?? null;
      return value === null || before === null ? [] : [{ period, by: Math.abs(value - before) }];
    }),
  );
  const pairs = new Set(changes.map(({ period }) => period)).size;
  return changes.length < FEWEST_CHANGES || pairs < FEWEST_PAIRS ? null : median(changes, ({ by }) => by)!;
}

/**
 * The change of the last twelve months on those before, as it is printed, told against what is usual; one
 * of the last printed digit is never more than that.
 */
export function changeOf(
  info: IndicatorInfo,
  years: readonly Aggregate[],
  usual: number | null,
): Change | null {
  const now = years.at(-1);
  const before = years.at(-2);
  if (now?.value == null || before?.value == null) return null;
  const moved = Math.abs(printedDifference(now.value, before.value, info.digits));
  const times = usual === null ? null : moved / Math.max(usual, 10 ** -info.digits);
  return {
    before: before.period,
    from: before.value,
    by: now.value - before.value,
    usual,
    size: times === null ? null : sizeOf(times),
    told: isTold(info, { ...now, value: now.value }, { ...before, value: before.value }),
  };
}

function sizeOf(times: number): NonNullable<Change['size']> {
  if (times < TIMES.less) return 'less';
  if (times <= TIMES.more) return 'usual';
  return times <= TIMES.muchMore ? 'more' : 'much-more';
}

/** Whether two years of a counted thing can be told apart: the interval of their difference leaves out none. */
function isTold(
  info: IndicatorInfo,
  now: Parameters<typeof differenceBetween>[1],
  before: typeof now,
): boolean | null {
  const difference = differenceBetween(info, now, before);
  if (difference.kind === 'plain') return null;
  const none = difference.kind === 'points' ? 0 : 1;
  return difference.low > none || (difference.high ?? Infinity) < none;
}

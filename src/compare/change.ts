import { median } from 'd3-array';
import type { Aggregate } from '../model/aggregate.ts';
import type { Change } from '../model/comparison.ts';

/** The changes of the last ten years say what is usual; before that, services were others. */
export const YEARS = 10;
/** Over so many times the usual change, one is more, or much more, than usual. */
export const MORE = { more: 1, muchMore: 3 } as const;

/** Fewer changes than this say nothing about what is usual. */
export const FEWEST_CHANGES = 8;

/**
 * The usual yearly movement: the median absolute change between successive twelve months over all
 * comparable districts. Null where there are fewer than eight: too few to say what is usual.
 */
export function usualChange(histories: readonly (readonly Aggregate[])[]): number | null {
  const changes = histories.flatMap((years) =>
    years.slice(-YEARS - 1).flatMap(({ value }, index, recent) => {
      const before = recent[index - 1]?.value;
      return value === null || before === undefined || before === null ? [] : [Math.abs(value - before)];
    }),
  );
  return changes.length < FEWEST_CHANGES ? null : median(changes)!;
}

/**
 * The change of the last twelve months on those before, told against what is usual. A change of the last
 * `digits` that is printed is never more than usual, however still all districts stand.
 */
export function changeOf(years: readonly Aggregate[], usual: number | null, digits: number): Change | null {
  const now = years.at(-1);
  const before = years.at(-2);
  if (now?.value == null || before?.value == null) return null;
  const by = now.value - before.value;
  const times = usual === null ? null : Math.abs(by) / Math.max(usual, 10 ** -digits);
  return {
    before: before.period,
    from: before.value,
    by,
    usual,
    size: times === null ? null : times > MORE.muchMore ? 'much-more' : times > MORE.more ? 'more' : 'usual',
  };
}

import type { Values } from '../model/aggregate.ts';
import type { Ranks } from '../model/comparison.ts';
import type { IndicatorInfo } from '../model/indicator.ts';
import { deviateOf } from '../stats/normal.ts';
import { rankRanges } from '../stats/rank-ranges.ts';
import { yearlyError } from '../stats/yearly-error.ts';

export const WHOLE_DAY = 1;

/**
 * Standard error of a measure's last value, in its unit; null where there is none. Counted things and
 * durations have it from their 95 % interval (its width ÷ 3.92), so that a count of 0 has one too;
 * masses from the movement of their months. Durations are told in whole days: one is never surer than
 * that.
 */
export function errorOf(info: IndicatorInfo, { years, months }: Values): number | null {
  const { low, high } = years.at(-1)!;
  if (info.nature === 'mass') return months && yearlyError(months.values);
  if (low == null || high == null) return null;
  const width = info.nature === 'duration' ? Math.max(high - low, WHOLE_DAY) : high - low;
  return width / (2 * deviateOf(0.95));
}

/**
 * Joint 95 % rank ranges of values with their errors; rank 1 is the highest. A value whose error is not
 * known might stand anywhere: it has no range of its own, and widens those of all others.
 */
export function ranksOf(
  values: readonly { readonly id: string; readonly value: number; readonly error: number | null }[],
): Map<string, Ranks> {
  const known = values.filter((one): one is typeof one & { error: number } => one.error !== null);
  if (known.length < 2) return new Map();
  const unknown = values.length - known.length;
  const ranges = rankRanges(
    known.map(({ value }) => value),
    known.map(({ error }) => error),
    { highestFirst: true },
  );
  return new Map(
    known.map(({ id, error }, index) => {
      const { from, to } = ranges[index]!;
      return [id, { from, to: to + unknown, of: values.length, error }];
    }),
  );
}

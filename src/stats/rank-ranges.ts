import { bisectLeft, bisectRight } from 'd3-array';
import { finite, nonNegative, probability } from './check.ts';
import { deviateOf } from './normal.ts';
import type { Method } from './method.ts';

export const method = {
  id: 'rank-ranges',
  formula: [
    'value ± z s,   z the deviate of level^(1/n)',
    'from = 1 + #{j: uⱼ ≤ lₖ},   to = n − #{j: lⱼ ≥ uₖ}',
  ].join('\n'),
  references: [
    'Klein M, Wright T, Wieczorek J (2020). A joint confidence region for an overall ranking of populations. Journal of the Royal Statistical Society C 69: 589–606.',
  ],
} as const satisfies Method;

/** The ranks a case may hold, both ends included; 1 is the first. */
export interface RankRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Ranks by intervals: case k comes after every case that ends at or before its start, and before every
 * case that starts at or after its end. Rank 1 is the lowest. Two cases known exactly and equal share their ranks. O(n log n).
 */
export function rankRangesOf(lower: readonly number[], upper: readonly number[]): RankRange[] {
  if (lower.length !== upper.length)
    throw new RangeError(`invalid upper: ${upper.length} for ${lower.length} lower`);
  const lowers = Float64Array.from(lower, (value) => finite('lower', value)).sort();
  const uppers = Float64Array.from(upper, (value, i) => {
    if (finite('upper', value) < lower[i]!)
      throw new RangeError(`invalid upper: ${value}, below ${lower[i]}`);
    return value;
  }).sort();
  // Only points (intervals without width) can stand both before and after a case at its own value.
  const points = new Map<number, number>();
  lower.forEach((value, i) => {
    if (value === upper[i]) points.set(value, (points.get(value) ?? 0) + 1);
  });
  return lower.map((start, i) => {
    const end = upper[i]!;
    const same = start === end ? points.get(start)! : 0;
    return {
      from: 1 + bisectRight(uppers, start) - same,
      to: bisectLeft(lowers, end) + same,
    };
  });
}

/** The deviate that gives n independent intervals a joint level: each has level^(1/n). */
export const jointDeviate = (cases: number, level: number): number =>
  deviateOf(probability('level', level) ** (1 / cases));

/**
 * Joint rank ranges: with probability `level` every case's true rank lies in its range at once.
 *
 * `values` with their standard `errors` (same unit; 0 for a value known exactly) → ranges in the same
 * order; rank 1 is the lowest value, or the highest with `highestFirst`. Each value gets the interval
 * value ± z error with `jointDeviate`, and ranks follow from which intervals lie apart.
 *
 * Throws where a value or an error is missing, an error is negative, or lengths differ. A case without an
 * error has no range: leave it out and say so.
 */
export function rankRanges(
  values: readonly number[],
  errors: readonly number[],
  { level = 0.95, highestFirst = false }: { level?: number; highestFirst?: boolean } = {},
): RankRange[] {
  if (values.length !== errors.length)
    throw new RangeError(`invalid errors: ${errors.length} for ${values.length} values`);
  if (values.length === 0) return [];
  const z = jointDeviate(values.length, level);
  const signed = values.map((value) => (highestFirst ? -1 : 1) * finite('value', value));
  const reach = errors.map((error) => z * nonNegative('error', error));
  return rankRangesOf(
    signed.map((value, i) => value - reach[i]!),
    signed.map((value, i) => value + reach[i]!),
  );
}

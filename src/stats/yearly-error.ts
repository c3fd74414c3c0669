import { deviation } from 'd3-array';
import { finite } from './check.ts';
import type { Method } from './method.ts';

export const method = {
  id: 'yearly-error',
  formula: [
    'cₜ = (yₜ − yₜ₋₁) − gₜ,   g the common change',
    's = √(Σ (cₜ − c̄)² ÷ (m − 1)) ÷ √2,   c the last m ≤ 8 of them',
  ].join('\n'),
  references: [
    'Own rule. Two yearly figures that each move with standard error s and independently differ with a standard deviation of s√2.',
  ],
} as const satisfies Method;

/** Yearly changes that are looked back on, and the fewest that are assessed: those of eight years. */
export const WINDOW = 8;
export const MIN_CHANGES = 7;
/** A spread of changes below this share of the largest value is the rounding of the sum, and no movement. */
const ROUNDING = 1e-9;

/**
 * Standard error of a yearly figure that is a census and no sample: the SD of its last eight yearly changes
 * about the common ones, ÷ √2. Months are not used: they carry over into each other, so that errors made
 * of them come out too small.
 *
 * `yearly` values in order and the `common` change into each of those years (the first is not looked at),
 * null for a gap → the unit of the values. The mean of the changes is taken out, because a steady drift
 * is not noise.
 *
 * Returns null, "not assessed", with fewer than seven known changes in the window, and where they do not
 * differ at all: that nothing ever moved by itself is no evidence that nothing can. Throws where lengths
 * differ or a value is undefined or not finite.
 */
export function yearlyError(
  yearly: readonly (number | null)[],
  common: readonly (number | null)[],
): number | null {
  if (yearly.length !== common.length)
    throw new RangeError(`invalid common: ${common.length} for ${yearly.length} years`);
  const known = (values: readonly (number | null)[], name: string): (number | null)[] =>
    values.map((value) => (value === null ? null : finite(name, value)));
  const values = known(yearly, 'value');
  const shared = known(common, 'common change');
  const changes = values
    .flatMap((value, year) => {
      const before = values[year - 1] ?? null;
      const change = shared[year]!;
      return year === 0
        ? []
        : [value === null || before === null || change === null ? null : value - before - change];
    })
    .slice(-WINDOW)
    .filter((change) => change !== null);
  if (changes.length < MIN_CHANGES) return null;
  const spread = deviation(changes)!;
  const largest = Math.max(...values.map((value) => Math.abs(value ?? 0)));
  return spread <= ROUNDING * largest ? null : spread / Math.SQRT2;
}

import { mean as meanOf } from 'd3-array';
import cdf from '@stdlib/stats-base-dists-t-cdf';
import quantile from '@stdlib/stats-base-dists-t-quantile';
import { numberOrGap, probability } from './check.ts';
import type { Method } from './method.ts';

export const method = {
  id: 'ar1-limits',
  formula: [
    'mean ± t(1 − α′ ÷ 2; ν) × √(s² ÷ b × (1 + τ ÷ n)), α′ = 1 − (1 − α)^(1 ÷ m) for m judged values',
    'r = Σ eᵢ eᵢ₋₁ ÷ Σ eᵢ², φ = (n r + 1) ÷ (n − 4), within 0 and 0.9; τ = (1 + φ) ÷ (1 − φ)',
    's² = Σ eᵢ² ÷ (n − k), b = 1 − (τ − 1) ÷ (n − 1), at least 0.2; ν = (n − k)(1 − φ²) ÷ (1 + φ²), at least 3',
  ].join('\n'),
  references: [
    'Montgomery DC (2013). Introduction to Statistical Quality Control, 7th edition, chapter 10.4. Wiley.',
    'Marriott FHC, Pope JA (1954). Bias in the estimation of autocorrelations. Biometrika 41: 390–402.',
    'Bayley GV, Hammersley JM (1946). The “effective” number of independent observations in an autocorrelated time series. Supplement to the Journal of the Royal Statistical Society 8: 184–197.',
    'Šidák Z (1967). Rectangular confidence regions for the means of multivariate normal distributions. Journal of the American Statistical Association 62: 626–633.',
  ],
} as const satisfies Method;

/** A lag-1 correlation estimated higher than this is not told from a random walk, which has no limits. */
export const MAX_CARRY = 0.9;
/** Values that a mean, a spread and a correlation are at least made of, beyond what was fitted before. */
const MIN_FREE = 4;
const MIN_SHARE = 0.2;
const MIN_DEGREES = 3;

export interface Ar1Limits {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  /** How much of a deviation lasts to the next value. */
  readonly carry: number;
  /** Degrees of freedom of the spread. */
  readonly degrees: number;
  /** Values after the baseline, by position in the series from there on: 1 above, −1 below, 0 within; null at a gap. */
  readonly outside: readonly (-1 | 0 | 1 | null)[];
  /** That the farthest of them lies as far out in a steady series, allowing for how many are judged. */
  readonly p: number;
}

/**
 * Limits for the values after a baseline that hold where each depends on the one before: the spread of the
 * baseline itself (not of its steps, which such dependence makes small), widened for what is not known of
 * mean and spread, and for how many values are judged at once.
 *
 * `values` at even steps, any unit, null for a gap; the first `baseline` positions make the limits. `fitted`
 * is how many parameters, the mean among them, were estimated from the values before (12 with a season of
 * months taken out). `level` is the share of steady series that have no value outside.
 *
 * Returns null where fewer than `fitted` + 4 values make the limits, none is judged, or nothing moves. Throws
 * where a value is undefined or not finite, or baseline or fitted is not a whole number above 0.
 */
export function ar1Limits(
  values: readonly (number | null)[],
  { baseline, fitted = 1, level = 0.95 }: { baseline: number; fitted?: number; level?: number },
): Ar1Limits | null {
  if (!Number.isInteger(baseline) || baseline < 1) throw new RangeError(`invalid baseline: ${baseline}`);
  if (!Number.isInteger(fitted) || fitted < 1) throw new RangeError(`invalid fitted: ${fitted}`);
  probability('level', level);
  const series = values.map((value) => numberOrGap('value', value));
  const known = series.slice(0, baseline).filter((value) => value !== null);
  const judged = series.slice(baseline);
  const count = judged.filter((value) => value !== null).length;
  const n = known.length;
  if (n < fitted + MIN_FREE || count === 0) return null;

  const mean = meanOf(known)!;
  const deviations = series.slice(0, baseline).map((value) => (value === null ? null : value - mean));
  let squares = 0;
  let products = 0;
  deviations.forEach((deviation, i) => {
    if (deviation === null) return;
    squares += deviation ** 2;
    products += deviation * (deviations[i - 1] ?? 0);
  });
  // What is left by rounding alone is no movement.
  if (squares <= n * (1e-12 * Math.abs(mean)) ** 2) return null;
  const carry = Math.max(0, Math.min(MAX_CARRY, ((n * products) / squares + 1) / (n - 4)));
  const longer = (1 + carry) / (1 - carry);
  const share = Math.max(MIN_SHARE, 1 - (longer - 1) / (n - 1));
  const degrees = Math.max(MIN_DEGREES, ((n - fitted) * (1 - carry ** 2)) / (1 + carry ** 2));
  const spread = Math.sqrt((squares / (n - fitted) / share) * (1 + longer / n));

  const alone = 1 - level ** (1 / count);
  const reach = quantile(1 - alone / 2, degrees) * spread;
  const farthest = Math.max(...judged.map((value) => (value === null ? 0 : Math.abs(value - mean))));
  const p = 2 * cdf(-farthest / spread, degrees);
  return {
    mean,
    lower: mean - reach,
    upper: mean + reach,
    carry,
    degrees,
    outside: judged.map((value) =>
      value === null ? null : value > mean + reach ? 1 : value < mean - reach ? -1 : 0,
    ),
    p: -Math.expm1(count * Math.log1p(-p)),
  };
}

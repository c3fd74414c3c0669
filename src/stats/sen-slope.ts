import { median } from 'd3-array';
import { numberOrGap, probability } from './check.ts';
import { deviateOf } from './normal.ts';
import { mannKendallScore } from './mann-kendall-score.ts';
import type { Method } from './method.ts';

export const method = {
  id: 'sen-slope',
  formula: [
    'median of (later − earlier) ÷ years between, over all pairs (seasonal: of the same month of the year)',
    'limits: the slopes at ranks (N ± z √Var S) ÷ 2 of N, Var S as in Mann–Kendall',
  ].join('\n'),
  references: [
    'Sen PK (1968). Estimates of the regression coefficient based on Kendall’s tau. Journal of the American Statistical Association 63: 1379–1389.',
    'Hirsch RM, Slack JR, Smith RA (1982). Techniques of trend analysis for monthly water quality data. Water Resources Research 18: 107–121.',
    'Gilbert RO (1987). Statistical Methods for Environmental Pollution Monitoring, pp. 217–228. Van Nostrand Reinhold.',
  ],
} as const satisfies Method;

export interface SenSlope {
  /** Median slope per step; over a period (seasonal), per period. */
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** At the series' first position: median value − slope × median position. */
  readonly intercept: number;
}

/** Rounds halves to even, as the reference implementation does. */
function roundEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

/**
 * Sen's slope: the median of the slopes between all pairs of points, or, with a `period` above 1, of all
 * pairs at the same position of the year, so that a season cannot pass for a direction. For `dependent`
 * see `mannKendall`.
 *
 * `values` at even steps, null for a gap (left out, its place kept). The slope is in the unit of the
 * values per step, or per period (monthly values with period 12: per year). O(n²/period).
 *
 * Returns null where no pair can be made. Throws where a value is undefined or not finite, period is not a
 * whole number above 0, or level is not between 0 and 1.
 */
export function senSlope(
  values: readonly (number | null)[],
  period = 1,
  { level = 0.95, dependent = false }: { level?: number; dependent?: boolean } = {},
): SenSlope | null {
  return slopeWithin(values, period, mannKendallScore(values, { period, dependent }).variance, level);
}

/** The same where the variance of the score is known already. */
export function slopeWithin(
  values: readonly (number | null)[],
  period: number,
  variance: number,
  level: number,
): SenSlope | null {
  probability('level', level);
  const series = values.map((value) => numberOrGap('value', value));
  const slopes: number[] = [];
  for (let j = 0; j < series.length; j++) {
    const later = series[j]!;
    if (later === null) continue;
    for (let i = j - period; i >= 0; i -= period) {
      const earlier = series[i]!;
      if (earlier !== null) slopes.push((later - earlier) / ((j - i) / period));
    }
  }
  const sorted = Float64Array.from(slopes).sort();
  const value = median(sorted);
  if (value === undefined) return null;
  const reach = deviateOf(level) * Math.sqrt(variance);
  const low = Math.max(roundEven((sorted.length - reach) / 2) - 1, 0);
  const high = Math.min(roundEven((sorted.length + reach) / 2), sorted.length - 1);
  const places = series.flatMap((each, i) => (each === null ? [] : [i / period]));
  const known = series.filter((each) => each !== null);
  return {
    value,
    // With few pairs rounding could put a rank past the middle.
    lower: Math.min(sorted[low]!, value),
    upper: Math.max(sorted[high]!, value),
    intercept: median(known)! - value * median(places)!,
  };
}

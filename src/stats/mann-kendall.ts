import { mannKendallScore } from './mann-kendall-score.ts';
import { twoSidedP } from './normal.ts';
import { senSlope, type SenSlope } from './sen-slope.ts';

export interface MannKendall {
  readonly score: number;
  readonly variance: number;
  /** Score ÷ number of pairs, between −1 and 1. */
  readonly tau: number;
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
  readonly slope: SenSlope;
}

/**
 * Mann–Kendall test of a direction over time, with Sen's slope for its size; with a `period` above 1 the
 * seasonal test (12 for months). With continuity correction,
 *
 *     z = (S − sign S) ÷ √Var S
 *
 * `values` at even steps, null for a gap, which is left out and keeps its place. It assumes that values
 * do not depend on the ones before; where they do, p is too small.
 *
 * Returns null where no pair can be made. Throws where a value is undefined or not finite, period is not a
 * whole number above 0, or level is not between 0 and 1.
 *
 * Mann HB (1945), Econometrica 13: 245–259; Kendall MG (1975), Rank Correlation Methods; seasonal: Hirsch
 * RM, Slack JR, Smith RA (1982), Water Resour Res 18: 107–121.
 */
export function mannKendall(
  values: readonly (number | null)[],
  period = 1,
  level = 0.95,
): MannKendall | null {
  const slope = senSlope(values, period, level);
  if (!slope) return null;
  const { score, variance, pairs } = mannKendallScore(values, period);
  const z = variance === 0 ? 0 : (score - Math.sign(score)) / Math.sqrt(variance);
  return { score, variance, tau: score / pairs, z, p: twoSidedP(z), slope };
}

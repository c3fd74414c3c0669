import { mannKendallScore } from './mann-kendall-score.ts';
import { twoSidedP } from './normal.ts';
import { slopeWithin, type SenSlope } from './sen-slope.ts';
import type { Method } from './method.ts';

export const method = {
  id: 'mann-kendall',
  formula: [
    'S = Σ sign(later − earlier),   z = (S − sign S) ÷ √Var S,   p = 2(1 − Φ(|z|))',
    'Var S = (n(n − 1)(2n + 5) − Σ t(t − 1)(2t + 5)) ÷ 18, t the sizes of groups of equal values',
    'seasonal: S and Var S are sums over the months of the year, with pairs only within one',
    'dependent: Var S + Σ σ_gh over months g ≠ h,   σ_gh = (K_gh + 4 Σ R_jg R_jh − n(n_g + 1)(n_h + 1)) ÷ 3',
    'K_gh = Σ over years i < j of sign(x_jg − x_ig) sign(x_jh − x_ih),   R_jg = (n_g + 1 + Σ sign(x_jg − x_ig)) ÷ 2,   signs with a missing value 0',
  ].join('\n'),
  references: [
    'Mann HB (1945). Nonparametric tests against trend. Econometrica 13: 245–259.',
    'Kendall MG (1975). Rank Correlation Methods, 4th edition. Griffin.',
    'Hirsch RM, Slack JR, Smith RA (1982). Techniques of trend analysis for monthly water quality data. Water Resources Research 18: 107–121.',
    'Dietz EJ, Killeen TJ (1981). A nonparametric multivariate test for monotone trend with pharmaceutical applications. Journal of the American Statistical Association 76: 169–174.',
    'Hirsch RM, Slack JR (1984). A nonparametric trend test for seasonal data with serial dependence. Water Resources Research 20: 727–732.',
  ],
} as const satisfies Method;

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

export interface MannKendallOptions {
  /** Of the limits of the slope. */
  readonly level?: number | undefined;
  /** Whether the months of one year depend on each other; false by default. */
  readonly dependent?: boolean | undefined;
}

/**
 * Mann–Kendall test of a direction over time, with continuity correction and Sen's slope for its size;
 * with a `period` above 1 the seasonal test (12 for months).
 *
 * `values` at even steps, null for a gap, which is left out and keeps its place. The plain test takes
 * each value for independent of the one before; where it is not, p is too small. For months, `dependent`
 * adds the covariances between the months of a year to the variance (Hirsch and Slack, by Dietz and
 * Killeen's estimator, gaps allowed), in the test and in the limits of the slope; years are still taken
 * for independent. It needs about ten years; with fewer the covariances are too rough. Where they come
 * out so negative that no variance is left, z is 0.
 *
 * Returns null where no pair can be made. Throws where a value is undefined or not finite, period is not a
 * whole number above 0, or level is not between 0 and 1.
 */
export function mannKendall(
  values: readonly (number | null)[],
  period = 1,
  { level = 0.95, dependent = false }: MannKendallOptions = {},
): MannKendall | null {
  const { score, variance, pairs } = mannKendallScore(values, { period, dependent });
  const slope = slopeWithin(values, period, variance, level);
  if (!slope) return null;
  const z = variance === 0 ? 0 : (score - Math.sign(score)) / Math.sqrt(variance);
  return { score, variance, tau: score / pairs, z, p: twoSidedP(z), slope };
}

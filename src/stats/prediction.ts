import cdf from '@stdlib/stats-base-dists-t-cdf';
import quantile from '@stdlib/stats-base-dists-t-quantile';
import { finite, probability, wholeCount } from './check.ts';
import type { Method } from './method.ts';

export const method = {
  id: 'prediction',
  formula: [
    'a further case: target ± t √(1 + 1/k) √(s² + τ²),   t of k − 2 degrees of freedom',
    'one of the k: target ± t √(1 − 1/k) √(s² + τ²),   t of k − 1 degrees of freedom',
    'p = 2(1 − T(|value − target| ÷ (√(1 ± 1/k) √(s² + τ²))))',
  ].join('\n'),
  references: [
    'Higgins JPT, Thompson SG, Spiegelhalter DJ (2009). A re-evaluation of random-effects meta-analysis. Journal of the Royal Statistical Society A 172: 137–159.',
    'Partlett C, Riley RD (2017). Random effects meta-analysis: coverage performance of 95% confidence and prediction intervals following REML estimation. Statistics in Medicine 36: 301–317.',
  ],
} as const satisfies Method;

/** A case that is one of those the average is of has drawn it towards itself; a further one has not. */
export type Judged = 'included' | 'further';

/** How much farther a case is from an average of `cases` than from the true one. */
const widening = (cases: number, judged: Judged): number =>
  Math.sqrt(judged === 'further' ? 1 + 1 / cases : 1 - 1 / cases);

/** Two values of the k are taken for target and τ²; a case that is one of them gives one of the two back. */
function freedom(cases: number, judged: Judged): number {
  const degrees = wholeCount('cases', cases) - (judged === 'further' ? 2 : 1);
  if (degrees < 1) throw new RangeError(`invalid cases: ${cases}`);
  return degrees;
}

/**
 * Multiple of √(s² + τ²) within which a case lies at a level, where target and τ² are
 * estimated from `cases` of them: above the normal's 1.96, and the more so the fewer they are.
 *
 * Throws where there are fewer than two cases, three to judge a further one by, or level is not between 0 and 1.
 */
export const predictionDeviate = (level: number, cases: number, judged: Judged): number =>
  quantile((1 + probability('level', level)) / 2, freedom(cases, judged)) * widening(cases, judged);

/** The two-sided p-value of a case so many √(s² + τ²) off the target: below 0.05 beyond its deviate. */
export const predictionP = (deviate: number, cases: number, judged: Judged): number =>
  2 * cdf(-Math.abs(finite('deviate', deviate)) / widening(cases, judged), freedom(cases, judged));

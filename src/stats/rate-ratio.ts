import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import { positive, probability, wholeCount } from './check.ts';
import type { Method } from './method.ts';

export const method = {
  id: 'rate-ratio',
  formula:
    '(x₁/t₁) ÷ (x₂/t₂),   limits π ÷ (1 − π) × t₂ ÷ t₁,   π the Clopper–Pearson limits of x₁ out of x₁ + x₂',
  references: [
    'Przyborowski J, Wilenski H (1940). Homogeneity of results in testing samples from Poisson series. Biometrika 31: 313–323.',
    'Lehmann EL, Romano JP (2005). Testing Statistical Hypotheses, 3rd edition, section 4.5. Springer.',
  ],
} as const satisfies Method;

export interface RateRatio {
  /** First rate ÷ second; null where the second has no events. */
  readonly value: number | null;
  readonly lower: number;
  /** Null where there is no upper limit. */
  readonly upper: number | null;
  /** Two-sided exact p-value of equal rates. */
  readonly p: number;
}

/** Counts whose probability differs only by rounding are equally likely; as in R's binom.test. */
const EQUALLY_LIKELY = 1 + 1e-7;

/**
 * Probability of every count as unlikely as `count` or less so, of a binomial. The weights are carried
 * outwards from the likeliest count by their ratios and divided by their sum: no factorials, no loss.
 */
function binomialP(count: number, total: number, share: number): number {
  const odds = share / (1 - share);
  const mode = Math.min(total, Math.floor((total + 1) * share));
  const weights = new Map<number, number>([[mode, 1]]);
  for (let k = mode, weight = 1; k < total && weight > 0; k++) {
    weight *= ((total - k) / (k + 1)) * odds;
    weights.set(k + 1, weight);
  }
  for (let k = mode, weight = 1; k > 0 && weight > 0; k--) {
    weight *= k / ((total - k + 1) * odds);
    weights.set(k - 1, weight);
  }
  const limit = (weights.get(count) ?? 0) * EQUALLY_LIKELY;
  let [tails, all] = [0, 0];
  for (const weight of [...weights.values()].sort((a, b) => a - b)) {
    all += weight;
    if (weight <= limit) tails = all;
  }
  return tails / all;
}

/**
 * Ratio of two rates of events, exact: given all events together the first count is binomial, and the
 * limits of its share become limits of the ratio. As R's `poisson.test` of two samples.
 *
 * `count1` events over `exposure1` against `count2` over `exposure2`, exposures in one unit.
 *
 * Throws where a count is missing, negative or not whole, an exposure is not above 0, or level is not
 * between 0 and 1.
 */
export function rateRatio(
  count1: number,
  exposure1: number,
  count2: number,
  exposure2: number,
  level = 0.95,
): RateRatio {
  wholeCount('count', count1);
  wholeCount('count', count2);
  positive('exposure', exposure1);
  positive('exposure', exposure2);
  const tail = (1 - probability('level', level)) / 2;
  const ratioOf = (share: number): number => ((share / (1 - share)) * exposure2) / exposure1;
  return {
    value: count2 === 0 ? null : (count1 * exposure2) / (count2 * exposure1),
    lower: count1 === 0 ? 0 : ratioOf(betaQuantile(tail, count1, count2 + 1)),
    upper: count2 === 0 ? null : ratioOf(betaQuantile(1 - tail, count1 + 1, count2)),
    // Made when it is asked for: it takes a step for every event.
    get p() {
      return binomialP(count1, count1 + count2, exposure1 / (exposure1 + exposure2));
    },
  };
}

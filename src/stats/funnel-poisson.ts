import { fsum } from 'd3-array';
import { byar } from './byar.ts';
import { nonNegative, positive, probability, wholeCount } from './check.ts';
import {
  FUNNEL_LEVELS,
  funnelClass,
  sideOf,
  type Funnel,
  type FunnelOptions,
  type Limits,
  type Side,
} from './funnel.ts';
import { deviateOf, twoSidedP } from './normal.ts';
import { overdispersion } from './overdispersion.ts';
import { poissonMeans } from './poisson-means.ts';
import { poissonP } from './poisson-p.ts';
import { predictionDeviate, predictionP } from './prediction.ts';
import { BYAR_FROM, poissonCount } from './poisson-rate.ts';
import type { Method } from './method.ts';

export const method = {
  id: 'funnel-poisson',
  formula: [
    'E = exposure × Σ counts ÷ Σ exposures',
    'outside: E outside the count’s own interval (Garwood below 10, Byar from 10) and, where τ² > 0, count ÷ E outside (1 ± t √(1 ± 1/k) √(1/4E + τ²))² on the same side, t of k − 1 degrees of freedom, + where the case is not one of the k',
    'p = max(p of the count, 2(1 − Tₖ₋₁(|√(count/E) − 1| ÷ √((1 ± 1/k)(1/4E + τ²))))), the second only where τ² > 0',
  ].join('\n'),
  references: [
    'Spiegelhalter DJ (2005). Funnel plots for comparing institutional performance. Statistics in Medicine 24: 1185–1202.',
    'Higgins JPT, Thompson SG, Spiegelhalter DJ (2009). A re-evaluation of random-effects meta-analysis. Journal of the Royal Statistical Society A 172: 137–159.',
    'Public Health England (2018). Technical Guide: Confidence Intervals.',
  ],
} as const satisfies Method;

/** `count` events over an `exposure` (residents, thousands of them). */
export interface PoissonCase {
  readonly count: number;
  readonly exposure: number;
}

/**
 * Expected events at which exactly `count` observed events stand on a limit: with more expected than
 * `low` the count is low, with fewer than `high` it is high. count ÷ low and count ÷ high are points
 * of the exact funnel's curves. `count` need not be whole up to 500.
 *
 *     low = χ²(1 − α/2; 2x + 2) ÷ 2,   high = χ²(α/2; 2x) ÷ 2
 *
 * Throws where count is missing or negative, or level is not between 0 and 1.
 */
export function expectedOnLimits(
  count: number,
  level: number,
): { readonly low: number; readonly high: number } {
  const { lowest, highest } = poissonMeans(count, (1 - probability('level', level)) / 2);
  return { low: highest, high: lowest };
}

/** Where a rising function passes `goal` between `from` and `to`, to the last digits. */
function solve(rising: (x: number) => number, goal: number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 60 && high - low > 1e-12 * high; step++) {
    const middle = (low + high) / 2;
    if (rising(middle) < goal) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** 1 ± deviate √(1/4E + τ²), squared back from the scale of square roots. */
function dispersedLimits(expected: number, deviate: number, tau2: number): Limits {
  const half = deviate * Math.sqrt(1 / (4 * expected) + tau2);
  return { lower: Math.max(0, 1 - half) ** 2, upper: (1 + half) ** 2 };
}

/**
 * Limits of observed ÷ expected events at an expected number E above 0: the counts whose own interval
 * (exact below 10 events, Byar from 10) just reaches E. So a case lies outside them exactly where its
 * class says so. With τ², which is of √(observed ÷ expected), they are at least as wide as
 * (1 ± d √(1/4E + τ²))², where d is the `deviate`: of a normal unless given.
 */
export function poissonLimits(expected: number, level: number, tau2 = 0, deviate = deviateOf(level)): Limits {
  positive('expected', expected);
  const upperOf = (count: number): number =>
    count < BYAR_FROM ? expectedOnLimits(count, level).low : byar(count, level).upper;
  const lowerOf = (count: number): number =>
    count < BYAR_FROM ? expectedOnLimits(count, level).high : (byar(count, level).lower ?? 0);
  let reach = expected + 1;
  while (lowerOf(reach) < expected) reach *= 2;
  const lower = upperOf(0) >= expected ? 0 : solve(upperOf, expected, 0, expected) / expected;
  const upper = solve(lowerOf, expected, expected, reach) / expected;
  if (nonNegative('tau2', tau2) === 0) return { lower, upper };
  const dispersed = dispersedLimits(expected, deviate, tau2);
  return { lower: Math.min(lower, dispersed.lower), upper: Math.max(upper, dispersed.upper) };
}

/**
 * Funnel for rates of events: target, overdispersion, limits at 95 % and 99.8 %, and the class of any
 * case. The target is all events ÷ all exposure unless given.
 *
 * Overdispersion is judged on the square root of observed ÷ expected, which evens the variance and,
 * unlike the logarithm, has a place for no events; τ² is on that scale. Widened limits are those of a
 * prediction interval: target and τ² are themselves estimated from so few.
 *
 * Throws where a case is missing a number, its count is not whole, or its exposure is not above 0, and
 * where there is no case to take the target from.
 * Section 2 and appendix A.3 of the paper; classes without overdispersion as in Public Health England's
 * indicator methods.
 */
export function funnelPoisson(
  cases: readonly PoissonCase[],
  {
    target: given,
    overdispersed = true,
    trim = 0.1,
    consistent = true,
    prediction = true,
    judged = 'included',
  }: FunnelOptions = {},
): Funnel<PoissonCase> {
  for (const { count, exposure } of cases) {
    wholeCount('count', count);
    positive('exposure', exposure);
  }
  if (given === undefined && cases.length === 0) throw new RangeError('invalid cases: none');
  const target = nonNegative(
    'target',
    given ?? fsum(cases.map((each) => each.count)) / fsum(cases.map((each) => each.exposure)),
  );
  const { phi, tau2 } =
    target > 0
      ? overdispersion(
          cases.map(({ count, exposure }) => Math.sqrt(count / (exposure * target))),
          cases.map(({ exposure }) => 1 / (2 * Math.sqrt(exposure * target))),
          1,
          trim,
          { consistent },
        )
      : { phi: 0, tau2: 0 };
  const extra = overdispersed ? tau2 : 0;
  // Only two cases or more have a τ² above 0.
  const deviate = (level: number): number =>
    prediction && extra > 0 ? predictionDeviate(level, cases.length, judged) : deviateOf(level);

  const side = (count: number, expected: number, level: number): Side => {
    const own = poissonCount(count, level);
    const alone: Side = expected > own.upper ? -1 : expected < own.lower ? 1 : 0;
    if (alone === 0 || extra === 0) return alone;
    return sideOf(count / expected, dispersedLimits(expected, deviate(level), extra)) === alone ? alone : 0;
  };
  return {
    target,
    phi,
    tau2: extra,
    limits: (exposure, level = FUNNEL_LEVELS.inner) => {
      const expected = positive('exposure', exposure) * target;
      if (expected === 0) return { lower: 0, upper: 0 };
      const { lower, upper } = poissonLimits(expected, level, extra, deviate(level));
      return { lower: lower * target, upper: upper * target };
    },
    classOf: ({ count, exposure }) => {
      wholeCount('count', count);
      const expected = positive('exposure', exposure) * target;
      // Nothing at all is expected: any event is beyond every limit.
      if (expected === 0) return count === 0 ? 'within' : 'far-above';
      return funnelClass(
        side(count, expected, FUNNEL_LEVELS.inner),
        side(count, expected, FUNNEL_LEVELS.outer),
      );
    },
    pOf: ({ count, exposure }) => {
      wholeCount('count', count);
      const expected = positive('exposure', exposure) * target;
      if (expected === 0) return count === 0 ? 1 : 0;
      const alone = poissonP(count, expected);
      if (extra === 0) return alone;
      const gap = Math.abs(Math.sqrt(count / expected) - 1) / Math.sqrt(1 / (4 * expected) + extra);
      return Math.max(alone, prediction ? predictionP(gap, cases.length, judged) : twoSidedP(gap));
    },
  };
}

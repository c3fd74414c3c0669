import chiSquareQuantile from '@stdlib/stats-base-dists-chisquare-quantile';
import { fsum } from 'd3-array';
import { nonNegative, positive, probability, wholeCount } from './check.ts';
import { FUNNEL_LEVELS, funnelClass, type Funnel, type FunnelOptions, type Limits } from './funnel.ts';
import { deviateOf } from './normal.ts';
import { overdispersion } from './overdispersion.ts';
import { poissonCount } from './poisson-rate.ts';

/** `count` events over an `exposure` (residents, thousands of them). */
export interface PoissonCase {
  readonly count: number;
  readonly exposure: number;
}

/**
 * Expected events at which exactly `count` observed events stand on a limit: with more expected than
 * `low` the count is low, with fewer than `high` it is high. count ÷ low and count ÷ high are points
 * of the funnel's curves.
 *
 *     low = χ²(1 − α/2; 2x + 2) ÷ 2,   high = χ²(α/2; 2x) ÷ 2
 */
export function expectedOnLimits(count: number, level: number): { readonly low: number; readonly high: number } {
  wholeCount('count', count);
  const tail = (1 - probability('level', level)) / 2;
  return {
    low: chiSquareQuantile(1 - tail, 2 * count + 2) / 2,
    high: count === 0 ? 0 : chiSquareQuantile(tail, 2 * count) / 2,
  };
}

/**
 * Limits of observed ÷ expected events at an expected number E above 0, the smooth form:
 *
 *     χ²(α/2; 2E) ÷ 2E  to  χ²(1 − α/2; 2E + 2) ÷ 2E
 *
 * With τ² (of √(observed ÷ expected)) they are at least as wide as (1 ± z √(1/4E + τ²))².
 */
export function poissonLimits(expected: number, level: number, tau2 = 0): Limits {
  positive('expected', expected);
  const tail = (1 - probability('level', level)) / 2;
  const lower = chiSquareQuantile(tail, 2 * expected) / 2 / expected;
  const upper = chiSquareQuantile(1 - tail, 2 * expected + 2) / 2 / expected;
  if (nonNegative('tau2', tau2) === 0) return { lower, upper };
  const half = deviateOf(level) * Math.sqrt(1 / (4 * expected) + tau2);
  return { lower: Math.min(lower, Math.max(0, 1 - half) ** 2), upper: Math.max(upper, (1 + half) ** 2) };
}

/**
 * Funnel for rates of events: target, overdispersion, limits at 95 % and 99.8 %, and the class of any
 * case. The target is all events ÷ all exposure unless given.
 *
 * A case is outside a limit where the events expected of its exposure lie outside its own interval
 * (exact below 10 events, Byar from 10) and, with overdispersion, its √(observed ÷ expected) also lies
 * outside 1 ± z √(1/4E + τ²). The square root evens the variance and, unlike the logarithm, has a
 * place for no events. τ² is on that scale.
 *
 * Throws where a case is missing a number, its count is not whole, or its exposure is not above 0, and
 * where there is no case to take the target from.
 *
 * Spiegelhalter DJ (2005), Stat Med 24: 1185–1202, section 2 and appendix A.3; classes as in Public
 * Health England's indicator methods.
 */
export function funnelPoisson(
  cases: readonly PoissonCase[],
  { target: given, overdispersed = true, trim = 0.1 }: FunnelOptions = {},
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
        )
      : { phi: 0, tau2: 0 };
  const extra = overdispersed ? tau2 : 0;

  /** The ratios to the target that one case may have at a level: both tests must place it outside. */
  const allowed = (count: number, expected: number, level: number): Limits => {
    const own = poissonCount(count, level);
    const ratio = count / expected;
    const half = deviateOf(level) * Math.sqrt(1 / (4 * expected) + extra);
    const dispersed = extra > 0 ? { lower: Math.max(0, 1 - half) ** 2, upper: (1 + half) ** 2 } : null;
    return {
      lower: expected > own.upper && (!dispersed || ratio < dispersed.lower) ? Infinity : -Infinity,
      upper: expected < own.lower && (!dispersed || ratio > dispersed.upper) ? -Infinity : Infinity,
    };
  };
  return {
    target,
    phi,
    tau2: extra,
    limits: (exposure, level = FUNNEL_LEVELS.inner) => {
      if (target === 0) return { lower: 0, upper: 0 };
      const { lower, upper } = poissonLimits(positive('exposure', exposure) * target, level, extra);
      return { lower: lower * target, upper: upper * target };
    },
    classOf: ({ count, exposure }) => {
      wholeCount('count', count);
      const expected = positive('exposure', exposure) * target;
      if (expected === 0) return count === 0 ? 'within' : 'far-above';
      return funnelClass(
        count / expected,
        allowed(count, expected, FUNNEL_LEVELS.inner),
        allowed(count, expected, FUNNEL_LEVELS.outer),
      );
    },
  };
}

import { fsum } from 'd3-array';
import { nonNegative, positive } from './check.ts';
import {
  FUNNEL_LEVELS,
  funnelClass,
  sideOf,
  type Funnel,
  type FunnelOptions,
  type Limits,
} from './funnel.ts';
import { deviateOf, twoSidedP } from './normal.ts';
import { overdispersion } from './overdispersion.ts';
import { predictionDeviate, predictionP } from './prediction.ts';
import type { Method } from './method.ts';

export const method = {
  id: 'funnel-proportion',
  formula: [
    'p₀ ± z √(p₀(1 − p₀)/n),   p₀ = Σ counts ÷ Σ totals;   where τ² > 0: p₀ ± t √(1 ± 1/k) √(p₀(1 − p₀)/n + τ²), t of k − 1 degrees of freedom, + where the case is not one of the k',
    'p = 2(1 − Φ(|p − p₀| ÷ √(p₀(1 − p₀)/n)));   where τ² > 0: 2(1 − Tₖ₋₁(|p − p₀| ÷ √((1 ± 1/k)(p₀(1 − p₀)/n + τ²))))',
  ].join('\n'),
  references: [
    'Spiegelhalter DJ (2005). Funnel plots for comparing institutional performance. Statistics in Medicine 24: 1185–1202.',
    'Higgins JPT, Thompson SG, Spiegelhalter DJ (2009). A re-evaluation of random-effects meta-analysis. Journal of the Royal Statistical Society A 172: 137–159.',
  ],
} as const satisfies Method;

/** `count` of `total`. */
export interface ProportionCase {
  readonly count: number;
  readonly total: number;
}

/**
 * Funnel limits of a share at a total, kept within 0 and 1. Without τ² a share lies outside them exactly where the target lies outside its Wilson interval.
 */
export function proportionLimits(
  target: number,
  total: number,
  level: number,
  tau2 = 0,
  deviate = deviateOf(level),
): Limits {
  if (nonNegative('target', target) > 1) throw new RangeError(`invalid target: ${target}`);
  const variance = (target * (1 - target)) / positive('total', total);
  const half = deviate * Math.sqrt(variance + nonNegative('tau2', tau2));
  return { lower: Math.max(0, target - half), upper: Math.min(1, target + half) };
}

/**
 * Funnel for shares: target, overdispersion, limits at 95 % and 99.8 %, and the class of any case.
 * The target is all counts ÷ all totals unless given; τ² is in squared shares. Widened limits are those of
 * a prediction interval: target and τ² are themselves estimated from so few.
 *
 * Throws where a case is missing a number, has no total, or counts more than its total, and where there
 * is no case to take the target from.
 */
export function funnelProportion(
  cases: readonly ProportionCase[],
  {
    target: given,
    overdispersed = true,
    trim = 0.1,
    consistent = true,
    prediction = true,
    judged = 'included',
  }: FunnelOptions = {},
): Funnel<ProportionCase> {
  const shareOf = ({ count, total }: ProportionCase): number => {
    if (nonNegative('count', count) > positive('total', total)) {
      throw new RangeError(`invalid count: ${count} of ${total}`);
    }
    return count / total;
  };
  const shares = cases.map(shareOf);
  if (given === undefined && cases.length === 0) throw new RangeError('invalid cases: none');
  const target = given ?? fsum(cases.map((each) => each.count)) / fsum(cases.map((each) => each.total));
  const spread = target * (1 - target);
  const { phi, tau2 } =
    spread > 0
      ? overdispersion(
          shares,
          cases.map(({ total }) => Math.sqrt(spread / total)),
          target,
          trim,
          { consistent },
        )
      : { phi: 0, tau2: 0 };
  const extra = overdispersed ? tau2 : 0;
  const limits = (total: number, level: number = FUNNEL_LEVELS.inner) =>
    // Only two cases or more have a τ² above 0.
    extra > 0 && prediction
      ? proportionLimits(target, total, level, extra, predictionDeviate(level, cases.length, judged))
      : proportionLimits(target, total, level, extra);
  return {
    target,
    phi,
    tau2: extra,
    limits,
    classOf: (each) =>
      funnelClass(
        sideOf(shareOf(each), limits(each.total, FUNNEL_LEVELS.inner)),
        sideOf(shareOf(each), limits(each.total, FUNNEL_LEVELS.outer)),
      ),
    pOf: (each) => {
      const gap = Math.abs(shareOf(each) - target);
      // A target of 0 or 1 leaves no room: what is not at it is beyond every limit.
      const variance = spread / each.total + extra;
      if (gap === 0 || variance === 0) return gap === 0 ? 1 : 0;
      const deviate = gap / Math.sqrt(variance);
      return extra > 0 && prediction ? predictionP(deviate, cases.length, judged) : twoSidedP(deviate);
    },
  };
}

import { fsum } from 'd3-array';
import { nonNegative, positive } from './check.ts';
import type { Method } from './method.ts';

export const method = {
  id: 'empirical-bayes',
  formula: [
    'wᵢ qᵢ + (1 − wᵢ) r,   wᵢ = A ÷ (A + r/bᵢ),   A = max(0, Σ bᵢ(qᵢ − r)² / Σ bᵢ − r / b̄)',
    'qᵢ = events ÷ bᵢ,   r = Σ events ÷ Σ b',
  ].join('\n'),
  references: [
    'Marshall RJ (1991). Mapping disease and mortality rates using empirical Bayes estimators. Journal of the Royal Statistical Society C 40: 283–294.',
  ],
} as const satisfies Method;

export interface EmpiricalBayes {
  /** All events ÷ all exposure: what rates are drawn towards. */
  readonly rate: number;
  /** Variance between the true rates, by the method of moments; never below 0. */
  readonly variance: number;
  /** The smoothed rates, in the order given. */
  readonly estimates: readonly number[];
}

/**
 * Marshall's global empirical Bayes rates: each raw rate drawn towards the overall rate, the more so the
 * smaller its exposure.
 *
 * `events[i]` over `exposures[i]` → events per unit of exposure. For maps of rare counts; tables keep
 * the raw rate. Without variance between the rates all estimates are the overall
 * rate: the map then says that nothing differs.
 *
 * Throws where a number is missing, events are negative, an exposure is not above 0, or lengths differ.
 */
export function empiricalBayes(events: readonly number[], exposures: readonly number[]): EmpiricalBayes {
  if (events.length !== exposures.length || events.length === 0) {
    throw new RangeError(`invalid events: ${events.length} for ${exposures.length} exposures`);
  }
  const raw = events.map((count, i) => nonNegative('events', count) / positive('exposure', exposures[i]!));
  const exposure = fsum(exposures);
  const rate = fsum(events) / exposure;
  const spread = fsum(raw.map((each, i) => exposures[i]! * (each - rate) ** 2)) / exposure;
  const variance = Math.max(0, spread - rate / (exposure / raw.length));
  const estimates = raw.map((each, i) => {
    const weight = variance === 0 ? 0 : variance / (variance + rate / exposures[i]!);
    return weight * each + (1 - weight) * rate;
  });
  return { rate, variance, estimates };
}

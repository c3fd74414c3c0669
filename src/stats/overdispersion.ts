import { fsum, quantileSorted } from 'd3-array';
import quantile from '@stdlib/stats-base-dists-normal-quantile';
import { finite, positive } from './check.ts';
import type { Method } from './method.ts';

export const method = {
  id: 'overdispersion',
  formula: [
    'φ = Σ z² ÷ kc,   τ² = max(0, (kφ − (k − 1)) ÷ (Σw − Σw²/Σw)),   w = 1/s²',
    'z = (value − target) ÷ s, drawn in to its 10% and 90% quantiles (linear between values)',
    'c = 1 − 2t − 2q φ(q) + 2t q²,   q = Φ⁻¹(1 − t): the variance that a standard normal keeps when a share t at each side is drawn in, 0.6787 for a tenth',
    'shares: values p, s² = p₀(1 − p₀)/n, target p₀;   rates: values √(count/E), s² = 1/4E, target 1',
  ].join('\n'),
  references: [
    'Spiegelhalter DJ (2005). Funnel plots for comparing institutional performance. Statistics in Medicine 24: 1185–1202.',
    'Spiegelhalter DJ (2005). Handling over-dispersion of performance indicators. Quality and Safety in Health Care 14: 347–351.',
  ],
} as const satisfies Method;

export interface Overdispersion {
  /** (value − target) ÷ error, in the order given. */
  readonly z: readonly number[];
  /** The same, drawn in to the quantiles `trim` and 1 − `trim`. */
  readonly winsorised: readonly number[];
  /** Mean of the squared winsorised z, ÷ what a standard normal would keep of it unless it is asked for as published. */
  readonly phi: number;
  /** Variance between the cases beyond their errors, in squared units of the values. */
  readonly tau2: number;
}

export interface OverdispersionOptions {
  /** Whether to divide by what winsorising takes from a normal's variance; true by default. */
  readonly consistent?: boolean | undefined;
}

/**
 * Variance of a standard normal drawn in to its quantiles `trim` and 1 − `trim`: what winsorising leaves
 * of a variance of 1. The part between the quantiles ∓q is ∫ x² φ(x) dx = (1 − 2t) − 2q φ(q), and a share
 * t at each side stands at q.
 */
export function winsorisedVariance(trim: number): number {
  if (!(trim >= 0 && trim < 0.5)) throw new RangeError(`invalid trim: ${trim}`);
  // So small a share has no quantile that a number can hold.
  if (trim < Number.EPSILON) return 1;
  const q = -quantile(trim, 0, 1);
  const density = Math.exp((-q * q) / 2) / Math.sqrt(2 * Math.PI);
  return 1 - 2 * trim - 2 * q * density + 2 * trim * q * q;
}

/**
 * How much more cases differ than their standard errors explain: φ and the additive between-case
 * variance, by the method of moments over winsorised z.
 *
 * `values` and their standard `errors` (same length, same unit as `target`); quantiles of z by linear
 * interpolation (R's type 7). Winsorising makes z less spread than it is, so that the published estimator
 * is too low; it is divided by `winsorisedVariance`, unless `consistent` is false. The limits then stand at target ± z √(s² + τ²), or at `predictionDeviate` in place of z. Fewer than two cases say
 * nothing about dispersion: τ² is 0.
 *
 * Throws where a value is missing, an error is not above 0, lengths differ, or trim is not in [0, 0.5).
 */
export function overdispersion(
  values: readonly number[],
  errors: readonly number[],
  target: number,
  trim = 0.1,
  { consistent = true }: OverdispersionOptions = {},
): Overdispersion {
  finite('target', target);
  const constant = winsorisedVariance(trim);
  if (values.length !== errors.length) {
    throw new RangeError(`invalid errors: ${errors.length} for ${values.length} values`);
  }
  const z = values.map((value, i) => (finite('value', value) - target) / positive('error', errors[i]!));
  const sorted = z.toSorted((a, b) => a - b);
  const low = quantileSorted(sorted, trim) ?? 0;
  const high = quantileSorted(sorted, 1 - trim) ?? 0;
  const winsorised = z.map((each) => Math.min(Math.max(each, low), high));

  // Exactly rounded sums: the order of the cases cannot move the last digit.
  const k = z.length;
  const squares = fsum(winsorised.map((each) => each * each)) / (consistent ? constant : 1);
  const weights = errors.map((error) => 1 / (error * error));
  const sum = fsum(weights);
  const spread = sum - fsum(weights.map((weight) => weight * weight)) / sum;
  return {
    z,
    winsorised,
    phi: k === 0 ? 0 : squares / k,
    tau2: k < 2 ? 0 : Math.max(0, (squares - (k - 1)) / spread),
  };
}

import cdf from '@stdlib/stats-base-dists-normal-cdf';
import { finite, nonNegative, probability } from './check.ts';
import type { Method } from './method.ts';
import { deviateOf } from './normal.ts';
import type { RankRange } from './rank-ranges.ts';

export const method = {
  id: 'marginal-rank-ranges',
  formula: [
    'σⱼₖ = √(sⱼ² + sₖ²)',
    'c: ∫ φ(u) Πₖ [Φ((sⱼu + cσⱼₖ) ÷ sₖ) − Φ((sⱼu − cσⱼₖ) ÷ sₖ)] du = level',
    'from = 1 + #{k: yₖ − yⱼ > cσⱼₖ},   to = n − #{k: yⱼ − yₖ > cσⱼₖ}',
  ].join('\n'),
  references: [
    'Mogstad M, Romano JP, Shaikh AM, Wilhelm D (2024). Inference for Ranks with Applications to Mobility across Neighbourhoods and Academic Achievement across Countries. Review of Economic Studies 91: 476–518.',
    'Dunnett CW (1955). A Multiple Comparison Procedure for Comparing Several Treatments with a Control. Journal of the American Statistical Association 50: 1096–1121 (the integral).',
    'Šidák Z (1967). Rectangular Confidence Regions for the Means of Multivariate Normal Distributions. Journal of the American Statistical Association 62: 626–633 (the bound).',
  ],
} as const satisfies Method;

/**
 * Errors are sorted into classes of this ratio for the critical values alone, so that their number and not
 * that of the cases sets the cost. A case's own error is taken for the smallest of its class and those of
 * the others for the largest of theirs: either makes the differences less alike and the critical value
 * larger, never smaller.
 */
const CLASS_RATIO = 1.1;
/** An error under this share of the case's own is taken for so much, for the same reason. */
const MIN_SHARE = 0.25;
/** One over so many times the case's own adds nothing to how alike the differences are. */
const MAX_SHARE = 50;
/** Half the line of u, in steps: the trapezoid is good to eight digits here. */
const STEP = 0.125;
const END = 6.5;
const PRECISION = 1e-7;

interface Group {
  readonly cases: number;
  /** Error by that of the case itself. */
  readonly ratio: number;
}

/** P(all |differences| ≤ c σ) for a case against groups of others. */
function within(c: number, groups: readonly Group[]): number {
  let total = 0;
  let weights = 0;
  for (let u = 0; u <= END; u += STEP) {
    const weight = (u === 0 ? 0.5 : 1) * Math.exp(-(u * u) / 2);
    let log = 0;
    for (const { cases, ratio } of groups) {
      const reach = c * Math.sqrt(1 + ratio * ratio);
      const inside = cdf((u + reach) / ratio, 0, 1) - cdf((u - reach) / ratio, 0, 1);
      log += cases * Math.log(inside);
      if (log < -40) break;
    }
    total += weight * Math.exp(log);
    weights += weight;
  }
  return total / weights;
}

/** By Šidák, for differences that are not alike at all: at least as large as the exact one. */
const looseDeviate = (comparisons: number, level: number): number => deviateOf(level ** (1 / comparisons));

/** Where `within` is the level: between the deviate of one comparison and that of unlike ones. */
function solve(groups: readonly Group[], comparisons: number, level: number): number {
  let low = deviateOf(level);
  let high = looseDeviate(comparisons, level);
  if (within(low, groups) >= level) return low;
  // Illinois: the secant between the ends, with the end that stays halved.
  let below = within(low, groups) - level;
  let above = within(high, groups) - level;
  if (above <= 0) return high;
  let side = 0;
  while (high - low > PRECISION) {
    const next = (low * above - high * below) / (above - below);
    const gap = within(next, groups) - level;
    if (Math.abs(gap) < PRECISION) return next;
    if (gap > 0) {
      high = next;
      above = gap;
      if (side === 1) below /= 2;
      side = 1;
    } else {
      low = next;
      below = gap;
      if (side === -1) above /= 2;
      side = -1;
    }
  }
  return high;
}

/** For each case, how many standard errors a difference from it must have to be one, all others looked at. */
export function criticalDeviates(errors: readonly number[], level = 0.95): number[] {
  probability('level', level);
  const comparisons = errors.length - 1;
  if (comparisons < 1) return errors.map(() => 0);
  const loose = looseDeviate(comparisons, level);
  const classOf = (error: number): number => Math.floor(Math.log(error) / Math.log(CLASS_RATIO));
  const classes = new Map<number, { cases: number; least: number; most: number }>();
  let exact = 0;
  for (const error of errors) {
    if (nonNegative('error', error) === 0) exact++;
    else {
      const { cases, least, most } = classes.get(classOf(error)) ?? { cases: 0, least: error, most: error };
      classes.set(classOf(error), {
        cases: cases + 1,
        least: Math.min(least, error),
        most: Math.max(most, error),
      });
    }
  }
  const found = new Map<number, number>();
  for (const [own, { least }] of classes) {
    const groups = new Map<number, number>();
    const add = (ratio: number, cases: number): void => {
      const bounded = Math.min(Math.max(ratio, MIN_SHARE), MAX_SHARE);
      groups.set(bounded, (groups.get(bounded) ?? 0) + cases);
    };
    if (exact > 0) add(0, exact);
    for (const [other, { cases, most }] of classes) {
      const others = other === own ? cases - 1 : cases;
      if (others > 0) add(most / least, others);
    }
    const list = [...groups].map(([ratio, cases]) => ({ cases, ratio })).sort((a, b) => a.ratio - b.ratio);
    found.set(own, Math.min(loose, solve(list, comparisons, level)));
  }
  // Of a case known exactly the differences are the others' own errors, which are not alike at all.
  return errors.map((error) => (error === 0 ? loose : found.get(classOf(error))!));
}

/**
 * The rank range of each case by itself: with probability `level` its true rank lies in its range, whatever
 * those of the others do. Narrower than joint ranges, which promise that of all cases at once.
 *
 * `values` with their independent, normal standard `errors` (same unit; 0 for a value known exactly) →
 * ranges in the same order; rank 1 is the lowest value, or the highest with `highestFirst`. A case is
 * compared with each other one, by the studentised difference, and the critical value is that of the
 * largest of these n − 1 differences, which share the case's own error. It is exact up to the classes
 * above, which can only widen a range. The step-down of the source is left out: it would take 5 % of the
 * critical value at most. O(n²) comparisons; the critical values are found once a class of errors.
 *
 * Throws where a value or an error is missing, an error is negative, or lengths differ.
 */
export function marginalRankRanges(
  values: readonly number[],
  errors: readonly number[],
  { level = 0.95, highestFirst = false }: { level?: number; highestFirst?: boolean } = {},
): RankRange[] {
  if (values.length !== errors.length)
    throw new RangeError(`invalid errors: ${errors.length} for ${values.length} values`);
  const deviates = criticalDeviates(errors, level);
  const n = values.length;
  const signed = Float64Array.from(values, (value) => (highestFirst ? -1 : 1) * finite('value', value));
  const squares = Float64Array.from(errors, (error) => error * error);
  return deviates.map((c, j) => {
    let before = 0;
    let after = 0;
    for (let k = 0; k < n; k++) {
      const gap = signed[k]! - signed[j]!;
      if (gap * gap <= c * c * (squares[j]! + squares[k]!)) continue;
      if (gap < 0) before++;
      else after++;
    }
    return { from: 1 + before, to: n - after };
  });
}

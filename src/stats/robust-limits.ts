import { median } from 'd3-array';
import { finite, positive } from './check.ts';
import type { Method } from './method.ts';

export const method = {
  id: 'robust-limits',
  formula: 'median ± 3.5 × s,   s = 1.4826 × median |x − median|',
  references: [
    'Iglewicz B, Hoaglin DC (1993). How to Detect and Handle Outliers. ASQC Basic References in Quality Control, volume 16 (modified z-score above 3.5).',
    'Rousseeuw PJ, Croux C (1993). Alternatives to the median absolute deviation. Journal of the American Statistical Association 88:1273–1283.',
  ],
} as const satisfies Method;

/** Makes the median absolute deviation of normal values their standard deviation: 1 ÷ Φ⁻¹(3/4). */
export const MAD_SCALE = 1.4826;
/** Iglewicz and Hoaglin’s cut for modified z-scores. */
export const LIMIT = 3.5;

export interface RobustLimits {
  readonly median: number;
  /** The scaled median absolute deviation. */
  readonly scale: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Limits that a new value of the same kind hardly passes, from values among which some may be far out
 * themselves: up to half of them cannot carry the limits away.
 *
 * `values` in any unit and order, `limit` in standard deviations → limits in the same unit. Returns null
 * where there is no value, or where more than half of them are the same, so that no scale can be told.
 * Throws where a value is not finite, or the limit is not above 0.
 */
export function robustLimits(values: readonly number[], limit: number = LIMIT): RobustLimits | null {
  positive('limit', limit);
  const known = values.map((value) => finite('value', value));
  const middle = median(known);
  if (middle === undefined) return null;
  const scale = MAD_SCALE * median(known, (value) => Math.abs(value - middle))!;
  return scale === 0
    ? null
    : { median: middle, scale, lower: middle - limit * scale, upper: middle + limit * scale };
}

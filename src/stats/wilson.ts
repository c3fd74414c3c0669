import { nonNegative, positive } from './check.ts';
import type { Interval } from './interval.ts';
import { deviateOf } from './normal.ts';
import type { Method } from './method.ts';

export const method = {
  id: 'wilson',
  formula: '(p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) ÷ (1 + z²/n),   p = count ÷ n',
  references: [
    'Wilson EB (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 22: 209–212.',
  ],
} as const satisfies Method;

/**
 * Wilson score interval of a share, without continuity correction.
 *
 * `count` of `total` (not necessarily whole: counts may be weighted) → shares between 0 and 1. Where the
 * count is 0 the lower limit is exactly 0, where it is the total the upper one is exactly 1.
 *
 * Throws where total is not above 0, count is missing, negative or above total, or level is not
 * between 0 and 1.
 */
export function wilson(count: number, total: number, level = 0.95): Interval {
  nonNegative('count', count);
  positive('total', total);
  if (count > total) throw new RangeError(`invalid count: ${count} of ${total}`);
  const z = deviateOf(level);
  const p = count / total;
  const z2 = (z * z) / total;
  const half = z * Math.sqrt((p * (1 - p)) / total + z2 / (4 * total));
  return {
    value: p,
    lower: count === 0 ? 0 : (p + z2 / 2 - half) / (1 + z2),
    upper: count === total ? 1 : (p + z2 / 2 + half) / (1 + z2),
  };
}

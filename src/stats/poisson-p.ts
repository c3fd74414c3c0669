import { positive, wholeCount } from './check.ts';
import { twoSidedP } from './normal.ts';
import { tailOf } from './poisson-means.ts';
import { BYAR_FROM } from './poisson-rate.ts';
import type { Method } from './method.ts';

export const method = {
  id: 'poisson-p',
  formula: [
    'x < 10: p = min(1, 2 min(P(X ≤ x), P(X ≥ x))),   X Poisson with mean E',
    'x ≥ 10: p = 2(1 − Φ(z)),   z = max(0, 3√x (1 − 1/9x − (E/x)^(1/3)), 3√(x + 1) ((E/(x + 1))^(1/3) − 1 + 1/9(x + 1)))',
  ].join('\n'),
  references: ['Breslow NE, Day NE (1987). Statistical Methods in Cancer Research, volume II. IARC, p. 69.'],
} as const satisfies Method;

/**
 * Two-sided p-value of a Poisson count against an expected number: the level at which the count's own
 * interval (exact below 10 events, Byar from 10) just reaches it.
 *
 * Throws where count is missing, negative or not whole, or expected is not above 0.
 */
export function poissonP(count: number, expected: number): number {
  wholeCount('count', count);
  positive('expected', expected);
  if (count < BYAR_FROM) {
    return Math.min(1, 2 * Math.min(tailOf(count, expected, 'at most'), tailOf(count, expected, 'at least')));
  }
  const next = count + 1;
  const high = 3 * Math.sqrt(count) * (1 - 1 / (9 * count) - Math.cbrt(expected / count));
  const low = 3 * Math.sqrt(next) * (Math.cbrt(expected / next) - 1 + 1 / (9 * next));
  return twoSidedP(Math.max(high, low, 0));
}

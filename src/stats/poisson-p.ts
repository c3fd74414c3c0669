import { positive, wholeCount } from './check.ts';
import { twoSidedP } from './normal.ts';
import { tailOf } from './poisson-means.ts';
import { BYAR_FROM } from './poisson-rate.ts';

/**
 * Two-sided p-value of a Poisson count against an expected number: the level at which the count's own
 * interval (exact below 10 events, Byar from 10) just reaches it. Exact it is twice the smaller tail; by
 * Byar the deviate z solves
 *
 *     x (1 − 1/9x − z/3√x)³ = E   or   (x + 1) (1 − 1/9(x + 1) + z/3√(x + 1))³ = E
 *
 * Throws where count is missing, negative or not whole, or expected is not above 0.
 *
 * Breslow NE, Day NE (1987), Statistical Methods in Cancer Research II, IARC, p. 69.
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

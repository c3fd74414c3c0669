import { probability, wholeCount } from './check.ts';
import type { Interval } from './interval.ts';
import { poissonMeans } from './poisson-means.ts';

/**
 * Exact (Garwood) interval of a Poisson count x, with α = 1 − level:
 *
 *     χ²(α/2; 2x) ÷ 2  to  χ²(1 − α/2; 2x + 2) ÷ 2
 *
 * A count → events. The lower limit of no events is 0.
 *
 * Throws where count is missing, negative or not whole, or level is not between 0 and 1.
 *
 * Garwood F (1936), Fiducial limits for the Poisson distribution, Biometrika 28: 437–442.
 */
export function exactPoisson(count: number, level = 0.95): Interval {
  wholeCount('count', count);
  const { lowest, highest } = poissonMeans(count, (1 - probability('level', level)) / 2);
  return { value: count, lower: lowest, upper: highest };
}

import { probability, wholeCount } from './check.ts';
import type { Interval } from './interval.ts';
import { poissonMeans } from './poisson-means.ts';
import type { Method } from './method.ts';

export const method = {
  id: 'exact-poisson',
  formula: 'χ²(α/2; 2x) ÷ 2   to   χ²(1 − α/2; 2x + 2) ÷ 2,   α = 1 − level',
  references: ['Garwood F (1936). Fiducial limits for the Poisson distribution. Biometrika 28: 437–442.'],
} as const satisfies Method;

/**
 * Exact (Garwood) interval of a Poisson count.
 *
 * A count → events. The lower limit of no events is 0.
 *
 * Throws where count is missing, negative or not whole, or level is not between 0 and 1.
 */
export function exactPoisson(count: number, level = 0.95): Interval {
  wholeCount('count', count);
  const { lowest, highest } = poissonMeans(count, (1 - probability('level', level)) / 2);
  return { value: count, lower: lowest, upper: highest };
}

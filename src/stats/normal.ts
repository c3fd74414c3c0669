import cdf from '@stdlib/stats-base-dists-normal-cdf';
import quantile from '@stdlib/stats-base-dists-normal-quantile';
import { finite, probability } from './check.ts';

/** The two-sided normal deviate of a confidence level: 0.95 → 1.959964, 0.998 → 3.090232. */
export const deviateOf = (level: number): number => quantile((1 + probability('level', level)) / 2, 0, 1);

/** The two-sided p-value of a normal deviate. */
export const twoSidedP = (z: number): number => 2 * cdf(-Math.abs(finite('deviate', z)), 0, 1);

import { simulations } from '../../tools/simulate/index.ts';
import type { Estimate, Simulations } from '../../src/model/simulations.ts';

let done: Simulations | null = null;

/** All simulations, run once for all test files. */
export const results = (): Simulations => (done ??= simulations());

/** The most that a share of `promised` may come out as: three Monte-Carlo errors more. */
export const atMost = (promised: number, { runs }: Estimate): number =>
  promised + 3 * Math.sqrt((promised * (1 - promised)) / runs);
export const atLeast = (promised: number, { runs }: Estimate): number =>
  promised - 3 * Math.sqrt((promised * (1 - promised)) / runs);

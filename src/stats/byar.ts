import { nonNegative } from './check.ts';
import type { Interval } from './interval.ts';
import { deviateOf } from './normal.ts';
import type { Method } from './method.ts';

export const method = {
  id: 'byar',
  formula: 'x (1 − 1/9x − z/3√x)³   to   (x + 1) (1 − 1/9(x + 1) + z/3√(x + 1))³',
  references: ['Breslow NE, Day NE (1987). Statistical Methods in Cancer Research, volume II. IARC, p. 69.'],
} as const satisfies Method;

/**
 * Byar's approximation to the exact interval of a Poisson count.
 *
 * A count → events. Good from 10 events on; below that it may have no lower limit (the formula goes
 * negative), which is null and not 0.
 *
 * Throws where count is missing or negative, or level is not between 0 and 1.
 */
export function byar(
  count: number,
  level = 0.95,
): Omit<Interval, 'lower'> & { readonly lower: number | null } {
  nonNegative('count', count);
  const z = deviateOf(level);
  const next = count + 1;
  const lower = count === 0 ? 0 : count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3;
  return {
    value: count,
    lower: lower < 0 ? null : lower,
    upper: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3,
  };
}

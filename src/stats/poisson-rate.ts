import { byar } from './byar.ts';
import { positive, wholeCount } from './check.ts';
import { exactPoisson } from './exact-poisson.ts';
import type { Interval } from './interval.ts';
import type { Method } from './method.ts';

export const method = {
  id: 'poisson-rate',
  formula: ['x < 10: Garwood’s limits ÷ exposure', 'x ≥ 10: Byar’s limits ÷ exposure'].join('\n'),
  references: ['Public Health England (2018). Technical Guide: Confidence Intervals.'],
} as const satisfies Method;

/** From this many events on Byar's approximation stands in for the exact interval. */
export const BYAR_FROM = 10;

/** Interval of a count of events: exact below 10 events, Byar from 10. Throws as `poissonRate` does. */
export function poissonCount(count: number, level = 0.95): Interval {
  wholeCount('count', count);
  if (count < BYAR_FROM) return exactPoisson(count, level);
  const { value, lower, upper } = byar(count, level);
  // From 10 events on the lower limit is negative only beyond nine standard errors.
  return { value, lower: lower ?? 0, upper };
}

/**
 * Rate of events with its interval: exact below 10 events, Byar from 10.
 *
 * `count` events over an `exposure` (residents, resident-years, thousands of them) → events per unit of
 * exposure. The exposure is taken as known.
 *
 * Throws where count is missing, negative or not whole, exposure is not above 0, or level is not between
 * 0 and 1.
 */
export function poissonRate(count: number, exposure: number, level = 0.95): Interval {
  positive('exposure', exposure);
  const { value, lower, upper } = poissonCount(count, level);
  return { value: value / exposure, lower: lower / exposure, upper: upper / exposure };
}

import { random, type Random } from '../demo/random.ts';

/** A simulation's own source of random numbers. */
export const drawFor = (name: string): Random => random(name, 'simulate');

/**
 * Steady monthly values with a season and no direction. A month's deviation has an SD of 1, and `carry`
 * of it lasts to the next month (an autoregression of order one).
 */
export function steadyMonths(draw: Random, months: number, carry: number): number[] {
  const fresh = Math.sqrt(1 - carry ** 2);
  let deviation = draw.normal(0, 1);
  return Array.from({ length: months }, (_, month) => {
    const value = 50 + 2 * Math.sin((2 * Math.PI * month) / 12) + deviation;
    deviation = carry * deviation + fresh * draw.normal(0, 1);
    return value;
  });
}

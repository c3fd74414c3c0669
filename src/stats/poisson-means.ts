import chiSquareQuantile from '@stdlib/stats-base-dists-chisquare-quantile';
import { nonNegative, probability, wholeCount } from './check.ts';
import { byar } from './byar.ts';

/**
 * Up to this count the library's quantiles hold to the last digits. From a shape of 1000 its incomplete
 * gamma function, and with it the quantile, is off by up to 2e-3 of the value.
 */
const LIBRARY_UP_TO = 500;

/** P(X ≤ count) or P(X ≥ count) of a Poisson mean above 0: weights by their ratios, divided by their sum. */
export function tailOf(count: number, mean: number, side: 'at most' | 'at least'): number {
  let [below, above] = [0, 0];
  for (let k = count, weight = 1; k > 0 && weight > 1e-20; k--) below += weight *= k / mean;
  for (let k = count, weight = 1; weight > 1e-20; k++) {
    above += weight *= mean / (k + 1);
    // So far below its mean that nothing is left of the other side.
    if (above === Infinity) return side === 'at most' ? 0 : 1;
  }
  return (1 + (side === 'at most' ? below : above)) / (1 + below + above);
}

/** The mean at which a tail has its size, by secants on its logarithm, nearly a straight line. */
function solve(count: number, tail: number, side: 'at most' | 'at least', start: number): number {
  const off = (mean: number): number => Math.log(tailOf(count, mean, side) / tail);
  let [x0, x1] = [start, start + 0.01 * Math.sqrt(count)];
  let [f0, f1] = [off(x0), off(x1)];
  for (let step = 0; step < 20 && f1 !== f0 && Math.abs(x1 - x0) > 1e-14 * x1; step++) {
    const next = x1 - (f1 * (x1 - x0)) / (f1 - f0);
    [x0, f0] = [x1, f1];
    [x1, f1] = [next, off(next)];
  }
  return x1;
}

/**
 * The Poisson means between which a count x is neither too low nor too high, with `tail` on each side:
 *
 *     lowest = χ²(tail; 2x) ÷ 2,   highest = χ²(1 − tail; 2x + 2) ÷ 2
 *
 * `count` need not be whole up to 500. Throws where count is missing, negative or, above 500, not whole, or
 * tail is not between 0 and 0.5.
 */
export function poissonMeans(
  count: number,
  tail: number,
): { readonly lowest: number; readonly highest: number } {
  nonNegative('count', count);
  if (probability('tail', tail) >= 0.5) throw new RangeError(`invalid tail: ${tail}`);
  if (count <= LIBRARY_UP_TO) {
    return {
      lowest: count === 0 ? 0 : chiSquareQuantile(tail, 2 * count) / 2,
      highest: chiSquareQuantile(1 - tail, 2 * count + 2) / 2,
    };
  }
  wholeCount('count', count);
  const near = byar(count, 1 - 2 * tail);
  return {
    lowest: solve(count, tail, 'at least', near.lower ?? count),
    highest: solve(count, tail, 'at most', near.upper),
  };
}

import { numberOrGap } from './check.ts';
import type { Method } from './method.ts';

export const method = {
  id: 'seasonal',
  formula: [
    'y = trend + season + remainder',
    'trend: mean of the 12 months around, the first and last of 13 at half weight',
    'season: mean of y − trend by month of the year, shifted to sum to 0',
  ].join('\n'),
  references: [
    'Kendall M, Stuart A (1983). The Advanced Theory of Statistics, volume 3, pp. 410–414. Griffin.',
  ],
} as const satisfies Method;

export interface Seasonal {
  /** Centred moving average over one year; null for the first and last half year and near gaps. */
  readonly trend: readonly (number | null)[];
  /** The season's part by position in the year, from the series' first on: sums to 0 (or averages to 1). */
  readonly figure: readonly number[];
  /** The series with the season taken out; null at gaps. */
  readonly adjusted: readonly (number | null)[];
  /** What trend and season leave. */
  readonly remainder: readonly (number | null)[];
}

/**
 * Classical seasonal decomposition by moving averages, as R's `decompose`: additive, or multiplicative
 * (y = trend × figure × remainder).
 *
 * `values` at even steps (months), null for a gap, which stays a gap and is never filled in. Returns
 * null, "not assessed", where the season cannot be told: under two periods, or gaps that leave some
 * position of the year without a trend. With just two periods each position is seen once: the figure
 * is then one year's and the remainder says nothing about noise.
 *
 * Throws where a value is undefined or not finite, or the period is not a whole number above 1.
 */
export function seasonal(
  values: readonly (number | null)[],
  { period = 12, kind = 'additive' }: { period?: number; kind?: 'additive' | 'multiplicative' } = {},
): Seasonal | null {
  if (!Number.isInteger(period) || period < 2) throw new RangeError(`invalid period: ${period}`);
  const series = values.map((value) => numberOrGap('value', value));
  if (series.length < 2 * period) return null;
  const additive = kind === 'additive';
  const without = (value: number | null, part: number | null | undefined): number | null =>
    value === null || part === null || part === undefined ? null : additive ? value - part : value / part;

  const half = Math.floor(period / 2);
  const edge = period % 2 === 0 ? 0.5 : 1;
  const trend = series.map((_, i) => {
    if (i < half || i + half >= series.length) return null;
    let sum = 0;
    for (let j = i - half; j <= i + half; j++) {
      const value = series[j]!;
      if (value === null) return null;
      sum += j === i - half || j === i + half ? edge * value : value;
    }
    return sum / period;
  });

  const sums = new Array<number>(period).fill(0);
  const seen = new Array<number>(period).fill(0);
  series.forEach((value, i) => {
    const left = without(value, trend[i]);
    if (left === null) return;
    sums[i % period]! += left;
    seen[i % period]!++;
  });
  if (seen.includes(0)) return null;
  const means = sums.map((sum, i) => sum / seen[i]!);
  const centre = means.reduce((a, b) => a + b) / period;
  const figure = means.map((mean) => (additive ? mean - centre : mean / centre));

  const adjusted = series.map((value, i) => without(value, figure[i % period]));
  return { trend, figure, adjusted, remainder: adjusted.map((value, i) => without(value, trend[i])) };
}

import { numberOrGap } from './check.ts';

export interface MannKendallScore {
  /** Pairs that rise less pairs that fall. */
  readonly score: number;
  /** Its variance where there is no direction, with ties taken into account. */
  readonly variance: number;
  readonly pairs: number;
}

/**
 * Kendall's score S of values against time, its variance under no trend and the number of pairs; with a
 * `period` above 1 summed over the positions of the year, pairs only within a position.
 *
 *     Var S = (n(n − 1)(2n + 5) − Σ t(t − 1)(2t + 5)) ÷ 18,   t the sizes of groups of equal values
 *
 * Gaps (null) are left out. Throws where a value is undefined or not finite, or period is not a whole
 * number above 0. Kendall MG (1975), Rank Correlation Methods, 4th ed.
 */
export function mannKendallScore(values: readonly (number | null)[], period = 1): MannKendallScore {
  if (!Number.isInteger(period) || period < 1) throw new RangeError(`invalid period: ${period}`);
  const series = values.map((value) => numberOrGap('value', value));
  const size = (n: number): number => n * (n - 1) * (2 * n + 5);
  let [score, variance, pairs] = [0, 0, 0];
  for (let position = 0; position < Math.min(period, series.length); position++) {
    const known: number[] = [];
    const ties = new Map<number, number>();
    for (let i = position; i < series.length; i += period) {
      const value = series[i]!;
      if (value === null) continue;
      for (const earlier of known) score += Math.sign(value - earlier);
      known.push(value);
      ties.set(value, (ties.get(value) ?? 0) + 1);
    }
    pairs += (known.length * (known.length - 1)) / 2;
    variance += size(known.length) / 18;
    for (const t of ties.values()) variance -= size(t) / 18;
  }
  return { score, variance: Math.max(0, variance), pairs };
}

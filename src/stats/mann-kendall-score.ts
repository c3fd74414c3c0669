import { numberOrGap } from './check.ts';

export interface MannKendallScore {
  /** Pairs that rise less pairs that fall. */
  readonly score: number;
  /** Its variance where there is no direction, with ties taken into account. */
  readonly variance: number;
  readonly pairs: number;
}

export interface ScoreOptions {
  /** Positions of the year; 1 for values without a season. */
  readonly period?: number | undefined;
  /** Whether the values of one year depend on each other, as months do. */
  readonly dependent?: boolean | undefined;
}

/**
 * Kendall's score S of values against time, its variance under no trend and the number of pairs; with a
 * `period` above 1 summed over the positions of the year, pairs only within a position. The variance of
 * independent values takes ties into account; that of `dependent` ones adds the covariances between the
 * positions. Formulas: see `mannKendall`.
 *
 * Gaps (null) are left out. Throws where a value is undefined or not finite, or period is not a whole
 * number above 0.
 */
export function mannKendallScore(
  values: readonly (number | null)[],
  { period = 1, dependent = false }: ScoreOptions = {},
): MannKendallScore {
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
  if (dependent && period > 1) variance += covariance(series, period);
  return { score, variance: Math.max(0, variance), pairs };
}

/** Sum of the covariances of the scores of every two positions of the year, both ways. */
function covariance(series: readonly (number | null)[], period: number): number {
  const years = Math.ceil(series.length / period);
  const positions = Array.from({ length: period }, (_, position) => {
    const values = Array.from({ length: years }, (_, year) => series[year * period + position] ?? null);
    const known = values.filter((value) => value !== null).length;
    /** Whether year j lies above (1) or below (−1) year i < j, pair by pair; 0 where one is missing. */
    const signs = new Int8Array((years * (years - 1)) / 2);
    // A missing year keeps the middle rank.
    const ranks = new Float64Array(years).fill((known + 1) / 2);
    let pair = 0;
    values.forEach((later, j) => {
      for (let i = 0; i < j; i++, pair++) {
        const earlier = values[i]!;
        if (later === null || earlier === null) continue;
        const sign = (signs[pair] = Math.sign(later - earlier));
        ranks[j]! += sign / 2;
        ranks[i]! -= sign / 2;
      }
    });
    return { signs, ranks, known };
  });
  let sum = 0;
  for (let a = 0; a < period; a++) {
    const g = positions[a]!;
    for (let b = a + 1; b < period; b++) {
      const h = positions[b]!;
      let [together, ranked] = [0, 0];
      for (let pair = 0; pair < g.signs.length; pair++) together += g.signs[pair]! * h.signs[pair]!;
      for (let year = 0; year < years; year++) ranked += g.ranks[year]! * h.ranks[year]!;
      sum += (2 * (together + 4 * ranked - years * (g.known + 1) * (h.known + 1))) / 3;
    }
  }
  return sum;
}

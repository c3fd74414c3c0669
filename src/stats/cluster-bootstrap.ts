import { probability, wholeCount } from './check.ts';
import type { Method } from './method.ts';
import { seeded } from './seeded.ts';

export const method = {
  id: 'cluster-bootstrap',
  formula: [
    'of k clusters, k are drawn with replacement, each with all its cases; 2,000 times from a fixed seed',
    'limits: the smallest of these results that at least α/2, and 1 − α/2, of them do not exceed',
  ].join('\n'),
  references: [
    'Efron B (1979). Bootstrap methods: another look at the jackknife. Annals of Statistics 7: 1–26.',
    'Field CA, Welsh AH (2007). Bootstrapping clustered data. Journal of the Royal Statistical Society B 69: 369–390.',
    'Cameron AC, Gelbach JB, Miller DL (2008). Bootstrap-based improvements for inference with clustered errors. Review of Economics and Statistics 90: 414–427.',
  ],
} as const satisfies Method;

/** Fewer clusters than this say too little of how clusters differ: their interval would be too short. */
export const MIN_CLUSTERS = 10;
/** Draws: the limits of another 2,000 differ by little, and of the same seed by nothing. */
export const REPLICATES = 2_000;

/** Times of one cluster's cases: how many closed at each time, and how many were last seen open then. */
export interface ClusterTimes {
  readonly closed: ReadonlyMap<number, number>;
  readonly censored: ReadonlyMap<number, number>;
}

/** Shares that should be equal differ by rounding: the tolerance of `kaplanMeier`. */
const TOLERANCE = Math.sqrt(Number.EPSILON);

/** Null where there is no such limit. */
export interface Limits {
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface ClusterBootstrapOptions {
  readonly level?: number;
  readonly seed?: number;
}

/**
 * Percentile limits of a statistic whose cases come in clusters that are not independent within: offices
 * that record cases each in its own way. `statistic` is given how often each cluster was drawn, and answers
 * in any unit; `null` stands above every number ("not reached"), and a limit there is null.
 *
 * Under `MIN_CLUSTERS` clusters there are no limits: both are null. Throws where the number of clusters is
 * not whole or the level not between 0 and 1.
 */
export function clusterBootstrap(
  clusters: number,
  statistic: (weights: Readonly<Float64Array>) => number | null,
  { level = 0.95, seed = 1 }: ClusterBootstrapOptions = {},
): Limits {
  wholeCount('clusters', clusters);
  probability('level', level);
  if (clusters < MIN_CLUSTERS) return { lower: null, upper: null };
  const random = seeded(seed);
  const weights = new Float64Array(clusters);
  const results = new Float64Array(REPLICATES);
  for (let replicate = 0; replicate < REPLICATES; replicate++) {
    weights.fill(0);
    for (let draw = 0; draw < clusters; draw++) weights[Math.floor(random() * clusters)]!++;
    results[replicate] = statistic(weights) ?? Infinity;
  }
  results.sort();
  const limit = (share: number): number | null => {
    const value = results[Math.ceil(share * REPLICATES - TOLERANCE) - 1]!;
    return Number.isFinite(value) ? value : null;
  };
  return { lower: limit((1 - level) / 2), upper: limit((1 + level) / 2) };
}

/**
 * Kaplan–Meier median of cases in clusters, for any weights of the clusters, read off the counts by time:
 * only times up to the median are looked at. Null where it is not reached. Throws where a time or a count
 * is not a whole number of at least 0.
 */
export function clusteredMedian(
  clusters: readonly ClusterTimes[],
): (weights: ArrayLike<number>) => number | null {
  const byTime = new Map<number, { cluster: number; closed: number; censored: number }[]>();
  const sizes = clusters.map(({ closed, censored }, cluster) => {
    let size = 0;
    for (const time of new Set([...closed.keys(), ...censored.keys()])) {
      const entry = {
        cluster,
        closed: wholeCount('closed', closed.get(time) ?? 0),
        censored: wholeCount('censored', censored.get(time) ?? 0),
      };
      size += entry.closed + entry.censored;
      const at = byTime.get(wholeCount('time', time));
      if (at) at.push(entry);
      else byTime.set(time, [entry]);
    }
    return size;
  });
  const steps = [...byTime].sort(([a], [b]) => a - b);
  return (weights) => {
    let atRisk = sizes.reduce((sum, size, cluster) => sum + weights[cluster]! * size, 0);
    let open = 1;
    let reached: number | null = null;
    let last: number | null = null;
    for (const [time, entries] of steps) {
      let closed = 0;
      let gone = 0;
      for (const entry of entries) {
        const weight = weights[entry.cluster]!;
        closed += weight * entry.closed;
        gone += weight * (entry.closed + entry.censored);
      }
      if (gone === 0) continue;
      last = time;
      if (closed > 0) open *= 1 - closed / atRisk;
      atRisk -= gone;
      if (open <= 0.5 + TOLERANCE) reached ??= time;
      // On a level stretch at one half, its middle.
      if (reached !== null && open < 0.5 - TOLERANCE) return (reached + time) / 2;
    }
    return reached === null ? null : (reached + last!) / 2;
  };
}

/** Limits of the Kaplan–Meier median of cases in clusters. */
export const clusteredMedianLimits = (
  clusters: readonly ClusterTimes[],
  options?: ClusterBootstrapOptions,
): Limits => clusterBootstrap(clusters.length, clusteredMedian(clusters), options);

/**
 * Limits of a share of cases in clusters: `yes[i]` of `all[i]` in each. Throws where a number is not whole,
 * or there are more yes than cases.
 */
export function clusteredShareLimits(
  yes: readonly number[],
  all: readonly number[],
  options?: ClusterBootstrapOptions,
): Limits {
  if (yes.length !== all.length)
    throw new RangeError(`invalid yes: ${yes.length} values for ${all.length} clusters`);
  all.forEach((cases, index) => {
    if (wholeCount('yes', yes[index]!) > wholeCount('all', cases))
      throw new RangeError(`invalid yes: ${yes[index]} of ${cases}`);
  });
  return clusterBootstrap(
    all.length,
    (weights) => {
      let cases = 0;
      let hits = 0;
      for (let cluster = 0; cluster < all.length; cluster++) {
        cases += weights[cluster]! * all[cluster]!;
        hits += weights[cluster]! * yes[cluster]!;
      }
      return cases === 0 ? null : hits / cases;
    },
    options,
  );
}

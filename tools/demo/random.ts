/** A seeded source of random numbers: the same name gives the same numbers on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform integer in [0, n). */
  below(n: number): number;
  /** Uniform in [low, high). */
  between(low: number, high: number): number;
  /** True with probability p. */
  chance(p: number): boolean;
  /** Normal, by Box and Muller. */
  normal(mean: number, sd: number): number;
  /** Poisson: Knuth's product, in pieces of 30 so that exp() does not underflow. */
  poisson(mean: number): number;
  /** Successes in n trials. */
  binomial(n: number, p: number): number;
  /** One of the keys, by weight. */
  pick<K extends string>(weights: Readonly<Record<K, number>>): K;
  /** A new array in random order (Fisher–Yates). */
  shuffle<T>(values: readonly T[]): T[];
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** The seed of the published tables. */
export const PUBLISHED = 'anlan';

/**
 * A generator of its own for every name, so that a change in one table leaves the others as they are.
 * Another `seed` gives another city of the same making.
 * mulberry32 (Tommy Ettinger, public domain): 32 bits of state are enough for some 10⁷ draws.
 */
export function random(name: string, seed = PUBLISHED): Random {
  let state = hash(`${seed}/${name}`);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number) => Math.floor(next() * n);
  const poissonPiece = (mean: number) => {
    const limit = Math.exp(-mean);
    let count = -1;
    for (let product = 1; product > limit; product *= next()) count += 1;
    return count;
  };
  return {
    next,
    below,
    between: (low, high) => low + (high - low) * next(),
    chance: (p) => next() < p,
    normal: (mean, sd) => mean + sd * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    poisson(mean) {
      let count = 0;
      let rest = mean;
      for (; rest > 30; rest -= 30) count += poissonPiece(30);
      return count + poissonPiece(rest);
    },
    binomial(n, p) {
      let count = 0;
      for (let i = 0; i < n; i += 1) if (next() < p) count += 1;
      return count;
    },
    pick(weights) {
      const keys = Object.keys(weights) as (keyof typeof weights)[];
      let sum = 0;
      for (const key of keys) sum += weights[key];
      let at = next() * sum;
      for (const key of keys) if ((at -= weights[key]) < 0) return key;
      return keys.at(-1)!;
    },
    shuffle(values) {
      const out = [...values];
      for (let i = out.length - 1; i > 0; i -= 1) {
        const j = below(i + 1);
        [out[i], out[j]] = [out[j]!, out[i]!];
      }
      return out;
    },
  };
}

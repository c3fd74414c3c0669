import { finite } from './check.ts';
import type { Method } from './method.ts';
import { whiten } from './whiten.ts';

export const method = {
  id: 'nearest',
  formula: [
    'd² = (x − y)ᵀ S⁻¹ (x − y),   S the sample covariance of the p columns',
    'd² × p ÷ q over the q other columns, where some were published once for both',
  ].join('\n'),
  references: [
    'Mahalanobis PC (1936). On the Generalised Distance in Statistics. Proceedings of the National Institute of Sciences of India 2: 49–55.',
    'Everitt BS, Landau S, Leese M, Stahl D (2011). Cluster Analysis, 5th edition, section 3.3. Wiley.',
    'CIPFA. Nearest Neighbours Model (its use for comparing local areas).',
  ],
} as const satisfies Method;

/** Something with a place in the space of the columns, all in the same order. */
export interface Point {
  readonly id: string;
  readonly values: readonly number[];
}

/** Columns, by position, whose values were published once for several points together. */
export interface Shared {
  readonly columns: readonly number[];
  readonly ids: readonly string[];
}

export interface Neighbour {
  readonly id: string;
  /** In standard deviations: Mahalanobis's. */
  readonly distance: number;
}

/** The squared distances of a pair, by index. */
type Squared = (i: number, j: number) => number;

/** Over some columns, by whitened values. */
function squaredOver(points: readonly Point[], columns: readonly number[]): Squared {
  const rows = whiten(points.map(({ values }) => columns.map((column) => values[column]!)));
  const width = rows[0]?.length ?? 0;
  const cells = Float64Array.from(rows.flat());
  return (i, j) => {
    let squared = 0;
    for (let column = 0; column < width; column++) {
      const gap = cells[i * width + column]! - cells[j * width + column]!;
      squared += gap * gap;
    }
    return squared;
  };
}

/** Of pairs that share columns: over the others, as if those in common were as far apart as these. */
function squaredOfShared(
  points: readonly Point[],
  shared: readonly Shared[],
  width: number,
): Map<number, number> {
  const indexOf = new Map(points.map(({ id }, index) => [id, index]));
  const barredOf = new Map<number, Set<number>>();
  for (const { columns, ids } of shared) {
    const among = ids.flatMap((id) => indexOf.get(id) ?? []);
    for (const i of among)
      for (const j of among)
        if (i !== j) {
          const pair = i * points.length + j;
          barredOf.set(pair, new Set([...(barredOf.get(pair) ?? []), ...columns]));
        }
  }
  const overs = new Map<string, Squared>();
  return new Map(
    [...barredOf].map(([pair, barred]) => {
      const left = Array.from({ length: width }, (_, column) => column).filter(
        (column) => !barred.has(column),
      );
      if (left.length === 0) return [pair, Infinity];
      const key = left.join();
      const over = overs.get(key) ?? squaredOver(points, left);
      overs.set(key, over);
      const [i, j] = [Math.floor(pair / points.length), pair % points.length];
      return [pair, (over(i, j) * width) / left.length];
    }),
  );
}

/**
 * The `k` nearest other points of every point, nearest first, by Mahalanobis's distance (`whiten.ts`), which
 * counts what several columns say together once. Equal distances are ordered by id.
 *
 * `shared` columns were published once for several points: equal values say nothing of their likeness.
 * Such a pair is measured by its other columns alone, made up to the number of all; one that has no other
 * column is left out of each other's list.
 *
 * n points × d columns in any units → n lists, in the points' order. O(n² d).
 *
 * Throws where a value is missing, a point's columns differ in number, an id stands twice, or k is not a
 * whole number above 0. A point with a missing column has no place here: leave it out and say so.
 */
export function nearest(points: readonly Point[], k: number, shared: readonly Shared[] = []): Neighbour[][] {
  if (!Number.isInteger(k) || k < 1) throw new RangeError(`invalid k: ${k}`);
  const width = points[0]?.values.length ?? 0;
  for (const { id, values } of points) {
    if (values.length !== width)
      throw new RangeError(`invalid values of ${id}: ${values.length}, expected ${width}`);
    for (const value of values) finite(`value of ${id}`, value);
  }
  if (new Set(points.map(({ id }) => id)).size < points.length)
    throw new RangeError('invalid points: an id stands twice');
  const over = squaredOver(
    points,
    Array.from({ length: width }, (_, column) => column),
  );
  const ofShared = squaredOfShared(points, shared, width);
  const size = Math.min(k, points.length - 1);
  return points.map((_, i) => {
    const best: { index: number; squared: number }[] = [];
    for (let j = 0; j < points.length; j++) {
      if (j === i) continue;
      const squared = ofShared.get(i * points.length + j) ?? over(i, j);
      if (squared === Infinity) continue;
      const worst = best.length < size ? undefined : best[size - 1];
      if (
        worst &&
        (squared > worst.squared || (squared === worst.squared && points[j]!.id > points[worst.index]!.id))
      ) {
        continue;
      }
      let at = best.length;
      while (
        at > 0 &&
        (best[at - 1]!.squared > squared ||
          (best[at - 1]!.squared === squared && points[best[at - 1]!.index]!.id > points[j]!.id))
      ) {
        at--;
      }
      best.splice(at, 0, { index: j, squared });
      if (best.length > size) best.pop();
    }
    return best.map(({ index, squared }) => ({ id: points[index]!.id, distance: Math.sqrt(squared) }));
  });
}

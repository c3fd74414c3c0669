import { deviation, fsum } from 'd3-array';
import { finite } from './check.ts';
import type { Method } from './method.ts';

export const method = {
  id: 'nearest',
  formula: '√(Σ ((xᵢ − yᵢ) ÷ sᵢ)²),   sᵢ the sample SD of column i',
  references: [
    'Everitt BS, Landau S, Leese M, Stahl D (2011). Cluster Analysis, 5th edition, section 3.3. Wiley.',
    'CIPFA. Nearest Neighbours Model (its use for comparing local areas).',
  ],
} as const satisfies Method;

/** Something with a place in the space of the columns, all in the same order. */
export interface Point {
  readonly id: string;
  readonly values: readonly number[];
}

export interface Neighbour {
  readonly id: string;
  /** In standard deviations: Euclidean over the standardised columns. */
  readonly distance: number;
}

/** The columns as (value − mean) ÷ sample SD. A column without spread tells no one apart: all 0. */
function standardise(points: readonly Point[], width: number): Float64Array {
  const cells = new Float64Array(points.length * width);
  for (let column = 0; column < width; column++) {
    // Sorted before the sum of squares, so that the points' order cannot move the last digit.
    const values = points
      .map(({ id, values }) => finite(`value of ${id}`, values[column]!))
      .sort((a, b) => a - b);
    const mean = fsum(values) / values.length;
    const spread = deviation(values) ?? 0;
    points.forEach((point, i) => {
      cells[i * width + column] = spread > 0 ? (point.values[column]! - mean) / spread : 0;
    });
  }
  return cells;
}

/**
 * The `k` nearest other points of every point, nearest first, by Euclidean distance over columns
 * standardised to mean 0 and sample SD 1. Equal distances are ordered by id.
 *
 * n points × d columns in any units → n lists, in the points' order. O(n² d).
 *
 * Throws where a value is missing, a point's columns differ in number, an id stands twice, or k is not a
 * whole number above 0. A point with a missing column has no place here: leave it out and say so.
 */
export function nearest(points: readonly Point[], k: number): Neighbour[][] {
  if (!Number.isInteger(k) || k < 1) throw new RangeError(`invalid k: ${k}`);
  const width = points[0]?.values.length ?? 0;
  for (const { id, values } of points) {
    if (values.length !== width)
      throw new RangeError(`invalid values of ${id}: ${values.length}, expected ${width}`);
  }
  if (new Set(points.map(({ id }) => id)).size < points.length)
    throw new RangeError('invalid points: an id stands twice');
  const cells = standardise(points, width);
  const size = Math.min(k, points.length - 1);
  return points.map((_, i) => {
    const best: { index: number; squared: number }[] = [];
    for (let j = 0; j < points.length; j++) {
      if (j === i) continue;
      let squared = 0;
      for (let column = 0; column < width; column++) {
        const gap = cells[i * width + column]! - cells[j * width + column]!;
        squared += gap * gap;
      }
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

import type { Point, Shared } from '../stats/nearest.ts';

/** So many pairs may be expected to be equal by coincidence where equal figures are taken for one figure. */
export const MAX_COINCIDENCES = 0.05;

/**
 * Districts whose figures of one period are one figure, published for them together because they share a
 * census area: equal in every column of that period, where so many equal columns are no coincidence. The
 * number of pairs that coincide by themselves is that of all pairs times the shares of pairs that are
 * equal in each column; a single column is never enough.
 */
export function publishedTogether(points: readonly Point[], years: readonly string[]): Shared[] {
  const columns = Map.groupBy(
    (points[0]?.values ?? []).map((_, column) => column),
    (column) => years[column] ?? '',
  );
  const pairs = (points.length * (points.length - 1)) / 2;
  return [...columns.values()].flatMap((list) => {
    const coincidences = list.reduce(
      (expected, column) => (expected * equalPairs(points, (point) => String(point.values[column]))) / pairs,
      pairs,
    );
    if (list.length < 2 || coincidences > MAX_COINCIDENCES) return [];
    const alike = Map.groupBy(points, ({ values }) => list.map((column) => values[column]).join());
    return [...alike.values()].flatMap((together) =>
      together.length < 2 ? [] : [{ columns: list, ids: together.map(({ id }) => id) }],
    );
  });
}

/** How many pairs of points have the same key. */
function equalPairs(points: readonly Point[], keyOf: (point: Point) => string): number {
  const groups = Map.groupBy(points, keyOf);
  return [...groups.values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
}

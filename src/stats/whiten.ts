import { deviation, fsum } from 'd3-array';

/**
 * A direction of the standardised columns that holds less than this share of one column's variance is left
 * out: it is told apart by the rounding of the columns alone, and whitening would make it count as one.
 */
export const MIN_VARIANCE = 0.05;

/** Eigenvalues and eigenvectors (as rows) of a symmetric matrix, by Jacobi's rotations. */
function eigen(matrix: readonly (readonly number[])[]): { value: number; vector: number[] }[] {
  const size = matrix.length;
  const a = matrix.map((row) => [...row]);
  const vectors = a.map((_, i) => a.map((__, j) => Number(i === j)));
  for (let sweep = 0; sweep < 100; sweep++) {
    const off = fsum(a.flatMap((row, i) => row.filter((_, j) => j !== i).map((each) => each * each)));
    if (off < 1e-28) break;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        if (a[p]![q] === 0) continue;
        const theta = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
        const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const cosine = 1 / Math.sqrt(tangent * tangent + 1);
        const sine = tangent * cosine;
        for (let k = 0; k < size; k++) {
          const [x, y] = [a[k]![p]!, a[k]![q]!];
          a[k]![p] = cosine * x - sine * y;
          a[k]![q] = sine * x + cosine * y;
        }
        for (let k = 0; k < size; k++) {
          const [x, y] = [a[p]![k]!, a[q]![k]!];
          a[p]![k] = cosine * x - sine * y;
          a[q]![k] = sine * x + cosine * y;
          const [v, w] = [vectors[p]![k]!, vectors[q]![k]!];
          vectors[p]![k] = cosine * v - sine * w;
          vectors[q]![k] = sine * v + cosine * w;
        }
      }
    }
  }
  return vectors.map((vector, i) => ({ value: a[i]![i]!, vector }));
}

/**
 * Rows turned and scaled so that their Euclidean distance is Mahalanobis's over the columns: each column
 * standardised (sample SD), then the principal components of their correlations, each ÷ its own SD.
 * Columns that go together are so no longer counted once each.
 *
 * n rows × d columns in any units → n rows × as many components as are kept. A column without spread
 * tells no one apart and is left out, and so is a component with a variance under `MIN_VARIANCE`: with
 * two columns that are one and the same, the distance is that of one. Sums are exact, so that the rows'
 * order cannot move a digit. O(n d² + d³).
 */
export function whiten(rows: readonly (readonly number[])[]): number[][] {
  const columns = (rows[0] ?? []).flatMap((_, column) => {
    // Sorted before the sum of squares, which is not exact.
    const values = rows.map((row) => row[column]!).sort((x, y) => x - y);
    const mean = fsum(values) / values.length;
    const spread = deviation(values) ?? 0;
    return spread > 0 ? [rows.map((row) => (row[column]! - mean) / spread)] : [];
  });
  const correlations = columns.map((x) =>
    columns.map((y) =>
      x === y ? 1 : fsum(Float64Array.from(x, (value, row) => value * y[row]!)) / (rows.length - 1),
    ),
  );
  const kept = eigen(correlations).filter(({ value }) => value >= MIN_VARIANCE);
  return rows.map((_, row) =>
    kept.map(
      ({ value, vector }) =>
        fsum(vector.map((weight, column) => weight * columns[column]![row]!)) / Math.sqrt(value),
    ),
  );
}

import { finite } from './check.ts';
import type { Method } from './method.ts';

export const method = {
  id: 'turning-point',
  formula: [
    'line: y = a + b t;   turn at k: y = a + b min(t − k, 0) + c max(t − k, 0), b and c of opposite sign, k of least squares',
    'each is told where 1 − Σ e² ÷ Σ (y − mean of y)² is above what 2.5 in 100 series without any reach by chance',
    'where both are: the smaller n ln(Σ e² ÷ n) + 2 p n ÷ (n − p − 1), p = 3 for the line, 5 for the turn',
  ].join('\n'),
  references: [
    'Muggeo VMR (2003). Estimating regression models with unknown break-points. Statistics in Medicine 22: 3055–3071.',
    'Hurvich CM, Tsai C-L (1989). Regression and time series model selection in small samples. Biometrika 76: 297–307.',
  ],
} as const satisfies Method;

export const MIN_VALUES = 8;
export const MAX_VALUES = 15;
/** Values on either side of a turn, itself not counted. */
const MARGIN = 2;
/**
 * What 2.5 in 100 series of 8 to 15 values without a direction reach, where 0.6 of a deviation lasts to the
 * next value: 40,000 simulated series each. Where less lasts, fewer do.
 */
const LINE_ABOVE = [0.836, 0.805, 0.778, 0.75, 0.731, 0.709, 0.694, 0.663];
const TURN_ABOVE = [0.937, 0.921, 0.905, 0.886, 0.873, 0.858, 0.847, 0.83];

export interface TurningPoint {
  readonly shape: 'none' | 'line' | 'turn';
  /** Position of the turn; null without one. */
  readonly turn: number | null;
  /** Slope a step of what is told: before and after the turn, of a line the same twice, of none 0. */
  readonly before: number;
  readonly after: number;
  /** Share of the variation that the line, and the best turn, explain. */
  readonly line: number;
  readonly bent: number;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const dot = (a: readonly number[], b: readonly number[]): number => sumOf(a.map((value, i) => value * b[i]!));
const centred = (values: readonly number[]): number[] => {
  const mean = sumOf(values) / values.length;
  return values.map((value) => value - mean);
};

/** Least squares of a turn at `k`: its slopes and squared errors. */
function turnAt(y: readonly number[], k: number): { k: number; before: number; after: number; rest: number } {
  const u = centred(y.map((_, t) => Math.min(t - k, 0)));
  const v = centred(y.map((_, t) => Math.max(t - k, 0)));
  const [uu, uv, vv, uy, vy] = [dot(u, u), dot(u, v), dot(v, v), dot(u, y), dot(v, y)];
  const determinant = uu * vv - uv * uv;
  const before = (uy * vv - vy * uv) / determinant;
  const after = (vy * uu - uy * uv) / determinant;
  const rest = sumOf(y.map((value, t) => (value - before * u[t]! - after * v[t]!) ** 2));
  return { k, before, after, rest };
}

/** Akaike's criterion for few values, of squared errors of `n` values. */
const criterion = (rest: number, n: number, parameters: number): number =>
  n * Math.log(rest / n) + (2 * parameters * n) / (n - parameters - 1);

/**
 * Whether values went one way on the whole, or one way and then the other, by a straight line and by one with
 * a turn. Held back for values that depend on the one before, so that of series with neither at most 5 in 100
 * are told to have one.
 *
 * `values` at even steps (years), any unit, without gaps, 15 at most. Returns null with fewer than 8 or where
 * nothing moves. Throws where there are more, or a value is not finite.
 */
export function turningPoint(values: readonly number[]): TurningPoint | null {
  const n = values.length;
  if (n > MAX_VALUES) throw new RangeError(`invalid number of values: ${n}`);
  const y = centred(values.map((value) => finite('value', value)));
  if (n < MIN_VALUES) return null;
  const total = dot(y, y);
  if (total <= n * (1e-12 * Math.abs(values[0]!)) ** 2) return null;

  const t = centred(y.map((_, i) => i));
  const slope = dot(t, y) / dot(t, t);
  const rest = Math.max(0, total - slope * dot(t, y));
  const line = 1 - rest / total;
  const turns = y.slice(MARGIN, -MARGIN).map((_, i) => turnAt(y, i + MARGIN));
  const best = turns.reduce((one, other) => (other.rest < one.rest ? other : one));
  const bent = 1 - best.rest / total;

  const isLine = line > LINE_ABOVE[n - MIN_VALUES]!;
  const isTurn = bent > TURN_ABOVE[n - MIN_VALUES]! && best.before * best.after < 0;
  if (isTurn && (!isLine || criterion(best.rest, n, 5) < criterion(rest, n, 3)))
    return { shape: 'turn', turn: best.k, before: best.before, after: best.after, line, bent };
  const told = isLine ? slope : 0;
  return { shape: isLine ? 'line' : 'none', turn: null, before: told, after: told, line, bent };
}

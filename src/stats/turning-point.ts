import { finite } from './check.ts';
import type { Method } from './method.ts';

export const method = {
  id: 'turning-point',
  formula: [
    'lines that join at no, one or two turns k, slopes of opposite sign on either side, by least squares; two from 12 values on',
    'each k the highest or lowest value between its neighbours, the first value or the last; since the last k no more than half is undone',
    'each is told where 1 − Σ e² ÷ Σ (y − mean of y)² is above what equally few series without any reach by chance, 5 in 100 altogether',
    'of several the smallest n ln(Σ e² ÷ n) + 2 p n ÷ (n − p − 1), p = 3 for the line, 5 for one turn, 7 for two',
  ].join('\n'),
  references: [
    'Muggeo VMR (2003). Estimating regression models with unknown break-points. Statistics in Medicine 22: 3055–3071.',
    'Hurvich CM, Tsai C-L (1989). Regression and time series model selection in small samples. Biometrika 76: 297–307.',
  ],
} as const satisfies Method;

export const MIN_VALUES = 8;
export const MAX_VALUES = 15;
/** Values that two turns need: twice as many as a mean, three slopes and two turns. */
export const MIN_VALUES_TWO = 12;
/** Steps before a first turn and between two. After the last one is enough: it is told as the last year's. */
const MIN_STEPS = 2;
/**
 * By turns, what equally few series of 8 to 15 values without a shape reach, 5 in 100 altogether, where 0.6 of
 * a deviation lasts to the next value: 40,000 simulated series each. Where less lasts, fewer do.
 */
const ABOVE = [
  [0.829, 0.8, 0.77, 0.743, 0.755, 0.731, 0.715, 0.697],
  [0.934, 0.916, 0.897, 0.879, 0.877, 0.863, 0.849, 0.829],
  [1, 1, 1, 1, 0.923, 0.914, 0.902, 0.892],
] as const;

export interface TurningPoints {
  /** Positions of the turns; none of a line, and where no shape is told. */
  readonly turns: readonly number[];
  /** Slope a step before, between and after them; none where no shape is told. */
  readonly slopes: readonly number[];
  /** Share of the variation that a line, one turn and two explain; null where the values do not turn so. */
  readonly explained: readonly (number | null)[];
}

interface Fit {
  readonly turns: readonly number[];
  readonly slopes: readonly number[];
  readonly rest: number;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const dot = (a: readonly number[], b: readonly number[]): number => sumOf(a.map((value, i) => value * b[i]!));
const centred = (values: readonly number[]): number[] => {
  const mean = sumOf(values) / values.length;
  return values.map((value) => value - mean);
};
const less = (a: readonly number[], b: readonly number[], times: number): number[] =>
  a.map((value, i) => value - times * b[i]!);

/** Least squares of lines that join at `turns`, over values with mean 0. */
function fitOf(y: readonly number[], turns: readonly number[]): Fit {
  const ends = [0, ...turns, y.length - 1];
  const columns: number[][] = [];
  for (const [i, from] of ends.slice(0, -1).entries()) {
    const clamped = centred(y.map((_, t) => Math.min(Math.max(t, from), ends[i + 1]!)));
    const own = columns.reduce((left, column) => less(left, column, dot(left, column)), clamped);
    const length = Math.sqrt(dot(own, own));
    columns.push(own.map((value) => value / length));
  }
  const rest = columns.reduce((left, column) => less(left, column, dot(left, column)), [...y]);
  const fitted = less(y, rest, 1);
  return {
    turns,
    slopes: ends.slice(0, -1).map((from) => fitted[from + 1]! - fitted[from]!),
    rest: dot(rest, rest),
  };
}

/**
 * Whether the values themselves turn there, and stay turned: a reader who looks for the highest and lowest
 * must find them where they are told, and what has fallen since must not have risen again.
 */
function turnsAt(y: readonly number[], turns: readonly number[], up: boolean): boolean {
  const ends = [0, ...turns, y.length - 1];
  const risesInto = (i: number): boolean => (i % 2 === 0) === up;
  const extremes = turns.every((turn, i) => {
    const stretch = y.slice(ends[i]!, ends[i + 2]! + 1);
    return y[turn] === (risesInto(i) ? Math.max(...stretch) : Math.min(...stretch));
  });
  if (!extremes) return false;
  const since = y.slice(turns.at(-1));
  const farthest = risesInto(turns.length) ? Math.max(...since) : Math.min(...since);
  return 2 * Math.abs(farthest - since.at(-1)!) <= Math.abs(farthest - since[0]!);
}

/** All positions of so many turns. */
function placesOf(count: number, n: number, from = MIN_STEPS): number[][] {
  if (count === 0) return [[]];
  const places: number[][] = [];
  for (let k = from; k < n - 1; k += 1)
    for (const others of placesOf(count - 1, n, k + MIN_STEPS)) places.push([k, ...others]);
  return places;
}

/** The best fit with so many turns; null where the values have none such. */
function bestOf(y: readonly number[], count: number): Fit | null {
  if (count === 0) return fitOf(y, []);
  if (count > 1 && y.length < MIN_VALUES_TWO) return null;
  const fits = placesOf(count, y.length)
    .filter((turns) => turnsAt(y, turns, true) || turnsAt(y, turns, false))
    .map((turns) => fitOf(y, turns))
    .filter(({ slopes }) => slopes.every((slope, i) => i === 0 || slope * slopes[i - 1]! < 0));
  return fits.reduce<Fit | null>((best, fit) => (best && best.rest <= fit.rest ? best : fit), null);
}

/** Akaike's criterion for few values. */
function criterion({ rest, turns }: Fit, n: number): number {
  const parameters = 3 + 2 * turns.length;
  return n * Math.log(rest / n) + (2 * parameters * n) / (n - parameters - 1);
}

/**
 * Whether values went one way on the whole, or turned once or twice, by straight lines that join at the turns.
 * Held back for values that depend on the one before, so that of series without a shape at most 5 in 100 are
 * told to have one.
 *
 * `values` at even steps (years), any unit, without gaps, 15 at most. Returns null with fewer than 8 or where
 * nothing moves. Throws where there are more, or a value is not finite.
 */
export function turningPoints(values: readonly number[]): TurningPoints | null {
  const n = values.length;
  if (n > MAX_VALUES) throw new RangeError(`invalid number of values: ${n}`);
  const y = centred(values.map((value) => finite('value', value)));
  if (n < MIN_VALUES) return null;
  const total = dot(y, y);
  if (total <= n * (1e-12 * Math.abs(values[0]!)) ** 2) return null;

  const fits = ABOVE.map((_, count) => bestOf(y, count));
  const explained = fits.map((fit) => fit && 1 - fit.rest / total);
  const notable = fits.filter(
    (fit, count): fit is Fit => fit !== null && explained[count]! > ABOVE[count]![n - MIN_VALUES]!,
  );
  const best = notable.reduce<Fit | null>(
    (least, fit) => (least && criterion(least, n) <= criterion(fit, n) ? least : fit),
    null,
  );
  return { turns: best?.turns ?? [], slopes: best?.slopes ?? [], explained };
}

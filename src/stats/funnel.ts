import type { Judged } from './prediction.ts';

/**
 * Where a case lies against what is expected of its size: outside the 99.8 % limits (`far-`), outside
 * the 95 % limits only, or within them. It says higher or lower, never better or worse.
 */
export type FunnelClass = 'far-below' | 'below' | 'within' | 'above' | 'far-above';

export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/** The levels of the two pairs of limits: about two and three standard errors. */
export const FUNNEL_LEVELS = { inner: 0.95, outer: 0.998 } as const;

/** What every case is compared with. Fit once (on all, on peers), then used for any case or size. */
export interface Funnel<Case> {
  /** The expected share or rate. */
  readonly target: number;
  /** Mean winsorised z², set right for winsorising: about 1 where cases differ by chance alone. */
  readonly phi: number;
  /** Variance between cases beyond chance, on the scale the funnel names; 0 where there is none. */
  readonly tau2: number;
  /** Limits of the share or rate at a size (total, or exposure). */
  readonly limits: (size: number, level?: number) => Limits;
  readonly classOf: (options: Case) => FunnelClass;
  /** Two-sided p-value of a case: below 0.05 exactly where its class is outside the inner limits. */
  readonly pOf: (options: Case) => number;
}

export interface FunnelOptions {
  /** The expected share or rate; by default that of all cases together. */
  readonly target?: number | undefined;
  /** Whether differences beyond chance widen the limits; true by default. */
  readonly overdispersed?: boolean | undefined;
  /** The share winsorised at each end before judging dispersion; 0.1 by default. */
  readonly trim?: number | undefined;
  /** Whether dispersion is set right for what winsorising takes from it; true by default, published without. */
  readonly consistent?: boolean | undefined;
  /** Whether widened limits allow for target and τ² being estimated (t); true by default, published without (normal). */
  readonly prediction?: boolean | undefined;
  /** Whether those judged are among the cases it is fit on, or not; `included` by default. */
  readonly judged?: Judged | undefined;
}

/** Below its limits, within them, or above. */
export type Side = -1 | 0 | 1;

/** The side of a value; a value on a limit is within. */
export const sideOf = (value: number, { lower, upper }: Limits): Side =>
  value < lower ? -1 : value > upper ? 1 : 0;

/** The class of a case by its sides of the inner and the outer limits. */
export function funnelClass(inner: Side, outer: Side): FunnelClass {
  if (inner === 0) return 'within';
  if (inner < 0) return outer < 0 ? 'far-below' : 'below';
  return outer > 0 ? 'far-above' : 'above';
}

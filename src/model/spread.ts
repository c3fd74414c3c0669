import { quantile } from 'd3-array';

/** Quantiles of the values of comparable districts, in their unit. */
export interface Spread {
  /** How many values. */
  readonly of: number;
  readonly min: number;
  readonly q10: number;
  readonly q25: number;
  readonly median: number;
  readonly q75: number;
  readonly q90: number;
  readonly max: number;
}

/** The quantiles of at least one value, in any order. */
export function spreadOf(values: readonly number[]): Spread {
  const ordered = [...values].sort((a, b) => a - b);
  const at = (share: number): number => quantile(ordered, share)!;
  return {
    of: ordered.length,
    min: at(0),
    q10: at(0.1),
    q25: at(0.25),
    median: at(0.5),
    q75: at(0.75),
    q90: at(0.9),
    max: at(1),
  };
}

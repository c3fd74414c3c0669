/** Cases of one source run through a method. */
export interface CheckedSet {
  readonly source: string;
  readonly cases: number;
  readonly passed: number;
  /** Relative; null where the source printed `decimals` alone. */
  readonly tolerance: number | null;
  readonly decimals: number | null;
  /** The largest deviation of the cases that passed: relative, or absolute where `decimals` are given. */
  readonly largest: number;
}

/** A statistic of the site with what it was checked by. */
export interface CheckedMethod {
  /** Id of a method in `src/stats/`. */
  readonly id: string;
  readonly formula: string;
  readonly references: readonly string[];
  readonly sets: readonly CheckedSet[];
}

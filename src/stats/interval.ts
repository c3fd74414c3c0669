/** An estimate with its interval, all in the unit of the estimate. */
export interface Interval {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

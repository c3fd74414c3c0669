/** Fewer cases than this in one of two periods, and a median says little of who recorded them. */
export const MIN_RECORDER_CASES = 50;

/**
 * Of those who recorded cases in two successive periods, how many took longer to close them and how many
 * less long, each by its own median. One of them alone can move the figure of all.
 */
export interface RecorderPace {
  readonly period: string;
  readonly before: string;
  /** Those with so many cases in both periods. */
  readonly of: number;
  readonly minCases: number;
  readonly slower: number;
  readonly faster: number;
  /** Those of whose cases fewer than half were closed in both: neither has a median. */
  readonly open: number;
}

/** Where a value lies in the spread of comparable districts. */
export type Position = 'lowest-tenth' | 'lower-quarter' | 'middle-half' | 'upper-quarter' | 'highest-tenth';

/**
 * Where a counted value lies against what is expected of a district of its size: outside the 99.8 %
 * limits (`far-`), outside the 95 % limits only, or within them.
 */
export type Expectation = 'far-below' | 'below' | 'within' | 'above' | 'far-above';

/** From one value to another, in the indicator's unit. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

interface Among {
  /** How many districts are compared, this one included. */
  readonly of: number;
  /** How many of the others lie below this one, and how many print the same. */
  readonly below: number;
  readonly same: number;
}

/** A counted value beside that of its whole place. */
export interface AgainstPlace {
  /** The place's, in the indicator's unit. */
  readonly value: number;
  /** A ratio of rates, or a difference of shares in points, with its interval. */
  readonly difference: Difference;
  /** The side it is clearly on; null where more than nine in ten have the same. */
  readonly side: 'above' | 'below' | 'unclear' | null;
  /** The p-value of no difference, adjusted (Benjamini–Hochberg) for how many are judged at once. */
  readonly adjusted: number;
}

/**
 * The place in the spread: of masses and durations, and of counted things where the range expected by size
 * tells nearly none apart.
 */
export interface SpreadStanding extends Among {
  readonly kind: 'spread';
  readonly position: Position;
  /** Of counted things beside the whole place; null of others, among peers, and where it has no value. */
  readonly place: AgainstPlace | null;
}

/** Standing of counted things where size matters: against the expected range of a district of this size. */
export interface ExpectedStanding extends Among {
  readonly kind: 'expected';
  readonly expectation: Expectation;
  /** What is expected: the share or rate of all that are compared together. */
  readonly target: number;
  /** The expected range at 95 % and at 99.8 %, widened by how much districts differ anyway. */
  readonly inner: Range;
  readonly outer: Range;
  /** Two-sided p-value, and the same adjusted (Benjamini–Hochberg) for how many districts are judged at once. */
  readonly p: number;
  readonly adjusted: number;
}

export type Standing = SpreadStanding | ExpectedStanding;

/** The ranks a district may hold among `of`, both ends included; rank 1 is the highest value. Joint 95 %. */
export interface Ranks {
  readonly from: number;
  readonly to: number;
  readonly of: number;
  /** Standard error of the value, in its unit. */
  readonly error: number;
}

/** How a value changed on the twelve months before. */
export interface Change {
  readonly before: string;
  readonly from: number;
  readonly by: number;
  /** The median absolute yearly change over all comparable districts and years; of places and groups, their own. */
  readonly usual: number | null;
  /** The printed change by that measure: under half of it, up to 1.5 times, up to 3 times, more. */
  readonly size: 'less' | 'usual' | 'more' | 'much-more' | null;
  /** Of counted things, whether the two years can be told apart at all; null of others. */
  readonly told: boolean | null;
}

/** Which way a value has gone over years: (seasonal) Mann–Kendall with Sen's slope. */
export interface Direction {
  /** Key of the period looked at, from the first to the last value. */
  readonly period: string;
  readonly steps: 'months' | 'years';
  /** Median slope in the indicator's unit a year, with its 95 % limits. */
  readonly slope: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
  /** Adjusted for all comparable districts (Benjamini–Hochberg); of places and groups the same as `p`. */
  readonly adjusted: number;
  /** `unclear` where the adjusted p-value is above 0.05. */
  readonly way: 'rising' | 'falling' | 'unclear';
}

/** Successive months that move more than usual: by the rules of the control chart, all on one side. */
export interface Signal {
  /** All above or below the middle, or a steady rise or fall. */
  readonly kind: 'high' | 'low' | 'rising' | 'falling';
  /** `YYYY-MM`, both included. */
  readonly from: string;
  readonly to: string;
  /** Those of its months that lie outside the limits. */
  readonly outside: readonly string[];
}

/**
 * Control chart (XmR) of the last five years with the season taken out: mean and limits are those of the
 * months before the last twelve, so that the last twelve are judged by what came before them.
 */
export interface Control {
  /** First month, `YYYY-MM`. */
  readonly from: string;
  readonly observed: readonly (number | null)[];
  /** The same with the season taken out. */
  readonly adjusted: readonly (number | null)[];
  /** How many months, from the first on, the mean and limits are made of. */
  readonly baseline: number;
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  /** Fewer than 13 months behind the limits: they are trial limits. */
  readonly trial: boolean;
  /** In the last twelve months, oldest first. */
  readonly signals: readonly Signal[];
}

/** One district against another: never by whether their intervals overlap. */
export type Difference =
  /** Shares: a difference in percentage points with Newcombe's interval. */
  | { readonly kind: 'points'; readonly by: number; readonly low: number; readonly high: number }
  /** Rates of counted events: a ratio with its exact interval; null where there is no limit. */
  | {
      readonly kind: 'ratio';
      readonly by: number | null;
      readonly low: number;
      readonly high: number | null;
    }
  /** Masses and durations: a difference in the indicator's unit, without an interval. */
  | { readonly kind: 'plain'; readonly by: number };

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

/** Ranks, both ends included; rank 1 is the highest value. */
export interface RankRange {
  readonly from: number;
  readonly to: number;
}

/** The ranks a district may hold among `of`. */
export interface Ranks {
  /** 95 % sure of this district alone (marginal): for what speaks of one. */
  readonly own: RankRange;
  /** 95 % sure of all districts at once (joint): for tables of several. */
  readonly joint: RankRange;
  readonly of: number;
  /** Standard error of the value, in its unit. */
  readonly error: number;
  /** What the error goes by: chance in counting, or how the figure moves from year to year. */
  readonly by: RankBasis;
}

export type RankBasis = 'chance' | 'movement';

/** A standard error and what it goes by. */
export interface RankError {
  readonly error: number;
  readonly by: RankBasis;
}

/** How often ranks lay in the districts' own ranges of the year before. */
export interface RankTest {
  /** Keys of the first period that a range was given of, and of the last rank that was looked up. */
  readonly from: string;
  readonly to: string;
  /** Pairs of years, and district-years in them that had a range, of which `inside` came true. */
  readonly years: number;
  readonly tested: number;
  readonly inside: number;
  /** Mean number of ranks in a range, and of districts compared. */
  readonly width: number;
  readonly of: number;
}

/** How a value changed on the twelve months before. */
export interface Change {
  readonly before: string;
  readonly from: number;
  readonly by: number;
  /** The same change of all comparable districts of its class; null of places, groups and where too few have one. */
  readonly among: ChangeSpread | null;
  /** Where it lies, as printed, by the middle half of those. */
  readonly side: 'above' | 'within' | 'below' | null;
  /** Of counted things, whether the two years can be told apart at all; null of others. */
  readonly distinct: boolean | null;
  /** Whether more than nine in ten comparable districts have that in common, so that it tells none apart. */
  readonly distinctShared: boolean;
  /** Of rates of counted things, how many there were in the year before and in the last; null of others. */
  readonly counts: { readonly from: number; readonly to: number } | null;
}

/** Quartiles of the signed changes of several districts over the same two years. */
export interface ChangeSpread {
  readonly of: number;
  readonly q25: number;
  readonly median: number;
  readonly q75: number;
}

/** How a value went over years. */
export interface Course {
  /** Keys of the first and last year of the shape. */
  readonly first: string;
  readonly last: string;
  readonly way:
    'rose' | 'fell' | 'rose-then-fell' | 'fell-then-rose' | 'rose-fell-rose' | 'fell-rose-fell' | 'none';
  /** Keys of the years it turned, oldest first. */
  readonly turns: readonly string[];
  /** Whether it turned in the year before the last, so that a single year went the new way. */
  readonly justTurned: boolean;
  /** Whether the last year is above or below all complete years since the one given. */
  readonly record: { readonly kind: 'highest' | 'lowest'; readonly since: string } | null;
  /** Against the years five and ten before, where there are any, and how comparable districts changed since. */
  readonly since: readonly {
    readonly years: number;
    readonly period: string;
    readonly from: number;
    readonly by: number;
    readonly among: ChangeSpread | null;
  }[];
}

/**
 * Control chart of the last five years with the season taken out: mean and limits are those of the months
 * before the last twelve, so that the last twelve are judged by what came before them.
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
  /** Of the last twelve months those outside the limits, oldest first. */
  readonly outside: readonly { readonly month: string; readonly side: 'high' | 'low' }[];
  /** That the farthest of the twelve lies as far out where nothing changed. */
  readonly p: number;
  /** The same adjusted for all comparable districts (Benjamini–Hochberg); of places and groups `p`; null where not compared. */
  readonly pAdjusted: number | null;
  /** What may be said in words: what is its own, or that many have it at once; null where nothing is. */
  readonly finding: 'own' | 'common' | null;
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

/**
 * What the methods find in invented data whose truth is known: plain data, written by
 * `npm run simulate` and printed on the methods page.
 */

/** A mean over seeded runs; of something that happens or not, its share of them. */
export interface Estimate {
  readonly value: number;
  /** Monte-Carlo standard error: the SD of the runs ÷ √runs. */
  readonly error: number;
  readonly runs: number;
}

/** Districts that are all the same: how often ways to compare them point at one, shares of runs. */
export interface Alike {
  /** A list at 0.05 after Benjamini–Hochberg, as published, names anyone. */
  readonly listed: Estimate;
  /** Any district is outside the published 95 % limits, not adjusted for how many are judged. */
  readonly outside: Estimate;
  /** Any district's own 95 % interval misses the average of all. */
  readonly offAverage: Estimate;
  /** Any two districts' 95 % intervals do not overlap. */
  readonly apart: Estimate;
  /** The highest value ÷ the lowest, as a league table would set them at its ends: not a share. */
  readonly ends: Estimate;
}

/** Share of districts outside limits. */
export interface Outside {
  readonly inner: Estimate;
  readonly outer: Estimate;
}

/** A planted difference: how often it is found, and how often anything else is. */
export interface Find {
  readonly found: Estimate;
  /** Share of runs in which anything untouched is named too. */
  readonly wrong: Estimate;
}

/** A programme's effect beside untouched districts, in percentage points. */
export interface Effect {
  readonly planted: number;
  readonly estimated: Estimate;
  /** Share of runs whose 95 % interval leaves out 0. */
  readonly found: Estimate;
}

/** A roll-out to groups of districts one after another: an effect planted, and two ways to estimate it. */
export interface RollOutTrial {
  /** How much it is in the first month, and by how much it grows in each one after. */
  readonly first: number;
  readonly grows: number;
  /** The mean effect planted over all districts and months that can be compared. */
  readonly planted: number;
  /** With districts not yet reached. */
  readonly estimated: Estimate;
  /** Share of runs whose 95 % interval holds what was planted. */
  readonly covered: Estimate;
  /** Its mean over all districts and months since they were reached. */
  readonly plantedInAll: number;
  /** Of those, by a regression on district, month and treatment, which also compares with those reached before. */
  readonly twoWay: Estimate;
}

/** Days to close of cases opened in the last so many months. */
export interface Closing {
  readonly months: number;
  /** The median of all cases of all runs, each followed to its end: half are closed within so many days. */
  readonly truth: number;
  /** The median of a run's cases once all are closed. */
  readonly complete: Estimate;
  readonly closedOnly: Estimate;
  /** Share of cases still open. */
  readonly open: Estimate;
  /** The Kaplan–Meier median, where there is one: `given` is the share of runs that have it. */
  readonly kaplanMeier: Estimate;
  readonly given: Estimate;
  /** Share of runs whose 95 % interval holds the truth. */
  readonly covered: Estimate;
}

export interface RankTrial {
  /** Share of runs in which every true rank lies in its range. */
  readonly covered: Estimate;
  /** Share of districts whose true rank lies in the range of their own. */
  readonly own: Estimate;
  /** Share of districts whose single rank as observed is the true one. */
  readonly single: Estimate;
  /** Share of runs in which the district that comes out first is the one that is. */
  readonly first: Estimate;
  /** Mean number of ranks in a range, of all at once and of one alone. */
  readonly width: Estimate;
  readonly ownWidth: Estimate;
}

/** Months of a series, and how much of a month's deviation lasts to the next (0: none). */
interface Monthly {
  readonly months: number;
  readonly carry: number;
}

export interface ControlTrial extends Monthly {
  /** Share of steady series with a month outside the limits in their last twelve. */
  readonly steady: Estimate;
  /** Share of series with a step of three SDs twelve months before the end that have a month above. */
  readonly stepped: Estimate;
}

export interface CourseTrial {
  readonly years: number;
  readonly carry: number;
  /** Share of series without a shape that are told to have one. */
  readonly steady: Estimate;
  /** Share of series that fall by two SDs a year and then rise as fast that are told to turn. */
  readonly turned: Estimate;
  /** Share of series that rise, fall and rise by as much that are told to turn twice, which takes 12 years. */
  readonly twice: Estimate;
}

export interface Simulations {
  readonly identical: { readonly districts: number; readonly rates: Alike; readonly shares: Alike };
  readonly overdispersed: {
    readonly districts: number;
    /** SD of the true rates, as a share of the average. */
    readonly spread: number;
    readonly plain: Outside;
    readonly widened: Outside;
    /** The widened range where so many districts differ by more. */
    readonly among: {
      readonly spread: number;
      readonly trials: readonly (Outside & { readonly of: number })[];
    };
    /** Against the range that so many of the others alone give. */
    readonly peers: readonly (Outside & { readonly of: number })[];
    /** One of so many districts has so many times the rate of the others: how often it is outside the 95 % range. */
    readonly outlier: { readonly factor: number; readonly districts: number; readonly found: Estimate };
    /** Lists that name anyone. */
    readonly listed: Estimate;
  };
  readonly planted: {
    readonly districts: number;
    /** Multiple of the days to close; found where the range of ranks is the first alone. */
    readonly slow: Find & { readonly factor: number };
    /** Of the same district, complaints resolved: found where it is listed as low. */
    readonly resolved: Find & { readonly share: number; readonly usual: number };
    /** Volunteers who came again: found where it is listed as low. */
    readonly retention: Find & {
      readonly share: number;
      readonly usual: readonly [low: number, high: number];
    };
    /** Complaints of one topic, this year's against the year's before: exact rate ratio, adjusted. */
    readonly topic: Find & { readonly factor: number };
    readonly doorToDoorSorting: Effect;
    readonly doorToDoorInspections: Effect;
    readonly smartBins: Effect;
  };
  readonly rollOut: {
    readonly districts: number;
    readonly months: number;
    readonly trials: readonly RollOutTrial[];
  };
  readonly closedOnly: readonly Closing[];
  readonly ranks: { readonly districts: number; readonly shares: RankTrial; readonly masses: RankTrial };
  readonly control: readonly ControlTrial[];
  readonly courses: readonly CourseTrial[];
}

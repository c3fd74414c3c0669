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

/** The numbers that districts are compared by. */
export interface Rules {
  /** Figures older than this lead no page. */
  readonly oldAfterMonths: number;
  /** Comparable districts that a standing needs. */
  readonly fewestCompared: number;
  /** Shares of the spread that make its outer parts. */
  readonly tenth: number;
  readonly quarter: number;
  /** Share of districts above which one verdict of all is none. */
  readonly mostShared: number;
  /** How much wider the range of the smallest must be than that of the largest. */
  readonly widthRatio: number;
  /** Of the expected range. */
  readonly levels: { readonly inner: number; readonly outer: number };
  /** Events from which Byar's interval takes the place of the exact one. */
  readonly byarFrom: number;
  readonly peers: {
    readonly fewest: number;
    readonly most: number;
    /** Share of districts that reach their fifth nearest within the limit. */
    readonly withinLimit: number;
    /** Mean difference, in standard deviations, up to which a column is shared. */
    readonly alike: number;
    /** Variance of a standardised column under which a direction is left out. */
    readonly minVariance: number;
    /** Pairs of districts equal by coincidence, up to which equal figures were published together. */
    readonly coincidences: number;
    /** Comparable peers that a standing among them needs. */
    readonly fewestCompared: number;
  };
  readonly ranks: {
    /** Yearly changes that the error of an amount looks back on, and the fewest. */
    readonly window: number;
    readonly minChanges: number;
    /** Districts that a common change needs. */
    readonly minInCommon: number;
    /** Level of the published margins of populations. */
    readonly marginLevel: number;
    readonly wholeDay: number;
  };
  /** Changes of others that one is told beside. */
  readonly change: { readonly fewest: number };
  /** Years of a shape, those of one with two turns, and those a record is told of. */
  readonly course: {
    readonly fewest: number;
    readonly most: number;
    readonly two: number;
    readonly record: number;
  };
  /** Months, and the level of the limits. */
  readonly control: {
    readonly season: number;
    readonly fewest: number;
    readonly window: number;
    readonly judged: number;
    /** Share of steady series without a month outside. */
    readonly level: number;
    /** Share of districts that have months outside at once above which it is told of none of them. */
    readonly common: number;
  };
  /** Of intervals from drawing those who recorded cases. */
  readonly recorders: {
    readonly fewest: number;
    readonly replicates: number;
    /** Cases in both years to be told slower or faster. */
    readonly minCases: number;
  };
  readonly programmes: {
    /** Districts with figures of both years that each side of a comparison needs. */
    readonly minReached: number;
    readonly minOthers: number;
    /** Begun by this day, a month is the first of the year after. */
    readonly maxFirstDay: number;
    readonly maxYearsBefore: number;
  };
  /** When the newest figure is news: standard deviations, months, cases, times, years, share of districts. */
  readonly news: {
    readonly limit: number;
    readonly window: number;
    readonly fewestMonths: number;
    readonly fewestCases: number;
    readonly times: number;
    readonly fewestYears: number;
    readonly mostShare: number;
  };
}

/** `build/methods.json`: what the methods page is made of. */
export interface MethodsFile {
  readonly rules: Rules;
  readonly methods: readonly CheckedMethod[];
}

import type { IndicatorId } from './indicator.ts';
import type { Unit } from './unit.ts';

/** A month in which a programme began by this day is its first; begun later, it is of neither year. */
export const MAX_FIRST_DAY = 15;
/** Years before that show how districts moved without it. */
export const MAX_YEARS_BEFORE = 6;

/** What is looked at around a programme: the stream it is about, per resident, or an indicator. */
export type ContextMeasure =
  | { readonly kind: 'stream'; readonly stream: string }
  | { readonly kind: 'indicator'; readonly id: IndicatorId };

/** A district's figure over one year; `blank` where the stream was not collected there all year, and is 0. */
export interface YearValue {
  readonly value: number | null;
  readonly blank?: true;
}

/** One measure in the years around a programme's beginning, before anything is compared. */
export interface ContextYears {
  readonly programme: string;
  readonly series: string;
  readonly measure: ContextMeasure;
  readonly unit: Unit;
  readonly digits: number;
  /** Keys of years of twelve months, oldest first; the last is the first year after. */
  readonly years: readonly string[];
  readonly districts: readonly { readonly id: string; readonly values: readonly YearValue[] }[];
}

/** How many districts rose and fell, by figures as printed, and the middle change. */
export interface Moves {
  readonly of: number;
  readonly rose: number;
  readonly fell: number;
  readonly median: number;
}

/** Why nothing can be compared. */
export type NoComparison =
  /** All others that could be compared had it before. */
  | 'had'
  /** All others had it before or got it within the year. */
  | 'reached'
  /** Too few districts of one side have figures of both years. */
  | 'few';

/** A programme's districts beside those it had not yet reached. */
export interface ReachedBeside {
  readonly moves: Moves;
  /** Mean change of the reached less mean change of the others, in the measure's unit. */
  readonly apart: number;
  /** 95 % interval over districts; null where whole groups were reached at once, which are few. */
  readonly low: number | null;
  readonly high: number | null;
  /**
   * Means of both in each year that all of both have figures of, oldest first; the last is the year after.
   * Null where the stream was collected in none of them.
   */
  readonly path: readonly {
    readonly year: string;
    readonly reached: number | null;
    readonly others: number | null;
  }[];
  /** How the two moved apart in each year before, oldest first: what the last one is held against. */
  readonly apartBefore: readonly number[];
  /** Slugs of the groups that were reached whole; none where districts were reached one by one. */
  readonly groups: readonly string[];
}

/** What one measure did around a programme's beginning. It says nothing about causes. */
export interface ProgrammeContext extends Omit<ContextYears, 'years' | 'districts'> {
  readonly before: string;
  readonly after: string;
  /** The programme's own districts. */
  readonly rows: readonly {
    readonly district: string;
    readonly before: YearValue;
    readonly after: YearValue;
    readonly comparable: boolean;
  }[];
  /** Of its districts that can be compared; null where there are none. */
  readonly moves: Moves | null;
  readonly beside: ReachedBeside | null;
  readonly none: NoComparison | null;
  /** Other programmes about it that began everywhere in the two years. */
  readonly also: readonly string[];
}

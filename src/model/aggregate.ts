import type { Area } from './area.ts';
import type { Empty } from './chart.ts';
import type { RecorderPace } from './recorder-pace.ts';
import type { Change, Control, Course, Ranks, Standing } from './comparison.ts';
import type { IndicatorId } from './indicator.ts';

/** Why a figure is empty or is not compared. */
export type Reason =
  /** Fewer months than a period needs. */
  | 'coverage'
  /** The table does not cover what it seems to. */
  | 'partial'
  /** No population within three years of the period. */
  | 'population'
  /** The table is not about districts of its class. */
  | 'class'
  /** It was no district in this period: it had ended, or not begun. */
  | 'not-then'
  /** Nothing to divide by: no cases, no inspections. */
  | 'no-cases'
  /** Half of the cases are still open, so there is no median. */
  | 'open'
  /** The publisher withholds a number it would need. */
  | 'withheld'
  /** So few people that a figure could be about one of them. */
  | 'few-people'
  /** People are not added up over districts: one who helps in two of them is one. */
  | 'people-twice'
  /** Rates are not averaged over districts without the amounts they are rates of. */
  | 'no-weights'
  /** Published numbers that cannot all be right. */
  | 'contradiction'
  /** Hidden because a number of few people beside it could be worked out from the total. */
  | 'beside-few-people';

/**
 * One value, keyed by (place, series, indicator, area, period). The place is the folder it lies in,
 * series and indicator are those of the measure that holds it.
 */
export interface Aggregate {
  /** Key of a period (`src/model/period.ts`). */
  readonly period: string;
  /** In the indicator's unit, unrounded; null where empty. */
  readonly value: number | null;
  readonly empty?: Empty;
  readonly reason?: Reason;
  /** What was divided by what: kg, cases, hours, people, resident-months ÷ 12. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** 95 % interval, where its kind of data has one. */
  readonly low?: number | null;
  readonly high?: number | null;
  /** How many who recorded cases were drawn anew for the interval; absent where cases are taken one by one. */
  readonly recorders?: number;
  /** District-months with data, and those there should be; of a table by year, district-years. */
  readonly used: number;
  readonly expected: number;
}

/** Values of successive months; null where there is none. */
export interface Monthly {
  /** `YYYY-MM` */
  readonly from: string;
  readonly values: readonly (number | null)[];
}

/** The values of one indicator in one area, before anything is compared. */
export interface Values {
  readonly series: string;
  readonly indicator: IndicatorId;
  readonly area: Area;
  /** Twelve-month periods, oldest first; never empty. */
  readonly years: readonly Aggregate[];
  readonly months: Monthly | null;
  /** Of the place, where districts are compared without some streams: its values without them too. */
  readonly alike?: { readonly years: readonly Aggregate[]; readonly months: Monthly | null };
  /** How many who recorded cases got slower and faster; absent where the table does not name them. */
  readonly pace?: RecorderPace;
  /** Numbers of cases of single months, of indicators that count them. */
  readonly counts?: Monthly | null;
}

/** Everything about one indicator of one series in one area: its values, and how they compare. */
export interface Measure extends Values {
  /** The last period of the series, empty or not. */
  readonly latest: Aggregate;
  /** Among all comparable districts of its class; null for places, groups and where it is not compared. */
  readonly standing: Standing | null;
  /**
   * Why a comparable district has none: too few are compared, or more than nine in ten would have the same.
   * Null where it has one or is not compared.
   */
  readonly unplaced: 'few' | 'alike' | null;
  /** Among its peers; null where it has none, or fewer than five of them are comparable. */
  readonly peerStanding: Standing | null;
  /** Null where no standard error can be told, it is not compared, or more than nine in ten have the same range. */
  readonly ranks: Ranks | null;
  readonly change: Change | null;
  /** Null with under eight years of values. */
  readonly course: Course | null;
  /** Null where a season cannot be told: under 36 months, or yearly data. */
  readonly control: Control | null;
  /** False where a note, another class or the coverage keeps it out of comparisons. */
  readonly comparable: boolean;
  /** Set where the figure is more than 24 months older than the release: it never leads. */
  readonly old: boolean;
}

/** One part of a mix. */
export interface Part {
  readonly id: string;
  /** kg, cases or hours; null where none was collected. */
  readonly amount: number | null;
}

/** What a total is made of: streams of waste, topics of complaints, kinds of organisations. */
export interface Mix {
  readonly series: string;
  readonly of: 'streams' | 'topics' | 'kinds' | 'activities';
  readonly area: Area;
  readonly period: string;
  /** The sum of the parts. */
  readonly total: number;
  /** Of the total what names no part: topic not stated. */
  readonly notStated: number;
  readonly parts: readonly Part[];
  /** The same a year before, where it is complete. */
  readonly before: {
    readonly period: string;
    readonly total: number;
    readonly notStated: number;
    readonly parts: readonly Part[];
  } | null;
}

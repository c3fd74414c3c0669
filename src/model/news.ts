import type { Area } from './area.ts';
import type { IndicatorId } from './indicator.ts';

/** Which rule makes the newest figure of a measure news. */
export type NewsRule =
  /** A month beyond its limits and beyond every month before. */
  | 'month-record'
  /** At least double, or at most half, the cases of the same month a year before. */
  | 'twice'
  /** A year beyond every year before by more than it usually moves. */
  | 'year-record';

/** A figure of an earlier month or year. */
export interface Earlier {
  /** Key of a period. */
  readonly period: string;
  readonly value: number;
}

/** What is new in one measure of one area: its newest figure, and what was known before. */
export interface News {
  readonly series: string;
  readonly indicator: IndicatorId;
  readonly area: Area;
  /** The month, or the year where the news is one of a year. */
  readonly period: string;
  readonly rules: readonly NewsRule[];
  readonly way: 'high' | 'low';
  /** Cases of the month, or a figure in the indicator's unit. */
  readonly of: 'cases' | 'figure';
  readonly value: number;
  /** The same month a year before, or the year before; null where it is not known. */
  readonly yearBefore: Earlier | null;
  /** The highest figure before of what is high, the lowest of what is low. */
  readonly record: Earlier;
  /** First month or year that is looked back on. */
  readonly since: string;
}

/** What the rule would have told of a place's districts in earlier months, from what was known in each. */
export interface NewsBackTest {
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly districts: number;
  /** Districts × months that had a figure, and those of them with news. */
  readonly districtMonths: number;
  readonly alerts: number;
  /** Those by rule; a piece of news can be of two. */
  readonly byRule: { readonly [Rule in NewsRule]: number };
  /** Each of them, oldest first, so that anyone can look it up. */
  readonly news: readonly (Pick<News, 'series' | 'indicator' | 'period' | 'way' | 'value' | 'rules'> & {
    readonly district: string;
  })[];
}

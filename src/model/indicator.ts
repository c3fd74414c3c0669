import type { INDICATORS } from '../indicators/index.ts';
import type { Subject } from './chart.ts';
import type { Unit } from './unit.ts';

type Registered = (typeof INDICATORS)[number];

/** Ids of the published measures; part of addresses. */
export type IndicatorId = Registered['id'];
/** Ids of the measures of one nature. */
export type IndicatorIdOf<N extends Nature> = Extract<Registered, { readonly nature: N }>['id'];

/**
 * What kind of data a value is, which says what may be done with it: masses are a census of loads
 * and have no sampling interval; counts and shares have one; durations have that of their method.
 */
export type Nature = 'mass' | 'count' | 'share' | 'duration';

/** What pages, charts and files need to know to print an indicator's figures. */
export interface IndicatorInfo<Id extends string = IndicatorId, N extends Nature = Nature> {
  readonly id: Id;
  readonly subject: Subject;
  readonly unit: Unit;
  readonly digits: number;
  readonly polarity: 'higher' | 'lower' | 'neutral';
  readonly nature: N;
}

/**
 * Whether values are shares or rates of counted things: these have an expected range for their size, and
 * differences with intervals; weighed amounts and medians have neither.
 */
export const isCounted = ({ nature }: Pick<IndicatorInfo, 'nature'>): boolean =>
  nature === 'share' || nature === 'count';

/** Shares of fewer cases than this are told as counts, never as percentages. */
export const MIN_CASES_FOR_PERCENT = 50;

/** A share as "7 of 12". */
export interface CountedShare {
  readonly part: number;
  readonly whole: number;
}

/** The counts behind a share of so few cases that a percentage would claim too much; null of all else. */
export const countedShare = (
  { nature }: Pick<IndicatorInfo, 'nature'>,
  { numerator, denominator }: { readonly numerator: number | null; readonly denominator: number | null },
): CountedShare | null =>
  nature === 'share' && numerator !== null && denominator !== null && denominator < MIN_CASES_FOR_PERCENT
    ? { part: numerator, whole: denominator }
    : null;

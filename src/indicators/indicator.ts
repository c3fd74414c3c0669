import type { Aggregate } from '../model/aggregate.ts';
import type { SeriesRole } from '../model/descriptor.ts';
import type { IndicatorInfo } from '../model/indicator.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Span } from '../model/period.ts';

/** What an indicator is asked: its value over these districts in these months. */
export interface Question {
  readonly ledger: Ledger;
  /** Rows of the districts it is asked for. */
  readonly rows: readonly number[];
  /** Whether unplaced rows count too: in a place's totals, never in a district's or group's. */
  readonly unplaced: boolean;
  readonly span: Span;
  /** Residents by row; null where the population is too far from the period to divide by. */
  readonly residents: readonly number[] | null;
  /** The mass series that weighs published rates. */
  readonly weights: Ledger | null;
}

/** A value with what it was made of; the period is the asker's to add. */
export type Answer = Omit<Aggregate, 'period'>;

/** A published measure: what it is, which tables give it, and how it is computed. */
export interface Indicator extends IndicatorInfo {
  /** Whether single months are worth showing (a month holds enough of it). */
  readonly monthly: boolean;
  /** Still a figure of the whole place when the table is partial. */
  readonly ofPartial: boolean;
  readonly givenBy: (role: SeriesRole) => boolean;
  readonly evaluate: (question: Question) => Answer;
}

/** A yearly figure needs 11 of its 12 months; over several districts, the same share of district-months. */
export const enough = (used: number, expected: number): boolean => expected > 0 && used * 12 >= expected * 11;

/** No value because months are missing. */
export const notCovered = (used: number, expected: number): Answer => ({
  value: null,
  empty: 'not-reported',
  reason: 'coverage',
  numerator: null,
  denominator: null,
  used,
  expected,
});

/** No value because there is nothing it could be about. */
export const notApplicable = (
  reason: NonNullable<Answer['reason']>,
  answer: Omit<Answer, 'value' | 'empty' | 'reason'>,
): Answer => ({
  ...answer,
  value: null,
  empty: 'not-applicable',
  reason,
});

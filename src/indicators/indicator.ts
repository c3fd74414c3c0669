import type { Aggregate } from '../model/aggregate.ts';
import type { IndicatorId, IndicatorInfo, Nature } from '../model/indicator.ts';
import type { Ledger } from '../model/ledger.ts';
import { lengthOf, type Span } from '../model/period.ts';
import type { RecorderPace } from '../model/recorder-pace.ts';

/** What an indicator is asked: its value over these districts in these months. */
export interface Question<L extends Ledger = Ledger> {
  readonly ledger: L;
  /** Rows of the districts it is asked for. */
  readonly rows: readonly number[];
  /** Whether unplaced rows count too: in a place's totals, never in a district's or group's. */
  readonly unplaced: boolean;
  /** Whether districts are compared by the answer: streams that are not compared are left out of it. */
  readonly compared: boolean;
  readonly span: Span;
  /** Residents by row; null where the population is too far from the period to divide by. */
  readonly residents: readonly number[] | null;
}

/** A value with what it was made of; the period is the asker's to add. */
export type Answer = Omit<Aggregate, 'period'>;

/**
 * A published measure: what it is, which tables give it, how it is computed and where it stands on pages.
 * Its words stand in `src/i18n/` under its id.
 */
export interface Indicator<
  Id extends string = IndicatorId,
  N extends Nature = Nature,
  L extends Ledger = Ledger,
> extends IndicatorInfo<Id, N> {
  /** Its place among the measures a page begins with; null where it never leads. */
  readonly lead: {
    readonly rank: number;
  } | null;
  /**
   * How charts tell its single months: as they are, or as the rate of a whole year at their pace; and whether
   * districts have charts of theirs. Null where a month holds too little of it.
   */
  readonly months: { readonly scale: 'as-is' | 'times-twelve'; readonly ofDistricts: boolean } | null;
  /** Of masses: the streams it is made of. */
  readonly madeOf?: readonly ('sorted' | 'residual')[];
  /** Whether the shares of its streams in all mass add up to it: what each added to its change is told. */
  readonly isSumOfStreams?: boolean;
  /** Whether it is what the named definition of its table says. */
  readonly isDefined?: boolean;
  /**
   * Whether its numerator is a number of its table's cases, which a single month has of its own, however few
   * residents are known: it is named by what they are, and told as their number where there is no rate.
   */
  readonly counts?: boolean;
  /** Of what tells whether complaints were put right: 1 says so most directly. */
  readonly outcome?: number;
  /** The indicator whose count of the year before it is divided by: where that is hidden, so is this. */
  readonly dividedByLast?: IndicatorId;
  /** Still a figure of the whole place when the table is partial. */
  readonly ofPartial: boolean;
  /** Whether it is made of a ledger. */
  givenBy(ledger: Ledger): ledger is L;
  /** How those who recorded the cases did, one by one, in a later span against an earlier one; null where unknown. */
  pace?(now: Question<L>, before: Question<L>): Omit<RecorderPace, 'period' | 'before'> | null;
  /** Its value; a method, so that a list can hold indicators of different ledgers: each is asked of its own. */
  evaluate(question: Question<L>): Answer;
}

/** How much of what there should be is there. */
export interface Coverage {
  /** District-months with data, and those there should be; of a table by year, district-years. */
  readonly used: number;
  readonly expected: number;
  /** Those of which the publisher withholds a number. */
  readonly withheld: number;
  readonly districts: number;
}

/** Observations there should be of one district in a span. */
export const stepsIn = (ledger: Ledger, span: Span): number => lengthOf(span) / ledger.step;

/** A yearly figure needs 11 of its 12 months; over several districts, the same share of district-months. */
export const enough = (used: number, expected: number): boolean => expected > 0 && used * 12 >= expected * 11;

/**
 * The answer where too much is missing, or null. What is withheld is no part of a sum: a district's figure
 * over such a month is suppressed as the month is, and one over many districts where they leave too little.
 */
export function gapOf({ used, expected, withheld, districts }: Coverage): Answer | null {
  if (withheld > 0 && (districts === 1 || !enough(used, expected)))
    return { ...notCovered(used, expected), empty: 'suppressed', reason: 'withheld' };
  return enough(used, expected) ? null : notCovered(used, expected);
}

/** No value because months are missing. */
const notCovered = (used: number, expected: number): Answer => ({
  value: null,
  empty: 'not-reported',
  reason: 'coverage',
  numerator: null,
  denominator: null,
  used,
  expected,
});

/** Nothing of what it is made of was collected: a sum of no values is none, and not 0. */
export const notCollected = (answer: Omit<Answer, 'value' | 'empty' | 'reason'>): Answer => ({
  ...answer,
  value: null,
  empty: 'not-collected',
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

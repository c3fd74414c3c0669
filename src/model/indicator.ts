import type { Subject } from './chart.ts';
import type { Unit } from './unit.ts';

/** Ids of the published measures; part of addresses. */
export const INDICATOR_IDS = [
  'sorting-rate',
  'published-rate',
  'sorted-per-resident',
  'residual-per-resident',
  'accurate-sorting',
  'complaints-rate',
  'days-to-close',
  'open-backlog',
  'on-time',
  'response-rate',
  'resolved-share',
  'satisfied',
  'volunteer-hours',
  'active-volunteers',
  'monthly-volunteers',
  'volunteer-retention',
  'trained-share',
] as const;
export type IndicatorId = (typeof INDICATOR_IDS)[number];

/**
 * What kind of data a value is, which says what may be done with it: masses are a census of loads
 * and have no sampling interval; counts and shares have one; durations have that of their method.
 */
export type Nature = 'mass' | 'count' | 'share' | 'duration';

/** What is published of an indicator; its words stand in `src/i18n/` under its id. */
export interface IndicatorInfo {
  readonly id: IndicatorId;
  readonly subject: Subject;
  readonly unit: Unit;
  readonly digits: number;
  readonly polarity: 'higher' | 'lower' | 'neutral';
  readonly nature: Nature;
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

const SORTING = { subject: 'sorting' } as const;
const COMPLAINTS = { subject: 'complaints' } as const;
const VOLUNTEERS = { subject: 'volunteers', polarity: 'higher' } as const;
const SHARE = { unit: 'percent', digits: 1, nature: 'share' } as const;

/** What pages, charts and files need to know to print an indicator's figures. */
export const INDICATOR_INFO: { readonly [Id in IndicatorId]: IndicatorInfo & { readonly id: Id } } = {
  'sorting-rate': {
    id: 'sorting-rate',
    ...SORTING,
    unit: 'percent',
    digits: 1,
    polarity: 'higher',
    nature: 'mass',
  },
  'published-rate': {
    id: 'published-rate',
    ...SORTING,
    unit: 'percent',
    digits: 1,
    polarity: 'higher',
    nature: 'mass',
  },
  'sorted-per-resident': {
    id: 'sorted-per-resident',
    ...SORTING,
    unit: 'kg-per-resident',
    digits: 0,
    polarity: 'higher',
    nature: 'mass',
  },
  'residual-per-resident': {
    id: 'residual-per-resident',
    ...SORTING,
    unit: 'kg-per-resident',
    digits: 0,
    polarity: 'lower',
    nature: 'mass',
  },
  'accurate-sorting': { id: 'accurate-sorting', ...SORTING, ...SHARE, polarity: 'higher' },
  'complaints-rate': {
    id: 'complaints-rate',
    ...COMPLAINTS,
    unit: 'per-1000',
    digits: 2,
    polarity: 'neutral',
    nature: 'count',
  },
  'days-to-close': {
    id: 'days-to-close',
    ...COMPLAINTS,
    unit: 'days',
    digits: 0,
    polarity: 'lower',
    nature: 'duration',
  },
  'open-backlog': {
    id: 'open-backlog',
    ...COMPLAINTS,
    unit: 'per-1000',
    digits: 2,
    polarity: 'lower',
    nature: 'count',
  },
  'on-time': { id: 'on-time', ...COMPLAINTS, ...SHARE, polarity: 'higher' },
  'response-rate': { id: 'response-rate', ...COMPLAINTS, ...SHARE, polarity: 'higher' },
  'resolved-share': { id: 'resolved-share', ...COMPLAINTS, ...SHARE, polarity: 'higher' },
  satisfied: { id: 'satisfied', ...COMPLAINTS, ...SHARE, polarity: 'higher' },
  'volunteer-hours': {
    id: 'volunteer-hours',
    ...VOLUNTEERS,
    unit: 'hours-per-1000',
    digits: 0,
    nature: 'mass',
  },
  'active-volunteers': {
    id: 'active-volunteers',
    ...VOLUNTEERS,
    unit: 'per-1000',
    digits: 1,
    nature: 'count',
  },
  'monthly-volunteers': {
    id: 'monthly-volunteers',
    ...VOLUNTEERS,
    unit: 'per-1000',
    digits: 2,
    nature: 'mass',
  },
  'volunteer-retention': { id: 'volunteer-retention', ...VOLUNTEERS, ...SHARE },
  'trained-share': { id: 'trained-share', ...VOLUNTEERS, unit: 'percent', digits: 1, nature: 'mass' },
};

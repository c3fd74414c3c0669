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

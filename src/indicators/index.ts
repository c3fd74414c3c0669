import type { IndicatorId } from '../model/indicator.ts';
import { accurateSorting } from './accurate-sorting.ts';
import { onTime, resolvedShare, responseRate, satisfied } from './case-shares.ts';
import { activeVolunteers } from './active-volunteers.ts';
import { complaintsRate } from './complaints-rate.ts';
import { daysToClose } from './days-to-close.ts';
import type { Indicator } from './indicator.ts';
import { residualPerResident, sortedPerResident } from './mass-per-resident.ts';
import { monthlyVolunteers } from './monthly-volunteers.ts';
import { openBacklog } from './open-backlog.ts';
import { publishedRate } from './published-rate.ts';
import { sortingRate } from './sorting-rate.ts';
import { trainedShare } from './trained-share.ts';
import { volunteerHours } from './volunteer-hours.ts';
import { volunteerRetention } from './volunteer-retention.ts';

/** Every indicator, in the order pages show them. A new one is a file and a line here. */
export const INDICATORS: readonly Indicator[] = [
  sortingRate,
  publishedRate,
  sortedPerResident,
  residualPerResident,
  accurateSorting,
  complaintsRate,
  daysToClose,
  openBacklog,
  onTime,
  responseRate,
  resolvedShare,
  satisfied,
  volunteerHours,
  activeVolunteers,
  monthlyVolunteers,
  volunteerRetention,
  trainedShare,
];

const byId = new Map(INDICATORS.map((indicator) => [indicator.id, indicator]));

/** The indicator of an id. */
export function indicatorOf(id: IndicatorId): Indicator {
  const indicator = byId.get(id);
  if (!indicator) throw new Error(`invalid indicator: ${id}`);
  return indicator;
}

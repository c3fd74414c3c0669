import { accurateSorting } from './accurate-sorting.ts';
import { activeVolunteers } from './active-volunteers.ts';
import { onTime, resolvedShare, responseRate, satisfied } from './case-shares.ts';
import { complaintsRate } from './complaints-rate.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Indicator } from './indicator.ts';
import { daysToClose } from './days-to-close.ts';
import { residualPerResident, sortedPerResident } from './mass-per-resident.ts';
import { monthlyVolunteers } from './monthly-volunteers.ts';
import { openBacklog } from './open-backlog.ts';
import { publishedRate } from './published-rate.ts';
import { sortingRate } from './sorting-rate.ts';
import { trainedShare } from './trained-share.ts';
import { volunteerHours } from './volunteer-hours.ts';
import { volunteerRetention } from './volunteer-retention.ts';

/** Every indicator, in the order pages show them. A new one is a file, a line here and its words. */
export const INDICATORS = [
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
] as const;

type Registered = (typeof INDICATORS)[number];

/** The indicators that are made of a ledger, in their order. */
export const indicatorsOf = (ledger: Ledger): readonly Indicator[] =>
  INDICATORS.filter((indicator) => indicator.givenBy(ledger));

/** The indicators by their id. */
export const INDICATOR_INFO = Object.fromEntries(INDICATORS.map((entry) => [entry.id, entry])) as unknown as {
  readonly [One in Registered as One['id']]: One;
};

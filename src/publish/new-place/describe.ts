import type { Asker } from './ask.ts';
import { describing, type Describing, type Known } from './describing.ts';
import { describeCases } from './kinds/cases.ts';
import { describeCounts } from './kinds/counts.ts';
import { describeInspections } from './kinds/inspections.ts';
import { describeMass } from './kinds/mass.ts';
import { describeRate } from './kinds/rate.ts';
import { describeVolunteerTotals } from './kinds/volunteer-totals.ts';
import type { Described, Named } from './named.ts';

const KINDS: { readonly [kind: string]: (describing: Describing) => Promise<Described> } = {
  cases: describeCases,
  inspections: describeInspections,
  mass: describeMass,
  rate: describeRate,
  'volunteer-totals': describeVolunteerTotals,
};

/** Describes a series' table: its resource, with a marked question for what is not certain. */
export const describe = async (named: Named, ask: Asker, known: Known): Promise<Described> =>
  (KINDS[named.kind] ?? describeCounts)(await describing(named, ask, known));

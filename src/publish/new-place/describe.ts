import type { Asker } from '../../guess/ask.ts';
import { describing, type Describing, type Known } from '../../guess/describing.ts';
import { describeCases } from '../../kinds/events/guess.ts';
import { describeCounts } from '../../kinds/counts/guess.ts';
import { describeInspections } from '../../kinds/inspections/guess.ts';
import { describeMass } from '../../kinds/mass/guess.ts';
import { describeRate } from '../../kinds/rate/guess.ts';
import { describeVolunteerTotals } from '../../kinds/totals/guess.ts';
import type { Described, Named } from '../../guess/named.ts';

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

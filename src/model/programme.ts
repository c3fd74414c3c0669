import * as z from 'zod';
import type { Day } from './day.ts';
import type { Text } from './text.ts';

export const programmeKind = z.enum([
  'education',
  'outsourced-service',
  'facilities',
  'incentive',
  'rules',
  'organising',
]);

/** Something that was tried: when, where, by whom. */
export interface Programme {
  readonly id: string;
  readonly name: Text;
  /** The name in at most five words, for charts; absent where none is given. */
  readonly label?: Text;
  /** What it asks of a resident, a sentence to act on; null where it asks nothing, or nobody says what. */
  readonly asks: Text | null;
  readonly kind: z.infer<typeof programmeKind>;
  readonly start: Day;
  readonly end: Day | null;
  /** Ids; empty means everywhere. */
  readonly districts: readonly string[];
  readonly lead: string;
  readonly partners: readonly string[];
  readonly cost: string;
  readonly link: string | null;
  /** The series and stream it is about, where it is about one. */
  readonly series: string | null;
  readonly stream: string | null;
}

import * as z from 'zod';
import { column, slug } from '../../model/descriptor/values.ts';
import { text } from '../../model/text.ts';

/** One kind of collected waste and the column it stands in; where streams are rows, its name in them. */
export const stream = z.strictObject({
  id: slug,
  column,
  label: text,
  /** Sorted (recycled, composted) or residual. */
  sorted: z.boolean(),
  /** What an empty cell means: not collected that month, or collected and not reported. */
  blank: z.enum(['not-collected', 'not-reported']),
  /**
   * Why it is not compared between districts: its loads have no district of their own. The place and its
   * groups count it; a district's figures are made without it, and say so with this reason.
   */
  notCompared: text.optional(),
});
export type Stream = z.infer<typeof stream>;

import * as z from 'zod';
import { text } from '../text.ts';
import { massUnit } from '../unit.ts';
import { periods, table } from './table.ts';
import { column, slug } from './values.ts';

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

/** Named definitions of a sorting rate. Values under different ones are never compared. */
const definition = z.enum([
  'diversion',
  'household-recycling',
  'capture',
  'participation',
  'accurate-sorting',
]);

export const massTable = z.strictObject({
  role: z.literal('sorting'),
  measure: z.literal('mass'),
  ...table,
  ...periods,
  definition,
  unit: massUnit,
  /** A column a stream; or, where streams are rows, the column of their names and that of the masses. */
  columns: z.strictObject({
    district: column,
    period: column,
    stream: column.optional(),
    mass: column.optional(),
  }),
  streams: z
    .array(stream)
    .min(2)
    .refine(
      (streams) => new Set(streams.map(({ id }) => id)).size === streams.length,
      'expected each stream’s id once',
    ),
});

export const rateTable = z.strictObject({
  role: z.literal('sorting'),
  measure: z.literal('rate'),
  ...table,
  ...periods,
  definition,
  columns: z.strictObject({ district: column, period: column, rate: column }),
  /** `fraction`: 0.45 is 45 %. A percent sign is read only where the field is not a `bareNumber`. */
  unit: z.enum(['percent', 'fraction']).default('percent'),
  /**
   * The mass series whose monthly totals weigh the monthly rates of a year: a published rate has no
   * masses of its own, and a plain mean of percentages is never made. Rates by year need none: then there
   * is one of each district, and none of the place.
   */
  weights: slug.optional(),
});

export const inspectionsTable = z.strictObject({
  role: z.literal('sorting'),
  measure: z.literal('inspections'),
  ...table,
  ...periods,
  definition: z.literal('accurate-sorting'),
  columns: z.strictObject({ district: column, period: column, inspected: column, passed: column }),
});
export type MassTable = z.infer<typeof massTable>;
export type RateTable = z.infer<typeof rateTable>;
export type InspectionsTable = z.infer<typeof inspectionsTable>;

import * as z from 'zod';
import { periods, table } from './table.ts';
import { column, labelled } from './values.ts';

export const complaintCountsTable = z.strictObject({
  role: z.literal('complaints'),
  measure: z.literal('counts'),
  ...table,
  ...periods,
  columns: z.strictObject({ district: column, period: column, count: column, topic: column.optional() }),
  topics: labelled,
});

export const complaintEventsTable = z.strictObject({
  role: z.literal('complaints'),
  measure: z.literal('events'),
  ...table,
  columns: z.strictObject({
    id: column,
    district: column,
    opened: column,
    closed: column.optional(),
    due: column.optional(),
    responded: column.optional(),
    /** `yes`, `no` or blank. */
    resolved: column.optional(),
    satisfied: column.optional(),
    topic: column.optional(),
    channel: column.optional(),
  }),
  topics: labelled,
});
export type ComplaintCountsRole = z.infer<typeof complaintCountsTable>;
export type ComplaintEventsRole = z.infer<typeof complaintEventsTable>;

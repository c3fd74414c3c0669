import * as z from 'zod';
import { text } from '../text.ts';
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
    /** Who recorded the case: an office, a hotline. Never shown; cases of one are not independent. */
    recordedBy: column.optional(),
  }),
  topics: labelled,
  /** What those who recorded cases are called, and how their column is read. */
  recorder: z
    .strictObject({
      one: text,
      other: text,
      /** So many characters of the cell name who recorded it: the first 6 of NYCC34519748. */
      first: z.int().min(1).max(100).optional(),
    })
    .optional(),
});
export type CountsTable = z.infer<typeof complaintCountsTable>;
export type EventsTable = z.infer<typeof complaintEventsTable>;

import * as z from 'zod';
import { tableFields } from '../../model/descriptor/table.ts';
import { column, labelled } from '../../model/descriptor/values.ts';
import { text } from '../../model/text.ts';

/** Complaints, a row each. */
export const eventsTable = z.strictObject({
  role: z.literal('complaints'),
  measure: z.literal('events'),
  ...tableFields,
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
export type EventsTable = z.infer<typeof eventsTable>;

import * as z from 'zod';
import { tableFields } from '../../model/descriptor/table.ts';
import { column, labelled } from '../../model/descriptor/values.ts';

/** Shifts of volunteers, a row each: rows about persons. */
export const shiftsTable = z.strictObject({
  role: z.literal('volunteers'),
  measure: z.literal('shifts'),
  ...tableFields,
  columns: z.strictObject({
    district: column,
    date: column,
    person: column,
    hours: column,
    kind: column.optional(),
    activity: column.optional(),
    /** `yes` or `no`. */
    trained: column.optional(),
  }),
  kinds: labelled,
  activities: labelled,
});
export type ShiftsTable = z.infer<typeof shiftsTable>;

import * as z from 'zod';
import { periodFields, tableFields } from '../../model/descriptor/table.ts';
import { column, labelled } from '../../model/descriptor/values.ts';

/** Complaints counted by period and district. */
export const countsTable = z.strictObject({
  role: z.literal('complaints'),
  measure: z.literal('counts'),
  ...tableFields,
  ...periodFields,
  columns: z.strictObject({ district: column, period: column, count: column, topic: column.optional() }),
  topics: labelled,
});
export type CountsTable = z.infer<typeof countsTable>;

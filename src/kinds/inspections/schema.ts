import * as z from 'zod';
import { periodFields, tableFields } from '../../model/descriptor/table.ts';
import { column } from '../../model/descriptor/values.ts';

/** Inspections of sorting, and how many passed. */
export const inspectionsTable = z.strictObject({
  role: z.literal('sorting'),
  measure: z.literal('inspections'),
  ...tableFields,
  ...periodFields,
  definition: z.literal('accurate-sorting'),
  columns: z.strictObject({ district: column, period: column, inspected: column, passed: column }),
});
export type InspectionsTable = z.infer<typeof inspectionsTable>;

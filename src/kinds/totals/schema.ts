import * as z from 'zod';
import { periodFields, tableFields } from '../../model/descriptor/table.ts';
import { column, labelled } from '../../model/descriptor/values.ts';

/** Volunteers' hours and people by period and district. */
export const totalsTable = z
  .strictObject({
    role: z.literal('volunteers'),
    measure: z.literal('totals'),
    ...tableFields,
    ...periodFields,
    columns: z.strictObject({
      district: column,
      period: column,
      hours: column.optional(),
      /** Different people with any hours in the period: of tables by year, the active volunteers. */
      people: column.optional(),
      /** Of the people, those who gave hours in the period before too. */
      returning: column.optional(),
      /** Of the hours, those by trained volunteers. */
      trained: column.optional(),
      kind: column.optional(),
      activity: column.optional(),
    }),
    /**
     * What stands for all districts, kinds or activities together. A published total is taken as it is; hours
     * without one are added up from their parts. People never are: one who helps in two districts is one.
     */
    all: z.array(z.string().min(1)).default(['all']),
    kinds: labelled,
    activities: labelled,
  })
  .superRefine(({ columns: { hours, people, returning, trained } }, context) => {
    const refuse = (message: string): void =>
      context.addIssue({ code: 'custom', path: ['columns'], message });
    if (hours === undefined && people === undefined) refuse('hours or people');
    if (returning !== undefined && people === undefined) refuse('people beside returning');
    if (trained !== undefined && hours === undefined) refuse('hours beside trained');
  });
export type TotalsTable = z.infer<typeof totalsTable>;

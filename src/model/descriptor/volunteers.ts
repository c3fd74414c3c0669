import * as z from 'zod';
import { periods, table } from './table.ts';
import { column, labelled } from './values.ts';

export const volunteerShiftsTable = z.strictObject({
  role: z.literal('volunteers'),
  measure: z.literal('shifts'),
  ...table,
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

export const volunteerTotalsTable = z.strictObject({
  role: z.literal('volunteers'),
  measure: z.literal('totals'),
  ...table,
  ...periods,
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
});
export type ShiftsTable = z.infer<typeof volunteerShiftsTable>;
export type TotalsTable = z.infer<typeof volunteerTotalsTable>;

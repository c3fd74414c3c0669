import * as z from 'zod';

/** How often a table has a row for each district. */
export const frequency = z.enum(['month', 'quarter', 'year', 'fiscal-year']);
export type Frequency = z.infer<typeof frequency>;

/** Months that one row stands for. */
export const MONTHS_OF: Readonly<Record<Frequency, 1 | 3 | 12>> = {
  month: 1,
  quarter: 3,
  year: 12,
  'fiscal-year': 12,
};

import * as z from 'zod';
import { definition } from '../../model/descriptor/definition.ts';
import { periodFields, tableFields } from '../../model/descriptor/table.ts';
import { column, slug } from '../../model/descriptor/values.ts';

/** A sorting rate as published. */
export const rateTable = z
  .strictObject({
    role: z.literal('sorting'),
    measure: z.literal('rate'),
    ...tableFields,
    ...periodFields,
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
  })
  .superRefine(({ weights, frequency }, context) => {
    if (weights === undefined && frequency !== 'year' && frequency !== 'fiscal-year')
      context.addIssue({
        code: 'custom',
        path: ['weights'],
        message: 'the series of a table of masses, by which the months of a year are put together',
      });
  });
export type RateTable = z.infer<typeof rateTable>;

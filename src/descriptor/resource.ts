import * as z from 'zod';
import { tableFileFields } from '../model/descriptor/table-file.ts';
import { describedTable } from './described-table.ts';

/** One resource of the package: a CSV with its dialect, its schema and what its table is. */
export const resource = z
  .looseObject({ ...tableFileFields, smallMatters: describedTable })
  .superRefine(({ schema, smallMatters }, context) => {
    schema.fields.forEach(({ format }, index) => {
      if (format?.includes('%E') && !('eras' in smallMatters && smallMatters.eras))
        context.addIssue({
          code: 'custom',
          path: ['schema', 'fields', index, 'format'],
          message: 'eras, the first year of each era that %E means',
        });
      if (format?.includes('%y') && !('twoDigitYearsFrom' in smallMatters && smallMatters.twoDigitYearsFrom))
        context.addIssue({
          code: 'custom',
          path: ['schema', 'fields', index, 'format'],
          message: 'twoDigitYearsFrom, the first year that %y means, such as 1970',
        });
    });
  });
export type Resource = z.infer<typeof resource>;

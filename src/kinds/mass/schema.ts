import * as z from 'zod';
import { definition } from '../../model/descriptor/definition.ts';
import { periodFields, tableFields } from '../../model/descriptor/table.ts';
import { column } from '../../model/descriptor/values.ts';
import { massUnit } from '../../model/unit.ts';
import { stream } from './stream.ts';

/** Masses of collected waste by stream. */
export const massTable = z
  .strictObject({
    role: z.literal('sorting'),
    measure: z.literal('mass'),
    ...tableFields,
    ...periodFields,
    definition,
    unit: massUnit,
    /** A column a stream; or, where streams are rows, the column of their names and that of the masses. */
    columns: z.strictObject({
      district: column,
      period: column,
      stream: column.optional(),
      mass: column.optional(),
    }),
    streams: z
      .array(stream)
      .min(2)
      .refine(
        (streams) => new Set(streams.map(({ id }) => id)).size === streams.length,
        'each stream’s id once',
      ),
  })
  .superRefine(({ columns }, context) => {
    if ((columns.stream === undefined) !== (columns.mass === undefined))
      context.addIssue({
        code: 'custom',
        path: ['columns'],
        message: 'stream and mass together, where streams are rows',
      });
  });
export type MassTable = z.infer<typeof massTable>;

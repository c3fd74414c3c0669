import * as z from 'zod';
import { field, FILES, license, missing, numbers, path, sign, slug, source } from './values.ts';

/** What the standard says of a resource: a CSV with its dialect and its schema. */
export const tableFileFields = {
  name: slug,
  path: z.union([
    path,
    z
      .array(path)
      .min(1)
      .max(FILES)
      .refine((paths) => new Set(paths).size === paths.length, 'each file once'),
  ]),
  title: z.string().optional(),
  /**
   * An IANA name or a common one (`windows-1252`, `cp949`, `big5`, `utf-16`). Not declared, it is UTF-8, or
   * what the byte-order mark of the file says; a file in another is refused, with the likely one named.
   */
  encoding: z.string().optional(),
  compression: z.enum(['gz']).optional(),
  dialect: z
    .looseObject({
      delimiter: sign.refine((text) => text !== '"', 'no quotation mark').default(','),
      quoteChar: sign.default('"'),
      /** What stands before a quote within quotes; the quote itself, doubled, unless said. */
      escapeChar: sign.optional(),
      /** False: the file has no header, and its columns are those of the schema in their order. */
      header: z.boolean().default(true),
      /** Rows the names stand in, from 1; what is above them is passed over. The first row unless said. */
      headerRows: z.array(z.int().min(1)).min(1).max(20).optional(),
      /** What stands between the names of several header rows. */
      headerJoin: z.string().default(' '),
      /** Rows to pass over, from 1. */
      commentRows: z.array(z.int().min(1)).default([]),
      /** Rows that begin with it are passed over. */
      commentChar: z.string().min(1).optional(),
      ...numbers,
    })
    .refine(({ delimiter, quoteChar, escapeChar }) => delimiter !== quoteChar && delimiter !== escapeChar, {
      path: ['delimiter'],
      message: 'another character than quoteChar and escapeChar',
    })
    .refine(({ decimalChar = '.', groupChar }) => decimalChar !== groupChar, {
      path: ['groupChar'],
      message: 'another character than decimalChar',
    })
    .optional(),
  schema: z.looseObject({ fields: z.array(field).min(1), missingValues: missing.default(['']) }),
  sources: z.array(source).default([]),
  licenses: z.array(license).default([]),
} as const;

/** A resource as far as the standard describes it. */
export type TableFile = z.infer<z.ZodObject<typeof tableFileFields>>;

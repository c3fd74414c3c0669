import * as z from 'zod';
import { parseDay } from '../day.ts';
import { patternFault } from '../date-pattern.ts';
import { parseMonth } from '../month.ts';
import { LONGEST_SLUG, SLUG } from '../slug.ts';
import { text } from '../text.ts';

/** Values that stand in several parts of a descriptor. */

/** A table may have a row for every month up to it. */
export const day = z
  .string()
  .refine((value) => parseDay(value) !== null && value >= '1950' && value < '2100', {
    error: 'a date like 2025-11-30',
    params: { code: 'no-date' },
  });
export const month = z.string().refine((value) => parseMonth(value) !== null, 'a month like 2025-10');
/** Part of the names of files and of addresses. */
export const slug = z.string().max(LONGEST_SLUG).regex(SLUG, 'small letters, digits and single hyphens');
/** A path that leads out of no folder. */
export const INSIDE = /^(?!\/)(?!.*(^|\/)\.\.(\/|$))[^\\:\p{Cc}]+$/u;
export const path = z.string().max(400).regex(INSIDE, 'a path inside the place’s folder');
export const address = z.url({ protocol: /^https?$/ });
/** How somebody is reached: a page, or `mailto:`. */
export const contact = z.url({ protocol: /^(https?|mailto)$/ });

export const source = z.looseObject({ title: z.string().min(1), path: address.optional() });
export const license = z.looseObject({
  name: z.string().optional(),
  path: address.optional(),
  title: z.string().optional(),
});

/** Files of one table. */
export const FILES = 500;
/** What parts cells from one another: one character that breaks no line. */
export const sign = z.string().regex(/^[^\r\n\ufeff]$/, 'one character, no line break');
/** A character of numbers: one, and no digit or sign. */
const mark = z
  .string()
  .length(1)
  .regex(/^[^\d+-]$/, 'one character, no digit or sign');
/** Texts that mean "missing"; with a label each, as Table Schema allows. */
export const missing = z.array(
  z.union([z.string(), z.looseObject({ value: z.string() }).transform(({ value }) => value)]),
);

/**
 * How the numbers of a table, or of one of its fields, are written (names of Table Schema). Unless said, a
 * decimal point, and thousands grouped by commas or not at all: `1,234.5`. With `decimalChar: ","` it is
 * `1234,5`, and `1.234` is refused: thousands are grouped only by a declared `groupChar`. A space as
 * `groupChar` stands for no-break spaces too.
 */
export const numbers = { decimalChar: mark.optional(), groupChar: mark.optional() } as const;

export const field = z.looseObject({
  name: z.string().min(1),
  type: z.string().optional(),
  /** A pattern of dates (`%d/%m/%Y`), in place of the table's `dateFormat`. */
  format: z
    .string()
    .superRefine((format, context) => {
      const wrong = format.includes('%') ? patternFault(format) : null;
      if (wrong) context.addIssue({ code: 'custom', message: wrong });
    })
    .optional(),
  ...numbers,
  /** False: texts of `smallMatters.around` may stand before or after the number. */
  bareNumber: z.boolean().optional(),
  /** What means yes and no in a field of answers; `yes` and `no` in any case unless said. */
  trueValues: z.array(z.string().min(1)).min(1).optional(),
  falseValues: z.array(z.string().min(1)).min(1).optional(),
  /** What means "missing" in this field alone, in place of the table's. */
  missingValues: missing.optional(),
  smallMatters: z
    .strictObject({
      /** What may stand around a number that is not bare; a percent sign unless said. It changes no value. */
      around: z.array(z.string().min(1)).default(['%']),
    })
    .optional(),
});
export type Field = z.infer<typeof field>;

/** One of the named orders, or a pattern of `%` directives. */
export const dateFormat = z.union([
  z.enum(['iso', 'us', 'european', 'slashes', 'serial']),
  z.string().superRefine((pattern, context) => {
    const wrong = patternFault(pattern);
    if (wrong) context.addIssue({ code: 'custom', message: wrong });
  }),
]);

/** Names of the CSV's columns, by the field of the observation they give. */
export const column = z.string().min(1);

/** Where `npm run fetch` downloads the table: one address a file, in the order of its paths. */
export const download = z.union([address, z.array(address).min(1)]).optional();

/** Ids with what they are called. */
export const labelled = z.array(z.strictObject({ id: slug, label: text })).default([]);

import * as z from 'zod';
import { frequency } from '../frequency.ts';
import type { Subject } from '../chart.ts';
import { text } from '../text.ts';
import { column, dateFormat, day, download, month, slug } from './values.ts';

/** What every table of a series says of itself, whatever its kind. */
export const tableFields = {
  download,
  /** The series' own id: part of addresses, so it never changes. */
  series: slug,
  /** Its name in a sentence, without a capital: "waste collected by the department". */
  title: text,
  /** Who published it, and under which id. */
  publisher: z.string().min(1),
  dataset: z.string().optional(),
  /** The day the file was taken from the publisher. A date after it is a fault. */
  retrieved: day,
  /** The last month that is complete; later rows are read, but no figure is made of them. */
  completeTo: month.optional(),
  /** `partial`: the table does not cover what it seems to. No rate, rank or map by district then. */
  coverage: z.enum(['full', 'partial']).default('full'),
  coverageReason: text.optional(),
  /** Anything a reader of every figure of this series must know. */
  caveat: text.optional(),
  /** Which row wins where a key comes twice; the others are rejected as `repeated-key`. */
  repeatedKey: z.enum(['first', 'last', 'reject']).default('reject'),
  /** The share of rejected rows above which nothing is published. */
  rejectedShare: z.number().min(0).max(1).default(0.01),
  /** Rows about persons. Read only outside the repository, synthetic places excepted. */
  personal: z.boolean().default(false),
  /**
   * How dates and periods are written. `iso` is 2025-10-31, and 2025-10 for a month; `us` 10/31/2025;
   * `european` 31/10/2025 or 31.10.2025; `slashes` 2025/10/31; `serial` 45961, the number a spreadsheet has
   * for a day. Anything else as a pattern, in the directives of Table Schema: `%d/%m/%Y %H:%M`, `%d.%m.%y`,
   * `%Y年%m月%d日`, `%B %Y`; `%E` is the year of an era. Times are read and let go.
   */
  dateFormat: dateFormat.default('iso'),
  /** The twelve names of months, January first, each with its short forms; English unless said. */
  monthNames: z
    .array(z.union([z.string(), z.array(z.string()).min(1)]))
    .length(12)
    .optional(),
  /** What `%y` means: the first of the hundred years it counts. 1970: 70 is 1970, and 69 is 2069. */
  twoDigitYearsFrom: z.int().min(1000).max(9900).optional(),
  /**
   * The first year of each era that `%E` reads, by the name before its years: `{ "平成": 1989, "令和": 2019 }`
   * for 令和元年; `{ "民國": 1912, "": 1912 }` for 民國113年 and 113年; `{ "": -542 }` for 2567.
   */
  eras: z
    .record(z.string(), z.int().min(-9999).max(9999))
    .refine((eras) => Object.keys(eras).length > 0, 'at least one era')
    .optional(),
  /** Text marks for a number the publisher withholds ("<5"): neither 0 nor missing, to the end. */
  suppressedValues: z.array(z.string().min(1)).default([]),
  /**
   * The districts a table is about, where it is not all of them: those of some classes, and those but for
   * some ids. The others have no figure of it, and none is expected of them.
   */
  about: z
    .strictObject({
      classes: z.array(z.string().min(1)).min(1).optional(),
      without: z.array(z.string()).default([]),
    })
    .default({ without: [] }),
  /**
   * The classes of districts that totals of the place and its groups are made of, where there are several:
   * what a collection authority collects is also in its disposal authority's number, and is counted once.
   */
  addUp: z.array(z.string().min(1)).min(1).optional(),
  /** District values of rows that are sums of others: left out, and counted as left out. */
  totals: z.array(z.string()).default([]),
  /** Other rows to leave out, by column and value: `{ "Authority type": ["Disposal"] }`. */
  leaveOut: z.record(column, z.array(z.string()).min(1)).default({}),
  /** How the first cell of a footnote begins: `["Source", "* "]`. Such rows are left out, and counted. */
  footnotes: z.array(z.string().min(1)).default([]),
  /**
   * Other names a column has had: `{ "District": ["DISTRICT", "Community board"] }`. The one a file has is
   * taken; two of them in one file are refused. A list of names in `columns` says the same.
   */
  alsoNamed: z.record(column, z.array(column)).default({}),
  /**
   * Columns to be made of others, their cells joined by a space: `{ "period": ["Year", "Month"] }`, with
   * `dateFormat` then `%Y %B`; `{ "board": ["Borough", "Number"] }`.
   */
  joined: z.record(column, z.array(column).min(2)).default({}),
  /**
   * Where periods are columns: `{ "pattern": "%b %Y", "period": "month", "value": "count" }` makes a row of
   * each cell, with the columns `month` and `count` beside those that are no period. An empty cell makes
   * none. Without `pattern`, names are read as the table's periods are.
   */
  wide: z.strictObject({ pattern: dateFormat.optional(), period: column, value: column }).optional(),
  /** Columns where an empty cell means what stands above it: cells that were merged, labels of a pivot table. */
  fillDown: z.array(column).default([]),
  /**
   * What stands in no column, by file: `{ "year": { "RD_2021.csv": "2021", "RD_2022.csv": "2022" } }` adds a
   * column `year` to each. Every file of the table must be named.
   */
  perFile: z.record(column, z.record(z.string(), z.string())).default({}),
  /** Of several header rows, an empty cell has the name to its left: cells that were merged. */
  headerFill: z.boolean().default(false),
  /** As published → what it means: a district's id, a topic's id. `null` is "not stated". */
  values: z
    .strictObject({
      district: z.record(z.string(), z.string().nullable()).optional(),
      topic: z.record(z.string(), slug.nullable()).optional(),
      kind: z.record(z.string(), slug.nullable()).optional(),
      activity: z.record(z.string(), slug.nullable()).optional(),
    })
    .default({}),
} as const;

/** What a table by period says of its periods. */
export const periodFields = {
  /**
   * How often there is a row: a month, a quarter of the calendar year, a calendar year or a
   * fiscal year. Quarters are written 2014-Q1 or Q1 2014; years 2014; fiscal years 2014-15, 2014/15,
   * 2014-2015 or FY2015.
   */
  frequency: frequency.default('month'),
  /**
   * The first month of a fiscal year: 4 for April to March. With months and quarters it says that they are
   * counted in such years: `2014-15 January` is of 2015, and `2014-15 Q1` its first three months.
   */
  fiscalStart: z.int().min(1).max(12).optional(),
  /** A fiscal year written as one year (2015): the year it ends in, or the one it starts in. */
  fiscalNamed: z.enum(['end', 'start']).optional(),
} as const;

/** A series' table as code knows it that is the same for all kinds. */
export interface SeriesTableBase
  extends z.infer<z.ZodObject<typeof tableFields>>, Partial<z.infer<z.ZodObject<typeof periodFields>>> {
  readonly role: Subject;
  /** The id of its kind. */
  readonly measure: string;
  readonly columns: { readonly district: string; readonly period?: string | undefined };
}

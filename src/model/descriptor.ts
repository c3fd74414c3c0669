import * as z from 'zod';
import { parseDay } from './day.ts';
import { parseMonth } from './month.ts';
import { patternFault } from './date-pattern.ts';
import { frequency } from './frequency.ts';
import { text } from './text.ts';
import { massUnit } from './unit.ts';

/**
 * `data/<place>/datapackage.json`: a Data Package v2 (https://datapackage.org) that any standard tool
 * reads. What Small Matters needs beyond the standard stands under the key `smallMatters`, in the
 * package and in each resource. Keys of the standard that are not used here are let through.
 */

/** A table may have a row for every month up to it. */
const day = z
  .string()
  .refine(
    (value) => parseDay(value) !== null && value >= '1950' && value < '2100',
    'expected a date like 2025-11-30',
  );
const month = z.string().refine((value) => parseMonth(value) !== null, 'expected a month like 2025-10');
/** Part of the names of files and of addresses. */
const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected small letters, digits and single hyphens');
const path = z
  .string()
  .max(400)
  .regex(/^(?!\/)(?!.*(^|\/)\.\.(\/|$))[^\\:\p{Cc}]+$/u, 'expected a path inside the place’s folder');
const address = z.url({ protocol: /^https?$/ });

const source = z.looseObject({ title: z.string().min(1), path: address.optional() });
const license = z.looseObject({
  name: z.string().optional(),
  path: address.optional(),
  title: z.string().optional(),
});

/** Files of one table. */
const FILES = 500;
/** What parts cells from one another: one character that breaks no line. */
const sign = z.string().regex(/^[^\r\n\ufeff]$/, 'expected one character, no line break');
/** A character of numbers: one, and no digit or sign. */
const mark = z
  .string()
  .length(1)
  .regex(/^[^\d+-]$/, 'expected one character, no digit or sign');
/** Texts that mean "missing"; with a label each, as Table Schema allows. */
const missing = z.array(
  z.union([z.string(), z.looseObject({ value: z.string() }).transform(({ value }) => value)]),
);

/**
 * How the numbers of a table, or of one of its fields, are written (names of Table Schema). Unless said, a
 * decimal point, and thousands grouped by commas or not at all: `1,234.5`. With `decimalChar: ","` it is
 * `1234,5`, and `1.234` is refused: thousands are grouped only by a declared `groupChar`. A space as
 * `groupChar` stands for no-break spaces too.
 */
const numbers = { decimalChar: mark.optional(), groupChar: mark.optional() } as const;

const field = z.looseObject({
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
const dateFormat = z.union([
  z.enum(['iso', 'us', 'european', 'slashes', 'serial']),
  z.string().superRefine((pattern, context) => {
    const wrong = patternFault(pattern);
    if (wrong) context.addIssue({ code: 'custom', message: wrong });
  }),
]);

/** Names of the CSV's columns, by the field of the observation they give. */
const column = z.string().min(1);

/** Where `npm run fetch` downloads the table: one address a file, in the order of its paths. */
const download = z.union([address, z.array(address).min(1)]).optional();

/** What every table says of itself, whatever its role. */
const table = {
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
    .refine((eras) => Object.keys(eras).length > 0, 'expected at least one era')
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
const periods = {
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

const districtsTable = z.strictObject({
  role: z.literal('districts'),
  download,
  title: text,
  publisher: z.string().min(1),
  dataset: z.string().optional(),
  retrieved: day,
  columns: z.strictObject({
    id: column,
    slug: column,
    /** Title by language. */
    name: z.strictObject({ en: column, zh: column.optional() }),
    /** Short name by language ("Bronx 2"); the title where there is none. */
    shortName: z.strictObject({ en: column, zh: column.optional() }).optional(),
    group: column,
    groupName: z.strictObject({ en: column, zh: column.optional() }).optional(),
    class: column.optional(),
    /** Neighbourhoods and other names to find it by, separated by semicolons. */
    aliases: column.optional(),
    /** Without it, nothing is told per resident. */
    population: column.optional(),
    populationMargin: column.optional(),
    area: column.optional(),
    /** First and last month (2016-01) of a district that has not always been; blank where it was and is. */
    from: column.optional(),
    to: column.optional(),
    /** The id of the district that took over from one that has ended. */
    successor: column.optional(),
    links: z
      .strictObject({
        complain: column.optional(),
        volunteer: column.optional(),
        attend: column.optional(),
        office: column.optional(),
      })
      .default({}),
  }),
  /** Other names a column has had; see the tables of series. */
  alsoNamed: z.record(column, z.array(column)).default({}),
  /**
   * The years the population stands for, as a period (`2019-01/2023-12`); `none` where there is none, and
   * the column is not read.
   */
  populationPeriod: z.string().optional(),
  /** Columns that say how districts differ; they find similar districts, never outcomes. */
  context: z
    .array(
      z.strictObject({
        column,
        label: text,
        unit: z.string(),
        digits: z.int().min(0).max(3).default(1),
        /** Years the figures stand for, as published: "2019–2023". */
        years: z.string(),
        source: z.string().optional(),
      }),
    )
    .default([]),
});

/** One kind of collected waste and the column it stands in; where streams are rows, its name in them. */
export const stream = z.strictObject({
  id: slug,
  column,
  label: text,
  /** Sorted (recycled, composted) or residual. */
  sorted: z.boolean(),
  /** What an empty cell means: not collected that month, or collected and not reported. */
  blank: z.enum(['not-collected', 'not-reported']),
});
export type Stream = z.infer<typeof stream>;

/** Named definitions of a sorting rate. Values under different ones are never compared. */
const definition = z.enum([
  'diversion',
  'household-recycling',
  'capture',
  'participation',
  'accurate-sorting',
]);

const massTable = z.strictObject({
  role: z.literal('sorting'),
  measure: z.literal('mass'),
  ...table,
  ...periods,
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
      'expected each stream’s id once',
    ),
});

const rateTable = z.strictObject({
  role: z.literal('sorting'),
  measure: z.literal('rate'),
  ...table,
  ...periods,
  definition,
  columns: z.strictObject({ district: column, period: column, rate: column }),
  /** `fraction`: 0.45 is 45 %. A percent sign is read only where the field is not a `bareNumber`. */
  unit: z.enum(['percent', 'fraction']).default('percent'),
  /**
   * The mass series whose monthly totals weigh the monthly rates of a year: a published rate has no
   * masses of its own, and a plain mean of percentages is never made.
   */
  weights: slug,
});

const inspectionsTable = z.strictObject({
  role: z.literal('sorting'),
  measure: z.literal('inspections'),
  ...table,
  ...periods,
  definition: z.literal('accurate-sorting'),
  columns: z.strictObject({ district: column, period: column, inspected: column, passed: column }),
});

const topics = z.array(z.strictObject({ id: slug, label: text })).default([]);

const complaintCountsTable = z.strictObject({
  role: z.literal('complaints'),
  measure: z.literal('counts'),
  ...table,
  ...periods,
  columns: z.strictObject({ district: column, period: column, count: column, topic: column.optional() }),
  topics,
});

const complaintEventsTable = z.strictObject({
  role: z.literal('complaints'),
  measure: z.literal('events'),
  ...table,
  columns: z.strictObject({
    id: column,
    district: column,
    opened: column,
    closed: column.optional(),
    due: column.optional(),
    responded: column.optional(),
    /** `yes`, `no` or blank. */
    resolved: column.optional(),
    satisfied: column.optional(),
    topic: column.optional(),
    channel: column.optional(),
  }),
  topics,
});

const labelled = z.array(z.strictObject({ id: slug, label: text })).default([]);

const volunteerShiftsTable = z.strictObject({
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

const volunteerTotalsTable = z.strictObject({
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

const programmesTable = z.strictObject({
  role: z.literal('programmes'),
  download,
  title: text,
  publisher: z.string().min(1),
  retrieved: day,
});

/** One published CSV and what it is, discriminated by role and measure. */
export const role = z.preprocess(
  firstNames,
  z
    .discriminatedUnion('role', [
      districtsTable,
      z.discriminatedUnion('measure', [massTable, rateTable, inspectionsTable]),
      z.discriminatedUnion('measure', [complaintCountsTable, complaintEventsTable]),
      z.discriminatedUnion('measure', [volunteerShiftsTable, volunteerTotalsTable]),
      programmesTable,
    ])
    .superRefine((table, context) => {
      const refuse = (path: string, message: string): void =>
        context.addIssue({ code: 'custom', path: [path], message });
      if (
        table.role === 'districts' &&
        (table.columns.population === undefined) !== (table.populationPeriod === undefined)
      )
        refuse('populationPeriod', 'expected together with columns.population');
      if ('frequency' in table && table.frequency === 'fiscal-year' && table.fiscalStart === undefined)
        refuse('fiscalStart', 'expected the first month of a fiscal year, 1 to 12');
      if (
        'dateFormat' in table &&
        patternsOf(table).some((pattern) => pattern.includes('%y')) &&
        table.twoDigitYearsFrom === undefined
      )
        refuse('twoDigitYearsFrom', 'expected the first year that %y means, such as 1970');
      if ('dateFormat' in table && patternsOf(table).some((one) => one.includes('%E')) && !table.eras)
        refuse('eras', 'expected the first year of each era that %E means, such as { "令和": 2019 }');
      if (
        'measure' in table &&
        table.measure === 'mass' &&
        (table.columns.stream === undefined) !== (table.columns.mass === undefined)
      )
        refuse('columns', 'expected stream and mass together, where streams are rows');
      if ('measure' in table && table.measure === 'totals') {
        const { hours, people, returning, trained } = table.columns;
        if (hours === undefined && people === undefined) refuse('columns', 'expected hours or people');
        if (returning !== undefined && people === undefined)
          refuse('columns', 'expected people beside returning');
        if (trained !== undefined && hours === undefined) refuse('columns', 'expected hours beside trained');
      }
    }),
);
export type Role = z.infer<typeof role>;

/** The patterns of a table's dates and of the names of its wide columns. */
const patternsOf = ({
  dateFormat,
  wide,
}: {
  dateFormat: string;
  wide?: { pattern?: string | undefined } | undefined;
}): string[] => [dateFormat, wide?.pattern ?? ''];

/** One resource of the package: a CSV with its dialect, its schema and its role. */
export const resource = z
  .looseObject({
    name: slug,
    path: z.union([
      path,
      z
        .array(path)
        .min(1)
        .max(FILES)
        .refine((paths) => new Set(paths).size === paths.length, 'expected each file once'),
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
        delimiter: sign.refine((one) => one !== '"', 'expected no quotation mark').default(','),
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
        message: 'expected another character than quoteChar and escapeChar',
      })
      .refine(({ decimalChar = '.', groupChar }) => decimalChar !== groupChar, {
        path: ['groupChar'],
        message: 'expected another character than decimalChar',
      })
      .optional(),
    schema: z.looseObject({ fields: z.array(field).min(1), missingValues: missing.default(['']) }),
    sources: z.array(source).default([]),
    licenses: z.array(license).default([]),
    smallMatters: role,
  })
  .superRefine(({ schema, smallMatters }, context) => {
    schema.fields.forEach(({ format }, index) => {
      if (format?.includes('%E') && !('eras' in smallMatters && smallMatters.eras))
        context.addIssue({
          code: 'custom',
          path: ['schema', 'fields', index, 'format'],
          message: 'expected eras, the first year of each era that %E means',
        });
      if (format?.includes('%y') && !('twoDigitYearsFrom' in smallMatters && smallMatters.twoDigitYearsFrom))
        context.addIssue({
          code: 'custom',
          path: ['schema', 'fields', index, 'format'],
          message: 'expected twoDigitYearsFrom, the first year that %y means, such as 1970',
        });
    });
  });
export type Resource = z.infer<typeof resource>;

/** Takes lists of names in `columns` and `streams` apart: the first names the column, the others too. */
function firstNames(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null) return raw;
  const own = raw as { columns?: unknown; streams?: unknown; alsoNamed?: object };
  const alsoNamed: { [name: string]: unknown } = { ...own.alsoNamed };
  const first = (value: unknown): unknown => {
    if (!Array.isArray(value) || typeof value[0] !== 'string') return value;
    const known = alsoNamed[value[0]];
    alsoNamed[value[0]] = [...(Array.isArray(known) ? (known as unknown[]) : []), ...value.slice(1)];
    return value[0];
  };
  const columns =
    typeof own.columns === 'object' && own.columns !== null
      ? Object.fromEntries(Object.entries(own.columns).map(([key, value]) => [key, first(value)]))
      : own.columns;
  const streams = Array.isArray(own.streams)
    ? own.streams.map((one: unknown) =>
        typeof one === 'object' && one !== null && 'column' in one
          ? { ...one, column: first(one.column) }
          : one,
      )
    : own.streams;
  return {
    ...raw,
    ...(columns === undefined ? {} : { columns }),
    ...(streams === undefined ? {} : { streams }),
    ...(Object.keys(alsoNamed).length === 0 ? {} : { alsoNamed }),
  };
}

const searched = z.strictObject({
  role: z.enum(['sorting', 'complaints', 'volunteers', 'programmes']),
  /** What was looked for and where, and what was found instead. */
  where: z.array(z.strictObject({ title: z.string(), path: address.optional() })).min(1),
  when: month,
  outcome: text,
});

export const descriptor = z.looseObject({
  name: slug,
  title: z.string().min(1),
  description: z.string().min(1),
  licenses: z.array(license).default([]),
  sources: z.array(source).default([]),
  resources: z.array(resource).min(1),
  smallMatters: z.strictObject({
    /** Built when no `--place` is given. */
    default: z.boolean().default(false),
    /** Invented data: said across every chart, kept out of feeds and search engines. */
    synthetic: z.boolean().default(false),
    title: text,
    /** What its districts and groups are called, in the singular and plural. */
    district: z.strictObject({ one: text, other: text }),
    group: z.strictObject({ one: text, other: text }),
    /** What districts of each class are called, where they are of several. */
    classes: z.record(z.string().min(1), z.strictObject({ one: text, other: text })).default({}),
    /** TopoJSON with one object `districts`, its geometries' ids the districts' ids. */
    boundaries: path.optional(),
    /** Roles that were looked for and not found. */
    searched: z.array(searched).default([]),
    /** What a resident can do anywhere in the place; districts may have links of their own. */
    links: z
      .strictObject({
        complain: address.optional(),
        volunteer: address.optional(),
        attend: address.optional(),
        office: address.optional(),
      })
      .default({}),
  }),
});
export type Descriptor = z.infer<typeof descriptor>;

/** A resource whose role is known. */
export type Table<R extends Role = Role> = Omit<Resource, 'smallMatters'> & { smallMatters: R };
export type DistrictsRole = z.infer<typeof districtsTable>;
export type MassRole = z.infer<typeof massTable>;
export type RateRole = z.infer<typeof rateTable>;
export type InspectionsRole = z.infer<typeof inspectionsTable>;
export type ComplaintCountsRole = z.infer<typeof complaintCountsTable>;
export type ComplaintEventsRole = z.infer<typeof complaintEventsTable>;
export type VolunteerShiftsRole = z.infer<typeof volunteerShiftsTable>;
export type VolunteerTotalsRole = z.infer<typeof volunteerTotalsTable>;
export type SeriesRole = Exclude<Role, { role: 'districts' } | { role: 'programmes' }>;

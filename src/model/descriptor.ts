import * as z from 'zod';
import { parseDay } from './day.ts';
import { parseMonth } from './month.ts';
import { text } from './text.ts';
import { massUnit } from './unit.ts';

/**
 * `data/<place>/datapackage.json`: a Data Package v2 (https://datapackage.org) that any standard tool
 * reads. What Small Matters needs beyond the standard stands under the key `smallMatters`, in the
 * package and in each resource. Keys of the standard that are not used here are let through.
 */

const day = z.string().refine((value) => parseDay(value) !== null, 'expected a date like 2025-11-30');
const month = z.string().refine((value) => parseMonth(value) !== null, 'expected a month like 2025-10');
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected small letters, digits and single hyphens');
const path = z
  .string()
  .regex(/^(?!\/)(?!.*(^|\/)\.\.(\/|$))[^\\:]+$/, 'expected a path inside the place’s folder');
const address = z.url({ protocol: /^https?$/ });

const source = z.looseObject({ title: z.string().min(1), path: address.optional() });
const license = z.looseObject({
  name: z.string().optional(),
  path: address.optional(),
  title: z.string().optional(),
});
const field = z.looseObject({ name: z.string().min(1), type: z.string().optional() });

/** What every table says of itself, whatever its role. */
const table = {
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
  /** How periods are written: a month `YYYY-MM` unless said. */
  dateFormat: z.enum(['iso', 'us', 'european', 'slashes']).default('iso'),
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

/** Names of the CSV's columns, by the field of the observation they give. */
const column = z.string().min(1);

const districtsTable = z.strictObject({
  role: z.literal('districts'),
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
    population: column,
    populationMargin: column.optional(),
    area: column.optional(),
    links: z
      .strictObject({
        complain: column.optional(),
        volunteer: column.optional(),
        attend: column.optional(),
        office: column.optional(),
      })
      .default({}),
  }),
  /** The years the population stands for, as a period (`2019-01/2023-12`). */
  populationPeriod: z.string(),
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

/** One kind of collected waste and the column it stands in. */
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
  definition,
  unit: massUnit,
  columns: z.strictObject({ district: column, period: column }),
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
  definition,
  columns: z.strictObject({ district: column, period: column, rate: column }),
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
  definition: z.literal('accurate-sorting'),
  columns: z.strictObject({ district: column, period: column, inspected: column, passed: column }),
});

const topics = z.array(z.strictObject({ id: slug, label: text })).default([]);

const complaintCountsTable = z.strictObject({
  role: z.literal('complaints'),
  measure: z.literal('counts'),
  ...table,
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

const programmesTable = z.strictObject({
  role: z.literal('programmes'),
  title: text,
  publisher: z.string().min(1),
  retrieved: day,
});

/** One published CSV and what it is, discriminated by role and measure. */
export const role = z.discriminatedUnion('role', [
  districtsTable,
  z.discriminatedUnion('measure', [massTable, rateTable, inspectionsTable]),
  z.discriminatedUnion('measure', [complaintCountsTable, complaintEventsTable]),
  volunteerShiftsTable,
  programmesTable,
]);
export type Role = z.infer<typeof role>;

/** One resource of the package: a CSV with its dialect, its schema and its role. */
export const resource = z.looseObject({
  name: slug,
  path: z.union([path, z.array(path).min(1)]),
  title: z.string().optional(),
  /**
   * An IANA name or a common one (`windows-1252`, `cp949`, `big5`, `utf-16`). Not declared, it is UTF-8, or
   * what the byte-order mark of the file says; a file in another is refused, with the likely one named.
   */
  encoding: z.string().optional(),
  compression: z.enum(['gz']).optional(),
  dialect: z
    .looseObject({
      delimiter: z.string().length(1).default(','),
      quoteChar: z.string().length(1).default('"'),
    })
    .optional(),
  schema: z.looseObject({ fields: z.array(field).min(1), missingValues: z.array(z.string()).default(['']) }),
  sources: z.array(source).default([]),
  licenses: z.array(license).default([]),
  smallMatters: role,
});
export type Resource = z.infer<typeof resource>;

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
export type SeriesRole = Exclude<Role, { role: 'districts' } | { role: 'programmes' }>;

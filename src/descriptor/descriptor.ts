import * as z from 'zod';
import { resource } from './resource.ts';
import { address, contact, license, month, path, slug, source } from '../model/descriptor/values.ts';
import { text } from '../model/text.ts';

export type { SeriesTable } from '../kinds/index.ts';
export type { DistrictsTable } from '../model/descriptor/districts.ts';
export type { Field } from '../model/descriptor/values.ts';
export { describedTable, type DescribedTable } from './described-table.ts';
export { resource, type Resource } from './resource.ts';

/**
 * `data/<place>/datapackage.json`: a Data Package v2 (https://datapackage.org) that any standard tool
 * reads. What Small Matters needs beyond the standard stands under the key `smallMatters`, in the
 * package and in each resource. Keys of the standard that are not used here are let through.
 */

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
    /** Who makes this site of it, how to reach them, and where its source is: nothing is published without. */
    maintainer: z.strictObject({ name: z.string().min(1), contact, repository: address }).optional(),
    /** What its districts and groups are called, in the singular and plural. */
    district: z.strictObject({
      one: text,
      other: text,
      /** What else people call one, as in "CB 1": passed over where somebody looks for "CB 1, Queens". */
      alsoCalled: z.array(z.string().min(1)).optional(),
    }),
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

import * as z from 'zod';
import { inLanguages, text } from '../text.ts';
import { column, day, download } from './values.ts';

export const districtsTable = z
  .strictObject({
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
      name: inLanguages(column),
      /** Short name by language ("Bronx 2"); the title where there is none. */
      shortName: inLanguages(column).optional(),
      /** What residents call it, in a word or two ("Astoria"); the short name where there is none. */
      label: inLanguages(column).optional(),
      group: column,
      groupName: inLanguages(column).optional(),
      class: column.optional(),
      /** Neighbourhoods and other names to find it by, separated by semicolons. */
      aliases: column.optional(),
      /** Postcodes to find it by, separated by semicolons; one that is split stands in each of its districts. */
      postcodes: column.optional(),
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
  })
  .superRefine(({ columns, populationPeriod }, context) => {
    if ((columns.population === undefined) !== (populationPeriod === undefined))
      context.addIssue({
        code: 'custom',
        path: ['populationPeriod'],
        message: 'together with columns.population',
      });
  });
export type DistrictsTable = z.infer<typeof districtsTable>;

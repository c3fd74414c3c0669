import * as z from 'zod';
import { complaintCountsTable, complaintEventsTable } from '../model/descriptor/complaints.ts';
import { districtsTable } from '../model/descriptor/districts.ts';
import { firstNames } from '../model/descriptor/first-names.ts';
import { programmesTable } from '../model/descriptor/programmes.ts';
import { inspectionsTable, massTable, rateTable } from '../model/descriptor/sorting.ts';
import { volunteerShiftsTable, volunteerTotalsTable } from '../model/descriptor/volunteers.ts';

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
      if ('dateFormat' in table && patternsOf(table).some((text) => text.includes('%E')) && !table.eras)
        refuse('eras', 'expected the first year of each era that %E means, such as { "令和": 2019 }');
      if (
        'measure' in table &&
        table.measure === 'rate' &&
        table.weights === undefined &&
        table.frequency !== 'year' &&
        table.frequency !== 'fiscal-year'
      )
        refuse(
          'weights',
          'expected the series of a table of masses, by which the months of a year are put together',
        );
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
export type SeriesTable = Exclude<Role, { role: 'districts' } | { role: 'programmes' }>;

/** The patterns of a table's dates and of the names of its wide columns. */
const patternsOf = ({
  dateFormat,
  wide,
}: {
  dateFormat: string;
  wide?: { pattern?: string | undefined } | undefined;
}): string[] => [dateFormat, wide?.pattern ?? ''];

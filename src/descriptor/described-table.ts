import * as z from 'zod';
import { KINDS, type SeriesTable } from '../kinds/index.ts';
import { SUBJECTS } from '../model/chart.ts';
import { districtsTable, type DistrictsTable } from '../model/descriptor/districts.ts';
import { firstNames } from '../model/descriptor/first-names.ts';
import { programmesTable, type ProgrammesTable } from '../model/descriptor/programmes.ts';

/** The tables of a subject, told apart by their kind. The schemas of a kind are objects, whatever they refine. */
const tablesOf = SUBJECTS.map((subject) => {
  const [first, ...more] = KINDS.filter((kind) => kind.subject === subject).map(({ schema }) => schema);
  return z.discriminatedUnion('measure', [first!, ...more] as never) as unknown as z.ZodType<SeriesTable>;
});

/** One published CSV and what it is, told apart by role and measure. */
export const describedTable = z.preprocess(
  firstNames,
  z
    .discriminatedUnion('role', [districtsTable, ...tablesOf, programmesTable] as never)
    .superRefine((described: DescribedTable, context) => {
      if (described.role === 'districts' || described.role === 'programmes') return;
      const refuse = (path: string, message: string): void =>
        context.addIssue({ code: 'custom', path: [path], message });
      const table: SeriesTable = described;
      if ('frequency' in table && table.frequency === 'fiscal-year' && table.fiscalStart === undefined)
        refuse('fiscalStart', 'the first month of a fiscal year, 1 to 12');
      const patterns = [table.dateFormat, table.wide?.pattern ?? ''];
      if (patterns.some((pattern) => pattern.includes('%y')) && table.twoDigitYearsFrom === undefined)
        refuse('twoDigitYearsFrom', 'the first year that %y means, such as 1970');
      if (patterns.some((pattern) => pattern.includes('%E')) && !table.eras)
        refuse('eras', 'the first year of each era that %E means, such as { "令和": 2019 }');
    }),
) as unknown as z.ZodType<DescribedTable>;
export type DescribedTable = DistrictsTable | SeriesTable | ProgrammesTable;

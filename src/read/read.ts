import type { Resource, SeriesTable } from '../descriptor/descriptor.ts';
import type { Observation } from '../model/observation.ts';
import { problem, ProblemError, type Problem } from '../model/problem.ts';
import type { Correction, ReadReport } from '../model/read-report.ts';
import { readTable, tooManyRejected } from './table.ts';
import type { Folder } from './folder.ts';

/** One series of a descriptor after reading. */
export interface SeriesRead {
  readonly resource: Resource;
  readonly table: SeriesTable;
  readonly report: ReadReport;
  /** Keys that come more than once. */
  readonly repeated: ReadonlySet<string>;
}

/** The tables of a descriptor that give series, in its order. */
export const tablesOf = (
  resources: readonly Resource[],
): { readonly resource: Resource; readonly table: SeriesTable }[] =>
  resources.flatMap((resource) =>
    'series' in resource.smallMatters ? [{ resource, table: resource.smallMatters }] : [],
  );

/**
 * Reads the series of a descriptor from the files in `folder`, one after another. `observing` gives what takes
 * the observations of a series, in the order of its rows; the generator gives each series once its table is
 * read. Throws an InputError where a table cannot be read or published: `..` in its path, rows about
 * persons of a place that is not `synthetic`, more rows rejected than it allows.
 */
export async function* read(
  {
    resources,
    smallMatters,
  }: { readonly resources: readonly Resource[]; readonly smallMatters?: { readonly synthetic?: boolean } },
  {
    folder,
    districts,
    corrections = [],
  }: {
    readonly folder: Folder;
    /** Ids of the place's districts. */
    readonly districts: ReadonlySet<string>;
    readonly corrections?: readonly Correction[];
  },
  observing: (table: SeriesTable) => (observation: Observation) => void,
): AsyncGenerator<SeriesRead> {
  for (const { resource, table } of tablesOf(resources)) {
    if (table.personal && !smallMatters?.synthetic) throw new ProblemError(aboutPersons(resource));
    const repeated = new Set<string>();
    const own = corrections.filter(({ table }) => table === resource.name);
    const report = await readTable(
      resource,
      table,
      { folder, districts, corrections: own, repeated },
      observing(table),
    );
    const refused = tooManyRejected(report, table.rejectedShare);
    if (refused) throw new ProblemError(refused);
    yield { resource, table, report, repeated };
  }
}

/** Rows about persons do not belong into a place's folder. */
export const aboutPersons = ({ path }: Resource): Problem =>
  problem(
    'rows-about-persons',
    { file: [path].flat()[0]! },
    { text: 'rows about persons are not read from a place’s folder', hint: 'publish totals instead' },
  );

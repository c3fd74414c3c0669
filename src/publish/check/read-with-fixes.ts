import type { Resource, SeriesTable } from '../../descriptor/descriptor.ts';
import { resource as resourceSchema } from '../../descriptor/descriptor.ts';
import { ProblemError } from '../../model/problem.ts';
import type { ReadReport } from '../../model/read-report.ts';
import { MissingColumn } from '../../cells/columns.ts';
import { readTable, tooManyRejected } from '../../read/table.ts';
import type { Correction } from '../../model/read-report.ts';
import { missingColumns } from './columns.ts';
import { caseOf, finding, type Case, type Finding } from './finding.ts';
import { both, cureOf, editsFor, patched, wordsOf, type Patch } from './patches.ts';
import { stopsOf } from './stops.ts';
import type { ProblemContext } from './blocking-steps.ts';
import type { Folder } from '../../read/folder.ts';

/** A table as far as it can be read, and what stops it. */
export interface FixedReading {
  /** As it would be if what is declared wrongly were put right. */
  readonly resource: Resource;
  readonly table: SeriesTable;
  readonly repeated: ReadonlySet<string>;
  /** Null where nothing that is known helps. */
  readonly report: ReadReport | null;
  /** Whether it is read as it is declared now. */
  readonly asIs: boolean;
  readonly stops: readonly Finding[];
}

/** So many things may be declared wrongly of one table. */
const TRIES = 6;

/**
 * Reads a table; where what the descriptor says of how it is written does not fit, and the file shows what
 * does, it is read once more so. One answer then tells all that is to be pasted, and what is left after it.
 */
export async function readWithFixes(
  source: { readonly resource: Resource; readonly table: SeriesTable; readonly index: number },
  place: {
    readonly folder: Folder;
    readonly districts: ReadonlySet<string>;
    readonly corrections: readonly Correction[];
    readonly around: ProblemContext;
  },
): Promise<FixedReading> {
  const { folder, districts, corrections, around } = place;
  const { json } = around;
  const raw = (JSON.parse(json) as { resources: Record<string, unknown>[] }).resources[source.index]!;
  let { resource, table } = source;
  let patch: Patch = {};
  const cases: Case[] = [];
  const stops: Finding[] = [];
  const done = (report: ReadReport | null, repeated: ReadonlySet<string> = new Set()): FixedReading => ({
    resource,
    table,
    repeated,
    report,
    asIs: cases.length === 0,
    stops: [
      ...(cases.length > 0 ? [declared(resource, cases, patch, { json, index: source.index })] : []),
      ...stops,
    ],
  });
  for (let tried = 0; tried < TRIES; tried++) {
    const repeated = new Set<string>();
    const apply = (own: Patch): boolean => {
      const parsed = resourceSchema.safeParse(patched(raw, both(patch, own)));
      if (!parsed.success || !('series' in parsed.data.smallMatters)) return false;
      [patch, resource, table] = [both(patch, own), parsed.data, parsed.data.smallMatters];
      return true;
    };
    let report: ReadReport;
    try {
      report = await readTable(resource, table, { folder, districts, corrections, repeated }, () => {});
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { problems } = error;
      const own = problems.find(({ fix }) => fix !== null);
      if (own?.fix && apply(own.fix)) {
        cases.push(caseOf({ ...own, text: wordsOf(own.fix), expected: null, hint: null }));
        continue;
      }
      const missing =
        error instanceof MissingColumn
          ? await missingColumns({ folder, resource, table }, { json, index: source.index })
          : null;
      stops.push(...(missing === null ? stopsOf(problems, around, table.series) : [missing]));
      return done(null);
    }
    if (tooManyRejected(report, table.rejectedShare) === null) return done(report, repeated);
    const kind = report.rejected.kinds[0]!;
    const cure = await cureOf({ folder, resource, table }, kind, { report, repeated });
    // What can be meant in two ways is for somebody to say, and so is what other rows count.
    if (cure === null || cure.others.length > 0 || kind.code === 'repeated-key' || !apply(cure.patch))
      return done(report, repeated);
    const [first] = kind.examples;
    cases.push(caseOf({ ...first!, text: cure.because, expected: null, hint: null }, kind.rows));
  }
  return done(null);
}

/** What of the declaration is to be changed, all of it. */
function declared(
  { path }: Resource,
  cases: readonly Case[],
  patch: Patch,
  { json, index }: { readonly json: string; readonly index: number },
): Finding {
  const edits = editsFor(json, index, patch);
  return finding({
    kind: 'stops',
    stops: true,
    title: `${[path].flat().join(', ')} is not written as datapackage.json says`,
    cases,
    fix: edits.map((edit) => edit.step),
  });
}

import { readPlace } from '../../aggregate/place.ts';
import type { Descriptor, Resource, SeriesTable } from '../../descriptor/descriptor.ts';
import type { District, Group } from '../../model/district.ts';
import { InputError } from '../../model/fault.ts';
import type { ReadReport } from '../../model/read-report.ts';
import { readBoundaries } from '../../read/boundaries.ts';
import { readCorrections } from '../../read/corrections.ts';
import { otherFolder, readDescriptor, unmaintained } from '../../read/descriptor.ts';
import { readDistricts } from '../../read/districts.ts';
import { readText } from '../../read/json-file.ts';
import { readNotes } from '../../read/notes.ts';
import { aboutPersons } from '../../read/read.ts';
import { readProgrammes } from '../../read/programmes.ts';
import { readRedirects, slugsOf } from '../../read/redirects.ts';
import { tooManyRejected } from '../../read/table.ts';
import { amount } from '../../model/amount.ts';
import { BY_NAME, isTable, isWorkbook } from '../tables.ts';
import { oddAmounts } from './amounts.ts';
import { openEnds } from './complete.ts';
import { faultFindings } from './faults.ts';
import { caseOf, finding, step, type Examined, type Finding } from './finding.ts';
import { readWithFixes } from './read-with-fixes.ts';
import { muchUnplaced } from './much-unplaced.ts';
import { noDescriptor } from './no-descriptor.ts';
import { newsQuestions } from './news.ts';
import { oddDistricts, oddMonths } from './outliers.ts';
import type { ProblemContext } from './blocking-steps.ts';
import { attempt, stopsOf } from './stops.ts';
import { unevenStreams } from './uneven-streams.ts';
import { knownDistricts, unknownFindings } from './unknown.ts';
import { muchWithheld } from './withheld.ts';
import type { Folder } from '../../read/folder.ts';
import { problem } from '../../model/problem.ts';

/** A table, with what became of its rows. */
interface Table {
  readonly resource: Resource;
  readonly table: SeriesTable;
  readonly report: ReadReport;
  readonly repeated: ReadonlySet<string>;
  readonly asIs: boolean;
}

/** A place's folder as far as it can be read. */
interface Found {
  readonly districts: readonly District[];
  readonly groups: readonly Group[];
  readonly notes: number;
  readonly programmes: number;
  readonly tables: readonly Table[];
  readonly stops: readonly Finding[];
  /** What figures ask about that could be made. */
  readonly odd: readonly Finding[];
}

/**
 * Reads a place's folder as the build does and says everything that is wrong with it. Where the build
 * would stop at the first fault, the check goes on with the next file.
 `needsMaintainer`: it is to be published, so it must name who makes it.
 */
export async function examine(folder: Folder, needsMaintainer = false): Promise<Examined> {
  const { name: place } = folder;
  const none = { place, districts: 0, notes: 0, programmes: 0, tables: [], publishable: false };
  const all = await folder.list({ deep: true });
  if (!all.includes('datapackage.json')) return { ...none, findings: [noDescriptor(place, all)] };
  const json = await readText(folder, 'datapackage.json').catch(() => '');
  const files = all.filter((file) => (isTable(file) || isWorkbook(file)) && !/^(releases\/|\.)/.test(file));
  const stopped: Finding[] = [];
  const descriptor = await attempt(stopped, { json, files }, () => readDescriptor(folder));
  if (descriptor === null) return { ...none, findings: stopped };
  if (descriptor.name !== place)
    stopped.push(...stopsOf([otherFolder(descriptor.name, place)], { json, files }));
  const nobody = needsMaintainer ? unmaintained(descriptor) : null;
  if (nobody) stopped.push(...stopsOf([nobody], { json, files }));
  const found = (await whole(folder, json)) ?? (await pieces(folder, { json, files }, descriptor));
  const about = { ...found, folder, json, place: namesOf(descriptor) };
  const stops: Finding[] = [...stopped, ...found.stops];
  const findings: Finding[] = [];
  for (const source of found.tables) {
    const read = { ...source, ...about, index: indexOf(descriptor, source.resource) };
    const faults = await faultFindings(read);
    stops.push(...faults.filter((fault) => fault.stops));
    findings.push(...faults.filter((fault) => !fault.stops), ...(await unknownFindings(read)));
    findings.push(
      ...found.odd.filter(({ series }) => series === source.table.series),
      ...quietFindings(source),
    );
  }
  findings.push(...unusedFiles(files, descriptor));
  return {
    place,
    publishable: stops.length === 0,
    districts: found.districts.length,
    notes: found.notes,
    programmes: found.programmes,
    tables: found.tables.map(({ report, asIs }) => ({
      series: report.series,
      file: report.file,
      rows: report.rows,
      used: report.used,
      unplaced: report.unplaced.rows,
      rejected: report.rejected.rows,
      leftOut: report.leftOut.rows,
      asIs,
      cut: report.cut ?? false,
    })),
    findings: [...stops, ...findings],
  };
}

const indexOf = ({ resources }: Descriptor, { name }: Resource): number =>
  resources.findIndex((resource) => resource.name === name);

/** Names of the place as a whole, as a table may have them in a row of totals. */
const namesOf = ({ name, title, smallMatters }: Descriptor): string[] =>
  [name, title, ...Object.values(smallMatters.title)].map((text) => text.toLowerCase());

/** The place as the build reads it, or null where that stops. */
async function whole(folder: Folder, json: string): Promise<Found | null> {
  try {
    const place = await readPlace(folder);
    const { descriptor, districts, groups, notes, programmes, series } = place;
    const [districtsFile = ''] = [place.districtsResource.path].flat();
    const odd = await Promise.all(
      series.map(async (seriesLedger) => {
        const at = { json, index: indexOf(descriptor, seriesLedger.resource), districtsFile };
        return [
          ...muchUnplaced(seriesLedger),
          ...oddAmounts(seriesLedger, districts, at),
          ...openEnds(seriesLedger, districts, at),
          ...unevenStreams(seriesLedger, districts, at),
          ...(await oddMonths(seriesLedger, districts, { folder, notes })),
          ...(await oddDistricts(seriesLedger, districts, { folder, notes })),
        ];
      }),
    );
    return {
      districts,
      groups,
      notes: notes.length,
      programmes: programmes.length,
      tables: series.map((seriesLedger) => ({ ...seriesLedger, asIs: true })),
      stops: [],
      odd: [...odd.flat(), ...(await newsQuestions(folder, place)), ...muchWithheld(place)],
    };
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** The place file by file, each fault that stops the build kept, and on with the next. */
async function pieces(folder: Folder, around: ProblemContext, descriptor: Descriptor): Promise<Found> {
  const stops: Finding[] = [];
  const districtsTable = descriptor.resources.find(({ smallMatters }) => smallMatters.role === 'districts')!;
  const read = await attempt(stops, around, async () => {
    const table = districtsTable.smallMatters;
    return table.role === 'districts' ? readDistricts(folder, districtsTable, table) : null;
  });
  const { districts = [], groups = [] } = read ?? {};
  const nothing = { districts, groups, notes: 0, programmes: 0, tables: [], stops, odd: [] };
  // Nothing else can be told without them: everything names a district.
  if (read === null) return nothing;
  const ids = new Set(districts.map(({ id }) => id));
  const known = { ...around, districts: knownDistricts(districts) };
  const attemptTo = <T>(work: () => Promise<T>): Promise<T | null> => attempt(stops, known, work);
  const series = descriptor.resources.flatMap((resource, index) =>
    'series' in resource.smallMatters ? [{ resource, table: resource.smallMatters, index }] : [],
  );
  const named = { districts: ids, series: new Set(series.map(({ table }) => table.series)) };
  const notes = await attemptTo(() => readNotes(folder, named));
  const programmes = await attemptTo(() => readProgrammes(folder, named));
  await attemptTo(() => readRedirects(folder, slugsOf(districts, groups)));
  const { boundaries } = descriptor.smallMatters;
  if (boundaries !== undefined) await attemptTo(() => readBoundaries(folder, boundaries, ids));
  const names = new Set(series.map(({ resource }) => resource.name));
  const corrections = (await attemptTo(() => readCorrections(folder, names))) ?? [];
  const tables: Table[] = [];
  for (const source of series) {
    const { resource, table } = source;
    if (table.personal && !descriptor.smallMatters.synthetic) {
      stops.push(...stopsOf([{ ...aboutPersons(resource), hint: null }], known, table.series));
      continue;
    }
    const own = corrections.filter((correction) => correction.table === resource.name);
    const seen = await readWithFixes(source, { folder, districts: ids, corrections: own, around: known });
    stops.push(...seen.stops);
    if (seen.report !== null) tables.push({ ...seen, report: seen.report });
  }
  // What only shows when all is put together.
  if (stops.length === 0 && !tables.some(({ report, table }) => tooManyRejected(report, table.rejectedShare)))
    await attemptTo(() => readPlace(folder));
  return { ...nothing, notes: notes?.length ?? 0, programmes: programmes?.length ?? 0, tables };
}

/** Tables that lie in the folder and that nothing reads: most often one was forgotten in the descriptor. */
function unusedFiles(files: readonly string[], { resources }: Descriptor): Finding[] {
  const used = new Set([...BY_NAME, ...resources.flatMap(({ path }) => path)]);
  const unused = files.filter((file) => !used.has(file));
  if (unused.length === 0) return [];
  return [
    finding({
      kind: 'unused-file',
      title: `Files that nothing reads: ${unused.length}`,
      cases: unused.map((file) =>
        caseOf(problem('unused-file', { file }, { text: 'no table of datapackage.json has this path' })),
      ),
      fix: [
        step(
          'Describe each under "resources" in datapackage.json (see templates/datapackage.json), or take it out of the folder. Of a workbook, each sheet must be saved as a CSV.',
        ),
      ],
    }),
  ];
}

/** What nothing needs to be done about, but should be known. */
function quietFindings({ report }: Pick<Table, 'report'>): Finding[] {
  const { notStated } = report.unplaced;
  const { leftOut } = report;
  const at = { file: report.file, series: report.series };
  return [
    ...(leftOut.rows > 0
      ? [
          finding({
            kind: 'left-out',
            series: report.series,
            rows: leftOut.rows,
            title: `Left out, as the descriptor says: ${amount(leftOut.rows, 'row')}`,
            cases: leftOut.values.map(({ column, value, rows }) =>
              caseOf(problem('left-out', { ...at, column }, { value }), rows),
            ),
            fix: [],
          }),
        ]
      : []),
    ...(notStated > 0
      ? [
          finding({
            kind: 'district-not-stated',
            series: report.series,
            rows: notStated,
            problem: problem('district-not-stated', at, {}),
            title: `Rows that name no district: ${amount(notStated, 'row')}. They count for the whole place, and in no district.`,
            fix: [],
          }),
        ]
      : []),
    ...(report.corrected.length > 0
      ? [
          finding({
            kind: 'corrected',
            series: report.series,
            rows: report.corrected.length,
            title: `Put right by corrections.csv: ${amount(report.corrected.length, 'value')}`,
            cases: report.corrected.map(({ key, field, published, corrected, reason }) =>
              caseOf(
                problem(
                  'corrected',
                  { ...at, column: field },
                  { value: published, text: `now ${corrected}, in ${key}: ${reason}` },
                ),
              ),
            ),
            fix: [],
          }),
        ]
      : []),
  ];
}

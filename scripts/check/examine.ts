import { readdir } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { readPlace } from '../../src/aggregate/place.ts';
import type { Descriptor, Resource, SeriesRole } from '../../src/model/descriptor.ts';
import type { District, Group } from '../../src/model/district.ts';
import { InputError } from '../../src/model/fault.ts';
import type { ReadReport } from '../../src/model/read-report.ts';
import { readBoundaries } from '../../src/read/boundaries.ts';
import { readCorrections } from '../../src/read/corrections.ts';
import { readDescriptor } from '../../src/read/descriptor.ts';
import { readDistricts } from '../../src/read/districts.ts';
import { readText } from '../../src/read/json-file.ts';
import { readNotes } from '../../src/read/notes.ts';
import { readProgrammes } from '../../src/read/programmes.ts';
import { readTable, tooManyRejected } from '../../src/read/table.ts';
import { amount } from '../command/amount.ts';
import { lineOf } from './descriptor-lines.ts';
import { FAULT_WORDS } from './fault-words.ts';
import { muchUnplaced, unlikelyUnit } from './doubtful.ts';
import { finding, type Case, type Examined, type Finding } from './finding.ts';
import { oddDistricts, oddMonths } from './outliers.ts';
import { stepsFor } from './stop-words.ts';
import { unknownFindings } from './unknown.ts';

/** A table that could be read, with what became of its rows. */
interface ReadOnce {
  readonly resource: Resource;
  readonly role: SeriesRole;
  readonly report: ReadReport;
}

/** A place's folder as far as it can be read. */
interface Found {
  readonly districts: readonly District[];
  readonly groups: readonly Group[];
  readonly notes: number;
  readonly programmes: number;
  readonly tables: readonly ReadOnce[];
  readonly stops: readonly Finding[];
  /** What figures ask about that could be made. */
  readonly odd: readonly Finding[];
}

/**
 * Reads a place's folder as the build does and says everything that is wrong with it. Where the build
 * would stop at the first fault, the check goes on with the next file.
 */
export async function examine(root: string): Promise<Examined> {
  const place = basename(root);
  const none = { place, districts: 0, notes: 0, programmes: 0, tables: [], publishable: false };
  const json = await readText(root, 'datapackage.json').catch(() => '');
  const stopped: Finding[] = [];
  const descriptor = await attempt(stopped, json, () => readDescriptor(root));
  if (descriptor === null) return { ...none, findings: stopped };
  if (descriptor.name !== place)
    stopped.push(
      stopAt(json, [
        `datapackage.json: name: ${descriptor.name}: expected ${place}, as its folder is called`,
      ]),
    );
  const found = (await whole(root)) ?? (await pieces(root, json, descriptor));
  const findings: Finding[] = [...stopped, ...found.stops];
  for (const table of found.tables) {
    findings.push(
      ...faultFindings(table),
      ...(await unknownFindings(
        {
          ...table,
          ...found,
          root,
          json,
          index: descriptor.resources.findIndex(({ name }) => name === table.resource.name),
        },
        table.report,
      )),
    );
    findings.push(...quietFindings(table));
  }
  findings.push(...found.odd, ...(await unusedFiles(root, descriptor)));
  return {
    place,
    publishable: !findings.some(({ stops }) => stops),
    districts: found.districts.length,
    notes: found.notes,
    programmes: found.programmes,
    tables: found.tables.map(({ report }) => ({
      series: report.series,
      file: report.file,
      rows: report.rows,
      used: report.used,
      unplaced: report.unplaced.rows,
      rejected: report.rejected.rows,
      leftOut: report.leftOut.rows,
    })),
    findings,
  };
}

/** The place as the build reads it, or null where that stops. */
async function whole(root: string): Promise<Found | null> {
  try {
    const place = await readPlace(root);
    const { districts, groups, notes, programmes, series } = place;
    return {
      districts,
      groups,
      notes: notes.length,
      programmes: programmes.length,
      tables: series,
      stops: [],
      odd: series.flatMap((one) => [
        ...muchUnplaced(one),
        ...unlikelyUnit(one, districts),
        ...oddMonths(one, districts),
        ...oddDistricts(one, districts, notes),
      ]),
    };
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** The place file by file, each fault that stops the build kept, and on with the next. */
async function pieces(root: string, json: string, descriptor: Descriptor): Promise<Found> {
  const stops: Finding[] = [];
  const attemptTo = <T>(work: () => Promise<T>): Promise<T | null> => attempt(stops, json, work);
  const districtsTable = descriptor.resources.find(({ smallMatters }) => smallMatters.role === 'districts')!;
  const read = await attemptTo(async () => {
    const role = districtsTable.smallMatters;
    return role.role === 'districts' ? readDistricts(root, districtsTable, role) : null;
  });
  const { districts = [], groups = [] } = read ?? {};
  const nothing = { districts, groups, notes: 0, programmes: 0, tables: [], stops, odd: [] };
  // Nothing else can be told without them: everything names a district.
  if (read === null) return nothing;
  const ids = new Set(districts.map(({ id }) => id));
  const series = descriptor.resources.flatMap((resource) =>
    'series' in resource.smallMatters ? [{ resource, role: resource.smallMatters }] : [],
  );
  const known = { districts: ids, series: new Set(series.map(({ role }) => role.series)) };
  const notes = await attemptTo(() => readNotes(root, known));
  const programmes = await attemptTo(() => readProgrammes(root, known));
  const { boundaries } = descriptor.smallMatters;
  if (boundaries !== undefined) await attemptTo(() => readBoundaries(root, boundaries, ids));
  const names = new Set(series.map(({ resource }) => resource.name));
  const corrections = (await attemptTo(() => readCorrections(root, names))) ?? [];
  const tables: ReadOnce[] = [];
  for (const { resource, role } of series) {
    const own = corrections.filter(({ table }) => table === resource.name);
    const report = await attemptTo(() => {
      if (role.personal && !descriptor.smallMatters.synthetic)
        throw new InputError(
          `${[resource.path].flat()[0]}: rows about persons are not read from a place’s folder; publish totals instead`,
        );
      return readTable(resource, role, { root, districts: ids, corrections: own }, () => {});
    });
    if (report === null) continue;
    const refused = tooManyRejected(report, role.rejectedShare);
    if (refused) stops.push(stopAt(json, [refused], role.series));
    tables.push({ resource, role, report });
  }
  // What only shows when all is put together.
  if (stops.length === 0) await attemptTo(() => readPlace(root));
  return { ...nothing, notes: notes?.length ?? 0, programmes: programmes?.length ?? 0, tables };
}

/** Does some work; what is wrong with the input becomes a finding that stops the build. */
async function attempt<T>(stops: Finding[], json: string, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    stops.push(
      stopAt(
        json,
        error.message.split('\n').filter((line) => !line.startsWith(' ')),
      ),
    );
    return null;
  }
}

const MESSAGE = /^([^:\s]+\.\w+)(?::(\d+))?: (.*)$/;

/** A finding of what stops the build, from the reader's own messages. */
function stopAt(json: string, messages: readonly string[], series: string | null = null): Finding {
  const cases = messages.map((message): Case => {
    const [, file = '', line, text = message] = MESSAGE.exec(message) ?? [];
    const [path = ''] = text.split(': ');
    const at = line
      ? Number(line)
      : file === 'datapackage.json' && path !== '(all)'
        ? lineOf(json, path)
        : null;
    return { file, line: at, column: null, value: null, rows: null, text };
  });
  const [file] = [...new Set(cases.map((one) => one.file))];
  return finding({
    kind: 'stops',
    stops: true,
    series,
    title: `${file || 'The place'} cannot be used as it is${cases.length > 1 ? `: ${amount(cases.length, 'fault')}` : ''}`,
    cases,
    mend: stepsFor(messages),
  });
}

/** Tables of a place that are found by their names. */
const BY_NAME = ['corrections.csv', 'notes.csv', 'programmes.csv', 'redirects.csv'];

/** Tables that lie in the folder and that nothing reads: most often one was forgotten in the descriptor. */
async function unusedFiles(root: string, { resources }: Descriptor): Promise<Finding[]> {
  const used = new Set([...BY_NAME, ...resources.flatMap(({ path }) => path)]);
  // Links are not followed: one may lead back to the folder it lies in.
  const unused = (await readdir(root, { recursive: true, withFileTypes: true }))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => /\.(csv|tsv|txt|xlsx?|ods)(\.gz)?$/i.test(file) && !/^(releases\/|\.)/.test(file))
    .filter((file) => !used.has(file))
    .sort();
  if (unused.length === 0) return [];
  return [
    finding({
      kind: 'unused-file',
      title: `Files that nothing reads: ${unused.length}`,
      cases: unused.map((file) => ({
        file,
        line: null,
        column: null,
        value: null,
        rows: null,
        text: 'no resource of datapackage.json has this path',
      })),
      mend: [
        'Add each as a resource of datapackage.json, or take it away. Of a workbook, each sheet must be saved as a CSV.',
      ],
    }),
  ];
}

/** The rows not used, a finding a kind of fault. */
function faultFindings({ report, role }: ReadOnce): Finding[] {
  return report.rejected.kinds.map(({ fault, rows, examples }) =>
    finding({
      kind: fault,
      series: report.series,
      rows,
      title: `${FAULT_WORDS[fault]?.title ?? fault}: ${amount(rows, 'row')}, not used`,
      cases: examples.map(({ file, line, column, value, expected }) => ({
        file,
        line,
        column,
        value,
        rows: null,
        text: `expected ${expected}`,
      })),
      more: rows - examples.length,
      mend: [FAULT_WORDS[fault]?.mend({ cases: examples, role }) ?? 'Look at these rows.'],
    }),
  );
}

/** What nothing needs to be done about, but should be known. */
function quietFindings({ report }: ReadOnce): Finding[] {
  const { notStated } = report.unplaced;
  const { leftOut } = report;
  return [
    ...(leftOut.rows > 0
      ? [
          finding({
            kind: 'left-out',
            series: report.series,
            rows: leftOut.rows,
            title: `Left out, as the descriptor says: ${amount(leftOut.rows, 'row')}`,
            cases: leftOut.values.map(({ column, value, rows }) => ({
              file: report.file,
              line: null,
              column,
              value,
              rows,
              text: null,
            })),
            mend: [],
          }),
        ]
      : []),
    ...(notStated > 0
      ? [
          finding({
            kind: 'district-not-stated',
            series: report.series,
            rows: notStated,
            title: `Rows that name no district: ${amount(notStated, 'row')}. They count for the whole place, and in no district.`,
            mend: [],
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
            cases: report.corrected.map(({ key, field, published, corrected, reason }) => ({
              file: report.file,
              line: null,
              column: field,
              value: published,
              rows: null,
              text: `now ${corrected}, in ${key}: ${reason}`,
            })),
            mend: [],
          }),
        ]
      : []),
  ];
}

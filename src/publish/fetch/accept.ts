import type { Descriptor, Resource, SeriesTable } from '../../descriptor/descriptor.ts';
import { formatMonth, monthOf, type Month } from '../../model/month.ts';
import { CommandError, problem, ProblemError } from '../../model/problem.ts';
import type { ReadReport } from '../../model/read-report.ts';
import { readCorrections } from '../../read/corrections.ts';
import { readDistricts } from '../../read/districts.ts';
import type { Folder } from '../../read/folder.ts';
import { readProgrammes } from '../../read/programmes.ts';
import { cutShort, readTable, tooManyRejected } from '../../read/table.ts';
import { lastWhole, overBy } from '../check/complete.ts';
import { amount, printCount } from '../../model/amount.ts';

/**
 * Reads a downloaded table as the build would, from `staged`; an InputError where the build
 * would stop at it. Says in words what was found in it.
 */
export async function accept(
  place: { readonly folder: Folder; readonly descriptor: Descriptor },
  resource: Resource,
  { staged, retrieved, smaller }: { staged: Folder; retrieved: string; smaller: boolean },
): Promise<string> {
  const table = resource.smallMatters;
  if (table.role === 'districts') {
    const next = (await readDistricts(staged, resource, table)).districts.map(({ id }) => id);
    const gone = (await districtsOf(place).catch(() => [])).filter((id) => !next.includes(id));
    if (gone.length > 0)
      throw new CommandError(
        problem(
          'districts-gone',
          { file: [resource.path].flat()[0]! },
          {
            text: `districts ${gone.join(', ')} are no longer in it`,
            hint: 'where that is right, put the file in its place by hand',
          },
        ),
      );
    return amount(next.length, 'district');
  }
  const districts = new Set(await districtsOf(place));
  if (table.role === 'programmes') {
    const programmes = await readProgrammes(staged, { districts, series: seriesOf(place.descriptor) });
    return amount(programmes.length, 'programme');
  }
  return acceptSeries(place, resource, { ...table, retrieved }, { staged, districts, smaller });
}

/** Fewer rows than this share of those used before are not taken for the whole. */
const FEWER = 0.5;

async function acceptSeries(
  { folder, descriptor }: { readonly folder: Folder; readonly descriptor: Descriptor },
  resource: Resource,
  table: SeriesTable,
  { staged, districts, smaller }: { staged: Folder; districts: ReadonlySet<string>; smaller: boolean },
): Promise<string> {
  const tables = new Set(descriptor.resources.map(({ name }) => name));
  const corrections = (await readCorrections(folder, tables)).filter(({ table }) => table === resource.name);
  const months = new Map<Month, Set<string>>();
  const report = await readTable(
    resource,
    table,
    { folder: staged, districts, corrections },
    (observation) => {
      const { month } = observation;
      const own = months.get(month) ?? new Set();
      months.set(month, own);
      if (observation.district !== null) own.add(observation.district);
    },
  );
  const refused = tooManyRejected(report, table.rejectedShare);
  if (refused) throw new ProblemError(refused);
  if (report.used + report.unplaced.rows === 0)
    throw new ProblemError(problem('no-usable-row', { file: report.file }, { text: 'no row could be used' }));
  const short = cutShort(
    table,
    report,
    [...months.keys()].reduce((a, b) => Math.max(a, b), -Infinity),
  );
  if (short) throw new ProblemError(short);
  // What was read before may be gone, or bad: then there is nothing to compare with.
  const before = await readTable(resource, table, { folder, districts }, () => {}).catch(() => null);
  if (before !== null && report.used < FEWER * before.used && !smaller)
    throw new CommandError(
      problem(
        'fewer-rows',
        { file: report.file },
        {
          text: `${amount(report.used, 'row')} of a known district, and ${printCount(before.used)} before${unknownIn(report)}`,
          hint: 'where that is right, run it again with --smaller',
        },
      ),
    );
  return `${amount(report.rows, 'row')}${newerIn(table, months)}`;
}

/** The districts that are not known any more, the first of them. */
function unknownIn({ unplaced: { unknown } }: ReadReport): string {
  const [first] = unknown;
  return first === undefined ? '' : `: are districts written in another way now, such as “${first.value}”?`;
}

/** What to write as `completeTo` where the table has whole months beyond it; nothing where it has none. */
function newerIn(table: SeriesTable, months: ReadonlyMap<Month, ReadonlySet<string>>): string {
  if (table.completeTo === undefined) return '';
  const over = overBy(table.retrieved);
  const reporting = [...months].filter(([district]) => district <= over).sort(([a], [b]) => b - a);
  const whole = lastWhole(new Map(reporting.map(([district, { size }]) => [district, size])));
  if (whole === null || whole.month <= monthOf(table.completeTo)) return '';
  return `; it seems whole to ${formatMonth(whole.month)}, and "completeTo" still says ${table.completeTo}: write "completeTo": "${formatMonth(whole.month)}" in datapackage.json, or later months are in no figure`;
}

async function districtsOf({
  folder,
  descriptor,
}: {
  readonly folder: Folder;
  readonly descriptor: Descriptor;
}): Promise<string[]> {
  const resource = descriptor.resources.find(({ smallMatters }) => smallMatters.role === 'districts')!;
  if (resource.smallMatters.role !== 'districts') return [];
  return (await readDistricts(folder, resource, resource.smallMatters)).districts.map(({ id }) => id);
}

const seriesOf = ({ resources }: Descriptor): ReadonlySet<string> =>
  new Set(resources.flatMap(({ smallMatters }) => ('series' in smallMatters ? [smallMatters.series] : [])));

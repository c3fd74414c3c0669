import type { Descriptor, Resource, SeriesRole } from '../../src/model/descriptor.ts';
import { InputError, printFault } from '../../src/model/fault.ts';
import { readCorrections } from '../../src/read/corrections.ts';
import { readDistricts } from '../../src/read/districts.ts';
import { readProgrammes } from '../../src/read/programmes.ts';
import { readTable, tooManyRejected } from '../../src/read/table.ts';
import { amount } from '../command/amount.ts';

/**
 * Reads a downloaded table as the build would, from the folder `staged`; an InputError where the build
 * would stop at it. Says in words what was found in it.
 */
export async function accept(
  place: { readonly root: string; readonly descriptor: Descriptor },
  resource: Resource,
  { staged, retrieved }: { staged: string; retrieved: string },
): Promise<string> {
  const role = resource.smallMatters;
  if (role.role === 'districts') {
    const next = (await readDistricts(staged, resource, role)).districts.map(({ id }) => id);
    const gone = (await districtsOf(place).catch(() => [])).filter((id) => !next.includes(id));
    if (gone.length > 0)
      throw new InputError(
        `districts ${gone.join(', ')} are no longer in it; where that is right, put the file in its place by hand`,
      );
    return amount(next.length, 'district');
  }
  const districts = new Set(await districtsOf(place));
  if (role.role === 'programmes') {
    const programmes = await readProgrammes(staged, { districts, series: seriesOf(place.descriptor) });
    return amount(programmes.length, 'programme');
  }
  return acceptSeries(place, resource, { ...role, retrieved }, { staged, districts });
}

async function acceptSeries(
  { root, descriptor }: { readonly root: string; readonly descriptor: Descriptor },
  resource: Resource,
  role: SeriesRole,
  { staged, districts }: { staged: string; districts: ReadonlySet<string> },
): Promise<string> {
  const tables = new Set(descriptor.resources.map(({ name }) => name));
  const corrections = (await readCorrections(root, tables)).filter(({ table }) => table === resource.name);
  const report = await readTable(resource, role, { root: staged, districts, corrections }, () => {});
  const refused = tooManyRejected(report, role.rejectedShare);
  if (refused) {
    const first = report.rejected.kinds.flatMap(({ examples }) => examples.slice(0, 1).map(printFault));
    throw new InputError([refused, ...first].join('\n'));
  }
  if (report.used + report.unplaced.rows === 0) throw new InputError(`${report.file}: no row could be used`);
  return amount(report.rows, 'row');
}

async function districtsOf({
  root,
  descriptor,
}: {
  readonly root: string;
  readonly descriptor: Descriptor;
}): Promise<string[]> {
  const resource = descriptor.resources.find(({ smallMatters }) => smallMatters.role === 'districts')!;
  if (resource.smallMatters.role !== 'districts') return [];
  return (await readDistricts(root, resource, resource.smallMatters)).districts.map(({ id }) => id);
}

const seriesOf = ({ resources }: Descriptor): ReadonlySet<string> =>
  new Set(resources.flatMap(({ smallMatters }) => ('series' in smallMatters ? [smallMatters.series] : [])));

import { kindOfTable } from '../kinds/index.ts';
import type { Descriptor, DistrictsTable, Resource, SeriesTable } from '../descriptor/descriptor.ts';
import type { District, Group } from '../model/district.ts';
import { problem, ProblemError } from '../model/problem.ts';
import type { Ledger } from '../model/ledger.ts';
import { formatMonth, monthOf } from '../model/month.ts';
import { dayOf, monthOfDay, lastDayOf } from '../model/day.ts';
import type { Note } from '../model/note.ts';
import type { Observation } from '../model/observation.ts';
import { periodOf, type Period, type Span } from '../model/period.ts';
import type { Programme } from '../model/programme.ts';
import type { Redirect } from '../model/redirect.ts';
import { readBoundaries } from '../read/boundaries.ts';
import { readCorrections } from '../read/corrections.ts';
import { readDescriptor } from '../read/descriptor.ts';
import { readDistricts } from '../read/districts.ts';
import { readNotes } from '../read/notes.ts';
import { readProgrammes } from '../read/programmes.ts';
import { readRedirects, slugsOf } from '../read/redirects.ts';
import { read, tablesOf, type SeriesRead } from '../read/read.ts';
import { cutShort } from '../read/table.ts';
import { ledgerFor } from './ledger.ts';
import type { Folder } from '../read/folder.ts';

/** One series after reading. */
export interface SeriesLedger extends SeriesRead {
  readonly ledger: Ledger;
  /** First month with observations, last complete month. */
  readonly complete: Span;
}

/** A place after reading: all its tables as ledgers, nothing compared yet. */
export interface PlaceLedger {
  readonly descriptor: Descriptor;
  readonly districtsTable: DistrictsTable;
  readonly districtsResource: Resource;
  readonly districts: readonly District[];
  readonly groups: readonly Group[];
  /** Null where none is published. */
  readonly population: Period | null;
  readonly series: readonly SeriesLedger[];
  readonly notes: readonly Note[];
  readonly programmes: readonly Programme[];
  readonly redirects: readonly Redirect[];
  /** TopoJSON, or null where the place has none. */
  readonly boundaries: string | null;
}

/** What reading tells while it goes on. */
export type Progress = (event: { step: string; rows: number; bytes?: number }) => void;

/**
 * Reads a place's folder whole. Throws an InputError with everything that is wrong with its
 * descriptor, or with the first table that cannot be published.
 */
export async function readPlace(folder: Folder, progress: Progress = () => {}): Promise<PlaceLedger> {
  const descriptor = await readDescriptor(folder);
  const districtsResource = descriptor.resources.find(
    ({ smallMatters }) => smallMatters.role === 'districts',
  )!;
  const districtsTable = districtsResource.smallMatters as DistrictsTable;
  const population =
    districtsTable.populationPeriod === undefined ? null : populationPeriod(districtsTable.populationPeriod);
  const { districts, groups } = await readDistricts(folder, districtsResource, districtsTable);
  const ids = new Set(districts.map(({ id }) => id));
  const tables = tablesOf(descriptor.resources);
  const names = new Set(tables.map(({ table }) => table.series));
  const notes = await readNotes(folder, { districts: ids, series: names });
  const programmes = await readProgrammes(folder, { districts: ids, series: names });
  const redirects = await readRedirects(folder, slugsOf(districts, groups));
  const { boundaries: file } = descriptor.smallMatters;
  const boundaries = file === undefined ? null : await readBoundaries(folder, file, ids);
  const corrections = await readCorrections(folder, new Set(tables.map(({ resource }) => resource.name)));

  for (const { table } of tables) checkClasses(table, districts);

  const series: SeriesLedger[] = [];
  let close: () => Ledger;
  const observing = (table: SeriesTable): ((observation: Observation) => void) => {
    const made = ledgerFor(table, [...ids]);
    close = made.close;
    return made.observe;
  };
  for await (const seriesRead of read(descriptor, { folder, districts: ids, corrections }, observing)) {
    const { table, report } = seriesRead;
    const ledger = close!();
    if (!Number.isFinite(ledger.span.from))
      throw new ProblemError(
        problem('no-usable-row', { file: report.file }, { text: 'no row could be used' }),
      );
    const short = cutShort(table, report, ledger.span.to);
    if (short) throw new ProblemError(short);
    series.push({ ...seriesRead, ledger, complete: completeSpan(table, ledger) });
    progress({ step: `${descriptor.name}/${table.series}`, rows: report.rows });
  }
  return {
    descriptor,
    districtsTable,
    districtsResource,
    districts,
    groups,
    population,
    series: series.map((own) => joined(own, series)),
    notes,
    programmes,
    redirects,
    boundaries,
  };
}

/** A series with what its ledger needs of others. */
function joined(own: SeriesLedger, all: readonly SeriesLedger[]): SeriesLedger {
  const ledgerOf = (series: string): Ledger | undefined =>
    all.find(({ table }) => table.series === series)?.ledger;
  return { ...own, ledger: kindOfTable(own.table).joined?.(own.ledger, own.table, ledgerOf) ?? own.ledger };
}

/** Districts of several classes are added up only as the table says. */
function checkClasses(table: SeriesTable, districts: readonly District[]): void {
  const classes = new Set(districts.map((district) => district.class));
  const ids = new Set(districts.map(({ id }) => id));
  const at = { file: 'datapackage.json', series: table.series };
  const known = [...classes].sort();
  const listed = known.join(', ');
  const unknown = (named: readonly string[] = []) => named.find((name) => !classes.has(name));
  const wrong = unknown(table.about.classes) ?? unknown(table.addUp);
  if (wrong !== undefined)
    throw new ProblemError(
      problem('unknown-class', at, { expected: `a class of districts: ${listed}`, value: wrong }),
    );
  const stranger = table.about.without.find((id) => !ids.has(id));
  if (stranger !== undefined)
    throw new ProblemError(
      problem(
        'unknown-without',
        { ...at, path: ['about', 'without'] },
        { expected: 'the id of a district', value: stranger },
      ),
    );
  if (table.addUp === undefined && (table.about.classes ?? [...classes]).length > 1)
    throw new ProblemError(
      problem('several-classes', at, {
        text: `districts are of several classes (${listed})`,
        expected: 'addUp, the classes that totals are made of',
        classes: known,
      }),
    );
}

function populationPeriod(key: string): Period {
  try {
    return periodOf(key);
  } catch {
    throw new ProblemError(
      problem(
        'no-period',
        { file: 'datapackage.json', path: ['populationPeriod'] },
        { expected: 'a period like 2023 or 2019-01/2023-12', value: key, mayBeEmpty: false },
      ),
    );
  }
}

/** The months figures are made of: to the declared last one, or the last whole month before retrieval. */
function completeSpan(table: SeriesTable, { span, step }: Ledger): Span {
  const retrieved = dayOf(table.retrieved);
  const month = monthOfDay(retrieved);
  const whole = lastDayOf(month) === retrieved ? month : month - 1;
  const declared = table.completeTo === undefined ? whole : monthOf(table.completeTo);
  const last = Math.min(span.to, declared);
  // Of a table by quarter or year, the last of them that is over by then.
  const to = span.to - step * Math.ceil((span.to - last) / step);
  if (to < span.from) {
    throw new ProblemError(
      problem(
        'complete-too-early',
        { file: 'datapackage.json', series: table.series },
        {
          text: `complete to ${formatMonth(to)}, before its first month, ${formatMonth(span.from)}; see completeTo and retrieved`,
        },
      ),
    );
  }
  return { from: span.from, to };
}

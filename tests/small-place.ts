import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import { onTestFinished } from 'vitest';
import { diskFolder } from '../scripts/command/disk.ts';
import type { Resource, SeriesTable } from '../src/descriptor/descriptor.ts';
import { resource } from '../src/descriptor/descriptor.ts';
import type { KindId, KINDS } from '../src/kinds/index.ts';
import type { ReadReport } from '../src/model/read-report.ts';
import { readCorrections } from '../src/read/corrections.ts';
import { readTable } from '../src/read/table.ts';

/** Places and tables small enough to read in a test, written to a folder that is gone after it. */

type Json = { readonly [key: string]: unknown };

export const DISTRICTS = ['a', 'b', 'c'] as const;

/** Writes files into a new folder; it is removed when the test has finished. */
export async function folderOf(files: { readonly [path: string]: string | Uint8Array }): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'small-matters-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return root;
}

/** Rows as a CSV with a header. */
export const csvOf = (header: readonly string[], rows: readonly (readonly unknown[])[]): string =>
  `${Papa.unparse([header, ...rows], { newline: '\n' })}\n`;

const words = (en: string): Json => ({ en });

const common = (series: string) => ({
  series,
  title: words(series),
  publisher: 'A publisher',
  retrieved: '2025-01-31',
});

const STREAMS = [
  { id: 'rest', column: 'rest', label: words('rest'), sorted: false, blank: 'not-reported' },
  { id: 'paper', column: 'paper', label: words('paper'), sorted: true, blank: 'not-reported' },
  { id: 'food', column: 'food', label: words('food'), sorted: true, blank: 'not-collected' },
];

/** What each kind of table says of itself here; all with the districts a, b and c. */
export const DESCRIBED = {
  mass: {
    role: 'sorting',
    measure: 'mass',
    ...common('waste'),
    definition: 'diversion',
    unit: 'kg',
    columns: { district: 'district', period: 'month' },
    streams: STREAMS,
  },
  rate: {
    role: 'sorting',
    measure: 'rate',
    ...common('rates'),
    definition: 'diversion',
    columns: { district: 'district', period: 'month', rate: 'rate' },
    weights: 'waste',
  },
  inspections: {
    role: 'sorting',
    measure: 'inspections',
    ...common('inspections'),
    definition: 'accurate-sorting',
    columns: { district: 'district', period: 'month', inspected: 'inspected', passed: 'passed' },
  },
  counts: {
    role: 'complaints',
    measure: 'counts',
    ...common('rats'),
    columns: { district: 'district', period: 'month', count: 'count' },
  },
  events: {
    role: 'complaints',
    measure: 'events',
    ...common('hotline'),
    columns: {
      id: 'id',
      district: 'district',
      opened: 'opened',
      closed: 'closed',
      due: 'due',
      responded: 'responded',
      resolved: 'resolved',
      satisfied: 'satisfied',
      topic: 'topic',
    },
    topics: [
      { id: 'noise', label: words('noise') },
      { id: 'dirt', label: words('dirt') },
    ],
  },
  shifts: {
    role: 'volunteers',
    measure: 'shifts',
    ...common('shifts'),
    personal: true,
    columns: {
      district: 'district',
      date: 'date',
      person: 'person',
      hours: 'hours',
      kind: 'kind',
      activity: 'activity',
      trained: 'trained',
    },
    kinds: [{ id: 'club', label: words('club') }],
    activities: [{ id: 'visits', label: words('visits') }],
  },
  totals: {
    role: 'volunteers',
    measure: 'totals',
    ...common('volunteers'),
    columns: {
      district: 'district',
      period: 'month',
      hours: 'hours',
      people: 'people',
      trained: 'trained',
      kind: 'kind',
    },
    kinds: [
      { id: 'club', label: words('club') },
      { id: 'school', label: words('school') },
    ],
    suppressedValues: ['<5', 'suppressed'],
  },
} as const satisfies Record<string, Json>;

/** Columns of each kind of table, in the order of its file. */
export const HEADERS = {
  mass: ['month', 'district', 'rest', 'paper', 'food'],
  rate: ['month', 'district', 'rate'],
  inspections: ['month', 'district', 'inspected', 'passed'],
  counts: ['month', 'district', 'count'],
  events: ['id', 'district', 'opened', 'closed', 'due', 'responded', 'resolved', 'satisfied', 'topic'],
  shifts: ['date', 'district', 'person', 'hours', 'kind', 'activity', 'trained'],
  totals: ['month', 'district', 'kind', 'hours', 'people', 'trained'],
} as const satisfies Record<KindId, readonly string[]>;
export type Kind = KindId;

type KindOf<K extends Kind> = Extract<(typeof KINDS)[number], { readonly id: K }>;
type MakerOf<K extends Kind> = ReturnType<KindOf<K>['ledger']>;
/** What a row of a kind of table is, and what its rows add up to. */
export type ObservationOf<K extends Kind> = Parameters<MakerOf<K>['observe']>[0];
export type LedgerOf<K extends Kind> = ReturnType<MakerOf<K>['close']>;

/** A table's resource, whole, with something about it changed. */
export function resourceOf(kind: Kind, { table = {}, ...rest }: { table?: Json } & Json = {}): Resource {
  return resource.parse(rawResource(kind, { table, ...rest }));
}

/** The same as it stands in a descriptor. */
export function rawResource(kind: Kind, { table = {}, ...rest }: { table?: Json } & Json = {}): Json {
  const { series } = { ...DESCRIBED[kind], ...table };
  return {
    name: series,
    path: `${series}.csv`,
    schema: { fields: HEADERS[kind].map((name) => ({ name })), missingValues: [''] },
    ...rest,
    smallMatters: { ...DESCRIBED[kind], ...table },
  };
}

/** The description of a table, for tests that need no file. */
export const describedAs = <K extends Kind>(kind: K, table: Json = {}) =>
  resourceOf(kind, { table }).smallMatters as Extract<SeriesTable, { measure: K }>;

/** What reading one table gives: its report and the observations, in order. */
export async function readOne<K extends Kind>(
  kind: K,
  rows: readonly (readonly unknown[])[] | string,
  { corrections, ...options }: { corrections?: string; table?: Json } & Json = {},
): Promise<{ report: ReadReport; observations: ObservationOf<K>[] }> {
  const table = resourceOf(kind, options);
  const name = [table.path].flat()[0]!;
  const root = await folderOf({
    [name]: typeof rows === 'string' ? rows : csvOf(HEADERS[kind], rows),
    ...(corrections === undefined ? {} : { 'corrections.csv': corrections }),
  });
  const observations: ObservationOf<K>[] = [];
  const report = await readTable(
    table,
    table.smallMatters as SeriesTable,
    {
      folder: diskFolder(root),
      districts: new Set(DISTRICTS),
      corrections: await readCorrections(diskFolder(root), new Set([table.name])),
    },
    (observation) => observations.push(observation as ObservationOf<K>),
  );
  return { report, observations };
}

/** A descriptor of a place with the districts a, b (group north) and c (group south). */
export function descriptorOf(resources: readonly Json[], smallMatters: Json = {}): Json {
  return {
    name: 'smallville',
    title: 'Smallville',
    description: 'A place for tests.',
    smallMatters: {
      title: words('Smallville'),
      district: { one: words('district'), other: words('districts') },
      group: { one: words('side'), other: words('sides') },
      ...smallMatters,
    },
    resources: [districtsResource(), ...resources],
  };
}

export const districtsResource = (table: Json = {}): Json => ({
  name: 'districts',
  path: 'districts.csv',
  schema: { fields: ['id', 'slug', 'name', 'group', 'population'].map((name) => ({ name })) },
  smallMatters: {
    role: 'districts',
    title: words('districts'),
    publisher: 'A publisher',
    retrieved: '2025-01-31',
    columns: { id: 'id', slug: 'slug', name: { en: 'name' }, group: 'group', population: 'population' },
    populationPeriod: '2023',
    ...table,
  },
});

export const DISTRICTS_CSV = `id,slug,name,group,population
a,alder,Alder,north,1000
b,birch,Birch,north,3000
c,cedar,Cedar,south,500
`;

/** A place's folder with these tables: rows by kind, and whatever other files. */
export async function placeOf(
  tables: { readonly [K in Kind]?: readonly (readonly unknown[])[] },
  options: {
    roles?: { readonly [K in Kind]?: Json };
    smallMatters?: Json;
    districts?: Json;
    files?: { readonly [path: string]: string };
  } = {},
): Promise<string> {
  const kinds = Object.keys(tables) as Kind[];
  const resources = kinds.map((kind) => rawResource(kind, { table: options.roles?.[kind] ?? {} }));
  const descriptor = descriptorOf(resources, options.smallMatters);
  if (options.districts) (descriptor['resources'] as Json[])[0] = districtsResource(options.districts);
  return folderOf({
    'datapackage.json': JSON.stringify(descriptor),
    'districts.csv': DISTRICTS_CSV,
    ...Object.fromEntries(
      kinds.map((kind, index) => [String(resources[index]!['path']), csvOf(HEADERS[kind], tables[kind]!)]),
    ),
    ...options.files,
  });
}

/** Months `YYYY-MM` from one on. */
export function monthsFrom(from: string, length: number): string[] {
  const [year, month] = from.split('-').map(Number) as [number, number];
  return Array.from({ length }, (_, index) => {
    const at = year * 12 + month - 1 + index;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

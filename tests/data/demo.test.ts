import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { feature, neighbors } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { parseDay } from '../../src/model/day.ts';
import { descriptor } from '../../src/descriptor/descriptor.ts';

const FOLDER = 'data/demo';
const text = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const rows = (name: string) =>
  Papa.parse<Record<string, string>>(text(name), { header: true, skipEmptyLines: true }).data;

interface Planted {
  twins: [string, string];
  programmes: {
    doorToDoor: {
      districts: string[];
      controls: string[];
      start: string;
      sortingPoints: number;
      inspectionPoints: number;
    };
    smartBins: { districts: string[]; start: string };
    repairContract: { districts: string[]; topics: string[]; start: string; closingFactor: number };
  };
  sorting: {
    falling: { district: string; trend: number };
    notReported: { district: string; months: string[] };
    slip: { district: string; month: string; field: string; published: string; corrected: string };
  };
  complaints: {
    slow: { district: string; closingFactor: number };
    grown: { topic: string; from: string; factor: number };
  };
  shifts: { people: Record<string, { first: number; returned: number; newcomers: number }> };
}
const planted = JSON.parse(readFileSync('tests/demo/planted.json', 'utf8')) as Planted;

const sorting = rows('sorting.csv').map((row) =>
  `${row.month}|${row.district}` === `${planted.sorting.slip.month}|${planted.sorting.slip.district}`
    ? { ...row, [planted.sorting.slip.field]: planted.sorting.slip.corrected }
    : row,
);

/** Sorted share in percent of the masses of some districts in some months: a ratio of sums. */
function sortedShare(districts: readonly string[], within: (month: string) => boolean): number {
  let sorted = 0;
  let all = 0;
  for (const row of sorting) {
    if (!districts.includes(row.district!) || !within(row.month!) || row.other === '') continue;
    const part = Number(row.kitchen) + Number(row.recyclable) + Number(row.hazardous);
    sorted += part;
    all += part + Number(row.other);
  }
  return (100 * sorted) / all;
}

/** The change of the treated less that of the controls, in points. */
const differenceInDifferences = (
  treated: readonly string[],
  controls: readonly string[],
  start: string,
  share: (districts: readonly string[], within: (month: string) => boolean) => number = sortedShare,
) => {
  const change = (districts: readonly string[]) =>
    share(districts, (month) => month >= start) - share(districts, (month) => month < start);
  return change(treated) - change(controls);
};

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

test('the descriptor of the invented place is valid and says that it is invented', () => {
  const place = descriptor.parse(JSON.parse(text('datapackage.json')));
  expect(place.smallMatters).toMatchObject({ default: true, synthetic: true });
  expect(place.description).toMatch(/^Invented data/);
  for (const { title } of place.resources) expect(title).toMatch(/^Invented data/);
});

test('the descriptor names the columns that the tables have', () => {
  const place = descriptor.parse(JSON.parse(text('datapackage.json')));
  for (const { path, schema } of place.resources) {
    expect(text(String(path)).split('\n')[0]).toBe(schema.fields.map(({ name }) => name).join(','));
  }
});

test('the script gives the bytes that are committed, under 3 MB in all', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anlan-'));
  try {
    execFileSync('node_modules/.bin/node', ['tools/demo-data.ts', folder], { stdio: 'pipe' });
    const made = readdirSync(join(folder, FOLDER));
    expect(made).toHaveLength(10);
    for (const path of [...made.map((name) => join(FOLDER, name)), 'tests/demo/planted.json']) {
      expect(readFileSync(join(folder, path)).equals(readFileSync(path)), path).toBe(true);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const size = readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { name }) => sum + statSync(join(FOLDER, name)).size, 0);
  expect(size).toBeLessThan(3_000_000);
});

test('there are 24 sub-districts in four districts, with ids, slugs and neighbourhoods of their own', () => {
  const all = rows('districts.csv');
  expect(all).toHaveLength(24);
  for (const column of ['id', 'slug', 'name_en', 'name_zh']) {
    expect(new Set(all.map((row) => row[column])).size).toBe(24);
  }
  const aliases = all.flatMap((row) => row.aliases!.split(';'));
  expect(new Set(aliases).size).toBe(aliases.length);
  const groups = [...new Set(all.map((row) => row.group))];
  expect(groups.map((group) => all.filter((row) => row.group === group).length)).toEqual([6, 6, 6, 6]);
});

test('the boundaries have every sub-district, and neighbours share their borders', () => {
  const map = JSON.parse(text('districts.topo.json')) as Topology<{ districts: GeometryCollection }>;
  const { geometries } = map.objects.districts;
  expect(geometries.map(({ id }) => id)).toEqual(rows('districts.csv').map((row) => row.id));
  for (const others of neighbors(geometries)) expect(others.length).toBeGreaterThanOrEqual(1);
  const uses = new Map<number, number>();
  for (const geometry of geometries) {
    const arcs = ('arcs' in geometry ? geometry.arcs : []).flat(2) as number[];
    for (const arc of arcs) uses.set(arc < 0 ? ~arc : arc, (uses.get(arc < 0 ? ~arc : arc) ?? 0) + 1);
  }
  expect(uses.size).toBe(map.arcs.length);
  expect(Math.max(...uses.values())).toBe(2);
  expect([...uses.values()].filter((count) => count === 2).length).toBeGreaterThan(30);
  expect(statSync(join(FOLDER, 'districts.topo.json')).size).toBeLessThan(30_000);
});

test('outer rings run clockwise, as d3-geo has them, and no sub-district is in two pieces', () => {
  const map = JSON.parse(text('districts.topo.json')) as Topology<{ districts: GeometryCollection }>;
  for (const { geometry } of feature(map, map.objects.districts).features) {
    const polygons = geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
    expect(polygons).toHaveLength(1);
    expect(polygons[0]).toHaveLength(1);
    const ring = polygons[0]![0]!;
    const turn = ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0]! * y! - ring[i]![1]! * x!, 0);
    expect(turn).toBeLessThan(0);
  }
});

test('the programme that works is seen in the masses, and the one that does not is not', () => {
  const { doorToDoor, smartBins } = planted.programmes;
  const works = differenceInDifferences(doorToDoor.districts, doorToDoor.controls, doorToDoor.start);
  expect(Math.abs(works - doorToDoor.sortingPoints)).toBeLessThan(0.5);
  const others = doorToDoor.controls.filter((id) => !smartBins.districts.includes(id));
  expect(Math.abs(differenceInDifferences(smartBins.districts, others, smartBins.start))).toBeLessThan(0.5);
});

test('the programme that works is seen in the inspections', () => {
  const { controls, districts, inspectionPoints, start } = planted.programmes.doorToDoor;
  const inspections = rows('inspections.csv');
  const passed = (ids: readonly string[], within: (month: string) => boolean) => {
    const some = inspections.filter((row) => ids.includes(row.district!) && within(row.month!));
    const sum = (column: string) => some.reduce((total, row) => total + Number(row[column]), 0);
    return (100 * sum('passed')) / sum('inspected');
  };
  const effect = differenceInDifferences(districts, controls, start, passed);
  expect(Math.abs(effect - inspectionPoints)).toBeLessThan(2);
});

test('the correction names a cell that is published as it says', () => {
  const { corrected, district, field, month, published } = planted.sorting.slip;
  const [correction] = rows('corrections.csv');
  expect(correction).toMatchObject({
    table: 'sorting',
    key: `${month}|${district}`,
    field,
    published,
    corrected,
  });
  const row = rows('sorting.csv').find((other) => other.month === month && other.district === district)!;
  expect(row[field]).toBe(published);
});

test('the twins have the same context, masses and inspections', () => {
  const [a, b] = planted.twins;
  for (const name of ['sorting.csv', 'inspections.csv']) {
    const rowsOf = (id: string) =>
      rows(name)
        .filter((row) => row.district === id)
        .map((row) => ({ ...row, district: '' }));
    expect(rowsOf(a)).toEqual(rowsOf(b));
  }
  const context = (id: string) =>
    Object.entries(rows('districts.csv').find((row) => row.id === id)!).filter(
      ([column]) => !['id', 'slug', 'name_en', 'name_zh', 'aliases'].includes(column),
    );
  expect(context(a)).toEqual(context(b));
});

test('sorting falls in one sub-district, and two of its months are not reported in another', () => {
  const { falling, notReported } = planted.sorting;
  const year = (from: string, to: string) => (month: string) => month >= from && month <= to;
  const first = sortedShare([falling.district], year('2022-07', '2023-06'));
  const last = sortedShare([falling.district], year('2025-07', '2026-06'));
  // Fixed hours and places, introduced everywhere in between, add 1.5 points.
  expect(Math.abs(last - first - 1.5 - 36 * falling.trend)).toBeLessThan(0.8);
  const blank = sorting.filter((row) => row.other === '');
  expect(blank.map((row) => [row.district, row.month])).toEqual(
    notReported.months.map((month) => [notReported.district, month]),
  );
});

test('complaints hold a handful of faults, some without a district, some still open', () => {
  const all = rows('complaints.csv');
  const unreal = all.filter((row) => parseDay(row.opened!) === null);
  const early = all.filter(
    (row) => row.closed !== '' && parseDay(row.opened!) !== null && row.closed! < row.opened!,
  );
  const repeated = all.length - new Set(all.map((row) => row.id)).size;
  expect([unreal.length, repeated, early.length]).toEqual([3, 2, 1]);
  expect((unreal.length + repeated + early.length) / all.length).toBeLessThan(0.001);
  expect(all.filter((row) => row.district === '').length).toBeGreaterThan(50);
  expect(all.filter((row) => row.closed === '').length).toBeGreaterThan(100);
  for (const row of all) {
    for (const column of ['closed', 'responded']) expect(row[column]! <= '2026-06-30').toBe(true);
  }
});

test('complaints show the slow sub-district, the topic that grew and the repair contract', () => {
  const { repairContract } = planted.programmes;
  const { grown, slow } = planted.complaints;
  const all = rows('complaints.csv')
    .filter((row) => parseDay(row.opened!) !== null)
    .map((row): Record<string, string> => ({
      ...row,
      topic: row.topic === 'elevators' ? 'lifts' : row.topic!,
    }));
  // Cases of the last three months are left out, so that those still open weigh nothing.
  const days = (keep: (row: Record<string, string>) => boolean) =>
    median(
      all
        .filter((row) => row.opened! < '2026-04-01' && keep(row))
        .map((row) => (row.closed === '' ? Infinity : parseDay(row.closed!)! - parseDay(row.opened!)!)),
    );
  const ratio = days((row) => row.district === slow.district) / days((row) => row.district !== slow.district);
  expect(Math.abs(ratio - slow.closingFactor)).toBeLessThan(0.6);

  const share = (within: (opened: string) => boolean) =>
    all.filter((row) => row.topic === grown.topic && within(row.opened!)).length;
  const growth = share((day) => day >= grown.from) / share((day) => day < grown.from);
  expect(Math.abs(growth - grown.factor)).toBeLessThan(0.2);

  const contracted = (after: boolean) =>
    days(
      (row) =>
        repairContract.districts.includes(row.district!) &&
        repairContract.topics.includes(row.topic!) &&
        row.opened! >= repairContract.start === after,
    );
  expect(Math.abs(contracted(true) / contracted(false) - repairContract.closingFactor)).toBeLessThan(0.12);
});

test('shifts have the people who came again that were planted, and few give much', () => {
  const people = new Map<string, { district: string; first: boolean; second: boolean; hours: number }>();
  const keys = new Set<string>();
  for (const row of rows('shifts.csv')) {
    const person = people.get(row.person!) ?? {
      district: row.district!,
      first: false,
      second: false,
      hours: 0,
    };
    if (row.date! < '2025-07-01') person.first = true;
    else person.second = true;
    person.hours += Number(row.hours);
    people.set(row.person!, person);
    keys.add(`${row.date}|${row.person}`);
  }
  expect(keys.size).toBe(rows('shifts.csv').length);
  const found = Object.fromEntries(
    Object.keys(planted.shifts.people).map((id) => {
      const here = [...people.values()].filter(({ district }) => district === id);
      return [
        id,
        {
          first: here.filter(({ first }) => first).length,
          returned: here.filter(({ first, second }) => first && second).length,
          newcomers: here.filter(({ first }) => !first).length,
        },
      ];
    }),
  );
  expect(found).toEqual(planted.shifts.people);
  const hours = [...people.values()].map((person) => person.hours).sort((a, b) => b - a);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  expect(sum(hours.slice(0, Math.round(hours.length / 10))) / sum(hours)).toBeGreaterThan(0.35);
});

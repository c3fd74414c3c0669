import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { geoArea } from 'd3-geo';
import Papa from 'papaparse';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { retabulateNyc } from '../../tools/retabulate/nyc.ts';
import { monthOfFiscal } from '../../tools/retabulate/nyc-diversion.ts';
import { descriptor } from '../../src/descriptor/descriptor.ts';
import { programmeKind } from '../../src/model/programme.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'data', 'nyc');
const published = join(root, '..', 'shared', 'data', 'nyc');

const bytes = (name: string, at = folder): Buffer => {
  const content = readFileSync(join(at, name));
  return name.endsWith('.gz') ? gunzipSync(content) : content;
};
const rows = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(bytes(name).toString('utf8'), { header: true, skipEmptyLines: true }).data;

const package_ = descriptor.parse(JSON.parse(bytes('datapackage.json').toString('utf8')));
const table = (name: string) => package_.resources.find((resource) => resource.name === name)?.smallMatters;
const districts = rows('districts.csv');
const ids = new Set(districts.map(({ id }) => id));

const topology = JSON.parse(bytes('districts.topo.json').toString('utf8')) as Topology;
const geometries = (topology.objects['districts'] as GeometryCollection).geometries as (Polygon | MultiPolygon)[];
/** Arcs on the topology's grid: absolute integer coordinates. */
const arcs = topology.arcs.map((arc) => {
  let [x, y] = [0, 0];
  return arc.map(([dx = 0, dy = 0]) => [(x += dx), (y += dy)] as const);
});
type At = readonly [number, number];

test('the descriptor names files that are there, with the columns it names', () => {
  expect(package_.name).toBe('nyc');
  for (const { path, schema } of package_.resources) {
    for (const file of [path].flat()) {
      const [header = ''] = bytes(file).toString('utf8').split('\n', 1);
      expect(header.split(','), file).toEqual(schema.fields.map(({ name }) => name));
    }
  }
});

test('the tables have the rows that were published', () => {
  expect(rows('collection.csv')).toHaveLength(24_647);
  expect(rows('published-diversion.csv')).toHaveLength(2_832);
  expect(rows('rat-sightings.csv')).toHaveLength(71 * 199);
  expect(rows('casework.csv.gz')).toHaveLength(341_299);
});

test('ids and slugs of districts are unique, and every name ends with its short name', () => {
  expect(ids.size).toBe(59);
  expect(new Set(districts.map(({ slug }) => slug)).size).toBe(59);
  for (const { name, short_name } of districts) {
    expect(name?.endsWith(` (${short_name})`), name).toBe(true);
    expect(name?.indexOf(' ('), name).toBeLessThanOrEqual(45);
  }
});

test('context is there for every district', () => {
  for (const row of districts) {
    for (const column of ['population', 'population_margin', 'area_km2', 'density_per_km2', 'under18_percent'])
      expect(Number(row[column]), `${row['id']} ${column}`).toBeGreaterThan(0);
  }
});

test('sorted over all in the 12 months to October 2025 is as computed from the published file', () => {
  const rate = (wanted: (id: string) => boolean) => {
    let [sorted, all] = [0, 0];
    for (const { month = '', district = '', refuse, ...streams } of rows('collection.csv')) {
      if (month < '2024-11' || !wanted(district)) continue;
      const mass = Object.values(streams).reduce((sum, value) => sum + Number(value), 0);
      sorted += mass;
      all += mass + Number(refuse);
    }
    return (100 * sorted) / all;
  };
  expect(rate((id) => id === '202')).toBeCloseTo(5.46, 2);
  expect(rate((id) => id === '306')).toBeCloseTo(32.26, 2);
  expect(rate(() => true)).toBeCloseTo(19.54, 2);
});

test('a fiscal year runs from July and is named for the year it ends in', () => {
  expect(monthOfFiscal(2016, 1)).toBe('2015-07');
  expect(monthOfFiscal(2019, 12)).toBe('2019-06');
  expect(() => monthOfFiscal(2019, 13)).toThrow('invalid fiscal month: 13');
});

test('notes take Bronx 2 out of comparisons and speak of known districts only', () => {
  const notes = rows('notes.csv');
  expect(notes.every(({ district = '', series }) => ids.has(district) && series === 'collection')).toBe(true);
  expect(notes.find(({ district }) => district === '202')).toMatchObject({
    effect: 'not-comparable',
    period: '2005-07/2025-10',
    reason_en: expect.stringContaining('own rate was 12.9%, this table gives 4.3%') as string,
  });
});

test('years without paper are kept out of comparisons of what is sorted, and the year after is not', () => {
  const gaps = rows('notes.csv').filter(({ source }) => source === 'NYC Open Data ebb7-mvp5');
  const gapsOf = (district: string) => gaps.filter((note) => note['district'] === district);
  expect(new Set(gaps.map(({ district = '' }) => district.slice(0, 1)))).toEqual(new Set(['1', '3', '5']));
  expect(gapsOf('501').map(({ indicator, period }) => [indicator, period])).toEqual([
    ['sorting-rate', '1997-04/2004-03'],
    ['sorted-per-resident', '1997-04/2004-03'],
  ]);
  expect(gapsOf('206')).toEqual([]);
  // The reason is the table's own: hardly a ton in these years, hundreds before and after.
  const paper = rows('collection.csv').filter(({ district }) => district === '501');
  const tons = (from: string, to: string): number =>
    paper
      .filter(({ month = '' }) => month >= from && month <= to)
      .reduce((sum, { paper: own }) => sum + Number(own), 0);
  expect(tons('1997-04', '2004-03')).toBeLessThan(tons('1997-01', '1997-03'));
  expect(tons('2004-04', '2004-06')).toBeGreaterThan(2000);
  expect(gaps.every(({ effect }) => effect === 'not-comparable')).toBe(true);
});

test('programmes are of known kinds, districts, series and streams', () => {
  const collection = table('collection');
  const streams = collection && 'streams' in collection ? collection.streams.map(({ id }) => id) : [];
  const series = package_.resources.flatMap(({ smallMatters }) => ('series' in smallMatters ? smallMatters.series : []));
  for (const { id, kind, districts: where = '', series: about = '', stream = '', link } of rows('programmes.csv')) {
    expect(programmeKind.safeParse(kind).success, id).toBe(true);
    for (const district of where.split(';').filter(Boolean)) expect(ids.has(district), id).toBe(true);
    if (about) expect(series).toContain(about);
    if (stream) expect(streams).toContain(stream);
    expect(link).toMatch(/^https:\/\/[a-z0-9.]+\.nyc\.gov\//);
  }
});

test('cases are mapped: every published type, the 59 well-formed boards and no other', () => {
  const casework = table('casework');
  if (casework?.role !== 'complaints' || casework.measure !== 'events') throw new Error('invalid role: casework');
  const { district = {}, topic = {} } = casework.values;
  const cases = rows('casework.csv.gz');
  expect(new Set(Object.keys(topic))).toEqual(new Set(cases.map(({ type = '' }) => type)));
  const known = new Set(casework.topics.map(({ id }) => id));
  for (const id of Object.values(topic)) if (id !== null) expect(known.has(id), id).toBe(true);
  expect(new Set(Object.values(district))).toEqual(ids);
  expect(Object.keys(district)).toHaveLength(59);
  const invalid = cases.filter(({ board = '' }) => board !== '' && !(board in district));
  expect(invalid).toHaveLength(584);
  expect(new Set(invalid.map(({ board }) => board)).size).toBe(40);
});

test('the share of cases closed the same day is the one its reason states', () => {
  const casework = table('casework');
  const seen = new Set<string | undefined>();
  let [closed, sameDay] = [0, 0];
  for (const row of rows('casework.csv.gz')) {
    if (seen.has(row['key'])) continue;
    seen.add(row['key']);
    if (!row['closed']?.startsWith('2023')) continue;
    ++closed;
    if (row['closed'] === row['opened']) ++sameDay;
  }
  const reason = casework && 'coverageReason' in casework ? casework.coverageReason?.en : '';
  expect(reason).toContain(`${((100 * sameDay) / closed).toFixed(1)}% of the cases closed in 2023`);
});

test('boundaries have every district and stay small', () => {
  expect(statSync(join(folder, 'districts.topo.json')).size).toBeLessThan(60_000);
  expect(new Set(geometries.map(({ id }) => id))).toEqual(ids);
});

test('boundaries keep every district’s area, wound for d3-geo', () => {
  for (const shape of feature(topology, topology.objects['districts'] as GeometryCollection).features) {
    const area = Number(districts.find(({ id }) => id === shape.id)?.['area_km2']);
    expect((geoArea(shape) * 6371.0088 ** 2) / area, String(shape.id)).toBeCloseTo(1, 1);
  }
});

test('a border of two districts is one arc, run through once each way', () => {
  const uses = new Map<number, boolean[]>();
  for (const arc of geometries.flatMap(({ arcs: rings }) => (rings as number[][][]).flat(2))) {
    const id = arc < 0 ? ~arc : arc;
    uses.set(id, [...(uses.get(id) ?? []), arc < 0]);
  }
  for (const [id, ways] of uses) {
    expect(ways.length, `arc ${id}`).toBeLessThanOrEqual(2);
    expect(new Set(ways).size, `arc ${id}`).toBe(ways.length);
  }
  expect([...uses.values()].filter((ways) => ways.length === 2).length).toBeGreaterThan(100);
});

test('boundaries neither overlap nor leave gaps: no line comes twice, none cross, four parks are the only holes', () => {
  const lines = arcs.flatMap((arc) => arc.slice(1).map((to, i) => [arc[i] ?? to, to] as const));
  const names = lines.map((line) => line.map(String).sort().join(' '));
  expect(new Set(names).size).toBe(names.length);

  const side = (a: At, b: At, c: At) => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
  const crossings = lines.flatMap(([p, q], i) =>
    lines
      .slice(i + 1)
      .filter(([r, s]) => side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0),
  );
  expect(crossings).toEqual([]);

  const whole = merge(topology, geometries);
  const parts = feature(topology, topology.objects['districts'] as GeometryCollection).features;
  expect(geoArea(whole)).toBeCloseTo(
    parts.reduce((sum, shape) => sum + geoArea(shape), 0),
    12,
  );
  // Central Park, Bronx Park, Prospect Park, Forest Park belong to no district.
  expect(whole.coordinates.flatMap((polygon) => polygon.slice(1))).toHaveLength(4);
});

const present = existsSync(published);
test.skipIf(!present)(
  `the script gives the committed tables${present ? '' : ' (skipped: ../shared/data is not here)'}`,
  () => {
    const to = mkdtempSync(join(tmpdir(), 'nyc-'));
    try {
      retabulateNyc(published, to);
      for (const name of [
        'districts.csv',
        'districts.topo.json',
        'collection.csv',
        'published-diversion.csv',
        'notes.csv',
        'rat-sightings.csv',
        'casework.csv.gz',
      ]) {
        // Of the gzipped table the bytes inside: how they are packed is the packer's version's to say.
        expect(bytes(name, to).equals(bytes(name)), name).toBe(true);
      }
    } finally {
      rmSync(to, { recursive: true });
    }
  },
);

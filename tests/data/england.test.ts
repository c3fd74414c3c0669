import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { beforeAll, expect, test } from 'vitest';
import { aggregateFolder, type Aggregated } from '../../scripts/command/aggregate-folder.ts';
import { districtOf, groupOf } from '../../src/model/area.ts';
import { retabulateEngland } from '../../tools/retabulate/england.ts';
import type { Measure } from '../../src/model/aggregate.ts';
import type { IndicatorId } from '../../src/model/indicator.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'data', 'england');
const published = join(root, '..', 'shared', 'data', 'england');
const present = existsSync(published);
const say = present ? '' : ' (skipped: ../shared/data/england is not here)';

/** Rows of a published file, cells as published. */
const rows = (file: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(join(published, file), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
const HOUSEHOLD = 'Household - total waste (tonnes)';
const RECYCLED = 'Household - waste sent for recycling/composting/reuse (tonnes)';
const sum = (list: readonly Record<string, string>[], column: string): number =>
  list.reduce((total, row) => total + Number(row[column]), 0);

let place: Aggregated;
beforeAll(async () => {
  place = await aggregateFolder(folder);
});
const cut = (series: string, indicator: IndicatorId) =>
  place.cuts.indicators.find((indicatorCut) => indicatorCut.series === series && indicatorCut.indicator === indicator)!;
const district = (series: string, indicator: IndicatorId, id: string): Measure =>
  cut(series, indicator).districts.find(({ area }) => districtOf(area) === id)!;
const classOf = (measure: Measure): string =>
  place.ledger.districts.find(({ id }) => districtOf(measure.area) === id)!.class;

test.skipIf(!present)(`the script gives the tables that are committed${say}`, () => {
  const made = mkdtempSync(join(tmpdir(), 'england-'));
  const bytes = (at: string, name: string) => {
    const content = readFileSync(join(at, name));
    return (name.endsWith('.gz') ? gunzipSync(content) : content).toString('utf8');
  };
  try {
    retabulateEngland(published, made);
    for (const name of ['authorities.csv', 'household-waste.csv', 'fly-tipping.csv.gz'])
      expect(bytes(made, name) === bytes(folder, name), name).toBe(true);
  } finally {
    rmSync(made, { recursive: true });
  }
});

test('every row is used and every authority is known', () => {
  for (const { report } of place.ledger.series)
    expect(report).toMatchObject({ unplaced: { rows: 0 }, rejected: { rows: 0 }, used: report.rows });
});

test.skipIf(!present)(`England’s waste is that of unitary and disposal authorities, counted once${say}`, () => {
  const waste = rows('LA_and_Regional_Spreadsheet_201718.csv');
  const years = cut('household-waste', 'sorting-rate').place.years;
  expect(years.map(({ period }) => period)).toEqual(['FY2015-04', 'FY2016-04', 'FY2017-04', 'FY2018-04']);
  const names = ['2014-15', '2015-16', '2016-17', '2017-18'];
  for (const [at, year] of names.entries()) {
    const once = waste.filter(
      (row) => row['Financial Year'] === year && row['Authority type'] !== 'Collection',
    );
    const all = waste.filter((row) => row['Financial Year'] === year);
    // Published totals and parts are rounded to tonnes of their own.
    expect(Math.abs(years[at]!.denominator! / 1000 - sum(once, HOUSEHOLD))).toBeLessThan(once.length);
    expect(years[at]!.numerator! / 1000).toBeCloseTo(sum(once, RECYCLED), 3);
    expect(years[at]!.denominator! / 1000).toBeLessThan(0.75 * sum(all, HOUSEHOLD));
    expect(years[at]).toMatchObject({ used: once.length, expected: once.length });
  }
});

test.skipIf(!present)(`regions add up to England, in waste as in incidents${say}`, () => {
  for (const [series, indicator] of [
    ['household-waste', 'sorting-rate'],
    ['fly-tipping', 'complaints-rate'],
  ] as const) {
    const { place: whole, groups } = cut(series, indicator);
    const last = whole.latest.numerator!;
    expect(groups.reduce((total, group) => total + (group.latest.numerator ?? 0), 0)).toBeCloseTo(last, 3);
  }
});

test.skipIf(!present)(`incidents by region and year are those of the published regional rows${say}`, () => {
  const fly = rows('flytipping_interim.csv');
  const names: Record<string, string> = {
    East: 'eastern',
    'Yorkshire and The Humber': 'yorkshire-and-the-humber',
  };
  const slugOf = (region: string) => names[region] ?? region.toLowerCase().replaceAll(' ', '-');
  const regional = fly.filter(
    (row) => row['ONS Code'] === 'E00000000' && row['Year'] === '2020-21' && !row['Region']!.startsWith('*'),
  );
  expect(regional).toHaveLength(9);
  const { groups, place: whole } = cut('fly-tipping', 'complaints-rate');
  const at = whole.years.findIndex(({ period }) => period === 'FY2021-04');
  for (const row of regional) {
    const group = groups.find(({ area }) => groupOf(area) === slugOf(row['Region']!))!;
    expect([row['Region'], group.years[at]!.numerator]).toEqual([
      row['Region'],
      Number(row['Total Incidents']),
    ]);
  }
  const total = fly.find((row) => row['Year'] === '2020-21' && row['Region'] === '*Total England')!;
  expect(whole.years[at]).toMatchObject({
    numerator: Number(total['Total Incidents']),
    value: null,
    reason: 'population',
  });
});

test('an authority stands among its own class alone', () => {
  const { districts, spread, funnel, changes } = cut('household-waste', 'sorting-rate');
  const size = Map.groupBy(
    districts.filter(({ comparable }) => comparable),
    classOf,
  );
  expect([...size.keys()].sort()).toEqual(['collection', 'disposal', 'unitary']);
  for (const [, alike] of size)
    for (const { standing, ranks } of alike) {
      expect(standing?.of).toBe(alike.length);
      if (ranks) expect(ranks.of).toBeLessThanOrEqual(alike.length);
    }
  expect([spread, funnel, changes]).toEqual([null, null, null]);
});

test('a disposal authority has no figure of incidents, and none is expected of it', () => {
  const { latest, comparable } = district('fly-tipping', 'complaints-rate', 'E10000012');
  expect(latest).toMatchObject({ value: null, empty: 'not-applicable', reason: 'class', expected: 0 });
  expect(comparable).toBe(false);
});

test('an authority that ended has figures until then, and names the one that took over', () => {
  const { years } = district('fly-tipping', 'complaints-rate', 'E07000154');
  expect(years.at(-2)).toMatchObject({ period: 'FY2021-04', reason: 'population', used: 1 });
  expect(years.at(-1)).toMatchObject({ period: 'FY2022-04', reason: 'not-then', expected: 0 });
  expect(place.ledger.districts.find(({ id }) => id === 'E07000154')).toMatchObject({
    to: '2021-03',
    successor: 'E06000062',
  });
});

test('figures are old and nothing is told per resident', () => {
  for (const { place: whole } of place.cuts.indicators) expect(whole.old).toBe(true);
  const { districts } = cut('household-waste', 'sorted-per-resident');
  expect(districts.every(({ latest }) => latest.value === null)).toBe(true);
});

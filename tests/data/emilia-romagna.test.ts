import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, expect, test } from 'vitest';
import { aggregateFolder, type Aggregated } from '../../scripts/command/aggregate-folder.ts';
import { districtOf } from '../../src/model/area.ts';
import { nameOf, retabulateEmiliaRomagna } from '../../tools/retabulate/emilia-romagna.ts';
import type { IndicatorId } from '../../src/model/indicator.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'data', 'emilia-romagna');
const published = join(root, '..', 'shared', 'data', 'emilia-romagna');
const present = existsSync(published);
const say = present ? '' : ' (skipped: ../shared/data/emilia-romagna is not here)';

const rows = (): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(join(published, 'RU_2010-2016.csv'), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
const sum = (list: readonly Record<string, string>[], column: string): number =>
  list.reduce((total, row) => total + Number(row[column]), 0);

let place: Aggregated;
beforeAll(async () => {
  place = await aggregateFolder(folder);
});
const cut = (indicator: IndicatorId) => place.cuts.indicators.find((indicatorCut) => indicatorCut.indicator === indicator)!;
const district = (indicator: IndicatorId, id: string) =>
  cut(indicator).districts.find(({ area }) => districtOf(area) === id)!;

test.skipIf(!present)(`the script gives the tables that are committed${say}`, () => {
  const made = mkdtempSync(join(tmpdir(), 'emilia-romagna-'));
  try {
    retabulateEmiliaRomagna(published, made);
    for (const name of ['municipalities.csv', 'municipal-waste.csv'])
      expect(readFileSync(join(made, name)).equals(readFileSync(join(folder, name))), name).toBe(true);
  } finally {
    rmSync(made, { recursive: true });
  }
});

test('every row is used and every municipality is known', () => {
  const [{ report }] = place.ledger.series as [(typeof place.ledger.series)[number]];
  expect(report).toMatchObject({ rows: 2374, used: 2374, unplaced: { rows: 0 }, rejected: { rows: 0 } });
  expect(place.ledger.districts).toHaveLength(344);
  expect(place.ledger.groups).toHaveLength(9);
});

test.skipIf(!present)(`the region’s masses of each year are the sums of the published rows${say}`, () => {
  const all = rows();
  for (const year of cut('sorting-rate').place.years) {
    const own = all.filter((row) => row['anno'] === year.period);
    expect(year).toMatchObject({
      numerator: sum(own, 'RD(kg)'),
      used: own.length,
      expected: own.length,
    });
    expect(year.denominator).toBe(sum(own, 'RU(kg)'));
  }
});

test.skipIf(!present)(`every municipality’s rate is the one its publisher printed${say}`, () => {
  const all = rows().filter((row) => row['anno'] === '2016');
  for (const row of all) {
    const { value } = district('sorting-rate', row['ISTAT_COD']!).latest;
    expect(Math.abs(value! - Number(row['RD(%)'])), row['COMUNE']).toBeLessThan(0.051);
    const { value: each } = district('residual-per-resident', row['ISTAT_COD']!).latest;
    expect(Math.abs(each! - Number(row['RI(kg/ab)'])), row['COMUNE']).toBeLessThan(0.51);
  }
});

test('municipalities that merged have figures until then, and the new one from then on', () => {
  const years = (id: string) =>
    district('sorting-rate', id).years.map(({ value, reason }) => (value === null ? reason : 'figure'));
  const six = (text: string) => Array.from({ length: 6 }, () => text);
  expect(years('8035007')).toEqual([...six('figure'), 'not-then']);
  expect(years('8035046')).toEqual([...six('not-then'), 'figure']);
  expect(district('sorting-rate', '8035007')).toMatchObject({ comparable: false, standing: null });
  expect(district('sorting-rate', '8035046').standing?.of).toBe(334);
  const merged = place.ledger.districts.filter(({ successor }) => successor !== null);
  expect(merged).toHaveLength(10);
  expect(new Set(merged.map(({ to }) => to))).toEqual(new Set(['2015-12']));
});

test('a municipality under the wrong province’s letters is in the one of its number', () => {
  for (const id of ['8035001', '8035002'])
    expect(place.ledger.districts.find((other) => other.id === id)!.group).toBe('reggio-emilia');
});

test('all figures are old', () => {
  for (const { place: whole } of place.cuts.indicators) expect(whole.old).toBe(true);
});

test('names in capitals are written as names', () => {
  expect(["CASTELL'ARQUATO", "SAN POLO D'ENZA", "FORLI'", 'BAGNO DI ROMAGNA', "VARANO DE' MELEGARI"].map(nameOf)).toEqual(
    ['Castell’Arquato', 'San Polo d’Enza', 'Forlì', 'Bagno di Romagna', 'Varano de’ Melegari'],
  );
});

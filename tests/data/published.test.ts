import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { resource, type SeriesRole } from '../../src/model/descriptor.ts';
import { formatMonth } from '../../src/model/month.ts';
import type { Observation } from '../../src/model/observation.ts';
import { readTable } from '../../src/read/table.ts';

/** Files as their publishers export them, unedited, each described and read straight. */
const shared = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');
const present = existsSync(shared);
const say = present ? '' : ' (skipped: ../shared/data is not here)';

const label = (en: string) => ({ en });
const stream = (id: string, column: string, sorted: boolean) => ({
  id,
  column,
  label: label(id),
  sorted,
  blank: 'not-reported',
});

/** Reads a table by its descriptor; the districts are those that stand in a column of it. */
async function read(folder: string, table: { name: string; path: string } & Record<string, unknown>) {
  const root = join(shared, folder);
  const described = resource.parse({ schema: { fields: [{ name: 'x' }] }, ...table });
  const role = described.smallMatters as SeriesRole;
  const text = await readFile(join(root, table.path), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const districts = new Set(data.map((row) => row[role.columns.district]!.trim()));
  const observations: Observation[] = [];
  const report = await readTable(described, role, { root, districts }, (one) => observations.push(one));
  const months = observations.map((one) => ('month' in one ? one.month : NaN));
  return {
    report,
    observations,
    districts,
    from: formatMonth(Math.min(...months)),
    to: formatMonth(Math.max(...months)),
  };
}

test.skipIf(!present)(`household waste of England’s authorities is read by fiscal year${say}`, async () => {
  const { report, observations, from, to } = await read('england', {
    name: 'waste',
    path: 'LA_and_Regional_Spreadsheet_201718.csv',
    smallMatters: {
      role: 'sorting',
      measure: 'mass',
      series: 'waste',
      title: label('household waste'),
      publisher: 'Defra',
      retrieved: '2019-12-31',
      definition: 'household-recycling',
      unit: 'tonne',
      frequency: 'fiscal-year',
      fiscalStart: 4,
      columns: { district: 'ONS Code', period: 'Financial Year' },
      leaveOut: { 'Authority type': ['Disposal'] },
      streams: [
        stream('recycled', 'Household - waste sent for recycling/composting/reuse (tonnes)', true),
        stream('residual', 'Household - waste not sent for recycling (tonnes)', false),
      ],
    },
  });
  expect(report).toMatchObject({
    rows: 1398,
    used: 1271,
    unplaced: { rows: 0 },
    rejected: { rows: 0 },
    leftOut: { rows: 127, values: [{ column: 'Authority type', value: 'Disposal', rows: 127 }] },
  });
  expect([from, to]).toEqual(['2015-03', '2018-03']);
  expect(observations[0]).toMatchObject({ district: 'E06000004', kilograms: [21901000, 60451000] });
});

test.skipIf(!present)(`fly-tipping incidents are read with their marks for missing${say}`, async () => {
  const { report, observations, from, to } = await read('england', {
    name: 'fly-tipping',
    path: 'flytipping_interim.csv',
    schema: { fields: [{ name: 'Year' }], missingValues: ['', ':'] },
    smallMatters: {
      role: 'complaints',
      measure: 'counts',
      series: 'fly-tipping',
      title: label('fly-tipping incidents'),
      publisher: 'Defra',
      retrieved: '2022-12-31',
      frequency: 'fiscal-year',
      fiscalStart: 4,
      repeatedKey: 'first',
      columns: { district: 'ONS Code', period: 'Year', count: 'Total Incidents' },
      leaveOut: { 'LA Name': ['No relevant LA', 'Total'] },
    },
  });
  expect({ ...report, unplaced: report.unplaced.rows }).toMatchObject({ rows: 3321 });
  expect(report.rejected.rows).toBe(0);
  expect([from, to]).toEqual(['2013-03', '2022-03']);
  expect(observations.filter((one) => one.kind === 'count' && one.count === null)).toHaveLength(20);
});

test.skipIf(!present)(`waste of Emilia-Romagna’s municipalities is read by calendar year${say}`, async () => {
  const { report, observations, districts, from, to } = await read('emilia-romagna', {
    name: 'rifiuti',
    path: 'RU_2010-2016.csv',
    smallMatters: {
      role: 'sorting',
      measure: 'mass',
      series: 'rifiuti',
      title: label('municipal waste'),
      publisher: 'ARPAE',
      retrieved: '2018-01-31',
      definition: 'diversion',
      unit: 'kg',
      frequency: 'year',
      columns: { district: 'ISTAT_COD', period: 'anno' },
      streams: [stream('sorted', 'RD(kg)', true), stream('residual', 'RI(kg)', false)],
    },
  });
  expect(report).toMatchObject({ rows: 2374, used: 2374, rejected: { rows: 0 } });
  expect(districts.size).toBeGreaterThan(330);
  expect([from, to]).toEqual(['2010-12', '2016-12']);
  expect(observations[0]).toMatchObject({ kilograms: [466642, 765570] });
});

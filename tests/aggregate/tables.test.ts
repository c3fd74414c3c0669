import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { diskFolder } from '../../scripts/command/disk.ts';
import { readPlace } from '../../src/aggregate/place.ts';
import { tablesOf } from '../../src/aggregate/tables.ts';

const DATA = join(import.meta.dirname, '..', '..', 'data');
const rowsOf = (csv: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;

test('every row of an invented place’s tables says that it is invented', async () => {
  const tables = tablesOf(await readPlace(diskFolder(join(DATA, 'demo'))));
  expect(tables.map(({ name }) => name)).toEqual(['collection', 'inspections', 'hotline', 'shifts']);
  for (const { name, csv } of tables) {
    expect(new Set(rowsOf(csv).map(({ note }) => note)), name).toEqual(new Set(['invented data']));
  }
});

test('the tables hold all that was published, rows without a district included', async () => {
  const place = await readPlace(diskFolder(join(DATA, 'nyc')));
  const [collection, diversion, rats, casework] = tablesOf(place).map(({ csv }) => rowsOf(csv));
  const sum = (rows: Record<string, string>[], column: string): number =>
    rows.reduce((total, row) => total + Number(row[column]), 0);
  expect(diversion).toHaveLength(2832);
  expect(new Set(collection!.map(({ district }) => district)).size).toBe(59);
  expect(sum(rats!, 'complaints')).toBe(259_486);
  // Of 341,299 cases 105 are rejected as repeated.
  expect(sum(casework!, 'complaints')).toBe(341_194);
  expect(
    sum(
      casework!.filter(({ district }) => district === ''),
      'complaints',
    ),
  ).toBe(73_296);
});

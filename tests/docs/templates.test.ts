import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { diskFolder } from '../../scripts/command/disk.ts';
import { PATHS } from '../../scripts/command/paths.ts';
import { COLUMNS } from '../../src/publish/count/print.ts';
import { readPlace } from '../../src/aggregate/place.ts';
import { TEMPLATE_COLUMNS } from '../../src/i18n/en/pages/taking-part.ts';
import { parseMonth } from '../../src/model/month.ts';

const TEMPLATES = join(PATHS.root, 'templates');
const text = (file: string): Promise<string> => readFile(join(TEMPLATES, file), 'utf8');
const rowsOf = async (file: string): Promise<string[][]> =>
  Papa.parse<string[]>((await text(file)).trimEnd()).data;

const files = (await readdir(TEMPLATES)).filter((file) => file.endsWith('.csv'));

test.each(files)('%s has a header and three rows of its width', async (file) => {
  const [header, ...rows] = await rowsOf(file);
  expect(rows).toHaveLength(3);
  expect(rows.every((row) => row.length === header!.length)).toBe(true);
});

test('every template is read as it stands: each row is used, but one that names no district', async () => {
  const place = await readPlace(diskFolder(TEMPLATES));
  expect(place.districts).toHaveLength(3);
  expect(place.programmes).toHaveLength(3);
  expect(
    place.series.map(({ report }) => [report.file, report.rows, report.used, report.unplaced.notStated]),
  ).toEqual([
    ['sorting-mass.csv', 3, 3, 0],
    ['sorting-rate.csv', 3, 3, 0],
    ['sorting-inspections.csv', 3, 3, 0],
    ['complaints-cases.csv', 3, 2, 1],
    ['complaints-counts.csv', 3, 3, 0],
    ['volunteers-totals.csv', 3, 3, 0],
    ['volunteers-people.csv', 3, 3, 0],
  ]);
  expect(place.series.flatMap(({ report }) => report.unknownWords)).toEqual([]);
  const described = place.descriptor.resources.flatMap(({ path }) => [path].flat());
  // Moved pages are read by the file's name.
  expect([...described, 'redirects.csv'].sort()).toEqual(files);
  expect(place.redirects).toHaveLength(3);
});

test('the schema of every table names its columns', async () => {
  const { descriptor } = await readPlace(diskFolder(TEMPLATES));
  for (const { path, schema } of descriptor.resources) {
    const [header] = await rowsOf([path].flat()[0]!);
    expect(schema.fields.map(({ name }) => name)).toEqual(header);
  }
});

test('the volunteers’ template has the columns that npm run count writes, and what it may write', async () => {
  const [header, ...rows] = await rowsOf('volunteers-totals.csv');
  expect(header).toEqual([...COLUMNS]);
  for (const [month, , , hours, people] of rows) {
    expect(parseMonth(month!)).not.toBeNull();
    expect(Number(hours)).toBeGreaterThan(0);
    expect(people).toMatch(/^(\d+|<5|suppressed)$/);
  }
});

test('the page that offers the volunteers’ template has words for every column of it', async () => {
  const [header] = await rowsOf('volunteers-totals.csv');
  expect(Object.keys(TEMPLATE_COLUMNS)).toEqual(header);
});

test('the table of the README says every column of every template, in order, and no other', async () => {
  const said: string[] = [];
  let table = '';
  for (const [, name, column] of (await text('README.md')).matchAll(
    /^\| (?:`([\w.-]+)`)? +\| `(\w+)` +\|/gm,
  )) {
    table = name ?? table;
    said.push(`${table}: ${column}`);
  }
  const there = await Promise.all(
    files.map(async (file) => (await rowsOf(file))[0]!.map((column) => `${file}: ${column}`)),
  );
  expect([...said].sort()).toEqual(there.flat().sort());
});

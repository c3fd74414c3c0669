import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { csvOf, folderOf, monthsFrom } from '../small-place.ts';
import { ANSWERS, fresh } from './fresh.ts';

/** What new-place makes of tables that say little of themselves: each could be read wrongly in silence. */

const YEARS = ['2021', '2022', '2023'];

test('wards written four ways are one district each, and that is said', async () => {
  const rows = ['Ward 03', '3', '03', 'Ward 3', '12', 'Ward 12'].map((ward, index) => [
    `c${index}`,
    `2024-01-0${index + 1}`,
    ward,
  ]);
  const root = await folderOf({ 'town/cases.csv': csvOf(['case_id', 'opened', 'ward'], rows) });
  const made = await fresh(join(root, 'town'));
  expect(made.said).toContain('taken as one district, 3: “03”, “3”, “Ward 03”, “Ward 3”');
  expect(await readFile(join(made.root, 'districts.csv'), 'utf8')).toMatch(/\n3,.*\n12,.*\n$/);
  expect(made.descriptor.resources[1]!.smallMatters['values']).toEqual({
    district: { 'Ward 03': '3', '03': '3', 'Ward 3': '3', 'Ward 12': '12' },
  });
});

test('rows of sums are totals by their name, by what they add up to, and by another column', async () => {
  const names = ['Elm', 'Fir', 'Oak', 'Yew'];
  const table = (last: (sum: number) => unknown[]) =>
    csvOf(
      ['Year', 'Code', 'Council', 'Number of complaints'],
      YEARS.flatMap((year, y) => [
        ...names.map((name, n) => [year, `E0${n}`, name, 10 + 3 * n + y]),
        [year, ...last(names.reduce((sum, _, n) => sum + 10 + 3 * n + y, 0))],
      ]),
    );
  const roleOf = async (text: string, answers = {}) => {
    const root = await folderOf({ 'town/counts.csv': text });
    const { descriptor } = await fresh(join(root, 'town'), { answers: { ...ANSWERS, ...answers } });
    return descriptor.resources[1]!.smallMatters;
  };
  expect(await roleOf(table((sum) => ['', 'Council total', sum]))).toMatchObject({
    totals: ['Council total'],
  });
  expect(await roleOf(table((sum) => ['E9', 'Treeland', sum]))).toMatchObject({ totals: ['Treeland'] });
  expect(await roleOf(table((sum) => ['E9', 'Ash', sum + 5]))).not.toHaveProperty('totals');
  expect(
    await roleOf(
      table((sum) => ['', 'Council total', sum]),
      { 'counts.district': 'Code' },
    ),
  ).toMatchObject({ leaveOut: { Council: ['Council total'] } });
});

test('districts of kinds that overlap are asked about', async () => {
  const rows = YEARS.flatMap((year) =>
    [
      ['Elm', 'Collection'],
      ['Fir', 'Collection'],
      ['Treeland', 'Disposal'],
    ].map((district, n) => [year, ...district, 5 + n, 7]),
  );
  const header = ['Year', 'Authority', 'Authority type', 'Recycled (tonnes)', 'Residual (tonnes)'];
  const root = await folderOf({ 'town/waste.csv': csvOf(header, rows) });
  const open = await fresh(join(root, 'town'));
  expect(open.open.map(({ key }) => key)).toContain('waste.addUp');
  const made = await fresh(join(root, 'town'), { answers: { ...ANSWERS, 'waste.addUp': 'Disposal' } });
  expect(made.descriptor.resources[1]!.smallMatters['addUp']).toEqual(['Disposal']);
  expect(made.descriptor.resources[0]!.smallMatters['columns']).toHaveProperty('class', 'class');
});

test('files of one table with a column renamed are one table where their months are others', async () => {
  const table = (ward: string, count: string, from: string) =>
    csvOf(
      [ward, 'Month', count],
      monthsFrom(from, 6).flatMap((month) => ['Elm', 'Fir'].map((name) => [name, month, 4])),
    );
  const root = await folderOf({
    'town/a.csv': table('Ward', 'Complaints', '2023-01'),
    'town/b.csv': table('Ward name', 'Number of complaints', '2023-07'),
    'else/a.csv': table('Ward', 'Complaints', '2023-01'),
    'else/b.csv': table('Ward name', 'Number of complaints', '2023-01'),
  });
  const one = await fresh(join(root, 'town'));
  expect(one.taken.map(([{ key }]) => key)).toContain('b.same');
  expect(one.descriptor.resources[1]).toMatchObject({
    path: ['a.csv', 'b.csv'],
    smallMatters: { alsoNamed: { Ward: ['Ward name'], Complaints: ['Number of complaints'] } },
  });
  expect((await fresh(join(root, 'else'))).descriptor.resources).toHaveLength(3);
});

test('amounts a resident are left out, and it is said what to take instead', async () => {
  const rows = YEARS.flatMap((year) => ['Elm', 'Fir'].map((name) => [name, year, '120', '80']));
  const root = await folderOf({
    'town/bilanz.csv': `Abfälle in kg je Einwohner,,,\n${csvOf(['Kreis', 'Jahr', 'Restmüll', 'Bioabfall'], rows)}`,
    'town/counts.csv': csvOf(
      ['district', 'month', 'count'],
      monthsFrom('2024-01', 6).map((month) => ['Elm', month, 2]),
    ),
  });
  const made = await fresh(join(root, 'town'));
  expect(made.said).toContain('bilanz.csv: amounts a resident, which cannot be added up. It is left out');
  expect(made.descriptor.resources.map(({ path }) => path)).toEqual(['districts.csv', 'counts.csv']);
});

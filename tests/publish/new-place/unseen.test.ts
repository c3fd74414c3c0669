import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { csvOf, folderOf, monthsFrom } from '../../small-place.ts';
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
  const describedAs = async (text: string, answers = {}) => {
    const root = await folderOf({ 'town/counts.csv': text });
    const { descriptor } = await fresh(join(root, 'town'), { answers: { ...ANSWERS, ...answers } });
    return descriptor.resources[1]!.smallMatters;
  };
  expect(await describedAs(table((sum) => ['', 'Council total', sum]))).toMatchObject({
    totals: ['Council total'],
  });
  expect(await describedAs(table((sum) => ['E9', 'Treeland', sum]))).toMatchObject({ totals: ['Treeland'] });
  expect(await describedAs(table((sum) => ['E9', 'Ash', sum + 5]))).not.toHaveProperty('totals');
  expect(
    await describedAs(
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
  const entry = await fresh(join(root, 'town'));
  expect(entry.taken.map(([{ key }]) => key)).toContain('b.same');
  expect(entry.descriptor.resources[1]).toMatchObject({
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

const BEZIRKE = ['Altona', 'Bergedorf', 'Wandsbek'];
const volunteers = (names: string[], row: (n: number) => unknown[]): string =>
  csvOf(
    names,
    monthsFrom('2023-01', 24).flatMap((month, m) =>
      BEZIRKE.map((bezirk, b) => [bezirk, month, ...row(m * 3 + b)]),
    ),
  );

test('numbers of volunteers under a word for one of them are totals, where no row is a person’s', async () => {
  const german = volunteers(
    ['Bezirk', 'Monat', 'Organisationsart', 'Stunden', 'davon geschult (Stunden)', 'Freiwillige'],
    (n) => ['Gesamt', 100 + n, 40 + n, n % 9 === 0 ? '<5' : 10 + n],
  );
  const root = await folderOf({ 'town/ehrenamt.csv': german });
  const made = await fresh(join(root, 'town'));
  expect(made.descriptor.resources[1]!.smallMatters).toMatchObject({
    measure: 'totals',
    suppressedValues: ['<5'],
    all: ['Gesamt'],
    columns: { hours: 'Stunden', trained: 'davon geschult (Stunden)', people: 'Freiwillige' },
  });
  const rows = german.split('\n');
  const twice = await folderOf({ 'town/ehrenamt.csv': [...rows, rows[1], ''].join('\n') });
  await expect(fresh(join(twice, 'town'))).rejects.toThrow('no table that could be used');
});

test('a Chinese table of volunteers is totals, and its figures are not called “table”', async () => {
  const text = volunteers(['街道', '月份', '志愿者人数', '服务时长(小时)', '其中:培训志愿者时长'], (n) => [
    20 + n,
    100 + n,
    40 + n,
  ]);
  const { descriptor } = await fresh(join(await folderOf({ 'town/志愿服务.csv': text }), 'town'));
  expect(descriptor.resources[1]!.smallMatters).toMatchObject({
    series: 'volunteers',
    columns: { people: '志愿者人数', hours: '服务时长(小时)', trained: '其中:培训志愿者时长' },
  });
});

test('numbers of trained people are not taken for hours', async () => {
  const text = volunteers(['district', 'month', 'hours', 'people', 'trained'], (n) => [100 + n, 20 + n, n]);
  const made = await fresh(join(await folderOf({ 'town/hours.csv': text }), 'town'));
  expect(made.descriptor.resources[1]!.smallMatters['columns']).not.toHaveProperty('trained');
  expect(made.said).toContain('“trained” seems to count people, and is not used');
});

test('rows about persons are named by their column, with what to type', async () => {
  const rows = ['v1', 'v2', 'v1'].map((id, n) => [id, `2024-01-0${n + 1}`, 'North', 2, 'School']);
  const text = csvOf(['volunteer_id', 'date', 'neighbourhood', 'hours', 'organisation'], rows);
  const more = volunteers(['district', 'month', 'hours', 'people'], (n) => [100 + n, 20 + n]);
  const root = await folderOf({ 'town/shifts.csv': text, 'town/totals.csv': more });
  expect((await fresh(join(root, 'town'))).said).toContain(
    'by its column “volunteer_id”. It is NOT taken. Count it outside the project with npm run count -- shifts.csv --out volunteers-totals.csv --kind organisation',
  );
});

test('inspections with a pass rate beside them are inspections, of a locality', async () => {
  const text = csvOf(
    ['Locality', 'Month', 'Households inspected', 'Households passed', 'Pass rate'],
    monthsFrom('2023-01', 12).flatMap((month) => BEZIRKE.map((word, n) => [word, month, 10, 5 + n, '70%'])),
  );
  const { descriptor } = await fresh(join(await folderOf({ 'town/checks.csv': text }), 'town'));
  expect(descriptor.resources[1]!.smallMatters).toMatchObject({
    measure: 'inspections',
    columns: { district: 'Locality', inspected: 'Households inspected', passed: 'Households passed' },
  });
});

test('hours on single days are rows about persons, whatever the column of persons is called', async () => {
  const rows = (name: string) =>
    csvOf(
      [name, 'Datum', 'Bezirk', 'Stunden'],
      ['17', '18', '17'].map((id, n) => [id, `1${n}.01.2023`, 'Nord', '1']),
    );
  for (const name of ['Mitglied', 'Kürzel']) {
    const root = await folderOf({ 'town/dienste.csv': rows(name) });
    await expect(fresh(join(root, 'town')), name).rejects.toThrow('no table that could be used');
  }
  const totals = await folderOf({ 'town/dienste.csv': rows('Kürzel') });
  const { descriptor } = await fresh(join(totals, 'town'), {
    answers: { ...ANSWERS, 'dienste.kind': 'volunteer-totals' },
  });
  expect(descriptor.resources[1]!.smallMatters).toMatchObject({ columns: { hours: 'Stunden' } });
});

test('numbers like 1.234 are a question where no other shows what they mean', async () => {
  const rows = YEARS.flatMap((year, y) => BEZIRKE.map((text, n) => [text, year, `1.23${n}`, `2.10${y}`]));
  const semicolons = csvOf(['Bezirk', 'Jahr', 'Stunden', 'Freiwillige'], rows).replaceAll(',', ';');
  const draftOf = async (text: string, numbers?: string) => {
    const answers = { ...ANSWERS, ...(numbers === undefined ? {} : { 'hours.numbers': numbers }) };
    const made = await fresh(join(await folderOf({ 'town/hours.csv': text }), 'town'), { answers });
    return { dialect: made.descriptor.resources[1]!['dialect'], said: made.said };
  };
  const guessed = await draftOf(semicolons);
  expect(guessed.dialect).toMatchObject({ decimalChar: ',', groupChar: '.' });
  expect(guessed.said).toContain('hours.numbers: thousands');
  expect((await draftOf(semicolons, 'decimals')).dialect).toEqual({ delimiter: ';' });
  const commas = await draftOf(semicolons.replaceAll(';', ','));
  expect(commas.dialect).toBeUndefined();
  expect(commas.said).toContain('hours.numbers: decimals');
});

test('“Citywide” is a total of counts, and no district of a case', async () => {
  const counts = monthsFrom('2023-01', 12).flatMap((month) =>
    ['Ward 1', 'Ward 2', 'Citywide'].map((ward) => [ward, month, 5]),
  );
  const cases = ['Ward 1', 'Ward 2', 'Citywide'].map((ward, n) => [`c${n}`, `2024-01-1${n}`, ward]);
  const root = await folderOf({
    'town/cases.csv': csvOf(['case_id', 'opened', 'ward'], cases),
    'town/counts.csv': csvOf(['ward', 'month', 'requests'], counts),
  });
  const { descriptor } = await fresh(join(root, 'town'));
  const [district, other] = descriptor.resources.slice(1).map(({ smallMatters }) => smallMatters);
  expect(district).toMatchObject({ measure: 'events', values: { district: { Citywide: null } } });
  expect(district).not.toHaveProperty('totals');
  expect(other).toMatchObject({ measure: 'counts', totals: ['Citywide'] });
});

import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diskFolder } from '../../../scripts/command/disk.ts';
import { examine } from '../../../src/publish/check/examine.ts';
import { PATHS } from '../../../scripts/command/paths.ts';
import { replaceText } from '../../../src/publish/json-text.ts';
import { QUESTION, questionsIn } from '../../../src/model/question.ts';
import { csvOf, folderOf } from '../../small-place.ts';
import { projectCopy } from '../../project-copy.ts';
import { ANSWERS, fresh } from './fresh.ts';

const TEMPLATES = join(PATHS.root, 'templates');
/** What the templates do not say of themselves. */
const ALL: { readonly [key: string]: string } = { ...ANSWERS, 'sorting-mass.unit': 'tonne' };
/** Names that programmes.csv knows the tables by, and one that no page of the site has. */
const NAMES = { id: 'my-town', 'sorting-mass.series': 'waste', 'complaints-cases.series': 'cases' };

test('whichever questions about the templates are answered first, and which in the file, every row is read', async () => {
  const keys = Object.keys(ALL);
  await fc.assert(
    fc.asyncProperty(fc.subarray(keys), async (first) => {
      const made = await fresh(TEMPLATES, {
        answers: { ...NAMES, ...Object.fromEntries(first.map((key) => [key, ALL[key]!])) },
      });
      // The day of the files is guessed.
      expect(new Set(made.open.map(({ key }) => key))).toEqual(
        new Set(keys.filter((key) => !first.includes(key) && key !== 'retrieved')),
      );
      const file = join(made.root, 'datapackage.json');
      let json = await readFile(file, 'utf8');
      const questions = [...questionsIn(JSON.parse(json))];
      if (questions.length > 0) {
        const before = await examine(diskFolder(made.root));
        expect(before.publishable).toBe(false);
        const [finding] = before.findings;
        expect(finding!.cases.map(({ problem }) => problem.text)).toEqual(
          questions.map(({ text }) => `a question not yet answered: ${text}`),
        );
        expect(finding!.fix[0]!.text).toContain(QUESTION.trim());
      }
      for (const { path, text } of questions) {
        const key = made.open.find((question) => text.startsWith(question.text))!.key;
        const steps = path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
        json = replaceText(json, steps, ALL[key]!);
      }
      await writeFile(file, json);
      const after = await examine(diskFolder(made.root));
      expect(after.publishable).toBe(true);
      expect(after.tables.map(({ rejected }) => rejected)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    }),
    { numRuns: 8, seed: 1 },
  );
});

test('a terminal is asked, an answer that is none is asked for again, and Enter takes the guess', async () => {
  const root = await folderOf({
    'my-town/waste.csv': csvOf(
      ['month', 'ward', 'residual', 'paper'],
      [
        ['2024-01', 'North', 5, 1],
        ['2024-01', 'South', 6, 2],
      ],
    ),
  });
  const made = await fresh(join(root, 'my-town'), {
    answers: {},
    typed: [
      '',
      'Our Town',
      'The town',
      '31 January',
      '2024-03-01',
      '',
      '',
      '',
      'pounds',
      'kg',
      '',
      'ward',
      'borough',
    ],
  });
  expect(made.descriptor).toMatchObject({
    name: 'my-town',
    title: 'Our Town',
    smallMatters: { district: { one: { en: 'ward' }, other: { en: 'wards' } } },
  });
  expect(made.shown).toContain('31 January: expected a date like 2025-11-30');
  expect(made.shown).toContain('pounds: expected one of kg, tonne, short-ton');
  expect(made.descriptor.resources[1]!.smallMatters).toMatchObject({
    unit: 'kg',
    retrieved: '2024-03-01',
    publisher: 'The town',
  });
  // Nothing more was typed: the licence is left open.
  expect(made.open.map(({ key }) => key)).toEqual(['districts.populationPeriod', 'licence']);
  expect(await readFile(join(made.root, 'districts.csv'), 'utf8')).toBe(
    'id,slug,name,group,group_name,population\nNorth,north,North,my-town,Our Town,\nSouth,south,South,my-town,Our Town,\n',
  );
});

test('rows about persons are not copied, and what is no table is said to be none', async () => {
  const root = await folderOf({
    'town/shifts.csv': 'date,district,volunteer_id,hours\n2024-01-01,a,7,2\n',
    'town/sheet.csv': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 1]),
    'town/nothing.csv': '',
    'town/rats.csv': 'month,district,count\n2024-01,a,2\n',
  });
  const made = await fresh(join(root, 'town'));
  expect((await readdir(made.root)).sort()).toEqual(['datapackage.json', 'districts.csv', 'rats.csv']);
  expect(made.said).toContain(
    'shifts.csv: rows about persons, by its column “volunteer_id”. It is NOT taken',
  );
  expect(made.said).toMatch(/left out: sheet\.csv: .*Excel workbook/);
  expect(made.said).toContain('nothing.csv: empty');
});

test('a hostile folder ends soon, each file with what is wrong with it', async () => {
  const root = await folderOf({
    'town/line.csv': 'a,'.repeat(3_000_000),
    'town/columns.csv': `${'a,'.repeat(20_000)}\n1\n`,
    'town/bomb.csv.gz': gzipSync(new Uint8Array(200 << 20)),
    'town/rubbish.csv': Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256),
    'town/quotes.csv': 'month,district,count\n"2024-01,a,1\n2024-02,a,2\n',
    'town/long.csv': `${'x '.repeat(100_000)},district\n1,a\n`,
    'town/rats.csv': 'month,district,count\n2024-01,a,2\n',
  });
  const { said, descriptor } = await fresh(join(root, 'town'));
  for (const file of ['line.csv', 'columns.csv', 'bomb.csv.gz', 'rubbish.csv', 'quotes.csv'])
    expect(said).toMatch(new RegExp(`^left out: ${file}[:\\d]*: .+$`, 'm'));
  expect(descriptor.resources.map(({ path }) => path)).toEqual(['districts.csv', 'long.csv', 'rats.csv']);
});

test('two orders of day and month that both fit are asked about, and one that alone makes firsts of months is not', async () => {
  const root = await folderOf({
    'town/cases.csv': 'id,district,opened\n1,a,03/04/2024\n2,a,05/06/2024\n3,a,07/08/2024\n',
    'town/rats.csv': 'month,district,count\n01/02/2024,a,2\n01/03/2024,a,3\n01/04/2024,a,3\n',
  });
  const made = await fresh(join(root, 'town'));
  const question = made.taken.find(([{ key }]) => key === 'cases.dates')!;
  expect(question[0].options).toEqual(['european', 'us']);
  expect(made.taken.some(([{ key }]) => key === 'rats.dates')).toBe(false);
  expect(made.descriptor.resources[2]!.smallMatters['dateFormat']).toBe('european');
});

test('a folder called as a page of the site is asked for another name', async () => {
  const root = await folderOf({ 'about/rats.csv': 'month,district,count\n2024-01,a,2\n' });
  const named = (answers: { readonly [key: string]: string }) => fresh(join(root, 'about'), { answers });
  const free = 'a name of three letters or more that no page of the site has';
  await expect(named({})).rejects.toThrow(`about: expected ${free}`);
  await expect(named({ id: 'templates' })).rejects.toThrow(`templates: expected ${free}`);
  expect((await named({ id: 'about-town' })).descriptor.name).toBe('about-town');
});

test('the command writes a place beside the others once, leaves the files as they are, and says what is next', async () => {
  const rats = 'month,district,count\r\n2024-01,a,2\r\n';
  const { root, run } = await projectCopy({ 'brought/rats.csv': rats, 'data/other/x.txt': '' });
  const made = await run('new-place.ts', 'brought', '--id', 'rat-town', '--title', 'Rat Town', '--yes', '--answer', 'publisher=The town'); // prettier-ignore
  expect(made).toMatchObject({ status: 0, stderr: '' });
  expect(made.stdout).toContain('rats.csv: counted complaints: 1 row, 2024-01 to 2024-01');
  expect(made.stdout.trimEnd().endsWith('Next: npm run check -- rat-town')).toBe(true);
  expect(await readFile(join(root, 'data/rat-town/rats.csv'), 'utf8')).toBe(rats);
  expect(await run('new-place.ts', 'brought', '--id', 'rat-town', '--yes')).toMatchObject({
    status: 1,
    stderr: 'data/rat-town/datapackage.json: is there already; --force writes it anew\n',
  });
  expect(await run('new-place.ts', 'brought', '--id', 'rat-town', '--yes', '--force')).toMatchObject({ status: 0 }); // prettier-ignore
  const checked = await run('check.ts', 'rat-town');
  expect(checked.status).toBe(1);
  expect(checked.stdout).toContain('a question not yet answered');
  expect(await run('new-place.ts', 'nowhere', '--yes')).toMatchObject({ status: 1, stderr: 'nowhere: no such folder\n' }); // prettier-ignore
  expect(await run('new-place.ts', 'brought', '--id', 'Rat Town')).toMatchObject({ status: 1 });
});

/** Files as their publishers export them; what their first 200 rows show. */
const shared = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');
const present = existsSync(shared);
const say = present ? '' : ' (skipped: ../shared/data is not here)';

async function headOf(path: string): Promise<string> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    lines.push(line);
    if (lines.length > 200) break;
  }
  return `${lines.join('\n')}\n`;
}

const HEADS: readonly (readonly [file: string, expected: object])[] = [
  [
    'emilia-romagna/RU_2010-2016.csv',
    {
      role: 'sorting',
      measure: 'mass',
      unit: 'kg',
      frequency: 'year',
      columns: { district: 'COMUNE', period: 'anno' },
      streams: [
        { column: 'RI(kg)', sorted: false },
        { column: 'RD(kg)', sorted: true },
      ],
    },
  ],
  [
    'england/LA_and_Regional_Spreadsheet_201718.csv',
    {
      role: 'sorting',
      measure: 'mass',
      unit: 'tonne',
      frequency: 'fiscal-year',
      columns: { district: 'Local Authority', period: 'Financial Year' },
      streams: [
        { column: 'Household - waste not sent for recycling (tonnes)', sorted: false },
        { column: 'Household - waste sent for recycling/composting/reuse (tonnes)', sorted: true },
      ],
    },
  ],
  [
    'england/flytipping_interim.csv',
    {
      role: 'complaints',
      measure: 'counts',
      frequency: 'fiscal-year',
      columns: { period: 'Year', count: 'Total Incidents' },
    },
  ],
  [
    'nyc/DSNY_Monthly_Tonnage_Data_20251130.csv',
    {
      role: 'sorting',
      measure: 'mass',
      unit: 'short-ton',
      columns: { district: 'district of both', period: 'MONTH' },
      joined: { 'district of both': ['BOROUGH', 'COMMUNITYDISTRICT'] },
    },
  ],
  [
    'nyc/derived_311_rat_sightings_cd_month.csv',
    { role: 'complaints', measure: 'counts', columns: { period: 'month', count: 'rat_sightings' } },
  ],
  [
    'nyc/nycomplaints.csv',
    {
      role: 'complaints',
      measure: 'events',
      columns: { id: 'unique_key', district: 'community_board', opened: 'opendate', closed: 'closedate' },
    },
  ],
];

test.skipIf(!present).each(HEADS)(`%s: its first rows show what it is${say}`, async (file, expected) => {
  const root = await folderOf({ [`place/${file.split('/')[1]!}`]: await headOf(join(shared, file)) });
  const { descriptor } = await fresh(join(root, 'place'));
  expect(descriptor.resources[1]!.smallMatters).toMatchObject(expected);
});

test('a table of districts without what addresses need gives a draft with its ids, names and residents', async () => {
  const root = await folderOf({
    'town/wards.csv': 'Ward code,Ward name,Population 2023\nW01,North End,1200\nW02,Old Town,900\n',
    'town/rats.csv': 'month,ward,count\n2024-01,W01,2\n2024-01,Old Town,3\n',
  });
  const made = await fresh(join(root, 'town'));
  expect(await readFile(join(made.root, 'districts.csv'), 'utf8')).toBe(
    'id,slug,name,group,group_name,population\nW01,north-end,North End,town,Town,1200\nW02,old-town,Old Town,town,Town,900\n',
  );
  expect(await examine(diskFolder(made.root))).toMatchObject({ publishable: true, tables: [{ used: 2 }] });
});

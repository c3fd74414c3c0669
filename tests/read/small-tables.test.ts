import { expect, test } from 'vitest';
import { diskFolder } from '../../scripts/command/disk.ts';
import type { DistrictsTable } from '../../src/descriptor/descriptor.ts';
import { resource } from '../../src/descriptor/descriptor.ts';
import { dayOf } from '../../src/model/day.ts';
import { readDistricts } from '../../src/read/districts.ts';
import { readNotes } from '../../src/read/notes.ts';
import { readProgrammes } from '../../src/read/programmes.ts';
import { csvOf, districtsResource, folderOf } from '../small-place.ts';

const HEADER = ['id', 'slug', 'name', 'group', 'population'];
const ALDER = ['a', 'alder', 'Alder', 'north', '1,000'];

async function districtsFrom(rows: readonly (readonly string[])[]) {
  const table = resource.parse(districtsResource());
  const root = await folderOf({ 'districts.csv': csvOf(HEADER, rows) });
  return readDistricts(diskFolder(root), table, table.smallMatters as DistrictsTable);
}

test('districts come in the order of their ids, groups in the order they first appear', async () => {
  const { districts, groups } = await districtsFrom([['c', 'cedar', 'Cedar', 'south', '5'], ALDER]);
  expect(districts.map(({ id, population }) => [id, population])).toEqual([
    ['a', 1000],
    ['c', 5],
  ]);
  expect(groups.map(({ slug, districts: ownDistricts }) => [slug, ownDistricts])).toEqual([
    ['south', ['c']],
    ['north', ['a']],
  ]);
});

test.each([
  [['a', 'b', 'B', 'north', '1'], 'districts.csv:3: id: a: expected each id once'],
  [['b', 'alder', 'B', 'north', '1'], 'districts.csv:3: slug: alder: expected each slug once'],
  [['b', 'Birch Hill', 'B', 'north', '1'], 'districts.csv:3: slug: Birch Hill: expected small letters'],
  [['b', 'b', '', 'north', '1'], 'districts.csv:3: name: (empty): expected something'],
  [['b', 'b', 'B', 'North', '1'], 'districts.csv:3: group: North: expected small letters'],
  [['b', 'b', 'B', 'north', 'many'], 'districts.csv:3: population: many: expected a number'],
  [['../b', 'b', 'B', 'north', '1'], 'districts.csv:3: id: ../b: expected letters, digits'],
  [['b', 'b', 'B', 'north', '-1'], 'districts.csv:3: population: -1: expected a number of at least 0'],
  [['b', 'b', 'B', 'north', ''], 'districts.csv:3: population: (empty): expected a number'],
  [['b', 'b', 'B', 'north'], 'districts.csv:3: 4 cells: expected 5 as in the header'],
])('a district must be right: %j', async (row, message) => {
  await expect(districtsFrom([ALDER, row])).rejects.toThrow(message);
});

test('a place without districts is refused', async () => {
  await expect(districtsFrom([])).rejects.toThrow('districts.csv: no districts below the header');
});

const KNOWN = { districts: new Set(['a']), series: new Set(['waste']) };
const note = (over: Record<string, string> = {}) => {
  const row = {
    district: 'a',
    series: 'waste',
    indicator: '',
    period: '',
    effect: 'caveat',
    reason_en: 'Because.',
    reason_zh: '因为。',
    source: 'them',
    ...over,
  };
  return csvOf(Object.keys(row), [Object.values(row)]);
};

test('a place need not have notes or programmes', async () => {
  const root = await folderOf({});
  expect(await readNotes(diskFolder(root), KNOWN)).toEqual([]);
  expect(await readProgrammes(diskFolder(root), KNOWN)).toEqual([]);
});

test('a note is read with its words, and its blanks mean every indicator and period', async () => {
  expect(await readNotes(diskFolder(await folderOf({ 'notes.csv': note() })), KNOWN)).toEqual([
    {
      district: 'a',
      series: 'waste',
      indicator: null,
      period: null,
      effect: 'caveat',
      reason: { en: 'Because.', zh: '因为。' },
      source: 'them',
    },
  ]);
});

test.each([
  [{ district: 'z' }, 'notes.csv:2: district: z: expected the id of a district'],
  [{ series: 'rats' }, 'notes.csv:2: series: rats: expected one of waste'],
  [{ effect: 'hide' }, 'notes.csv:2: effect: hide: expected caveat or not-comparable'],
  [{ indicator: 'sorting-rat' }, 'notes.csv:2: indicator: sorting-rat: expected nothing, or one of'],
  [{ period: 'FY2025' }, 'notes.csv:2: period: FY2025: expected nothing, or a period like 2025'],
  [{ reason_en: '' }, 'notes.csv:2: reason_en: (empty): expected something'],
])('a note about something unknown is refused: %j', async (over, message) => {
  await expect(readNotes(diskFolder(await folderOf({ 'notes.csv': note(over) })), KNOWN)).rejects.toThrow(
    message,
  );
});

test('everything wrong with a small table is told at once, a line a row', async () => {
  const lines = [...note({ district: 'z' }).split('\n'), note({ effect: 'hide' }).split('\n')[1]];
  const rows = lines.filter(Boolean).join('\n');
  await expect(readNotes(diskFolder(await folderOf({ 'notes.csv': rows })), KNOWN)).rejects.toThrow(
    'notes.csv:2: district: z: expected the id of a district\nnotes.csv:3: effect: hide: expected caveat or not-comparable',
  );
  await expect(
    districtsFrom([ALDER, ['a', 'b', 'B', 'north', '1'], ['c', 'C c', 'C', 'north', '1']]),
  ).rejects.toThrow(/^districts.csv:3: id: a: expected each id once\ndistricts.csv:4: slug: C c: expected/);
});

test('a place of one language needs no column of another', async () => {
  const without = (csv: string, column: string): string => {
    const rows = csv
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const at = rows[0]!.indexOf(column);
    return rows.map((cells) => cells.filter((_, index) => index !== at).join(',')).join('\n');
  };
  const root = await folderOf({
    'notes.csv': without(note(), 'reason_zh'),
    'programmes.csv': ['name_zh', 'cost', 'series', 'stream'].reduce(without, programme()),
  });
  expect((await readNotes(diskFolder(root), KNOWN))[0]!.reason).toEqual({ en: 'Because.' });
  expect((await readProgrammes(diskFolder(root), KNOWN))[0]!.name).toEqual({ en: 'Bins' });
});

const programme = (over: Record<string, string> = {}) => {
  const row = {
    id: 'p',
    name_en: 'Bins',
    name_zh: '',
    kind: 'facilities',
    start: '2024-03-01',
    end: '',
    districts: 'a',
    lead: 'The city',
    partners: 'X; Y',
    cost: '',
    link: '',
    series: 'waste',
    stream: 'food',
    ...over,
  };
  return csvOf(Object.keys(row), [Object.values(row)]);
};

test('a programme is read; no end is still going on', async () => {
  const [district] = await readProgrammes(
    diskFolder(await folderOf({ 'programmes.csv': programme() })),
    KNOWN,
  );
  expect(district).toMatchObject({
    start: dayOf('2024-03-01'),
    end: null,
    districts: ['a'],
    partners: ['X', 'Y'],
    link: null,
  });
});

test('what a programme asks of residents is a text a language, and nothing where nobody says it', async () => {
  const asksOf = async (over: Record<string, string>) =>
    (await readProgrammes(diskFolder(await folderOf({ 'programmes.csv': programme(over) })), KNOWN))[0]!.asks;
  expect(await asksOf({})).toBeNull();
  expect(await asksOf({ asks_en: '' })).toBeNull();
  expect(await asksOf({ asks_en: 'Use the bin.' })).toEqual({ en: 'Use the bin.' });
  expect(await asksOf({ asks_en: 'Use the bin.', asks_zh: '请用桶。' })).toEqual({
    en: 'Use the bin.',
    zh: '请用桶。',
  });
});

test.each([
  [{ kind: 'magic' }, 'programmes.csv:2: kind: magic: expected one of education, '],
  [{ start: '1 March' }, 'programmes.csv:2: start: 1 March: expected a date like 2025-04-01'],
  [{ end: '2024-02-30' }, 'programmes.csv:2: end: 2024-02-30: expected a date'],
  [
    { districts: 'a;z' },
    'programmes.csv:2: districts: a;z: expected ids of districts separated by semicolons',
  ],
  [{ end: '2024-02-01' }, 'programmes.csv:2: end: 2024-02-01: expected a date from 2024-03-01'],
  [{ series: 'rats' }, 'programmes.csv:2: series: rats: expected nothing, or one of waste'],
  [{ link: 'javascript:x' }, 'programmes.csv:2: link: javascript:x: expected an address like https://'],
  [{ id: '../p' }, 'programmes.csv:2: id: ../p: expected small letters'],
  [{ name_en: '' }, 'programmes.csv:2: name_en: (empty): expected something'],
])('a programme must be right: %j', async (over, message) => {
  await expect(
    readProgrammes(diskFolder(await folderOf({ 'programmes.csv': programme(over) })), KNOWN),
  ).rejects.toThrow(message);
});

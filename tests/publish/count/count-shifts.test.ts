import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diskFolder } from '../../../scripts/command/disk.ts';
import { PATHS } from '../../../scripts/command/paths.ts';
import { refuseInside } from '../../../scripts/command/refuse-inside.ts';
import { countShifts, type Shifts } from '../../../src/publish/count/count-shifts.ts';
import { COLUMNS, printTotals } from '../../../src/publish/count/print.ts';
import { projectCopy } from '../../project-copy.ts';
import { csvOf, descriptorOf, DISTRICTS_CSV, folderOf, HEADERS, rawResource } from '../../small-place.ts';

const HEADER = ['date', 'district', 'person', 'hours', 'kind', 'trained'];

async function counted(
  rows: readonly (readonly unknown[])[] | string,
  options: Partial<Omit<Shifts, 'columns'>> & { columns?: Partial<Shifts['columns']> } = {},
) {
  const root = await folderOf({ 'shifts.csv': typeof rows === 'string' ? rows : csvOf(HEADER, rows) });
  return countShifts({
    folder: diskFolder(root),
    file: 'shifts.csv',
    dateFormat: 'iso',
    delimiter: ',',
    encoding: 'utf-8',
    retrieved: '2026-01-31',
    ...options,
    columns: {
      date: 'date',
      district: 'district',
      person: 'person',
      hours: 'hours',
      kind: 'kind',
      trained: 'trained',
      ...options.columns,
    },
  });
}

const lines = (csv: string): string[] => csv.trimEnd().split('\n');

/** So many people, each with a shift of an hour. */
const people = (from: number, to: number, district: string, kind: string, trained = 'yes') =>
  Array.from({ length: to - from + 1 }, (_, index) => [
    '2025-10-04',
    district,
    `p${from + index}`,
    1,
    kind,
    trained,
  ]);

test('totals are by month, district and kind; people are counted once, and few as <5', async () => {
  const { months, rows } = await counted([
    ...people(1, 8, 'Mill End', 'school'),
    ...people(5, 14, 'Mill End', 'club', 'no'),
    ...people(20, 22, 'Mill End', 'agency', 'no'),
    ...people(1, 6, 'Harbour', 'school'),
    ['2025-11-02', 'Harbour', 'p1', '2.5', '', ''],
    ['2025-11-30', '', 'p2', '0.5', 'club', ''],
  ]);
  expect(rows).toBe(29);
  expect(lines(printTotals(months).csv)).toEqual([
    'month,district,organisation,hours,people,trained_hours',
    '2025-10,all,all,27,17,14',
    '2025-10,Harbour,all,6,6,6',
    '2025-10,Harbour,school,6,6,',
    '2025-10,Mill End,all,21,17,8',
    '2025-10,Mill End,agency,3,<5,',
    '2025-10,Mill End,club,10,10,',
    '2025-10,Mill End,school,8,8,',
    '2025-11,all,all,3,<5,',
    '2025-11,,all,0.5,<5,',
    '2025-11,,club,0.5,<5,',
    '2025-11,Harbour,all,2.5,<5,',
    '2025-11,Harbour,,2.5,<5,',
    // No shift there that month: none, which is not the same as not reported.
    '2025-11,Mill End,all,0,0,0',
  ]);
});

test('hours of one to four trained or untrained people are not told, nor what would tell them', async () => {
  const { months } = await counted([
    ...people(1, 8, 'a', 'x', 'yes'),
    ...people(9, 11, 'a', 'x', 'no'),
    ...people(20, 29, 'b', 'x', 'yes'),
  ]);
  expect(lines(printTotals(months).csv).slice(1)).toEqual([
    '2025-10,all,all,21,21,suppressed',
    '2025-10,a,all,11,11,suppressed',
    '2025-10,a,x,11,11,',
    '2025-10,b,all,10,10,10',
    '2025-10,b,x,10,10,',
  ]);
});

test('without a column of kinds or training there are totals of districts alone', async () => {
  const { months } = await counted('Datum;Ort;Nr;Std\n31.10.2025;Süd;7;2\n30.10.2025;Süd;8;2\n', {
    columns: {
      date: 'Datum',
      district: 'Ort',
      person: 'Nr',
      hours: 'Std',
      kind: undefined,
      trained: undefined,
    },
    dateFormat: 'european',
    delimiter: ';',
  });
  expect(lines(printTotals(months).csv).slice(1)).toEqual(['2025-10,all,all,4,<5,', '2025-10,Süd,all,4,<5,']);
});

test('adding up is right, whatever the rows, and no id of a person is written', async () => {
  const row = fc.tuple(
    fc.constantFrom('2025-10-04', '2025-11-05', '2025-13-01'),
    fc.constantFrom('a', 'b', 'c', ''),
    fc.integer({ min: 1, max: 25 }).map((id) => `PERSON-${id}`),
    fc.constantFrom('1', '2.25', '4', 'PERSON-X'),
    fc.constantFrom('club', 'school', ''),
    fc.constantFrom('yes', 'no', '', 'PERSON-Y'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 80 }), async (rows) => {
      const good = rows.filter(
        ([date, , , hours, , trained]) =>
          date !== '2025-13-01' && hours !== 'PERSON-X' && trained !== 'PERSON-Y',
      );
      const result = await counted(rows).catch((error: unknown) => error as Error);
      if (result instanceof Error) {
        // More than one in a hundred rows left out.
        expect(good.length).toBeLessThan(rows.length);
        expect(result.message).not.toContain('PERSON');
        return;
      }
      const { csv } = printTotals(result.months);
      expect(csv + result.leftOut.join()).not.toContain('PERSON');
      for (const line of lines(csv).slice(1)) {
        const [month, district, kind, hours, count] = line.split(',');
        const own = good.filter(
          ([date, whole, , , by]) =>
            date.startsWith(month!) &&
            (district === 'all' || district === whole) &&
            (kind === 'all' || kind === by),
        );
        expect(Number(hours)).toBeCloseTo(own.reduce((all, entry) => all + Number(entry[3]), 0));
        const different = new Set(own.map(([, , person]) => person)).size;
        if (count === '<5') expect(different).toBeLessThan(5);
        else if (count !== 'suppressed') expect(different).toBe(Number(count));
      }
    }),
    { numRuns: 60 },
  );
});

test('rows left out are told by kind and line, without what stands in them', async () => {
  const rows = [...people(1, 300, 'a', 'x'), ['2025-10-04', 'a', 'Ann Smith', 'Ann Smith', 'x', 'yes']];
  const { leftOut } = await counted(rows);
  expect(leftOut).toEqual(['invalid-number: 1 row, the first at line 302: hours']);
  await expect(counted(rows.slice(-2))).rejects.toThrow(
    /^shifts.csv: 1 of 2 rows rejected[^]*invalid-number: 1 rows\n {4}shifts.csv:3: hours$/,
  );
});

test('a file without a header gives nothing of its first row away', async () => {
  for (const text of ['2025-10-04,a,Ann Smith,2,x,yes\n', '2025-10-04,a,Ann Smith,Ann Smith,x,yes\n']) {
    const error = await counted(text).catch((entry: unknown) => entry as Error);
    expect(error).toBeInstanceOf(Error);
    expect((error as Error).message).not.toContain('Ann');
  }
});

test('columns that would print persons are refused', async () => {
  const rows = Array.from({ length: 60 }, (_, index) => [
    '2025-10-04',
    `p${index}`,
    `p${index}`,
    1,
    `p${index}`,
    '',
  ]);
  await expect(counted(rows)).rejects.toThrow('--kind: kind: 60 different ones: expected at most 50');
  await expect(counted(rows, { columns: { kind: undefined } })).rejects.toThrow(
    'as many as people: expected a column of districts',
  );
  await expect(counted(rows, { columns: { district: 'person' } })).rejects.toThrow(
    'expected each column once',
  );
});

test('a district that is called as the totals are is refused', async () => {
  await expect(counted(people(1, 5, 'all', 'x'))).rejects.toThrow('“all” stands for the totals');
});

const place = (synthetic: boolean): Record<string, string> => ({
  'data/smallville/datapackage.json': JSON.stringify(descriptorOf([rawResource('shifts')], { synthetic })),
  'data/smallville/districts.csv': DISTRICTS_CSV,
  'data/smallville/shifts.csv': csvOf(HEADERS.shifts, [['2024-01-01', 'a', 'p1', 2, 'club', '', '']]),
});

test('rows about persons are not counted from inside the project, by whatever way they are reached', async () => {
  const inside = await folderOf(place(false));
  const outside = await folderOf({ 'shifts.csv': 'date\n' });
  await expect(refuseInside(join(outside, 'shifts.csv'), inside)).resolves.toBeUndefined();
  await mkdir(join(inside, 'build'));
  await writeFile(join(inside, 'build', 'shifts.csv'), 'date\n');
  // On Windows few people may make links.
  const links = process.platform === 'win32' ? [] : [join(outside, 'link.csv')];
  for (const link of links) await symlink(join(inside, 'build', 'shifts.csv'), link);
  for (const file of [
    join(inside, 'data', 'smallville', 'shifts.csv'),
    join(inside, 'build', 'shifts.csv'),
    ...links,
  ])
    await expect(refuseInside(file, inside)).rejects.toThrow('must not lie inside this project');
  await expect(refuseInside(join(outside, 'none.csv'), inside)).rejects.toThrow('no such file');
});

test('invented persons may lie inside', async () => {
  const inside = await folderOf(place(true));
  await expect(refuseInside(join(inside, 'data/smallville/shifts.csv'), inside)).resolves.toBeUndefined();
});

test('the command writes the totals, or nothing', async () => {
  const { root, run } = await projectCopy(place(false));
  const outside = await folderOf({ 'shifts.csv': csvOf(HEADER, people(1, 9, 'a', 'club')) });
  const refused = await run(
    'count.ts',
    join(root, 'data/smallville/shifts.csv'),
    '--out',
    join(outside, 'a.csv'),
  );
  expect(refused).toMatchObject({ status: 1, stdout: '' });
  await expect(readFile(join(outside, 'a.csv'))).rejects.toThrow();
  const input = join(outside, 'shifts.csv');
  const out = join(root, 'data/smallville/totals.csv');
  const done = await run('count.ts', input, '--out', out, '--kind', 'kind', '--trained', 'trained');
  expect(done).toMatchObject({ status: 0, stderr: '' });
  expect(done.stdout).toContain('9 rows about persons → 3 totals');
  expect(lines(await readFile(out, 'utf8'))).toEqual([
    COLUMNS.join(','),
    '2025-10,all,all,9,9,9',
    '2025-10,a,all,9,9,9',
    '2025-10,a,club,9,9,',
  ]);
  // Hours are told beside a few people too, and that is said.
  expect(done.stdout).not.toContain('the hours of');
  const few = await folderOf({ 'shifts.csv': csvOf(HEADER, people(1, 3, 'a', 'club')) });
  const told = await run('count.ts', join(few, 'shifts.csv'), '--out', out, '--kind', 'kind');
  expect(told.stdout).toContain('the hours of these 3 counts are given');
  expect(told.stdout).toContain('without --kind there are fewer of them');
  expect(await readFile(out, 'utf8')).toContain('2025-10,a,club,3,<5,');
  expect(await run('count.ts', input, '--out', input)).toMatchObject({ status: 1 });
  expect(await run('count.ts', input)).toMatchObject({ status: 1 });
});

test('no id of the invented place’s thousands of persons is in its totals', async () => {
  const { months } = await counted('date\n', {
    folder: diskFolder(join(PATHS.data, 'demo')),
    columns: { kind: 'kind', trained: 'trained' },
    retrieved: '2026-07-01',
  });
  const { csv, few, beside } = printTotals(months);
  expect(csv).not.toMatch(/\bp\d/);
  expect(few).toBeGreaterThan(500);
  expect(beside).toBeGreaterThan(20);
  expect(lines(csv).filter((line) => /^[^,]*,[^,]*,[^,]*,[^,]*,[1-4],/.test(line))).toEqual([]);
});

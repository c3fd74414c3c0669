import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { diskFolder } from '../../../scripts/command/disk.ts';
import { fetchPlace, type TableResult } from '../../../src/publish/fetch/fetch-place.ts';
import { csvOf, descriptorOf, DISTRICTS_CSV, folderOf, HEADERS, rawResource } from '../../small-place.ts';
import { everything, failsWith, LATER, NEW, OLD, place, quick, text, TODAY } from './place.ts';
import { file, inTurn, portal, versioned } from './portal.ts';

test('a new file takes the place of the old one, with the day beside it and everything else as it was', async () => {
  const { origin } = await portal({
    '/rats.csv': file(LATER, { etag: '"2"', 'last-modified': 'Sun, 02 Mar 2025 00:00:00 GMT' }),
  });
  const root = await place(origin);
  const before = await text(root, 'datapackage.json');
  expect(await fetchPlace(diskFolder(root), quick)).toEqual<TableResult[]>([
    { table: 'rats', outcome: 'new', text: `rats.csv, ${LATER.length} bytes; 2 rows` },
  ]);
  expect(await text(root, 'rats.csv')).toBe(LATER);
  // The districts' day is another table's.
  const at = before.lastIndexOf('2025-01-31');
  expect(await text(root, 'datapackage.json')).toBe(`${before.slice(0, at)}${TODAY}${before.slice(at + 10)}`);
  expect(JSON.parse(await text(root, '.fetch.json'))).toEqual({
    'rats.csv': {
      url: `${origin}/rats.csv`,
      etag: '"2"',
      lastModified: 'Sun, 02 Mar 2025 00:00:00 GMT',
      digest: createHash('sha256').update(LATER).digest('hex'),
      bytes: LATER.length,
      retrieved: TODAY,
    },
  });
  expect(await readdir(root)).not.toContain('.fetch');
});

test('a file that is not there yet is new', async () => {
  const { origin } = await portal({ '/rats.csv': file(NEW) });
  const root = await place(origin, { rats: null });
  expect(await fetchPlace(diskFolder(root), quick)).toMatchObject([{ outcome: 'new' }]);
  expect(await text(root, 'rats.csv')).toBe(NEW);
});

test('the second time only what has changed is asked for', async () => {
  const { origin, asked, answers } = await portal({ '/rats.csv': versioned(NEW, '"2"') });
  const root = await place(origin);
  await fetchPlace(diskFolder(root), quick);
  const before = await everything(root);
  expect(asked[0]!.headers['if-none-match']).toBeUndefined();
  expect(await fetchPlace(diskFolder(root), { ...quick, today: '2025-04-01' })).toEqual<TableResult[]>([
    { table: 'rats', outcome: 'unchanged', text: `since ${TODAY}` },
  ]);
  expect(asked[1]!.headers['if-none-match']).toBe('"2"');
  expect(await everything(root)).toEqual(before);
  answers['/rats.csv'] = versioned(LATER, '"3"');
  expect(await fetchPlace(diskFolder(root), { ...quick, today: '2025-04-01' })).toMatchObject([
    { outcome: 'new' },
  ]);
  expect(await text(root, 'rats.csv')).toBe(LATER);
});

test('a portal that knows only dates is asked by the date', async () => {
  const date = 'Sat, 01 Mar 2025 10:00:00 GMT';
  const { origin, asked } = await portal({
    '/rats.csv': (request, response) => {
      if (request.headers['if-modified-since'] === date) response.writeHead(304).end();
      else response.writeHead(200, { 'last-modified': date }).end(NEW);
    },
  });
  const root = await place(origin);
  await fetchPlace(diskFolder(root), quick);
  expect(await fetchPlace(diskFolder(root), quick)).toMatchObject([{ outcome: 'unchanged' }]);
  expect(asked).toHaveLength(2);
});

test('the same bytes under a new mark are unchanged, and the day stays', async () => {
  const { origin } = await portal({
    '/rats.csv': inTurn(file(OLD, { etag: '"1"' }), file(OLD, { etag: '"2"' })),
  });
  const root = await place(origin);
  const before = await text(root, 'datapackage.json');
  for (const etag of ['"1"', '"2"']) {
    expect(await fetchPlace(diskFolder(root), quick)).toEqual<TableResult[]>([
      { table: 'rats', outcome: 'unchanged', text: 'since 2025-01-31' },
    ]);
    expect(JSON.parse(await text(root, '.fetch.json'))).toMatchObject({ 'rats.csv': { etag } });
  }
  expect(await text(root, 'datapackage.json')).toBe(before);
});

test('a file that is gone or another than the one downloaded is asked for whole', async () => {
  const { origin, asked } = await portal({ '/rats.csv': versioned(NEW, '"2"') });
  const root = await place(origin);
  await fetchPlace(diskFolder(root), quick);
  await writeFile(join(root, 'rats.csv'), OLD);
  expect(await fetchPlace(diskFolder(root), quick)).toMatchObject([{ outcome: 'new' }]);
  expect(asked[1]!.headers['if-none-match']).toBeUndefined();
  expect(await text(root, 'rats.csv')).toBe(NEW);
});

test.each<[string, string | Uint8Array, string]>([
  [
    'a web page',
    '\n<!DOCTYPE html><html><body>Please log in</body></html>',
    'a web page came instead of a table',
  ],
  ['a JSON file', '{"error": true, "message": "no such view"}', 'a JSON file came instead of a table'],
  ['an XML file', '<?xml version="1.0"?><Error/>', 'an XML file came instead of a table'],
  [
    'an archive',
    new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]),
    'an Excel workbook or a zip archive came instead',
  ],
  ['a PDF', '%PDF-1.7', 'a PDF came instead of a table'],
  ['nothing', '', 'the file is empty'],
])('%s instead of a table is refused', async (_, body, words) => {
  expect(await failsWith(file(body), new RegExp(words))).toBe(1);
});

test('a much smaller file is refused, unless it is said that it is right', async () => {
  const before = csvOf(
    HEADERS.counts,
    Array.from({ length: 24 }, (_, index) => [`20${10 + (index >> 1)}-0${1 + (index % 2)}`, 'a', index]),
  );
  const { origin } = await portal({ '/rats.csv': file(OLD) });
  const root = await place(origin, { rats: before });
  expect(await fetchPlace(diskFolder(root), quick)).toMatchObject([
    {
      outcome: 'failed',
      text: expect.stringContaining(`less than half of the ${before.length} before`) as string,
    },
  ]);
  expect(await text(root, 'rats.csv')).toBe(before);
  expect(await fetchPlace(diskFolder(root), { ...quick, smaller: true })).toMatchObject([{ outcome: 'new' }]);
  expect(await text(root, 'rats.csv')).toBe(OLD);
});

const unreadable = (body: string, words: RegExp): Promise<void> =>
  (async () => {
    const { origin } = await portal({ '/rats.csv': file(body) });
    const root = await place(origin);
    const before = await everything(root);
    const results = await fetchPlace(diskFolder(root), quick);
    expect(results).toMatchObject([{ outcome: 'failed' }]);
    expect(results[0]!.text).toMatch(words);
    expect(await everything(root)).toEqual(before);
  })();

test('a table that the build could not read is refused with the reader’s own words', async () => {
  await unreadable(NEW.replace('district', 'area'), /^rats.csv:1: district: no such column/);
  await unreadable(
    NEW.replace(',3', ',three'),
    /^rats.csv: 1 of 3 rows rejected[^]*invalid-number[^]*rats.csv:4: count: three: expected a whole number/,
  );
  await unreadable('month,district,count\n2024-01,a,"1\n2024-02,a,2\n', /^rats.csv:\d+: quotes/);
});

test('a correction that fits no more stops the new file', async () => {
  const { origin } = await portal({ '/rats.csv': file(NEW) });
  const root = await place(origin, {
    files: {
      'corrections.csv':
        'table,key,field,published,corrected,reason_en,source,date\nrats,2024-01|a,count,9,1,slip,letter,2025-01-01\n',
    },
  });
  expect(await fetchPlace(diskFolder(root), quick)).toMatchObject([
    { outcome: 'failed', text: expect.stringContaining('take the correction out') as string },
  ]);
  expect(await text(root, 'rats.csv')).toBe(OLD);
});

test('a table kept compressed is compressed the same way each time, however it comes', async () => {
  const { origin } = await portal({ '/rats.csv': file(NEW) });
  const gzip = { resource: { path: 'rats.csv.gz' }, rats: null, files: { 'rats.csv.gz': gzipSync(OLD) } };
  const first = await place(origin, gzip);
  expect(await fetchPlace(diskFolder(first), quick)).toMatchObject([{ outcome: 'new' }]);
  const bytes = await readFile(join(first, 'rats.csv.gz'));
  expect(gunzipSync(bytes).toString()).toBe(NEW);
  expect([...bytes.subarray(4, 8)]).toEqual([0, 0, 0, 0]);
  // The publisher's own archive carries its time; ours does not change with it.
  const dated = gzipSync(NEW, { level: 1 });
  dated.writeUInt32LE(1_700_000_000, 4);
  const packed = await portal({ '/rats.csv': file(dated, { 'content-type': 'application/gzip' }) });
  const second = await place(packed.origin, gzip);
  expect(await fetchPlace(diskFolder(second), quick)).toMatchObject([{ outcome: 'new' }]);
  expect(await readFile(join(second, 'rats.csv.gz'))).toEqual(bytes);
  dated.writeUInt32LE(1_800_000_000, 4);
  expect(await fetchPlace(diskFolder(second), quick)).toMatchObject([{ outcome: 'unchanged' }]);
});

test('a compressed file is unpacked for a table kept plain; a broken one is refused', async () => {
  const packed = gzipSync(NEW);
  const { origin } = await portal({ '/rats.csv': file(packed) });
  const root = await place(origin);
  expect(await fetchPlace(diskFolder(root), quick)).toMatchObject([{ outcome: 'new' }]);
  expect(await text(root, 'rats.csv')).toBe(NEW);
  await failsWith(file(packed.subarray(0, packed.length - 12)), /the compressed file ends too early/);
});

test('a small archive that unpacks to more than is allowed is given up', async () => {
  const bomb = gzipSync(Buffer.alloc(5_000_000, 'a'));
  expect(
    await failsWith(file(bomb), /more than 1.0 MB unpacked/, { patience: { ...quick.patience, bytes: 1e6 } }),
  ).toBe(1);
});

test.skipIf(!existsSync('/dev/full'))('a full disk is said, and what was there stays', async () => {
  expect(
    await failsWith(file(NEW), /no space is left on this machine’s disk$/, {}, (root) => ({
      ...diskFolder(root),
      write: (_, content) => writeFile('/dev/full', content),
    })),
  ).toBe(1);
});

const TWO = { path: ['rats-1.csv', 'rats-2.csv'] };
const PART_2 = 'month,district,count\n2024-05,a,1\n2024-06,a,2\n';

test('of a table in several files only what has changed is replaced, and read with the others', async () => {
  const { origin } = await portal({ '/1': file(OLD), '/2': file(PART_2) });
  const options = {
    rats: null,
    resource: TWO,
    table: { download: [`${origin}/1`, `${origin}/2`] },
    files: { 'rats-1.csv': OLD, 'rats-2.csv': `${PART_2}2024-07,a,2\n` },
  };
  const root = await place(origin, options);
  const untouched = (await stat(join(root, 'rats-1.csv'))).mtimeMs;
  expect(await fetchPlace(diskFolder(root), quick)).toMatchObject([
    { outcome: 'new', text: `rats-2.csv, ${PART_2.length} bytes; 4 rows` },
  ]);
  expect((await stat(join(root, 'rats-1.csv'))).mtimeMs).toBe(untouched);
  expect(Object.keys(JSON.parse(await text(root, '.fetch.json')) as object)).toEqual(TWO.path);
});

test('where one of several files fails, none is replaced', async () => {
  const { origin } = await portal({ '/1': file(NEW) });
  const files = { 'rats-1.csv': OLD, 'rats-2.csv': PART_2 };
  const root = await place(origin, {
    rats: null,
    resource: TWO,
    table: { download: [`${origin}/1`, `${origin}/2`] },
    files,
  });
  const before = await everything(root);
  expect(await fetchPlace(diskFolder(root), quick)).toMatchObject([
    { outcome: 'failed', text: expect.stringContaining(`${origin}/2: 404`) as string },
  ]);
  expect(await everything(root)).toEqual(before);
});

test('as many addresses as files are needed', async () => {
  const root = await place('http://127.0.0.1', {
    resource: TWO,
    files: { 'rats-1.csv': OLD, 'rats-2.csv': PART_2 },
  });
  expect(await fetchPlace(diskFolder(root), quick)).toMatchObject([
    {
      outcome: 'failed',
      text: 'download: 1 addresses: expected 2, one for each file of its path, in the same order',
    },
  ]);
});

test('one table’s failure is not another’s; districts come first', async () => {
  const { origin } = await portal({
    '/districts.csv': file(DISTRICTS_CSV.replace('500', '510')),
    '/rats.csv': file(NEW),
  });
  const table = (name: string, download: string) =>
    rawResource('counts', { table: { series: name, download: `${origin}/${download}` } });
  const descriptor = descriptorOf([table('cats', 'none.csv'), table('rats', 'rats.csv')]);
  const districts = (descriptor['resources'] as { smallMatters: Record<string, unknown> }[])[0]!;
  districts.smallMatters['download'] = `${origin}/districts.csv`;
  const root = await folderOf({ 'datapackage.json': JSON.stringify(descriptor) });
  expect(
    (await fetchPlace(diskFolder(root), quick)).map(({ table: name, outcome }) => [name, outcome]),
  ).toEqual([
    ['districts', 'new'],
    ['cats', 'failed'],
    ['rats', 'new'],
  ]);
});

test('a table of districts that has lost one is not taken: figures hang on it', async () => {
  const { origin } = await portal({
    '/districts.csv': file(DISTRICTS_CSV.split('\n').slice(0, 3).join('\n')),
  });
  const descriptor = descriptorOf([rawResource('counts')]);
  const districts = (descriptor['resources'] as { smallMatters: Record<string, unknown> }[])[0]!;
  districts.smallMatters['download'] = `${origin}/districts.csv`;
  const root = await folderOf({
    'datapackage.json': JSON.stringify(descriptor),
    'districts.csv': DISTRICTS_CSV,
  });
  expect(await fetchPlace(diskFolder(root), quick)).toMatchObject([
    { outcome: 'failed', text: expect.stringContaining('districts c are no longer in it') as string },
  ]);
  expect(await text(root, 'districts.csv')).toBe(DISTRICTS_CSV);
});

test('rows about persons are never downloaded into a place’s folder', async () => {
  const { origin, asked } = await portal({ '/shifts.csv': file('date,person\n') });
  const table = rawResource('shifts', { table: { download: `${origin}/shifts.csv` } });
  const root = await folderOf({
    'datapackage.json': JSON.stringify(descriptorOf([table])),
    'districts.csv': DISTRICTS_CSV,
  });
  expect(await fetchPlace(diskFolder(root), quick)).toMatchObject([
    {
      outcome: 'failed',
      text: expect.stringContaining('rows about persons are not read from a place’s folder') as string,
    },
  ]);
  expect(asked).toHaveLength(0);
  expect(await readdir(root)).toEqual(['datapackage.json', 'districts.csv']);
});

test('a place that names no address is told where to put one', async () => {
  const root = await place('http://127.0.0.1', { table: { download: undefined } });
  await expect(fetchPlace(diskFolder(root), quick)).rejects.toThrow(
    'add "download": "https://…" to its smallMatters',
  );
});

test('only addresses of the web can be named', async () => {
  const root = await place('file:///etc');
  await expect(fetchPlace(diskFolder(root), quick)).rejects.toThrow(
    'datapackage.json: resources.1.smallMatters.download',
  );
});

test('a table that ends before the month it should be complete to is not taken', async () => {
  const body = csvOf(
    HEADERS.counts,
    Array.from({ length: 9 }, (_, index) => [`2024-0${index + 1}`, 'a', 1]),
  );
  const { origin } = await portal({ '/rats.csv': file(body) });
  const rats = `${body}2024-10,a,1\n`;
  const root = await place(origin, { rats, table: { completeTo: '2024-10' } });
  const [result] = await fetchPlace(diskFolder(root), quick);
  expect(result).toMatchObject({ outcome: 'failed' });
  expect(result!.text).toContain('ends with 2024-09, and should be complete to 2024-10');
  expect(await text(root, 'rats.csv')).toBe(rats);
});

test('a table whose districts are written in another way is not taken, unless it is said that it is right', async () => {
  const { origin } = await portal({
    '/rats.csv': file(OLD.replaceAll(',a,', ',Ward A,').replaceAll(',b,', ',Ward B,')),
  });
  const root = await place(origin);
  const [result] = await fetchPlace(diskFolder(root), quick);
  expect(result).toMatchObject({ outcome: 'failed' });
  expect(result!.text).toContain(
    'rats.csv: 0 rows of a known district, and 2 before: are districts written in another way now, such as “Ward A”?',
  );
  expect(await text(root, 'rats.csv')).toBe(OLD);
  expect(await fetchPlace(diskFolder(root), { ...quick, smaller: true })).toMatchObject([{ outcome: 'new' }]);
});

test('whole months beyond completeTo are told, and the descriptor keeps what it says', async () => {
  const rows = ['2024-11', '2024-12', '2025-01', '2025-02'].flatMap((month) =>
    ['a', 'b', 'c'].map((id) => [month, id, 1]),
  );
  const body = csvOf(HEADERS.counts, [...rows.slice(0, -2), ['2025-03', 'a', 1]]);
  const { origin } = await portal({ '/rats.csv': file(body) });
  const root = await place(origin, { table: { completeTo: '2024-01' } });
  const [result] = await fetchPlace(diskFolder(root), quick);
  // February is over on the second of March, and two of the three districts are not in it yet.
  expect(result!.text).toContain('it seems whole to 2025-01, and "completeTo" still says 2024-01');
  expect(await text(root, 'datapackage.json')).toContain('"completeTo": "2024-01"');
  const again = await fetchPlace(diskFolder(root), quick);
  expect(again[0]!.text).not.toContain('completeTo');
});

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a folder that may not be written to is said, and stays as it was',
  async () => {
    const { origin } = await portal({ '/rats.csv': file(NEW) });
    const root = await place(origin);
    await chmod(root, 0o555);
    try {
      const [result] = await fetchPlace(diskFolder(root), quick);
      expect(result).toMatchObject({ outcome: 'failed' });
      expect(result!.text).toContain('the folder of the place may not be written to');
      expect(await text(root, 'rats.csv')).toBe(OLD);
    } finally {
      await chmod(root, 0o755);
    }
  },
);

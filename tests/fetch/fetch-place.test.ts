import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fetchPlace, type FetchOptions, type TableResult } from '../../scripts/fetch/fetch-place.ts';
import { csvOf, descriptorOf, DISTRICTS_CSV, folderOf, HEADERS, rawResource } from '../small-place.ts';
import { file, inTurn, portal, status, versioned, type Answer } from './portal.ts';

const OLD = csvOf(HEADERS.counts, [
  ['2024-01', 'a', 1],
  ['2024-01', 'b', 2],
]);
const NEW = csvOf(HEADERS.counts, [
  ['2024-01', 'a', 1],
  ['2024-01', 'b', 2],
  ['2024-02', 'a', 3],
]);
/** A day after the descriptor's, and a month that is only then no month to come. */
const TODAY = '2025-03-02';
const LATER = csvOf(HEADERS.counts, [
  ['2024-01', 'a', 1],
  ['2025-02', 'a', 3],
]);
const quick: FetchOptions = { today: TODAY, patience: { tries: 3, pause: 1, silence: 5_000, whole: 10_000 } };

/** A place with one table of counts, `rats.csv`, downloaded at `/rats.csv`; four blanks an indent. */
async function place(
  origin: string,
  {
    rats = OLD,
    resource = {},
    role = {},
    files = {},
  }: {
    rats?: string | null;
    resource?: Record<string, unknown>;
    role?: Record<string, unknown>;
    files?: Record<string, string | Uint8Array>;
  } = {},
): Promise<string> {
  const table = rawResource('counts', { role: { download: `${origin}/rats.csv`, ...role }, ...resource });
  return folderOf({
    'datapackage.json': JSON.stringify(descriptorOf([table]), null, 4),
    'districts.csv': DISTRICTS_CSV,
    ...(rats === null ? {} : { 'rats.csv': rats }),
    ...files,
  });
}

const text = (root: string, path: string): Promise<string> => readFile(join(root, path), 'utf8');

/** All files of a folder with their contents. */
async function everything(root: string): Promise<Record<string, string>> {
  const names = (await readdir(root)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, (await readFile(join(root, name))).toString('hex')])),
  );
}

/** That a portal's answer fails the table with these words and leaves the folder as it was, to the byte. */
async function failsWith(
  answer: Answer,
  words: string | RegExp,
  options: Partial<FetchOptions> = {},
): Promise<number> {
  const { origin, asked } = await portal({ '/rats.csv': answer });
  const root = await place(origin);
  const before = await everything(root);
  const results = await fetchPlace(root, { ...quick, ...options });
  expect(results.map(({ outcome }) => outcome)).toEqual(['failed']);
  expect(results[0]!.text).toMatch(words);
  expect(results[0]!.text).toContain(origin);
  expect(await everything(root)).toEqual(before);
  return asked.length;
}

test('a new file takes the place of the old one, with the day beside it and everything else as it was', async () => {
  const { origin } = await portal({
    '/rats.csv': file(LATER, { etag: '"2"', 'last-modified': 'Sun, 02 Mar 2025 00:00:00 GMT' }),
  });
  const root = await place(origin);
  const before = await text(root, 'datapackage.json');
  expect(await fetchPlace(root, quick)).toEqual<TableResult[]>([
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
  expect(await fetchPlace(root, quick)).toMatchObject([{ outcome: 'new' }]);
  expect(await text(root, 'rats.csv')).toBe(NEW);
});

test('the second time only what has changed is asked for', async () => {
  const { origin, asked, answers } = await portal({ '/rats.csv': versioned(NEW, '"2"') });
  const root = await place(origin);
  await fetchPlace(root, quick);
  const before = await everything(root);
  expect(asked[0]!.headers['if-none-match']).toBeUndefined();
  expect(await fetchPlace(root, { ...quick, today: '2025-04-01' })).toEqual<TableResult[]>([
    { table: 'rats', outcome: 'unchanged', text: `since ${TODAY}` },
  ]);
  expect(asked[1]!.headers['if-none-match']).toBe('"2"');
  expect(await everything(root)).toEqual(before);
  answers['/rats.csv'] = versioned(LATER, '"3"');
  expect(await fetchPlace(root, { ...quick, today: '2025-04-01' })).toMatchObject([{ outcome: 'new' }]);
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
  await fetchPlace(root, quick);
  expect(await fetchPlace(root, quick)).toMatchObject([{ outcome: 'unchanged' }]);
  expect(asked).toHaveLength(2);
});

test('the same bytes under a new mark are unchanged, and the day stays', async () => {
  const { origin } = await portal({
    '/rats.csv': inTurn(file(OLD, { etag: '"1"' }), file(OLD, { etag: '"2"' })),
  });
  const root = await place(origin);
  const before = await text(root, 'datapackage.json');
  for (const etag of ['"1"', '"2"']) {
    expect(await fetchPlace(root, quick)).toEqual<TableResult[]>([
      { table: 'rats', outcome: 'unchanged', text: 'since 2025-01-31' },
    ]);
    expect(JSON.parse(await text(root, '.fetch.json'))).toMatchObject({ 'rats.csv': { etag } });
  }
  expect(await text(root, 'datapackage.json')).toBe(before);
});

test('a file that is gone or another than the one downloaded is asked for whole', async () => {
  const { origin, asked } = await portal({ '/rats.csv': versioned(NEW, '"2"') });
  const root = await place(origin);
  await fetchPlace(root, quick);
  await writeFile(join(root, 'rats.csv'), OLD);
  expect(await fetchPlace(root, quick)).toMatchObject([{ outcome: 'new' }]);
  expect(asked[1]!.headers['if-none-match']).toBeUndefined();
  expect(await text(root, 'rats.csv')).toBe(NEW);
});

test('a redirect is followed', async () => {
  const { origin } = await portal({
    '/rats.csv': status(302, { location: '/elsewhere' }),
    '/elsewhere': file(NEW),
  });
  expect(await fetchPlace(await place(origin), quick)).toMatchObject([{ outcome: 'new' }]);
});

test('redirects that go round and round end', async () => {
  expect(await failsWith(status(302, { location: '/rats.csv' }), /redirect/)).toBeGreaterThan(1);
});

test('a portal that is down for a moment is asked again', async () => {
  const { origin, asked } = await portal({
    '/rats.csv': inTurn(status(503), (_, response) => response.destroy(), file(NEW)),
  });
  expect(await fetchPlace(await place(origin), quick)).toMatchObject([{ outcome: 'new' }]);
  expect(asked).toHaveLength(3);
});

test('a portal that stays down is given up, saying so', async () => {
  expect(await failsWith(status(503), /503 .*the portal is down for the moment, after 3 tries/)).toBe(3);
});

test('a portal may say how long to wait', async () => {
  const { origin } = await portal({
    '/rats.csv': inTurn(status(429, { 'retry-after': '1' }), file(NEW)),
  });
  const started = performance.now();
  expect(await fetchPlace(await place(origin), quick)).toMatchObject([{ outcome: 'new' }]);
  expect(performance.now() - started).toBeGreaterThan(950);
});

test('nobody answers: it is said, and nothing is lost', async () => {
  const { origin, close } = await portal();
  await close();
  const root = await place(origin);
  const before = await everything(root);
  expect(await fetchPlace(root, quick)).toMatchObject([
    { outcome: 'failed', text: `${origin}/rats.csv: the portal does not answer, after 3 tries` },
  ]);
  expect(await everything(root)).toEqual(before);
});

test('a host that does not exist is named as that', async () => {
  const root = await place('http://no-such-host.invalid');
  const [result] = await fetchPlace(root, { ...quick, patience: { tries: 1 } });
  expect(result!.text).toMatch(/no such host|no connection/);
});

test.each([
  [404, /404 Not Found: there is nothing at this address any more$/],
  [410, /410 Gone: it has been taken away$/],
  [401, /401 Unauthorized: it asks for a login$/],
  [403, /403 Forbidden: it may not be downloaded by a program, or asks for a key$/],
])('%d is not tried again', async (code, words) => {
  expect(await failsWith(status(code), words)).toBe(1);
});

test('a portal that falls silent is given up', async () => {
  const silent: Answer = (_, response) => void response.writeHead(200).write(NEW);
  const impatient = { patience: { ...quick.patience, silence: 150 } };
  await failsWith(silent, /nothing came for 0.15 s, after 3 tries/, impatient);
  await failsWith(() => {}, /nothing came for 0.15 s, after 3 tries/, impatient);
});

test('a download that drips for too long is given up', async () => {
  const drip: Answer = (_, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write('x'), 20);
    response.on('close', () => clearInterval(timer));
  };
  await failsWith(drip, /not done after 0.3 s/, { patience: { tries: 1, silence: 5_000, whole: 300 } });
});

test('a body shorter than announced is not taken for the whole', async () => {
  const cut: Answer = (_, response) => {
    response.writeHead(200, { 'content-length': '5000' });
    response.write(NEW, () => setTimeout(() => response.destroy(), 20));
  };
  await failsWith(cut, new RegExp(`the download broke off at ${NEW.length} of 5,000 bytes, after 3 tries`));
});

test('a body that breaks off without an announced length is not taken for the whole', async () => {
  const cut: Answer = (_, response) => {
    response.writeHead(200);
    response.write(NEW, () => setTimeout(() => response.destroy(), 20));
  };
  await failsWith(cut, /the portal ended the connection before the file was whole, after 3 tries/);
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
  expect(await fetchPlace(root, quick)).toMatchObject([
    {
      outcome: 'failed',
      text: expect.stringContaining(`less than half of the ${before.length} before`) as string,
    },
  ]);
  expect(await text(root, 'rats.csv')).toBe(before);
  expect(await fetchPlace(root, { ...quick, smaller: true })).toMatchObject([{ outcome: 'new' }]);
  expect(await text(root, 'rats.csv')).toBe(OLD);
});

const unreadable = (body: string, words: RegExp): Promise<void> =>
  (async () => {
    const { origin } = await portal({ '/rats.csv': file(body) });
    const root = await place(origin);
    const before = await everything(root);
    const results = await fetchPlace(root, quick);
    expect(results).toMatchObject([{ outcome: 'failed' }]);
    expect(results[0]!.text).toMatch(words);
    expect(await everything(root)).toEqual(before);
  })();

test('a table that the build could not read is refused with the reader’s own words', async () => {
  await unreadable(NEW.replace('district', 'area'), /^rats.csv:1: district: no such column/);
  await unreadable(
    NEW.replace(',3', ',three'),
    /^rats.csv: 1 of 3 rows rejected[^]*\nrats.csv:4: count: three: invalid-number/,
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
  expect(await fetchPlace(root, quick)).toMatchObject([
    { outcome: 'failed', text: expect.stringContaining('take the correction out') as string },
  ]);
  expect(await text(root, 'rats.csv')).toBe(OLD);
});

test('a table kept compressed is compressed the same way each time, however it comes', async () => {
  const { origin } = await portal({ '/rats.csv': file(NEW) });
  const gzip = { resource: { path: 'rats.csv.gz' }, rats: null, files: { 'rats.csv.gz': gzipSync(OLD) } };
  const first = await place(origin, gzip);
  expect(await fetchPlace(first, quick)).toMatchObject([{ outcome: 'new' }]);
  const bytes = await readFile(join(first, 'rats.csv.gz'));
  expect(gunzipSync(bytes).toString()).toBe(NEW);
  expect([...bytes.subarray(4, 8)]).toEqual([0, 0, 0, 0]);
  // The publisher's own archive carries its time; ours does not change with it.
  const dated = gzipSync(NEW, { level: 1 });
  dated.writeUInt32LE(1_700_000_000, 4);
  const packed = await portal({ '/rats.csv': file(dated, { 'content-type': 'application/gzip' }) });
  const second = await place(packed.origin, gzip);
  expect(await fetchPlace(second, quick)).toMatchObject([{ outcome: 'new' }]);
  expect(await readFile(join(second, 'rats.csv.gz'))).toEqual(bytes);
  dated.writeUInt32LE(1_800_000_000, 4);
  expect(await fetchPlace(second, quick)).toMatchObject([{ outcome: 'unchanged' }]);
});

test('a compressed file is unpacked for a table kept plain; a broken one is refused', async () => {
  const packed = gzipSync(NEW);
  const { origin } = await portal({ '/rats.csv': file(packed) });
  const root = await place(origin);
  expect(await fetchPlace(root, quick)).toMatchObject([{ outcome: 'new' }]);
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
    await failsWith(file(NEW), /no space is left on this machine’s disk$/, {
      write: () => createWriteStream('/dev/full'),
    }),
  ).toBe(1);
});

const TWO = { path: ['rats-1.csv', 'rats-2.csv'] };
const PART_2 = 'month,district,count\n2024-05,a,1\n2024-06,a,2\n';

test('of a table in several files only what has changed is replaced, and read with the others', async () => {
  const { origin } = await portal({ '/1': file(OLD), '/2': file(PART_2) });
  const options = {
    rats: null,
    resource: TWO,
    role: { download: [`${origin}/1`, `${origin}/2`] },
    files: { 'rats-1.csv': OLD, 'rats-2.csv': `${PART_2}2024-07,a,2\n` },
  };
  const root = await place(origin, options);
  const untouched = (await stat(join(root, 'rats-1.csv'))).mtimeMs;
  expect(await fetchPlace(root, quick)).toMatchObject([
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
    role: { download: [`${origin}/1`, `${origin}/2`] },
    files,
  });
  const before = await everything(root);
  expect(await fetchPlace(root, quick)).toMatchObject([
    { outcome: 'failed', text: expect.stringContaining(`${origin}/2: 404`) as string },
  ]);
  expect(await everything(root)).toEqual(before);
});

test('as many addresses as files are needed', async () => {
  const root = await place('http://127.0.0.1', {
    resource: TWO,
    files: { 'rats-1.csv': OLD, 'rats-2.csv': PART_2 },
  });
  expect(await fetchPlace(root, quick)).toMatchObject([
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
    rawResource('counts', { role: { series: name, download: `${origin}/${download}` } });
  const descriptor = descriptorOf([table('cats', 'none.csv'), table('rats', 'rats.csv')]);
  const districts = (descriptor['resources'] as { smallMatters: Record<string, unknown> }[])[0]!;
  districts.smallMatters['download'] = `${origin}/districts.csv`;
  const root = await folderOf({ 'datapackage.json': JSON.stringify(descriptor) });
  expect((await fetchPlace(root, quick)).map(({ table: name, outcome }) => [name, outcome])).toEqual([
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
  expect(await fetchPlace(root, quick)).toMatchObject([
    { outcome: 'failed', text: expect.stringContaining('districts c are no longer in it') as string },
  ]);
  expect(await text(root, 'districts.csv')).toBe(DISTRICTS_CSV);
});

test('rows about persons are never downloaded into a place’s folder', async () => {
  const { origin, asked } = await portal({ '/shifts.csv': file('date,person\n') });
  const table = rawResource('shifts', { role: { download: `${origin}/shifts.csv` } });
  const root = await folderOf({
    'datapackage.json': JSON.stringify(descriptorOf([table])),
    'districts.csv': DISTRICTS_CSV,
  });
  expect(await fetchPlace(root, quick)).toMatchObject([
    { outcome: 'failed', text: expect.stringContaining('rows about persons are not downloaded') as string },
  ]);
  expect(asked).toHaveLength(0);
  expect(await readdir(root)).toEqual(['datapackage.json', 'districts.csv']);
});

test('a place that names no address is told where to put one', async () => {
  const root = await place('http://127.0.0.1', { role: { download: undefined } });
  await expect(fetchPlace(root, quick)).rejects.toThrow('add "download": "https://…" to its smallMatters');
});

test('only addresses of the web can be named', async () => {
  const root = await place('file:///etc');
  await expect(fetchPlace(root, quick)).rejects.toThrow(
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
  const root = await place(origin, { rats, role: { completeTo: '2024-10' } });
  const [result] = await fetchPlace(root, quick);
  expect(result).toMatchObject({ outcome: 'failed' });
  expect(result!.text).toContain('ends with 2024-09, and should be complete to 2024-10');
  expect(await text(root, 'rats.csv')).toBe(rats);
});

test('a table whose districts are written in another way is not taken, unless it is said that it is right', async () => {
  const { origin } = await portal({
    '/rats.csv': file(OLD.replaceAll(',a,', ',Ward A,').replaceAll(',b,', ',Ward B,')),
  });
  const root = await place(origin);
  const [result] = await fetchPlace(root, quick);
  expect(result).toMatchObject({ outcome: 'failed' });
  expect(result!.text).toContain(
    'rats.csv: 0 rows of a known district, and 2 before: are districts written in another way now, such as “Ward A”?',
  );
  expect(await text(root, 'rats.csv')).toBe(OLD);
  expect(await fetchPlace(root, { ...quick, smaller: true })).toMatchObject([{ outcome: 'new' }]);
});

test('whole months beyond completeTo are told, and the descriptor keeps what it says', async () => {
  const rows = ['2024-11', '2024-12', '2025-01', '2025-02'].flatMap((month) =>
    ['a', 'b', 'c'].map((id) => [month, id, 1]),
  );
  const body = csvOf(HEADERS.counts, [...rows.slice(0, -2), ['2025-03', 'a', 1]]);
  const { origin } = await portal({ '/rats.csv': file(body) });
  const root = await place(origin, { role: { completeTo: '2024-01' } });
  const [result] = await fetchPlace(root, quick);
  // February is over on the second of March, and two of the three districts are not in it yet.
  expect(result!.text).toContain('it seems whole to 2025-01, and "completeTo" still says 2024-01');
  expect(await text(root, 'datapackage.json')).toContain('"completeTo": "2024-01"');
  const again = await fetchPlace(root, quick);
  expect(again[0]!.text).not.toContain('completeTo');
});

test('a redirect to another host is followed', async () => {
  const other = await portal({ '/store/rats.csv': file(NEW) });
  const { origin } = await portal({
    '/rats.csv': status(302, { location: `${other.origin}/store/rats.csv` }),
  });
  const root = await place(origin);
  expect(await fetchPlace(root, quick)).toMatchObject([{ outcome: 'new' }]);
  expect(await text(root, 'rats.csv')).toBe(NEW);
});

test('a body compressed in transit, though nobody asked for it, is the table', async () => {
  const { origin } = await portal({ '/rats.csv': file(gzipSync(NEW), { 'content-encoding': 'gzip' }) });
  const root = await place(origin);
  expect(await fetchPlace(root, quick)).toMatchObject([{ outcome: 'new' }]);
  expect(await text(root, 'rats.csv')).toBe(NEW);
});

test.skipIf(process.getuid?.() === 0)(
  'a folder that may not be written to is said, and stays as it was',
  async () => {
    const { origin } = await portal({ '/rats.csv': file(NEW) });
    const root = await place(origin);
    await chmod(root, 0o555);
    try {
      const [result] = await fetchPlace(root, quick);
      expect(result).toMatchObject({ outcome: 'failed' });
      expect(result!.text).toContain('the folder of the place may not be written to');
      expect(await text(root, 'rats.csv')).toBe(OLD);
    } finally {
      await chmod(root, 0o755);
    }
  },
);

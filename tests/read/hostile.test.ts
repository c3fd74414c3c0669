import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diskFolder } from '../../scripts/command/disk.ts';
import { InputError } from '../../src/model/fault.ts';
import { readRows } from '../../src/read/read-rows.ts';
import { MAX, scan } from '../../src/read/scan.ts';
import { PLAIN } from '../../src/read/shape.ts';
import { folderOf, readOne } from '../small-place.ts';

/** Reads a hostile file; the rows are dropped. */
async function read(content: string | Uint8Array, { gzip = false, encoding = null as string | null } = {}) {
  const root = await folderOf({ 't.csv': content });
  await scan(diskFolder(root), 't.csv', { encoding, gzip, delimiter: ',', quote: '"' }, () => {});
}

const LONG = 3 * MAX.record;

test.each([
  [
    'a single line',
    'x'.repeat(LONG),
    't.csv:1: a record of more than 1,000,000 characters: expected a line a row',
  ],
  ['a million columns', `a,b\n${','.repeat(1_000_000)}\n`, 't.csv:2: 1,000,001 columns, more than 10,000'],
  [
    'a quote that is never closed',
    `a,b\n1,2\n3,"4\n${'5,6\n'.repeat(LONG / 4)}`,
    't.csv:3: quotes are not closed or not doubled: a record from here on has more than 1,000,000 characters',
  ],
  [
    'quotes in every cell',
    `a,b\n${'"x"y,'.repeat(LONG / 5)}`,
    't.csv:2: quotes are not closed or not doubled',
  ],
  ['a NUL byte', 'a,b\n1,2\n3,\0\n', 't.csv:3: a NUL byte'],
  ['nothing but NUL bytes', '\0'.repeat(100), 't.csv:1: a NUL byte'],
])('%s ends the reading with its line', async (_, content, message) => {
  await expect(read(content)).rejects.toThrow(message);
});

test('a gzip file that unpacks without end is not unpacked any further', async () => {
  const rows = Buffer.from('1,2\n'.repeat((MAX.inflated * 1.1) / 4));
  await expect(read(gzipSync(rows), { gzip: true })).rejects.toThrow(
    /^t\.csv: unpacks to more than 64 MB, 50 times its size or more/,
  );
  // A small file may be as regular as it likes.
  await read(gzipSync(rows.subarray(0, 1 << 22)), { gzip: true });
});

test.each([
  [
    'an Excel workbook',
    [0x50, 0x4b, 3, 4, 0, 0],
    'an Excel workbook or a zip archive: save the sheet as CSV',
  ],
  [
    'a gzip file without saying so',
    [...gzipSync('a,b\n')],
    'gzip: name it .gz, or declare "compression": "gz"',
  ],
  ['a PDF', [...Buffer.from('%PDF-1.7')], 'a PDF'],
  [
    'a web page',
    [...Buffer.from('\ufeff\n <!DOCTYPE html><title>Login</title>')],
    'a web page: take the table',
  ],
  ['a JSON file', [...Buffer.from('[{"month":"2024-12"}]')], 'a JSON file'],
  [
    'a pointer to a file elsewhere',
    [...Buffer.from('version https://git-lfs.github.com/spec/v1')],
    'a pointer',
  ],
  ['an archive', [...Buffer.from('7z\u00bc\u00af', 'latin1')], 'an archive: unpack it'],
])('%s is told for what it is', async (_, content, message) => {
  await expect(read(new Uint8Array(content))).rejects.toThrow(`t.csv: not a CSV but ${message}`);
});

test('two encodings in one file are told, and what is no gzip', async () => {
  const mixed = Buffer.concat([Buffer.from('a,b\né,1\n'), Buffer.from('é,2\n', 'latin1')]);
  await expect(read(mixed)).rejects.toThrow(
    't.csv:3: not utf-8 at byte 9: what stands before is utf-8: were texts of two encodings put together?',
  );
  await expect(read('a,b\n1,2\n', { gzip: true })).rejects.toThrow(
    't.csv: cannot be unpacked: it is no gzip file, or a damaged one',
  );
});

test('whatever the bytes, the reading ends: with rows, or with a fault of the file', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.boolean(),
      fc.constantFrom(null, 'windows-1252', 'utf-16', 'big5'),
      async (content, gzip, encoding) => {
        try {
          await read(content, { gzip, encoding });
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      },
    ),
    { numRuns: 100 },
  );
});

test('an empty table, and one with nothing below its header, are refused', async () => {
  await expect(readOne('counts', '')).rejects.toThrow('rats.csv: empty: expected a header and rows');
  await expect(readOne('counts', 'month,district,count\n')).rejects.toThrow(
    'rats.csv: no rows below the header',
  );
});

// On Windows few people may make links.
test.skipIf(process.platform === 'win32')(
  'a link out of the place’s folder is refused, and so is what is no file',
  async () => {
    const root = await folderOf({ 'away.csv': 'month,district,count\n2024-01,a,1\n', 'place/x.csv': '' });
    await symlink(join(root, 'away.csv'), join(root, 'place', 'rats.csv'));
    const handlers = { columns: () => {}, row: () => {} };
    await expect(readRows(diskFolder(join(root, 'place')), 'rats.csv', PLAIN, handlers)).rejects.toThrow(
      'rats.csv: a link out of the place’s folder',
    );
    await expect(readRows(diskFolder(root), 'place', PLAIN, handlers)).rejects.toThrow(
      'place: a folder: expected a file',
    );
  },
);

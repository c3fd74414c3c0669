import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { diskFolder } from '../../scripts/command/disk.ts';
import { scan, type Dialect } from '../../src/read/scan.ts';
import { folderOf } from '../small-place.ts';

const PLAIN: Dialect = { encoding: 'utf-8', gzip: false, delimiter: ',', quote: '"' };

/** Records and the lines they start on. */
async function scanned(content: string | Uint8Array, dialect: Partial<Dialect> = {}) {
  const root = await folderOf({ 't.csv': content });
  return scannedIn(root, dialect);
}

async function scannedIn(root: string, dialect: Partial<Dialect> = {}) {
  const rows: string[][] = [];
  const lines: number[] = [];
  const bytes = await scan(diskFolder(root), 't.csv', { ...PLAIN, ...dialect }, (cells, line) => {
    rows.push([...cells]);
    lines.push(line);
  });
  return { rows, lines, bytes };
}

const cell = fc.string({
  unit: fc.constantFrom('a', 'é', '厨', '"', ',', ';', '\t', '\n', '\r\n', ' ', '1', "'"),
  maxLength: 6,
});
const tables = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
  );

test('any table is read as it was written, with quotes, delimiters and line breaks in its cells', async () => {
  await fc.assert(
    fc.asyncProperty(
      tables,
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('"', "'"),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      fc.boolean(),
      async (rows, delimiter, quote, newline, gzip, mark) => {
        const text = Papa.unparse(rows, { delimiter, quoteChar: quote, newline });
        // Papa.unparse quotes only what its own quote character needs; the first line tells the line ends.
        fc.pre(guessable(text, newline, quote));
        const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}${newline}`);
        const read = await scanned(gzip ? gzipSync(bytes) : bytes, { delimiter, quote, gzip });
        expect(read.rows).toEqual(rows);
        expect(read.lines).toEqual(linesOf(rows));
      },
    ),
    { numRuns: 60 },
  );
});

/** Lines the records start on: each ends one line, and every line break in its cells ends another. */
function linesOf(rows: readonly (readonly string[])[]): number[] {
  let line = 1;
  return rows.map((cells) => {
    const start = line;
    line += 1 + cells.join('').split('\n').length - 1;
    return start;
  });
}

/** Whether the line ends outside of quotes are all of one kind. */
function guessable(text: string, newline: string, quote: string): boolean {
  const outside = text.replace(new RegExp(`${quote}[^${quote}]*${quote}`, 'g'), '');
  return newline === '\n' ? !outside.includes('\r') : !outside.replaceAll('\r\n', '').includes('\n');
}

test('a record after a cell of several lines has the line it starts on', async () => {
  const { rows, lines } = await scanned('a,b\n1,"two\nlines"\n3,4\n\n5,"x\r\ny\nz"\n7,8\n');
  expect(rows.map((cells) => cells[0])).toEqual(['a', '1', '3', '5', '7']);
  expect(lines).toEqual([1, 2, 4, 6, 9]);
});

test('empty lines are passed over and counted', async () => {
  const { rows, lines } = await scanned('a,b\n\n\n1,2\n\n');
  expect(rows).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
  expect(lines).toEqual([1, 4]);
});

test('a file without a line end at its end, or with CRLF, gives the same rows', async () => {
  const expected = [
    ['a', 'b'],
    ['1', '2'],
  ];
  expect((await scanned('a,b\n1,2')).rows).toEqual(expected);
  expect((await scanned('a,b\r\n1,2\r\n')).rows).toEqual(expected);
});

test('an empty file has no rows', async () => {
  expect(await scanned('')).toEqual({ rows: [], lines: [], bytes: 0 });
  expect((await scanned('\uFEFF')).rows).toEqual([]);
});

test('a file longer than a chunk loses and doubles nothing at the borders, in text of several bytes', async () => {
  const rows = Array.from({ length: 60_000 }, (_, index) => [
    String(index),
    `厨余 ${'é'.repeat(index % 37)}`,
    index % 11 === 0 ? `two\nlines "${index}"` : 'x',
  ]);
  const text = `${Papa.unparse(rows, { newline: '\n' })}\n`;
  expect(Buffer.byteLength(text)).toBeGreaterThan(2 << 20);
  const read = await scanned(gzipSync(text), { gzip: true });
  expect(read.rows.length).toBe(rows.length);
  expect(read.rows.findIndex((cells, at) => cells.join('|') !== rows[at]!.join('|'))).toBe(-1);
  expect(read.lines).toEqual(linesOf(rows));
});

test('a byte-order mark is no part of the first name', async () => {
  expect((await scanned('\uFEFFid,x\n1,2\n')).rows[0]).toEqual(['id', 'x']);
  expect((await scanned(Buffer.from('\uFEFFid,x\n1,2\n', 'utf16le'), { encoding: 'utf-16le' })).rows).toEqual(
    [
      ['id', 'x'],
      ['1', '2'],
    ],
  );
});

test('a declared encoding is read', async () => {
  const latin = Buffer.from('name,x\nCôte,1\n', 'latin1');
  expect((await scanned(latin, { encoding: 'windows-1252' })).rows[1]).toEqual(['Côte', '1']);
  const gbk = Buffer.from([0x61, 0x2c, 0x62, 0x0a, 0xb3, 0xf8, 0xd3, 0xe0, 0x2c, 0x31, 0x0a]);
  expect((await scanned(gbk, { encoding: 'gbk' })).rows[1]).toEqual(['厨余', '1']);
});

test('another encoding than the declared one is refused, also in the last bytes', async () => {
  await expect(scanned(Buffer.from('name\nCôte\n', 'latin1'))).rejects.toThrow(
    't.csv:2: not utf-8 at byte 6: it reads as windows-1252; save it as utf-8, or declare "encoding": "windows-1252"',
  );
  await expect(scanned(Buffer.from([0x61, 0x0a, 0xe5, 0x8e]))).rejects.toThrow('t.csv: not utf-8');
  await expect(scanned('a\n', { encoding: 'klingon' })).rejects.toThrow(
    't.csv: encoding klingon is not known',
  );
});

test.each([
  ['a,b\n1,"2\n3,4\n', 't.csv:2'],
  ['a,b\n1,2\n3,"4"x\n5,6\n', 't.csv:3'],
  ['a,b\n"one\ntwo",2\n3,"4\n', 't.csv:4'],
])('quotes that do not close end the reading with the line: %j', async (text, at) => {
  await expect(scanned(text)).rejects.toThrow(`${at}: quotes are not closed or not doubled`);
});

test('a missing file, and one that is not gzip or was cut short, are refused by name', async () => {
  const root = await folderOf({ 'x.csv': '' });
  await expect(scannedIn(root)).rejects.toThrow('t.csv: no such file');
  await expect(scanned('a,b\n', { gzip: true })).rejects.toThrow(
    't.csv: cannot be unpacked: it is no gzip file',
  );
  const whole = gzipSync('a,b\n1,2\n'.repeat(1000));
  await expect(scanned(whole.subarray(0, whole.length / 2), { gzip: true })).rejects.toThrow(
    't.csv: cannot be unpacked: the gzip file ends too soon',
  );
});

test('what a row reader throws ends the reading', async () => {
  const root = await folderOf({ 't.csv': 'a\n1\n2\n' });
  const seen: string[] = [];
  await expect(
    scan(diskFolder(root), 't.csv', PLAIN, ([first]) => {
      seen.push(first!);
      if (first === '1') throw new Error('enough');
    }),
  ).rejects.toThrow('enough');
  expect(seen).toEqual(['a', '1']);
});

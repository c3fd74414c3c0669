import { expect, test } from 'vitest';
import { likelyEncoding } from '../../src/read/detect-encoding.ts';
import { encodingLabel } from '../../src/read/encoding.ts';
import { diskFolder } from '../../scripts/command/disk.ts';
import { scan } from '../../src/read/scan.ts';
import { folderOf } from '../small-place.ts';

/** The same small table as each encoding writes it: bytes worked out by hand of their code charts. */
const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex');
const row = (word: string): Buffer =>
  Buffer.concat([Buffer.from('name,n\n'), bytes(word), Buffer.from(',1\n')]);

const TABLES = {
  'windows-1252': [row('43 f4 74 65 20 80'), 'Côte €'],
  'iso-8859-15': [row('43 f4 74 65 20 a4'), 'Côte €'],
  'windows-1251': [row('cc ee f1 ea e2 e0'), 'Москва'],
  big5: [row('bc 70 be 6c'), '廚餘'],
  gb18030: [row('b3 f8 d3 e0 c0 ac bb f8'), '厨余垃圾'],
  'euc-kr': [row('ba ce bb ea b1 a4 bf aa bd c3'), '부산광역시'],
  shift_jis: [row('82 b2 82 dd 90 48 95 69'), 'ごみ食品'],
  'utf-8': [row('43 c3 b4 74 65'), 'Côte'],
  'utf-16le': [Buffer.from('name,n\nCôte 厨,1\n', 'utf16le'), 'Côte 厨'],
  'utf-16be': [Buffer.from('name,n\nCôte 厨,1\n', 'utf16le').swap16(), 'Côte 厨'],
} as const;
const NAMES = Object.keys(TABLES) as (keyof typeof TABLES)[];

async function read(content: Uint8Array, encoding: string | null = null): Promise<string[][]> {
  const root = await folderOf({ 't.csv': content });
  const rows: string[][] = [];
  const dialect = { encoding, gzip: false, delimiter: ',', quote: '"' };
  await scan(diskFolder(root), 't.csv', dialect, (cells) => rows.push([...cells]));
  return rows;
}

test.each(NAMES)('a table in %s is read as declared', async (name) => {
  const [content, word] = TABLES[name];
  expect(await read(content, name)).toEqual([
    ['name', 'n'],
    [word, '1'],
  ]);
});

test.each(NAMES)('a sample in %s is told to be so', (name) => {
  const [content] = TABLES[name];
  // What differs from windows-1252 in a single letter cannot be told.
  expect(likelyEncoding(content)).toBe(name === 'iso-8859-15' ? 'windows-1252' : name);
});

test('signs between letters, and Chinese characters without kana, do not hide an encoding', () => {
  // 민원·분야,환경·청소,교통·주정차
  expect(
    likelyEncoding(
      bytes(
        'b9 ce bf f8 a1 a4 ba d0 be df 2c c8 af b0 e6 a1 a4 c3 bb bc d2 2c b1 b3 c5 eb a1 a4 c1 d6 c1 a4 c2 f7',
      ),
    ),
  ).toBe('euc-kr');
  // 市区町村,大阪市,堺市,岸和田市
  expect(
    likelyEncoding(
      bytes('8e 73 8b e6 92 ac 91 ba 2c 91 e5 8d e3 8e 73 2c 8d e4 8e 73 2c 8a dd 98 61 93 63 8e 73'),
    ),
  ).toBe('shift_jis');
});

test.each(NAMES.filter((name) => !name.startsWith('utf')))(
  'a table in %s that says nothing is refused, naming what it reads as and where it stops being UTF-8',
  async (name) => {
    const likely = name === 'iso-8859-15' ? 'windows-1252' : name;
    await expect(read(TABLES[name][0])).rejects.toThrow(
      new RegExp(
        `^t\\.csv:2: not utf-8 at byte \\d+: it reads as ${likely}; .*declare "encoding": "${likely}"$`,
      ),
    );
  },
);

test.each(['windows-1252', 'iso-8859-15', 'big5', 'gbk', 'euc-kr', 'shift_jis'])(
  'UTF-8 declared as %s is refused, though its bytes may be valid in it',
  async (encoding) => {
    await expect(read(Buffer.from('name,n\n厨余厨余,1\n'), encoding)).rejects.toThrow(
      /^t\.csv:2: not .*utf-8/,
    );
  },
);

test('accents of UTF-8 declared as windows-1252 are refused, and true ones are not', async () => {
  await expect(read(Buffer.from('name,n\nCôte,1\n'), 'windows-1252')).rejects.toThrow(
    't.csv:2: not windows-1252 as declared: it reads as utf-8; declare "encoding": "utf-8"',
  );
  expect((await read(Buffer.from('name,n\nCôte d’Or,1\n', 'latin1'), 'latin1'))[1]![0]).toMatch(/^Côte d/);
});

test.each([
  ['utf-8', Buffer.from('\uFEFFa,b\n1,2\n')],
  ['utf-16le', Buffer.from('\uFEFFa,b\n1,2\n', 'utf16le')],
  ['utf-16be', Buffer.from('\uFEFFa,b\n1,2\n', 'utf16le').swap16()],
])('a byte-order mark says that it is %s, and another declaration is refused', async (name, content) => {
  const rows = [
    ['a', 'b'],
    ['1', '2'],
  ];
  expect(await read(content)).toEqual(rows);
  expect(await read(content, name)).toEqual(rows);
  if (name !== 'utf-8') expect(await read(content, 'UTF-16')).toEqual(rows);
  await expect(read(content, 'cp949')).rejects.toThrow(
    `t.csv: not euc-kr: it begins with the byte-order mark of ${name}; declare "encoding": "${name}"`,
  );
});

test('common names mean what they mean to their users, and unknown ones are refused with those that are known', async () => {
  const names = [
    'CP949',
    'ms949',
    'utf-8-sig',
    'UTF8',
    'latin-1',
    'cp1252',
    'cp936',
    'cp950',
    'cp932',
    'SJIS',
    'gb2312',
  ];
  expect(names.map(encodingLabel)).toEqual([
    'euc-kr',
    'euc-kr',
    'utf-8',
    'utf-8',
    'windows-1252',
    'windows-1252',
    'gbk',
    'big5',
    'shift_jis',
    'shift_jis',
    'gbk',
  ]);
  expect(encodingLabel('klingon')).toBeNull();
  await expect(read(Buffer.from('a\n'), 'klingon')).rejects.toThrow(
    /klingon is not known: expected utf-8, .*big5/,
  );
});

test('the line and byte of a fault are told also far into the file, where a chunk cuts characters', async () => {
  const whole = Buffer.from('厨余,"a\nb"\n'.repeat(200_000));
  const content = Buffer.concat([whole, Buffer.from('x,y\n'), bytes('c0 c1 0a')]);
  await expect(read(content)).rejects.toThrow(`t.csv:400002: not utf-8 at byte ${whole.length + 4}: `);
});

test('characters cut by a chunk are whole in every encoding', async () => {
  for (const [name, word] of [
    ['euc-kr', bytes('ba ce')],
    ['big5', bytes('bc 70')],
    ['gb18030', bytes('b3 f8')],
    ['shift_jis', bytes('82 b2')],
  ] as const) {
    // Three bytes a row: no power of two is a multiple of it.
    const content = Buffer.concat(
      Array.from({ length: 700_000 }, () => Buffer.concat([word, Buffer.from('\n')])),
    );
    const words = new Set((await read(content, name)).map(([cell]) => cell));
    expect(words.size, name).toBe(1);
  }
});

test.each([
  ['utf-8', '61 0a e5 8e'],
  ['euc-kr', '61 0a ba'],
  ['big5', '61 0a bc'],
  ['gbk', '61 0a b3'],
  ['shift_jis', '61 0a 82'],
  ['utf-16le', '61 00 0a 00 62'],
])('a character of %s cut off at the end is a fault', async (name, content) => {
  await expect(read(bytes(content), name)).rejects.toThrow(/^t\.csv.*: not /);
});

import { expect, test } from 'vitest';
import { DISTRICTS_CSV } from '../small-place.ts';
import { outcomeOf, ROWS, sound, times, type Entry } from './folders.ts';

/**
 * Folders that someone would make to bring the reader down, or that come about by accident, read as a whole
 * by the build and by the check, in a process of their own: each ends in a message that names the file, the
 * line where there is one, and what was expected, and in little memory.
 */

/** Megabytes: a process that has loaded the project and read nothing takes some 150. */
const MEMORY = 450;
const HEADER = 'month,district,count\n';
const rats = (...rows: string[]): string => `${HEADER}${ROWS}${rows.map((row) => `${row}\n`).join('')}`;
const square = { type: 'Polygon', arcs: [[0]] };
const topology = (
  change: object = {},
  geometries: object[] = ['a', 'b', 'c'].map((id) => ({ ...square, id })),
) =>
  JSON.stringify({
    type: 'Topology',
    arcs: [
      [
        [0, 0],
        [0, 1],
        [1, 1],
        [0, 0],
      ],
    ],
    objects: { districts: { type: 'GeometryCollection', geometries } },
    ...change,
  });
const SOUND_ROLE = JSON.parse(sound()).resources[1].smallMatters as object;
const mapped = sound({}, { boundaries: 'map.json' });
const MB = 1 << 20;
const districtsRow = (row: string): string => `${DISTRICTS_CSV}${row}\n`;

type Folder = { readonly [path: string]: Entry };
/** Windows knows no pipes and no devices in folders, and lets few people make links. */
const canBeMade = ([, folder]: readonly [string, Folder, ...unknown[]]): boolean =>
  process.platform !== 'win32' ||
  !Object.values(folder).some((entry) => entry === 'PIPE' || (typeof entry === 'object' && 'link' in entry));
const REFUSED: readonly (readonly [string, Folder, string | RegExp])[] = [
  // Tables.
  [
    'binary rubbish',
    {
      'rats.csv': {
        pieces: times(
          Uint8Array.from({ length: MB }, (_, at) => (at * 7919 + (at >> 8) * 31) & 255),
          8,
        ),
      },
    },
    /^rats\.csv:1: (a NUL byte|not utf-8)/,
  ],
  [
    'a single line of 200 MB',
    { 'rats.csv': { pieces: times('x'.repeat(MB), 200) } },
    'rats.csv:1: a record of more than 1,000,000 characters: expected a line a row',
  ],
  [
    '200 MB without a line break within quotes',
    { 'rats.csv': { pieces: times('1,'.repeat(MB / 2), 200, `${HEADER}"`) } },
    'rats.csv:2: quotes are not closed or not doubled',
  ],
  ['a million columns', { 'rats.csv': `${'c,'.repeat(1_000_000)}c\n1\n` }, 'rats.csv:1: '],
  [
    'a million short columns in a row',
    { 'rats.csv': `${HEADER}${','.repeat(900_000)}\n` },
    'rats.csv:2: 900,001 columns, more than 10,000',
  ],
  ['NUL bytes', { 'rats.csv': rats('2024-12,\0,1') }, 'rats.csv:74: a NUL byte'],
  [
    'unbalanced quotes',
    { 'rats.csv': rats('2024-12,"a,1', '2024-12,b,1') },
    'rats.csv:74: quotes are not closed',
  ],
  ['an empty file', { 'rats.csv': '' }, 'rats.csv: empty: expected a header and rows'],
  [
    'nothing but line breaks',
    { 'rats.csv': { pieces: times('\n'.repeat(MB), 20) } },
    'rats.csv:1000001: more than 1,000,000 empty lines: expected a line a row',
  ],
  [
    'rows and then nothing but line breaks',
    { 'rats.csv': { pieces: times('\r\n'.repeat(MB), 20, rats()) } },
    'rats.csv:1000074: more than 1,000,000 empty lines',
  ],
  [
    '200 MB of the header',
    { 'rats.csv': { pieces: times(HEADER.repeat(MB / 16), 160) } },
    /^rats\.csv: ([\d,]+) of the first \1 rows rejected, more than the 1 % allowed \(rejectedShare\); the rest is not read/,
  ],
  [
    '200 MB of broken rows, of which the last of each key is used',
    {
      'datapackage.json': sound({ smallMatters: { ...SOUND_ROLE, repeatedKey: 'last' } }),
      'rats.csv': { pieces: times('1\n'.repeat(MB / 2), 200, HEADER) },
    },
    /^rats\.csv: ([\d,]+) of the first \1 rows rejected/,
  ],
  [
    'a thousand wide rows of nothing in 100 MB',
    {
      'rats.csv': {
        pieces: times(`${','.repeat(9992)}\n`.repeat(105), 100, `${HEADER.trim()}${',x'.repeat(9990)}\n`),
      },
    },
    'rats.csv: no rows below the header',
  ],
  ['a header only', { 'rats.csv': HEADER }, 'rats.csv: no rows below the header'],
  [
    '500 MB of zeros as gzip',
    {
      'datapackage.json': sound({ path: 'rats.csv.gz' }),
      'rats.csv.gz': { pieces: times(new Uint8Array(MB), 500), gzip: true },
    },
    'rats.csv.gz:1: a NUL byte',
  ],
  [
    '200 MB of rows as gzip',
    {
      'datapackage.json': sound({ path: 'rats.csv.gz' }),
      'rats.csv.gz': { pieces: times('2024-12,a,1\n'.repeat(MB / 16), 250, HEADER), gzip: true },
    },
    /^rats\.csv\.gz: ([\d,]+) of the first \1 rows rejected/,
  ],
  [
    '200 MB of the shortest rows as gzip',
    {
      'datapackage.json': sound({ path: 'rats.csv.gz' }),
      'rats.csv.gz': { pieces: times('1\n'.repeat(MB / 2), 200, HEADER), gzip: true },
    },
    /^rats\.csv\.gz: ([\d,]+) of the first \1 rows rejected/,
  ],
  [
    'a gzip file cut off',
    {
      'datapackage.json': sound({ path: 'rats.csv.gz' }),
      'rats.csv.gz': Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0),
    },
    'rats.csv.gz: cannot be unpacked: the gzip file ends too soon',
  ],
  [
    'numbers beyond all numbers',
    { 'rats.csv': rats(`2024-12,a,${'9'.repeat(400)}`, '2024-11,a,1e309', '2024-10,a,99999999999999999999') },
    /rats\.csv: 6 of 75 rows rejected/,
  ],
  [
    'dates without end',
    { 'rats.csv': rats('9999-12,a,1', '0001-01,a,1', '1900-01,b,1', '99999999-01,b,1') },
    /4 of 76 rows rejected[\s\S]*rats\.csv:75: month: 0001-01: expected a month like 2025-10, from 1950 on/,
  ],
  // Paths.
  [
    'a path to the folder above',
    { 'datapackage.json': sound({ path: '../rats.csv' }) },
    /^datapackage\.json: resources\.1\.path: .*inside the place’s folder/,
  ],
  [
    'a path through the folder above',
    { 'datapackage.json': sound({ path: 'x/../../rats.csv' }) },
    /^datapackage\.json: resources\.1\.path: .*inside the place’s folder/,
  ],
  [
    'an absolute path',
    { 'datapackage.json': sound({ path: '/etc/passwd' }) },
    /^datapackage\.json: resources\.1\.path: .*inside the place’s folder/,
  ],
  [
    'an address as path',
    { 'datapackage.json': sound({ path: 'file:///etc/passwd' }) },
    /^datapackage\.json: resources\.1\.path: .*inside the place’s folder/,
  ],
  ['the folder itself', { 'datapackage.json': sound({ path: './' }) }, './: a folder: expected a file'],
  [
    'a path without end',
    { 'datapackage.json': sound({ path: 'a'.repeat(5000) }) },
    'datapackage.json: resources.1.path: ',
  ],
  [
    'a file ten thousand times',
    { 'datapackage.json': sound({ path: Array.from({ length: 10_000 }, () => 'rats.csv') }) },
    'datapackage.json: resources.1.path: ',
  ],
  [
    'a NUL byte in a path',
    { 'datapackage.json': sound({ path: 'rats\0.csv' }) },
    /^datapackage\.json: resources\.1\.path: /,
  ],
  [
    'a link out of the folder',
    { 'rats.csv': { link: '/etc/passwd' } },
    'rats.csv: a link out of the place’s folder',
  ],
  [
    'a link to what never ends',
    { 'rats.csv': { link: '/dev/zero' } },
    'rats.csv: a link out of the place’s folder',
  ],
  ['a link to itself', { 'rats.csv': { link: 'rats.csv' } }, 'rats.csv: a link to nothing: expected a file'],
  ['a pipe', { 'rats.csv': 'PIPE' }, 'rats.csv: a device or a pipe: expected a file'],
  ['a folder', { 'rats.csv': 'FOLDER' }, 'rats.csv: a folder: expected a file'],
  // The descriptor.
  [
    'a descriptor that is not JSON',
    { 'datapackage.json': '{\n  "name": smallville\n}' },
    "datapackage.json:2:11: not JSON: Unexpected token 's'",
  ],
  ['a descriptor that is empty', { 'datapackage.json': '' }, 'datapackage.json:1:1: not JSON'],
  [
    'a descriptor with a comment',
    { 'datapackage.json': `\n // a place\n${sound()}` },
    'datapackage.json:2:2: not JSON: Unexpected token',
  ],
  [
    'a descriptor in UTF-16',
    { 'datapackage.json': Buffer.from(sound(), 'utf16le') },
    'datapackage.json:1:2: not utf-8: it reads as utf-16le; save it as UTF-8',
  ],
  [
    'a descriptor in another encoding',
    { 'datapackage.json': Buffer.from(sound().replace('A place', '\n A pläce'), 'latin1') },
    'datapackage.json:2:6: not utf-8: it reads as windows-1252; save it as UTF-8',
  ],
  [
    'a descriptor of binary rubbish',
    { 'datapackage.json': Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919 + (at >> 8) * 31) & 255) },
    /^datapackage\.json:1:\d+: not utf-8: .*save it as UTF-8/,
  ],
  [
    'a descriptor that names a thing twice',
    { 'datapackage.json': sound().replace('"resources":', '"resources":[],\n"resources":') },
    'datapackage.json:2: “resources” stands twice: expected each name once',
  ],
  [
    'a descriptor with a text that turns what stands around it',
    { 'datapackage.json': sound().replace('A place', 'A \u202eplace') },
    'datapackage.json: description: expected a text without the invisible character U+202E',
  ],
  [
    'a descriptor with a text of a million characters',
    { 'datapackage.json': sound().replace('A place', 'x'.repeat(1_000_000)) },
    'datapackage.json: description: expected at most 5,000 characters',
  ],
  [
    'a quotation mark as delimiter',
    { 'datapackage.json': sound({ dialect: { delimiter: '"' } }) },
    'datapackage.json: resources.1.dialect.delimiter: expected no quotation mark',
  ],
  [
    'a line break as quotation mark',
    { 'datapackage.json': sound({ dialect: { quoteChar: '\n' } }) },
    'datapackage.json: resources.1.dialect.quoteChar: expected one character, no line break',
  ],
  [
    'forty thousand header rows',
    {
      'datapackage.json': sound({
        dialect: { headerRows: Array.from({ length: 40_000 }, (_, at) => at + 1) },
      }),
    },
    'datapackage.json: resources.1.dialect.headerRows: ',
  ],
  [
    'a pattern of dates without end',
    {
      'datapackage.json': sound({ smallMatters: { ...SOUND_ROLE, dateFormat: `%Y${'%H'.repeat(500)}%m` } }),
    },
    'datapackage.json: resources.1.smallMatters.dateFormat: expected a pattern of at most 100 characters',
  ],
  [
    'a table retrieved in eight thousand years',
    { 'datapackage.json': sound({ smallMatters: { ...SOUND_ROLE, retrieved: '9999-12-31' } }) },
    'datapackage.json: resources.1.smallMatters.retrieved: expected a date',
  ],
  ['a descriptor that is null', { 'datapackage.json': 'null' }, 'datapackage.json: (all): '],
  [
    'a descriptor of 100 MB',
    { 'datapackage.json': { pieces: times(' '.repeat(MB), 100, '{') } },
    'datapackage.json: larger than 4 MB',
  ],
  [
    'a descriptor nested without end',
    { 'datapackage.json': `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}` },
    'datapackage.json: nested more than 64 deep',
  ],
  [
    'a descriptor with objects nested in a resource',
    {
      'datapackage.json': sound().replace(
        '"resources":[',
        `"resources":[${'{"a":'.repeat(500_000)}1${'}'.repeat(500_000)},`,
      ),
    },
    'datapackage.json: nested more than 64 deep',
  ],
  [
    'a descriptor with a hundred thousand faults',
    { 'datapackage.json': sound().replace('"resources":[', `"resources":[${'{},'.repeat(100_000)}`) },
    'datapackage.json: more than 50,000 values',
  ],
  ['a descriptor that is a pipe', { 'datapackage.json': 'PIPE' }, 'datapackage.json: a device or a pipe'],
  [
    'a descriptor that is a link away',
    { 'datapackage.json': { link: '/dev/zero' } },
    'datapackage.json: a link out of the place’s folder',
  ],
  [
    'a series that is a path',
    {
      'datapackage.json': sound({
        smallMatters: { ...SOUND_ROLE, series: '../../x' },
      }),
    },
    /^datapackage\.json: resources\.1\..*series: expected small letters/,
  ],
  // Boundaries.
  [
    'boundaries that are no JSON',
    { 'datapackage.json': mapped, 'map.json': 'Topology' },
    'map.json:1:1: not JSON',
  ],
  [
    'boundaries that are GeoJSON',
    { 'datapackage.json': mapped, 'map.json': '{"type":"FeatureCollection","features":[]}' },
    'map.json: type: GeoJSON: expected TopoJSON',
  ],
  [
    'boundaries with arcs that are none',
    { 'datapackage.json': mapped, 'map.json': topology({ arcs: [1, 'x'] }) },
    'map.json: arcs.0: ',
  ],
  [
    'boundaries that speak of arcs they do not have',
    {
      'datapackage.json': mapped,
      'map.json': topology(
        {},
        ['a', 'b', 'c'].map((id) => ({ type: 'Polygon', arcs: [[99]], id })),
      ),
    },
    'map.json: objects.districts.geometries.0.arcs: 99: no such arc',
  ],
  ...(
    [
      ['an arc of no points', { arcs: [[]] }, 'map.json: arcs.0: expected a list of two points or more'],
      [
        'a point beyond the earth',
        {
          arcs: [
            [
              [0, 0],
              [1e300, 1],
            ],
          ],
        },
        'map.json: arcs.0: ',
      ],
      [
        'a scale that is none',
        { transform: { scale: ['x', 1], translate: [0, 0] } },
        'map.json: transform: ',
      ],
    ] as const
  ).map(([what, change, message]): [string, Folder, string] => [
    `boundaries with ${what}`,
    { 'datapackage.json': mapped, 'map.json': topology(change) },
    message,
  ]),
  [
    'boundaries that go along a line without end',
    {
      'datapackage.json': mapped,
      'map.json': topology(
        { arcs: [Array.from({ length: 2000 }, (_, at) => [at, at])] },
        ['a', 'b', 'c'].map((id) => ({ type: 'Polygon', arcs: [Array(2000).fill(0)], id })),
      ),
    },
    'map.json: objects.districts.geometries.0: more than 2,000,000 points in all',
  ],
  [
    'boundaries that are a pipe',
    { 'datapackage.json': mapped, 'map.json': 'PIPE' },
    'map.json: a device or a pipe',
  ],
  [
    'boundaries of 100 MB',
    { 'datapackage.json': mapped, 'map.json': { pieces: times(' '.repeat(MB), 100) } },
    'map.json: larger than 16 MB',
  ],
  // Districts: their ids and slugs become files and addresses.
  ...['../../x', '__proto__', 'a/b', '.', 'a b', 'x'.repeat(81)].map((id): [string, Folder, string] => [
    `a district with the id ${id.slice(0, 12)}`,
    { 'districts.csv': districtsRow(`${id},d,D,north,1`) },
    `districts.csv:5: id: ${id}: expected letters, digits`,
  ]),
  [
    'a slug that is a path',
    { 'districts.csv': districtsRow('d,../d,D,north,1') },
    'districts.csv:5: slug: ../d: expected small letters',
  ],
  [
    'a slug that comes twice',
    { 'districts.csv': districtsRow('d,alder,D,north,1') },
    'districts.csv:5: slug: alder: expected each slug once',
  ],
  [
    'a name without end',
    { 'districts.csv': districtsRow(`d,d,${'N'.repeat(1_000)},north,1`) },
    /^districts\.csv:5: name: N+: expected a name of at most 200 characters$/,
  ],
  [
    'a name that turns what stands around it',
    { 'districts.csv': districtsRow('d,d,\u202eD,north,1') },
    /^districts\.csv:5: name: .*: expected a text without the invisible character U\+202E/,
  ],
  [
    'a name that rings a bell',
    { 'districts.csv': districtsRow('d,d,D\x07,north,1') },
    /^districts\.csv:5: name: .*: expected a text without the invisible character U\+0007/,
  ],
  [
    'a group that is a path',
    { 'districts.csv': districtsRow('d,d,D,../../north,1') },
    'districts.csv:5: group: ../../north: expected small letters',
  ],
  [
    'more people than there are',
    { 'districts.csv': districtsRow(`d,d,D,north,${'9'.repeat(300)}`) },
    'districts.csv:5: population: 9999',
  ],
  [
    'a hundred thousand districts',
    {
      'districts.csv': {
        pieces: (function* () {
          yield 'id,slug,name,group,population\n';
          for (let at = 0; at < 100_000; at++) yield `d${at},d${at},D ${at},north,10\n`;
        })(),
      },
    },
    'districts.csv:50002: more than 50,000 rows',
  ],
  [
    'a table of districts that never ends',
    {
      'districts.csv': {
        pieces: times('a,a,A,north,1\n'.repeat(MB / 16), 200, 'id,slug,name,group,population\n'),
      },
    },
    'districts.csv:50002: more than 50,000 rows',
  ],
  // The small tables beside.
  ...['notes.csv', 'corrections.csv', 'programmes.csv'].flatMap(
    (file): [string, Folder, string | RegExp][] => [
      [
        `${file} of binary rubbish`,
        { [file]: Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) & 255) },
        new RegExp(`^${file.replace('.', '\\.')}:\\d+: `),
      ],
      [`${file} with other columns`, { [file]: 'a,b\n1,2\n' }, `${file}:1: `],
      [`${file} with unbalanced quotes`, { [file]: 'a,b\n"1,2\n3,4\n' }, `${file}:2: quotes are not closed`],
      [`${file} that is a pipe`, { [file]: 'PIPE' }, `${file}: a device or a pipe`],
      [
        `${file} that leads away`,
        { [file]: { link: '/dev/zero' } },
        `${file}: a link out of the place’s folder`,
      ],
      [
        `${file} of 200 MB in a line`,
        { [file]: { pieces: times('x'.repeat(MB), 200) } },
        `${file}:1: a record of more than`,
      ],
    ],
  ),
  [
    'a programme whose id is a path',
    {
      'programmes.csv':
        'id,name_en,name_zh,kind,start,end,districts,lead,partners,cost,link,series,stream\n../x,X,,education,2024-01-01,,a,,,,,,\n',
    },
    'programmes.csv:2: id: ../x: expected small letters',
  ],
  [
    'a link that runs a script',
    {
      'programmes.csv':
        'id,name_en,name_zh,kind,start,end,districts,lead,partners,cost,link,series,stream\nx,X,,education,2024-01-01,,a,,,,javascript:alert(1),,\n',
    },
    'programmes.csv:2: link: javascript:alert(1): expected an address like',
  ],
];

test.concurrent.each(REFUSED.filter(canBeMade))(
  '%s is refused in so many words',
  async (_, folder, message) => {
    const { built, checked, megabytes } = await outcomeOf(folder);
    if (process.env['MEASURE']) console.log(Math.round(megabytes), _, '\n   ', built.message.slice(0, 300));
    expect(built.ended, built.message).toBe('refused');
    if (typeof message === 'string') expect(built.message.startsWith(message), built.message).toBe(true);
    else expect(built.message).toMatch(message);
    expect(built.message.length).toBeLessThan(20_000);
    expect(checked.ended, checked.message).toBe('read');
    expect(checked.message).toContain('CANNOT be published yet');
    expect(checked.message.length).toBeLessThan(20_000);
    expect(megabytes).toBeLessThan(MEMORY);
  },
);

const READ: readonly (readonly [string, Folder])[] = [
  ['a sound folder', {}],
  [
    'a header that comes twice',
    {
      'datapackage.json': sound({
        smallMatters: { ...SOUND_ROLE, rejectedShare: 0.1 },
      }),
      'rats.csv': rats('month,district,count'),
    },
  ],
  [
    'folders that lead back to themselves',
    {
      'x/loop': { link: '..' },
      'x/again': { link: '..' },
      'y/loop': { link: '../x' },
      'y/again': { link: '../x' },
    },
  ],
  [
    'cells that a spreadsheet would run',
    { 'rats.csv': rats('2024-12,=HYPERLINK("http://x.test"),1'.replaceAll('"', '')) },
  ],
  [
    'a column called as what every object has',
    {
      'rats.csv': rats()
        .replace(HEADER, 'month,district,count,constructor,__proto__,toString\n')
        .replaceAll(',7\n', ',7,1,1,1\n'),
    },
  ],
  ...['constructor', '__proto__', 'toString'].map((name): readonly [string, Folder] => [
    `a month’s column called ${name}`,
    {
      'datapackage.json': sound({
        schema: { fields: [{ name }, { name: 'district' }, { name: 'count' }] },
        smallMatters: {
          ...SOUND_ROLE,
          columns: { district: 'district', period: name, count: 'count' },
        },
      }),
      'rats.csv': rats().replace('month', name),
    },
  ]),
  [
    'a district called as what every object has',
    {
      'districts.csv': districtsRow('constructor,constructor,C,north,5'),
      'rats.csv': rats('2024-12,toString,1', '2024-12,constructor,1'),
    },
  ],
  [
    'a million districts that nobody knows',
    {
      'rats.csv': {
        pieces: (function* () {
          yield rats();
          for (let at = 0; at < 1_000_000; at++) yield `2024-12,nowhere ${at},1\n`;
        })(),
      },
    },
  ],
];

test.concurrent.each(READ.filter(canBeMade))('%s is read', async (_, folder) => {
  const { built, checked, megabytes } = await outcomeOf(folder);
  if (process.env['MEASURE']) console.log(Math.round(megabytes), _, '\n   ', built.message.slice(0, 300));
  expect(built.ended, built.message).toBe('read');
  expect(checked.ended, checked.message).toBe('read');
  expect(checked.message.length).toBeLessThan(60_000);
  expect(megabytes).toBeLessThan(MEMORY);
});

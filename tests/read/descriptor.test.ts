import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskFolder } from '../../scripts/command/disk.ts';
import { PATHS } from '../../scripts/command/paths.ts';
import { isSlug } from '../../src/model/slug.ts';
import { readDescriptor } from '../../src/read/descriptor.ts';
import { descriptorOf, districtsResource, folderOf, rawResource } from '../small-place.ts';

const read = async (content: unknown) =>
  readDescriptor(
    diskFolder(
      await folderOf({
        'datapackage.json': typeof content === 'string' ? content : JSON.stringify(content),
      }),
    ),
  );

test('a descriptor with what a place needs is read, and what is not said has its default', async () => {
  const place = await read({ ...descriptorOf([rawResource('counts')]), keywords: ['let through'] });
  expect(place.smallMatters).toMatchObject({ default: false, synthetic: false, searched: [], links: {} });
  expect(place.resources[1]).toMatchObject({
    smallMatters: {
      coverage: 'full',
      repeatedKey: 'reject',
      rejectedShare: 0.01,
      personal: false,
      dateFormat: 'iso',
    },
  });
});

test('no descriptor, or one that is not JSON, is refused by name', async () => {
  await expect(readDescriptor(diskFolder(await folderOf({})))).rejects.toThrow(
    'datapackage.json: no such file; every place has one',
  );
  await expect(read('{')).rejects.toThrow('datapackage.json:1:2: not JSON: ');
});

test('every fault of a descriptor is named by its path, all at once', async () => {
  const bad = descriptorOf([
    rawResource('counts', { table: { retrieved: '2025-02-30', rejectedShare: 2, title: {} } }),
    rawResource('mass', { table: { unit: 'stone', definition: 'feeling' } }),
  ]);
  const error = await read({ ...bad, name: 'Small Ville' }).catch((entry: Error) => entry);
  const lines = (error as Error).message.split('\n');
  expect(lines.map((line) => line.split(': ').slice(0, 2).join(': '))).toEqual([
    'datapackage.json: name',
    'datapackage.json: resources.1.smallMatters.title.en',
    'datapackage.json: resources.1.smallMatters.retrieved',
    'datapackage.json: resources.1.smallMatters.rejectedShare',
    'datapackage.json: resources.2.smallMatters.definition',
    'datapackage.json: resources.2.smallMatters.unit',
  ]);
  expect(lines[2]).toBe(
    'datapackage.json: resources.1.smallMatters.retrieved: expected a date like 2025-11-30',
  );
});

test.each([
  ['../other/rats.csv'],
  ['a/../../rats.csv'],
  ['..'],
  ['/etc/passwd'],
  ['C:\\rats.csv'],
  ['a\\..\\rats.csv'],
  ['https://example.org/rats.csv'],
])('%j leads out of the place’s folder and is refused', async (path) => {
  for (const value of [path, ['rats.csv', path]]) {
    await expect(read(descriptorOf([rawResource('counts', { path: value })]))).rejects.toThrow(
      /datapackage\.json: resources\.1\.path/,
    );
  }
  await expect(read(descriptorOf([], { boundaries: path }))).rejects.toThrow(
    'datapackage.json: smallMatters.boundaries: expected a path inside the place’s folder',
  );
});

test('dots inside a name lead nowhere', async () => {
  const place = await read(descriptorOf([rawResource('counts', { path: 'by..month/rats.v2.csv' })]));
  expect(place.resources[1]!.path).toBe('by..month/rats.v2.csv');
});

test('an unknown key or role is refused by its path', async () => {
  await expect(read(descriptorOf([rawResource('counts', { table: { colour: 'red' } })]))).rejects.toThrow(
    /datapackage\.json: resources\.1\.smallMatters: .*colour/,
  );
  await expect(read(descriptorOf([rawResource('counts', { table: { role: 'gossip' } })]))).rejects.toThrow(
    /datapackage\.json: resources\.1\.smallMatters\.role: /,
  );
});

test('a series has its own id, a stream too, and there is one table of districts', async () => {
  await expect(
    read(descriptorOf([rawResource('counts'), rawResource('events', { table: { series: 'rats' } })])),
  ).rejects.toThrow('datapackage.json: series rats: stands twice; every series has its own id');
  await expect(read(descriptorOf([districtsResource()]))).rejects.toThrow(
    'datapackage.json: 2 tables with the role districts: expected one',
  );
  const stream = { id: 'paper', column: 'x', label: { en: 'x' }, sorted: true, blank: 'not-reported' };
  await expect(
    read(descriptorOf([rawResource('mass', { table: { streams: [stream, { ...stream, column: 'y' }] } })])),
  ).rejects.toThrow('datapackage.json: resources.1.smallMatters.streams: expected each stream’s id once');
});

test.each([
  [{ table: { dateFormat: '%d/%m' } }, 'smallMatters.dateFormat'],
  [
    { table: { dateFormat: '%d.%m.%y' } },
    'smallMatters.twoDigitYearsFrom: expected the first year that %y means',
  ],
  [
    { table: { frequency: 'fiscal-year' } },
    'smallMatters.fiscalStart: expected the first month of a fiscal year',
  ],
  [{ table: { frequency: 'week' } }, 'smallMatters.frequency'],
  [
    { dialect: { decimalChar: ',', groupChar: ',' } },
    'dialect.groupChar: expected another character than decimalChar',
  ],
  [{ dialect: { groupChar: '5' } }, 'dialect.groupChar: expected one character, no digit or sign'],
  [{ dialect: { headerRows: [0] } }, 'dialect.headerRows.0'],
  [
    { schema: { fields: [{ name: 'x', format: '%d %Q' }] } },
    'schema.fields.0.format: expected %Y, %y, %E, %m, %B, %b, %d, %H, %I, %M, %S, %f, %p, %z or %%, and not %Q',
  ],
  [
    { schema: { fields: [{ name: 'x', format: '%d/%m/%y' }] } },
    'schema.fields.0.format: expected twoDigitYearsFrom',
  ],
  [{ table: { columns: { period: [], district: 'd', count: 'c' } } }, 'smallMatters.columns.period'],
])('what is declared wrongly of how a table is written is refused: %j', async (options, message) => {
  await expect(read(descriptorOf([rawResource('counts', options)]))).rejects.toThrow(
    `datapackage.json: resources.1.${message}`,
  );
});

test('no place has the address of a language or of another page', async () => {
  const named = (name: string) => read({ ...descriptorOf([rawResource('counts')]), name });
  for (const name of ['zh', 'fr', 'en'])
    await expect(named(name)).rejects.toThrow(
      `datapackage.json: name: ${name}: two letters are the prefix of a language in addresses: expected a longer name`,
    );
  await expect(named('about')).rejects.toThrow(
    'datapackage.json: name: about: another page has this address',
  );
  await expect(named('zhu')).resolves.toMatchObject({ name: 'zhu' });
  // What stands at the root is what no place may be called.
  const pages = await readdir(join(PATHS.root, 'src', 'pages'));
  for (const page of pages.map((file) => file.replace(/\.astro$/, '')).filter(isSlug))
    if (page !== 'index' && page !== '404')
      await expect(named(page)).rejects.toMatchObject({ problems: [{ code: 'reserved-name' }] });
});

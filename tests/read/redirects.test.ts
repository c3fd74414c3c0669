import { expect, test } from 'vitest';
import { diskFolder } from '../../scripts/command/disk.ts';
import { readRedirects } from '../../src/read/redirects.ts';
import { folderOf } from '../small-place.ts';

const SLUGS = { district: new Set(['alder', 'birch', 'north']), group: new Set(['north', 'south']) };
const redirects = async (...lines: string[]) =>
  readRedirects(diskFolder(await folderOf({ 'redirects.csv': `${lines.join('\n')}\n` })), SLUGS);

test('a place need not have moved pages', async () => {
  expect(await readRedirects(diskFolder(await folderOf({})), SLUGS)).toEqual([]);
});

test('an old slug leads to the page that has it today, however often it has changed, in whatever order', async () => {
  expect(
    await redirects('from,to,reason', 'elder,older,', 'oldest,elder,again', 'older,alder,renamed'),
  ).toEqual([
    { kind: 'district', from: 'elder', to: 'alder' },
    { kind: 'district', from: 'oldest', to: 'alder' },
    { kind: 'district', from: 'older', to: 'alder' },
  ]);
});

test('groups have slugs of their own: the same word may be both', async () => {
  expect(await redirects('from,to,kind', 'top,north,group', 'top,birch,', 'upper,north,district')).toEqual([
    { kind: 'group', from: 'top', to: 'north' },
    { kind: 'district', from: 'top', to: 'birch' },
    { kind: 'district', from: 'upper', to: 'north' },
  ]);
});

test.each([
  [['from,to', 'alder,birch'], 'redirects.csv:2: from: alder: expected a slug no longer in use'],
  [['from,to', 'a,alder', 'a,birch'], 'redirects.csv:3: from: a: expected each slug once'],
  [['from,to', 'a,alder', 'b,oak'], 'redirects.csv:3: to: oak: expected the slug of a district, as in'],
  [['from,to', 'a,b', 'b,oak'], 'redirects.csv:3: to: oak: expected the slug of a district, as in'],
  [['from,to', 'a,south'], 'redirects.csv:2: to: south: expected the slug of a district; for a group write'],
  [['from,to,kind', 'a,birch,group'], 'redirects.csv:2: to: birch: expected the slug of a group, as in'],
  [['from,to', 'a,a'], 'redirects.csv:2: to: a: expected a slug that leads to a page, not round in a circle'],
  [['from,to', 'a,b', 'b,c', 'c,b'], 'redirects.csv:2: to: b: expected a slug that leads to a page'],
  [['from,to', '../up,alder'], 'redirects.csv:2: from: ../up: expected a slug: small letters'],
  [['from,to', ',alder'], 'redirects.csv:2: from: (empty): expected something'],
  [['from,to', 'a,'], 'redirects.csv:2: to: (empty): expected something'],
  [['from,to,kind', 'a,alder,series'], 'redirects.csv:2: kind: series: expected district, group, or nothing'],
  [['from', 'a'], 'redirects.csv:1: to: no such column'],
])('what leads nowhere is refused: %j', async (lines, message) => {
  await expect(redirects(...lines)).rejects.toThrow(message);
});

test('all faulty lines are told at once', async () => {
  await expect(redirects('from,to', 'alder,birch', 'Old,alder', 'a,birch', 'a,alder')).rejects.toThrow(
    /^redirects\.csv:2: from: alder: .*\nredirects\.csv:3: from: Old: .*\nredirects\.csv:5: from: a: [^\n]*$/,
  );
});

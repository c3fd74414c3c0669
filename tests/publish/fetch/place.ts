import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { diskFolder } from '../../../scripts/command/disk.ts';
import { network } from '../../../scripts/command/network.ts';
import { fetchPlace, type FetchOptions } from '../../../src/publish/fetch/fetch-place.ts';
import type { WritableFolder } from '../../../src/publish/writable-folder.ts';
import { csvOf, descriptorOf, DISTRICTS_CSV, folderOf, HEADERS, rawResource } from '../../small-place.ts';
import { portal, type Answer } from './portal.ts';

export const OLD = csvOf(HEADERS.counts, [
  ['2024-01', 'a', 1],
  ['2024-01', 'b', 2],
]);
export const NEW = csvOf(HEADERS.counts, [
  ['2024-01', 'a', 1],
  ['2024-01', 'b', 2],
  ['2024-02', 'a', 3],
]);
/** A day after the descriptor's, and a month that is only then no month to come. */
export const TODAY = '2025-03-02';
export const LATER = csvOf(HEADERS.counts, [
  ['2024-01', 'a', 1],
  ['2025-02', 'a', 3],
]);
export const quick: FetchOptions = {
  ...network,
  today: TODAY,
  patience: { tries: 3, pause: 1, silence: 10 * 60_000, whole: 10 * 60_000 },
};

/** A place with one table of counts, `rats.csv`, downloaded at `/rats.csv`; four blanks an indent. */
export async function place(
  origin: string,
  {
    rats = OLD,
    resource = {},
    table = {},
    files = {},
  }: {
    rats?: string | null;
    resource?: Record<string, unknown>;
    table?: Record<string, unknown>;
    files?: Record<string, string | Uint8Array>;
  } = {},
): Promise<string> {
  const counts = rawResource('counts', { table: { download: `${origin}/rats.csv`, ...table }, ...resource });
  return folderOf({
    'datapackage.json': JSON.stringify(descriptorOf([counts]), null, 4),
    'districts.csv': DISTRICTS_CSV,
    ...(rats === null ? {} : { 'rats.csv': rats }),
    ...files,
  });
}

export const text = (root: string, path: string): Promise<string> => readFile(join(root, path), 'utf8');

/** All files of a folder with their contents. */
export async function everything(root: string): Promise<Record<string, string>> {
  const names = (await readdir(root)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, (await readFile(join(root, name))).toString('hex')])),
  );
}

/** That a portal's answer fails the table with these words and leaves the folder as it was, to the byte. */
export async function failsWith(
  answer: Answer,
  words: string | RegExp,
  options: Partial<FetchOptions> = {},
  onDisk: (root: string) => WritableFolder = diskFolder,
): Promise<number> {
  const { origin, asked } = await portal({ '/rats.csv': answer });
  const root = await place(origin);
  const before = await everything(root);
  const results = await fetchPlace(onDisk(root), { ...quick, ...options });
  expect(results.map(({ outcome }) => outcome)).toEqual(['failed']);
  expect(results[0]!.text).toMatch(words);
  expect(results[0]!.text).toContain(origin);
  expect(await everything(root)).toEqual(before);
  return asked.length;
}

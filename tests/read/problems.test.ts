import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Sources of a folder with their paths. */
async function sourcesIn(folder: string): Promise<(readonly [string, string])[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'));
  return Promise.all(files.map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const));
}

test('what is wrong with a place’s files is thrown as a problem, never as words alone', async () => {
  const sources = await sourcesIn('src');
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter(([, text]) => text.includes('new InputError(')).map(([file]) => file)).toEqual([]);
});

test.each(['check', 'count', 'new-place'])('src/publish/%s reads no message of an error', async (folder) => {
  const sources = await sourcesIn(join('src', 'publish', folder));
  expect(sources.length).toBeGreaterThan(5);
  expect(
    sources.filter(([, text]) => /rror\.message|\{ message \}/.test(text)).map(([file]) => file),
  ).toEqual([]);
});

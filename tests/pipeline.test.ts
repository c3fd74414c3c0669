import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aggregateFolder } from '../scripts/command/aggregate-folder.ts';
import { InputError } from '../src/model/fault.ts';

/**
 * Folders as cases. `tests/input/<case>/` is a place's folder; what is made of it must be what stands in
 * `tests/output/<case>/`: `place.json` and `figures.csv`, or `error.txt` where it is refused.
 * After a change that is meant: `UPDATE=1 npx vitest run tests/pipeline.test.ts`, then read the diff.
 */
const INPUT = join(import.meta.dirname, 'input');
const OUTPUT = join(import.meta.dirname, 'output');

/** The files a place's folder gives, by path. */
async function made(name: string): Promise<Map<string, string>> {
  try {
    const { cuts, figures } = await aggregateFolder(join(INPUT, name));
    return new Map([
      ['place.json', `${JSON.stringify(cuts.place, null, 2)}\n`],
      ['figures.csv', figures.csv],
    ]);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return new Map([['error.txt', `${error.message}\n`]]);
  }
}

const names = (await readdir(INPUT)).sort();

test.each(names)('the place %s gives what is kept of it', async (name) => {
  const files = await made(name);
  const folder = join(OUTPUT, name);
  if (process.env['UPDATE']) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    for (const [path, content] of files) await writeFile(join(folder, path), content);
  }
  expect((await readdir(folder)).sort()).toEqual([...files.keys()].sort());
  for (const [path, content] of files) expect(content, path).toBe(await readFile(join(folder, path), 'utf8'));
});

test('every output has its input', async () => {
  expect((await readdir(OUTPUT)).sort()).toEqual(names);
});

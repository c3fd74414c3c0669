import { readdir, readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { diskFolder } from '../../scripts/command/disk.ts';
import { PATHS } from '../../scripts/command/paths.ts';
import { examine } from '../../src/publish/index.ts';
import type { Examined } from '../../src/publish/check/finding.ts';
import { folderOfBlobs } from '../../src/read/folder.ts';

const HOTLINE = join(PATHS.root, 'tests', 'input', 'hotline');

/** A folder of the tests, held in memory. */
async function inMemory(change: (file: string, bytes: Buffer) => Buffer = (_, bytes) => bytes) {
  const files = await readdir(HOTLINE);
  const blobs = files.map(
    async (file) =>
      [file, new Blob([new Uint8Array(change(file, await readFile(join(HOTLINE, file))))])] as const,
  );
  return folderOfBlobs('hotline', new Map(await Promise.all(blobs)));
}

test('a folder held in memory is checked as the same one on a disk, its gzip files too', async () => {
  const examined = await examine(await inMemory());
  expect(examined).toEqual(await examine(diskFolder(HOTLINE)));
  expect(examined).toMatchObject({ publishable: true, districts: 3 });
  expect(examined.tables[0]!.rows).toBeGreaterThan(0);
});

test('what is wrong in it is said with its line, and a gzip file that is cut off with its name', async () => {
  const wrong = await examine(
    await inMemory((file, bytes) =>
      file === 'datapackage.json' ? Buffer.from(String(bytes).replace('"resources"', '"resource"')) : bytes,
    ),
  );
  expect(wrong.publishable).toBe(false);
  expect(wrong.findings[0]!.cases[0]!.problem.at.file).toBe('datapackage.json');
  const cut = await examine(
    await inMemory((file, bytes) => (file.endsWith('.gz') ? bytes.subarray(0, bytes.length / 2) : bytes)),
  );
  expect(cut.findings[0]!.cases).toMatchObject([
    { problem: { code: 'not-gzip', at: { file: 'cases.csv.gz' } } },
  ]);
});

/** What a browser has of what Node calls global. */
const BROWSER = {
  Blob,
  DecompressionStream,
  TextDecoder,
  TextEncoder,
  URL,
  console,
  setTimeout,
  clearTimeout,
};

test('the library is bundled for a browser, and checks a folder where there is nothing of Node', async () => {
  const { metafile, outputFiles } = await build({
    entryPoints: [join(PATHS.root, 'src', 'publish', 'index.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'publish',
    platform: 'browser',
    metafile: true,
    write: false,
    // A module of Node would be left out of the bundle, and stand in it as an import.
    external: ['node:*', ...builtinModules],
  });
  const imported = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  expect(imported).toEqual([]);
  const page = createContext({ ...BROWSER, folder: await inMemory() });
  runInContext(outputFiles[0]!.text, page);
  const examined = (await runInContext('publish.examine(folder)', page)) as Examined;
  // Arrays of another context are equal by what they say.
  expect(JSON.stringify(examined)).toBe(JSON.stringify(await examine(diskFolder(HOTLINE))));
});

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { PATHS } from '../../scripts/command/paths.ts';
import { descriptorJsonSchema } from '../../src/descriptor/json-schema.ts';
import { descriptor } from '../../src/descriptor/descriptor.ts';

/** The descriptor's JSON Schema, which editors complete by, and every descriptor there is. */

const FILE = join(PATHS.root, 'docs', 'datapackage.schema.json');
const made = `${JSON.stringify(descriptorJsonSchema(), null, 2)}\n`;

const read = async (...path: string[]): Promise<unknown> =>
  JSON.parse(await readFile(join(PATHS.root, ...path, 'datapackage.json'), 'utf8'));
const foldersIn = async (...path: string[]): Promise<string[]> =>
  (await readdir(join(PATHS.root, ...path), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(...path, name));

// Formats are the reader's to hold: an editor needs none of them to complete a name.
const validate = new Ajv2020({ validateFormats: false, strictTypes: false }).compile(descriptorJsonSchema());

test('the file that editors read is the schema of the code', async () => {
  if (process.env['UPDATE'] === '1') await writeFile(FILE, made);
  expect(await readFile(FILE, 'utf8')).toBe(made);
});

test('whatever the reader takes the schema takes too', async () => {
  const folders = ['templates', ...(await foldersIn('data')), ...(await foldersIn('tests', 'input'))];
  let taken = 0;
  for (const folder of folders) {
    const json = await read(folder);
    if (!descriptor.safeParse(json).success) continue;
    taken++;
    expect(validate(json) ? [] : validate.errors, folder).toEqual([]);
  }
  expect(taken).toBeGreaterThan(30);
});

type Changed = {
  resources: { smallMatters: Record<string, unknown> }[];
  smallMatters: Record<string, unknown>;
};
test.each<[string, (changed: Changed) => void]>([
  [
    'a key of the place that is not known',
    (changed) => void (changed.smallMatters['titel'] = { en: 'Riverside' }),
  ],
  ['a place without a title', (changed) => void delete changed.smallMatters['title']],
  [
    'a key of a table that is not known',
    (changed) => void (changed.resources[1]!.smallMatters['serie'] = 'waste'),
  ],
  ['a role that there is not', (changed) => void (changed.resources[1]!.smallMatters['role'] = 'trees')],
  [
    'a table that does not name its columns',
    (changed) => void delete changed.resources[1]!.smallMatters['columns'],
  ],
])('%s is refused', async (_, change) => {
  const json = (await read('templates')) as Changed;
  change(json);
  expect(validate(json)).toBe(false);
});

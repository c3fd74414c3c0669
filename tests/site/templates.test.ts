import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PATHS } from '../../scripts/command/paths.ts';
import { DIST } from './site.ts';

const files = (await readdir(join(PATHS.root, 'templates'))).filter((file) => /\.(csv|json)$/.test(file));

test.each(files)('the site offers %s as it lies in the project', async (file) => {
  const [own, offered] = await Promise.all(
    [join(PATHS.root, 'templates'), join(DIST, 'templates')].map((folder) =>
      readFile(join(folder, file), 'utf8'),
    ),
  );
  expect(offered).toBe(own);
});

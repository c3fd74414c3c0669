import { join } from 'node:path';
import { expect, test } from 'vitest';
import { casesOf } from './checked.ts';
import { diskFolder } from '../../../scripts/command/disk.ts';
import { examine } from '../../../src/publish/check/examine.ts';
import { printExamined } from '../../../src/publish/check/print.ts';
import { projectCopy } from '../../project-copy.ts';
import { folderOf, placeOf } from '../../small-place.ts';

const TABLE = 'month,ward,count\n2024-01,North,1\n';

test('a folder of tables that nothing describes: the check names them and says how they come to a descriptor', async () => {
  const root = join(
    await folderOf({ 'town/noise.csv': TABLE, 'town/wards.csv.gz': '', 'town/a.pdf': '' }),
    'town',
  );
  const examined = await examine(diskFolder(root));
  expect(examined.publishable).toBe(false);
  expect(casesOf(examined.findings[0]!).map(({ file }) => file)).toEqual(['noise.csv', 'wards.csv.gz']);
  const said = printExamined(examined);
  expect(said).toContain('there is no datapackage.json');
  expect(said).toContain('→ It can be drafted from the tables. In the browser: click Actions, then Publish');
  expect(said).toContain('npm run new-place -- data/town');
});

test.each([
  [{ 'town/inner/noise.csv': TABLE }, 'The tables lie in a folder within data/town.'],
  [{ 'town/noise.xlsx': TABLE }, 'There are no tables in it either. Upload them as files that end in .csv'],
])('where the folder has no tables of its own, that is said: %j', async (files, words) => {
  const { findings } = await examine(diskFolder(join(await folderOf(files), 'town')));
  expect(findings[0]!.fix[0]!.text).toContain(words);
});

test('a table of moved pages that leads nowhere stops the publishing, with its line', async () => {
  const root = await placeOf(
    { counts: [['2024-01', 'a', 1]] },
    { files: { 'redirects.csv': 'from,to\nelder,alder\nash,oak\n' } },
  );
  const { publishable, findings } = await examine(diskFolder(root));
  expect(publishable).toBe(false);
  const about = findings.flatMap(casesOf).find(({ file }) => file === 'redirects.csv');
  expect(about).toMatchObject({ line: 3, column: 'to', value: 'oak' });
});

test('without names the check looks at drafts too, and its status says where only they are not ready', async () => {
  const { run } = await projectCopy({ 'data/town/noise.csv': TABLE });
  const alone = await run('check.ts');
  expect(alone).toMatchObject({ status: 1, stderr: '' });
  expect(alone.stdout).toContain('town: CANNOT be published yet.');
  const built = await run('aggregate.ts');
  expect(built).toMatchObject({ status: 1, stdout: '' });
  expect(built.stderr).toContain('no place is ready');
});

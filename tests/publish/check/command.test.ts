import { expect, test } from 'vitest';
import type { Examined } from '../../../src/publish/check/finding.ts';
import { projectCopy } from '../../project-copy.ts';
import { csvOf, descriptorOf, DISTRICTS_CSV, HEADERS, rawResource } from '../../small-place.ts';

const place = (name: string, rows: readonly (readonly unknown[])[]): Record<string, string> => ({
  [`data/${name}/datapackage.json`]: JSON.stringify({
    ...descriptorOf([rawResource('counts', { table: { completeTo: '2024-01' } })]),
    name,
  }),
  [`data/${name}/districts.csv`]: DISTRICTS_CSV,
  [`data/${name}/rats.csv`]: csvOf(HEADERS.counts, rows),
});

test('the command says all of every place, those to be put right first, and ends with status 1 where there is one', async () => {
  const { run } = await projectCopy({
    ...place('good', [['2024-01', 'a', 1]]),
    ...place('bad', [['2024-01', 'a', 'x']]),
  });
  const good = await run('check.ts', 'good');
  expect(good).toMatchObject({ status: 0, stderr: '' });
  expect(good.stdout).toContain('good: can be published. There is nothing to do.');
  const both = await run('check.ts', 'good', 'bad', '--json');
  expect(both).toMatchObject({ status: 1, stderr: '' });
  const examined = JSON.parse(both.stdout) as Examined[];
  expect(examined.map(({ place: name, publishable }) => [name, publishable])).toEqual([
    ['bad', false],
    ['good', true],
  ]);
  const unknown = await run('check.ts', 'ugly');
  expect(unknown).toMatchObject({ status: 1, stdout: '' });
});

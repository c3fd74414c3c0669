import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectCopy } from '../../project-copy.ts';
import { csvOf, descriptorOf, DISTRICTS_CSV, HEADERS, rawResource } from '../../small-place.ts';
import { file, portal } from './portal.ts';

const RATS = csvOf(HEADERS.counts, [['2024-01', 'a', 1]]);

/** The files of a place with three tables of counts, downloaded at `/<series>.csv`. */
function smallville(origin: string): Record<string, string> {
  const tables = ['rats', 'cats', 'dogs'].map((series) =>
    rawResource('counts', {
      table: { series, download: `${origin}/${series}.csv` },
      sources: [{ title: 'A portal' }, { title: 'Its page', path: 'https://example.org/page' }],
    }),
  );
  return {
    'data/smallville/datapackage.json': JSON.stringify(descriptorOf(tables), null, 2),
    'data/smallville/districts.csv': DISTRICTS_CSV,
    'data/smallville/rats.csv': RATS,
    'data/smallville/dogs.csv': RATS,
  };
}

test('the command ends with a summary, and with status 1 where a table failed', async () => {
  const { origin, answers } = await portal({ '/rats.csv': file(RATS), '/cats.csv': file(RATS) });
  const { root, run } = await projectCopy(smallville(origin));
  const first = await run('fetch.ts', 'smallville');
  expect(first.stdout.split('\n')).toEqual([
    'smallville/rats: unchanged: since 2025-01-31',
    `smallville/cats: new: cats.csv, ${RATS.length} bytes; 1 row`,
    `smallville/dogs: failed: ${origin}/dogs.csv: 404 Not Found: there is nothing at this address any more; the page of the table is https://example.org/page`,
    'smallville: 1 unchanged, 1 new, 1 failed: dogs',
    'What failed stays as it was.',
    '',
  ]);
  expect(first).toMatchObject({ status: 1, stderr: '' });
  expect(await readFile(join(root, 'data/smallville/dogs.csv'), 'utf8')).toBe(RATS);
  answers['/dogs.csv'] = file(RATS);
  const second = await run('fetch.ts', 'smallville');
  expect(second).toMatchObject({ status: 0, stderr: '' });
  expect(second.stdout).toContain('smallville: 3 unchanged, 0 new, 0 failed\n');
});

test('an unknown place is said', async () => {
  const { run } = await projectCopy(smallville('http://127.0.0.1'));
  expect(await run('fetch.ts', 'nowhere')).toEqual({
    status: 1,
    stdout: '',
    stderr: 'invalid place: nowhere: expected one of smallville\n',
  });
});

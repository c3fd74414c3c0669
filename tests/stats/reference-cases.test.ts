import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runReferenceCases, runSet } from '../../scripts/command/reference-cases.ts';
import { METHODS } from '../../src/stats/methods.ts';

const folder = join(import.meta.dirname, '..', 'reference');
const results = await runReferenceCases(folder);

test.each(results)('$id agrees with its reference cases', ({ sets }) => {
  expect(sets.flatMap(({ failures }) => failures)).toEqual([]);
  for (const { cases, passed } of sets) {
    expect(cases).toBeGreaterThan(0);
    expect(passed).toBe(cases);
  }
});

test('every method has cases that were computed elsewhere to at least nine digits', () => {
  const exact = results.filter(({ sets }) => sets.some(({ tolerance }) => tolerance === 1e-9));
  expect(exact.map(({ id }) => id)).toEqual(METHODS.map(({ id }) => id));
});

test('every file of reference cases is that of a method, and every statistic is a method or a part of one', async () => {
  const files = (await readdir(folder)).map((file) => file.replace(/\.json$/, ''));
  expect(files.sort()).toEqual(METHODS.map(({ id }) => id as string).sort());
  const parts = [
    'check',
    'funnel',
    'interval',
    'method',
    'methods',
    'normal',
    'poisson-means',
    'seeded',
    'whiten',
  ];
  const statistics = await readdir(join(import.meta.dirname, '..', '..', 'src', 'stats'));
  expect(statistics.map((file) => file.replace(/\.ts$/, '')).sort()).toEqual([...files, ...parts].sort());
});

test('a case that does not agree is told and not counted', () => {
  const set = {
    of: 'byar',
    source: 'none',
    given: ['count'],
    expected: ['value'],
    rows: [
      [3, 3],
      [4, 4.1],
    ],
  };
  const { cases, passed, failures } = runSet(set);
  expect([cases, passed]).toEqual([2, 1]);
  expect(failures).toEqual(['byar [4]: value: [4,4.1]']);
  const missing = { ...set, of: 'rateRatio', given: ['x', 's', 'y', 't'], rows: [[1, 1, 0, 1, 5]] };
  expect(runSet(missing).passed).toBe(0);
});

test('a set of a function that is not known is refused', () => {
  expect(() => runSet({ of: 'bayar', source: '', given: [], expected: [], rows: [] })).toThrow(
    'invalid reference set: bayar',
  );
});

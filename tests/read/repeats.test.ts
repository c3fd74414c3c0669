import { expect, test } from 'vitest';
import { diskFolder } from '../../scripts/command/disk.ts';
import { printProblem } from '../../src/model/problem.ts';
import type { CountObservation } from '../../src/kinds/counts/rows.ts';
import { readTable } from '../../src/read/table.ts';
import { csvOf, folderOf, HEADERS, readOne, resourceOf } from '../small-place.ts';

const REPEATED = [
  ['2024-01', 'a', '1'],
  ['2024-01', 'b', '2'],
  ['2024-01', 'a', '3'],
  ['2024-01', 'a', '4'],
];

test.each([
  ['first', [1, 2], [4, 5], 'the first is used'],
  ['last', [2, 4], [2, 4], 'the last is used'],
  ['reject', [2], [2, 4, 5], 'none is used'],
])('of rows with one key, %s says which is used', async (repeatedKey, counts, lines, rule) => {
  const { report, observations } = await readOne('counts', REPEATED, { table: { repeatedKey } });
  expect(observations.map((observation) => observation.count)).toEqual(counts);
  const [kind] = report.rejected.kinds;
  expect(kind!.code).toBe('repeated-key');
  expect(kind!.examples.map(({ at }) => at.line)).toEqual(lines);
  expect(printProblem(kind!.examples[0]!)).toBe(
    `rats.csv:${lines[0]}: month|district: 2024-01|a: expected each key once; ${rule}`,
  );
});

test.each(['first', 'last', 'reject'])(
  'keys are read over all files of a table (%s)',
  async (repeatedKey) => {
    const root = await folderOf({
      '1.csv': csvOf(HEADERS.counts, [['2024-01', 'a', 1]]),
      '2.csv': csvOf(
        ['count', 'month', 'district'],
        [
          [2, '2024-01', 'a'],
          [3, '2024-02', 'a'],
        ],
      ),
    });
    const table = resourceOf('counts', { path: ['1.csv', '2.csv'], table: { repeatedKey } });
    const counts: unknown[] = [];
    const report = await readTable(
      table,
      table.smallMatters as never,
      { folder: diskFolder(root), districts: new Set(['a']) },
      (observation) => counts.push((observation as CountObservation).count),
    );
    expect(counts).toEqual({ first: [1, 3], last: [2, 3], reject: [3] }[repeatedKey]);
    expect(report.rejected.kinds[0]!.examples[0]!.at.file).toBe(repeatedKey === 'first' ? '2.csv' : '1.csv');
  },
);

test('a mark for missing in a key is the same key as an empty cell, and no repetition of itself', async () => {
  for (const repeatedKey of ['last', 'reject']) {
    const { report } = await readOne(
      'counts',
      [
        ['2024-01', 'n/a', '1'],
        ['2024-02', ' n/a ', '2'],
        ['2024-01', 'a', '3'],
      ],
      { table: { repeatedKey }, schema: { fields: [{ name: 'month' }], missingValues: ['', 'n/a'] } },
    );
    expect(report).toMatchObject({
      rows: 3,
      used: 1,
      unplaced: { rows: 2, notStated: 2 },
      rejected: { rows: 0 },
    });
  }
});

test('a row of the wrong width takes no key from a whole one', async () => {
  for (const repeatedKey of ['last', 'reject']) {
    const { report } = await readOne('counts', 'month,district,count\n2024-01,a,1\n2024-01,a\n', {
      table: { repeatedKey },
    });
    expect(report).toMatchObject({ used: 1, rejected: { rows: 1, kinds: [{ code: 'wrong-width' }] } });
  }
});

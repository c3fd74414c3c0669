import { expect, test } from 'vitest';
import { csvOf, readOne } from '../small-place.ts';

const correction = (over: Record<string, string> = {}): string => {
  const row = {
    table: 'rats',
    key: '2024-01|a',
    field: 'count',
    published: '100',
    corrected: '10',
    reason_en: 'A zero too many.',
    source: 'The publisher',
    date: '2024-06-01',
    ...over,
  };
  return csvOf(Object.keys(row), [Object.values(row)]);
};

test('a correction is applied and listed', async () => {
  const { report, observations } = await readOne(
    'counts',
    [
      ['2024-01', 'a', '100'],
      ['2024-01', 'b', '100'],
    ],
    { corrections: correction() },
  );
  expect(observations.map((observation) => observation.count)).toEqual([10, 100]);
  expect(report.corrected).toMatchObject([
    {
      key: '2024-01|a',
      field: 'count',
      published: '100',
      corrected: '10',
      reason: { en: 'A zero too many.' },
    },
  ]);
});

test('a correction that does not fit is refused: other value, no such row, no such column, no such table', async () => {
  const rows = [['2024-01', 'a', '100']];
  const refused = (over: Record<string, string>) =>
    expect(readOne('counts', rows, { corrections: correction(over) })).rejects;
  await refused({ published: '99' }).toThrow(
    'corrections.csv: rats 2024-01|a: count is not 99 any more; take the correction out; the file has 100',
  );
  await refused({ key: '2024-02|a' }).toThrow(
    'corrections.csv: rats 2024-02|a: no such row: expected month|district',
  );
  await refused({ field: 'sum' }).toThrow(
    'corrections.csv: rats 2024-01|a: field: sum: expected a column of the table',
  );
  await refused({ table: 'cats' }).toThrow('corrections.csv:2: table: cats: expected one of rats');
  await refused({ reason_en: '' }).toThrow('corrections.csv:2: reason_en: (empty): expected something');
  await refused({ date: '1.6.2024' }).toThrow(
    'corrections.csv:2: date: 1.6.2024: expected a date like 2025-04-01',
  );
});

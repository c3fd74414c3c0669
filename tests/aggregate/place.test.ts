import { expect, test } from 'vitest';
import { diskFolder } from '../../scripts/command/disk.ts';
import { readPlace } from '../../src/aggregate/place.ts';
import { InputError } from '../../src/model/fault.ts';
import { formatMonth } from '../../src/model/month.ts';
import { monthsFrom, placeOf } from '../small-place.ts';

const RATS = [
  ['2024-01', 'a', '1'],
  ['2024-02', 'a', '2'],
];
const SHIFT = [['2024-01-05', 'a', 'p1', '2', 'club', 'visits', 'yes']];

test('more rejected rows than the share allowed stop everything, with the first cases', async () => {
  const root = await placeOf({ counts: [...RATS, ['2024-03', 'a', 'many'], ['2024-13', 'b', '1']] });
  const error = (await readPlace(diskFolder(root)).catch((entry: Error) => entry)) as Error;
  expect(error).toBeInstanceOf(InputError);
  expect(error.message.split('\n')).toEqual([
    'rats.csv: 2 of 4 rows rejected, more than the 1 % allowed (rejectedShare)',
    '  invalid-month: 1 rows',
    '    rats.csv:5: month: 2024-13: expected a month like 2025-10',
    '  invalid-number: 1 rows',
    '    rats.csv:4: count: many: expected a whole number of at least 0',
  ]);
});

test('a descriptor may allow a larger share', async () => {
  const root = await placeOf(
    { counts: [...RATS, ['2024-03', 'a', 'many']] },
    { roles: { counts: { rejectedShare: 0.34 } } },
  );
  const { series } = await readPlace(diskFolder(root));
  expect(series[0]!.report).toMatchObject({ rows: 3, used: 2, rejected: { rows: 1 } });
});

test('rows about persons are refused in a place that is not invented', async () => {
  await expect(readPlace(diskFolder(await placeOf({ shifts: SHIFT })))).rejects.toThrow(
    'shifts.csv: rows about persons are not read from a place’s folder; publish totals instead',
  );
  const { series } = await readPlace(
    diskFolder(await placeOf({ shifts: SHIFT }, { smallMatters: { synthetic: true } })),
  );
  expect(series[0]!.report.used).toBe(1);
});

test('a table of which no row could be used is refused', async () => {
  const root = await placeOf(
    { counts: [['2024-13', 'a', '1']] },
    { roles: { counts: { rejectedShare: 1 } } },
  );
  await expect(readPlace(diskFolder(root))).rejects.toThrow('rats.csv: no row could be used');
});

test('published rates need the masses that weigh them', async () => {
  await expect(readPlace(diskFolder(await placeOf({ rate: [['2024-01', 'a', '20']] })))).rejects.toThrow(
    'datapackage.json: series rates: weights: waste: expected the series of a table of masses',
  );
});

test('a population’s period must be a period', async () => {
  const root = await placeOf({ counts: RATS }, { districts: { populationPeriod: 'recently' } });
  await expect(readPlace(diskFolder(root))).rejects.toThrow(
    'datapackage.json: populationPeriod: recently: expected a period',
  );
});

test('figures are made to the last whole month before retrieval, or to the one declared', async () => {
  const counts = monthsFrom('2023-06', 20).map((month) => [month, 'a', '1']);
  const last = async (table: Record<string, string>) => {
    const { series } = await readPlace(diskFolder(await placeOf({ counts }, { roles: { counts: table } })));
    return formatMonth(series[0]!.complete.to);
  };
  expect(await last({ retrieved: '2025-01-31' })).toBe('2025-01');
  expect(await last({ retrieved: '2025-01-30' })).toBe('2024-12');
  expect(await last({ retrieved: '2025-06-01' })).toBe('2025-01');
  expect(await last({ retrieved: '2025-01-31', completeTo: '2024-09' })).toBe('2024-09');
});

test('a table that ends before the month it is complete to is refused: rows are missing', async () => {
  const counts = monthsFrom('2023-06', 20).map((month) => [month, 'a', '1']);
  const root = await placeOf(
    { counts },
    { roles: { counts: { retrieved: '2025-06-01', completeTo: '2025-05' } } },
  );
  await expect(readPlace(diskFolder(root))).rejects.toThrow(
    'ends with 2025-01, and should be complete to 2025-05: rows are missing; is the file whole?',
  );
});

test('a folder’s note about an unknown series stops everything', async () => {
  const root = await placeOf(
    { counts: RATS },
    {
      files: {
        'notes.csv':
          'district,series,indicator,period,effect,reason_en,reason_zh,source\na,cats,,,caveat,x,,y\n',
      },
    },
  );
  await expect(readPlace(diskFolder(root))).rejects.toThrow(
    'notes.csv:2: series: cats: expected one of rats',
  );
});

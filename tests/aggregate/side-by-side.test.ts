import { expect, test } from 'vitest';
import { diskFolder } from '../../scripts/command/disk.ts';
import { disagreementsOf } from '../../src/aggregate/disagreements.ts';
import { readPlace } from '../../src/aggregate/place.ts';
import { sameMonthsOf } from '../../src/aggregate/same-months.ts';
import { monthsFrom, placeOf } from '../small-place.ts';

const MONTHS = monthsFrom('2023-02', 24);
const DISTRICTS = ['a', 'b', 'c'];

/** 100 kg a month and district, 10 of it food before 2024-09 and 30 from then on. */
const mass = MONTHS.flatMap((month) =>
  DISTRICTS.map((district) =>
    month < '2024-09' ? [month, district, '80', '10', '10'] : [month, district, '60', '10', '30'],
  ),
);

const programmes = (over: Record<string, string> = {}) => {
  const row = {
    id: 'bins',
    name_en: 'Food bins',
    name_zh: '',
    kind: 'facilities',
    start: '2024-09-10',
    end: '',
    districts: '',
    lead: '',
    partners: '',
    cost: '',
    link: '',
    series: 'waste',
    stream: 'food',
    ...over,
  };
  return `${Object.keys(row).join(',')}\n${Object.values(row).join(',')}\n`;
};
const sameMonths = async (over: Record<string, string> = {}) =>
  sameMonthsOf(
    await readPlace(diskFolder(await placeOf({ mass }, { files: { 'programmes.csv': programmes(over) } }))),
  );

test('a stream is set beside the same months a year before a programme began', async () => {
  expect(await sameMonths()).toEqual([
    {
      programme: 'bins',
      series: 'waste',
      stream: 'food',
      months: ['2024-09', '2024-10', '2024-11', '2024-12', '2025-01'],
      now: [90, 90, 90, 90, 90],
      before: [30, 30, 30, 30, 30],
    },
  ]);
});

test.each([
  ['about some districts only', { districts: 'a;b' }],
  ['about no stream', { stream: '' }],
  ['about an unknown stream', { stream: 'gold' }],
  ['about no series', { series: '' }],
  ['begun less than three months before the data end', { start: '2024-12-01' }],
  ['begun less than a year after the data begin', { start: '2024-01-01' }],
])('a programme %s has no such pair', async (_, over) => {
  expect(await sameMonths(over)).toEqual([]);
});

test('of a table by quarter no months are set side by side', async () => {
  const quarters = ['2022', '2023', '2024'].flatMap((year) =>
    [1, 2, 3, 4].flatMap((quarter) =>
      DISTRICTS.map((district) => [`${year}-Q${quarter}`, district, '80', '10', '10']),
    ),
  );
  const folder = await placeOf(
    { mass: quarters },
    {
      roles: { mass: { frequency: 'quarter' } },
      files: { 'programmes.csv': programmes({ start: '2024-04-01' }) },
    },
  );
  const place = await readPlace(diskFolder(folder));
  expect(place.programmes).toHaveLength(1);
  expect(sameMonthsOf(place)).toEqual([]);
});

test('at most twelve months are set side by side', async () => {
  const [pair] = await sameMonths({ start: '2024-02-01' });
  expect(pair!.months).toEqual(monthsFrom('2024-02', 12));
});

/** A published rate of 25 % in a and 20 % elsewhere, to 2024-06. */
const rate = MONTHS.filter((month) => month <= '2024-06').flatMap((month) =>
  DISTRICTS.map((district) => [month, district, district === 'a' ? '25' : '20']),
);

test('two series of one definition stand side by side over the last twelve months they share', async () => {
  const place = await readPlace(diskFolder(await placeOf({ mass, rate })));
  expect(disagreementsOf(place)).toEqual([
    {
      definition: 'diversion',
      period: '2023-07/2024-06',
      a: { series: 'waste', indicator: 'sorting-rate' },
      b: { series: 'rates', indicator: 'published-rate' },
      place: { a: 20, b: (25 + 20 + 20) / 3 },
      districts: [
        { id: 'a', a: 20, b: 25 },
        { id: 'b', a: 20, b: 20 },
        { id: 'c', a: 20, b: 20 },
      ],
    },
  ]);
});

test('series under different definitions, or that share no year, are never set side by side', async () => {
  const other = await placeOf({ mass, rate }, { roles: { rate: { definition: 'capture' } } });
  expect(disagreementsOf(await readPlace(diskFolder(other)))).toEqual([]);
  const short = await placeOf({ mass, rate }, { roles: { rate: { completeTo: '2023-12' } } });
  expect(disagreementsOf(await readPlace(diskFolder(short)))).toEqual([]);
});

import { expect, test } from 'vitest';
import { diskFolder } from '../../scripts/command/disk.ts';
import { readPlace } from '../../src/aggregate/place.ts';
import { monthsAround, contextYearsOf } from '../../src/aggregate/context-years.ts';
import { dayOf } from '../../src/model/day.ts';
import { formatMonth } from '../../src/model/month.ts';
import { monthsFrom, placeOf } from '../small-place.ts';

const DISTRICTS = ['a', 'b', 'c'];

/** 100 kg a month and district; food in the first alone, from 2023-09 on. */
const mass = monthsFrom('2021-09', 36).flatMap((month) =>
  DISTRICTS.map((district) => [
    month,
    district,
    '80',
    '10',
    district === 'a' && month >= '2023-09' ? '30' : '',
  ]),
);
const HEADER = 'id,name_en,name_zh,kind,start,end,districts,lead,partners,cost,link,series,stream';
const around = async (start: string, districts = 'a') =>
  contextYearsOf(
    await readPlace(
      diskFolder(
        await placeOf(
          { mass },
          {
            files: {
              'programmes.csv': `${HEADER}\nbins,Bins,,facilities,${start},,${districts},,,,,waste,food\n`,
            },
          },
        ),
      ),
    ),
  );

test('the month a programme began in is the first of the year after if it began early in it', () => {
  const months = (day: string) => {
    const { last, first } = monthsAround(dayOf(day));
    return [last, first].map(formatMonth);
  };
  expect(months('2023-09-01')).toEqual(['2023-08', '2023-09']);
  expect(months('2023-09-15')).toEqual(['2023-08', '2023-09']);
  expect(months('2023-09-16')).toEqual(['2023-08', '2023-10']);
  expect(months('2023-12-31')).toEqual(['2023-11', '2024-01']);
});

test('the years before and after lie around the beginning, the stream first', async () => {
  const found = await around('2023-09-02');
  expect(found.map(({ measure }) => measure.kind)).toEqual(['stream', 'indicator']);
  for (const { years } of found)
    expect(years).toEqual(['2021-09/2022-08', '2022-09/2023-08', '2023-09/2024-08']);
  const [a, b] = found[1]!.districts;
  expect(a!.values.at(-1)!.value).toBeCloseTo((100 * 40) / 120, 9);
  expect(b!.values.at(-1)!.value).toBeCloseTo((100 * 10) / 90, 9);
});

test('a stream blank all year is marked, and none where the table lacks the year after or before', async () => {
  const [stream] = await around('2023-09-02');
  const values = stream!.districts.map(({ values }) => values);
  expect(values[0]!.slice(0, 2)).toEqual([
    { value: 0, blank: true },
    { value: 0, blank: true },
  ]);
  expect(values[0]![2]!.value).toBeGreaterThan(0);
  expect(values[1]![2]).toEqual({ value: 0, blank: true });
  expect(await around('2023-09-20')).toEqual([]);
  expect(await around('2022-08-01')).toEqual([]);
  expect(await around('2022-09-01')).not.toEqual([]);
  expect(await around('2023-09-02', '')).toEqual([]);
});

import { expect, test } from 'vitest';
import { diskFolder } from '../../scripts/command/disk.ts';
import { areasOf, measurePlace, residentsFor, yearsOf } from '../../src/aggregate/measures.ts';
import { mixPlace } from '../../src/aggregate/mixes.ts';
import { readPlace } from '../../src/aggregate/place.ts';
import { tablesOf } from '../../src/aggregate/tables.ts';
import { type Area, areaKey, districtArea, districtOf, groupArea, PLACE } from '../../src/model/area.ts';
import type { Values } from '../../src/model/aggregate.ts';
import type { IndicatorId } from '../../src/model/indicator.ts';
import { monthOf } from '../../src/model/month.ts';
import { periodOf } from '../../src/model/period.ts';
import { monthsFrom, placeOf, describedAs } from '../small-place.ts';

const valuesOf = (values: readonly Values[], indicator: IndicatorId, area: Area): Values =>
  values.find((value) => value.indicator === indicator && areaKey(value.area) === areaKey(area))!;

const TWO_YEARS = monthsFrom('2023-02', 24);
const counts = TWO_YEARS.flatMap((month) => ['a', 'b', 'c', 'z'].map((district) => [month, district, '1']));

test('areas are the place, its groups and its districts', async () => {
  const place = await readPlace(diskFolder(await placeOf({ counts })));
  expect(areasOf(place)).toEqual([
    { area: PLACE, rows: [0, 1, 2] },
    { area: groupArea('north'), rows: [0, 1] },
    { area: groupArea('south'), rows: [2] },
    { area: districtArea('a'), rows: [0] },
    { area: districtArea('b'), rows: [1] },
    { area: districtArea('c'), rows: [2] },
  ]);
});

test('years end with the last complete month, and only whole ones are made', () => {
  const span = (from: string, to: string) => ({
    table: describedAs('counts'),
    complete: { from: monthOf(from), to: monthOf(to) },
  });
  expect(yearsOf(span('2023-02', '2025-01')).map(({ key }) => key)).toEqual([
    '2023-02/2024-01',
    '2024-02/2025-01',
  ]);
  expect(yearsOf(span('2023-03', '2025-01')).map(({ key }) => key)).toEqual(['2024-02/2025-01']);
  expect(yearsOf(span('2024-03', '2025-01'))).toEqual([]);
});

test('what is unplaced is in the place’s figure and in no group’s or district’s', async () => {
  const values = measurePlace(await readPlace(diskFolder(await placeOf({ counts }))));
  const latest = (area: Area) => valuesOf(values, 'complaints-rate', area).years.at(-1)!;
  expect(latest(PLACE)).toMatchObject({ numerator: 48, denominator: 4500, used: 36, expected: 36 });
  expect(latest(groupArea('north'))).toMatchObject({ numerator: 24, denominator: 4000 });
  expect(latest(districtArea('c'))).toMatchObject({ numerator: 12, denominator: 500, value: 24 });
});

test('months are the indicator asked month by month, from the first with a value', async () => {
  const values = measurePlace(
    await readPlace(
      diskFolder(
        await placeOf({
          counts: counts.filter(([month, district]) => district !== 'c' || month! > '2023-04'),
        }),
      ),
    ),
  );
  const { months } = valuesOf(values, 'complaints-rate', districtArea('c'));
  expect(months!.from).toBe('2023-05');
  expect(months!.values).toHaveLength(21);
  // One complaint a month among 500 residents is 24 per 1,000 and year.
  expect(months!.values[0]).toBeCloseTo(24, 9);
});

test('residents divide periods within three years of their own', async () => {
  const place = await readPlace(diskFolder(await placeOf({ counts })));
  const known = (key: string) => residentsFor(place, [0, 1, 2], periodOf(key)) !== null;
  expect(known('2020-01/2020-12')).toBe(true);
  expect(known('2019-12/2020-11')).toBe(false);
  expect(known('2026-01/2026-12')).toBe(true);
  expect(known('2026-02/2027-01')).toBe(false);
});

test('too far from the population there is a count and no rate', async () => {
  const place = await placeOf({ counts }, { districts: { populationPeriod: '2019' } });
  const [first, last] = valuesOf(
    measurePlace(await readPlace(diskFolder(place))),
    'complaints-rate',
    districtArea('a'),
  ).years;
  expect(first).toMatchObject({
    period: '2023-02/2024-01',
    value: null,
    reason: 'population',
    numerator: 12,
  });
  expect(last).toMatchObject({ value: null, reason: 'population' });
});

const EVENTS = TWO_YEARS.flatMap((month, at) =>
  ['a', 'b', 'zz'].map((district, index) => [
    String(at * 3 + index),
    district,
    `${month}-05`,
    `${month}-09`,
    `${month}-07`,
    '',
    '',
    '',
    index === 0 ? 'noise' : '',
  ]),
);

test('a partial table gives the place’s counts and durations, and no rate, month or district', async () => {
  const root = await placeOf(
    { events: EVENTS },
    { roles: { events: { coverage: 'partial', coverageReason: { en: 'Not all offices take part.' } } } },
  );
  const place = await readPlace(diskFolder(root));
  const values = measurePlace(place);
  expect(new Set(values.map(({ area }) => area.kind))).toEqual(new Set(['place']));
  expect(values.every(({ months }) => months === null)).toBe(true);
  for (const id of ['complaints-rate', 'open-backlog'] as const) {
    expect(valuesOf(values, id, PLACE).years.at(-1)).toEqual({
      period: '2024-02/2025-01',
      value: null,
      empty: 'not-applicable',
      reason: 'partial',
      numerator: id === 'complaints-rate' ? 36 : 0,
      denominator: null,
      used: 36,
      expected: 36,
    });
  }
  expect(valuesOf(values, 'days-to-close', PLACE).years.at(-1)).toMatchObject({
    value: 4,
    denominator: 36,
  });
  expect(valuesOf(values, 'on-time', PLACE).years.at(-1)).toMatchObject({ value: 0, denominator: 36 });
  // Mixes stay, with their n, also by district.
  const mix = mixPlace(place).find(({ area }) => districtOf(area) === 'a')!;
  expect(mix).toMatchObject({ of: 'topics', total: 12, notStated: 0, parts: [{ id: 'noise', amount: 12 }] });
});

test('a mix adds up: its parts and what is not stated are the total, now and a year before', async () => {
  const place = await readPlace(diskFolder(await placeOf({ events: EVENTS })));
  const mixes = mixPlace(place);
  expect(mixes.find(({ area }) => area.kind === 'place')).toEqual({
    series: 'hotline',
    of: 'topics',
    area: PLACE,
    period: '2024-02/2025-01',
    total: 36,
    notStated: 24,
    parts: [{ id: 'noise', amount: 12 }],
    before: { period: '2023-02/2024-01', total: 36, notStated: 24, parts: [{ id: 'noise', amount: 12 }] },
  });
  for (const { total, notStated, parts } of mixes) {
    expect(parts.reduce((sum, { amount }) => sum + (amount ?? 0), notStated)).toBe(total);
  }
});

test('tidy tables keep zero and not reported apart, and rows without a district', async () => {
  const root = await placeOf({
    mass: [
      ['2024-01', 'a', '0', '1.5', ''],
      ['2024-01', '', '2', '', '3'],
    ],
  });
  expect(tablesOf(await readPlace(diskFolder(root)))).toEqual([
    {
      name: 'waste',
      columns: ['month', 'district', 'stream', 'kilograms'],
      csv: [
        'month,district,stream,kilograms',
        '2024-01,a,rest,0',
        '2024-01,a,paper,1.5',
        '2024-01,,rest,2',
        '2024-01,,food,3',
        '',
      ].join('\n'),
    },
  ]);
});

import { expect, test } from 'vitest';
import { diskFolder } from '../../scripts/command/disk.ts';
import { disagreementsOf } from '../../src/aggregate/disagreements.ts';
import { measurePlace, yearsOf } from '../../src/aggregate/measures.ts';
import { mixPlace } from '../../src/aggregate/mixes.ts';
import { readPlace } from '../../src/aggregate/place.ts';
import { tablesOf } from '../../src/aggregate/tables.ts';
import { type Area, areaKey, districtArea, districtOf, PLACE } from '../../src/model/area.ts';
import type { Aggregate } from '../../src/model/aggregate.ts';
import type { IndicatorId } from '../../src/model/indicator.ts';
import { DISTRICTS, monthsFrom, placeOf } from '../small-place.ts';

const FISCAL = { frequency: 'fiscal-year', fiscalStart: 4 };
const years = (indicator: IndicatorId, area: Area, place: Awaited<ReturnType<typeof readPlace>>) =>
  measurePlace(place).find(
    (other) => other.indicator === indicator && areaKey(other.area) === areaKey(area),
  )!;
const brief = ({ period, value, empty, used, expected }: Aggregate) =>
  `${period}: ${empty ?? Math.round(value! * 100) / 100} (${used} of ${expected})`;

test('a table by fiscal year gives figures by fiscal year, of one year out of one, and no months', async () => {
  const mass = ['2021-22', '2022-23', '2023-24'].flatMap((year, at) =>
    DISTRICTS.map((id) => [year, id, 60 - 10 * at, 40 + 10 * at, '']),
  );
  const place = await readPlace(diskFolder(await placeOf({ mass }, { roles: { mass: FISCAL } })));
  const rate = years('sorting-rate', districtArea('a'), place);
  expect(rate.years.map(brief)).toEqual([
    'FY2022-04: 40 (1 of 1)',
    'FY2023-04: 50 (1 of 1)',
    'FY2024-04: 60 (1 of 1)',
  ]);
  expect(rate.months).toBeNull();
  // 60 kg over 1,000 residents in one year.
  expect(years('sorted-per-resident', districtArea('a'), place).years.at(-1)).toMatchObject({
    value: 0.06,
    numerator: 60,
    denominator: 1000,
  });
  expect(mixPlace(place)[0]).toMatchObject({ period: 'FY2024-04', before: { period: 'FY2023-04' } });
  expect(tablesOf(place)[0]!.csv.split('\n').slice(0, 2)).toEqual([
    'year,district,stream,kilograms',
    'FY2022-04,a,rest,60',
  ]);
});

test('a table by quarter gives twelve months to its last quarter that is over', async () => {
  const counts = ['2023', '2024', '2025'].flatMap((year) =>
    [1, 2, 3, 4].flatMap((quarter) =>
      year === '2025' && quarter > 1 ? [] : DISTRICTS.map((id) => [`${year}-Q${quarter}`, id, 10]),
    ),
  );
  const place = await readPlace(
    diskFolder(await placeOf({ counts }, { roles: { counts: { frequency: 'quarter' } } })),
  );
  const rate = years('complaints-rate', districtArea('a'), place);
  expect(rate.years.map(brief)).toEqual(['2023-01/2023-12: 40 (4 of 4)', '2024-01/2024-12: 40 (4 of 4)']);
  expect(rate.months).toBeNull();
  expect(tablesOf(place)[0]!.csv.split('\n').slice(0, 2)).toEqual([
    'quarter,district,complaints',
    '2023-01/2023-03,a,10',
  ]);
});

test('a year not over when the table was taken is read, and no figure is made of it', async () => {
  const counts = ['2023', '2024', '2025'].map((year) => [year, 'a', 12]);
  const place = await readPlace(
    diskFolder(await placeOf({ counts }, { roles: { counts: { frequency: 'year' } } })),
  );
  expect(yearsOf(place.series[0]!).map(({ key }) => key)).toEqual(['2023', '2024']);
});

test('a year that is missing is not reported, and the place’s figure with it', async () => {
  const counts = [
    ['2023', 'a', 5],
    ['2023', 'b', 5],
    ['2023', 'c', 5],
    ['2024', 'a', 5],
    ['2024', 'b', ''],
  ];
  const place = await readPlace(
    diskFolder(await placeOf({ counts }, { roles: { counts: { frequency: 'year' } } })),
  );
  expect(years('complaints-rate', PLACE, place).years.map(brief)).toEqual([
    '2023: 3.33 (3 of 3)',
    '2024: not-reported (1 of 3)',
  ]);
  expect(years('complaints-rate', districtArea('a'), place).years.map(brief)).toEqual([
    '2023: 5 (1 of 1)',
    '2024: 5 (1 of 1)',
  ]);
  expect(years('complaints-rate', districtArea('b'), place).years.map(brief)[1]).toBe(
    '2024: not-reported (0 of 1)',
  );
});

test('yearly rates are weighed by the masses of their months, and compared over a year both have', async () => {
  const mass = monthsFrom('2023-01', 24).flatMap((month) => DISTRICTS.map((id) => [month, id, 80, 20, '']));
  const rate = ['2023', '2024'].flatMap((year) => DISTRICTS.map((id) => [year, id, 25]));
  const place = await readPlace(
    diskFolder(await placeOf({ mass, rate }, { roles: { rate: { frequency: 'year' } } })),
  );
  expect(years('published-rate', PLACE, place).years.map(brief)).toEqual([
    '2023: 25 (3 of 3)',
    '2024: 25 (3 of 3)',
  ]);
  expect(disagreementsOf(place)).toMatchObject([{ period: '2024', place: { a: 20, b: 25 } }]);
});

test('monthly rates cannot be weighed by yearly masses', async () => {
  const mass = DISTRICTS.map((id) => ['2024', id, 80, 20, '']);
  const rate = [['2024-01', 'a', 25]];
  await expect(
    readPlace(diskFolder(await placeOf({ mass, rate }, { roles: { mass: { frequency: 'year' } } }))),
  ).rejects.toThrow('series rates: weights: waste: expected a table by month, as the rates are');
});

const withheld = (month: string) =>
  monthsFrom('2024-01', 12).flatMap((text) =>
    DISTRICTS.map((id) => [text, id, id === 'a' && text === month ? '<5' : 10]),
  );

test('a district’s figure over a withheld month is suppressed; one over many districts where too little is left', async () => {
  const roles = { counts: { suppressedValues: ['<5'] } };
  const place = await readPlace(diskFolder(await placeOf({ counts: withheld('2024-03') }, { roles })));
  const last = (area: Area) => years('complaints-rate', area, place).years.at(-1)!;
  expect(last(districtArea('a'))).toMatchObject({
    value: null,
    empty: 'suppressed',
    reason: 'withheld',
    used: 11,
  });
  expect(last(districtArea('b'))).toMatchObject({ used: 12, numerator: 120 });
  // 35 of 36 district-months, without the residents of the one that is withheld.
  expect(last(PLACE)).toMatchObject({ used: 35, expected: 36, numerator: 350 });
  expect(years('complaints-rate', districtArea('a'), place).months!.values[2]).toBeNull();
  const { columns, csv } = tablesOf(place)[0]!;
  expect(columns).toEqual(['month', 'district', 'complaints', 'empty']);
  expect(csv).toContain('2024-03,a,,suppressed\n2024-03,b,10,\n');
});

test('a withheld mass is neither 0 nor not collected', async () => {
  const mass = monthsFrom('2024-01', 12).flatMap((month) =>
    DISTRICTS.map((id) => [month, id, 80, 20, id === 'a' && month === '2024-03' ? '*' : '']),
  );
  const place = await readPlace(
    diskFolder(await placeOf({ mass }, { roles: { mass: { suppressedValues: ['*'] } } })),
  );
  const last = (area: Area) => years('sorting-rate', area, place).years.at(-1)!;
  expect(last(districtArea('a'))).toMatchObject({ empty: 'suppressed', reason: 'withheld' });
  expect(last(districtArea('b'))).toMatchObject({ value: 20 });
  expect(mixPlace(place).find(({ area }) => districtOf(area) === 'a')).toBeUndefined();
});

test('a month of which one topic is blank is not reported, though the others are', async () => {
  const table = {
    columns: { district: 'district', period: 'month', count: 'count', topic: 'topic' },
    topics: [
      { id: 'noise', label: { en: 'noise' } },
      { id: 'dirt', label: { en: 'dirt' } },
    ],
  };
  const rows = monthsFrom('2024-01', 12).flatMap((month) =>
    ['noise', 'dirt'].map((topic) =>
      [month, 'a', month === '2024-03' && topic === 'dirt' ? '' : 5, topic].join(','),
    ),
  );
  const place = await readPlace(
    diskFolder(
      await placeOf(
        { counts: [] },
        {
          roles: { counts: table },
          files: { 'rats.csv': `month,district,count,topic\n${rows.join('\n')}\n` },
        },
      ),
    ),
  );
  expect(years('complaints-rate', districtArea('a'), place).years.at(-1)).toMatchObject({
    used: 11,
    numerator: 110,
  });
});

import { expect, test } from 'vitest';
import { coverageOf } from '../../src/content/coverage.ts';
import { differenceOf, notesOf } from '../../src/content/figures.ts';
import { leadingMeasures, leadingOrOld } from '../../src/content/leads.ts';
import { byName } from '../../src/content/news.ts';
import { periodsAround } from '../../src/content/periods-around.ts';
import { countBefore, countOf } from '../../src/content/reportable.ts';
import type { Measure } from '../../src/model/aggregate.ts';
import { type Area, districtArea, groupArea, PLACE } from '../../src/model/area.ts';
import type { PlaceInfo } from '../../src/model/cuts.ts';
import { dayOf } from '../../src/model/day.ts';
import type { News } from '../../src/model/news.ts';
import { cutOf, info, measureOf, to } from '../charts/cuts.ts';

test('eleven months of twelve are enough of a year, ten are not; the newest year stands first', () => {
  const cut = cutOf('sorting-rate', {
    place: [40, 41],
    districts: [
      [40, 41],
      [40, 41],
      [40, 41],
    ],
  });
  const used = (measure: Measure, months: readonly number[]): Measure => ({
    ...measure,
    years: measure.years.map((year, i) => ({ ...year, used: months[i]! })),
  });
  const districts = cut.districts.map((measure, i) =>
    used(measure, [[12, 11] as const, [10, 12], [12, 10]][i]!),
  );
  const { periods, gaps } = coverageOf({ ...cut, districts });
  expect(periods).toEqual([
    { period: to(2025), full: 1, enough: 1, fewer: 1 },
    { period: to(2024), full: 2, enough: 0, fewer: 1 },
  ]);
  expect(gaps.map(({ district, period, enough }) => [district, period, enough])).toEqual([
    ['1', to(2025), true],
    ['3', to(2025), false],
    ['2', to(2024), false],
  ]);
});

test('news by name: the newest first, and of one month districts before groups before the place', () => {
  const news = (area: Area, period: string): News => ({ area, period }) as News;
  const sorted = byName([
    news(PLACE, '2025-06'),
    news(groupArea('north'), '2025-06'),
    news(districtArea('1'), '2025-06'),
    news(districtArea('2'), '2024-07/2025-05'),
    news(PLACE, '2025-07'),
  ]);
  expect(sorted.map(({ area, period }) => `${area.kind} ${period}`)).toEqual([
    'place 2025-07',
    'district 2025-06',
    'group 2025-06',
    'place 2025-06',
    'district 2024-07/2025-05',
  ]);
});

/** The place of the charts' tests, its collection covering all it seems to, or only a part. */
const covering = (coverage: 'full' | 'partial'): PlaceInfo => ({
  ...info,
  series: info.series.map((series) => ({ ...series, coverage })),
});
const indicatorsOf = (measures: readonly Measure[]): string[] => measures.map(({ indicator }) => indicator);

test('old figures and those of partial tables never lead, and old ones do where all are old', () => {
  const sorting = measureOf('sorting-rate', PLACE, [40, 41]);
  const sorted = measureOf('sorted-per-resident', PLACE, [200, 210]);
  const without = measureOf('residual-per-resident', PLACE, [null, null]);
  const full = covering('full');
  const isOld = (measure: Measure): Measure => ({ ...measure, old: true });
  expect(indicatorsOf(leadingMeasures(full, [sorted, sorting]))[0]).toBe('sorting-rate');
  expect(indicatorsOf(leadingMeasures(full, [isOld(sorting)]))).toEqual([]);
  expect(leadingMeasures(covering('partial'), [sorting])).toEqual([]);
  expect(indicatorsOf(leadingOrOld(full, [isOld(sorting), isOld(without)]))).toEqual(['sorting-rate']);
  expect(leadingOrOld(full, [isOld(sorting), isOld(without)], 'complaints')).toEqual([]);
});

test('what two percentages differ by is points', () => {
  expect(differenceOf('sorting-rate', 1.2)).toEqual({ value: 1.2, unit: 'points', digits: 1 });
  expect(differenceOf('days-to-close', 2).unit).toBe('days');
});

test('notes on a district are those of no group and no place', () => {
  const note = {
    district: '1',
    series: 'collection',
    indicator: null,
    period: null,
    effect: 'caveat',
    reason: { en: 'A market.' },
    source: '',
  } as const;
  const notesAt = (area: Area): number => notesOf([note], measureOf('sorting-rate', area, [40, 41])).length;
  expect([districtArea('1'), districtArea('2'), groupArea('1'), PLACE].map(notesAt)).toEqual([1, 0, 0, 0]);
});

test('a year after a programme begins with its month, or with the next where it begins within it', () => {
  const cut = cutOf('sorting-rate', { place: [40, 41, 42], districts: [] });
  const around = (day: string) => periodsAround(cut, dayOf(day)!);
  expect(around('2023-07-01')).toEqual({ before: to(2023), after: to(2024) });
  expect(around('2023-07-02')).toEqual({ before: to(2023), after: to(2025) });
  expect(around('2023-06-15')).toEqual(null);
  expect(around('2024-07-01')).toEqual({ before: to(2024), after: to(2025) });
  expect(around('2024-07-02')).toBeNull();
});

test('cases are told without their rate only where residents are not known', () => {
  const complaints = (reason: 'population' | 'coverage'): Measure => {
    const measure = measureOf('complaints-rate', PLACE, [null, null], { numerators: [7, 9] });
    return { ...measure, latest: { ...measure.latest, reason } };
  };
  expect([countOf(complaints('population')), countBefore(complaints('population'))]).toEqual([9, 7]);
  expect([countOf(complaints('coverage')), countBefore(complaints('coverage'))]).toEqual([null, null]);
});

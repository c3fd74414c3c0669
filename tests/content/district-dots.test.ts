import { expect, test } from 'vitest';
import { districtDots, placeOnScale } from '../../src/content/district-dots.ts';
import { districtArea, groupArea, PLACE, type Area } from '../../src/model/area.ts';
import type { Aggregate, Measure } from '../../src/model/aggregate.ts';
import type { IndicatorCut, PlaceInfo } from '../../src/model/cuts.ts';

const aggregate = (value: number | null, more: Partial<Aggregate> = {}): Aggregate => ({
  period: '2025',
  value,
  numerator: null,
  denominator: null,
  used: 12,
  expected: 12,
  ...more,
});

const measure = (area: Area, latest: Aggregate, comparable = true): Measure =>
  ({
    series: 'rats',
    indicator: 'complaints-rate',
    area,
    years: [aggregate(1, { numerator: 3 }), latest],
    latest,
    comparable,
  }) as unknown as Measure;

const info = {
  classes: {},
  groups: ['north', 'south'].map((slug) => ({ slug, name: { en: slug }, districts: [] })),
  districts: ['a', 'b', 'c'].map((id) => ({ id, group: id === 'c' ? 'south' : 'north' })),
} as unknown as PlaceInfo;

const cutOf = (place: Aggregate, districts: readonly Measure[]): IndicatorCut =>
  ({
    series: 'rats',
    indicator: 'complaints-rate',
    place: measure(PLACE, place),
    groups: [measure(groupArea('north'), aggregate(4))],
    districts,
  }) as unknown as IndicatorCut;

test('districts stand in their groups, in the order of the place, on a scale in round numbers', () => {
  const dots = districtDots(
    info,
    cutOf(aggregate(5), [
      measure(districtArea('c'), aggregate(9.2, { low: 7, high: 11.3 })),
      measure(districtArea('a'), aggregate(2)),
      measure(districtArea('b'), aggregate(3)),
    ]),
  );
  expect(dots.groups.map(({ slug, value, dots: own }) => [slug, value, own.map((dot) => dot.value)])).toEqual(
    [
      ['north', 4, [2, 3]],
      ['south', null, [9.2]],
    ],
  );
  expect([dots.from, dots.to, dots.whole]).toEqual([0, 12, 5]);
  expect(placeOnScale(dots, 3)).toBe(25);
  expect(dots.ends!.map(({ value }) => value)).toEqual([2, 9.2]);
});

test('what is missing is no dot, and what is not compared is no end', () => {
  const dots = districtDots(
    info,
    cutOf(aggregate(null), [
      measure(districtArea('a'), aggregate(null)),
      measure(districtArea('b'), aggregate(3)),
      measure(districtArea('c'), aggregate(40), false),
    ]),
  );
  expect(dots.groups.flatMap(({ dots: own }) => own.map(({ value }) => value))).toEqual([null, 3, 40]);
  expect(dots.whole).toBeNull();
  expect(dots.ends).toBeNull();
});

test('districts of several classes have no ends', () => {
  const two = { ...info, classes: { x: {}, y: {} } } as unknown as PlaceInfo;
  const cut = cutOf(aggregate(5), [
    measure(districtArea('a'), aggregate(1)),
    measure(districtArea('b'), aggregate(2)),
  ]);
  expect(districtDots(info, cut).ends).not.toBeNull();
  expect(districtDots(two, cut).ends).toBeNull();
});

test('where no residents are known the dots are numbers of cases, beside which the place is none', () => {
  const counted = { reason: 'population', numerator: 12 } as const;
  const dots = districtDots(
    info,
    cutOf(aggregate(null, counted), [measure(districtArea('a'), aggregate(null, counted))]),
  );
  const [dot] = dots.groups[0]!.dots;
  expect([dot!.value, dot!.years, dot!.low]).toEqual([12, [3, 12], null]);
  expect(dots.whole).toBeNull();
});

test('a scale of values far from zero and near one another does not begin there', () => {
  const cut = cutOf(aggregate(80), [
    measure(districtArea('a'), aggregate(72)),
    measure(districtArea('b'), aggregate(88)),
  ]);
  expect(districtDots(info, cut).from).toBeGreaterThan(0);
});

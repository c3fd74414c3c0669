import { expect, test } from 'vitest';
import { exampleOf } from '../../src/content/example.ts';
import { districtArea, PLACE } from '../../src/model/area.ts';
import { standOut } from '../../src/content/stand-out.ts';
import type { Measure } from '../../src/model/aggregate.ts';
import type { Standing } from '../../src/model/comparison.ts';
import type { IndicatorCut, PlaceInfo } from '../../src/model/cuts.ts';
import type { IndicatorId } from '../../src/model/indicator.ts';

const expected = (
  below: number,
  adjusted = 1,
  expectation: 'above' | 'within' | 'below' = 'within',
): Standing => ({
  kind: 'expected',
  of: 11,
  below,
  same: 0,
  expectation,
  target: 10,
  inner: { low: 5, high: 15 },
  outer: { low: 2, high: 18 },
  p: adjusted,
  adjusted,
});

function measure(id: string, value: number, more: Partial<Measure> = {}): Measure {
  const latest = {
    period: '2024-11/2025-10',
    value,
    numerator: value,
    denominator: 1000,
    used: 12,
    expected: 12,
  };
  return {
    series: 'rats',
    indicator: 'complaints-rate',
    area: districtArea(id),
    years: [latest],
    months: null,
    latest,
    standing: null,
    unplaced: null,
    peerStanding: null,
    ranks: null,
    change: null,
    course: null,
    control: null,
    comparable: true,
    old: false,
    ...more,
  };
}
const SPREAD = { of: 3, q25: -1, median: 0, q75: 2 };
const cutOf = (districts: readonly Measure[], more: Partial<IndicatorCut> = {}): IndicatorCut => ({
  series: 'rats',
  indicator: 'complaints-rate',
  place: measure('', 10),
  groups: [],
  districts,
  changes: SPREAD,
  news: [],
  rankTest: null,
  spread: null,
  funnel: null,
  smoothed: null,
  ...more,
});

test('those above and below what is expected are flagged by their adjusted p-value alone', () => {
  const found = standOut(
    cutOf([
      measure('a', 19, { standing: expected(10, 0.05, 'above') }),
      measure('b', 16, { standing: expected(9, 0.06, 'above') }),
      measure('c', 3, { standing: expected(0, 0.01, 'below') }),
      measure('d', 10, { standing: expected(5) }),
    ]),
  );
  expect(found.expected).toEqual({ of: 4, outside: 3, up: ['a'], down: ['c'] });
});

test('what is not compared is on no list', () => {
  const standing = expected(10, 0.001, 'above');
  expect(standOut(cutOf([measure('a', 19, { standing, comparable: false })])).expected).toBeNull();
});

const change = (
  by: number,
  side: 'above' | 'within' | 'below',
  distinct: boolean | null = null,
): Partial<Measure> => ({
  change: {
    before: '2023-11/2024-10',
    from: 10,
    by,
    among: SPREAD,
    side,
    distinct,
    distinctShared: false,
    counts: null,
  },
});

test('changes beyond the middle half are listed, the largest first, and not at all among too few', () => {
  const districts = [
    measure('a', 13, change(3, 'above')),
    measure('b', 8, change(-2, 'below')),
    measure('c', 10, change(0.5, 'within')),
    measure('d', 14, change(4, 'above')),
    // Where nearly all rose, a small rise is below the middle half, and no fall.
    measure('e', 10, change(0.1, 'below')),
  ];
  expect(standOut(cutOf(districts)).change).toEqual({
    spread: SPREAD,
    all: { up: ['d', 'a', 'c', 'e'], down: ['b'] },
    most: { up: ['d', 'a'], down: ['b'] },
    indistinct: null,
  });
  expect(standOut(cutOf(districts, { changes: null })).change).toBeNull();
});

const info = {
  series: [
    { id: 'waste', measure: 'mass', coverage: 'full' },
    { id: 'rats', measure: 'counts', coverage: 'full' },
  ],
} as unknown as PlaceInfo;
const placeMeasures: Measure[] = [
  measure('', 20, { area: PLACE, series: 'waste', indicator: 'sorting-rate' }),
  measure('', 10, { area: PLACE }),
];
const spread = (below: number): Standing => ({
  kind: 'spread',
  place: null,
  of: 11,
  below,
  same: 0,
  position: 'middle-half',
});
const ranks = {
  own: { from: 2, to: 5 },
  joint: { from: 1, to: 6 },
  of: 11,
  error: 1,
  by: 'movement' as const,
};

test('the example is counted where it can be, and lies above four fifths of the others', () => {
  const cuts: Record<string, IndicatorCut> = {
    'waste/sorting-rate': cutOf([measure('w', 1, { standing: spread(8), peerStanding: spread(3), ranks })]),
    'rats/complaints-rate': cutOf([
      measure('a', 1, { standing: expected(8) }),
      measure('b', 1, { standing: expected(7), peerStanding: expected(3), ranks }),
      measure('c', 1, { standing: expected(3), peerStanding: expected(3), ranks }),
    ]),
  };
  const cutFor = (series: string, indicator: IndicatorId | string): IndicatorCut =>
    cuts[`${series}/${indicator}`]!;
  expect(exampleOf(info, placeMeasures, cutFor)?.district).toBe('b');
});

test('a place of masses, or without peers, has its example all the same; one without comparisons has none', () => {
  const only = (districts: readonly Measure[]) => (series: string) =>
    cutOf(series === 'waste' ? districts : []);
  expect(exampleOf(info, placeMeasures, only([measure('w', 1, { standing: spread(4) })]))?.district).toBe(
    'w',
  );
  expect(exampleOf(info, placeMeasures, only([measure('w', 1)]))).toBeNull();
});

test('two years that cannot be told apart have not changed, as far as is known', () => {
  const found = standOut(cutOf([measure('a', 14, change(4, 'above', false))]));
  expect(found.change).toMatchObject({ all: { up: [], down: [] }, most: { up: [], down: [] } });
});

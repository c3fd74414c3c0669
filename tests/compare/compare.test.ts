import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeOf, changeSpread } from '../../src/compare/change.ts';
import { compareIndicator, type Setting } from '../../src/compare/compare.ts';
import { contributionsOf } from '../../src/compare/contributions.ts';
import { type Area, districtArea, groupArea, PLACE } from '../../src/model/area.ts';
import type { Aggregate, Mix, Values } from '../../src/model/aggregate.ts';
import { dayOf } from '../../src/model/day.ts';
import { INDICATOR_INFO } from '../../src/indicators/index.ts';
import { monthOf } from '../../src/model/month.ts';
import type { Note } from '../../src/model/note.ts';
import { monthsTo } from '../../src/model/period.ts';

/** Values of successive years to October 2025, the last one's period last. */
const years = (...values: readonly (number | null)[]): Aggregate[] =>
  values.map((value, index) => ({
    period: monthsTo(monthOf('2025-10') - 12 * (values.length - 1 - index)).key,
    value,
    numerator: null,
    denominator: null,
    used: 12,
    expected: 12,
  }));

const valuesIn = (area: Area, ...values: readonly (number | null)[]): Values => ({
  series: 'waste',
  indicator: 'sorting-rate',
  area,
  years: years(...values),
  months: null,
});

const compare = (
  values: readonly Values[],
  {
    notes = [],
    asOf = '2025-11-30',
    classOf = () => 'district',
    peersOf = () => [],
  }: Partial<Omit<Setting, 'asOf'>> & { asOf?: string } = {},
) => compareIndicator([valuesIn(PLACE, 20, 21), ...values], { notes, asOf: dayOf(asOf), classOf, peersOf });

const note = (over: Partial<Note>): Note => ({
  district: '9',
  series: 'waste',
  indicator: null,
  period: null,
  effect: 'not-comparable',
  reason: { en: 'because' },
  source: '',
  ...over,
});

const RATE = INDICATOR_INFO['sorting-rate'];

const TEN = Array.from({ length: 10 }, (_, index) =>
  valuesIn(districtArea(String(index)), 6 + index, 8 + index, 10 + index, 12 + index),
);

const SPREAD = { of: 9, q25: 0.84, median: 2, q75: 3.02 };

test('the spread of changes is that of the signed changes of the last two years', () => {
  const histories = [-4, -1, 0, 1, 2, 3, 5, 9, 10].map((by) => years(100 * by, 50, 50 + by));
  expect(changeSpread(histories)).toEqual({ of: 9, q25: 0, median: 2, q75: 5 });
  // Seven changes are too few; a missing year leaves one out.
  expect(changeSpread(histories.slice(0, 7))).toBeNull();
  expect(changeSpread([...histories.slice(0, 7), years(1, null), years(null, 1)])).toBeNull();
  expect(changeSpread([])).toBeNull();
});

test.each([
  [0.7, 'below'],
  [-5, 'below'],
  [0.8, 'within'],
  [3, 'within'],
  [3.1, 'above'],
])('as printed, a change of %d lies %s the middle half of 0.8 to 3.0', (by, side) => {
  const change = changeOf(RATE, years(50, 50 + by), SPREAD)!;
  expect(change).toMatchObject({ before: '2023-11/2024-10', from: 50, among: SPREAD, side });
  expect(change.by).toBeCloseTo(by, 9);
});

test('a change needs both years, and without others it has no side', () => {
  expect(changeOf(RATE, years(null, 5), SPREAD)).toBeNull();
  expect(changeOf(RATE, years(5, null), SPREAD)).toBeNull();
  expect(changeOf(RATE, years(5), SPREAD)).toBeNull();
  expect(changeOf(RATE, years(5, 6), null)).toMatchObject({ by: 1, among: null, side: null });
});

test('of counted things it is said whether the two years can be told apart', () => {
  const share = (value: number, all: number) =>
    years(value).map((year) => ({ ...year, numerator: (value * all) / 100, denominator: all }))[0]!;
  const ON_TIME = INDICATOR_INFO['on-time'];
  expect(changeOf(ON_TIME, [share(50, 100), share(55, 100)], null)).toMatchObject({ distinct: false });
  expect(changeOf(ON_TIME, [share(50, 10_000), share(55, 10_000)], null)).toMatchObject({ distinct: true });
  expect(changeOf(ON_TIME, [share(55, 10_000), share(50, 10_000)], null)).toMatchObject({ distinct: true });
  expect(changeOf(RATE, years(50, 55), null)).toMatchObject({ distinct: null });
});

test('the spread and the standings are of comparable districts only', () => {
  const cut = compare([...TEN, valuesIn(groupArea('north'), 1000, 1000)], {
    notes: [note({ district: '9' })],
  });
  expect(cut.spread).toMatchObject({ of: 9, min: 12, median: 16, max: 20 });
  expect(cut.districts[9]).toMatchObject({ comparable: false, standing: null, latest: { value: 21 } });
  expect(cut.districts[0]!.standing).toEqual({
    kind: 'spread',
    position: 'lowest-tenth',
    of: 9,
    below: 0,
    same: 0,
    place: null,
  });
  expect(cut.groups[0]).toMatchObject({ comparable: true, standing: null });
  expect(cut.place).toMatchObject({ comparable: true, standing: null, change: { by: 1 } });
});

test('a caveat, or a note about another indicator or period, keeps a district in', () => {
  for (const over of [
    { effect: 'caveat' as const },
    { indicator: 'sorted-per-resident' },
    { period: '2023-11/2024-10' },
    { series: 'rats' },
  ]) {
    expect(compare(TEN, { notes: [note(over)] }).spread!.of).toBe(10);
  }
  expect(
    compare(TEN, { notes: [note({ indicator: 'sorting-rate', period: '2024-11/2025-10' })] }).spread!.of,
  ).toBe(9);
});

test('a district that is not comparable has no part in the changes of all', () => {
  const wild = valuesIn(districtArea('9'), 0, 900);
  const { changes } = compare([...TEN.slice(0, 8), wild], { notes: [note({})] });
  expect(changes).toEqual({ of: 8, q25: 2, median: 2, q75: 2 });
});

test('a district without a latest value is not comparable and not in the spread', () => {
  const cut = compare([...TEN.slice(0, 9), valuesIn(districtArea('9'), 5, null)]);
  expect(cut.spread!.of).toBe(9);
  expect(cut.districts[9]).toMatchObject({ comparable: false, standing: null, change: null });
});

test('districts of different classes have no standing among one another', () => {
  const cut = compare(
    [
      ...TEN,
      ...Array.from({ length: 8 }, (_, index) => valuesIn(districtArea(`x${index}`), 90 + index, 90 + index)),
    ],
    { classOf: (id) => (id.startsWith('x') ? 'authority' : 'district') },
  );
  expect(cut.districts[9]!.standing).toEqual({
    kind: 'spread',
    position: 'highest-tenth',
    of: 10,
    below: 9,
    same: 0,
    place: null,
  });
  expect(cut.districts[10]!.standing).toEqual({
    kind: 'spread',
    position: 'lowest-tenth',
    of: 8,
    below: 0,
    same: 0,
    place: null,
  });
});

test('changes are told among those of a class, and over several there is no spread of them', () => {
  const still = Array.from({ length: 8 }, (_, index) =>
    valuesIn(districtArea(`x${index}`), 89, 89.5, 90, 90.5),
  );
  const cut = compare([...TEN, ...still], {
    classOf: (id) => (id.startsWith('x') ? 'authority' : 'district'),
  });
  expect(cut).toMatchObject({
    changes: null,
    spread: null,
    place: { change: { among: null, side: null } },
  });
  expect(cut.districts[0]!.change!.among).toMatchObject({ of: 10, median: 2 });
  expect(cut.districts[10]!.change!.among).toMatchObject({ of: 8, median: 0.5 });
});

test('a figure is old when it ends more than 24 months before the day it is judged by', () => {
  expect(compare(TEN, { asOf: '2027-10-31' }).place.old).toBe(false);
  expect(compare(TEN, { asOf: '2027-11-01' }).place.old).toBe(true);
});

const TWENTY = Array.from({ length: 20 }, (_, index) =>
  valuesIn(districtArea(String(index)), 6 + index, 8 + index, 10 + index, 12 + index),
);

test('among peers a district stands by its peers alone, and only where five of them are comparable', () => {
  const peersOf = (id: string): string[] => (id === '3' ? ['0', '1', '2', '4', '5', '6'] : []);
  const cut = compare(TWENTY, { peersOf });
  expect(cut.districts[3]!.peerStanding).toEqual({
    kind: 'spread',
    position: 'middle-half',
    of: 7,
    below: 3,
    same: 0,
    place: null,
  });
  expect(cut.districts[4]!.peerStanding).toBeNull();
  const out = ['5', '6'].map((district) => note({ district }));
  expect(compare(TWENTY, { peersOf, notes: out }).districts[3]!.peerStanding).toBeNull();
});

test('a year before that a note takes out has no part in changes', () => {
  const before = note({ district: '3', period: '2024-01/2024-06' });
  const cut = compare([...TWENTY.slice(4, 12), valuesIn(districtArea('3'), 900, 15)], { notes: [before] });
  expect(cut.districts[8]).toMatchObject({ comparable: true, change: null });
  expect(cut.changes).toMatchObject({ of: 8 });
});

test('values that print the same have no standing', () => {
  const alike = TWENTY.map(({ area }, index) => valuesIn(area, 10, 12 + index / 1000));
  const { districts } = compare(alike);
  // All are in one part of the spread: that tells none apart, and is not given.
  expect(districts.map(({ standing }) => standing)).toEqual(districts.map(() => null));
});

/** So many complaints by so many residents. */
const counted = (area: Area, cases: number, residents: number): Values => ({
  ...valuesIn(area),
  indicator: 'complaints-rate',
  years: years((1000 * cases) / residents).map((year) => ({
    ...year,
    numerator: cases,
    denominator: residents,
    low: (900 * cases) / residents,
    high: (1100 * cases) / residents,
  })),
});
const COUNTED = Array.from({ length: 12 }, (_, index) =>
  counted(districtArea(String(index)), 100 + index, 50_000 + 10_000 * index),
);

test('counted things stand against what is expected, with a funnel and smoothed rates; masses do not', () => {
  const cut = compareIndicator([counted(PLACE, 1266, 1_260_000), ...COUNTED], {
    notes: [note({ series: 'waste', district: '11' })],
    asOf: dayOf('2025-11-30'),
    classOf: () => 'district',
    peersOf: () => [],
  });
  // Ten of eleven are within: that is no standing, and the place in the spread beside the whole is.
  const inRange = Object.values(cut.funnel!.standings).filter(({ expectation }) => expectation === 'within');
  expect(inRange).toHaveLength(10);
  expect(cut.districts[0]!.standing).toMatchObject({ kind: 'spread', of: 11, place: { side: 'above' } });
  expect(cut.funnel).toMatchObject({ by: 'residents' });
  expect(Object.keys(cut.smoothed!)).toHaveLength(11);
  // Drawn towards the rate of all: the highest comes down, the lowest goes up.
  expect(cut.smoothed!['0']!).toBeLessThan(2);
  expect(cut.smoothed!['10']!).toBeGreaterThan(110 / 150);
  expect(cut.districts[11]).toMatchObject({
    comparable: false,
    standing: null,
    ranks: null,
    course: null,
  });
  expect(compare(TWENTY)).toMatchObject({ funnel: null, smoothed: null });
});

test('places and groups have no standing, peers or ranks', () => {
  const cut = compare([...TWENTY, valuesIn(groupArea('north'), 1, 2)]);
  for (const measure of [cut.place, ...cut.groups])
    expect(measure).toMatchObject({ standing: null, peerStanding: null, ranks: null });
});

test('where no district has a value there is no spread', () => {
  expect(compare([valuesIn(districtArea('0'), null, null)])).toMatchObject({ spread: null, changes: null });
});

const mix = (now: readonly number[], before: readonly number[] | null): Mix => {
  const mixOf = (amounts: readonly number[]) => ({
    total: amounts.reduce((sum, amount) => sum + amount, 0),
    notStated: 0,
    parts: amounts.map((amount, index) => ({ id: String(index), amount })),
  });
  return {
    series: 'waste',
    of: 'streams',
    area: PLACE,
    period: '2024-11/2025-10',
    ...mixOf(now),
    before: before && { period: '2023-11/2024-10', ...mixOf(before) },
  };
};

test('what the sorted streams added is the change of the rate, and all streams together add nothing', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(amounts, amounts, (now, before) => {
      fc.pre(now[0]! > 0 && before[0]! > 0);
      const points = contributionsOf(mix(now, before))!.map((contribution) => contribution.points);
      // The first stream is the residual one.
      const rate = ([residual = 0, ...sorted]: readonly number[]) => {
        const sum = sorted.reduce((all, amount) => all + amount, 0);
        return (100 * sum) / (sum + residual);
      };
      expect(points.slice(1).reduce((sum, by) => sum + by, 0)).toBeCloseTo(rate(now) - rate(before), 9);
      expect(points.reduce((sum, by) => sum + by, 0)).toBeCloseTo(0, 9);
    }),
  );
});

test('nothing is said of contributions without a year before, or without any mass', () => {
  expect(contributionsOf(mix([1, 2], null))).toBeNull();
  expect(contributionsOf(mix([0, 0], [1, 2]))).toBeNull();
  expect(contributionsOf(mix([1, 2], [0, 0]))).toBeNull();
});

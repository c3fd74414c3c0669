import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeOf, usualChange } from '../../src/compare/change.ts';
import { compareIndicator } from '../../src/compare/compare.ts';
import { contributionsOf } from '../../src/compare/contributions.ts';
import type { Aggregate, Area, Mix, Values } from '../../src/model/aggregate.ts';
import { dayOf } from '../../src/model/day.ts';
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

const one = (area: Area, ...values: readonly (number | null)[]): Values => ({
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
  }: { notes?: Note[]; asOf?: string; classOf?: (id: string) => string } = {},
) => compareIndicator([one('place', 20, 21), ...values], { notes, asOf: dayOf(asOf), classOf });

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

const TEN = Array.from({ length: 10 }, (_, index) => one(`district:${index}`, 10 + index, 12 + index));

test('the usual change is the median of all absolute yearly changes', () => {
  expect(usualChange([years(10, 11, 14), years(20, 18)])).toBe(2);
  expect(usualChange([years(10, null, 14), years(20)])).toBeNull();
  expect(usualChange([])).toBeNull();
});

test('only the changes of the last ten years say what is usual', () => {
  // Twelve years: the first change of 100 is older, the ten after it are of 1.
  expect(usualChange([years(-100, ...Array.from({ length: 11 }, (_, index) => index))])).toBe(1);
});

test.each([
  [2, 'usual'],
  [-2, 'usual'],
  [2.1, 'more'],
  [6, 'more'],
  [-6.1, 'much-more'],
])('a change of %d where 2 is usual is told as %s', (by, size) => {
  const change = changeOf(years(50, 50 + by), 2)!;
  expect(change).toMatchObject({ before: '2023-11/2024-10', from: 50, usual: 2, size });
  expect(change.by).toBeCloseTo(by, 9);
});

test('a change needs both years, and without a usual one it has no size', () => {
  expect(changeOf(years(null, 5), 2)).toBeNull();
  expect(changeOf(years(5, null), 2)).toBeNull();
  expect(changeOf(years(5), 2)).toBeNull();
  expect(changeOf(years(5, 6), null)).toMatchObject({ by: 1, size: null });
});

test('the spread and the standings are of comparable districts only', () => {
  const cut = compare([...TEN, one('group:north', 1000, 1000)], { notes: [note({ district: '9' })] });
  expect(cut.spread).toMatchObject({ of: 9, min: 12, median: 16, max: 20 });
  expect(cut.districts[9]).toMatchObject({ comparable: false, standing: null, latest: { value: 21 } });
  expect(cut.districts[0]!.standing).toEqual({ position: 'lowest-tenth', of: 9, below: 0 });
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

test('a district that is not comparable has no say in what is usual', () => {
  const wild = one('district:9', 0, 900);
  const usual = compare([...TEN.slice(0, 2), wild], { notes: [note({})] }).usualChange;
  expect(usual).toBe(2);
});

test('a district without a latest value is not comparable and not in the spread', () => {
  const cut = compare([...TEN.slice(0, 9), one('district:9', 5, null)]);
  expect(cut.spread!.of).toBe(9);
  expect(cut.districts[9]).toMatchObject({ comparable: false, standing: null, change: null });
});

test('districts of different classes have no standing among one another', () => {
  const cut = compare(
    [...TEN, ...Array.from({ length: 8 }, (_, index) => one(`district:x${index}`, 90 + index, 90 + index))],
    { classOf: (id) => (id.startsWith('x') ? 'authority' : 'district') },
  );
  expect(cut.districts[9]!.standing).toEqual({ position: 'highest-tenth', of: 10, below: 9 });
  expect(cut.districts[10]!.standing).toEqual({ position: 'lowest-tenth', of: 8, below: 0 });
});

test('what is usual is told by class, and over several classes there is neither it nor a spread', () => {
  const still = Array.from({ length: 8 }, (_, index) => one(`district:x${index}`, 90, 90.5));
  const cut = compare([...TEN, ...still], {
    classOf: (id) => (id.startsWith('x') ? 'authority' : 'district'),
  });
  expect(cut).toMatchObject({
    usualChange: null,
    spread: null,
    place: { change: { usual: null, size: null } },
  });
  expect(cut.districts[0]!.change!.usual).toBe(2);
  expect(cut.districts[10]!.change!.usual).toBe(0.5);
});

test('a figure is old when it ends more than 24 months before the day it is judged by', () => {
  expect(compare(TEN, { asOf: '2027-10-31' }).place.old).toBe(false);
  expect(compare(TEN, { asOf: '2027-11-01' }).place.old).toBe(true);
});

test('where no district has a value there is no spread', () => {
  expect(compare([one('district:0', null, null)])).toMatchObject({ spread: null, usualChange: null });
});

const mix = (now: readonly number[], before: readonly number[] | null): Mix => {
  const of = (amounts: readonly number[]) => ({
    total: amounts.reduce((sum, amount) => sum + amount, 0),
    notStated: 0,
    parts: amounts.map((amount, index) => ({ id: String(index), amount })),
  });
  return {
    series: 'waste',
    of: 'streams',
    area: 'place',
    period: '2024-11/2025-10',
    ...of(now),
    before: before && { period: '2023-11/2024-10', ...of(before) },
  };
};

test('what the sorted streams added is the change of the rate, and all streams together add nothing', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(amounts, amounts, (now, before) => {
      fc.pre(now[0]! > 0 && before[0]! > 0);
      const points = contributionsOf(mix(now, before))!.map((one) => one.points);
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

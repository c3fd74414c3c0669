import { expect, test } from 'vitest';
import { courseOf, spreadsBack } from '../../src/compare/course.ts';
import { turningPoints } from '../../src/stats/turning-point.ts';

const yearsOf = (...values: (number | null)[]) =>
  values.map((value, i) => ({
    period: String(2025 - values.length + 1 + i),
    value,
    numerator: value,
    denominator: null,
    used: 12,
    expected: 12,
  }));

test('a fall and a rise are told with the year between them, and with how far it is from before', () => {
  const course = courseOf(yearsOf(20, 19, 18.1, 17, 15.9, 15, 16.1, 17, 18, 19.1, 20, 21.2), null)!;
  expect(course).toMatchObject({
    first: '2014',
    last: '2025',
    way: 'fell-then-rose',
    turns: ['2019'],
    justTurned: false,
    record: { kind: 'highest', since: '2014' },
  });
  expect(course.since.map(({ years, period }) => [years, period])).toEqual([
    [5, '2020'],
    [10, '2015'],
  ]);
  expect(course.since[1]!.by).toBeCloseTo(2.2, 9);
});

test('one way is told as one way, and what wavers as neither', () => {
  expect(courseOf(yearsOf(1, 2, 3.1, 4, 5, 6.1, 7, 8), null)!.way).toBe('rose');
  expect(courseOf(yearsOf(8, 7, 6.1, 5, 4, 3.1, 2, 1), null)!.way).toBe('fell');
  expect(courseOf(yearsOf(1, 3, 2, 5, 1, 4, 2, 3), null)).toMatchObject({ way: 'none', turns: [] });
});

test('fewer than eight years without a gap have no course, fewer than ten no record', () => {
  expect(courseOf(yearsOf(1, 2, 3, 4, 5, 6, 7), null)).toBeNull();
  expect(courseOf(yearsOf(1, 2, 3, null, 5, 6, 7, 8, 9, 10), null)).toBeNull();
  expect(courseOf(yearsOf(1, 2, 3, 4, 5, 6, 7, 8, 9), null)!.record).toBeNull();
});

test('a record is told only of ten unbroken years, and only where it is one', () => {
  const ten = [15, 16, 15, 16, 15, 16, 15, 16, 15, 16];
  const recordOf = (...values: (number | null)[]) => courseOf(yearsOf(...values), null)?.record;
  expect(recordOf(...ten, 17)).toEqual({ kind: 'highest', since: '2015' });
  expect(recordOf(...ten, 14)).toEqual({ kind: 'lowest', since: '2015' });
  expect(recordOf(...ten, 16)).toBeNull();
  expect(recordOf(...ten.slice(2), 17)).toBeNull();
  expect(recordOf(...ten.slice(0, 5), null, ...ten, 15)).toBeNull();
  expect(recordOf(...ten, null)).toBeUndefined();
});

// New York's sorting rate in twelve months to October.
const newYork = [15.1, 14.9, 15, 15.8, 16.5, 17.3, 17.8, 18.3, 18.4, 18.5, 17.5, 17.2, 17.4, 17.6, 19.5];

test('two turns are told where the values turn', () => {
  expect(courseOf(yearsOf(...newYork), null)).toMatchObject({
    way: 'rose-fell-rose',
    turns: ['2020', '2022'],
    justTurned: false,
  });
  expect(courseOf(yearsOf(...newYork.map((value) => -value)), null)).toMatchObject({
    way: 'fell-rose-fell',
    turns: ['2020', '2022'],
  });
});

test('what has been undone by more than half is not told as lasting', () => {
  const bent = [10.2, 10.2, 10.6, 11.4, 12.3, 13, 13.4, 14.3, 14.6, 15.2, 14.6, 14, 14.2, 13.9];
  expect(courseOf(yearsOf(...bent, 13.6), null)).toMatchObject({ way: 'rose-then-fell', turns: ['2020'] });
  expect(courseOf(yearsOf(...bent, 15.1), null)).toMatchObject({
    way: 'rose-fell-rose',
    turns: ['2020', '2024'],
    justTurned: true,
  });
  // Years before the fifteen that are looked at change nothing.
  expect(courseOf(yearsOf(9, 9.5, ...bent, 15.1), null)).toMatchObject({
    turns: ['2020', '2024'],
    justTurned: true,
  });
});

test('changes since five and ten years ago stand beside those of at least eight districts', () => {
  const histories = Array.from({ length: 8 }, (_, i) => yearsOf(0, 0, 0, 0, 0, 0, 0, i));
  const spreads = spreadsBack(histories);
  expect(spreads.get(5)).toMatchObject({ of: 8, median: 3.5 });
  expect(spreads.get(10)).toBeNull();
  expect(courseOf(histories[3]!, spreads)!.since).toMatchObject([{ years: 5, by: 3, among: { of: 8 } }]);
  expect(spreadsBack(histories.slice(1)).get(5)).toBeNull();
});

test('what does not move has no turn, and more values than are known of are refused', () => {
  expect(turningPoints(new Array<number>(9).fill(0.1))).toBeNull();
  expect(() => turningPoints(new Array<number>(16).fill(1))).toThrow('invalid number of values: 16');
  expect(() => turningPoints([NaN, 1, 2, 3, 4, 5, 6, 7])).toThrow('invalid value: NaN');
});

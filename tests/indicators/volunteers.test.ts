import { expect, test } from 'vitest';
import { ask, ledgerOf, shift } from './ask.ts';

/** Two whole years are covered by the club of c. */
const cover = [shift('2023-01-01', 'c', 'z1'), shift('2024-12-31', 'c', 'z1')];
const people = (day: string, district: 'a' | 'b', ...names: string[]) =>
  names.map((name) => shift(day, district, name));

test('hours per 1,000 residents; months without a shift are true zeros', () => {
  const ledger = ledgerOf('shifts', [
    ...cover,
    shift('2024-02-01', 'a', 'p', 3),
    shift('2024-02-02', 'a', 'p', 2.5),
  ]);
  expect(ask('volunteer-hours', ledger, 'a')).toMatchObject({
    value: 5.5,
    numerator: 5.5,
    denominator: 1000,
    used: 12,
  });
  expect(ask('volunteer-hours', ledger, 'b')).toMatchObject({ value: 0, used: 12 });
});

test('a person counts once, however many shifts and districts', () => {
  const ledger = ledgerOf('shifts', [
    ...cover,
    ...people('2024-02-01', 'a', 'p1', 'p2', 'p3', 'p4', 'p5', 'p1'),
    ...people('2024-03-01', 'b', 'p1', 'p2', 'p3', 'p4', 'p6'),
  ]);
  expect(ask('active-volunteers', ledger, 'a')).toMatchObject({ numerator: 5, denominator: 1000, value: 5 });
  expect(ask('active-volunteers', ledger, 'ab')).toMatchObject({
    numerator: 6,
    denominator: 4000,
    value: 1.5,
  });
});

test.each([1, 4])('%i people are too few to publish: neither the rate nor the count is given', (number) => {
  const ledger = ledgerOf('shifts', [
    ...cover,
    ...people('2024-02-01', 'a', ...Array.from({ length: number }, (_, index) => `p${index}`)),
  ]);
  expect(ask('active-volunteers', ledger, 'a')).toEqual({
    value: null,
    empty: 'suppressed',
    reason: 'few-people',
    numerator: null,
    denominator: null,
    used: 12,
    expected: 12,
  });
});

test('no people is a zero, and no secret', () => {
  expect(ask('active-volunteers', ledgerOf('shifts', cover), 'a')).toMatchObject({ value: 0, numerator: 0 });
});

test('retention is the share of last year’s volunteers who came again', () => {
  const ledger = ledgerOf('shifts', [
    ...cover,
    ...people('2023-05-01', 'a', ...Array.from({ length: 10 }, (_, index) => `p${index}`)),
    ...people('2024-05-01', 'a', 'p0', 'p1', 'p2', 'p3', 'p4', 'new1', 'new2'),
  ]);
  expect(ask('volunteer-retention', ledger, 'a')).toMatchObject({ value: 50, numerator: 5, denominator: 10 });
});

test('retention of few, or few who came again, is not given', () => {
  const some = (before: number, again: number) =>
    ask(
      'volunteer-retention',
      ledgerOf('shifts', [
        ...cover,
        ...people('2023-05-01', 'a', ...Array.from({ length: before }, (_, index) => `p${index}`)),
        ...people('2024-05-01', 'a', ...Array.from({ length: again }, (_, index) => `p${index}`)),
      ]),
      'a',
    );
  expect(some(4, 0)).toMatchObject({ empty: 'suppressed', numerator: null, denominator: null });
  expect(some(20, 3)).toMatchObject({ empty: 'suppressed', numerator: null, denominator: null });
  expect(some(20, 0)).toMatchObject({ value: 0, numerator: 0, denominator: 20 });
  expect(some(0, 0)).toMatchObject({ value: null, empty: 'not-applicable', reason: 'no-cases' });
});

test('the first year has no retention: the year before it is not covered', () => {
  const ledger = ledgerOf('shifts', cover);
  expect(ask('volunteer-retention', ledger, 'c', { from: '2023-01', to: '2023-12' })).toMatchObject({
    value: null,
    empty: 'not-reported',
    reason: 'coverage',
  });
});

test('trained share is of hours, and hours that say nothing are untrained', () => {
  const ledger = ledgerOf('shifts', [
    ...cover,
    shift('2024-02-01', 'a', 'p1', 6, true),
    shift('2024-02-01', 'a', 'p2', 3, false),
    shift('2024-02-01', 'a', 'p3', 3, null),
  ]);
  expect(ask('trained-share', ledger, 'a')).toMatchObject({ value: 50, numerator: 6, denominator: 12 });
  expect(ask('trained-share', ledger, 'b')).toMatchObject({ value: null, reason: 'no-cases' });
});

import { describe, expect, test } from 'vitest';
import { NOT_STATED } from '../../src/model/ledger.ts';
import { SUPPRESSED, type Amount } from '../../src/model/observation.ts';
import { monthsFrom } from '../small-place.ts';
import { ask, ledgerOf, total } from './ask.ts';

const YEAR = monthsFrom('2024-01', 12);
const yearOf = (district: 'a' | 'b' | 'c' | 'all', options: Parameters<typeof total>[2]) =>
  YEAR.map((month) => total(month, district, options));

describe('volunteers’ totals by month', () => {
  test('hours of a district are those of its total, whatever its kinds add up to', () => {
    const ledger = ledgerOf('totals', [
      ...yearOf('a', { hours: 10 }),
      ...yearOf('a', { organisation: 'club', hours: 6 }),
      ...yearOf('a', { organisation: 'school', hours: 3 }),
    ]);
    expect(ask('volunteer-hours', ledger, 'a')).toMatchObject({ value: 120, numerator: 120, used: 12 });
  });

  test('hours without a total are added up from their kinds', () => {
    const ledger = ledgerOf('totals', [
      ...yearOf('a', { organisation: 'club', hours: 6 }),
      ...yearOf('a', { organisation: 'school', hours: 3 }),
      ...yearOf('a', { organisation: null, hours: 0.5 }),
    ]);
    expect(ask('volunteer-hours', ledger, 'a')).toMatchObject({ numerator: 114 });
  });

  test('of kinds crossed with activities nothing is counted twice', () => {
    const columns = {
      district: 'district',
      period: 'month',
      hours: 'hours',
      kind: 'kind',
      activity: 'activity',
    };
    const crossed = [
      ...yearOf('a', { organisation: 'club', activity: 'visits', hours: 1 }),
      ...yearOf('a', { organisation: 'club', activity: 'repairs', hours: 2 }),
      ...yearOf('a', { organisation: 'school', activity: 'visits', hours: 4 }),
    ];
    const table = { columns, activities: ['visits', 'repairs'].map((id) => ({ id, label: { en: id } })) };
    expect(ask('volunteer-hours', ledgerOf('totals', crossed, table), 'a')).toMatchObject({ numerator: 84 });
    const withTotals = [
      ...crossed,
      ...yearOf('a', { organisation: 'club', hours: 3 }),
      ...yearOf('a', { activity: 'visits', hours: 5 }),
    ];
    expect(ask('volunteer-hours', ledgerOf('totals', withTotals, table), 'a')).toMatchObject({
      numerator: 84,
    });
  });

  test('parts that are more than their total by more than rounding end the reading', () => {
    const make = (hours: number) => () =>
      ledgerOf('totals', [
        total('2024-01', 'a', { hours: 10 }),
        total('2024-01', 'a', { organisation: 'club', hours: 6 }),
        total('2024-01', 'a', { organisation: 'school', hours }),
      ]);
    expect(make(5.5)).not.toThrow();
    expect(make(6)).toThrow(
      'volunteers: district a, 2024-01: its kinds of organisation add up to 12 hours, more than their total of 10',
    );
  });

  test('districts that are more than the whole place end the reading', () => {
    const make = (hours: number) => () =>
      ledgerOf('totals', [
        total('2024-01', 'all', { hours: 10 }),
        total('2024-01', 'a', { hours: 6 }),
        total('2024-01', 'b', { hours }),
      ]);
    expect(make(4)).not.toThrow();
    expect(make(40)).toThrow(
      'all districts, 2024-01: the districts add up to 46 hours, more than their total of 10',
    );
  });

  test('the place has its own published total; groups are the sum of their districts', () => {
    const ledger = ledgerOf('totals', [
      ...yearOf('a', { hours: 10 }),
      ...yearOf('b', { hours: 20 }),
      ...yearOf('all', { hours: 45 }),
    ]);
    expect(ask('volunteer-hours', ledger, 'ab')).toMatchObject({ numerator: 360, denominator: 4000 });
    expect(ask('volunteer-hours', ledger, 'abc', { unplaced: true })).toMatchObject({
      numerator: 540,
      denominator: 4500,
      used: 36,
      expected: 36,
    });
  });

  test('a month that is not there is not reported, never none', () => {
    const ledger = ledgerOf(
      'totals',
      YEAR.slice(2).map((month) => total(month, 'a', { hours: 5 })),
    );
    expect(ask('volunteer-hours', ledger, 'a')).toMatchObject({ empty: 'not-reported', used: 10 });
  });

  test('withheld people withhold no hours, and withheld hours are no figure', () => {
    const people = ledgerOf('totals', yearOf('a', { hours: 5, people: SUPPRESSED }));
    expect(ask('volunteer-hours', people, 'a')).toMatchObject({ numerator: 60 });
    expect(ask('monthly-volunteers', people, 'a')).toMatchObject({ value: null, empty: 'suppressed' });
    const hours = ledgerOf('totals', yearOf('a', { hours: SUPPRESSED, people: 7 }));
    expect(ask('volunteer-hours', hours, 'a')).toMatchObject({ value: null, empty: 'suppressed' });
    expect(ask('monthly-volunteers', hours, 'a')).toMatchObject({ value: 7 });
  });

  test('volunteers in an average month are a ratio of sums, by the residents of the months there are', () => {
    const ledger = ledgerOf('totals', [
      ...YEAR.slice(1).map((month, index) => total(month, 'a', { hours: 1, people: index + 10 })),
      total('2024-01', 'a', { hours: 1 }),
    ]);
    expect(ask('monthly-volunteers', ledger, 'a')).toMatchObject({
      value: 15,
      numerator: 165,
      denominator: 11_000,
      used: 11,
      expected: 12,
    });
  });

  test('people are never added up over districts', () => {
    const ledger = ledgerOf('totals', [...yearOf('a', { people: 8 }), ...yearOf('b', { people: 9 })]);
    expect(ask('monthly-volunteers', ledger, 'ab')).toMatchObject({ value: null, reason: 'people-twice' });
    expect(ask('monthly-volunteers', ledger, 'abc', { unplaced: true })).toMatchObject({
      reason: 'people-twice',
    });
    const whole = ledgerOf('totals', [...yearOf('a', { people: 8 }), ...yearOf('all', { people: 9 })]);
    expect(ask('monthly-volunteers', whole, 'abc', { unplaced: true })).toMatchObject({
      value: 2,
      numerator: 108,
      denominator: 54_000,
    });
  });

  test('the trained share is of hours whose trained part is told', () => {
    const some = (trained: Amount) => ({ hours: 10, trained });
    const ledger = ledgerOf('totals', [
      ...yearOf('a', some(4)),
      ...YEAR.map((month, index) => total(month, 'b', some(index === 0 ? null : 5))),
      ...YEAR.map((month, index) => total(month, 'c', some(index === 0 ? SUPPRESSED : 5))),
    ]);
    expect(ask('trained-share', ledger, 'a')).toMatchObject({ value: 40, numerator: 48, denominator: 120 });
    expect(ask('trained-share', ledger, 'b')).toMatchObject({ value: 50, denominator: 110, used: 11 });
    expect(ask('trained-share', ledger, 'c')).toMatchObject({ value: null, empty: 'suppressed' });
    expect(ask('trained-share', ledger, 'abc', { unplaced: true })).toMatchObject({
      numerator: 158,
      denominator: 340,
      used: 34,
    });
  });
});

describe('volunteers’ totals by year', () => {
  const table = {
    frequency: 'year',
    columns: { district: 'district', period: 'month', people: 'people', returning: 'returning' },
  };
  const ledger = ledgerOf(
    'totals',
    [
      total('2023-12', 'a', { people: 40 }),
      total('2024-12', 'a', { people: 50, returning: 30 }),
      total('2023-12', 'b', { people: 10 }),
      total('2024-12', 'b', { people: 20, returning: 11 }),
      total('2023-12', 'all', { people: 45 }),
      total('2024-12', 'all', { people: 54, returning: 36 }),
      total('2024-12', 'c', { people: SUPPRESSED, returning: SUPPRESSED }),
    ],
    table,
  );

  test('give the active volunteers, with the interval of a count', () => {
    const { value, low, high, ...rest } = ask('active-volunteers', ledger, 'a');
    expect(value).toBe(50);
    expect(rest).toMatchObject({ numerator: 50, denominator: 1000, used: 1, expected: 1 });
    expect(low).toBeLessThan(50);
    expect(high).toBeGreaterThan(50);
    expect(ask('active-volunteers', ledger, 'c')).toMatchObject({ value: null, empty: 'suppressed' });
    expect(ask('active-volunteers', ledger, 'abc', { unplaced: true })).toMatchObject({
      value: 12,
      numerator: 54,
    });
  });

  test('give the retention, of those of the year before', () => {
    expect(ask('volunteer-retention', ledger, 'a')).toMatchObject({
      value: 75,
      numerator: 30,
      denominator: 40,
    });
    expect(ask('volunteer-retention', ledger, 'abc', { unplaced: true })).toMatchObject({ value: 80 });
    expect(ask('volunteer-retention', ledger, 'a', { from: '2023-01', to: '2023-12' })).toMatchObject({
      value: null,
      empty: 'not-reported',
    });
  });

  test('more who came again than there were is a contradiction, and no share', () => {
    expect(ask('volunteer-retention', ledger, 'b')).toMatchObject({
      value: null,
      empty: 'not-applicable',
      reason: 'contradiction',
    });
  });
});

test('what a total has beyond its kinds is not stated', () => {
  const ledger = ledgerOf('totals', [
    total('2024-01', 'a', { hours: 10 }),
    total('2024-01', 'a', { organisation: 'club', hours: 6 }),
    total('2024-01', 'b', { hours: 7 }),
  ]);
  const at = (kind: string, row: number) => ledger.kinds.get(kind)?.given.get(row, 2024 * 12);
  expect([at('club', 0), at(NOT_STATED, 0), at('club', 1), at(NOT_STATED, 1)]).toEqual([6, 4, NaN, 7]);
  expect([...ledger.kinds.keys()]).toEqual(['club', NOT_STATED]);
});

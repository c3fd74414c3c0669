import { expect, test } from 'vitest';
import { daysToClose } from '../../src/indicators/days-to-close.ts';
import { monthOf } from '../../src/model/month.ts';
import type { EventObservation } from '../../src/kinds/events/rows.ts';
import { monthsFrom } from '../small-place.ts';
import { ask, complaint, count, ledgerOf } from './ask.ts';

const MARCH = { from: '2024-03', to: '2024-03' };
const year = monthsFrom('2024-01', 12);

/** Complaints of all of 2024, so that every month is covered: one in each of its ends. */
const ends = [
  complaint('c', '2024-01-01', { closed: '2024-01-01' }),
  complaint('c', '2024-12-31', { closed: '2024-12-31' }),
];
const events = (observations: readonly EventObservation[], table = {}) =>
  ledgerOf('events', [...ends, ...observations], table);

test('complaints per 1,000 residents and year, with Byar’s interval', () => {
  const ledger = ledgerOf(
    'counts',
    year.map((month) => count(month, 'a', 2)),
  );
  const answer = ask('complaints-rate', ledger, 'a');
  expect(answer).toMatchObject({ value: 24, numerator: 24, denominator: 1000, used: 12, expected: 12 });
  // Byar: O(1 − 1/9O − z/3√O)³ and (O+1)(1 − 1/9(O+1) + z/3√(O+1))³.
  const z = 1.959963984540054;
  expect(answer.low).toBeCloseTo(24 * (1 - 1 / 216 - z / (3 * Math.sqrt(24))) ** 3, 9);
  expect(answer.high).toBeCloseTo(25 * (1 - 1 / 225 + z / (3 * Math.sqrt(25))) ** 3, 9);
});

test('a count that is blank is not reported: the month is out, with its residents', () => {
  const ledger = ledgerOf(
    'counts',
    year.map((month, index) => count(month, 'a', index === 3 ? null : 2)),
  );
  const answer = ask('complaints-rate', ledger, 'a');
  expect(answer).toMatchObject({ numerator: 22, used: 11 });
  expect(answer.value).toBeCloseTo((1000 * 22) / ((11 * 1000) / 12), 9);
});

test('in a table of counts a month without a row is not reported; among single cases it is a true zero', () => {
  const months = year.slice(0, 6);
  expect(
    ask(
      'complaints-rate',
      ledgerOf(
        'counts',
        months.map((month) => count(month, 'a', 1)),
      ),
      'a',
    ),
  ).toMatchObject({
    value: null,
    reason: 'coverage',
    used: 6,
  });
  const ledger = events(months.map((month) => complaint('a', `${month}-15`)));
  expect(ask('complaints-rate', ledger, 'a')).toMatchObject({ value: 6, used: 12 });
  expect(ask('complaints-rate', ledger, 'b')).toMatchObject({ value: 0, numerator: 0, used: 12 });
});

test('months outside those the table covers are not reported, also among single cases', () => {
  const ledger = ledgerOf(
    'events',
    monthsFrom('2024-03', 10).map((month) => complaint('a', `${month}-15`)),
  );
  expect(ask('complaints-rate', ledger, 'a')).toMatchObject({ value: null, reason: 'coverage', used: 10 });
});

test('complaints without a district count in the place, and in no district', () => {
  const ledger = ledgerOf('counts', [
    ...year.flatMap((month) => [count(month, 'a', 1), count(month, 'b', 1), count(month, 'c', 1)]),
    count('2024-06', null, 9),
  ]);
  expect(ask('complaints-rate', ledger, 'abc', { unplaced: true })).toMatchObject({
    numerator: 45,
    value: 10,
  });
  expect(ask('complaints-rate', ledger, 'abc')).toMatchObject({ numerator: 36, value: 8 });
  expect(ask('complaints-rate', ledger, 'a').numerator).toBe(12);
});

test('days to close counts open cases as longer than until now; the median of closed ones only would flatter', () => {
  const ledger = events([
    complaint('a', '2024-03-01', { closed: '2024-03-03' }),
    complaint('a', '2024-03-01', { closed: '2024-03-05' }),
    complaint('a', '2024-03-01', { closed: '2024-03-31' }),
    complaint('a', '2024-03-01'),
    complaint('a', '2024-03-01'),
  ]);
  // Of closed cases alone (2, 4, 30 days) the median is 4. Of all five, half are closed after 30 days.
  expect(ask('days-to-close', ledger, 'a')).toMatchObject({ value: 30, numerator: 3, denominator: 5 });
});

test('where half are still open there is no median, and that is said', () => {
  const ledger = events([
    complaint('a', '2024-03-01', { closed: '2024-03-03' }),
    complaint('a', '2024-03-01'),
    complaint('a', '2024-03-01'),
  ]);
  expect(ask('days-to-close', ledger, 'a')).toMatchObject({
    value: null,
    empty: 'not-applicable',
    reason: 'open',
    numerator: 1,
    denominator: 3,
    high: null,
  });
  expect(ask('days-to-close', ledger, 'b')).toMatchObject({
    value: null,
    empty: 'not-applicable',
    reason: 'no-cases',
  });
});

test('days to close is about the cases opened in the period, whenever they were closed', () => {
  const ledger = ledgerOf('events', [
    complaint('a', '2023-01-01', { closed: '2023-12-31' }),
    complaint('a', '2024-12-31', { closed: '2025-01-10' }),
    complaint('a', '2025-01-01', { closed: '2025-01-02' }),
  ]);
  expect(ask('days-to-close', ledger, 'a')).toMatchObject({ value: 10, denominator: 1 });
});

test('the backlog is what is open at the end of the period, whenever it was opened', () => {
  const ledger = ledgerOf('events', [
    complaint('a', '2023-01-01'),
    complaint('a', '2024-05-01', { closed: '2024-12-31' }),
    complaint('a', '2024-05-01', { closed: '2025-01-01' }),
    complaint('a', '2024-12-31'),
    complaint('a', '2025-01-01'),
    complaint(null, '2024-06-01'),
  ]);
  expect(ask('open-backlog', ledger, 'a')).toMatchObject({ numerator: 3, denominator: 1000, value: 3 });
  expect(ask('open-backlog', ledger, 'abc', { unplaced: true })).toMatchObject({
    numerator: 4,
    denominator: 4500,
  });
  expect(ask('open-backlog', ledger, 'a', { from: '2024-01', to: '2024-11' }).numerator).toBe(3);
});

test('on time is of all that are due; overdue open ones are late, those not yet due are left out', () => {
  const ledger = events([
    complaint('a', '2024-03-01', { due: '2024-03-10', closed: '2024-03-10' }),
    complaint('a', '2024-03-01', { due: '2024-03-10', closed: '2024-03-11' }),
    complaint('a', '2024-03-01', { due: '2024-03-10' }),
    // Retrieved on 2025-01-31: not due yet, closed or not.
    complaint('a', '2024-12-30', { due: '2025-01-31' }),
    complaint('a', '2024-12-30', { due: '2025-03-01', closed: '2024-12-31' }),
    complaint('a', '2024-03-01', { closed: '2024-03-02' }),
  ]);
  const answer = ask('on-time', ledger, 'a');
  expect(answer).toMatchObject({ numerator: 1, denominator: 3 });
  expect(answer.value).toBeCloseTo(100 / 3, 9);
  // Wilson, 1 of 3.
  expect(answer.low).toBeCloseTo(6.149, 3);
  expect(answer.high).toBeCloseTo(79.234, 3);
});

test('answered of all, resolved of those that say, satisfied of those asked', () => {
  const ledger = events([
    complaint('a', '2024-03-01', { responded: '2024-03-02', resolved: true, satisfied: false }),
    complaint('a', '2024-03-01', { responded: '2024-03-02', resolved: false }),
    complaint('a', '2024-03-01', { resolved: true }),
    complaint('a', '2024-03-01'),
  ]);
  expect(ask('response-rate', ledger, 'a')).toMatchObject({ value: 50, numerator: 2, denominator: 4 });
  expect(ask('resolved-share', ledger, 'a')).toMatchObject({ numerator: 2, denominator: 3 });
  expect(ask('satisfied', ledger, 'a')).toMatchObject({ value: 0, numerator: 0, denominator: 1 });
  expect(ask('satisfied', ledger, 'b')).toMatchObject({
    value: null,
    empty: 'not-applicable',
    reason: 'no-cases',
  });
});

test('inspections passed ÷ inspections, with Wilson’s interval', () => {
  const month = (text: string, passed: number) => ({
    kind: 'inspections' as const,
    district: 'a',
    month: Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1,
    inspected: 10,
    passed,
  });
  const ledger = ledgerOf(
    'inspections',
    year.map((text, index) => month(text, index % 2 === 0 ? 10 : 5)),
  );
  const answer = ask('accurate-sorting', ledger, 'a');
  expect(answer).toMatchObject({ value: 75, numerator: 90, denominator: 120 });
  const z2 = 1.959963984540054 ** 2;
  const half = Math.sqrt(z2 * ((0.75 * 0.25) / 120 + z2 / (4 * 120 ** 2)));
  expect(answer.low).toBeCloseTo((100 * (0.75 + z2 / 240 - half)) / (1 + z2 / 120), 9);
  expect(answer.high).toBeCloseTo((100 * (0.75 + z2 / 240 + half)) / (1 + z2 / 120), 9);
});

/** Twelve offices that close in 1, 2, … days, ten cases each, and a table that names them. */
const offices = Array.from({ length: 12 }, (_, office) =>
  Array.from({ length: 10 }, () =>
    complaint('a', '2024-03-01', {
      closed: `2024-03-${String(office + 2).padStart(2, '0')}`,
      due: '2024-03-07',
      recordedBy: `office ${office}`,
    }),
  ),
).flat();
const naming = (column: string | undefined) => ({
  columns: {
    id: 'id',
    district: 'district',
    opened: 'opened',
    closed: 'closed',
    due: 'due',
    ...(column ? { recordedBy: column } : {}),
  },
});
const withoutNames = (observations: readonly EventObservation[]): EventObservation[] =>
  observations.map((observation) => ({ ...observation, recordedBy: null }));

test('days to close have wider limits where the table names who recorded the cases', () => {
  const named = ask('days-to-close', ledgerOf('events', offices, naming('office')), 'a', MARCH);
  const alone = ask(
    'days-to-close',
    ledgerOf('events', withoutNames(offices), naming(undefined)),
    'a',
    MARCH,
  );
  expect(named).toMatchObject({ value: 6.5, recorders: 12 });
  expect(alone).toMatchObject({ value: 6.5 });
  expect(alone).not.toHaveProperty('recorders');
  expect(named.high! - named.low!).toBeGreaterThan(1.5 * (alone.high! - alone.low!));
});

test('so have shares of cases, and neither has limits of fewer than ten who recorded', () => {
  const named = ask('on-time', ledgerOf('events', offices, naming('office')), 'a', MARCH);
  const alone = ask('on-time', ledgerOf('events', withoutNames(offices), naming(undefined)), 'a', MARCH);
  expect([named.value, alone.value]).toEqual([50, 50]);
  expect(named.recorders).toBe(12);
  expect(named.high! - named.low!).toBeGreaterThan(1.5 * (alone.high! - alone.low!));
  const few = ledgerOf('events', offices.slice(0, 90), naming('office'));
  for (const id of ['days-to-close', 'on-time'] as const)
    expect(ask(id, few, 'a', MARCH)).toMatchObject({ low: null, high: null, recorders: 9 });
});

test('slower and faster are those with fifty cases in both years, by the median of each', () => {
  const cases = (text: string, year: number, days: number | null, many: number): EventObservation[] =>
    Array.from({ length: many }, () =>
      complaint('a', `${year}-03-01`, {
        ...(days === null ? {} : { closed: `${year}-03-${String(days + 1).padStart(2, '0')}` }),
        recordedBy: text,
      }),
    );
  const ledger = ledgerOf(
    'events',
    [
      ...[...cases('slower', 2023, 3, 50), ...cases('slower', 2024, 4, 50)],
      ...[...cases('faster', 2023, 9, 60), ...cases('faster', 2024, 1, 50)],
      ...[...cases('the same', 2023, 5, 50), ...cases('the same', 2024, 5, 50)],
      ...[...cases('never closed', 2023, 5, 50), ...cases('never closed', 2024, null, 50)],
      ...[...cases('too few', 2023, 5, 49), ...cases('too few', 2024, 1, 500)],
      ...[...cases('open', 2023, null, 50), ...cases('open', 2024, null, 50)],
      ...cases('new', 2024, 1, 500),
    ],
    naming('office'),
  );
  const questionIn = (year: number) => ({
    ledger,
    rows: [0],
    unplaced: false,
    compared: false,
    span: { from: monthOf(`${year}-01`), to: monthOf(`${year}-12`) },
    residents: null,
  });
  expect(daysToClose.pace!(questionIn(2024), questionIn(2023))).toEqual({
    of: 5,
    minCases: 50,
    slower: 2,
    faster: 1,
    open: 1,
  });
  const unnamed = ledgerOf('events', withoutNames(offices), naming(undefined));
  expect(
    daysToClose.pace!({ ...questionIn(2024), ledger: unnamed }, { ...questionIn(2023), ledger: unnamed }),
  ).toBeNull();
});

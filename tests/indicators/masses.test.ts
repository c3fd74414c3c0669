import { expect, test } from 'vitest';
import { monthsFrom, describedAs } from '../small-place.ts';
import { ask, ledgerOf, mass, rate } from './ask.ts';

/** Streams: rest (residual), paper (a blank is not reported), food (a blank is not collected). */
const year = monthsFrom('2024-01', 12);

test('a yearly rate is the ratio of sums, not the mean of monthly rates', () => {
  // Eleven months of 10 in 100, one of 900 in 1,000: sums 1,010 in 2,100; the mean of rates would be 16.7 %.
  const ledger = ledgerOf(
    'mass',
    year.map((month, index) =>
      index === 0 ? mass(month, 'a', 100, 900, null) : mass(month, 'a', 90, 10, null),
    ),
  );
  expect(ask('sorting-rate', ledger, 'a')).toEqual({
    value: (100 * 1010) / 2100,
    numerator: 1010,
    denominator: 2100,
    used: 12,
    expected: 12,
  });
});

test('the rate of several districts is the ratio of their sums', () => {
  const ledger = ledgerOf(
    'mass',
    year.flatMap((month) => [mass(month, 'a', 50, 50, null), mass(month, 'b', 900, 100, null)]),
  );
  expect(ask('sorting-rate', ledger, 'ab').value).toBeCloseTo((100 * 150) / 1100, 12);
});

test('a mass has no interval', () => {
  const ledger = ledgerOf(
    'mass',
    year.map((month) => mass(month, 'a', 90, 10, 5)),
  );
  for (const id of ['sorting-rate', 'sorted-per-resident', 'residual-per-resident'] as const) {
    expect(ask(id, ledger, 'a')).not.toHaveProperty('low');
  }
});

test('a blank that means “not collected” adds nothing; one that means “not reported” takes its month out', () => {
  const ledger = ledgerOf(
    'mass',
    year.map((month, index) => {
      if (index === 0) return mass(month, 'a', 90, null, 40);
      return index < 6 ? mass(month, 'a', 90, 10, null) : mass(month, 'a', 80, 10, 10);
    }),
  );
  // January is out whole: neither its rest nor its food is in the sums.
  expect(ask('sorting-rate', ledger, 'a')).toEqual({
    value: (100 * (5 * 10 + 6 * 20)) / (11 * 100),
    numerator: 170,
    denominator: 1100,
    used: 11,
    expected: 12,
  });
});

test('a year needs eleven of its twelve months', () => {
  const months = (missing: number) =>
    ledgerOf(
      'mass',
      year.slice(missing).map((month) => mass(month, 'a', 90, 10, null)),
    );
  expect(ask('sorting-rate', months(1), 'a')).toMatchObject({ value: 10, used: 11, expected: 12 });
  for (const id of ['sorting-rate', 'sorted-per-resident', 'residual-per-resident'] as const) {
    expect(ask(id, months(2), 'a')).toEqual({
      value: null,
      empty: 'not-reported',
      reason: 'coverage',
      numerator: null,
      denominator: null,
      used: 10,
      expected: 12,
    });
  }
});

test('over several districts it is eleven twelfths of the district-months', () => {
  const ledger = (missing: number) =>
    ledgerOf('mass', [
      ...year.map((month) => mass(month, 'a', 90, 10, null)),
      ...year.slice(missing).map((month) => mass(month, 'b', 90, 10, null)),
    ]);
  expect(ask('sorting-rate', ledger(2), 'ab')).toMatchObject({ value: 10, used: 22, expected: 24 });
  expect(ask('sorting-rate', ledger(3), 'ab')).toMatchObject({ value: null, reason: 'coverage', used: 21 });
});

test('nothing collected at all is not applicable, and never a rate of 0', () => {
  const ledger = ledgerOf(
    'mass',
    year.map((month) => mass(month, 'a', 0, 0, null)),
  );
  expect(ask('sorting-rate', ledger, 'a')).toMatchObject({
    value: null,
    empty: 'not-applicable',
    reason: 'no-cases',
  });
  expect(ask('residual-per-resident', ledger, 'a').value).toBe(0);
});

test('kilograms per resident are over resident-months: a missing month lowers both', () => {
  const whole = ledgerOf(
    'mass',
    year.map((month) => mass(month, 'a', 9000, 1000, 500)),
  );
  // 12 × 9,000 kg ÷ 1,000 residents.
  expect(ask('residual-per-resident', whole, 'a')).toMatchObject({
    value: 108,
    numerator: 108_000,
    denominator: 1000,
  });
  expect(ask('sorted-per-resident', whole, 'a')).toMatchObject({ value: 18, numerator: 18_000 });
  const eleven = ledgerOf(
    'mass',
    year.slice(1).map((month) => mass(month, 'a', 9000, 1000, 500)),
  );
  const answer = ask('residual-per-resident', eleven, 'a');
  expect(answer).toMatchObject({ numerator: 99_000, used: 11 });
  expect(answer.denominator).toBeCloseTo((1000 * 11) / 12, 9);
  expect(answer.value).toBeCloseTo(108, 9);
});

test('over districts, each weighs with its own resident-months', () => {
  const ledger = ledgerOf('mass', [
    ...year.map((month) => mass(month, 'a', 1000, 0, null)),
    ...year.slice(1).map((month) => mass(month, 'b', 1000, 0, null)),
  ]);
  // a: 12 × 1,000; b: 11 × 3,000 resident-months.
  expect(ask('residual-per-resident', ledger, 'ab').value).toBeCloseTo(
    (23 * 1000) / ((12 * 1000 + 11 * 3000) / 12),
    9,
  );
});

test('without residents near the period there is no figure per resident, and the mass stays', () => {
  const ledger = ledgerOf(
    'mass',
    year.map((month) => mass(month, 'a', 9000, 1000, null)),
  );
  expect(ask('sorted-per-resident', ledger, 'a', { residents: null })).toMatchObject({
    value: null,
    empty: 'not-applicable',
    reason: 'population',
    numerator: 12_000,
    denominator: null,
  });
});

test('unplaced masses are in the place’s sums and need no months of their own', () => {
  const ledger = ledgerOf('mass', [
    ...year.map((month) => mass(month, 'a', 90, 10, null)),
    mass('2024-05', null, null, 120, null),
  ]);
  expect(ask('sorting-rate', ledger, 'a', { unplaced: true })).toMatchObject({
    numerator: 240,
    denominator: 1320,
    used: 12,
  });
  expect(ask('sorting-rate', ledger, 'a')).toMatchObject({ numerator: 120, denominator: 1200 });
});

test('the months of a published rate weigh with the mass collected in them', () => {
  const weights = ledgerOf(
    'mass',
    year.flatMap((month, index) => [
      mass(month, 'a', index === 0 ? 1000 : 90, 10, null),
      mass(month, 'b', 300, 0, null),
    ]),
  );
  const rates = ledgerOf(
    'rate',
    year.flatMap((month, index) => [rate(month, 'a', index === 0 ? 50 : 10), rate(month, 'b', 20)]),
  );
  const a = ask('published-rate', { ...rates, weights }, 'a');
  expect(a.value).toBeCloseTo((50 * 1010 + 11 * 10 * 100) / (1010 + 11 * 100), 9);
  expect(a).toMatchObject({ denominator: 2110, used: 12, expected: 12 });
  expect(ask('published-rate', { ...rates, weights }, 'ab').value).toBeCloseTo(
    (50 * 1010 + 11 * 10 * 100 + 12 * 20 * 300) / (2110 + 12 * 300),
    9,
  );
});

test('a published rate without its masses, or not reported, takes its month out', () => {
  const weights = ledgerOf(
    'mass',
    year.slice(1).map((month) => mass(month, 'a', 90, 10, null)),
  );
  const rates = (blank: number) =>
    ledgerOf(
      'rate',
      year.map((month, index) => rate(month, 'a', index === blank ? null : 10)),
    );
  expect(ask('published-rate', { ...rates(0), weights }, 'a')).toMatchObject({ used: 11, value: 10 });
  expect(ask('published-rate', { ...rates(5), weights }, 'a')).toMatchObject({
    used: 10,
    value: null,
    reason: 'coverage',
  });
});

test('a stream that is not compared is out of what districts are compared by, and in all else', () => {
  const [rest, paper, food] = describedAs('mass').streams;
  const ledger = ledgerOf(
    'mass',
    monthsFrom('2024-01', 12).flatMap((month) => [mass(month, 'a', 60, 20, 20)]),
    { streams: [rest, paper, { ...food, notCompared: { en: 'its loads have no district.' } }] },
  );
  expect(ask('sorting-rate', ledger, 'a').value).toBe(40);
  expect(ask('sorting-rate', ledger, 'a', { compared: true }).value).toBe(25);
  expect(ask('sorted-per-resident', ledger, 'a', { compared: true }).value).toBe(0.24);
  expect(ask('residual-per-resident', ledger, 'a', { compared: true }).value).toBe(0.72);
});

test('where all that is sorted is blank, nothing was collected: no rate and no mass of 0', () => {
  const [rest, paper, food] = describedAs('mass').streams;
  const streams = [rest, { ...paper, blank: 'not-collected' }, food];
  const ledger = ledgerOf(
    'mass',
    monthsFrom('2024-01', 12).map((month) => mass(month, 'a', 60, null, null)),
    { streams },
  );
  for (const id of ['sorting-rate', 'sorted-per-resident'] as const)
    expect(ask(id, ledger, 'a'), id).toMatchObject({ value: null, empty: 'not-collected' });
  expect(ask('residual-per-resident', ledger, 'a').value).toBe(0.72);
});

import { beforeAll, expect, test } from 'vitest';
import { estimate } from '../../tools/simulate/estimate.ts';
import { overdispersed } from '../../tools/simulate/overdispersed.ts';
import { simulations } from '../../src/content/simulations.ts';
import { atLeast, atMost, results } from './results.ts';

/** Everything is seeded: the bounds are of the methods, and three Monte-Carlo errors. */

beforeAll(() => void results());

test('an estimate is the mean of its runs with their SD ÷ √runs', () => {
  expect(estimate([1, 2, 3, 4])).toEqual({ value: 2.5, error: Math.sqrt(5 / 3) / 2, runs: 4 });
  const half = estimate(Array.from({ length: 400 }, (_, run) => run % 2 === 0));
  expect(half).toMatchObject({ value: 0.5, runs: 400 });
  expect(half.error).toBeCloseTo(0.025, 4);
});

test('the same simulation gives the same numbers', () => {
  expect(overdispersed()).toEqual(results().overdispersed);
});

test.each(['rates', 'shares'] as const)(
  'of 20 districts with the same %s, lists name anyone in at most 5 % of runs',
  (kind) => {
    const { districts, [kind]: alike } = results().identical;
    expect(districts).toBe(20);
    expect(alike.listed.runs).toBeGreaterThanOrEqual(1000);
    expect(alike.listed.value).toBeLessThanOrEqual(atMost(0.05, alike.listed));
    // Under a list that never names anyone the bound would say nothing.
    expect(alike.listed.value).toBeGreaterThan(0);
  },
);

test.each(['rates', 'shares'] as const)(
  'of the same %s, limits not adjusted and intervals held side by side name someone far too often',
  (kind) => {
    const { outside, offAverage, apart, ends } = results().identical[kind];
    for (const { value } of [outside, offAverage, apart]) expect(value).toBeGreaterThan(0.3);
    expect(ends.value - 1).toBeGreaterThan(10 * ends.error);
  },
);

test('of districts that differ a little anyway, plain limits set several times as many outside as widened', () => {
  const { plain, widened } = results().overdispersed;
  expect(plain.inner.value).toBeGreaterThan(0.25);
  expect(plain.outer.value).toBeGreaterThan(0.1);
  expect(widened.inner.value).toBeLessThan(0.06);
  expect(widened.outer.value).toBeLessThan(0.01);
});

test('about one in twenty is outside a widened range, however many there are, and most that are special are', () => {
  const { among, peers, outlier } = results().overdispersed;
  expect(among.trials.map(({ of: total }) => total)).toEqual([20, 24, 59]);
  for (const { inner } of among.trials) {
    expect(inner.value).toBeGreaterThan(0.03);
    expect(inner.value).toBeLessThan(0.06);
  }
  expect(peers.map(({ of: total }) => total)).toEqual([5, 8, 15]);
  for (const { inner } of peers) {
    expect(inner.value).toBeGreaterThan(0.04);
    expect(inner.value).toBeLessThan(0.085);
  }
  expect(outlier.found.value).toBeGreaterThan(0.85);
});

test('differences planted in cities made up anew are found, and little else', () => {
  const { slow, resolved, retention, topic } = results().planted;
  for (const { found, wrong } of [slow, resolved, retention, topic]) {
    expect(found.value).toBeGreaterThanOrEqual(0.98);
    // Of what a list names 5 % may be wrong on average: beside one right name, one wrong in 10 % of lists.
    expect(wrong.value).toBeLessThanOrEqual(atMost(0.1, wrong));
  }
});

test('a programme that works is found with its size, one that does nothing is not', () => {
  const { doorToDoorSorting, doorToDoorInspections, smartBins } = results().planted;
  for (const { planted, estimated, found } of [doorToDoorSorting, doorToDoorInspections]) {
    expect(found.value).toBeGreaterThanOrEqual(0.98);
    // A storm in one of the districts compared with is worth a tenth of a point.
    expect(Math.abs(estimated.value - planted)).toBeLessThan(0.1 + 3 * estimated.error);
  }
  expect(smartBins.found.value).toBeLessThanOrEqual(atMost(0.05, smartBins.found));
  expect(Math.abs(smartBins.estimated.value)).toBeLessThan(0.1 + 3 * smartBins.estimated.error);
});

test('what a roll-out in steps does is found, constant and growing, in at least 95 % of intervals or nearly', () => {
  const { trials } = results().rollOut;
  expect(trials.map(({ first, grows }) => [first, grows])).toEqual([
    [0, 0],
    [2, 0],
    [0, 0.1],
    [0, 0.1],
  ]);
  for (const { planted, estimated, covered } of trials) {
    expect(Math.abs(estimated.value - planted)).toBeLessThan(3 * estimated.error);
    expect(covered.value).toBeGreaterThanOrEqual(atLeast(0.95, covered));
    // Intervals that held everything would say nothing.
    expect(covered.value).toBeLessThan(1);
  }
});

test('one regression on district, month and treatment is right of a constant effect and fails of a growing one', () => {
  for (const { grows, plantedInAll, planted, twoWay, estimated } of results().rollOut.trials) {
    const off = Math.abs(twoWay.value - plantedInAll);
    if (grows === 0) expect(off).toBeLessThan(3 * twoWay.error);
    else {
      expect(off).toBeGreaterThan(0.4 * plantedInAll);
      expect(Math.abs(twoWay.value - planted)).toBeGreaterThan(10 * Math.abs(estimated.value - planted));
    }
  }
});

test('the median of closed cases alone is too short, the more so the newer the cases', () => {
  const short = results().closedOnly.map(({ closedOnly, complete }) => 1 - closedOnly.value / complete.value);
  expect(results().closedOnly.map(({ months }) => months)).toEqual([12, 3, 1]);
  expect(short[0]!).toBeGreaterThan(0.01);
  expect(short[1]!).toBeGreaterThan(0.1);
  expect(short[2]!).toBeGreaterThan(0.3);
});

test('the Kaplan–Meier median is near that of all cases once closed, and its interval holds the truth', () => {
  for (const { complete, kaplanMeier, closedOnly, truth, covered } of results().closedOnly) {
    expect(Math.abs(kaplanMeier.value - complete.value)).toBeLessThan(0.5);
    expect(Math.abs(kaplanMeier.value - complete.value)).toBeLessThan(complete.value - closedOnly.value);
    expect(Math.abs(complete.value - truth)).toBeLessThan(1);
    expect(covered.value).toBeGreaterThanOrEqual(atLeast(0.95, covered));
  }
});

test.each(['shares', 'masses'] as const)(
  'all true ranks of %s lie in their ranges at once in at least 95 % of runs, single ranks are often wrong',
  (kind) => {
    const { covered, single, first, width } = results().ranks[kind];
    expect(covered.value).toBeGreaterThan(0.97);
    expect(single.value).toBeLessThan(0.7);
    expect(first.value).toBeLessThan(0.95);
    // Ranges that held all ranks would be right and say nothing.
    expect(width.value).toBeLessThan(19);
  },
);

test('under 5 in 100 steady series have a month outside in a year, however much lasts to the next month', () => {
  const trials = results().control;
  expect([...new Set(trials.map(({ carry }) => carry))]).toEqual([0, 0.2, 0.4, 0.6]);
  expect([...new Set(trials.map(({ months }) => months))]).toEqual([120, 60, 36]);
  for (const { steady } of trials) expect(steady.value).toBeLessThan(0.05);
});

test('a lasting step of three standard deviations is found in most series of independent months', () => {
  for (const { months, carry, stepped } of results().control)
    if (carry === 0 && months > 36) expect(stepped.value).toBeGreaterThan(0.8);
});

test('of yearly series without a shape at most 5 in 100 are told to have one, however much lasts', () => {
  const trials = results().courses;
  expect([...new Set(trials.map(({ carry }) => carry))]).toEqual([0, 0.2, 0.4, 0.6]);
  for (const { steady } of trials) expect(steady.value).toBeLessThanOrEqual(atMost(0.05, steady));
  for (const { carry, years, turned } of trials)
    if (carry === 0 && years >= 10) expect(turned.value).toBeGreaterThan(0.78);
  for (const { years, twice } of trials) {
    if (years >= 12) expect(twice.value).toBeGreaterThan(0.8);
    else expect(twice.value).toBe(0);
  }
});

/** Every number of a result by its path: `control.0.steady.value`. */
const numbersOf = (options: unknown, path = ''): [string, number][] =>
  typeof options === 'number'
    ? [[path, options]]
    : Object.entries(options as object).flatMap(([key, part]) =>
        typeof part === 'string' ? [] : numbersOf(part, path === '' ? key : `${path}.${key}`),
      );

test('the numbers that are printed are those the simulations find; if not, run npm run simulate', () => {
  const printed = numbersOf(simulations);
  const found = new Map(numbersOf(results()));
  expect(printed.map(([path]) => path)).toEqual([...found.keys()]);
  expect(printed.length).toBeGreaterThan(100);
  // Another machine may round a last digit differently, and with it one run of many.
  for (const [path, value] of printed)
    expect(Math.abs(value - found.get(path)!), path).toBeLessThan(0.002 + 0.005 * Math.abs(value));
});

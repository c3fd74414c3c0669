import fc from 'fast-check';
import { expect, test } from 'vitest';
import { againstFirst, allPairs, wordsOfPair } from '../../src/scripts/compare/pairs.ts';
import { pairsTable } from '../../src/scripts/compare/tables.ts';
import type { View } from '../../src/scripts/compare/view.ts';
import { newcombe } from '../../src/stats/newcombe.ts';
import { rateRatio } from '../../src/stats/rate-ratio.ts';
import { rate, share, viewWith } from './views.ts';

/** Of the others in the order chosen: what is told, and what it says. */
const inOrder = (view: View) => againstFirst(view).sort((a, b) => a.a.order - b.a.order);
const texts = (view: View): string[] => inOrder(view).map((pair) => wordsOfPair(view, pair).text);
const says = (view: View) => inOrder(view).map(({ told }) => told.says);

test('six districts make five sentences and fifteen pairs, each once', () => {
  const view = viewWith(
    'complaints-rate',
    Array.from({ length: 6 }, (_, i) => rate(100 + i, 50_000)),
  );
  expect(againstFirst(view)).toHaveLength(5);
  const pairs = allPairs(view).map(({ a, b }) => [a.district.id, b.district.id].sort().join());
  expect(new Set(pairs).size).toBe(15);
});

test('the others stand beside the first from the highest value down, those without one last', () => {
  const view = viewWith('sorting-rate', [{ value: 20 }, { value: null }, { value: 10 }, { value: 30 }]);
  expect(againstFirst(view).map(({ a }) => a.district.id)).toEqual(['d4', 'd3', 'd2']);
});

test('shares differ by points with Newcombe’s interval', () => {
  const view = viewWith('on-time', [share(300, 500), share(420, 500), share(305, 500)]);
  const [higher, unclear] = inOrder(view);
  const { lower, upper } = newcombe(420, 500, 300, 500);
  expect(higher!.told.difference).toMatchObject({ kind: 'points', low: 100 * lower, high: 100 * upper });
  expect(says(view)).toEqual(['beyond', 'unclear']);
  expect(texts(view)[0]).toBe('+24.0 percentage points (18.5 to 29.3)');
  expect(unclear!.told.difference!.kind).toBe('points');
});

test('rates of counted events differ by a ratio with its exact interval', () => {
  const view = viewWith('complaints-rate', [
    rate(100, 50_000),
    rate(165, 50_000),
    rate(60, 50_000),
    rate(104, 50_000),
  ]);
  const { value, lower, upper } = rateRatio(165, 50_000, 100, 50_000);
  expect(inOrder(view)[0]!.told.difference).toEqual({ kind: 'ratio', by: value, low: lower, high: upper });
  expect(says(view)).toEqual(['beyond', 'beyond', 'unclear']);
  expect(texts(view)[0]).toBe('1.65 times (1.28 to 2.14)');
});

test('a rate of nothing has no ratio, and is still told', () => {
  const view = viewWith('complaints-rate', [rate(0, 50_000), rate(40, 50_000), rate(0, 20_000)]);
  expect(texts(view)).toEqual(['at least 10.35 times', 'no cases in either']);
});

test('a difference is more than usual only where it is printed larger than the usual move', () => {
  const moves = (move: number | null) =>
    says(
      viewWith('sorting-rate', [{ value: 20 }, { value: 22 }, { value: 18.4 }, { value: 20.01 }], {
        moves: [null, null, move],
      }),
    );
  expect(moves(1.6)).toEqual(['beyond', 'within', 'same']);
  expect(moves(2.04)).toEqual(['within', 'within', 'same']);
  expect(moves(null)).toEqual([null, null, 'same']);
});

test('weighed amounts and medians differ plainly, without an interval or a word of chance', () => {
  const masses = viewWith('sorting-rate', [
    { value: 20.04 },
    { value: 24.06 },
    { value: 20.01 },
    { value: 15 },
  ]);
  expect(texts(masses)).toEqual(['+4.1 percentage points', 'no difference', '−5.0 percentage points']);
  const shown = pairsTable(masses)
    .rows.flat()
    .map(({ text }) => text);
  expect(`${masses.words.say.KIND.mass} ${shown.join(' ')}`).not.toMatch(/chance|confiden|95/i);
  const days = viewWith('days-to-close', [
    { value: 5, low: 4, high: 6 },
    { value: 7, low: 6, high: 9 },
  ]);
  expect(texts(days)).toEqual(['+2 days']);
});

test('no difference is made of different kinds, of empty figures or of what is marked not comparable, and it says why', () => {
  const view = viewWith('complaints-rate', [
    rate(100, 50_000),
    { ...rate(10, 50_000), class: 'disposal' },
    { value: null, empty: 'not-reported', reason: 'coverage' },
    { ...rate(900, 50_000), apart: true },
    { value: 2.1, numerator: null, denominator: null },
  ]);
  expect(says(view)).toEqual([null, null, null, null]);
  expect(texts(view)).toEqual([
    'they are different kinds of wards, which are never compared',
    'no figure for Ward 3',
    'Ward 4 is marked not comparable',
    'the counts behind the figures are not published',
  ]);
  expect(pairsTable(view).rows.every((row) => row[1]!.empty && row[2]!.empty)).toBe(true);
});

test('the other way round a difference says the same', () => {
  const count = fc.integer({ min: 0, max: 400 });
  const size = fc.integer({ min: 1_000, max: 100_000 });
  fc.assert(
    fc.property(count, size, count, size, (x, m, y, n) => {
      const there = says(viewWith('complaints-rate', [rate(x, m), rate(y, n)]));
      expect(says(viewWith('complaints-rate', [rate(y, n), rate(x, m)]))).toEqual(there);
    }),
  );
});

test('overlapping intervals do not decide: two whose intervals overlap can still be told apart', () => {
  // Wilson intervals 56.6 to 65.3 and 63.9 to 72.3 per cent overlap; the difference is 1.1 to 13.4 points.
  const view = viewWith('on-time', [
    { ...share(292, 480), low: 56.4, high: 65.1 },
    { ...share(327, 480), low: 63.8, high: 72.1 },
  ]);
  expect(view.rows[0]!.year.high!).toBeGreaterThan(view.rows[1]!.year.low!);
  expect(says(view)).toEqual(['beyond']);
});

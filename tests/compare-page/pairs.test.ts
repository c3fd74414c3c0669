import fc from 'fast-check';
import { expect, test } from 'vitest';
import { againstFirst, allPairs, wayOf } from '../../src/scripts/compare/pairs.ts';
import { sentenceOf } from '../../src/scripts/compare/results.ts';
import { natureNote, pairsTable, printedBy } from '../../src/scripts/compare/tables.ts';
import type { View } from '../../src/scripts/compare/view.ts';
import { newcombe } from '../../src/stats/newcombe.ts';
import { rateRatio } from '../../src/stats/rate-ratio.ts';
import { rate, share, viewWith } from './views.ts';

const sentences = (view: View): string[] => againstFirst(view).map((pair) => sentenceOf(view, pair));
const ways = (view: View) =>
  againstFirst(view).map((pair) => pair.difference && wayOf(pair.difference, printedBy(view, pair)));

test('six districts make five sentences and fifteen pairs, each once', () => {
  const view = viewWith(
    'complaints-rate',
    Array.from({ length: 6 }, (_, i) => rate(100 + i, 50_000)),
  );
  expect(againstFirst(view)).toHaveLength(5);
  const pairs = allPairs(view).map(({ a, b }) => [a.district.id, b.district.id].sort().join());
  expect(new Set(pairs).size).toBe(15);
});

test('shares differ by points with Newcombe’s interval', () => {
  const view = viewWith('on-time', [share(300, 500), share(420, 500), share(305, 500)]);
  const [higher, unclear] = againstFirst(view);
  const { lower, upper } = newcombe(420, 500, 300, 500);
  expect(higher!.difference).toMatchObject({ kind: 'points', low: 100 * lower, high: 100 * upper });
  expect(ways(view)).toEqual(['higher', 'unclear']);
  expect(sentences(view)).toEqual([
    'Ward 2 was 18.5 to 29.3 percentage points higher than Ward 1 (84.0% beside 60.0%).',
    'The data cannot tell Ward 3 and Ward 1 apart: Ward 3 could be anything from 5.0 percentage points lower to 7.0 percentage points higher (61.0% beside 60.0%).',
  ]);
  expect(unclear!.difference!.kind).toBe('points');
});

test('rates of counted events differ by a ratio with its exact interval', () => {
  const view = viewWith('complaints-rate', [
    rate(100, 50_000),
    rate(165, 50_000),
    rate(60, 50_000),
    rate(104, 50_000),
  ]);
  const { value, lower, upper } = rateRatio(165, 50_000, 100, 50_000);
  expect(againstFirst(view)[0]!.difference).toEqual({ kind: 'ratio', by: value, low: lower, high: upper });
  expect(ways(view)).toEqual(['higher', 'lower', 'unclear']);
  expect(sentences(view)).toEqual([
    'Ward 2 had 1.28 to 2.14 times as many reported sightings per resident as Ward 1 (3.30 per 1,000 residents beside 2.00).',
    'Ward 3 had 17 to 57% fewer reported sightings per resident than Ward 1 (1.20 per 1,000 residents beside 2.00).',
    'The data cannot tell Ward 4 and Ward 1 apart: Ward 4 could have had anything from 0.78 to 1.38 times as many reported sightings per resident (2.08 per 1,000 residents beside 2.00).',
  ]);
});

test('a rate of nothing has no ratio, and still a sentence', () => {
  const view = viewWith('complaints-rate', [rate(0, 50_000), rate(40, 50_000), rate(0, 20_000)]);
  expect(sentences(view)).toEqual([
    'Ward 2 had at least 10.4 times as many reported sightings per resident as Ward 1 (0.80 per 1,000 residents beside 0.00).',
    'The data cannot tell Ward 3 and Ward 1 apart: there are too few cases to say which had more (0.00 per 1,000 residents beside 0.00).',
  ]);
  expect(sentences(viewWith('complaints-rate', [rate(40, 50_000), rate(0, 50_000)]))[0]).toMatch(
    /^Ward 2 had at least \d+% fewer/,
  );
});

test('weighed amounts and medians differ plainly, without an interval or a word of chance', () => {
  const masses = viewWith('sorting-rate', [
    { value: 20.04 },
    { value: 24.06 },
    { value: 20.01 },
    { value: 15 },
  ]);
  expect(sentences(masses)).toEqual([
    'Ward 2 was 4.1 percentage points higher than Ward 1 (24.1% beside 20.0%).',
    'Ward 3 and Ward 1 had the same figure, 20.0%.',
    'Ward 4 was 5.0 percentage points lower than Ward 1 (15.0% beside 20.0%).',
  ]);
  expect(natureNote(masses)).toMatch(/no interval: weighed or recorded whole, not sampled/);
  expect(`${natureNote(masses)} ${sentences(masses).join(' ')}`).not.toMatch(/chance|confiden|95/i);
  expect(pairsTable(masses).columns.map(({ label }) => label)).not.toContain('95% interval');
  const days = viewWith('days-to-close', [
    { value: 5, low: 4, high: 6 },
    { value: 7, low: 6, high: 9 },
  ]);
  expect(sentences(days)).toEqual(['Ward 2 took 2 days longer than Ward 1 (7 days beside 5 days).']);
});

test('no difference is made of different kinds, of empty figures or of what is marked not comparable, and it says why', () => {
  const view = viewWith('complaints-rate', [
    rate(100, 50_000),
    { ...rate(10, 50_000), class: 'disposal' },
    { value: null, empty: 'not-reported', reason: 'coverage' },
    { ...rate(900, 50_000), apart: true },
    { value: 2.1, numerator: null, denominator: null },
  ]);
  expect(ways(view)).toEqual([null, null, null, null]);
  expect(sentences(view)).toEqual([
    'Nothing is said between Ward 2 and Ward 1: they are different kinds of wards, which are never compared.',
    'Nothing is said between Ward 3 and Ward 1: no figure for Ward 3.',
    'Nothing is said between Ward 4 and Ward 1: Ward 4 is marked not comparable.',
    'Nothing is said between Ward 5 and Ward 1: the counts behind the figures are not published.',
  ]);
  expect(pairsTable(view).rows.every((row) => row.at(-1)!.empty)).toBe(true);
});

test('the other way round a difference says the same', () => {
  const count = fc.integer({ min: 0, max: 400 });
  const size = fc.integer({ min: 1_000, max: 100_000 });
  const opposite = { higher: 'lower', lower: 'higher', same: 'same', unclear: 'unclear' };
  fc.assert(
    fc.property(count, size, count, size, (x, m, y, n) => {
      const [there] = ways(viewWith('complaints-rate', [rate(x, m), rate(y, n)]));
      const [back] = ways(viewWith('complaints-rate', [rate(y, n), rate(x, m)]));
      expect(back).toBe(opposite[there!]);
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
  expect(ways(view)).toEqual(['higher']);
});

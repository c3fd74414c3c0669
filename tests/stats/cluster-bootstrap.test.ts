import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  clusterBootstrap,
  clusteredMedian,
  clusteredMedianLimits,
  clusteredShareLimits,
  MIN_CLUSTERS,
  type ClusterTimes,
} from '../../src/stats/cluster-bootstrap.ts';
import { kaplanMeier } from '../../src/stats/kaplan-meier.ts';

type One = readonly [time: number, closed: boolean];
const cases = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.boolean()), { maxLength: 40 });

function timesOf(list: readonly One[]): ClusterTimes {
  const [closed, censored] = [new Map<number, number>(), new Map<number, number>()];
  for (const [time, isClosed] of list) {
    const tally = isClosed ? closed : censored;
    tally.set(time, (tally.get(time) ?? 0) + 1);
  }
  return { closed, censored };
}

test('clusteredMedian is the Kaplan–Meier median of the cases of each cluster as often as it is drawn', () => {
  const clusters = fc.array(fc.tuple(cases, fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(clusters, (list) => {
      const median = clusteredMedian(list.map(([own]) => timesOf(own)))(list.map(([, weight]) => weight));
      const all = list.flatMap(([own, weight]) => Array.from({ length: weight }, () => own).flat());
      const expected = kaplanMeier(
        all.map(([time]) => time),
        all.map(([, closed]) => closed),
      );
      expect(median).toBe(expected.median);
    }),
  );
});

test('the same seed gives the same limits, and they contain the median of alike clusters', () => {
  const clusters = Array.from({ length: 12 }, () => timesOf([5, 6, 7].map((time): One => [time, true])));
  expect(clusteredMedianLimits(clusters)).toEqual({ lower: 6, upper: 6 });
  const unlike = Array.from({ length: 12 }, (_, index) => timesOf([[index * index, true]]));
  expect(clusteredMedianLimits(unlike, { seed: 3 })).toEqual(clusteredMedianLimits(unlike, { seed: 3 }));
});

test('one cluster that holds most cases makes the limits wide, however many cases there are', () => {
  const slow = timesOf(Array.from({ length: 50 }, (): One => [100, true]));
  const bulk = timesOf(Array.from({ length: 5_000 }, (): One => [0, true]));
  const { lower, upper } = clusteredMedianLimits([bulk, ...Array.from({ length: 19 }, () => slow)]);
  expect([lower, upper]).toEqual([0, 100]);
});

test('a median that some draws do not reach has no upper limit', () => {
  const open = timesOf([[30, false]]);
  const closed = timesOf([[3, true]]);
  const clusters = Array.from({ length: 20 }, (_, index) => (index < 9 ? open : closed));
  expect(clusteredMedianLimits(clusters)).toEqual({ lower: 3, upper: null });
});

test('limits of a share lie within 0 and 1 and about it, and narrow with the level', () => {
  const counts = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { minLength: MIN_CLUSTERS, maxLength: 15 });
  fc.assert(
    fc.property(counts, (list) => {
      const yes = list.map(([hits]) => hits);
      const all = list.map(([hits, misses]) => hits + misses + 1);
      const wide = clusteredShareLimits(yes, all, { level: 0.99 });
      const narrow = clusteredShareLimits(yes, all, { level: 0.5 });
      expect(wide.lower!).toBeGreaterThanOrEqual(0);
      expect(wide.lower!).toBeLessThanOrEqual(narrow.lower!);
      expect(narrow.upper!).toBeLessThanOrEqual(wide.upper!);
      expect(wide.upper!).toBeLessThanOrEqual(1);
    }),
    { numRuns: 20 },
  );
});

test('with fewer than ten clusters there are no limits', () => {
  expect(clusterBootstrap(MIN_CLUSTERS - 1, () => 1)).toEqual({ lower: null, upper: null });
  expect(clusterBootstrap(MIN_CLUSTERS, () => 1)).toEqual({ lower: 1, upper: 1 });
});

test('what is no count is refused', () => {
  expect(() => clusterBootstrap(1.5, () => 1)).toThrow('invalid clusters: 1.5');
  expect(() => clusterBootstrap(20, () => 1, { level: 1 })).toThrow('invalid level: 1');
  expect(() => clusteredShareLimits([1], [1, 2])).toThrow('invalid yes: 1 values for 2 clusters');
  expect(() => clusteredShareLimits([3], [2])).toThrow('invalid yes: 3 of 2');
  expect(() => clusteredMedian([{ closed: new Map([[-1, 1]]), censored: new Map() }])).toThrow(
    'invalid time: -1',
  );
  expect(() => clusteredMedian([{ closed: new Map([[1, 0.5]]), censored: new Map() }])).toThrow(
    'invalid closed: 0.5',
  );
});

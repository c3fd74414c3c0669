import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectedAmong, expectedStandings, funnelLimits, type Counted } from '../../src/compare/expected.ts';
import { INDICATOR_INFO } from '../../src/indicators/index.ts';

const RATE = INDICATOR_INFO['complaints-rate'];
const SHARE = INDICATOR_INFO['on-time'];

const rate = (id: string, count: number, size: number): Counted => ({
  id,
  count,
  size,
  printed: Number(((1000 * count) / size).toFixed(2)),
});

/** Twelve districts at two in a thousand, and one far above it. */
const DISTRICTS = [
  ...Array.from({ length: 12 }, (_, index) => rate(String(index), 200 + (index % 3), 100_000 + 50 * index)),
  rate('far', 400, 100_000),
];

test('a district far above the others is told so, in the unit of its figure', () => {
  const standings = expectedStandings(RATE, DISTRICTS);
  const far = standings.get('far')!;
  expect(far).toMatchObject({ kind: 'expected', of: 13, below: 12, expectation: 'far-above' });
  expect(far.target).toBeCloseTo(2.15, 1);
  expect(far.inner.low).toBeGreaterThan(1);
  expect(far.inner.high).toBeLessThan(4);
  expect(far.outer.low).toBeLessThan(far.inner.low);
  expect(far.outer.high).toBeGreaterThan(far.inner.high);
  expect(standings.get('3')).toMatchObject({ expectation: 'within' });
});

test('fewer than eight districts give no expectation', () => {
  expect(expectedStandings(RATE, DISTRICTS.slice(0, 7)).size).toBe(0);
  expect(funnelLimits(RATE, DISTRICTS.slice(0, 7))).toBeNull();
  expect(expectedStandings(RATE, DISTRICTS.slice(0, 8)).size).toBe(8);
});

test('a district is not among the peers it is judged by', () => {
  const far = DISTRICTS.at(-1)!;
  const among = expectedAmong(RATE, far, DISTRICTS.slice(0, 6))!;
  expect(among).toMatchObject({ of: 7, below: 6, expectation: 'far-above' });
  expect(among.target).toBeCloseTo(2, 1);
  expect(among.adjusted).toBe(among.p);
});

test('peers that count nothing, or everything, give no expectation', () => {
  const none = Array.from({ length: 5 }, (_, index) => rate(`none${index}`, 0, 20_000));
  expect(expectedAmong(RATE, DISTRICTS[0]!, none)).toBeNull();
  const share = (id: string, count: number): Counted => ({ id, count, size: 6, printed: (100 * count) / 6 });
  const all = Array.from({ length: 5 }, (_, index) => share(`all${index}`, 6));
  expect(expectedAmong(SHARE, share('one', 5), all)).toBeNull();
  expect(
    expectedStandings(SHARE, [...all, ...all.map(({ id }) => share(`${id}+`, 6))]).get('all0'),
  ).toMatchObject({
    expectation: 'within',
    p: 1,
  });
});

test('the limits of the funnel are the expected ranges of the standings', () => {
  const { curve, target, by, overdispersed } = funnelLimits(RATE, DISTRICTS)!;
  const standings = expectedStandings(RATE, DISTRICTS);
  expect(by).toBe('residents');
  expect(target).toBe(standings.get('far')!.target);
  expect(overdispersed).toBe(true);
  for (const { inner, outer } of curve) {
    expect(outer.low).toBeLessThanOrEqual(inner.low);
    expect(inner.low).toBeLessThan(target);
    expect(inner.high).toBeGreaterThan(target);
    expect(outer.high).toBeGreaterThan(inner.high);
  }
  // Wider where districts are smaller.
  const widths = curve.map(({ inner }) => inner.high - inner.low);
  for (const [index, width] of widths.slice(1).entries()) expect(width).toBeLessThan(widths[index]!);
  const nearest = curve.reduce((a, b) => (Math.abs(b.size - 100_000) < Math.abs(a.size - 100_000) ? b : a));
  expect(nearest.inner.high / standings.get('far')!.inner.high).toBeCloseTo(1, 2);
});

const shares = fc
  .array(
    fc
      .integer({ min: 1, max: 3000 })
      .chain((size) => fc.tuple(fc.integer({ min: 0, max: size }), fc.constant(size))),
    { minLength: 8, maxLength: 40 },
  )
  .map((all) =>
    all.map(([count, size], index): Counted => ({
      id: String(index),
      count,
      size,
      printed: Number(((100 * count) / size).toFixed(1)),
    })),
  );

test('shuffling the districts changes no standing, and adjusting never makes one surer', () => {
  fc.assert(
    fc.property(shares, (all) => {
      const standings = expectedStandings(SHARE, all);
      const turned = expectedStandings(SHARE, all.toReversed());
      for (const { id } of all) {
        const [a, b] = [standings.get(id)!, turned.get(id)!];
        expect(b).toMatchObject({ expectation: a.expectation, below: a.below, of: a.of });
        expect(b.adjusted).toBeCloseTo(a.adjusted, 9);
        expect(a.adjusted).toBeGreaterThanOrEqual(a.p);
        expect(a.inner.low).toBeGreaterThanOrEqual(0);
        expect(a.inner.high).toBeLessThanOrEqual(100);
      }
    }),
    { numRuns: 40 },
  );
});

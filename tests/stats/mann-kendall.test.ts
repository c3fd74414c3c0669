import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mannKendall } from '../../src/stats/mann-kendall.ts';
import { senSlope } from '../../src/stats/sen-slope.ts';
import { expectClose } from './close.ts';

const series = fc.array(fc.option(fc.integer({ min: -500, max: 500 }), { freq: 8 }), { maxLength: 60 });
const period = fc.constantFrom(1, 4, 12);

test('senSlope lies between its limits', () => {
  fc.assert(
    fc.property(series, period, (values, every) => {
      const slope = senSlope(values, every);
      if (!slope) return;
      expect(slope.lower).toBeLessThanOrEqual(slope.value);
      expect(slope.upper).toBeGreaterThanOrEqual(slope.value);
    }),
  );
});

test('mannKendall turns its sign with the values and is the same in tonnes and in kilograms', () => {
  fc.assert(
    fc.property(series, period, (values, every) => {
      const found = mannKendall(values, every);
      const times = (factor: number) =>
        mannKendall(
          values.map((value) => (value === null ? null : value * factor)),
          every,
        );
      expect(times(1000)?.p).toBe(found?.p);
      expect(times(-1)?.p).toBe(found?.p);
      if (found) {
        expect(times(-1)!.score).toBe(0 - found.score);
        expectClose(times(1000)!.slope.value, found.slope.value * 1000);
      }
    }),
  );
});

test('a season cannot pass for a direction', () => {
  const values = Array.from({ length: 48 }, (_, i) => (i % 12) * 10 + Math.floor(i / 12));
  const { tau, slope } = mannKendall(values, 12)!;
  expect([tau, slope.value]).toEqual([1, 1]);
});

test('a gap keeps its place in the slope', () => {
  expect(senSlope([0, null, null, 6])!.value).toBe(2);
});

test('mannKendall of a series without movement finds no direction', () => {
  const { score, z, p, slope } = mannKendall([4, 4, 4, 4])!;
  expect([score, z, p, slope.value]).toEqual([0, 0, 1, 0]);
});

test('mannKendall without a pair is not assessed', () => {
  expect(mannKendall([])).toBe(null);
  expect(mannKendall([1, null])).toBe(null);
  expect(mannKendall([1, 2, 3], 12)).toBe(null);
});

test('mannKendall refuses values that are neither number nor gap', () => {
  expect(() => mannKendall([1, undefined as unknown as null])).toThrow('invalid value: undefined');
  expect(() => mannKendall([1, Number.NaN])).toThrow('invalid value: NaN');
  expect(() => mannKendall([1, 2], 0)).toThrow('invalid period: 0');
});

test('dependent months: the covariance of two positions by hand', () => {
  // Three years of two seasons, both 1, 3, 2: S = 1 each, Var S = 11/3 each; K = 3, Σ R R = 14,
  // so that the covariance is (3 + 4 × 14 − 3 × 4 × 4) ÷ 3 = 11/3, that of a position with itself.
  const values = [1, 10, 3, 30, 2, 20];
  expect(mannKendall(values, 2)).toMatchObject({ score: 2, variance: 22 / 3 });
  const { score, variance } = mannKendall(values, 2, { dependent: true })!;
  expect(score).toBe(2);
  expectClose(variance, 44 / 3);
  // The second turned: S = −1 and the covariance −11/3, so that nothing is left to vary.
  const turned = mannKendall([1, 30, 3, 10, 2, 20], 2, { dependent: true })!;
  expect(turned).toMatchObject({ score: 0, variance: 0, z: 0, p: 1 });
});

test('dependent months with a gap: it has the middle rank and makes no pair', () => {
  // Position one: 1, 2, 3 (ranks 1, 2, 3); position two: 5, gap, 6 (ranks 1, 1.5, 2).
  // K = 1, Σ R R = 1 + 3 + 6 = 10: covariance (1 + 40 − 3 × 4 × 3) ÷ 3 = 5/3, twice; variances 11/3 and 1.
  expectClose(mannKendall([1, 5, 2, null, 3, 6], 2, { dependent: true })!.variance, 11 / 3 + 1 + 10 / 3);
});

test('dependent makes no difference without a season, nor to the slope', () => {
  fc.assert(
    fc.property(series, period, (values, every) => {
      const [plain, dependent] = [
        mannKendall(values, every),
        mannKendall(values, every, { dependent: true }),
      ];
      if (every === 1) expect(dependent).toEqual(plain);
      expect(dependent?.slope.value).toBe(plain?.slope.value);
      expect(dependent?.score).toBe(plain?.score);
    }),
  );
});

test('dependent months are told the same in tonnes and in kilograms', () => {
  fc.assert(
    fc.property(series, (values) => {
      const kilograms = values.map((value) => (value === null ? null : value * 1000));
      const of = (some: typeof values) => mannKendall(some, 12, { dependent: true })?.p;
      expect(of(kilograms)).toBe(of(values));
    }),
  );
});

/** Numbers of a standard normal distribution from a seed. */
function normals(seed: number): () => number {
  let state = seed >>> 0;
  const even = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(even())) * Math.cos(2 * Math.PI * even());
}

/** How often ten years of months without any direction are found to have one. */
function foundIn(runs: number, memory: number, dependent: boolean): number {
  const next = normals(20261122);
  let found = 0;
  for (let run = 0; run < runs; run++) {
    let value = next();
    const values = Array.from({ length: 120 }, () => {
      value = memory * value + Math.sqrt(1 - memory ** 2) * next();
      return value;
    });
    if (mannKendall(values, 12, { dependent })!.p < 0.05) found++;
  }
  return found / runs;
}

test('where months depend on each other the plain test finds far too many directions, the dependent one few', () => {
  const [plain, dependent] = [foundIn(600, 0.5, false), foundIn(600, 0.5, true)];
  // 5 in 100 were right; three Monte-Carlo errors of 600 runs are 2.7 in 100.
  expect(plain).toBeGreaterThan(0.15);
  expect(dependent).toBeLessThan(0.08);
});

test('where months are independent both tests find about 5 in 100', () => {
  expect(Math.abs(foundIn(600, 0, false) - 0.05)).toBeLessThan(0.027);
  expect(foundIn(600, 0, true)).toBeLessThan(0.077);
  expect(foundIn(600, 0, true)).toBeGreaterThan(0.005);
});

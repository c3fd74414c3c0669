import fc from 'fast-check';
import { expect, test } from 'vitest';
import { xmr } from '../../src/stats/xmr.ts';

const rules = (values: (number | null)[]) => xmr(values)!.points.map((point) => point?.rule ?? null);
/** Movement that keeps limits at ±26.6 around 0 without touching a rule. */
const calm = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? 5 : -5));

test('xmr marks seven points that rise or fall without a break, and an equal value breaks them', () => {
  expect(rules([...calm, -5, -4, -3, -2, -1, 1, 2]).slice(-8)).toEqual([
    'common',
    ...new Array(7).fill('trend'),
  ]);
  expect(rules([...calm, -5, -4, -3, -2, -1, 1, 1]).slice(-7)).not.toContain('trend');
  const falling = xmr([...calm, 4, 3, 2, 1, -1, -2, -3])!.points.at(-1);
  expect(falling).toEqual({ rule: 'trend', direction: -1 });
});

test('xmr marks two of three near a limit only where all three lie on one side', () => {
  expect(rules([...calm, 21, 3, 21]).slice(-3)).toEqual(['two-of-three', 'common', 'two-of-three']);
  expect(rules([...calm, 21, -3, 21]).slice(-3)).toEqual(['common', 'common', 'common']);
});

test('xmr breaks runs and moving ranges at a gap', () => {
  const run = [3, 4, 3, 4, 3, 4, 3];
  expect(rules([...calm, -5, ...run]).slice(-7)).toEqual(new Array(7).fill('shift'));
  expect(rules([...calm, -5, 3, 4, 3, null, 4, 3, 4, 3]).slice(-8)).toEqual([
    'common',
    'common',
    'common',
    null,
    'common',
    'common',
    'common',
    'common',
  ]);
  expect(xmr([0, 1, null, 101, 102])!.upper).toBe(51 + 2.66);
});

test('xmr says that limits under 13 points are trial limits', () => {
  expect(xmr(calm.slice(0, 12))!.trial).toBe(true);
  expect(xmr(calm.slice(0, 13))!.trial).toBe(false);
  expect(xmr(calm, { baseline: 12 })!.trial).toBe(true);
});

test('xmr leaves outlying moving ranges out of the limits', () => {
  const jump = [...calm, 200, ...calm];
  expect(xmr(jump)!.upper! - xmr(jump)!.mean).toBeCloseTo(26.6, 9);
  expect(xmr(jump, { screen: false })!.upper).toBeGreaterThan(xmr(jump)!.upper!);
});

test('xmr of nothing is nothing, and one point has no limits', () => {
  expect(xmr([])).toBe(null);
  expect(xmr([null, null])).toBe(null);
  expect(xmr([4])).toEqual({
    mean: 4,
    lower: null,
    upper: null,
    trial: true,
    points: [{ rule: 'common', direction: 0 }],
  });
});

test('xmr gives the same points in tonnes and in kilograms, and the limits contain the mean', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: -500, max: 500 })), { maxLength: 80 }), (values) => {
      const tonnes = xmr(values);
      const kilograms = xmr(values.map((value) => (value === null ? null : value * 1000)));
      expect(kilograms?.points).toEqual(tonnes?.points);
      if (tonnes?.lower == null || tonnes.upper === null) return;
      expect(tonnes.lower).toBeLessThanOrEqual(tonnes.mean);
      expect(tonnes.upper).toBeGreaterThanOrEqual(tonnes.mean);
    }),
  );
});

test('xmr refuses values that are neither number nor gap', () => {
  expect(() => xmr([1, undefined as unknown as null])).toThrow('invalid value: undefined');
  expect(() => xmr([Number.NaN])).toThrow('invalid value: NaN');
  expect(() => xmr([1], { baseline: 1.5 })).toThrow('invalid baseline: 1.5');
});

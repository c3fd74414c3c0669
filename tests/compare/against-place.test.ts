import { expect, test } from 'vitest';
import { againstPlace } from '../../src/compare/against-place.ts';
import { INDICATOR_INFO } from '../../src/indicators/index.ts';

const SHARE = INDICATOR_INFO['on-time'];
const share = (id: string, count: number) => ({ id, count, size: 100, printed: count });
const cases = [share('low', 20), share('near', 49), share('high', 80)];
const place = (count: number) => ({ value: count / 3, numerator: count, denominator: 300 });

test('a district is clearly above or below its place where its interval and its p-value say so', () => {
  const found = againstPlace(SHARE, cases, place(149));
  expect([...found].map(([id, { side }]) => [id, side])).toEqual([
    ['low', 'below'],
    ['near', 'unclear'],
    ['high', 'above'],
  ]);
  expect(found.get('low')!.difference).toMatchObject({ kind: 'points', by: expect.closeTo(20 - 149 / 3, 9) });
  expect(found.get('near')!.adjusted).toBeGreaterThan(0.05);
});

test('of a place that counts none, or all, no district is above or below', () => {
  expect(againstPlace(SHARE, cases, place(0)).size).toBe(0);
  expect(againstPlace(SHARE, cases, place(300)).size).toBe(0);
  expect(againstPlace(SHARE, cases, { value: 50, numerator: null, denominator: null }).size).toBe(0);
});

test('what more than nine in ten have is no verdict', () => {
  const alike = Array.from({ length: 20 }, (_, index) => share(String(index), 50));
  const found = againstPlace(SHARE, alike, { value: 50, numerator: 1000, denominator: 2000 });
  expect(new Set([...found.values()].map(({ side }) => side))).toEqual(new Set([null]));
});

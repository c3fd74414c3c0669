import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STRIP, stripOf } from '../../src/content/strip.ts';

const dots = (path: string): [number, number][] =>
  [...path.matchAll(/M([\d.]+) ([\d.]+)h0/g)].map(([, x, y]) => [Number(x), Number(y)]);

test('every value is a dot in the box, and none lies on another', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 3, maxLength: 100 }), (values) => {
      const strip = stripOf(values);
      if (strip.drawn === 'columns') return;
      const all = dots(strip.path);
      expect(all).toHaveLength(values.length);
      expect(new Set(all.map(String)).size).toBe(all.length);
      for (const [x, y] of all) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(STRIP.width);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(STRIP.foot);
      }
    }),
  );
});

test('what is marked stands at its own value, between the lowest and the highest', () => {
  const strip = stripOf([10, 20, 30], [50]);
  const [low, high] = [strip.at(10), strip.at(50)];
  expect(low).toBeLessThan(strip.at(20));
  expect(strip.at(30)).toBeCloseTo((low + high) / 2, 1);
  expect(high).toBeLessThanOrEqual(STRIP.width);
});

test('values that are all the same stand in the middle', () => {
  const strip = stripOf([5, 5, 5]);
  expect(strip.at(5)).toBe(STRIP.width / 2);
  expect(new Set(dots(strip.path).map(([x]) => x)).size).toBe(1);
});

test('too many values for dots are columns, as long for ten times as many', () => {
  const strip = (n: number) => stripOf(Array.from({ length: n }, (_, i) => (i * 7919) % 1000));
  expect(strip(400).drawn).toBe('dots');
  const [some, many] = [strip(1_000), strip(10_000)];
  expect([some.drawn, many.drawn]).toEqual(['columns', 'columns']);
  expect(many.path.length).toBeLessThan(some.path.length * 1.2);
  expect(stripOf([...Array<number>(50).fill(1), 2, 3]).drawn).toBe('columns');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seasonal } from '../../src/stats/seasonal.ts';
import { expectClose } from './close.ts';

test('seasonal takes a known season and trend apart', () => {
  const season = [5, 3, 1, -1, -3, -5, -5, -3, -1, 1, 3, 5];
  const values = Array.from({ length: 48 }, (_, i) => 100 + 0.5 * i + season[i % 12]!);
  const found = seasonal(values)!;
  found.figure.forEach((part, i) => expectClose(part, season[i]!));
  found.adjusted.forEach((value, i) => expectClose(value, 100 + 0.5 * i));
  expect(found.trend.map((level) => level === null).filter(Boolean).length).toBe(12);
  found.remainder.slice(6, 42).forEach((left) => expect(Math.abs(left!)).toBeLessThan(1e-9));
});

const series = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 24, maxLength: 120 });

test('seasonal parts add up to the series and the figure sums to 0', () => {
  fc.assert(
    fc.property(series, (values) => {
      const { figure, adjusted, trend, remainder } = seasonal(values)!;
      expect(Math.abs(figure.reduce((a, b) => a + b))).toBeLessThan(1e-7);
      values.forEach((value, i) => {
        expectClose(adjusted[i]! + figure[i % 12]!, value, 1e-8);
        if (trend[i] !== null) expect(Math.abs(trend[i]! + remainder[i]! - adjusted[i]!)).toBeLessThan(1e-7);
      });
    }),
  );
});

test('seasonal in kilograms is a thousand times seasonal in tonnes', () => {
  fc.assert(
    fc.property(series, (values) => {
      const tonnes = seasonal(values)!;
      const kilograms = seasonal(values.map((value) => value * 1000))!;
      tonnes.figure.forEach((part, i) =>
        expect(Math.abs(part * 1000 - kilograms.figure[i]!)).toBeLessThan(1e-6),
      );
    }),
  );
});

test('seasonal keeps a gap a gap and its neighbourhood without a trend', () => {
  const values: (number | null)[] = Array.from({ length: 60 }, (_, i) => 10 + (i % 12));
  values[30] = null;
  const found = seasonal(values)!;
  expect(found.adjusted[30]).toBe(null);
  expect(found.trend.slice(24, 37)).toEqual(new Array(13).fill(null));
  expectClose(found.adjusted[31]!, 15.5);
});

test('seasonal does not assess under two years, nor gaps that hide a month of the year', () => {
  expect(seasonal(new Array<number>(23).fill(1))).toBe(null);
  const gappy = Array.from({ length: 36 }, (_, i) => (i % 12 === 3 ? null : 1));
  expect(seasonal(gappy)).toBe(null);
});

test('seasonal refuses values that are neither number nor gap', () => {
  expect(() => seasonal([undefined as unknown as null])).toThrow('invalid value: undefined');
  expect(() => seasonal([Number.NaN])).toThrow('invalid value: NaN');
  expect(() => seasonal([1], { period: 1 })).toThrow('invalid period: 1');
});

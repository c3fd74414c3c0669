import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainNumber, printNumber, roundTo } from '../../src/model/figure.ts';

const values = fc.double({ min: -1e12, max: 1e12, noNaN: true });
const digits = fc.integer({ min: 0, max: 6 });

test('halves go away from zero, and binary dust does not decide', () => {
  expect(roundTo(1.005, 2)).toBe(1.01);
  expect(roundTo(-1.005, 2)).toBe(-1.01);
  expect(roundTo(2.5, 0)).toBe(3);
  expect(roundTo(-2.5, 0)).toBe(-3);
  expect(roundTo(8.345, 2)).toBe(8.35);
  expect(roundTo(0.1 + 0.2, 1)).toBe(0.3);
});

test('a rounded value is never minus zero', () => {
  expect(Object.is(roundTo(-0.04, 1), 0)).toBe(true);
  expect(Object.is(roundTo(-0, 1), 0)).toBe(true);
  expect(printNumber({ value: -0.04, digits: 1 }, 'en')).toBe('0.0');
  expect(plainNumber({ value: -0.04, digits: 1 })).toBe('0.0');
});

test('very small and very large values stay numbers', () => {
  expect(roundTo(1e-9, 2)).toBe(0);
  expect(roundTo(-3e-7, 1)).toBe(0);
  expect(roundTo(1e21, 2)).toBe(1e21);
  expect(roundTo(-4e300, 1)).toBe(-4e300);
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), digits, (value, n) =>
      Number.isFinite(roundTo(value, n)),
    ),
  );
});

test('rounding twice is rounding once, and moves a value by half a step at most', () => {
  fc.assert(
    fc.property(values, digits, (value, n) => {
      const once = roundTo(value, n);
      expect(roundTo(once, n)).toBe(once);
      expect(Math.abs(once - value)).toBeLessThanOrEqual(0.5 * 10 ** -n + Math.abs(value) * 1e-15);
      expect(roundTo(-value, n)).toBe(once === 0 ? 0 : -once);
    }),
  );
});

test('rounding keeps the order of values', () => {
  fc.assert(fc.property(values, values, digits, (a, b, n) => a > b || roundTo(a, n) <= roundTo(b, n)));
});

test('a file’s number parses back to the rounded value, with its digits and no separators', () => {
  fc.assert(
    fc.property(values, digits, (value, n) => {
      const text = plainNumber({ value, digits: n });
      expect(Number(text)).toBe(roundTo(value, n));
      expect(text).toMatch(n === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${n}}$`));
    }),
  );
});

test.each(['en', 'zh'])('a reader’s number parses back to the rounded value in %s', (locale) => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), digits, (value, n) => {
      const text = printNumber({ value, digits: n }, locale);
      expect(Number(text.replaceAll(',', '').replace('−', '-'))).toBe(roundTo(value, n));
    }),
  );
});

test('thousands are grouped for readers, and the minus is a minus sign', () => {
  expect(printNumber({ value: 1234567.891, digits: 2 }, 'en')).toBe('1,234,567.89');
  expect(printNumber({ value: 999.95, digits: 1 }, 'en')).toBe('1,000.0');
  expect(printNumber({ value: -1234.5, digits: 1 }, 'en')).toBe('−1,234.5');
  expect(printNumber({ value: 15581, digits: 0 }, 'zh')).toBe('15,581');
  expect(plainNumber({ value: -1234.5, digits: 1 })).toBe('-1234.5');
});

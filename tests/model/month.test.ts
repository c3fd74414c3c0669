import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMonth, monthOf, parseMonth, yearOf } from '../../src/model/month.ts';

const months = fc.integer({ min: 0, max: 9999 * 12 + 11 });

test('every month of years 0 to 9999 prints and parses back to itself', () => {
  fc.assert(fc.property(months, (month) => parseMonth(formatMonth(month)) === month));
});

test('texts of months sort as the months do', () => {
  fc.assert(
    fc.property(months, months, (a, b) => Math.sign(a - b) === compare(formatMonth(a), formatMonth(b))),
  );
});

test('a month is counted from January of year 0', () => {
  expect(parseMonth('0000-01')).toBe(0);
  expect(parseMonth('2025-10')).toBe(2025 * 12 + 9);
  expect(yearOf(monthOf('2025-12'))).toBe(2025);
  expect(yearOf(monthOf('2026-01'))).toBe(2026);
});

test.each([
  '',
  '2025',
  '2025-1',
  '2025-13',
  '2025-00',
  '25-10',
  '2025-10-01',
  ' 2025-10',
  '2025/10',
  '２０２５-10',
])('%j is no month', (text) => {
  expect(parseMonth(text)).toBeNull();
  expect(() => monthOf(text)).toThrow(`invalid month: ${text}`);
});

test('no text but its own form gives a month', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const month = parseMonth(text);
      return month === null || formatMonth(month) === text;
    }),
  );
});

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

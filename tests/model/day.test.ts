import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, dayOfDate, formatDay, lastDayOf, monthOfDay, parseDay } from '../../src/model/day.ts';
import { formatMonth, monthOf } from '../../src/model/month.ts';

const FIRST = dayOf('0000-01-01');
const LAST = dayOf('9999-12-31');
const days = fc.integer({ min: FIRST, max: LAST });

test('every day of years 0 to 9999 prints and parses back to itself', () => {
  fc.assert(fc.property(days, (day) => parseDay(formatDay(day)) === day));
});

test('days are counted from 1970-01-01, one by one over leap days', () => {
  expect(dayOf('1970-01-01')).toBe(0);
  expect(dayOf('2024-03-01') - dayOf('2024-02-28')).toBe(2);
  expect(dayOf('2100-03-01') - dayOf('2100-02-28')).toBe(1);
  expect(dayOf('2000-03-01') - dayOf('2000-02-28')).toBe(2);
});

test.each([
  '2023-02-29',
  '1900-02-29',
  '2023-02-30',
  '2023-04-31',
  '2023-13-01',
  '2023-00-01',
  '2023-01-00',
  '2023-1-1',
  '',
  '2023-01',
  '2023-01-01T00:00',
])('%j is no day', (text) => {
  expect(parseDay(text)).toBeNull();
  expect(() => dayOf(text)).toThrow(`invalid day: ${text}`);
});

test('a date exists or is null, whatever the numbers', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: -5, max: 20 }),
      fc.integer({ min: -5, max: 40 }),
      (year, month, date) => {
        const day = dayOfDate(year, month, date);
        if (day === null) return true;
        const text = [String(year).padStart(4, '0'), pad(month), pad(date)].join('-');
        return formatDay(day) === text;
      },
    ),
  );
});

test('a month ends with the day before the next one begins', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 * 12 + 10 }), (month) => {
      const last = lastDayOf(month);
      return (
        monthOfDay(last) === month &&
        monthOfDay(last + 1) === month + 1 &&
        last + 1 === dayOf(`${formatMonth(month + 1)}-01`)
      );
    }),
  );
  expect(formatDay(lastDayOf(monthOf('2024-02')))).toBe('2024-02-29');
  expect(formatDay(lastDayOf(monthOf('2023-12')))).toBe('2023-12-31');
});

const pad = (number: number): string => String(number).padStart(2, '0');

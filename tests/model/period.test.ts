import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMonth, monthOf } from '../../src/model/month.ts';
import { fiscalYear, lengthOf, monthPeriod, monthsTo, periodOf, yearPeriod } from '../../src/model/period.ts';

const months = fc.integer({ min: 1200, max: 9999 * 12 });

test('a period is the one its key says', () => {
  fc.assert(
    fc.property(months, fc.integer({ min: 1, max: 240 }), (to, length) => {
      const period = monthsTo(to, length);
      expect(periodOf(period.key)).toEqual(period);
      expect(lengthOf(period)).toBe(length);
      expect(period.to).toBe(to);
    }),
  );
  fc.assert(
    fc.property(months, (month) => {
      expect(periodOf(formatMonth(month))).toEqual(monthPeriod(month));
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, start) => {
      expect(periodOf(String(year))).toEqual(yearPeriod(year));
      expect(periodOf(`FY${year}-${String(start).padStart(2, '0')}`)).toEqual(fiscalYear(year, start));
      expect(lengthOf(fiscalYear(year, start))).toBe(12);
    }),
  );
});

test('twelve months to October 2025 begin in November 2024', () => {
  expect(monthsTo(monthOf('2025-10'))).toEqual({
    kind: 'months',
    key: '2024-11/2025-10',
    from: monthOf('2024-11'),
    to: monthOf('2025-10'),
  });
});

test('a fiscal year is named for the year it ends in', () => {
  const period = fiscalYear(2019, 7);
  expect([formatMonth(period.from), formatMonth(period.to)]).toEqual(['2018-07', '2019-06']);
  const calendar = fiscalYear(2019, 1);
  expect([formatMonth(calendar.from), formatMonth(calendar.to)]).toEqual(['2019-01', '2019-12']);
});

test('kinds are told apart by the form of the key, so a month never equals a year', () => {
  expect(['2025-10', '2025', 'FY2025-04', '2025-01/2025-12'].map((key) => periodOf(key).kind)).toEqual([
    'month',
    'year',
    'fiscal-year',
    'months',
  ]);
});

test.each([
  '',
  '25',
  '2025-13',
  'FY19',
  'FY2019',
  'FY2019-13',
  '2025-10/',
  '/2025-10',
  '2025-10/2025-09',
  '2025/2026',
  '2025-01/2025-02/2025-03',
])('%j is no period', (key) => {
  expect(() => periodOf(key)).toThrow(`invalid period: ${key}`);
});

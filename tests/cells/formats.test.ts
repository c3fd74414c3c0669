import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datePattern, patternFault } from '../../src/model/date-pattern.ts';
import { formatDay } from '../../src/model/day.ts';
import { formatMonth } from '../../src/model/month.ts';
import { dateReader, numberReader } from '../../src/cells/cells.ts';
import { periodReader, type PeriodFormat } from '../../src/cells/periods.ts';

test.each([
  [{}, '1,234.5', 1234.5],
  [{}, '1.234', 1.234],
  [{}, '1234,5', undefined],
  [{ decimalChar: ',' }, '1234,5', 1234.5],
  [{ decimalChar: ',' }, '1.234', undefined],
  [{ decimalChar: ',' }, '1.234,5', undefined],
  [{ decimalChar: ',' }, '1,234', 1.234],
  [{ decimalChar: ',', groupChar: '.' }, '1.234', 1234],
  [{ decimalChar: ',', groupChar: '.' }, '1.234.567,8', 1234567.8],
  [{ decimalChar: ',', groupChar: '.' }, '1,234.5', undefined],
  [{ decimalChar: ',', groupChar: '.' }, '12.34', undefined],
  [{ decimalChar: ',', groupChar: ' ' }, '1 234,5', 1234.5],
  [{ decimalChar: ',', groupChar: ' ' }, '1\u00a0234,5', 1234.5],
  [{ decimalChar: ',', groupChar: ' ' }, '1\u202f234\u202f567', 1234567],
  [{ decimalChar: ',', groupChar: ' ' }, '1.234', undefined],
  [{ groupChar: "'" }, '1’234.5', 1234.5],
  [{ groupChar: "'" }, '1,234', undefined],
  [{ decimalChar: '.' }, '1,234', undefined],
  [{ decimalChar: '.' }, '1.234', 1.234],
  [{ around: ['%'] }, '45.2 %', 45.2],
  [{ around: ['%'] }, '%45', 45],
  [{ around: ['%'] }, '45', 45],
  [{ around: ['%'] }, '45 t', undefined],
  [{ around: ['%'] }, '45%%', undefined],
  [{ decimalChar: ',', around: ['%'] }, '45,2%', 45.2],
  [{ around: ['kg', '€'] }, '€ 12', 12],
  [{ decimalChar: ']', groupChar: '^' }, '1^234]5', 1234.5],
])('with %j, %j is %j', (format, text, value) => {
  expect(numberReader(format).read(text)).toBe(value);
});

test('a number written in a declared form is read as itself', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.constantFrom(['de', '.', ','], ['fr', ' ', ','], ['en', ',', '.'], ['de-CH', "'", '.']),
      (value, [locale, groupChar, decimalChar]) => {
        const text = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value);
        const number = Number(value.toFixed(3));
        fc.pre(!text.startsWith('−'));
        expect(numberReader({ groupChar, decimalChar }).read(text)).toBeCloseTo(number, 2);
      },
    ),
  );
});

test('a form says what it looks like, the usual one nothing', () => {
  expect(numberReader().example).toBeNull();
  expect(numberReader({ decimalChar: ',', groupChar: '.' }).example).toBe('1.234,5');
  expect(numberReader({ around: ['%'] }).example).toBe('1,234.5 or 1,234.5%');
});

test.each([
  ['%d/%m/%Y %H:%M', '31/10/2025 14:30', '2025-10-31'],
  ['%d/%m/%Y %H:%M', '31/10/2025 24:30', undefined],
  ['%d/%m/%Y %H:%M', '31/10/2025', undefined],
  ['%m/%d/%Y %I:%M:%S %p', '10/31/2025 02:30:00 PM', '2025-10-31'],
  ['%Y-%m-%dT%H:%M:%S.%f', '2025-10-31T00:00:00.000', '2025-10-31'],
  ['%d.%m.%y', '31.10.25', '2025-10-31'],
  ['%d.%m.%y', '31.10.71', '1971-10-31'],
  ['%d.%m.%y', '31.10.2025', undefined],
  ['%Y年%m月%d日', '2025年1月5日', '2025-01-05'],
  ['%d %B %Y', '5 September 2025', '2025-09-05'],
  ['%d %b %Y', '5 SEPT. 2025', '2025-09-05'],
  ['%d %B %Y', '5 Septembre 2025', undefined],
  ['%d/%m/%Y', '30/02/2024', undefined],
  ['%d/%m/%Y', '29/02/2024', '2024-02-29'],
  ['%m%%%d.%Y', '1%2.2024', '2024-01-02'],
])('as %s, %s is %s', (pattern, text, date) => {
  const day = dateReader(pattern, { twoDigitYearsFrom: 1970 })(text);
  expect(day && formatDay(day)).toBe(date);
});

test('months have declared names, long or short', () => {
  const monthNames = [
    'gennaio',
    'febbraio',
    'marzo',
    'aprile',
    'maggio',
    'giugno',
    'luglio',
    'agosto',
    'settembre',
    ['ottobre', 'ott'],
    'novembre',
    'dicembre',
  ];
  const { read, example } = datePattern('%B %Y', { monthNames });
  expect(read('Ottobre 2025')).toEqual({ year: 2025, month: 10, date: null });
  expect(read('ott 2025')).toMatchObject({ month: 10 });
  expect(read('October 2025')).toBeUndefined();
  expect(example).toBe('ottobre 2025');
});

test('two-digit years are of the hundred that is declared', () => {
  const year = (twoDigitYearsFrom: number, text: string) =>
    datePattern('%y', { twoDigitYearsFrom }).read(text)?.year;
  expect([year(1970, '70'), year(1970, '69'), year(1900, '99'), year(1950, '00'), year(2000, '99')]).toEqual([
    1970, 2069, 1999, 2000, 2099,
  ]);
});

test.each(['', 'dmy', '%d/%m', '%Y %y', '%Y-%d', '%Y %m %B', '%Y %Q', '%Y%'])(
  '%j is no pattern',
  (pattern) => {
    expect(patternFault(pattern)).toMatch(/%Y|at most once/);
  },
);

test('a pattern’s example is what it reads', () => {
  for (const pattern of ['%d/%m/%Y %H:%M', '%B %Y', '%d %b %y', '%Y年%m月%d日', '%m/%d/%Y %I:%M %p'])
    expect(datePattern(pattern).read(datePattern(pattern).example), pattern).toMatchObject({
      year: 2025,
      month: 10,
    });
});

const period = (format: Partial<PeriodFormat>, text: string): string | undefined => {
  const month = periodReader({ frequency: 'month', dateFormat: 'iso', ...format }).read(text);
  return month === undefined ? undefined : formatMonth(month);
};

test.each([
  [{}, '2025-10', '2025-10'],
  [{}, '2025', undefined],
  [{ dateFormat: 'european' }, '01/10/2025', '2025-10'],
  [{ dateFormat: '%B %Y' }, 'October 2025', '2025-10'],
  [{ dateFormat: '%Y%m' }, '202510', '2025-10'],
  [{ dateFormat: '%Y' }, '2025', undefined],
  [{ frequency: 'quarter' }, '2025-Q4', '2025-12'],
  [{ frequency: 'quarter' }, 'q1 2025', '2025-03'],
  [{ frequency: 'quarter' }, '2025 Q5', undefined],
  [{ frequency: 'quarter', dateFormat: 'european' }, '01/04/2025', '2025-06'],
  [{ frequency: 'year' }, '2025', '2025-12'],
  [{ frequency: 'year' }, '2025-26', undefined],
  [{ frequency: 'year', dateFormat: 'european' }, '31/12/2014', '2014-12'],
  [{ frequency: 'year', dateFormat: '%Y年' }, '2014年', '2014-12'],
] as const)('a table that says %j reads the period %j as ending %j', (format, text, month) => {
  expect(period(format, text)).toBe(month);
});

test.each([
  [{}, '2014-15', '2015-03'],
  [{}, '2014/15', '2015-03'],
  [{}, '2014-2015', '2015-03'],
  [{}, '2014–15', '2015-03'],
  [{}, '1999-00', '2000-03'],
  [{}, 'FY2015', '2015-03'],
  [{}, 'FY 2015', '2015-03'],
  [{}, '2015', undefined],
  [{}, '2014-16', undefined],
  [{}, '2014-14', undefined],
  [{ fiscalNamed: 'end' }, '2015', '2015-03'],
  [{ fiscalNamed: 'start' }, '2014', '2015-03'],
  [{ fiscalNamed: 'start' }, 'FY2014', '2015-03'],
  [{ fiscalNamed: 'start' }, '2014-15', '2015-03'],
  [{ dateFormat: 'european' }, '31/03/2015', '2015-03'],
  [{ dateFormat: 'european' }, '01/04/2014', '2015-03'],
  [{ fiscalStart: 7 }, '2014-15', '2015-06'],
  [{ fiscalStart: 1 }, 'FY2015', '2015-12'],
  [{ fiscalStart: 1 }, '2014-15', undefined],
  [{ fiscalNamed: 'start', dateFormat: '%Y年度' }, '2014年度', '2015-03'],
] as const)('fiscal years from April with %j: %j ends %j', (format, text, month) => {
  expect(period({ frequency: 'fiscal-year', fiscalStart: 4, ...format }, text)).toBe(month);
});

test.each([
  ['%E年', { 民國: 1912, '': 1912 }, '民國113年', 2024],
  ['%E年', { 民國: 1912, '': 1912 }, '113年', 2024],
  ['%E年度', { 平成: 1989, 令和: 2019 }, '令和元年度', 2019],
  ['%E年度', { 平成: 1989, 令和: 2019 }, '平成 30年度', 2018],
  ['%E', { '': -542 }, '2567', 2024],
])('with %s and the eras %j, %s is a year', (pattern, eras, text, year) => {
  expect(datePattern(pattern, { eras }).read(text)?.year).toBe(year);
});

test('an era that is not declared is no year, and the example is of the youngest', () => {
  const eras = { 平成: 1989, 令和: 2019 };
  expect(datePattern('%E年', { eras }).read('昭和60年')).toBeUndefined();
  expect(datePattern('%E年', { eras }).read('5年')).toBeUndefined();
  expect(datePattern('%E年%m月', { eras }).example).toBe('令和7年10月');
});

test('a year of an era is its first year and those after it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: -600, max: 2200 }), (n, first) => {
      fc.pre(first + n > 1 && first + n < 9999);
      expect(datePattern('甲%E-%m', { eras: { '': first } }).read(`甲${n}-02`)?.year).toBe(first + n - 1);
    }),
  );
});

test('in months of a fiscal year, those before its first month are of the year after', () => {
  const names = ['January', 'March', 'April', 'December'];
  const read = (text: string, format: Partial<PeriodFormat>): string | undefined => {
    const month = periodReader({ frequency: 'month', dateFormat: '%Y %B', ...format }).read(text);
    return month === undefined ? undefined : formatMonth(month);
  };
  expect(names.map((name) => read(`2021-22 ${name}`, { fiscalStart: 4 }))).toEqual([
    '2022-01',
    '2022-03',
    '2021-04',
    '2021-12',
  ]);
  expect(read('2099-2100 January', { fiscalStart: 4 })).toBe('2100-01');
  expect(read('2021-23 January', { fiscalStart: 4 })).toBeUndefined();
  // Of one year it must be said which it is.
  expect(read('2021 January', { fiscalStart: 4 })).toBeUndefined();
  expect(read('2021 January', { fiscalStart: 4, fiscalNamed: 'start' })).toBe('2022-01');
  expect(read('2021 January', { fiscalStart: 4, fiscalNamed: 'end' })).toBe('2021-01');
  expect(read('2021-22 January', {})).toBeUndefined();
});

test('quarters of a fiscal year are those of the calendar, counted from its start', () => {
  const read = (text: string, format: Partial<PeriodFormat>): string | undefined => {
    const month = periodReader({ frequency: 'quarter', dateFormat: 'iso', ...format }).read(text);
    return month === undefined ? undefined : formatMonth(month);
  };
  expect(['1', '2', '3', '4'].map((quarter) => read(`2021/22 Q${quarter}`, { fiscalStart: 4 }))).toEqual([
    '2021-06',
    '2021-09',
    '2021-12',
    '2022-03',
  ]);
  expect(read('Q1 FY2022', { fiscalStart: 7 })).toBe('2021-09');
  expect(read('2021/22 Q1', { fiscalStart: 5 })).toBeUndefined();
  expect(read('2021/22 Q1', {})).toBeUndefined();
});

test('thousands grouped as in India are read, by the usual comma or a declared mark', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), (value) => {
      const text = new Intl.NumberFormat('en-IN').format(value);
      expect(numberReader().read(text)).toBe(value);
      expect(numberReader({ groupChar: '.', decimalChar: ',' }).read(text.replaceAll(',', '.'))).toBe(value);
    }),
  );
  for (const text of ['1,23', '12,3,456', '01,23,456', '1,23,45', '123,45,678'])
    expect(numberReader().read(text), text).toBeUndefined();
});

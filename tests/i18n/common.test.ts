import { expect, test } from 'vitest';
import {
  an,
  compareNames,
  count,
  difference,
  figure,
  period,
  periodTitle,
  shortMonth,
  yearOnly,
} from '../../src/i18n/en/common.ts';

test.each([
  'a district',
  'an area',
  'an upper-tier authority',
  'an island',
  // Spoken as “you” and “won”, however they are written.
  'a unitary authority',
  'a university town',
  'a European region',
  'a one-way street',
  'A unitary authority',
])('%s has the article it is spoken with', (spoken) => {
  const [, word] = /^\S+ (.*)$/.exec(spoken)!;
  expect(an(word!)).toBe(spoken.replace(/^A/, 'a'));
});

test('a unit is singular of what prints as 1 or −1 alone', () => {
  const days = (value: number, digits = 0): string => figure({ value, unit: 'days', digits });
  expect([1, -1, 0.96, 0, 2, -2].map((value) => days(value))).toEqual([
    '1 day',
    '−1 day',
    '1 day',
    '0 days',
    '2 days',
    '−2 days',
  ]);
  expect(days(1, 1)).toBe('1.0 days');
});

test('a difference has a sign, unless it prints as nothing', () => {
  const points = (value: number): string => difference({ value, unit: 'points', digits: 1 });
  expect([1.94, 0.04, 0, -0.04, -2].map(points)).toEqual([
    '+1.9 percentage points',
    '0.0 percentage points',
    '0.0 percentage points',
    '0.0 percentage points',
    '−2.0 percentage points',
  ]);
});

test.each([
  ['2025-10', 'October 2025', 'October 2025'],
  ['2024-11/2025-10', 'the 12 months to October 2025', '2025'],
  // As many months as a year, told as those of a year; of several years by the years.
  ['2025-01/2025-12', 'the 12 months to December 2025', '2025'],
  ['2023-01/2025-12', '2023–2025', '2023–2025'],
  ['2023-02/2025-12', 'the 35 months to December 2025', 'the 35 months to December 2025'],
  ['2025', '2025', '2025'],
  ['FY2019-07', 'fiscal year 2018–19', '2018–19'],
  ['FY2019-01', 'fiscal year 2019', '2019'],
])('%s reads “%s”, and “%s” as a year', (key, sentence, year) => {
  expect(period(key)).toBe(sentence);
  expect(periodTitle(key)).toBe(sentence.replace('the ', ''));
  expect(yearOnly(key)).toBe(year);
});

test('every month is short in three letters', () => {
  const months = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}`);
  expect(months.map(shortMonth).filter((text) => !/^[A-Z][a-z]{2} 2025$/.test(text))).toEqual([]);
});

test('names are in the order a reader seeks them: 2 before 10, and letters whatever their marks', () => {
  expect(['Queens 10', 'Évora', 'Queens 2', 'Zug', 'Eton'].sort(compareNames)).toEqual([
    'Eton',
    'Évora',
    'Queens 2',
    'Queens 10',
    'Zug',
  ]);
});

test('nothing is several', () => {
  expect([0, 1, 2].map((n) => count(n, 'row', 'rows'))).toEqual(['0 rows', '1 row', '2 rows']);
});

import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PATHS } from '../../../scripts/command/paths.ts';
import { PEOPLE_COLUMNS, printPeople } from '../../../src/publish/count/print.ts';
import { YearlyPeople } from '../../../src/publish/count/yearly-people.ts';
import { dayOf, monthOfDay } from '../../../src/model/day.ts';
import type { ShiftObservation } from '../../../src/kinds/shifts/rows.ts';

const shift = (day: string, person: string): ShiftObservation => ({
  month: monthOfDay(dayOf(day)),
  district: null,
  person,
  hours: 1,
  organisation: null,
  activity: null,
  trained: null,
});

/** People from one number to another, with a shift each on a day in January and one in December. */
function counted(...given: readonly (readonly [year: number, district: string, from: number, to: number])[]) {
  const people = new YearlyPeople();
  for (const [year, district, from, to] of given)
    for (let person = from; person <= to; person++)
      for (const day of ['01-15', '12-15']) people.add(shift(`${year}-${day}`, `p${person}`), district);
  return printPeople(people.years()).csv.trimEnd().split('\n').slice(1);
}

test('people are counted once a year and district, with those who came again', () => {
  expect(counted([2024, 'a', 1, 20], [2024, 'b', 11, 40], [2025, 'a', 11, 30], [2025, 'b', 21, 60])).toEqual([
    '2024,all,40,',
    '2024,a,20,',
    '2024,b,30,',
    '2025,all,50,30',
    '2025,a,20,10',
    '2025,b,40,20',
  ]);
});

test('a year that the table does not cover from January to December is left out', () => {
  const people = new YearlyPeople();
  for (const day of ['2023-02-01', '2024-01-31', '2024-12-01', '2025-11-30'])
    for (let person = 0; person < 9; person++) people.add(shift(day, `p${person}`), 'a');
  expect(people.years().map(({ year, returning }) => [year, returning])).toEqual([
    [2024, null],
    [2024, null],
  ]);
});

test('neither few people nor few who came again, are new, or did not come again, can be told', () => {
  const again = (from: number, to: number) =>
    counted([2024, 'a', 1, 20], [2024, 'b', 101, 140], [2025, 'a', from, to], [2025, 'b', 101, 140]);
  // 3 of 20 came again; 3 did not; 3 are new. Nor may the total of all tell it.
  for (const [from, to] of [
    [18, 40],
    [1, 17],
    [1, 23],
  ] as const) {
    const rows = again(from, to);
    expect(rows.find((row) => row.startsWith('2025,a,'))).toMatch(/,suppressed$/);
    expect(rows.find((row) => row.startsWith('2025,all,'))).toMatch(/,suppressed$/);
  }
  expect(again(1, 20)).toContain('2025,a,20,20');
  expect(counted([2024, 'a', 1, 3], [2024, 'b', 11, 40])).toEqual([
    '2024,all,33,',
    '2024,a,<5,',
    '2024,b,suppressed,',
  ]);
});

test('whatever the people, no number from 1 to 4 is printed', () => {
  const some = fc.array(
    fc.tuple(
      fc.constantFrom(2023, 2024, 2025),
      fc.constantFrom('a', 'b', 'c'),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 20 }),
    ),
    { minLength: 1, maxLength: 9 },
  );
  fc.assert(
    fc.property(some, (given) => {
      for (const row of counted(...given)) expect(row).not.toMatch(/,[1-4](,|$)/);
    }),
  );
});

test('the template of people by year has the columns that are printed', async () => {
  const template = await readFile(join(PATHS.root, 'templates/volunteers-people.csv'), 'utf8');
  expect(template.split('\n')[0]).toBe(PEOPLE_COLUMNS.join(','));
});

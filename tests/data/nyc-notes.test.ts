import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { Collected } from '../../tools/retabulate/nyc-collection.ts';
import { evidence, notesCsv } from '../../tools/retabulate/nyc-notes.ts';
import { monthsFrom } from '../small-place.ts';

/*
 * A small place: fiscal 2018 and 2019 are in both tables, the tonnage goes on to October 2021. Every district
 * sorts 20 t a month. By the department's own rates five have about the 80 t of refuse that the table gives,
 * and the sixth has 20 t of it: its whole amount would be 40 t where the table has 100 t.
 */
const OWN_PERCENT = { 1: 19.8, 2: 19.9, 3: 20, 4: 20.1, 5: 20.2, 6: 50 };
const IDS = Object.keys(OWN_PERCENT);
const PUBLISHED = monthsFrom('2017-07', 24).flatMap((month) =>
  Object.entries(OWN_PERCENT).map(([district, percent]) => ({ month, district, percent: String(percent) })),
);

/** The tonnage, with the refuse of the sixth district from a month on. */
const tonnage = (from: string, refuse: number): Collected[] =>
  monthsFrom('2017-07', 52).flatMap((month) =>
    IDS.map((district) => ({
      month,
      district,
      tons: [String(district === '6' && month >= from ? refuse : 80), '20'],
    })),
  );

const notesOn = (rows: readonly Collected[]): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(notesCsv(evidence(rows, PUBLISHED), []), {
    header: true,
    skipEmptyLines: true,
  }).data;

test('a district is noted for what its tables say in the years both have, to the end of the tonnage', () => {
  const [note, ...more] = notesOn(tonnage('2017-07', 80));
  expect(more).toEqual([]);
  expect(note).toMatchObject({ district: '6', period: '2017-07/2021-10', effect: 'not-comparable' });
  expect(note!['reason_en']).toContain('own rate was 50.0%, this table gives 20.0%');
  expect(note!['reason_en']).toContain('there would be 60% less waste here. Beside');
});

test('a note ends before the fiscal year in which the amount has moved half way to the department’s', () => {
  // 100 t to 40 t is the whole way, 70 t the half of it, 71 t is not there yet.
  expect(notesOn(tonnage('2020-07', 20))[0]).toMatchObject({
    period: '2017-07/2020-06',
    reason_en: expect.stringContaining('to June 2020, so') as string,
  });
  expect(notesOn(tonnage('2020-07', 50))[0]!['period']).toBe('2017-07/2020-06');
  const [near] = notesOn(tonnage('2020-07', 51));
  expect(near!['period']).toBe('2017-07/2021-10');
  expect(near!['reason_en']).toContain('moved by 29% at most from July 2017');
  // Of the running year the months there are count.
  expect(notesOn(tonnage('2021-07', 20))[0]!['period']).toBe('2017-07/2021-06');
});

test('a note ends with the years both tables have where the amount has moved at once', () => {
  const [note] = notesOn(tonnage('2019-07', 20));
  expect(note!['period']).toBe('2017-07/2019-06');
  expect(note!['reason_en']).toMatch(/we could not verify how\.$/);
});

test('an amount that moves the other way is told and ends no note', () => {
  const [note] = notesOn(tonnage('2019-07', 150));
  expect(note!['period']).toBe('2017-07/2021-10');
  expect(note!['reason_en']).toContain('moved by 70% at most, and the other way, from');
});

test('tables without a whole fiscal year in common are no evidence', () => {
  const rates = PUBLISHED.filter(({ month }) => month < '2018-01');
  expect(() => evidence(tonnage('2017-07', 80), rates)).toThrow('no fiscal year in common');
});

import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { diskFolder } from '../../scripts/command/disk.ts';
import { readPlace } from '../../src/aggregate/place.ts';
import { districtArea, districtOf, PLACE } from '../../src/model/area.ts';
import { newsAmong, newsOf } from '../../src/compare/news.ts';
import { newsBackTest } from '../../src/content/news-back-test.ts';
import { newsWords } from '../../src/content/news.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import type { Values } from '../../src/model/aggregate.ts';
import { dayOf } from '../../src/model/day.ts';
import { formatMonth, monthOf } from '../../src/model/month.ts';
import type { News, NewsBackTest } from '../../src/model/news.ts';
import type { Note } from '../../src/model/note.ts';
import { monthsTo, yearPeriod } from '../../src/model/period.ts';
import { backTestNews } from '../../tools/back-test/news.ts';
import { aggregateFolder } from '../../scripts/command/aggregate-folder.ts';
import { PATHS } from '../../scripts/command/paths.ts';

const LAST = monthOf('2026-07');
/** Ten years of months with a season and a little movement, the newest one given. */
const counts = (newest: number | null): NonNullable<Values['counts']> => ({
  from: formatMonth(LAST - 119),
  values: [
    ...Array.from({ length: 119 }, (_, at) => {
      const month = (LAST - 119 + at) % 12;
      return Math.round(60 + 20 * Math.sin((month / 12) * 2 * Math.PI) + ((at * 7) % 11) - 5);
    }),
    newest,
  ],
});
const aggregate = (period: string, value: number | null) => ({
  period,
  value,
  numerator: null,
  denominator: null,
  used: 12,
  expected: 12,
});
const counted = (newest: number | null, area: Values['area'] = districtArea('a')): Values => ({
  series: 'rats',
  indicator: 'complaints-rate',
  area,
  years: [aggregate(monthsTo(LAST).key, 1)],
  months: null,
  counts: counts(newest),
});
const before = counts(null).values.slice(0, -1) as number[];
const [highest, yearBefore] = [Math.max(...before), before.at(-12)!];

const yearly = (...values: readonly number[]): Values => ({
  series: 'waste',
  indicator: 'sorting-rate',
  area: districtArea('a'),
  years: values.map((value, at) => aggregate(yearPeriod(2020 + at).key, value)),
  months: null,
});
const ALL = { notes: [] as Note[], asOf: dayOf('2026-08-01'), classOf: () => 'district' };

test('a month beyond its limits, beyond every month before and twice the year before is news by two rules', () => {
  expect(newsOf(counted(200))).toMatchObject({
    period: '2026-07',
    rules: ['month-record', 'twice'],
    way: 'high',
    of: 'cases',
    value: 200,
    yearBefore: { period: '2025-07', value: yearBefore },
    record: { value: highest },
    since: formatMonth(LAST - 119),
  });
});

test('a month as its season lets expect is no news, and neither is one without a number', () => {
  expect(newsOf(counted(yearBefore))).toBeNull();
  expect(newsOf(counted(null))).toBeNull();
});

test('a fall to half is news with 40 cases in the larger month, and none under it', () => {
  expect(newsOf(counted(20))).toMatchObject({ way: 'low', value: 20 });
  const small = counted(3);
  const few = {
    ...small,
    counts: { ...small.counts!, values: small.counts!.values.map((n) => n && Math.ceil(n / 2)) },
  };
  expect(few.counts.values.at(-13)).toBeLessThan(40);
  expect(newsOf(few)?.rules ?? []).not.toContain('twice');
});

test('twice and half of the year before are news to the case', () => {
  expect(yearBefore).toBe(56);
  const rulesOf = (value: number) => newsOf(counted(value))?.rules ?? [];
  expect(rulesOf(28)).toContain('twice');
  expect(rulesOf(29)).toEqual(['month-record']);
  expect(rulesOf(112)).toContain('twice');
  expect(rulesOf(111)).toEqual(['month-record']);
});

test('a year is news where it is a record by more than the middle of its movements', () => {
  // Movements of 1 each year: a record by 1 is as usual, by 3 it is not.
  expect(newsOf(yearly(10, 11, 10, 11, 10, 11, 10, 12))).toBeNull();
  expect(newsOf(yearly(10, 11, 10, 11, 10, 11, 10, 14))).toMatchObject({
    rules: ['year-record'],
    way: 'high',
    period: '2027',
    record: { period: '2025', value: 11 },
  });
  expect(newsOf(yearly(10, 11, 10, 11, 10, 11, 14))).toBeNull();
});

test('of twelve months that end within a year a record is told of a place, and not of each district', () => {
  const rolling = (area: Values['area']): Values => ({
    ...yearly(10, 11, 10, 11, 10, 11, 10, 14),
    area,
    years: [10, 11, 10, 11, 10, 11, 10, 14].map((value, at) =>
      aggregate(monthsTo(LAST - 12 * (7 - at)).key, value),
    ),
  });
  expect(newsOf(rolling(districtArea('a')))).toBeNull();
  expect(newsOf(rolling(PLACE))).toMatchObject({ rules: ['year-record'] });
});

test('a higher newest month of what is news is news too', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 200 }), (value, more) => {
      const news = newsOf(counted(value));
      if (news?.way === 'high') expect(newsOf(counted(value + more))?.way).toBe('high');
    }),
  );
});

test('what a note speaks of, what is old and what many districts share is no news of a district', () => {
  const areas = 'abcdefghijklmnopqrst'.split('').map((id) => districtArea(id));
  const among = (high: number, more: Partial<typeof ALL> = {}) =>
    newsAmong(
      areas.map((area, at) => counted(at < high ? 200 : yearBefore, area)),
      { ...ALL, ...more },
      24,
    ).map(({ area }) => area);
  expect(among(2)).toEqual([districtArea('a'), districtArea('b')]);
  expect(among(3)).toEqual([]);
  expect(among(2, { asOf: dayOf('2028-08-01') })).toEqual([]);
  const note: Note = {
    district: 'a',
    series: 'rats',
    indicator: null,
    period: '2026-07',
    effect: 'caveat',
    reason: { en: 'Counted twice' },
    source: '',
  };
  expect(among(2, { notes: [note] })).toEqual([districtArea('b')]);
});

let found: NewsBackTest;
let news: readonly News[];
let said: readonly string[];
beforeAll(async () => {
  const root = `${PATHS.data}/nyc`;
  const { cuts } = await aggregateFolder(root);
  news = cuts.place.news;
  said = news.map((entry) => newsWords(wordsOf('en'), cuts.place.info, entry).sentence);
  // A district's page tells what is new in it, and only that.
  for (const { district, news: own } of cuts.districts)
    expect(own).toEqual(news.filter(({ area }) => districtOf(area) === district.id));
  found = backTestNews(await readPlace(diskFolder(root)));
});

test('the rats of Queens 1 in July 2026 are news, with what was known before', () => {
  expect(news.find(({ area }) => districtOf(area) === '401')).toMatchObject({
    period: '2026-07',
    rules: ['month-record', 'twice'],
    value: 237,
    yearBefore: { value: 64 },
    record: { value: 103 },
  });
  expect(said).toContain(
    '237 rat sightings reported to 311 in July 2026, 64 a year before, never more than 103 in a month since 2010.',
  );
});

test('news is one dated sentence with what was known before', () => {
  expect(said.length).toBeGreaterThan(5);
  for (const text of said) {
    expect(text).toMatch(/\d{4}/);
    expect(text).toMatch(/^[A-Z\d](?:[^.]|\.\d)*\.$/);
    expect(text).toMatch(/ a year before|, never (?:more|fewer|less) than /);
    expect(text).not.toMatch(/significan|because|due to|best|worst|NaN|null|undefined/i);
  }
});

test('over five years at most one district-month in fifty has news, and some do', () => {
  expect(found.districtMonths).toBe(59 * 60);
  expect(found.alerts / found.districtMonths).toBeLessThanOrEqual(1 / 50);
  expect(found.alerts).toBeGreaterThan(20);
});

test('the back-test that is published is what the rule finds; if not, run npm run back-test', () => {
  expect(newsBackTest).toEqual(found);
});

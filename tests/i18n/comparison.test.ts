import { expect, test } from 'vitest';
import * as comparison from '../../src/i18n/en/comparison.ts';
import { districtArea } from '../../src/model/area.ts';
import type { Change, Control, Course, SpreadStanding } from '../../src/model/comparison.ts';
import { INDICATOR_INFO } from '../../src/indicators/index.ts';
import type { News } from '../../src/model/news.ts';

/** Sentences that no district of the places here may need this year. */

const ENDING = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' } as const;
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });

test('every rank has the ending it is spoken with: 1st, 11th, 21st, 111th', () => {
  for (let rank = 2; rank < 1250; rank++) {
    const printed = rank.toLocaleString('en') + ENDING[ordinals.select(rank)];
    expect(comparison.ranksShort({ from: rank, to: rank + 1 }, 2000)).toMatch(new RegExp(`^${printed} to `));
    expect(
      comparison.ranks(
        { own: { from: rank, to: 1300 }, joint: { from: 1, to: 2000 }, of: 2000, error: 1, by: 'chance' },
        'districts',
      ),
    ).toContain(`between the ${printed} highest and `);
  }
});

const change = (some: Partial<Change>): Change => ({
  before: '2024',
  from: 5,
  by: -1,
  among: null,
  side: null,
  distinct: null,
  distinctShared: false,
  counts: null,
  ...some,
});

test('days are fewer, one day is less', () => {
  const days = INDICATOR_INFO['days-to-close'];
  const said = (by: number) => comparison.change(change({ by }), days, null);
  expect(said(-1)).toBe('1 day less than in 2024 (5 days).');
  expect(said(-2)).toBe('2 days fewer than in 2024 (5 days).');
  expect(said(1)).toBe('1 day more than in 2024 (5 days).');
});

test('three months outside their limits are named, more are counted', () => {
  const control = (months: readonly string[]): Control => ({
    from: '2021-01',
    observed: [],
    adjusted: [],
    baseline: 48,
    mean: 0,
    lower: 0,
    upper: 0,
    outside: months.map((month) => ({ month, side: 'high' })),
    p: 0,
    pAdjusted: 0,
    finding: 'own',
  });
  const months = ['2025-02', '2025-03', '2025-05', '2025-08'];
  expect(comparison.outsideLimits(control(months.slice(0, 3)))).toMatch(
    /^above .* in February 2025, March 2025 and May 2025$/,
  );
  expect(comparison.outsideLimits(control(months))).toMatch(
    /^above .* in 4 months from February 2025 to August 2025$/,
  );
  expect(comparison.control(control(months))).toMatch(/^Compared with the 48 months before January 2025, /);
  expect(comparison.control({ ...control(months), finding: 'common' })).toBeNull();
});

test('a course that turned a year ago went that way in the year after, and else has gone it since', () => {
  const course = (justTurned: boolean): Course => ({
    first: '2015',
    last: '2024',
    way: 'rose-then-fell',
    turns: ['2023'],
    justTurned,
    record: null,
    since: [],
  });
  const info = INDICATOR_INFO['sorting-rate'];
  expect(comparison.course(course(true), info, null)).toBe(
    'From 2015 it rose until 2023, and fell in the year after.',
  );
  expect(comparison.course(course(false), info, null)).toBe(
    'From 2015 it rose until 2023, and has fallen since.',
  );
});

test('two rates without a case have no ratio, and one without has at least so many times the other', () => {
  const info = INDICATOR_INFO['complaints-rate'];
  const ratio = (low: number, by: number | null, high: number | null) =>
    comparison.difference({ kind: 'ratio', by, low, high }, info);
  expect(ratio(0, null, null)).toBe('no cases in either');
  expect(ratio(1.5, null, null)).toBe('at least 1.50 times');
  expect(ratio(1.2, 1.43, 1.71)).toBe('1.43 times (1.20 to 1.71)');
  expect(comparison.difference({ kind: 'plain', by: -0.0004 }, info)).toBe('no difference');
});

test('what lies above all others, or none, is said so', () => {
  const spread = (below: number): SpreadStanding => ({
    kind: 'spread',
    position: 'middle-half',
    of: 9,
    below,
    same: 0,
    place: null,
  });
  const info = INDICATOR_INFO['sorting-rate'];
  const said = (below: number) =>
    comparison.standing({
      standing: spread(below),
      one: 'district',
      districts: 'districts',
      info,
      place: 'Town',
    });
  expect(said(8)).toMatch(/: higher than in all 8 others\.$/);
  expect(said(0)).toMatch(/: higher than in none of the 8 others\.$/);
  expect(said(3)).toMatch(/: higher than in 3 of the 8 others\.$/);
});

test('news that passes the year before, which was the record, says its number once', () => {
  const news = (record: string): News => ({
    series: 'rats',
    indicator: 'complaints-rate',
    area: districtArea('a'),
    of: 'cases',
    way: 'high',
    rules: ['month-record'],
    period: '2025-07',
    value: 30,
    yearBefore: { period: '2024-07', value: 20 },
    record: { period: record, value: record === '2024-07' ? 20 : 25 },
    since: '2015-01',
  });
  const said = (record: string) =>
    comparison.newsSentence(news(record), {
      what: 'rats',
      name: 'Rats',
      info: INDICATOR_INFO['complaints-rate'],
    });
  expect(said('2024-07')).toBe('30 rats in July 2025, never more than 20 in a month since 2015.');
  expect(said('2019-05')).toBe(
    '30 rats in July 2025, 20 a year before, never more than 25 in a month since 2015.',
  );
});

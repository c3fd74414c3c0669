import { expect, test } from 'vitest';
import { suppressBeside, suppressAfter } from '../../src/aggregate/suppress.ts';
import { type Area, districtArea } from '../../src/model/area.ts';
import type { Aggregate, Values } from '../../src/model/aggregate.ts';
import type { IndicatorId } from '../../src/model/indicator.ts';

/** Numbers of people by year; null is a suppressed one. */
const values = (indicator: IndicatorId, area: Area, ...people: readonly (number | null)[]): Values => ({
  series: 'shifts',
  indicator,
  area,
  months: null,
  years: people.map((count, index): Aggregate => ({
    period: String(2024 + index),
    value: count,
    numerator: count,
    denominator: count === null ? null : 100,
    used: 12,
    expected: 12,
    ...(count === null ? { empty: 'suppressed' as const, reason: 'few-people' as const } : {}),
  })),
});
const groups = [{ slug: 'north', name: { en: 'North' }, districts: ['a', 'b', 'c'] }];

test('the next fewest is hidden beside a district that is alone in being suppressed', () => {
  const found = suppressBeside(
    [
      values('active-volunteers', districtArea('a'), null),
      values('active-volunteers', districtArea('b'), 40),
      values('active-volunteers', districtArea('c'), 30),
    ],
    groups,
  );
  expect(found.map(({ years }) => years[0]!.reason)).toEqual(['few-people', undefined, 'beside-few-people']);
});

test('a count of nobody hides nothing: the next fewest who are somebody are hidden', () => {
  const found = suppressBeside(
    [
      values('active-volunteers', districtArea('a'), null),
      values('active-volunteers', districtArea('b'), 0),
      values('active-volunteers', districtArea('c'), 30),
    ],
    groups,
  );
  expect(found.map(({ years }) => years[0]!.value)).toEqual([null, 0, null]);
});

test('retention is hidden where the number of the year before, which it names, is hidden', () => {
  const [, retention, other] = suppressAfter([
    values('active-volunteers', districtArea('a'), null, 20),
    values('volunteer-retention', districtArea('a'), 8, 9),
    values('volunteer-retention', districtArea('b'), 8, 9),
  ]);
  expect(retention!.years[0]!.value).toBe(8);
  expect(retention!.years[1]).toMatchObject({
    value: null,
    empty: 'suppressed',
    reason: 'beside-few-people',
    numerator: null,
    denominator: null,
  });
  expect(other!.years[1]!.value).toBe(9);
});

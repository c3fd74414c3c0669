import { expect, test } from 'vitest';
import { monthsFrom } from '../../small-place.ts';
import { casesOf, checked, kinds, findingOf, steps } from './checked.ts';

const MONTHS = monthsFrom('2021-01', 36);

/** Masses of three districts in three years; `food` tells the stream a blank of which is not collected. */
const waste = (food: (district: string, month: number) => number | '') =>
  MONTHS.flatMap((month, at) => ['a', 'b', 'c'].map((id) => [month, id, 900, 100, food(id, at)]));
const check = (food: (district: string, month: number) => number | '', streams?: unknown[]) =>
  checked({ mass: waste(food) }, streams ? { roles: { mass: { streams } } } : {});

test('a stream that some districts have and others have not all year is found, with the line to paste', async () => {
  const found = findingOf(await check((id) => (id === 'a' ? '' : 20)), 'uneven-stream');
  expect(found.title).toContain(
    '“food”: in the 12 months to 2023-12 the table has none of it in 1 of 3 districts',
  );
  expect(casesOf(found).map(({ column, value }) => [column, value])).toEqual([['food', 'a']]);
  expect(steps(found)).toContain('"notCompared": {');
  expect(steps(found)).toContain('none of it in 1 of 3 districts.');
});

test('a stream that is gone for a year and comes back with a jump is found', async () => {
  const found = findingOf(
    await check((id, at) => (id !== 'b' ? 20 : at < 12 ? 20 : at < 24 ? '' : 80)),
    'uneven-stream',
  );
  expect(casesOf(found)).toMatchObject([
    { value: 'b', text: 'blank from 2022-01 to 2022-12, then 4.0 times the middle month before' },
  ]);
});

test('steady streams, seasons, services that begin, and gaps without a jump are none', async () => {
  expect(kinds(await check(() => 20))).not.toContain('uneven-stream');
  expect(kinds(await check((id, at) => (at % 12 < 3 && id !== 'a' ? 20 : '')))).not.toContain(
    'uneven-stream',
  );
  expect(kinds(await check((id, at) => (id === 'b' && at < 20 ? '' : 20)))).not.toContain('uneven-stream');
  expect(kinds(await check((id, at) => (id === 'b' && at >= 12 && at < 24 ? '' : 20)))).not.toContain(
    'uneven-stream',
  );
});

test('a stream that is not compared already is not asked about', async () => {
  const streams = ['rest', 'paper', 'food'].map((id) => ({
    id,
    column: id,
    label: { en: id },
    sorted: id !== 'rest',
    blank: id === 'food' ? 'not-collected' : 'not-reported',
    ...(id === 'food' ? { notCompared: { en: 'no district of their own.' } } : {}),
  }));
  expect(kinds(await check((id) => (id === 'a' ? '' : 20), streams))).not.toContain('uneven-stream');
});

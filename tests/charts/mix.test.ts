import { expect, test } from 'vitest';
import { mixChart } from '../../src/charts/mix.ts';
import { districtArea } from '../../src/model/area.ts';
import type { Mix } from '../../src/model/aggregate.ts';
import { said, setting, streams, table, to, topics } from './cuts.ts';
import { expectDrawable } from './drawable.ts';
import { SPECS } from './specs.ts';

const kinds: Mix = {
  series: 'shifts',
  of: 'kinds',
  area: districtArea('2'),
  period: to(2025),
  total: 1000,
  notStated: 0,
  parts: [
    { id: 'schools', amount: 500 },
    { id: 'clubs', amount: 500 },
  ],
  before: null,
};
const many = (count: number, name = 'topic'): Mix => ({
  ...topics,
  parts: Array.from({ length: count }, (_, index) => ({ id: `${name} ${index + 1}`, amount: 100 - index })),
  before: null,
});

test('streams are shares of what was sorted, without the refuse', () => {
  expect(said(SPECS['mix-streams']!)).toMatchInlineSnapshot(`
    "Of the waste sorted in Woodland, paper made 50.0%
    Share of sorted mass by stream, %, 12 months to June 2025
    Bars, largest first: Paper 50.0%; Food and garden waste 35.0%; Glass 15.0%."
  `);
  expect(table(SPECS['mix-streams']!)).toMatchInlineSnapshot(`
    "Stream | Kilograms | Share, % | A year before, %
    Paper | 1,000 | 50.0 | 56.2
    Food and garden waste | 700 | 35.0 | 27.5
    Glass | 300 | 15.0 | 16.3"
  `);
});

test('topics are shares of those stated, and the one that grew most is told', () => {
  expect(said(SPECS['mix-topics']!)).toMatchInlineSnapshot(`
    "“Roots” leads in Woodland, with 53.6%; “branches” grew most, by 16.2 points
    Share of 140 reports of blocked paths with a stated topic, %, 12 months to June 2025
    Bars, largest first: Roots 53.6%; Branches 42.9%; Mud 3.6%; Missing signs 0.0%.
    * Not in the shares: 10 of the reports of blocked paths, which name no topic."
  `);
});

test('of a tie the first by name leads', () => {
  const chart = mixChart(setting, kinds)!;
  expect(said(chart)).toMatchInlineSnapshot(`
    "Clubs gave 50.0% of the volunteer hours in Ash
    Share of 1,000 volunteer hours by kind of organisation, %, 12 months to June 2025
    Bars, largest first: Clubs 50.0%; Schools 50.0%."
  `);
  expect(table(chart)).toMatchInlineSnapshot(`
    "Kind of organisation | Hours | Share, %
    Clubs | 500 | 50.0
    Schools | 500 | 50.0"
  `);
  expectDrawable(chart);
});

test('few cases are told to be few, and their growth is not told', () => {
  const chart = mixChart(setting, {
    ...topics,
    area: districtArea('1'),
    notStated: 0,
    parts: topics.parts.map((part) => ({ ...part, amount: Math.round(part.amount! / 20) })),
  })!;
  expect(said(chart)).toMatchInlineSnapshot(`
    "Alder: 7 cases with a topic, too few for shares
    Share of 7 reports of blocked paths with a stated topic, %, 12 months to June 2025
    Bars, largest first: Roots 4 of 7; Branches 3 of 7; Missing signs 0 of 7; Mud 0 of 7.
    * Only 7 in all: single cases move these shares."
  `);
  expectDrawable(chart);
});

test('without a year before, as of a partial table, nothing grew', () => {
  const chart = mixChart(setting, { ...topics, before: null })!;
  expect(chart.title).not.toContain('grew');
  expect(chart.columns.map(({ id }) => id)).not.toContain('before');
});

test('more than ten parts are drawn as ten and the others together; the table has all', () => {
  const chart = mixChart(setting, many(14))!;
  expect(chart.alt).toMatchInlineSnapshot(
    `"Bars, largest first: Topic 1 7.6%; Topic 2 7.6%; Topic 3 7.5%; Topic 4 7.4%; Topic 5 7.3%; Topic 6 7.3%; Topic 7 7.2%; Topic 8 7.1%; Topic 9 7.0%; Topic 10 7.0%; 4 others 27.0%."`,
  );
  expect(chart.rows.length).toBe(14);
  expectDrawable(chart);
  expect(mixChart(setting, many(11))!.alt).not.toContain('others');
});

test('very long names run over lines', () => {
  expectDrawable(mixChart(setting, many(12, 'Complaints about things whose names are long'))!);
});

test('nothing sorted, and no case with a topic, give no chart', () => {
  expect(mixChart(setting, { ...streams, parts: [{ id: 'residual', amount: 5 }] })).toBeNull();
  expect(mixChart(setting, { ...topics, parts: [] })).toBeNull();
});

test('a year before of nothing is not compared', () => {
  const chart = mixChart(setting, { ...topics, before: { ...topics.before!, parts: [] } })!;
  expect(chart.columns.map(({ id }) => id)).toEqual(['part', 'amount', 'share']);
  expectDrawable(chart);
});

test('one part alone is all of it', () => {
  expectDrawable(mixChart(setting, { ...topics, parts: [{ id: 'mud', amount: 60 }], before: null })!);
});

test('a stream that is blank all year is not collected: no bar, no 0 %, and said so in text and table', () => {
  const chart = mixChart(setting, {
    ...streams,
    parts: streams.parts.map((part) => (part.id === 'glass' ? { ...part, amount: null } : part)),
  })!;
  expect(chart.alt).not.toContain('Glass 0');
  expect(chart.alt).toContain('Not collected in these months: glass.');
  expect(chart.notes).toContain('Not collected in these months: glass.');
  expect(table(chart)).toContain('Glass | not collected | not collected | ');
  expectDrawable(chart);
});

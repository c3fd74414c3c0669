import { expect, test } from 'vitest';
import { groupsChart } from '../../src/charts/groups.ts';
import { draw } from '../../src/render/compose.ts';
import { cutOf, longSetting, said, setting, table } from './cuts.ts';
import { expectDrawable } from './drawable.ts';
import { SPECS } from './specs.ts';

const chartOf = (groups: readonly (readonly (number | null)[])[], entry = setting) =>
  groupsChart(entry, cutOf('sorting-rate', { place: [20, 21], groups, districts: [] }));

test('groups say how many of them rose, and between what and what', () => {
  expect(said(SPECS['groups']!)).toMatchInlineSnapshot(`
    "Sorting rate rose in all 3 parts, most in South
    Share of collected waste that was sorted, %: 12 months to June 2024 and 12 months to June 2025
    For each part its value in the 12 months to June 2024 and in the 12 months to June 2025. South: 25.3%, then 29.4%; Middle: 16.4%, then 17.1%; North: 15.5%, then 16.4%."
  `);
  expect(table(SPECS['groups']!)).toMatchInlineSnapshot(`
    "Part | 12 months to June 2024, % | 12 months to June 2025, % | Change, percentage points
    South | 25.3 | 29.4 | 4.1
    Middle | 16.4 | 17.1 | 0.7
    North | 15.5 | 16.4 | 0.9"
  `);
});

test('where some fell the title does not say that they rose', () => {
  const chart = chartOf([
    [20, 18],
    [20, 21.5],
    [20, 19.5],
  ])!;
  expect(chart.title).toMatchInlineSnapshot(`"Sorting rate fell in 2 of 3 parts, rose in 1"`);
  expectDrawable(chart);
});

test('a title tells every way the groups moved, the most frequent first, and who moved most', () => {
  const titleOf = (...groups: readonly (readonly [number, number])[]) => chartOf(groups)!.title;
  expect(titleOf([20, 21], [20, 20.5])).toBe('Sorting rate rose in both parts, most in North');
  expect(titleOf([20, 19], [20, 19], [20, 20.02])).toBe(
    'Sorting rate fell in 2 of 3 parts, hardly changed in 1',
  );
  expect(titleOf([20, 20], [20, 20], [20, 20])).toBe('Sorting rate hardly changed in all 3 parts');
});

test('the number of the newer year stands on the outer side of its dot', () => {
  const svg = draw(
    chartOf([
      [20, 12],
      [10, 15],
      [0.4, 0.1],
    ])!,
    'wide',
  );
  const anchorOf = (text: string) =>
    new RegExp(`<g ([^>]*)>(?:<text[^>]*>[^<]*</text>)*<text[^>]*>${text}</text>`).exec(svg)?.[1];
  expect(anchorOf('12.0')).toContain('text-anchor="end"');
  expect(anchorOf('0.1')).toContain('text-anchor="end"');
  expect(anchorOf('15.0')).toContain('text-anchor="start"');
});

test('rates of a series are called by its name, with the unit once', () => {
  const chart = groupsChart(
    setting,
    cutOf('complaints-rate', {
      place: [2, 1],
      groups: [
        [2, 1.5],
        [1, 0.8],
      ],
      districts: [],
      more: { series: 'reports' },
    }),
  )!;
  expect(chart.title).toBe('Reports of blocked paths per 1,000 residents fell in both parts, most in North');
  expect(chart.subtitle).toMatch(/^Reports of blocked paths in a year, per 1,000 residents: /);
  expectDrawable(chart);
});

test('fewer than two groups with both years give no chart', () => {
  expect(chartOf([[20, 21]])).toBeNull();
  expect(
    chartOf([
      [20, 21],
      [null, 21],
      [20, null],
    ]),
  ).toBeNull();
});

test('equal values, zeros and very long names are drawn', () => {
  expectDrawable(
    chartOf([
      [20, 20],
      [20, 20],
    ])!,
  );
  expectDrawable(
    chartOf([
      [0, 0],
      [0, 0],
    ])!,
  );
  expectDrawable(
    chartOf(
      [
        [20, 21],
        [30, 31],
        [1, 99.9],
      ],
      longSetting,
    )!,
  );
});

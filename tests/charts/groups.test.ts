import { expect, test } from 'vitest';
import { groupsChart } from '../../src/charts/groups.ts';
import { cutOf, longSetting, said, setting, table } from './cuts.ts';
import { expectDrawable } from './drawable.ts';
import { SPECS } from './specs.ts';

const chartOf = (groups: readonly (readonly (number | null)[])[], of = setting) =>
  groupsChart(of, cutOf('sorting-rate', { place: [20, 21], groups, districts: [] }));

test('groups say which changed most and which least', () => {
  expect(said(SPECS['groups']!)).toMatchInlineSnapshot(`
    "Sorting rate in the year to June 2025: South rose most, by 4.1 percentage points; Middle least, by 0.7
    Share of collected waste that was sorted, %: 12 months to June 2024 and 12 months to June 2025
    For each group its value in the 12 months to June 2024 and in the 12 months to June 2025. South: 25.3%, then 29.4%; Middle: 16.4%, then 17.1%; North: 15.5%, then 16.4%."
  `);
  expect(table(SPECS['groups']!)).toMatchInlineSnapshot(`
    "Group | 12 months to June 2024, % | 12 months to June 2025, % | Change, percentage points
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
  expect(chart.title).toMatchInlineSnapshot(
    `"Sorting rate in the year to June 2025: North changed most, by 2.0 percentage points; South least, by 0.5"`,
  );
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

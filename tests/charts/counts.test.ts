import { expect, test } from 'vitest';
import { countsChart } from '../../src/charts/counts.ts';
import { cutOf, said, setting, table } from './cuts.ts';
import { expectDrawable } from './drawable.ts';
import { SPECS } from './specs.ts';

/** Counts of the place by year, and of each district. */
function chartOf(place: readonly (number | null)[], districts: readonly (readonly (number | null)[])[]) {
  const cut = cutOf('complaints-rate', {
    place,
    districts,
    more: { series: 'reports', numerators: place },
  });
  return countsChart(setting, cut.place, cut.districts);
}

test('the number of complaints says by how much it fell, and in how many districts', () => {
  expect(said(SPECS['counts']!)).toMatchInlineSnapshot(`
    "Reports of blocked paths fell 17% in a year; fewer in all 12 districts
    Number of reports of blocked paths, 12 months to June of each year, 2023 to 2025
    Bars of the number of reports of blocked paths by year: 144 in the 12 months to June 2023, 180 in the year before, 150 in the 12 months to June 2025.
    * The number of reports, which depends on how many people report. Rows of the table that name no place known here are counted too."
  `);
  expect(table(SPECS['counts']!)).toMatchInlineSnapshot(`
    "12 months to | Number
    2023-06 | 144
    2024-06 | 180
    2025-06 | 150"
  `);
});

test('where it rose, districts without a change are not among those that rose', () => {
  const chart = chartOf(
    [100, 130],
    [
      [10, 20],
      [10, 10],
      [10, 5],
    ],
  );
  expect(chart.title).toMatchInlineSnapshot(
    `"Reports of blocked paths rose 30% in a year; more in 1 of 3 districts"`,
  );
  expectDrawable(chart);
});

test('an unchanged number says so', () => {
  expect(chartOf([100, 100], [[10, 10]]).title).toMatchInlineSnapshot(
    `"Reports of blocked paths hardly changed in a year"`,
  );
});

test('after a gap nothing is compared, for two years are not one', () => {
  const chart = chartOf([100, null, 300], [[10, null, 30]]);
  expect(said(chart)).toMatchInlineSnapshot(`
    "300 reports of blocked paths in the 12 months to June 2025
    Number of reports of blocked paths, 12 months to June of each year, 2023 to 2025
    Bars of the number of reports of blocked paths by year: 100 in the 12 months to June 2023, 300 in the 12 months to June 2025.
    * The number of reports, which depends on how many people report. Rows of the table that name no place known here are counted too."
  `);
  expectDrawable(chart);
});

test('after a year of none there is no percentage', () => {
  const chart = chartOf([0, 12], [[0, 12]]);
  expect(chart.title).toMatchInlineSnapshot(`"12 reports of blocked paths in the 12 months to June 2025"`);
  expectDrawable(chart);
});

test('a year of none after many, and one year alone, are drawn', () => {
  expectDrawable(chartOf([1_200_000, 0], [[5, 0]]));
  expectDrawable(chartOf([7], [[7]]));
});

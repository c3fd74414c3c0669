import { expect, test } from 'vitest';
import { monthsChart } from '../../src/charts/months.ts';
import { districtArea, PLACE } from '../../src/model/area.ts';
import { measureOf, said, setting, table } from './cuts.ts';
import { expectDrawable } from './drawable.ts';
import { SPECS } from './specs.ts';

const chartOf = (values: readonly (number | null)[], from = '2024-11') =>
  monthsChart(setting, measureOf('sorting-rate', districtArea('2'), [20], { months: { from, values } }));

test('the months say the last value, the lowest and the highest', () => {
  expect(said(SPECS['months']!)).toMatchInlineSnapshot(`
    "Sorting rate in Woodland: 20.3% in June 2025
    Share of collected waste that was sorted, %, each month from July 2023 to June 2025
    Line chart of Woodland by month from July 2023 to June 2025: lowest 18.1% in August 2023, highest 22.2% in July 2024, last 20.3%.
    * Single months move with the season and with single loads; compare a month with the same month of other years."
  `);
});

test('a month without a value is empty in the table, never zero', () => {
  expect(SPECS['months']!.rows[4]).toEqual(['2023-11', { empty: 'not-reported' }]);
});

test('no months, none with a value, and one alone give no chart', () => {
  expect(monthsChart(setting, measureOf('sorting-rate', PLACE, [20]))).toBeNull();
  expect(chartOf([null, null])).toBeNull();
  expect(chartOf([null, 5])).toBeNull();
});

test('more than 120 months are in the table, and the picture shows the last 120', () => {
  const chart = chartOf(
    Array.from({ length: 150 }, (_, index) => (index === 0 ? 99 : 10 + (index % 12))),
    '2013-01',
  )!;
  expect(chart.rows.length).toBe(150);
  expect(said(chart)).toMatchInlineSnapshot(`
    "Sorting rate in Ash: 15.0% in June 2025
    Share of collected waste that was sorted, %, each month from July 2015 to June 2025
    Line chart of Ash by month from July 2015 to June 2025: lowest 10.0% in January 2016, highest 21.0% in December 2015, last 15.0%.
    * Single months move with the season and with single loads; compare a month with the same month of other years.
    * The picture shows the last 120 months; the table holds all."
  `);
  expectDrawable(chart);
});

test('a run inside one year names its first and last month', () => {
  expectDrawable(chartOf([5, 6, 7], '2025-02')!);
});

test('equal months, zeros and a last month without a value are drawn', () => {
  expectDrawable(chartOf([0, 0, 0])!);
  expectDrawable(chartOf([4, null, 4, null, 4, null])!);
});

test('masses per resident are told as those of the month itself', () => {
  const chart = monthsChart(
    setting,
    measureOf('residual-per-resident', PLACE, [220], {
      months: { from: '2025-01', values: [221.4, 250, 230.2] },
    }),
  )!;
  expect(said(chart)).toMatchInlineSnapshot(`
    "Refuse per resident in Woodland: 19.2 in March 2025
    Refuse left unsorted, kg per resident, each month from January 2025 to March 2025
    Line chart of Woodland by month from January 2025 to March 2025: lowest 18.5 in January 2025, highest 20.8 in February 2025, last 19.2.
    * Single months move with the season and with single loads; compare a month with the same month of other years."
  `);
});

test('months of a counted series are told as their number, the rate stays in the table', () => {
  const chart = monthsChart(
    setting,
    measureOf('complaints-rate', PLACE, [2], {
      series: 'reports',
      months: { from: '2025-01', values: [1.5, 2.25, 1.75] },
      counts: { from: '2025-01', values: [120, 90, 237] },
    }),
  )!;
  expect(said(chart)).toMatchInlineSnapshot(`
    "237 reports of blocked paths in Woodland in March 2025, the most since January 2025
    Number of reports of blocked paths, each month from January 2025 to March 2025
    Line chart of Woodland by month from January 2025 to March 2025: lowest 90 in February 2025, highest 237 in March 2025, last 237.
    * Single months move with the season and with how many people report; compare a month with the same month of other years."
  `);
  expect(table(chart)).toMatchInlineSnapshot(`
    "Month | Number | Reports of blocked paths, one month’s rate times twelve, per 1,000 residents
    2025-01 | 120 | 1.50
    2025-02 | 90 | 2.25
    2025-03 | 237 | 1.75"
  `);
  expectDrawable(chart);
});

test('a month that none before reached says so of all months, of which the picture shows the last', () => {
  const titleWith = (first: number): string => {
    const counts = [first, ...Array.from({ length: 128 }, (_, index) => 40 + (index % 7)), 237];
    return monthsChart(
      setting,
      measureOf('complaints-rate', PLACE, [2], {
        series: 'reports',
        months: { from: '2015-01', values: counts.map((count) => count / 100) },
        counts: { from: '2015-01', values: counts },
      }),
    )!.title;
  };
  expect(titleWith(30)).toMatch(/ in October 2025, the most since January 2015$/);
  expect(titleWith(500)).toMatch(/ in October 2025, the most since November 2015$/);
});

test('a month of cases that may not be counted stays a rate', () => {
  const chart = monthsChart(
    setting,
    measureOf('complaints-rate', PLACE, [2], {
      series: 'reports',
      months: { from: '2025-01', values: [1.5, 2.25, 1.75] },
    }),
  )!;
  expect(said(chart)).toMatchInlineSnapshot(`
    "Reports of blocked paths per 1,000 residents in Woodland: 1.75 in March 2025
    Reports of blocked paths, one month’s rate times twelve, per 1,000 residents, each month from January 2025 to March 2025
    Line chart of Woodland by month from January 2025 to March 2025: lowest 1.50 per 1,000 residents in January 2025, highest 2.25 per 1,000 residents in February 2025, last 1.75 per 1,000 residents.
    * Single months move with the season and with how many people report; compare a month with the same month of other years."
  `);
  expect(chart.columns[1]!.label).toMatchInlineSnapshot(
    `"Reports of blocked paths, one month’s rate times twelve, per 1,000 residents"`,
  );
});

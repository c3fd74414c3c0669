import { expect, test } from 'vitest';
import { monthsChart } from '../../src/charts/months.ts';
import { districtArea, PLACE } from '../../src/model/area.ts';
import { measureOf, said, setting } from './cuts.ts';
import { expectDrawable } from './drawable.ts';
import { SPECS } from './specs.ts';

const chartOf = (values: readonly (number | null)[], from = '2024-11') =>
  monthsChart(setting, measureOf('sorting-rate', districtArea('2'), [20], { months: { from, values } }));

test('the months say the last value, the lowest and the highest', () => {
  expect(said(SPECS['months']!)).toMatchInlineSnapshot(`
    "Sorting rate in Woodland: 20.3% in June 2025; highest since July 2023: 22.2% in July 2024
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
    "Sorting rate in Ash: 15.0% in June 2025; highest since July 2015: 21.0% in December 2015
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

test('masses per resident are told as the rate of a year at the pace of the month', () => {
  const chart = monthsChart(
    setting,
    measureOf('residual-per-resident', PLACE, [220], {
      months: { from: '2025-01', values: [221.4, 250, 230.2] },
    }),
  )!;
  expect(said(chart)).toMatchInlineSnapshot(`
    "Refuse per resident in Woodland: at a yearly pace of 230 kg per resident in March 2025; highest since January 2025: 250 kg per resident in February 2025
    Refuse left unsorted, one month’s rate times twelve, kg per resident per year, each month from January 2025 to March 2025
    Line chart of Woodland by month from January 2025 to March 2025: lowest 221 kg per resident in January 2025, highest 250 kg per resident in February 2025, last 230 kg per resident.
    * Single months move with the season and with single loads; compare a month with the same month of other years."
  `);
});

test('a month of a counted series is told as a yearly pace, under the name of the series', () => {
  const chart = monthsChart(
    setting,
    measureOf('complaints-rate', PLACE, [2], {
      series: 'reports',
      months: { from: '2025-01', values: [1.5, 2.25, 1.75] },
    }),
  )!;
  expect(said(chart)).toMatchInlineSnapshot(`
    "Reports of blocked paths per 1,000 residents in Woodland: at a yearly pace of 1.75 in March 2025; highest since January 2025: 2.25 in February 2025
    Reports of blocked paths, one month’s rate times twelve, per 1,000 residents, each month from January 2025 to March 2025
    Line chart of Woodland by month from January 2025 to March 2025: lowest 1.50 per 1,000 residents in January 2025, highest 2.25 per 1,000 residents in February 2025, last 1.75 per 1,000 residents.
    * Single months move with the season and with how many people report; compare a month with the same month of other years."
  `);
  expect(chart.columns[1]!.label).toMatchInlineSnapshot(
    `"Reports of blocked paths, one month’s rate times twelve, per 1,000 residents"`,
  );
});

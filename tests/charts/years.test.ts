import { expect, test } from 'vitest';
import { courseOf } from '../../src/compare/course.ts';
import { districtArea, PLACE } from '../../src/model/area.ts';
import { yearsChart } from '../../src/charts/years.ts';
import { aloneSetting, longSetting, measureOf, said, setting, sortingCut, table } from './cuts.ts';
import { expectDrawable } from './drawable.ts';
import { SPECS } from './specs.ts';

const ten = [15, 16, 15, 16, 15, 16, 15, 16, 15, 16];

test('the place over the years says its figure and where it came from', () => {
  expect(said(SPECS['years']!)).toMatchInlineSnapshot(`
    "Woodland sorted 20.3% of its collected waste, up from 18.5%
    Share of collected waste that was sorted, %, 12 months to June of each year, 2022 to 2025
    Line chart of Woodland by year: 17.2% in the 12 months to June 2022, 20.3% in the 12 months to June 2025."
  `);
  expect(table(SPECS['years']!)).toMatchInlineSnapshot(`
    "12 months to | Share of collected waste that was sorted, %
    2022-06 | 17.2
    2023-06 | 18.0
    2024-06 | 18.5
    2025-06 | 20.3"
  `);
});

test('a district over the years stands beside the whole place, and a gap is told', () => {
  expect(said(SPECS['years-district']!)).toMatchInlineSnapshot(`
    "Hazel sorted 24.4% of its collected waste, up from 23.4%
    Share of collected waste that was sorted, %, 12 months to June of each year, 2022 to 2025
    Line chart of Hazel by year: 21.4% in the 12 months to June 2022, 24.4% in the 12 months to June 2025. Woodland in the same period: 20.3%. 1 year has no figure, because too little of it is reported.
    * Years are missing where too little of the period is reported."
  `);
  expect(table(SPECS['years-district']!)).toMatchInlineSnapshot(`
    "12 months to | Hazel, % | Woodland, %
    2022-06 | 21.4 | 17.2
    2023-06 | not reported | 18.0
    2024-06 | 23.4 | 18.5
    2025-06 | 24.4 | 20.3"
  `);
});

test.each([
  ['2024-07/2025-06', '12 months to'],
  ['2025', 'Year to'],
  ['FY2025-07', 'Year to'],
])('the column of years that end like %s is headed %s', (period, heading) => {
  const { years, latest, ...measure } = measureOf('sorting-rate', PLACE, [18]);
  const chart = yearsChart(
    setting,
    { ...measure, years: years.map((year) => ({ ...year, period })), latest: { ...latest, period } },
    null,
  );
  expect(chart.columns[0]!.label).toBe(heading);
});

test('a record is told with the year its unbroken years began in', () => {
  const { years, ...measure } = measureOf('sorting-rate', PLACE, [...ten, 17.04]);
  const chart = yearsChart(setting, { ...measure, years, course: courseOf(years, null) }, null);
  expect(chart.title).toMatchInlineSnapshot(
    `"Woodland sorted 17.0% of its collected waste, the most since 2015"`,
  );
  expectDrawable(chart);
});

test('a figure that prints as the one before is told as the same', () => {
  const chart = yearsChart(setting, measureOf('sorting-rate', PLACE, [18.04, 17.96]), null);
  expect(chart.title).toMatchInlineSnapshot(
    `"Woodland sorted 18.0% of its collected waste, as in the year before"`,
  );
});

test('without a figure for the last year the title says so, and the last known one is in the alt text', () => {
  const chart = yearsChart(setting, measureOf('sorting-rate', PLACE, [18, 19, null]), null);
  expect(said(chart)).toMatchInlineSnapshot(`
    "Share of collected waste that was sorted: no figure for Woodland in the 12 months to June 2025
    Share of collected waste that was sorted, %, 12 months to June of each year, 2023 to 2025
    Line chart of Woodland by year: 18.0% in the 12 months to June 2023, 19.0% in the 12 months to June 2024. 1 year has no figure, because too little of it is reported.
    * Years are missing where too little of the period is reported."
  `);
  expectDrawable(chart);
});

test('all years empty give a chart of no value that can still be drawn', () => {
  const chart = yearsChart(setting, measureOf('sorting-rate', PLACE, [null, null]), null);
  expect(said(chart)).toMatchInlineSnapshot(`
    "Share of collected waste that was sorted: no figure for Woodland in the 12 months to June 2025
    Share of collected waste that was sorted, %, 12 months to June of each year
    Share of collected waste that was sorted: no figure for Woodland in the 12 months to June 2025
    * Years are missing where too little of the period is reported."
  `);
  expectDrawable(chart);
});

test('zeros are values', () => {
  const chart = yearsChart(setting, measureOf('open-backlog', PLACE, [0, 0, 0], { series: 'reports' }), null);
  expect(said(chart)).toMatchInlineSnapshot(`
    "In Woodland, 0.00 reports of blocked paths per 1,000 residents were still open
    Reports of blocked paths open at the end of the period, per 1,000 residents, 12 months to June of each year, 2023 to 2025
    Line chart of Woodland by year: 0.00 per 1,000 residents in the 12 months to June 2023, 0.00 per 1,000 residents in the 12 months to June 2025.
    * Population: Wood Office, 2024."
  `);
  expect(chart.rows.map((row) => row[1])).toEqual([0, 0, 0]);
  expectDrawable(chart);
});

test('one year alone is drawn', () => {
  expectDrawable(yearsChart(setting, measureOf('sorting-rate', PLACE, [20]), null));
});

test('the only district of a place, equal to it, has both labels apart', () => {
  const own = measureOf('sorting-rate', districtArea('1'), [20, 22]);
  expectDrawable(yearsChart(aloneSetting, own, measureOf('sorting-rate', PLACE, [20, 22])));
});

test('very long names run over lines and stay inside', () => {
  for (const [own, place] of [
    [24, 20],
    [20.2, 20],
    [0, 0.1],
  ] as const) {
    const measure = measureOf('sorting-rate', districtArea('1'), [19, own]);
    expectDrawable(yearsChart(longSetting, measure, measureOf('sorting-rate', PLACE, [19, place])));
  }
});

test.each([
  'residual-per-resident',
  'complaints-rate',
  'days-to-close',
  'satisfied',
  'volunteer-hours',
] as const)('%s has a sentence of its own', (indicator) => {
  const series =
    indicator === 'residual-per-resident'
      ? 'collection'
      : indicator === 'volunteer-hours'
        ? 'shifts'
        : 'reports';
  const chart = yearsChart(
    setting,
    measureOf(indicator, districtArea('3'), [64.5, 57.654], { series }),
    null,
  );
  expect(chart.title).toMatchSnapshot();
  expectDrawable(chart);
});

test('the sentence of the place is the same whichever chart it stands beside', () => {
  expect(yearsChart(setting, sortingCut.place, null).title).toBe(SPECS['years']!.title);
});

test('a district that is called like its place keeps a line and a column of its own', () => {
  const named = {
    ...setting,
    info: {
      ...setting.info,
      districts: setting.info.districts.map((district) => ({ ...district, shortName: setting.info.title })),
    },
  };
  const measure = measureOf('sorting-rate', sortingCut.districts[0]!.area, ten);
  const chart = yearsChart(named, measure, measureOf('sorting-rate', PLACE, ten));
  const labels = chart.columns.map(({ label }) => label);
  expect(new Set(labels).size).toBe(labels.length);
});

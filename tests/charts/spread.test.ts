import { expect, test } from 'vitest';
import { districtSpreadChart, otherDistrict } from '../../src/charts/spread-district.ts';
import { districtArea } from '../../src/model/area.ts';
import { barsOf, crowd } from '../../src/charts/spread-plots.ts';
import { spreadChart } from '../../src/charts/spread.ts';
import { draw } from '../../src/render/compose.ts';
import {
  aloneSetting,
  countedCut,
  cutOf,
  infoOf,
  longSetting,
  measureOf,
  said,
  setting,
  table,
} from './cuts.ts';
import { elementsOf, expectDrawable } from './drawable.ts';
import { SPECS } from './specs.ts';

const cut = (values: readonly (number | null)[], apart: readonly number[] = []) =>
  cutOf('satisfied', {
    place: [50],
    districts: values.map((value) => [value]),
    apart,
    more: { series: 'reports' },
  });
/** A district without an interval. */
const other = (id: number, value: number) =>
  otherDistrict(measureOf('sorting-rate', districtArea(String(id)), [value]));
const twelve = (value: (index: number) => number | null) =>
  Array.from({ length: 12 }, (_, index) => value(index));

test('all districts name the lowest and the highest that are compared', () => {
  expect(said(SPECS['spread']!)).toMatchInlineSnapshot(`
    "Sorting rate: 12.1% in Alder, 33.3% in Yew
    Share of collected waste that was sorted, %, each dot a district, 12 months to June 2025
    12 dots, one a district, from 9.5% in Cedar to 33.3% in Yew; half of the comparable ones lie between 17.3% and 27.0%. 1 ring is not comparable.
    * Shown apart, because the figure may not describe its residents: Cedar.
    * Masses are weighed loads, not a sample, so no margin of error is drawn."
  `);
  expect(table(SPECS['spread']!)).toMatchInlineSnapshot(`
    "District | Part | Share of collected waste that was sorted, % | Compared
    Alder | North | 12.1 | yes
    Ash | North | 15.0 | yes
    Beech | North | 18.3 | yes
    Birch | North | 21.0 | yes
    Cedar | Middle | 9.5 | no
    Elm | Middle | 17.3 | yes
    Fir | Middle | 17.3 | yes
    Hazel | Middle | 24.4 | yes
    Larch | South | 30.6 | yes
    Maple | South | 28.1 | yes
    Oak | South | 26.0 | yes
    Yew | South | 33.3 | yes"
  `);
});

test('with intervals the extremes are named, too', () => {
  const chart = spreadChart(
    setting,
    cut(
      twelve((index) => 40 + index),
      [5],
    ),
  )!;
  expect(said(chart)).toMatchInlineSnapshot(`
    "Satisfied residents: 40.0% in Alder, 51.0% in Yew
    Share of those asked who were satisfied, %, each dot a district, 12 months to June 2025
    12 dots, one a district, from 40.0% in Alder to 51.0% in Yew; half of the comparable ones lie between 42.5% and 48.5%. 1 ring is not comparable.
    * Shown apart, because the figure may not describe its residents: Cedar.
    * Small differences between districts can be chance."
  `);
  expectDrawable(chart);
});

test('a highest value that is not comparable is not told as the highest', () => {
  expect(
    spreadChart(
      setting,
      cut(
        twelve((index) => 40 + index),
        [12],
      ),
    )!.title,
  ).toMatchInlineSnapshot(`"Satisfied residents: 40.0% in Alder, 50.0% in Oak"`);
});

test('ties stand above each other, and equal values all around make one sentence', () => {
  const chart = spreadChart(setting, cut(twelve(() => 50)))!;
  expect(chart.title).toMatchInlineSnapshot(`"Satisfied residents: 50.0% in all 12 districts"`);
  expectDrawable(chart);
  expect(crowd([1, 1, 1, 5, 5.5, 9], 1)).toBe(3);
  expect(crowd([], 1)).toBe(0);
});

test('districts without a figure have no dot, and are counted in a note', () => {
  const chart = spreadChart(setting, cut(twelve((index) => (index < 3 ? null : index))))!;
  expect(said(chart)).toMatchInlineSnapshot(`
    "Satisfied residents: 3.0% in Birch, 11.0% in Yew
    Share of those asked who were satisfied, %, each dot a district, 12 months to June 2025
    9 dots, one a district, from 3.0% in Birch to 11.0% in Yew; half of the comparable ones lie between 5.0% and 9.0%.
    * 3 districts have no figure for this period and no dot.
    * Small differences between districts can be chance."
  `);
  expectDrawable(chart);
});

test('zeros are dots at zero', () => {
  expectDrawable(spreadChart(setting, cut(twelve(() => 0)))!);
});

test('without any comparable value there is no chart', () => {
  expect(spreadChart(setting, cut(twelve(() => null)))).toBeNull();
  expect(spreadChart(setting, cut([7], [1]))).toBeNull();
});

test('one district alone is drawn as all districts, and not among others', () => {
  const alone = cut([42]);
  expectDrawable(spreadChart(aloneSetting, alone)!);
  expect(districtSpreadChart(aloneSetting, alone.districts[0]!, [other(1, 42)])).toBeNull();
});

test('a district among all others says where it stands', () => {
  expect(said(SPECS['spread-district']!)).toMatchInlineSnapshot(`
    "Hazel: 24.4%; 4 of 11 are higher
    Share of collected waste that was sorted, %, each dot a district, 12 months to June 2025
    11 dots, one a district, from 12.1% to 33.3%; half lie between 17.3% and 27.0%. Hazel is at 24.4%.
    * Masses are weighed loads, not a sample, so no margin of error is drawn."
  `);
});

test('a district that is not compared says so, and is no dot too many', () => {
  const others = [3, 4, 5, 6].map((value, index) => other(index + 2, value));
  const chart = districtSpreadChart(setting, measureOf('sorting-rate', districtArea('1'), [1]), others)!;
  expect(said(chart)).toMatchInlineSnapshot(`
    "Alder: 1.0%, not compared with other districts
    Share of collected waste that was sorted, %, each dot a district, 12 months to June 2025
    5 dots, one a district, from 1.0% to 6.0%; half lie between 3.8% and 5.3%. Alder is at 1.0%.
    * Masses are weighed loads, not a sample, so no margin of error is drawn."
  `);
  expect(chart.rows.length).toBe(5);
  expectDrawable(chart);
});

test('the middle half of a district’s chart is that of the chart of all', () => {
  const half = (alt: string) => /lie between \S+ and \d+\.\d/.exec(alt)?.[0];
  expect(half(SPECS['spread']!.alt)).toMatch(/\d/);
  expect(half(SPECS['spread-district']!.alt)).toBe(half(SPECS['spread']!.alt));
});

test('very long names stay inside, wherever the district lies', () => {
  const values = twelve((index) => 40 + index * 3);
  const all = values.map((value, index) => other(index + 1, value!));
  expectDrawable(spreadChart(longSetting, cut(values))!);
  for (const [index, value] of [
    [1, 40],
    [6, 55],
    [12, 73],
  ] as const)
    expectDrawable(
      districtSpreadChart(longSetting, measureOf('sorting-rate', districtArea(String(index)), [value]), all)!,
    );
});

test('with intervals every district is a row, and the lines are told', () => {
  expect(said(SPECS['spread-intervals']!)).toMatchInlineSnapshot(`
    "Satisfied residents: 58.4% in Hazel, 80.1% in Oak
    Share of those asked who were satisfied, %, each dot a district, 12 months to June 2025
    12 dots, one a district, from 58.4% in Hazel to 95.0% in Cedar; half of the comparable ones lie between 69.9% and 75.1%. A line through each dot is its 95% interval. 1 ring is not comparable.
    * Shown apart, because the figure may not describe its residents: Cedar.
    * Small differences between districts can be chance.
    * The line through a dot is its 95% interval: the fewer the cases behind a figure, the longer the line and the less sure the figure."
  `);
  expect(table(SPECS['spread-intervals']!)).toMatchInlineSnapshot(`
    "District | Part | Share of those asked who were satisfied, % | 95% interval, from | 95% interval, to | Compared
    Alder | North | 70.5 | 62.3 | 78.7 | yes
    Ash | North | 74.3 | 69.3 | 79.2 | yes
    Beech | North | 78.4 | 74.5 | 82.3 | yes
    Birch | North | 71.0 | 59.5 | 82.5 | yes
    Cedar | Middle | 95.0 | 88.2 | 100.0 | no
    Elm | Middle | 73.1 | 69.2 | 77.0 | yes
    Fir | Middle | 69.2 | 63.0 | 75.4 | yes
    Hazel | Middle | 58.4 | 52.3 | 64.5 | yes
    Larch | South | 76.0 | 67.2 | 84.8 | yes
    Maple | South | 72.6 | 69.1 | 76.1 | yes
    Oak | South | 80.1 | 74.3 | 85.9 | yes
    Yew | South | 66.7 | 56.0 | 77.4 | yes"
  `);
});

/** How many lines that lie flat, and how many dots, a picture has. */
const partsOf = (svg: string) => ({
  lines: elementsOf(svg, 'line').filter(({ y1, y2 }) => y1 === y2).length,
  dots: elementsOf(svg, 'circle').length,
});

test('the picture has a dot and a line for every district, at a sensible height however many there are', () => {
  const many = (n: number) =>
    spreadChart(
      {
        ...setting,
        info: infoOf(Array.from({ length: n }, (_, index) => `Glade ${index + 1}`)),
      },
      countedCut(
        'satisfied',
        60,
        Array.from({ length: n }, (_, index) => ({ share: 40 + (40 * index) / n, size: 50 + index })),
      ),
    )!;
  for (const n of [12, 30, 59, 150]) {
    const chart = many(n);
    expectDrawable(chart);
    for (const variant of ['narrow', 'wide', 'file'] as const) {
      const svg = draw(chart, variant);
      expect(partsOf(svg), `${n} ${variant}`).toEqual({
        // A file has one more above its notes.
        lines: variant === 'file' ? n + 1 : n,
        dots: n,
      });
      expect(Number(/viewBox="0 0 \d+ (\d+)"/.exec(svg)![1])).toBeLessThan(800);
    }
  }
  // Beyond, rows would be too thin: dots by group, and the intervals in the table.
  const chart = many(340);
  expectDrawable(chart);
  expect(partsOf(draw(chart, 'wide')).lines).toBe(0);
  expect(chart.notes).toContain(setting.words.charts.spread.notes.intervals);
});

test('an interval without an upper limit runs to the edge, and is told', () => {
  const cut = countedCut(
    'days-to-close',
    9,
    Array.from({ length: 12 }, (_, index) => ({ share: 5 + index, size: 100 })),
  );
  const districts = cut.districts.map((measure, index) =>
    index === 11 ? { ...measure, latest: { ...measure.latest, high: null } } : measure,
  );
  const chart = spreadChart(setting, { ...cut, districts })!;
  expect(chart.notes).toContain(setting.words.charts.spread.notes.open);
  expect(chart.rows.at(-1)![4]).toEqual({ empty: 'not-applicable' });
  expectDrawable(chart);
});

test('a counted district shows its own interval and what is expected of its size', () => {
  expect(said(SPECS['spread-district-counted']!)).toMatchInlineSnapshot(`
    "Hazel: 58.4%; the lowest of 11
    Share of those asked who were satisfied, %, each dot a district, 12 months to June 2025
    11 dots, one a district, from 58.4% to 80.1%; half lie between 69.9% and 75.1%. Hazel is at 58.4%, its 95% interval from 52.3% to 64.5%; expected for its size is 66.4% to 77.6%.
    * Small differences between districts can be chance."
  `);
  expect(SPECS['spread-district-counted']!.legend.map(({ label }) => label)).toMatchInlineSnapshot(`
    [
      "this district",
      "with its 95% interval",
      "expected for its size (95%)",
      "similar districts",
      "other comparable districts",
    ]
  `);
  expect(table(SPECS['spread-district-counted']!).split('\n').slice(0, 3)).toMatchInlineSnapshot(`
    [
      "District | Share of those asked who were satisfied, % | 95% interval, from | 95% interval, to | 95% range, from | 95% range, to",
      "Hazel | 58.4 | 52.3 | 64.5 | 66.4 | 77.6",
      "Alder | 70.5 | 62.3 | 78.7 | 64.0 | 80.0",
    ]
  `);
});

test('a long column of equal values stays between the name above and the numbers below', () => {
  const info = infoOf(Array.from({ length: 40 }, (_, index) => `Glade ${index + 1}`));
  const others = Array.from({ length: 40 }, (_, index) => other(index + 1, index < 30 ? 2 : 3 + index));
  const chart = districtSpreadChart(
    { ...setting, info },
    measureOf('days-to-close', districtArea('1'), [2], { series: 'reports' }),
    others,
  )!;
  for (const variant of ['narrow', 'wide'] as const) {
    const svg = draw(chart, variant);
    const height = Number(/viewBox="0 0 \d+ (\d+)"/.exec(svg)![1]);
    const dots = elementsOf(svg, 'circle').map(({ cy }) => cy!);
    expect(Math.min(...dots), variant).toBeGreaterThan(30);
    expect(Math.max(...dots), variant).toBeLessThan(height - 28);
  }
  expectDrawable(chart);
});

test('more districts than can be told apart as dots are counted in bars, and the table has their quarters', () => {
  const ids = Array.from({ length: 500 }, (_, index) => index + 1);
  const others = ids.map((id) => other(id, id / 10));
  const chart = districtSpreadChart(setting, measureOf('sorting-rate', districtArea('1'), [0.1]), others, [
    '2',
    '3',
  ])!;
  expect(chart.subtitle).toContain('the higher a bar, the more districts');
  expect(chart.alt).toContain('Bars that count 500 districts, from 0.1% to 50.0%');
  // Itself, its two similar districts, and the quarters of all.
  expect(chart.rows.map(([, value]) => value)).toEqual([0.1, 0.2, 0.3, 0.1, 12.575, 25.05, 37.525, 50]);
  expect(barsOf([0, 1, 1, 39, 40], 0, 40).map(({ of: total }) => total)).toEqual([
    1,
    2,
    ...Array<number>(37).fill(0),
    2,
  ]);
  expect(draw(chart, 'wide').length).toBeLessThan(20_000);
  expectDrawable(chart);
});

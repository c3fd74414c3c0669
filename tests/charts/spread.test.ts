import { expect, test } from 'vitest';
import { crowd, districtSpreadChart, spreadChart } from '../../src/charts/spread.ts';
import { aloneSetting, cutOf, longSetting, measureOf, said, setting, table } from './cuts.ts';
import { expectDrawable } from './drawable.ts';
import { SPECS } from './specs.ts';

const cut = (values: readonly (number | null)[], apart: readonly number[] = []) =>
  cutOf('satisfied', {
    place: [50],
    districts: values.map((value) => [value]),
    apart,
    more: { series: 'reports' },
  });
const twelve = (value: (index: number) => number | null) =>
  Array.from({ length: 12 }, (_, index) => value(index));

test('all districts say their range; one that is not comparable and extreme is the finding', () => {
  expect(said(SPECS['spread']!)).toMatchInlineSnapshot(`
    "Sorting rate: the lowest value, 9.5% in Cedar, may not describe its residents
    Share of collected waste that was sorted, %, each dot a district, 12 months to June 2025
    12 dots, one a district, from 9.5% to 33.3%; half lie between 17.3% and 27.0%. 1 ring is not comparable.
    * Shown apart, because the figure may not describe its residents: Cedar.
    * Masses are weighed loads, not a sample, so no margin of error is drawn."
  `);
  expect(table(SPECS['spread']!)).toMatchInlineSnapshot(`
    "District | Group | Share of collected waste that was sorted, % | Compared
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

test('where the extremes are comparable the title names them', () => {
  const chart = spreadChart(
    setting,
    cut(
      twelve((index) => 40 + index),
      [5],
    ),
  )!;
  expect(said(chart)).toMatchInlineSnapshot(`
    "Satisfied residents: from 40.0% in Alder to 51.0% in Yew
    Share of those asked who were satisfied, %, each dot a district, 12 months to June 2025
    12 dots, one a district, from 40.0% to 51.0%; half lie between 42.5% and 48.5%. 1 ring is not comparable.
    * Shown apart, because the figure may not describe its residents: Cedar.
    * Small differences between districts can be chance."
  `);
  expectDrawable(chart);
});

test('a highest value that is not comparable is told as the highest', () => {
  expect(
    spreadChart(
      setting,
      cut(
        twelve((index) => 40 + index),
        [12],
      ),
    )!.title,
  ).toMatchInlineSnapshot(
    `"Satisfied residents: the highest value, 51.0% in Yew, may not describe its residents"`,
  );
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
    "Satisfied residents: from 3.0% in Birch to 11.0% in Yew
    Share of those asked who were satisfied, %, each dot a district, 12 months to June 2025
    9 dots, one a district, from 3.0% to 11.0%; half lie between 5.0% and 9.0%.
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
  expect(districtSpreadChart(aloneSetting, alone.districts[0]!, [{ id: '1', value: 42 }])).toBeNull();
});

test('a district among all others says where it stands', () => {
  expect(said(SPECS['spread-district']!)).toMatchInlineSnapshot(`
    "Hazel, at 24.4%, is in the middle half of 11 comparable districts
    Share of collected waste that was sorted, %, each dot a district, 12 months to June 2025
    11 dots, one a district, from 12.1% to 33.3%; half lie between 17.3% and 27.0%. Hazel is at 24.4%.
    * Masses are weighed loads, not a sample, so no margin of error is drawn."
  `);
});

test('a district that is not compared says so, and is no dot too many', () => {
  const others = [3, 4, 5, 6].map((value, index) => ({ id: String(index + 2), value }));
  const chart = districtSpreadChart(setting, measureOf('sorting-rate', 'district:1', [1]), others)!;
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
  const half = (alt: string) =>
    /half lie between (.*?)\./.exec(alt.replaceAll('%.', '%;').replace(';', '.'))?.[0];
  expect(half(SPECS['spread-district']!.alt)).toBe(half(SPECS['spread']!.alt));
});

test('very long names stay inside, wherever the district lies', () => {
  const values = twelve((index) => 40 + index * 3);
  const all = values.map((value, index) => ({ id: String(index + 1), value: value! }));
  expectDrawable(spreadChart(longSetting, cut(values))!);
  for (const [index, value] of [
    [1, 40],
    [6, 55],
    [12, 73],
  ] as const)
    expectDrawable(
      districtSpreadChart(longSetting, measureOf('sorting-rate', `district:${index}`, [value]), all)!,
    );
});

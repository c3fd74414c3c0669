import { expect, test } from 'vitest';
import { controlChart } from '../../src/charts/control.ts';
import { districtArea } from '../../src/model/area.ts';
import { simulations } from '../../src/content/simulations.ts';
import type { Control } from '../../src/model/comparison.ts';
import { draw } from '../../src/render/compose.ts';
import { controlOf, longSetting, measureOf, said, setting, table } from './cuts.ts';
import { expectDrawable } from './drawable.ts';
import { SPECS } from './specs.ts';

const chartOf = (control: Control | null, within = setting) =>
  controlChart(within, measureOf('sorting-rate', districtArea('2'), [20], { control }));
/** Filled dots of the accent, and rings, behind the legend. */
function marksOf(svg: string): { marked: number; plain: number } {
  const plot = svg.slice(svg.indexOf('chart-plot'));
  const groups = [...plot.matchAll(/<g ([^>]*)>(?:<circle[^>]*>(?:<\/circle>)?)+/g)].map(
    ([text, attributes]) => ({
      isMarked: attributes!.includes('fill="var(--chart-accent)"'),
      count: text.match(/<circle/g)!.length,
    }),
  );
  const sum = (isMarked: boolean) =>
    groups.filter((group) => group.isMarked === isMarked).reduce((all, { count }) => all + count, 0);
  return { marked: sum(true), plain: sum(false) };
}

test('a control chart says what changed and when, against which months', () => {
  expect(said(SPECS['control']!)).toMatchInlineSnapshot(`
    "Sorting rate in Woodland: 5 months above usual limits
    Share of collected waste that was sorted, %, each month from July 2020 to June 2025, season taken out
    Line chart of Woodland by month from July 2020 to June 2025 with the season taken out, around its average of 20.0% with limits at 18.0% and 22.0%. 5 months are marked: above the limits of usual movement in 5 months from February 2025 to June 2025. The last is at 22.7%.
    * Average and limits are those of July 2020 to June 2024: the limits allow for how much a month takes after the month before, and for how many months are judged.
    * Marked, of the last 12 months: months outside the limits. Where nothing changed, a year has such a month in fewer than 5 of 100 charts."
  `);
  expect(table(SPECS['control']!).split('\n').slice(-7)).toMatchInlineSnapshot(`
    [
      "2024-12 | 20.4 | 19.4 | 20.0 | 18.0 | 22.0 | no",
      "2025-01 | 19.4 | 20.4 | 20.0 | 18.0 | 22.0 | no",
      "2025-02 | 21.6 | 22.6 | 20.0 | 18.0 | 22.0 | above the limits",
      "2025-03 | 21.7 | 22.7 | 20.0 | 18.0 | 22.0 | above the limits",
      "2025-04 | 21.5 | 22.5 | 20.0 | 18.0 | 22.0 | above the limits",
      "2025-05 | 21.6 | 22.6 | 20.0 | 18.0 | 22.0 | above the limits",
      "2025-06 | 21.7 | 22.7 | 20.0 | 18.0 | 22.0 | above the limits",
    ]
  `);
});

test('months outside the limits are filled dots of their own colour, all others rings', () => {
  expect(marksOf(draw(SPECS['control']!, 'wide'))).toEqual({ marked: 5, plain: 55 });
  expect(marksOf(draw(chartOf(controlOf(0))!, 'wide'))).toEqual({ marked: 0, plain: 60 });
});

test('where nothing stands out, that is the finding', () => {
  const chart = chartOf(controlOf(0))!;
  expect(chart.title).toMatchInlineSnapshot(`"Sorting rate in Ash: no month stands out"`);
  expect(chart.alt).toMatchInlineSnapshot(
    `"Line chart of Ash by month from July 2020 to June 2025 with the season taken out, around its average of 20.0% with limits at 18.0% and 22.0%. No month is marked. The last is at 19.4%."`,
  );
  expectDrawable(chart);
});

test('months on both sides are told by their side, many of them counted', () => {
  const outside = ['2024-07', '2024-08', '2024-09', '2024-11'].map((month) => ({
    month,
    side: 'low' as const,
  }));
  const chart = chartOf(controlOf(0, { outside: [...outside, { month: '2025-06', side: 'high' }] }))!;
  expect(chart.title).toMatchInlineSnapshot(`"Sorting rate in Ash: 5 months below and above usual limits"`);
  expect(chart.rows[48]!.at(-1)).toBe('below the limits');
  expect(chart.rows.at(-1)!.at(-1)).toBe('above the limits');
  expectDrawable(chart);
});

test('a month outside that is no finding among many charts says so', () => {
  const { common, unclear } = setting.words.charts.control.notes;
  expect(chartOf(controlOf(1, { finding: null }))!.notes).toContain(unclear);
  expect(chartOf(controlOf(1, { finding: 'common' }))!.notes).toContain(common);
  expect(chartOf(controlOf(1))!.notes).not.toContain(unclear);
  expect(chartOf(controlOf(1))!.notes).not.toContain(common);
  expect(chartOf(controlOf(0))!.notes).not.toContain(unclear);
});

test('gaps break the line, have no dot and are empty in the table', () => {
  const control = controlOf(3);
  const gaps = [4, 20, 58];
  const empty = (values: readonly (number | null)[]) =>
    values.map((value, index) => (gaps.includes(index) ? null : value));
  const chart = chartOf({
    ...control,
    adjusted: empty(control.adjusted),
    observed: empty(control.observed),
  })!;
  expect(chart.rows[4]!.slice(1, 3)).toEqual([{ empty: 'not-reported' }, { empty: 'not-reported' }]);
  expect(chart.notes).toContain(setting.words.charts.control.notes.missing);
  expect(marksOf(draw(chart, 'wide'))).toEqual({ marked: 2, plain: 55 });
  expectDrawable(chart);
});

test('a limit below zero is not drawn', () => {
  const low = chartOf(controlOf(0, { lower: -1.5 }))!;
  expect(low.notes).toContain(setting.words.charts.control.notes.belowZero);
  expect(low.alt).not.toMatch(/−/);
  expectDrawable(low);
});

test('without limits there is no chart', () => {
  expect(chartOf(null)).toBeNull();
});

test('very long names stay inside', () => {
  expectDrawable(chartOf(controlOf(5), longSetting)!);
});

test('how often a month is outside where nothing changes is what the simulations find', () => {
  expect(setting.words.charts.control.notes.rule).toContain('fewer than 5 of 100');
  for (const { steady } of simulations.control) expect(steady.value).toBeLessThan(0.05);
});

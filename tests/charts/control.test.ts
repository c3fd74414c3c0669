import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { controlChart } from '../../src/charts/control.ts';
import type { Control } from '../../src/model/comparison.ts';
import type { Simulations } from '../../src/model/simulations.ts';
import { draw } from '../../src/render/compose.ts';
import { controlOf, longSetting, measureOf, said, setting, table } from './cuts.ts';
import { expectDrawable } from './drawable.ts';
import { SPECS } from './specs.ts';

const chartOf = (control: Control | null, within = setting) =>
  controlChart(within, measureOf('sorting-rate', 'district:2', [20], { control }));
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
    groups.filter((one) => one.isMarked === isMarked).reduce((all, { count }) => all + count, 0);
  return { marked: sum(true), plain: sum(false) };
}

test('a control chart says what changed and when, against which months', () => {
  expect(said(SPECS['control']!)).toMatchInlineSnapshot(`
    "Sorting rate in Woodland: above its earlier average from February to June 2025
    Share of collected waste that was sorted, %, each month from July 2020 to June 2025, season taken out
    Line chart of Woodland by month from July 2020 to June 2025 with the season taken out, around its average of 20.0% with limits at 18.0% and 22.0%. 5 months are marked: above its earlier average from February to June 2025. The last is at 22.7%.
    * Average and limits are those of July 2020 to June 2024: their mean, and on both sides 2.66 times their mean change from month to month, outlying changes left out.
    * Marked, of the last 12 months: months outside the limits, seven in a row on one side or in one direction, two of three close to a limit.
    * Even where nothing changes, such a signal is found in one year of four (with ten years of months to go by) to one of two (with three)."
  `);
  expect(table(SPECS['control']!).split('\n').slice(-7)).toMatchInlineSnapshot(`
    [
      "2024-12 | 20.4 | 19.4 | 20.0 | 18.0 | 22.0 | none",
      "2025-01 | 19.4 | 20.4 | 20.0 | 18.0 | 22.0 | none",
      "2025-02 | 21.6 | 22.6 | 20.0 | 18.0 | 22.0 | above the limits",
      "2025-03 | 21.7 | 22.7 | 20.0 | 18.0 | 22.0 | above the limits",
      "2025-04 | 21.5 | 22.5 | 20.0 | 18.0 | 22.0 | above the limits",
      "2025-05 | 21.6 | 22.6 | 20.0 | 18.0 | 22.0 | above the limits",
      "2025-06 | 21.7 | 22.7 | 20.0 | 18.0 | 22.0 | above the limits",
    ]
  `);
});

test('months of a signal are filled dots of their own colour, all others rings', () => {
  expect(marksOf(draw(SPECS['control']!, 'wide'))).toEqual({ marked: 5, plain: 55 });
  expect(marksOf(draw(chartOf(controlOf(0))!, 'wide'))).toEqual({ marked: 0, plain: 60 });
});

test('where nothing stands out, that is the finding', () => {
  const chart = chartOf(controlOf(0))!;
  expect(chart.title).toMatchInlineSnapshot(
    `"Sorting rate in Ash: no month from July 2024 to June 2025 stands out from the 48 before"`,
  );
  expect(chart.alt).toMatchInlineSnapshot(
    `"Line chart of Ash by month from July 2020 to June 2025 with the season taken out, around its average of 20.0% with limits at 18.0% and 22.0%. No month is marked. The last is at 19.4%."`,
  );
  expectDrawable(chart);
});

test('of many signals the title has the last two, the alt text all', () => {
  const one = (kind: 'high' | 'low' | 'rising', from: string, to: string) => ({
    kind,
    from,
    to,
    outside: [],
  });
  const chart = chartOf(
    controlOf(0, {
      signals: [
        one('high', '2024-07', '2024-09'),
        one('low', '2024-11', '2025-01'),
        one('rising', '2025-02', '2025-06'),
      ],
    }),
  )!;
  expect(chart.title).toMatchInlineSnapshot(
    `"Sorting rate in Ash: below its earlier average from November 2024 to January 2025; rising every month from February to June 2025"`,
  );
  expect(chart.alt).toContain('from July to September 2024');
  expectDrawable(chart);
});

test('one month outside the limits is told as outside', () => {
  const chart = chartOf(
    controlOf(1, { signals: [{ kind: 'high', from: '2025-06', to: '2025-06', outside: ['2025-06'] }] }),
  )!;
  expect(chart.title).toMatchInlineSnapshot(
    `"Sorting rate in Ash: above the limits of usual movement in June 2025"`,
  );
  expect(chart.rows.at(-1)!.at(-1)).toBe('above the limits');
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

test('trial limits are told, and a limit below zero is not drawn', () => {
  const trial = chartOf(controlOf(0, { trial: true, baseline: 12 }))!;
  expect(trial.notes).toContain(setting.words.charts.control.notes.trial);
  expectDrawable(trial);
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

test('how often a signal is found where nothing changes is what the simulations find', async () => {
  const found = JSON.parse(
    await readFile(new URL('../../scripts/simulate/found.json', import.meta.url), 'utf8'),
  ) as Simulations;
  const steady = (months: number): number =>
    found.control.find((one) => one.months === months && one.carry === 0)!.steady.value;
  // "In one year of four (with ten years of months to go by) to one of two (with three)."
  expect(steady(120)).toBeGreaterThan(0.2);
  expect(steady(120)).toBeLessThan(0.29);
  expect(steady(36)).toBeGreaterThan(0.42);
  expect(steady(36)).toBeLessThan(0.58);
  expect(setting.words.charts.control.notes.steady).toMatch(
    /one year of four .*ten years.* one of two .*three/,
  );
});

import { expect, test } from 'vitest';
import { multiplesChart } from '../../src/charts/multiples.ts';
import { aloneSetting, cutOf, longSetting, said, setting, sortingCut, table } from './cuts.ts';
import { expectDrawable } from './drawable.ts';
import { SPECS } from './specs.ts';

const flat = (count: number, values: readonly (number | null)[]) =>
  Array.from({ length: count }, () => values);

test('small charts by group name the ends of the widest range, without those not comparable', () => {
  expect(said(SPECS['multiples']!)).toMatchInlineSnapshot(`
    "Sorting rate in North: 12.1% in Alder, 21.0% in Birch
    Share of collected waste that was sorted, %, 12 months to June of each year; thin lines are districts, the thick one their part
    Small line charts by part. In the 12 months to June 2025: North 16.4%, from 12.1% in Alder to 21.0% in Birch; Middle 17.1%, from 17.3% in Elm to 24.4% in Hazel; South 29.4%, from 26.0% in Oak to 33.3% in Yew."
  `);
  expect(table(SPECS['multiples']!)).toMatchInlineSnapshot(`
    "Area | Jun 2022 | Jun 2023 | Jun 2024 | Jun 2025
    North | 15.0 | 15.2 | 15.5 | 16.4
    Middle | 16.0 | 16.1 | 16.4 | 17.1
    South | 22.0 | 24.0 | 25.3 | 29.4
    Alder | 9.1 | 9.9 | 11.1 | 12.1
    Ash | 12.0 | 12.8 | 14.0 | 15.0
    Beech | 15.3 | 16.1 | 17.3 | 18.3
    Birch | 18.0 | 18.8 | 20.0 | 21.0
    Cedar | 6.5 | 7.3 | 8.5 | 9.5
    Elm | 14.3 | 15.1 | 16.3 | 17.3
    Fir | 14.3 | 15.1 | 16.3 | 17.3
    Hazel | 21.4 | 22.2 | 23.4 | 24.4
    Larch | 27.6 | 28.4 | 29.6 | 30.6
    Maple | 25.1 | 25.9 | 27.1 | 28.1
    Oak | 23.0 | 23.8 | 25.0 | 26.0
    Yew | 30.3 | 31.1 | 32.3 | 33.3"
  `);
});

test('fewer than three years, or one group, give no chart', () => {
  expect(
    multiplesChart(setting, cutOf('sorting-rate', { place: [1, 2], groups: flat(3, [1, 2]), districts: [] })),
  ).toBeNull();
  expect(multiplesChart(aloneSetting, sortingCut)).toBeNull();
});

test('gaps, zeros and a group without comparable districts are drawn', () => {
  const years = [3, null, 4, 5];
  expectDrawable(
    multiplesChart(
      setting,
      cutOf('sorting-rate', {
        place: years,
        groups: flat(3, years),
        districts: flat(12, years),
        apart: [1, 2, 3, 4],
      }),
    )!,
  );
  expectDrawable(
    multiplesChart(
      setting,
      cutOf('sorting-rate', {
        place: [0, 0, 0],
        groups: flat(3, [0, 0, 0]),
        districts: flat(12, [0, 0, 0]),
      }),
    )!,
  );
});

test('very long names of groups stand side by side only where they fit', () => {
  expectDrawable(multiplesChart(longSetting, sortingCut)!);
});

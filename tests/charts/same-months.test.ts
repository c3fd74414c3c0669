import { expect, test } from 'vitest';
import { sameMonthsChart } from '../../src/charts/same-months.ts';
import { dayOf } from '../../src/model/day.ts';
import { programme, said, season, setting, table } from './cuts.ts';
import { expectDrawable } from './drawable.ts';
import { SPECS } from './specs.ts';

test('the same months of two years say both totals and claim no cause', () => {
  expect(said(SPECS['same-months']!)).toMatchInlineSnapshot(`
    "Food and garden waste: 5,500 tonnes in April–June 2025, 3,550 a year before
    Food and garden waste collected, tonnes a month, since “Brown bins for everyone” (1 April 2025) and in the same months a year before
    Pairs of bars by month. April: 1,100, a year later 1,500; May: 1,200, a year later 2,100; June: 1,250, a year later 1,900.
    * What happened after, not because of: other things changed in these months too."
  `);
  expect(table(SPECS['same-months']!)).toMatchInlineSnapshot(`
    "Month | A year before, tonnes | Since it began, tonnes
    2025-04 | 1,100 | 1,500
    2025-05 | 1,200 | 2,100
    2025-06 | 1,250 | 1,900"
  `);
});

test('a fall is told as one', () => {
  const chart = sameMonthsChart(setting, { ...season, now: season.before, before: season.now }, [programme]);
  expect(chart.title).toMatchInlineSnapshot(
    `"Food and garden waste: 3,550 tonnes in April–June 2025, 5,500 a year before"`,
  );
  expectDrawable(chart);
});

test('a season over the turn of a year is told by its years', () => {
  const months = ['2024-11', '2024-12', '2025-01', '2025-02'];
  const chart = sameMonthsChart(
    setting,
    { ...season, months, now: [4e6, 5e6, 6e6, 7e6], before: [1e6, 2e6, 3e6, 4e6] },
    [programme],
  );
  expect(chart.title).toMatchInlineSnapshot(
    `"Food and garden waste: 22,000 tonnes in November–February 2024–2025, 10,000 a year before"`,
  );
  expectDrawable(chart);
});

test('twelve months and months of nothing are drawn', () => {
  const months = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}`);
  expectDrawable(
    sameMonthsChart(
      setting,
      { ...season, months, now: months.map(() => 0), before: months.map((_, index) => index * 1e6) },
      [programme],
    ),
  );
});

test('another programme about the same stream that began between the two years is named', () => {
  const notesWith = (start: string): readonly string[] =>
    sameMonthsChart(setting, season, [
      programme,
      { ...programme, id: 'more-bins', name: { en: 'More bins' }, start: dayOf(start) },
    ]).notes;
  expect(notesWith('2024-10-06').join(' ')).toContain('there also began “More bins” (6 October 2024)');
  expect(notesWith('2025-06-01').join(' ')).toContain('More bins');
  expect(notesWith('2024-03-01').join(' ')).not.toContain('More bins');
  expect(notesWith('2025-08-01').join(' ')).not.toContain('More bins');
});

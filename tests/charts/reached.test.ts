import { expect, test } from 'vitest';
import { reachedChart } from '../../src/charts/reached.ts';
import { programme, reachedContext, said, setting, table } from './cuts.ts';
import { expectDrawable } from './drawable.ts';
import { SPECS } from './specs.ts';

test('the districts a programme reached stand beside the others, and years without collection are gaps', () => {
  expect(said(SPECS['reached']!)).toMatchInlineSnapshot(`
    "Food and garden waste: +4.5 where it began, −0.2 elsewhere
    Averages of districts, kg per resident per year, 12 months to March of each year, 2022 to 2026
    Two lines; “Brown bins for everyone” began on 1 April 2025. The 3 it reached: 3.1 kg per resident in the 12 months to March 2022, 4.5 kg per resident in the 12 months to March 2026; not collected in 2 years. 9 others: 2.8 kg per resident in the 12 months to March 2022, 2.3 kg per resident in the 12 months to March 2026.
    * A line breaks in years without its collection.
    * This shows what happened, not why."
  `);
  expect(table(SPECS['reached']!)).toMatchInlineSnapshot(`
    "12 months to | The 3 it reached, kg per resident per year | 9 others, kg per resident per year
    2022-03 | 3.1 | 2.8
    2023-03 | 2.6 | 2.9
    2024-03 | not collected | 2.7
    2025-03 | not collected | 2.5
    2026-03 | 4.5 | 2.3"
  `);
});

test('whole groups are named, and two that print the same change are told alike', () => {
  const path = [
    { year: '2024-04/2025-03', reached: 20.04, others: 18.01 },
    { year: '2025-04/2026-03', reached: 21.04, others: 19.01 },
  ];
  const [group] = setting.info.groups;
  const chart = reachedChart(
    setting,
    {
      ...reachedContext,
      measure: { kind: 'indicator', id: 'sorting-rate' },
      unit: 'percent',
      beside: { ...reachedContext.beside, path, groups: [group!.slug] },
    },
    programme,
  );
  expect(chart.title).toMatchInlineSnapshot(`"Sorting rate: +1.0 points in North and elsewhere"`);
  expect(chart.id).toBe('reached-brown-bins-sorting-rate');
  expectDrawable(chart);
});

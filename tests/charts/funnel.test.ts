import { expect, test } from 'vitest';
import { funnelChart } from '../../src/charts/funnel.ts';
import { draw } from '../../src/render/compose.ts';
import { countedCut, infoOf, longSetting, said, satisfiedCut, setting, sortingCut, table } from './cuts.ts';
import { elementsOf, expectDrawable } from './drawable.ts';
import { SPECS } from './specs.ts';

const twelve = (share: (index: number) => number) =>
  Array.from({ length: 12 }, (_, index) => ({ share: share(index), size: 40 + 25 * index }));

test('a funnel says how many are above and below what is expected, and which of them stand out', () => {
  expect(said(SPECS['funnel']!)).toMatchInlineSnapshot(`
    "Satisfied residents: 3 of 11 outside the 95% range
    Share of those asked who were satisfied, %, by number of residents asked, 12 months to June 2025
    12 dots, one a district, by number of residents asked, around the line of all together at 72.0%; the expected range is wider where it is smaller. Above the 95% range: Beech (78.4%) and Oak (80.1%). Below the 95% range: Hazel (58.4%). All others lie within it.
    * The range is where chance puts one of that size, widened by how much they differ anyway.
    * With 11 districts, about 1 lies outside the 95% range by chance and their usual differences alone; allowing for that, Hazel stands out.
    * A dot inside can still be clearly above or below the whole; one outside says higher or lower, never why.
    * Not comparable and not counted: Cedar."
  `);
  expect(table(SPECS['funnel']!)).toMatchInlineSnapshot(`
    "District | Residents asked | Share of those asked who were satisfied, % | 95% range, from | 95% range, to | 99.8% range, from | 99.8% range, to | Against the range | Stands out among all
    Hazel | 250 | 58.4 | 66.4 | 77.6 | 63.2 | 80.8 | far below expected | yes
    Beech | 420 | 78.4 | 67.7 | 76.3 | 65.2 | 78.8 | above expected | no
    Oak | 180 | 80.1 | 65.4 | 78.6 | 61.7 | 82.3 | above expected | no
    Yew | 75 | 66.7 | 61.8 | 82.2 | 56.0 | 88.0 | as expected | no
    Fir | 210 | 69.2 | 65.9 | 78.1 | 62.4 | 81.6 | as expected | no
    Ash | 300 | 74.3 | 66.9 | 77.1 | 64.0 | 80.0 | as expected | no
    Larch | 90 | 76.0 | 62.7 | 81.3 | 57.4 | 86.6 | as expected | no
    Elm | 500 | 73.1 | 68.1 | 75.9 | 65.8 | 78.2 | as expected | no
    Alder | 120 | 70.5 | 64.0 | 80.0 | 59.3 | 84.7 | as expected | no
    Maple | 640 | 72.6 | 68.5 | 75.5 | 66.5 | 77.5 | as expected | no
    Birch | 60 | 71.0 | 60.6 | 83.4 | 54.1 | 89.9 | as expected | no
    Cedar | 40 | 95.0 | not applicable | not applicable | not applicable | not applicable | not compared | not compared"
  `);
});

test('where all are within, that is the finding', () => {
  const chart = funnelChart(
    setting,
    countedCut(
      'satisfied',
      72,
      twelve(() => 72),
    ),
  )!;
  expect(said(chart)).toMatchInlineSnapshot(`
    "Satisfied residents: all 12 within the 95% range
    Share of those asked who were satisfied, %, by number of residents asked, 12 months to June 2025
    12 dots, one a district, by number of residents asked, around the line of all together at 72.0%; the expected range is wider where it is smaller. All lie within the 95% range.
    * The range is where chance puts one of that size, widened by how much they differ anyway.
    * A dot inside can still be clearly above or below the whole; one outside says higher or lower, never why."
  `);
  expectDrawable(chart);
});

test('limits that are not widened say so', () => {
  const cut = countedCut(
    'satisfied',
    72,
    twelve((index) => 70 + (index % 3)),
    { overdispersed: false },
  );
  expect(funnelChart(setting, cut)!.notes[0]).toMatchInlineSnapshot(
    `"The range is where chance puts one of that size; it is not widened, as they differ no more than that."`,
  );
});

test('where the range is as wide for the smallest as for the largest, no text says that size matters', () => {
  const cut = countedCut(
    'satisfied',
    72,
    twelve(() => 72),
  );
  const { curve } = cut.funnel!;
  const same = { ...cut.funnel!, curve: curve.map(({ size }) => ({ ...curve[0]!, size })) };
  const chart = funnelChart(setting, { ...cut, funnel: same })!;
  expect(chart.alt).not.toContain('wider');
  expect(chart.alt).toContain('size makes little difference here, because they differ anyway');
  expect(chart.notes[0]).toContain('size makes little difference here');
});

test('those outside of which none remains when all are looked at together are told as such', () => {
  const cut = countedCut(
    'satisfied',
    72,
    twelve((index) => (index === 3 ? 60 : 72)).map((entry) => ({ ...entry, adjusted: 0.4 })),
  );
  const chart = funnelChart(setting, cut)!;
  expect(chart.title).toMatchInlineSnapshot(`"Satisfied residents: only Birch below the 95% range"`);
  expect(chart.notes[1]).toMatchInlineSnapshot(
    `"With 12 districts, about 1 lies outside the 95% range by chance and their usual differences alone; allowing for that, none stands out."`,
  );
});

test('one far out is drawn inside the picture and named', () => {
  for (const share of [2, 100]) {
    const chart = funnelChart(
      setting,
      countedCut(
        'satisfied',
        60,
        twelve((index) => (index === 6 ? share : 60)),
      ),
    )!;
    expectDrawable(chart);
    for (const variant of ['narrow', 'wide', 'file'] as const)
      expect(draw(chart, variant).split('Fir').length, `${share} ${variant}`).toBeGreaterThan(2);
  }
});

test('340 districts are drawn, the farthest out named', () => {
  const info = infoOf(Array.from({ length: 340 }, (_, index) => `Glade ${index + 1}`));
  const counted = Array.from({ length: 340 }, (_, index) => ({
    share: 50 + 30 * Math.sin(index),
    size: 30 + 3 * index,
  }));
  const chart = funnelChart({ ...setting, info }, countedCut('satisfied', 50, counted))!;
  expect(chart.title).toMatchInlineSnapshot(`"Satisfied residents: 303 of 340 outside the 95% range"`);
  expect(chart.alt).toMatchInlineSnapshot(
    `"340 dots, one a district, by number of residents asked, around the line of all together at 50.0%; the expected range is wider where it is smaller. Above the 95% range: Glade 323 (80.0%), Glade 329 (78.7%), Glade 304 (79.6%), Glade 317 (78.9%), Glade 298 (79.8%), Glade 279 (80.0%), Glade 336 (77.4%), Glade 285 (78.5%) and 143 more. Below the 95% range: Glade 326 (20.4%), Glade 320 (20.2%), Glade 339 (21.2%), Glade 301 (20.0%), Glade 307 (21.4%), Glade 295 (21.0%), Glade 282 (20.4%), Glade 276 (20.2%) and 144 more. All others lie within it."`,
  );
  expect(chart.rows.length).toBe(340);
  expectDrawable(chart);
});

test('the picture has the figures of the cut: dots where size and value are, as many as have both', () => {
  const dots = elementsOf(draw(SPECS['funnel']!, 'file'), 'circle').map(({ cx, cy }) => [cx!, cy!] as const);
  expect(dots.length).toBe(12);
  // Two dots give the scales; all others must lie on them.
  const drawn = (SPECS['funnel']!.rows as (readonly [string, number, number])[]).map(
    ([, size, value]) => [size, value] as const,
  );
  const sorted = <T extends readonly [number, number]>(list: readonly T[], at: 0 | 1): number[] =>
    list.map((entry) => entry[at]).sort((a, b) => a - b);
  for (const at of [0, 1] as const) {
    const values = sorted(drawn, at);
    const pixels = at === 0 ? sorted(dots, 0) : sorted(dots, 1).reverse();
    const scale = (pixels.at(-1)! - pixels[0]!) / (values.at(-1)! - values[0]!);
    values.forEach((value, index) =>
      expect(pixels[index]! - pixels[0]!).toBeCloseTo((value - values[0]!) * scale, 0),
    );
  }
  expect(SPECS['funnel']!.rows.length).toBe(
    satisfiedCut.districts.filter(({ latest }) => latest.value !== null).length,
  );
});

test('what is not counted, or where nothing is expected, has no funnel', () => {
  expect(funnelChart(setting, sortingCut)).toBeNull();
  expect(funnelChart(setting, { ...satisfiedCut, funnel: null })).toBeNull();
});

test('very long names stay inside', () => {
  expectDrawable(funnelChart(longSetting, satisfiedCut)!);
});

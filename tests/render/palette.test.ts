import { expect, test } from 'vitest';
import { COLOUR_TOKENS, SUBJECTS } from '../../src/model/chart.ts';
import { chartCss, palette, type Palette } from '../../src/render/palette.ts';
import { contrast, luminance } from './contrast.ts';

const all = SUBJECTS.flatMap((subject) =>
  (['light', 'dark'] as const).map((scheme) => ({ subject, scheme, of: palette(subject, scheme) })),
);
const SERIES = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const CLASSES = [1, 2, 3, 4, 5, 6, 7] as const;

test.each(all)('$subject, $scheme: every token has a value', ({ of: kind }) => {
  for (const token of COLOUR_TOKENS) expect(kind[token]).toMatch(/^#[0-9a-f]{6}$/);
});

test.each(all)('$subject, $scheme: texts are at least 4.5 to 1 on paper', ({ of: kind }) => {
  for (const token of ['ink', 'muted', 'accent'] as const)
    expect(contrast(kind[token], kind.paper), token).toBeGreaterThanOrEqual(4.5);
});

test.each(all)('$subject, $scheme: marks are at least 3 to 1 on paper', ({ of: kind }) => {
  const tokens = ['accent', 'other', 'apart', ...SERIES.map((i) => `series-${i}` as const)] as const;
  for (const token of tokens) expect(contrast(kind[token], kind.paper), token).toBeGreaterThanOrEqual(3);
});

const steps = (row: Palette, kind: 'series' | 'class'): number[] =>
  (kind === 'series' ? SERIES.map((i) => row[`series-${i}`]) : CLASSES.map((i) => row[`class-${i}`])).map(
    (value) => contrast(value, row.paper),
  );

test.each(all)('$subject, $scheme: series keep their order in greyscale, strongest first', ({ of: kind }) => {
  const values = steps(kind, 'series');
  values.slice(1).forEach((value, i) => expect((values[i] ?? 0) / value).toBeGreaterThan(1.18));
});

test.each(all)('$subject, $scheme: classes step from the paper to the strongest', ({ of: kind }) => {
  const values = steps(kind, 'class');
  values.slice(1).forEach((value, i) => expect(value / (values[i] ?? 1)).toBeGreaterThan(1.2));
});

/** Viénot, Brettel and Mollon (1999): what a reader without red or green cones sees, linear RGB. */
function seen(value: string, kind: 'protan' | 'deutan'): number[] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => (parseInt(value.slice(at, at + 2), 16) / 255) ** 2.2);
  const rows =
    kind === 'protan'
      ? [
          [0.11238, 0.88762, 0],
          [0.11238, 0.88762, 0],
          [0.00401, -0.00401, 1],
        ]
      : [
          [0.29275, 0.70725, 0],
          [0.29275, 0.70725, 0],
          [-0.02234, 0.02234, 1],
        ];
  return rows.map(([x = 0, y = 0, z = 0]) => Math.max(0, x * r + y * g + z * b) ** (1 / 2.2));
}

test.each(all)('$subject, $scheme: any two series differ for colour-blind readers', ({ of: count }) => {
  for (const kind of ['protan', 'deutan'] as const) {
    const values = SERIES.map((i) => seen(count[`series-${i}`], kind));
    values.forEach((a, i) =>
      values.slice(0, i).forEach((b, j) => {
        const distance = Math.hypot(...a.map((v, c) => v - (b[c] ?? 0)));
        expect(distance, `series-${j + 1} and series-${i + 1}, ${kind}`).toBeGreaterThan(0.2);
      }),
    );
  }
});

test('black on white is 21 to 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
  expect(luminance('#ffffff')).toBeCloseTo(1, 10);
});

test('the stylesheet has every token in light, dark and forced colours, and dark only on screens', () => {
  const css = chartCss();
  for (const token of COLOUR_TOKENS) expect(css).toContain(`--chart-${token}:`);
  for (const subject of SUBJECTS) expect(css).toContain(`[data-subject=${subject}]{--chart-accent:`);
  expect(css).toContain('@media screen and (prefers-color-scheme:dark){');
  expect(css).toContain('--chart-ink:CanvasText');
  expect(css.split('{').length).toBe(css.split('}').length);
});

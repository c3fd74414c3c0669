import * as Plot from '@observablehq/plot';
import { expect, test } from 'vitest';
import { colour, type Chart } from '../../src/model/chart.ts';
import { draw } from '../../src/render/compose.ts';
import { matrixOf, textBoxes, textsOutside, textsOverlapping, textsSmaller } from './overlap.ts';
import { bars, chinese, columns, line, map, SAMPLES } from './samples.ts';

const VARIANTS = ['narrow', 'wide', 'file'] as const;
const address = 'https://small-matters.example/nyc/charts/some-long-spec-name--301/';
const pictures = SAMPLES.flatMap((chart) =>
  VARIANTS.map((variant) => ({
    chart,
    variant,
    name: `${chart.id}, ${variant}`,
    svg: draw(chart, variant, { address }),
  })),
);

test('a chart gives the same bytes whatever was drawn before it', () => {
  const alone = draw(map, 'wide');
  draw(line, 'wide');
  draw(map, 'narrow');
  draw(map, 'file');
  expect(draw(map, 'wide')).toBe(alone);
  expect(alone).toContain('url(#complaints-rate-map-wide-');
});

test('ids of all variants of all charts differ', () => {
  const ids = pictures.flatMap(({ svg }) => [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(pictures)(
  '$name is one named and described image without style, script, link or tab stop',
  ({ svg, chart, variant }) => {
    expect(svg).toMatch(/^<svg [^>]*role="img"/);
    expect(svg).toContain(`aria-labelledby="${chart.id}-${variant}-1"`);
    expect(svg).toContain(`<title id="${chart.id}-${variant}-1">`);
    expect(svg).toContain(`<desc id="${chart.id}-${variant}-2">`);
    expect(svg).not.toMatch(/<style|style=|<script|<a[ >]|tabindex|<image|\son[a-z]+=/);
  },
);

test.each(pictures)('$name has every text inside its frame', ({ svg }) => {
  expect(textBoxes(svg).length).toBeGreaterThan(5);
  expect(textsOutside(svg)).toEqual([]);
});

test.each(pictures)('$name has no text over another', ({ svg }) => {
  expect(textsOverlapping(svg)).toEqual([]);
});

test.each(pictures)('$name has no text under 12 px', ({ svg }) => {
  expect(textsSmaller(svg, 12)).toEqual([]);
});

test.each(pictures)('$name has title and legend above the plot, and notes under it', ({ svg, variant }) => {
  const [, transform = 'translate(0,0)'] =
    /<g(?: transform="([^"]*)")?><g [^>]*class="chart-plot"/.exec(svg) ?? [];
  const top = matrixOf(transform)[5];
  for (const { part, corners, text } of textBoxes(svg)) {
    const [y0, y1] = [corners[0][1], corners[2][1]];
    if (['chart-title', 'chart-subtitle', 'chart-legend'].includes(part))
      expect(y1, text).toBeLessThanOrEqual(top + 1);
    if (part === 'chart-notes') expect(y0, text).toBeGreaterThan(top + 200);
  }
  if (variant === 'file') expect(svg).toMatch(/^<svg [^>]*width="1200" height="675" viewBox="0 0 1200 675"/);
});

test.each(pictures.filter(({ variant }) => variant === 'file'))(
  '$name needs nothing from outside',
  ({ svg, chart }) => {
    expect(svg).not.toMatch(/var\(|currentColor|href/);
    const texts = textBoxes(svg).map(({ text }) => text);
    const all = texts.join('').replace(/\s/g, '');
    for (const text of [chart.title, chart.subtitle, ...chart.notes, chart.source, chart.licence, address]) {
      expect(all).toContain(text.replace(/\s/g, ''));
    }
  },
);

test.each(pictures.filter(({ variant }) => variant !== 'file'))(
  '$name has only tokens for colours',
  ({ svg }) => {
    for (const [, value = ''] of svg.matchAll(/ (?:fill|stroke)="([^"]*)"/g)) {
      expect(value).toMatch(/^(none|transparent|var\(--chart-[a-z0-9-]+\)|url\(#.*\))$/);
    }
  },
);

test('invented data say so across every variant, and other data do not', () => {
  for (const variant of VARIANTS) {
    expect(draw(bars, variant)).toMatch(/class="chart-invented"[^>]*>(<text[^>]*>[^<]*<\/text>)+<\/g>/);
    expect(draw(bars, variant).match(/<text[^>]*>(Invented|Invented data)</g)).toHaveLength(1);
    expect(draw(line, variant)).not.toContain('chart-invented');
  }
});

test('texts the Latin font cannot set are set in the fallback as a whole', () => {
  expect(draw(chinese, 'file')).toMatch(/<text [^>]*font-family="'Noto Sans SC'[^>]*>“小事”/);
  expect(() => draw({ ...line, title: 'A title with a \u{1F600}' }, 'file')).toThrow(
    'no glyph in the shipped fonts: \u{1F600}',
  );
});

const withPlot = (plot: Chart['plot']): Chart => ({ ...columns, id: 'odd', plot });

test('a legend, title or caption by Plot is refused, for it is HTML', () => {
  expect(() =>
    draw(
      withPlot(() => ({ title: 'x', marks: [Plot.frame()] })),
      'wide',
    ),
  ).toThrow('invalid plot: legend, title');
});

test('a warning by Plot is an error', () => {
  const warned = withPlot(() => ({
    marks: [Plot.dot(['2020-01-01', '2021-01-01'], { x: (d: string) => d })],
  }));
  expect(() => draw(warned, 'wide')).toThrow(/odd, wide: invalid plot: Plot warns/);
});

test('a colour that is no token is an error, in every variant', () => {
  const plot = () => ({ marks: [Plot.frame({ stroke: 'steelblue' })] });
  for (const variant of VARIANTS)
    expect(() => draw(withPlot(plot), variant)).toThrow('invalid colour: steelblue');
});

test('a part of a picture that leads somewhere says whose it is, and the page where', () => {
  const plot = () => ({
    marks: [Plot.dot([1], { x: (d: number) => d, fill: colour('accent'), href: () => '101' })],
  });
  expect(draw(withPlot(plot), 'wide')).toMatch(/<a data-district="101"><circle [^>]*\/><\/a>/);
});

test('long words shrink and wrap in a file, and none is cut', () => {
  const long = 'Neighbourhoods whose names are long and many, '.repeat(4).trim();
  const note =
    'A note that explains at length what the figures do not show and why that is so in this place. '
      .repeat(4)
      .trim();
  const svg = draw({ ...line, title: long, notes: [note], source: `Source: ${note.slice(0, 200)}` }, 'file', {
    address,
  });
  expect(textsOutside(svg)).toEqual([]);
  expect(textsOverlapping(svg)).toEqual([]);
  const all = textBoxes(svg)
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');
  expect(all).toContain(long.replace(/\s/g, ''));
  expect(all).toContain(note.replace(/\s/g, ''));
  expect(() => draw({ ...line, notes: [note.repeat(9)] }, 'file')).toThrow('px left for the plot');
});

test('markup in words is text', () => {
  const svg = draw({ ...line, title: '<b>5 & "6"</b>' }, 'wide');
  expect(svg).toContain('>&lt;b&gt;5 &amp; &quot;6&quot;&lt;/b&gt;</title>');
});

import { expect, test } from 'vitest';
import { compareWords } from '../../src/i18n/en/compare-page.ts';
import { elementsOf, print, type Element } from '../../src/render/element.ts';
import { pictureOf } from '../../src/render/picture.ts';
import { LOOKS } from '../../src/scripts/compare/colours.ts';
import { hasYears } from '../../src/scripts/compare/lines.ts';
import { dotsOf, findingOf, linesOf, type Picture } from '../../src/scripts/compare/pictures.ts';
import { resultParts } from '../../src/scripts/compare/results.ts';
import { accented } from '../i18n/accented.ts';
import { textsOutside, textsOverlapping } from '../render/overlap.ts';
import { rate, viewWith } from './views.ts';

const VARIANTS = ['narrow', 'wide', 'file'] as const;

const view = viewWith('complaints-rate', [
  { ...rate(100, 50_000), low: 1.6, high: 2.4 },
  { ...rate(165, 50_000), low: 2.8, high: 3.8 },
  { value: null, empty: 'not-reported', reason: 'coverage' },
  { ...rate(900, 50_000), apart: true },
]);
const draw = ({ framed, body }: Picture, variant: (typeof VARIANTS)[number]): Element =>
  pictureOf(framed, variant, body);
const textsOf = (picture: Element): string[] =>
  [...elementsOf(picture)].filter(({ name }) => name === 'text').map(({ children }) => children.join(''));

test.each(VARIANTS)('%s: every row has its name and figure, the highest first', (variant) => {
  const texts = textsOf(draw(dotsOf(view), variant));
  for (const text of ['2.00', '3.30', 'no figure', '18.00', 'middle 4.50']) expect(texts).toContain(text);
  expect(texts.filter((text) => text.startsWith('Ward '))).toEqual(['Ward 4', 'Ward 2', 'Ward 1', 'Ward 3']);
});

test('a district has one colour in all pictures, and a ring is what is not compared', () => {
  const painted = (picture: Picture): Map<string, string> => {
    const circles = [...elementsOf(draw(picture, 'wide'))].filter(({ name }) => name === 'circle');
    return new Map(circles.map(({ attributes: { fill, stroke, r } }) => [fill + (stroke ?? ''), r!]));
  };
  const { token } = LOOKS[3]!;
  for (const picture of [dotsOf(view), linesOf(view)]) {
    const keys = [...painted(picture).keys()];
    expect(keys).toContain(`var(--chart-paper)var(--chart-${token})`);
    for (const { token } of LOOKS.slice(0, 2))
      expect(
        keys.some((key) => key.startsWith(`var(--chart-${token})`)),
        token,
      ).toBe(true);
  }
});

test.each([
  ['English', compareWords],
  ['a language a third longer, in wide characters', accented(compareWords)],
])('in %s no text stands outside a picture or on another', (_, words) => {
  const many = viewWith(
    'complaints-rate',
    Array.from({ length: 6 }, (_, i) => ({ ...rate(100 + 3 * i, 50_000), low: 1.6, high: 2.8 })),
    { words },
  );
  for (const picture of [dotsOf(many), linesOf(many)])
    for (const variant of VARIANTS) {
      const svg = print(draw(picture, variant));
      expect(textsOutside(svg, 1)).toEqual([]);
      expect(textsOverlapping(svg, 1)).toEqual([]);
    }
});

test('without years before there are no lines', () => {
  expect(hasYears(view)).toBe(true);
  const first = viewWith('complaints-rate', [rate(100, 50_000)], { period: '2023-08/2024-07' });
  expect(hasYears(first)).toBe(false);
  expect(print(resultParts(first))).not.toContain('The years before');
});

test('a scale that does not begin at zero is said to, in page and file', () => {
  const far = viewWith('on-time', [{ value: 80 }, { value: 85 }]);
  expect(print(resultParts(far))).not.toContain('The scale begins');
  const near = { ...far, spread: null, spreads: [null, null, null] };
  expect(dotsOf(near).framed.notes[0]).toBe('The scale begins at 80, not at 0.');
  expect(print(resultParts(near))).toContain('The scale begins at 80, not at 0.');
});

test('a picture is named and told in words, in both sizes', () => {
  const invented = viewWith('on-time', [{ value: 50 }, { value: 60 }], { synthetic: true });
  for (const variant of ['narrow', 'wide'] as const) {
    const svg = print(draw(dotsOf(invented), variant));
    expect(svg).toMatch(/role="img" aria-labelledby="[^"]+" aria-describedby="[^"]+"/);
    expect(svg).toContain('>A measure: from 50.0% in Ward 1 to 60.0% in Ward 2</title>');
    expect(svg).toContain('Ward 2: 60.0%; Ward 1: 50.0%.');
    expect(svg).toContain('Invented');
    expect(svg).not.toMatch(/style=|#[0-9a-f]{6}/);
  }
});

test('the finding goes from the lowest to the highest, and leaves out what cannot be compared', () => {
  expect(findingOf(view)).toBe('From 2.00 in Ward 1 to 3.30 in Ward 2');
  expect(findingOf(viewWith('sorting-rate', [{ value: 20 }]))).toBe('20.0% in Ward 1');
  expect(findingOf(viewWith('days-to-close', [{ value: 6 }, { value: 5.2 }, { value: 4.9 }]))).toBe(
    'From 5 days in Ward 3 and 1 more to 6 days in Ward 1',
  );
  expect(findingOf(viewWith('sorting-rate', [{ value: 20 }, { value: 20 }]))).toBe('20.0% in all 2');
  expect(findingOf(viewWith('sorting-rate', [{ value: null }]))).toBe('None of the chosen can be compared');
});

test('where a figure stands is told of the last period only', () => {
  const text = (period: string): string =>
    print(resultParts(viewWith('on-time', [{ value: 80 }, { value: 85 }], { period })));
  expect(text('2025-08/2026-07')).toContain('3rd to 20th highest');
  expect(text('2023-08/2024-07')).not.toContain('highest');
  expect(text('2023-08/2024-07')).toContain('for the last period only, 12 months to July 2026');
});

test('what all differences say is said once, above them', () => {
  const beyond = 'more than they usually move in a year';
  const html = (values: readonly number[]): string =>
    print(
      resultParts(
        viewWith(
          'sorting-rate',
          values.map((value) => ({ value })),
        ),
      ),
    ).split('<details')[0]!;
  expect(html([20, 22, 24])).toContain(`All ${beyond}.`);
  expect(html([20, 22, 24])).not.toContain(`<small>${beyond}`);
  expect(html([20, 22, 20.2])).toContain(`<small>${beyond}`);
  expect(html([20, 22, 20.2])).not.toContain('All more');
});

test('a first district that may not be compared is said so once, and beside no other', () => {
  const html = print(
    resultParts(viewWith('sorting-rate', [{ value: 20, apart: true }, { value: 22 }, { value: 24 }])),
  );
  expect(html.match(/Ward 1 is marked not comparable\./g)).toHaveLength(1);
  expect(html).not.toContain('class="pairs');
});

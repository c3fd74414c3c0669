import fc from 'fast-check';
import { expect, test } from 'vitest';
import { widthOf } from '../../src/charts/labels.ts';
import { elementsOf, type Element } from '../../src/render/element.ts';
import { dotsPicture } from '../../src/scripts/compare/dots.ts';
import { hasYears, linesPicture } from '../../src/scripts/compare/lines.ts';
import { pagePictures, type Picture } from '../../src/scripts/compare/picture.ts';
import { findingOf, resultParts } from '../../src/scripts/compare/results.ts';
import { scaleOf } from '../../src/scripts/compare/scale.ts';
import { print } from '../../src/render/element.ts';
import { rate, viewWith } from './views.ts';

const all = (picture: Picture): Element[] => picture.elements.flatMap((element) => [...elementsOf(element)]);
const textsOf = (picture: Picture): string[] =>
  all(picture)
    .filter(({ name }) => name === 'text')
    .map(({ children }) => children.join(''));

const view = viewWith('complaints-rate', [
  { ...rate(100, 50_000), low: 1.6, high: 2.4 },
  { ...rate(165, 50_000), low: 2.8, high: 3.8 },
  { value: null, empty: 'not-reported', reason: 'coverage' },
  { ...rate(900, 50_000), apart: true },
]);

test.each([343, 720])(
  'at %i px every row has its name and figure, and what is not compared is a ring',
  (width) => {
    const picture = dotsPicture(view, width);
    const texts = textsOf(picture);
    for (const text of ['Ward 1', 'Ward 2', 'Ward 3', 'Ward 4', '2.00', '3.30', 'no figure', '18.00'])
      expect(texts).toContain(text);
    expect(texts).toContain('middle 4.50');
    // One ring in the legend, one of the district.
    expect(
      all(picture).filter(
        ({ name, attributes }) => name === 'circle' && attributes['stroke'] === 'var(--chart-apart)',
      ),
    ).toHaveLength(2);
  },
);

test.each([343, 720])('at %i px nothing stands outside the pictures', (width) => {
  for (const picture of [dotsPicture(view, width), linesPicture(view, width)]) {
    for (const { name, attributes, children } of all(picture)) {
      for (const key of ['x', 'x1', 'x2', 'cx'])
        if (key in attributes) {
          expect(Number(attributes[key])).toBeGreaterThanOrEqual(0);
          expect(Number(attributes[key])).toBeLessThanOrEqual(width);
        }
      if (name !== 'text' || !('x' in attributes)) continue;
      const [x, wide] = [Number(attributes['x']), widthOf(children.join(''))];
      const from =
        attributes['text-anchor'] === 'end' ? x - wide : attributes['text-anchor'] ? x - wide / 2 : x;
      expect(from, children.join('')).toBeGreaterThan(-12);
      expect(from + wide, children.join('')).toBeLessThan(width + 12);
    }
  }
});

test('without years before there are no lines', () => {
  expect(hasYears(view)).toBe(true);
  expect(hasYears(viewWith('complaints-rate', [rate(100, 50_000)], { period: '2023-08/2024-07' }))).toBe(
    false,
  );
});

test('a scale holds all values, and begins at zero unless all lie in its upper half', () => {
  // Figures have few digits.
  const values = fc.array(
    fc.integer({ min: 0, max: 1e8 }).map((n) => n / 1000),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(values, (some) => {
      const { from, to } = scaleOf(some, 5, 3);
      expect(from).toBeLessThanOrEqual(Math.min(...some));
      expect(to).toBeGreaterThanOrEqual(Math.max(...some));
      expect(to).toBeGreaterThan(from);
      if (Math.min(...some) <= Math.max(...some) / 2) expect(from).toBe(0);
    }),
  );
  expect(scaleOf([71, 90], 5, 1).from).toBeGreaterThan(50);
  expect(scaleOf([5, 6], 5, 0)).toMatchObject({ steps: [4, 5, 6], digits: 0 });
  expect(scaleOf([], 5, 1)).toEqual({ from: 0, to: 1, steps: [0, 1], digits: 0 });
});

test('a scale that does not begin at zero is said to', () => {
  const far = print(resultParts(viewWith('on-time', [{ value: 80 }, { value: 85 }]))[2]!);
  expect(far).not.toContain('The scale begins');
  const spreadless = viewWith('on-time', [{ value: 80 }, { value: 85 }]);
  const near = resultParts({ ...spreadless, spread: null, spreads: [null, null, null] })
    .map(print)
    .join('');
  expect(near).toContain('The scale begins at 79, not at 0.');
});

test('a picture is named and told in words, in both sizes', () => {
  const svgs = pagePictures({ name: 'A name', alt: 'What it shows.', synthetic: 'Invented data' }, (width) =>
    dotsPicture(view, width),
  );
  expect(svgs.map(({ attributes }) => attributes['class'])).toEqual([
    'chart chart-narrow',
    'chart chart-wide',
  ]);
  for (const svg of svgs) {
    expect(svg.attributes).toMatchObject({ role: 'img', 'aria-label': 'A name. What it shows.' });
    expect(print(svg)).toContain('>Invented data</text>');
    expect(print(svg)).not.toMatch(/style=|#[0-9a-f]{6}/);
  }
});

test('the finding names measure, period and whom it is compared with, and leaves out what cannot be compared', () => {
  expect(findingOf(view)).toBe(
    'A measure, per 1,000 residents, in the 12 months to July 2026: from 2.00 in Ward 1 to 3.30 in Ward 2, among the 2 chosen wards that can be compared',
  );
  expect(findingOf(viewWith('sorting-rate', [{ value: 20 }]))).toBe(
    'A measure in the 12 months to July 2026: 20.0% in Ward 1',
  );
  expect(findingOf(viewWith('days-to-close', [{ value: 6 }, { value: 5.2 }, { value: 4.9 }]))).toMatch(
    /from 5 days in Ward 2 and 1 more to 6 days in Ward 1, among the 3 chosen wards$/,
  );
  expect(findingOf(viewWith('sorting-rate', [{ value: null }]))).toBe(
    'A measure in the 12 months to July 2026: none of the chosen wards has a figure that can be compared',
  );
  expect(print(resultParts(view)[1]!)).toMatch(
    /that can be compared\. Half of the 30 comparable wards lie between 3\.50 and 5\.50\.<\/p>$/,
  );
});

test('where a figure stands is told of the last period only', () => {
  const text = (period: string): string =>
    resultParts(viewWith('on-time', [{ value: 80 }, { value: 85 }], { period }))
      .map(print)
      .join('');
  expect(text('2025-08/2026-07')).toContain('3rd to 20th highest');
  expect(text('2023-08/2024-07')).not.toContain('highest');
  expect(text('2023-08/2024-07')).toContain('for the last period only, 12 months to July 2026');
});

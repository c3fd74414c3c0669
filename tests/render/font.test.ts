import { expect, test } from 'vitest';
import { kernedWidth, LATIN, missingGlyphs } from '../../src/render/font.ts';

test('pairs are kerned', () => {
  const width = (text: string): number => kernedWidth(text, 100, LATIN.text);
  expect(width('AV')).toBeLessThan(width('A') + width('V'));
});

test('characters no shipped face can set are named', () => {
  expect(missingGlyphs('≥ 5 %, 小事 → “ok” −0.5 · ±2 km²')).toEqual([]);
  expect(missingGlyphs('ok \u{1F600}')).toEqual(['\u{1F600}']);
});

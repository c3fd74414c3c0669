import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { measure, needsFallback, type Face } from '../../src/text/text-width.ts';
import { charactersOf, FALLBACK, hasGlyph, kernedWidth, LATIN } from '../../src/render/font.ts';

const FACES: readonly Face[] = ['text', 'strong', 'heading'];

test('the table has the advance width of every character that all three faces can set', async () => {
  const inLatin = charactersOf(LATIN.text).filter((character) =>
    FACES.every((face) => hasGlyph(LATIN[face], character)),
  );
  // Of the fallback what is not one em wide: of other scripts than Latin it sets ideographs.
  const narrow = inLatin.filter(
    (character) =>
      /^[ -~\u2010-\u2033\u2212]$/.test(character) && kernedWidth(character, 1000, FALLBACK.text) !== 1000,
  );
  const table = {
    latin: {
      characters: inLatin.join(''),
      ...Object.fromEntries(
        FACES.map((face) => [face, inLatin.map((character) => kernedWidth(character, 1000, LATIN[face]))]),
      ),
    },
    fallback: {
      characters: narrow.join(''),
      ...Object.fromEntries(
        (['text', 'strong'] as const).map((face) => [
          face,
          narrow.map((character) => kernedWidth(character, 1000, FALLBACK[face])),
        ]),
      ),
    },
  };
  const made = `${JSON.stringify(table, null, 1).replace(/,\n\s+(?=\d)/g, ',')}\n`;
  const golden = fileURLToPath(new URL('../../src/text/advance-widths.json', import.meta.url));
  if (process.env['UPDATE']) await writeFile(golden, made);
  expect(await readFile(golden, 'utf8')).toBe(made);
});

test('a text is as wide as its font makes it, but for the pairs that are kerned', () => {
  const names = [
    'Sorting rate, 12 months to October 2025',
    'Manhattan 10',
    'Staten Island 1  12.34',
    'AVENUE Y, Ťažký Öffentlich, Łódź, d’Este',
    'Борough Αθήνα',
    '−0.5 ≥ 12% · ±2 km²',
  ];
  for (const face of FACES)
    for (const name of names) {
      const drawn = kernedWidth(name, 13, LATIN[face]);
      expect(needsFallback(name), name).toBe(false);
      expect(measure(name, 13, face) / drawn, name).toBeGreaterThan(0.99);
      expect(measure(name, 13, face) / drawn, name).toBeLessThan(1.03);
    }
});

test('a text with an ideograph is as wide as the fallback makes it, its Latin letters too', () => {
  for (const face of FACES)
    for (const name of [
      '朝阳区可回收物',
      '朝阳区 Bronx 2',
      '小事，分类“做得”好不好。',
      'Ñéw Ýörk 12.5% 米米',
    ]) {
      expect(needsFallback(name), name).toBe(true);
      expect(measure(name, 13, face) / kernedWidth(name, 13, FALLBACK[face]), name).toBeCloseTo(1, 1);
    }
  expect(measure('朝阳区可回收物', 13)).toBe(7 * 13);
});

test('widths grow with size and weight, and nothing has none', () => {
  // Source Sans 3 Regular: the advance of "0" is 497 of 1000 units.
  expect(measure('0', 1000)).toBe(497);
  expect(measure('Waste', 26)).toBeCloseTo(2 * measure('Waste', 13), 10);
  expect(measure('Waste', 13, 'strong')).toBeGreaterThan(measure('Waste', 13));
  expect(measure('', 13)).toBe(0);
});

import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { pageFonts } from '../../src/render/page-fonts.ts';

/** The faces of a style sheet whose fonts stand in it, with the characters each has. */
function facesIn(css: string): { family: string; weight: string; characters: Set<string>; bytes: number }[] {
  return [...css.matchAll(/font-family:'([^']+)';[^}]*font-weight:(\d+);[^}]*base64,([^)]+)\)/g)].map(
    ([, family, weight, base64]) => {
      const bytes = Buffer.from(base64!, 'base64');
      const font = create(bytes);
      if (!('characterSet' in font)) throw new Error('a collection');
      return {
        family: family!,
        weight: weight!,
        characters: new Set(font.characterSet.map((code) => String.fromCodePoint(code))),
        bytes: bytes.length,
      };
    },
  );
}

test('what every page is set in stands in the style sheet, with ASCII and the characters given and no others', async () => {
  const { css, files } = await pageFonts(new Set('é–“'));
  const faces = facesIn(css);
  expect(faces.map(({ family, weight }) => `${family} ${weight}`)).toEqual([
    'Source Sans 3 400',
    'Source Sans 3 600',
    'Source Serif 4 600',
  ]);
  for (const { characters, bytes } of faces) {
    for (const character of 'Az09~ é–“') expect(characters.has(character), character).toBe(true);
    expect(characters.has('ö')).toBe(false);
    expect(bytes).toBeLessThan(16_000);
  }
  expect(files).toEqual([]);
});

test('figures of tables keep one width, and letters their kerning', async () => {
  const { css } = await pageFonts(new Set());
  const fonts = [...css.matchAll(/base64,([^)]+)\)/g)].map(([, base64]) =>
    create(Buffer.from(base64!, 'base64')),
  );
  expect(fonts).toHaveLength(3);
  for (const font of fonts) {
    if (!('layout' in font)) throw new Error('a collection');
    const width = (text: string): number => font.layout(text).advanceWidth;
    expect(new Set([...'0123456789'].map(width)).size).toBe(1);
    expect(width('AV')).toBeLessThan(width('A') + width('V'));
  }
});

test('other scripts are files of their own, named by their content, for the characters they have', async () => {
  const { css, files } = await pageFonts(new Set('古桥'));
  expect(files).toHaveLength(2);
  for (const { name } of files) {
    expect(name).toMatch(/^noto-sans-sc-[46]00-[0-9a-f]{8}\.woff2$/);
    expect(css).toContain(`url(./${name})`);
  }
  expect(css).toContain('unicode-range:U+53e4,U+6865');
  const again = await pageFonts(new Set('桥古'));
  expect(again).toEqual({ css, files });
});

test('what no shipped font has is in none, and breaks nothing', async () => {
  const { css, files } = await pageFonts(new Set(['\u{1F600}', '\n']));
  expect(files).toEqual([]);
  expect(facesIn(css)).toHaveLength(3);
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { needsFallback, type Face } from '../text/text-width.ts';

/**
 * A font as it is shipped with pages and files: one file of one family and weight. Source Serif 4 sets headings
 * and large figures, Source Sans 3 the rest (both Adobe, SIL OFL 1.1); Noto Sans SC (Google and Adobe, SIL
 * OFL 1.1) sets what they have no glyph for.
 */
export interface Shipped {
  readonly family: 'Source Sans 3' | 'Source Serif 4' | 'Noto Sans SC';
  readonly weight: 400 | 600;
  readonly path: string;
}

const { resolve } = createRequire(import.meta.url);

const shipped = (family: Shipped['family'], weight: Shipped['weight'], file: string): Shipped => ({
  family,
  weight,
  path: resolve(`@expo-google-fonts/${file}`),
});

/** The face of each kind of text. */
export const LATIN: Readonly<Record<Face, Shipped>> = {
  text: shipped('Source Sans 3', 400, 'source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  strong: shipped('Source Sans 3', 600, 'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
  heading: shipped('Source Serif 4', 600, 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
};
const SEMIBOLD_CJK = shipped('Noto Sans SC', 600, 'noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf');
/** What sets a text that its own face cannot. */
export const FALLBACK: Readonly<Record<Face, Shipped>> = {
  text: shipped('Noto Sans SC', 400, 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  strong: SEMIBOLD_CJK,
  heading: SEMIBOLD_CJK,
};

const opened = new Map<Shipped, Font>();
function open(shipped: Shipped): Font {
  let font = opened.get(shipped);
  if (!font) {
    const made = create(readFileSync(shipped.path));
    if (!('layout' in made)) throw new Error(`invalid font, not a single face: ${shipped.path}`);
    font = made;
    opened.set(shipped, font);
  }
  return font;
}

/** Whether a font has a glyph for a character. */
export const hasGlyph = (shipped: Shipped, character: string): boolean =>
  open(shipped).hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
/** The characters that a font has a glyph for. */
export const charactersOf = (shipped: Shipped): string[] =>
  open(shipped)
    .characterSet.sort((a, b) => a - b)
    .map((point) => String.fromCodePoint(point));
/** How far a font reaches above and below its baseline, in em; below is negative. */
export function heightOf(shipped: Shipped): { readonly ascent: number; readonly descent: number } {
  const { ascent, descent, unitsPerEm } = open(shipped);
  return { ascent: ascent / unitsPerEm, descent: descent / unitsPerEm };
}
/** The characters of a text that the face it is set in has no glyph for. */
export function missingGlyphs(text: string): string[] {
  if (!needsFallback(text)) return [];
  return [...new Set(text)].filter((character) => !hasGlyph(FALLBACK.text, character));
}

/** Advance width in px of a text set at `size` px, as it is drawn: kerned. */
export function kernedWidth(text: string, size: number, shipped: Shipped): number {
  const font = open(shipped);
  return (font.layout(text).advanceWidth / font.unitsPerEm) * size;
}

/** The font that sets a text. */
export const fontFor = (text: string, face: Face): Font =>
  open((needsFallback(text) ? FALLBACK : LATIN)[face]);

let digest: string | null = null;

/** sha256 of the shipped families and their versions, for the digest of a picture. */
export function fontDigest(): string {
  if (digest === null) {
    const hash = createHash('sha256');
    for (const name of ['source-sans-3', 'source-serif-4', 'noto-sans-sc']) {
      const { version } = JSON.parse(
        readFileSync(resolve(`@expo-google-fonts/${name}/package.json`), 'utf8'),
      ) as { version: string };
      hash.update(`${name}@${version}\n`);
    }
    digest = hash.digest('hex');
  }
  return digest;
}

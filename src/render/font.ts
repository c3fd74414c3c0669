import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

/**
 * The fonts shipped with pages and files, and texts measured by their metrics. Source Serif 4 sets headings
 * and large figures, Source Sans 3 the rest (both Adobe, SIL OFL 1.1); Noto Sans SC (Google and Adobe, SIL
 * OFL 1.1) sets what they have no glyph for.
 */
export type Face = 'text' | 'strong' | 'heading';

/** A font as it is shipped: one file of one family and weight. */
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

const BASIC = /^[\u0020-\u017f\u2010-\u2026]*$/;
/** Whether a font has a glyph for a character. */
export const hasGlyph = (shipped: Shipped, character: string): boolean =>
  open(shipped).hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
/** How far a font reaches above and below its baseline, in em; below is negative. */
export function heightOf(shipped: Shipped): { readonly ascent: number; readonly descent: number } {
  const { ascent, descent, unitsPerEm } = open(shipped);
  return { ascent: ascent / unitsPerEm, descent: descent / unitsPerEm };
}
const sets = (shipped: Shipped, text: string): boolean =>
  [...new Set(text)].every((character) => hasGlyph(shipped, character));

/**
 * Whether a text is set in the fallback: as a whole, so that its marks and figures match its
 * ideographs (the Latin of Noto Sans SC is drawn after Source Sans).
 */
export const needsFallback = (text: string): boolean =>
  !BASIC.test(text) && !Object.values(LATIN).every((shipped) => sets(shipped, text));

/** The characters of a text that the face it is set in has no glyph for. */
export function missingGlyphs(text: string): string[] {
  if (!needsFallback(text)) return [];
  return [...new Set(text)].filter((character) => !hasGlyph(FALLBACK.text, character));
}

const widths = new Map<Shipped, Map<string, number>>(
  [...Object.values(LATIN), ...Object.values(FALLBACK)].map((shipped) => [shipped, new Map()]),
);

/** Advance width at 1 px of a run without a space between words, kerned. */
function runWidth(run: string, shipped: Shipped): number {
  const known = widths.get(shipped)!;
  let width = known.get(run);
  if (width === undefined) {
    const font = open(shipped);
    width = font.layout(run).advanceWidth / font.unitsPerEm;
    // Charts of thousands of districts must not grow the memory without end.
    if (known.size > 20_000) known.clear();
    known.set(run, width);
  }
  return width;
}

const shippedFor = (text: string, face: Face): Shipped => (needsFallback(text) ? FALLBACK : LATIN)[face];

/** Advance width of a text at 1 px: word by word, since charts say the same words again and again. */
function unitWidth(text: string, face: Face): number {
  const shipped = shippedFor(text, face);
  const words = text.split(' ');
  const spaces = (words.length - 1) * runWidth(' ', shipped);
  return words.reduce((sum, word) => sum + (word === '' ? 0 : runWidth(word, shipped)), spaces);
}

/** Width in px of a text set at `size` px on one line. */
export const measure = (text: string, size: number, face: Face = 'text'): number =>
  text === '' ? 0 : unitWidth(text, face) * size;

/** The font that sets a text. */
export const fontFor = (text: string, face: Face): Font => open(shippedFor(text, face));

const IDEOGRAPH = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/;
const NO_START = /[，。、；：！？）】》」』”’％…·,.;:!?)\]}%]/;
const NO_END = /[（【《「『“‘([{]/;

/** Pieces a line may break between: words with their space, and single ideographs with their marks. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let piece = '';
  let before = '';
  for (const c of text) {
    const afterSpace = before === ' ' && c !== ' ';
    const byIdeograph =
      before !== '' &&
      (IDEOGRAPH.test(c) || IDEOGRAPH.test(before)) &&
      !NO_START.test(c) &&
      !NO_END.test(before) &&
      c !== ' ';
    if (piece !== '' && (afterSpace || byIdeograph)) {
      found.push(piece);
      piece = '';
    }
    piece += c;
    before = c;
  }
  if (piece !== '') found.push(piece);
  return found;
}

/** A piece wider than a line, cut where it must be: after a slash or hyphen, or else anywhere. */
function cut(piece: string, size: number, face: Face, width: number): string[] {
  if (measure(piece.trimEnd(), size, face) <= width) return [piece];
  const found: string[] = [];
  let rest = [...piece];
  while (rest.length > 0) {
    let count = 1;
    while (
      count < rest.length &&
      measure(
        rest
          .slice(0, count + 1)
          .join('')
          .trimEnd(),
        size,
        face,
      ) <= width
    )
      count++;
    if (count < rest.length) {
      const soft = rest.slice(0, count).findLastIndex((c) => c === '/' || c === '-' || c === '–');
      if (soft > 0) count = soft + 1;
    }
    found.push(rest.slice(0, count).join(''));
    rest = rest.slice(count);
  }
  return found;
}

/** The lines of words that all stand in one face, none wider than a line; null where one is. */
function wrapWords(words: readonly string[], size: number, shipped: Shipped, width: number): string[] | null {
  const space = runWidth(' ', shipped);
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const word of words) {
    const own = runWidth(word, shipped);
    if (own * size > width) return null;
    if (line === '') [line, taken] = [word, own];
    else if ((taken + space + own) * size > width) {
      lines.push(line);
      [line, taken] = [word, own];
    } else {
      line += ` ${word}`;
      taken += space + own;
    }
  }
  return [...lines, line];
}

/** The lines of a text set at `size` px in `width` px: every character is kept, none stands outside. */
export function wrap(text: string, size: number, face: Face, width: number): string[] {
  if (!(width > 0)) throw new Error(`invalid width: ${width}`);
  const plain = text.trim().replace(/\s+/g, ' ');
  if (plain !== '' && BASIC.test(plain)) {
    const simple = wrapWords(plain.split(' '), size, LATIN[face], width);
    if (simple) return simple;
  }
  const lines: string[] = [];
  let line = '';
  for (const whole of pieces(plain)) {
    for (const piece of cut(whole, size, face, width)) {
      if (line !== '' && measure((line + piece).trimEnd(), size, face) > width) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += piece;
    }
  }
  if (line !== '') lines.push(line.trimEnd());
  return lines;
}

/** The least width in px that sets a text without cutting a word. */
export const widestWord = (text: string, size: number, face: Face): number =>
  Math.max(0, ...pieces(text.trim()).map((piece) => measure(piece.trimEnd(), size, face)));

/** The same number of lines as `wrap` gives, as even in length as they can be: no lone last word. */
export function wrapEvenly(text: string, size: number, face: Face, width: number): string[] {
  const lines = wrap(text, size, face, width);
  if (lines.length < 2) return lines;
  let narrow = Math.min(width, Math.max(width / 2, widestWord(text, size, face)));
  let wide = width;
  while (wide - narrow > 4) {
    const middle = (narrow + wide) / 2;
    if (wrap(text, size, face, middle).length > lines.length) narrow = middle;
    else wide = middle;
  }
  return wrap(text, size, face, wide);
}

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

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

/**
 * The fonts shipped with files, and texts measured by their metrics. Source Sans 3 (Adobe, SIL OFL
 * 1.1) sets Latin; Noto Sans SC (Google and Adobe, SIL OFL 1.1) sets what it has no glyph for.
 */
export type Weight = 400 | 600;

/** Families as a picture names them: for most texts, and for those Source Sans 3 cannot set. */
export const FILE_FAMILY = "'Source Sans 3', system-ui, sans-serif";
export const FALLBACK_FAMILY = "'Noto Sans SC', 'Source Sans 3', system-ui, sans-serif";

interface Shipped {
  readonly family: 'Source Sans 3' | 'Noto Sans SC';
  readonly weight: Weight;
  readonly path: string;
}

const { resolve } = createRequire(import.meta.url);

const SHIPPED: readonly Shipped[] = [
  {
    family: 'Source Sans 3',
    weight: 400,
    path: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  },
  {
    family: 'Source Sans 3',
    weight: 600,
    path: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  },
  {
    family: 'Noto Sans SC',
    weight: 400,
    path: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  },
  {
    family: 'Noto Sans SC',
    weight: 600,
    path: '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf',
  },
];

const opened = new Map<Shipped, Font>();
function open(shipped: Shipped): Font {
  let font = opened.get(shipped);
  if (!font) {
    const made = create(readFileSync(resolve(shipped.path)));
    if (!('layout' in made)) throw new Error(`invalid font, not a single face: ${shipped.path}`);
    font = made;
    opened.set(shipped, font);
  }
  return font;
}

const facesOf = (family: Shipped['family'], weight: Weight): Shipped =>
  SHIPPED.find((face) => face.family === family && face.weight === weight) as Shipped;

const BASIC = /^[\u0020-\u017f\u2010-\u2026]*$/;
const sets = (font: Font, text: string): boolean =>
  [...new Set(text)].every((c) => font.hasGlyphForCodePoint(c.codePointAt(0) ?? 0));

/**
 * Whether a text is set in the fallback: as a whole, so that its marks and figures match its
 * ideographs (the Latin of Noto Sans SC is drawn after Source Sans).
 */
export const needsFallback = (text: string): boolean =>
  !BASIC.test(text) && !sets(open(facesOf('Source Sans 3', 400)), text);

/** The characters of a text that the face it is set in has no glyph for. */
export function missingGlyphs(text: string): string[] {
  if (!needsFallback(text)) return [];
  const font = open(facesOf('Noto Sans SC', 400));
  return [...new Set(text)].filter((c) => !sets(font, c));
}

const widths = new Map<Shipped, Map<string, number>>(SHIPPED.map((face) => [face, new Map()]));

/** Advance width at 1 px of a run without a space between words, kerned. */
function runWidth(run: string, face: Shipped): number {
  const known = widths.get(face)!;
  let width = known.get(run);
  if (width === undefined) {
    const font = open(face);
    width = font.layout(run).advanceWidth / font.unitsPerEm;
    // Charts of thousands of districts must not grow the memory without end.
    if (known.size > 20_000) known.clear();
    known.set(run, width);
  }
  return width;
}

const faceFor = (text: string, weight: Weight): Shipped =>
  facesOf(needsFallback(text) ? 'Noto Sans SC' : 'Source Sans 3', weight);

/** Advance width of a text at 1 px: word by word, since charts say the same words again and again. */
function unitWidth(text: string, weight: Weight): number {
  const face = faceFor(text, weight);
  const words = text.split(' ');
  const spaces = (words.length - 1) * runWidth(' ', face);
  return words.reduce((sum, word) => sum + (word === '' ? 0 : runWidth(word, face)), spaces);
}

/** Width in px of a text set at `size` px on one line. */
export const measure = (text: string, size: number, weight: Weight = 400): number =>
  text === '' ? 0 : unitWidth(text, weight) * size;

/** The font that sets a text. */
export const fontFor = (text: string, weight: Weight): Font => open(faceFor(text, weight));

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
function cut(piece: string, size: number, weight: Weight, width: number): string[] {
  if (measure(piece.trimEnd(), size, weight) <= width) return [piece];
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
        weight,
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
function wrapWords(words: readonly string[], size: number, face: Shipped, width: number): string[] | null {
  const space = runWidth(' ', face);
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const word of words) {
    const own = runWidth(word, face);
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
export function wrap(text: string, size: number, weight: Weight, width: number): string[] {
  if (!(width > 0)) throw new Error(`invalid width: ${width}`);
  const plain = text.trim().replace(/\s+/g, ' ');
  if (plain !== '' && BASIC.test(plain)) {
    const simple = wrapWords(plain.split(' '), size, facesOf('Source Sans 3', weight), width);
    if (simple) return simple;
  }
  const lines: string[] = [];
  let line = '';
  for (const whole of pieces(plain)) {
    for (const piece of cut(whole, size, weight, width)) {
      if (line !== '' && measure((line + piece).trimEnd(), size, weight) > width) {
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
export const widestWord = (text: string, size: number, weight: Weight): number =>
  Math.max(0, ...pieces(text.trim()).map((piece) => measure(piece.trimEnd(), size, weight)));

/** The same number of lines as `wrap` gives, as even in length as they can be: no lone last word. */
export function wrapEvenly(text: string, size: number, weight: Weight, width: number): string[] {
  const lines = wrap(text, size, weight, width);
  if (lines.length < 2) return lines;
  let narrow = Math.min(width, Math.max(width / 2, widestWord(text, size, weight)));
  let wide = width;
  while (wide - narrow > 4) {
    const middle = (narrow + wide) / 2;
    if (wrap(text, size, weight, middle).length > lines.length) narrow = middle;
    else wide = middle;
  }
  return wrap(text, size, weight, wide);
}

let digest: string | null = null;

/** sha256 of the shipped families and their versions, for the digest of a picture. */
export function fontDigest(): string {
  if (digest === null) {
    const packages = new Set(SHIPPED.map(({ path }) => path.split('/').slice(0, 2).join('/')));
    const hash = createHash('sha256');
    for (const name of packages) {
      const { version } = JSON.parse(readFileSync(resolve(`${name}/package.json`), 'utf8')) as {
        version: string;
      };
      hash.update(`${name}@${version}\n`);
    }
    digest = hash.digest('hex');
  }
  return digest;
}

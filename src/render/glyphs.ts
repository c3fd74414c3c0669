import type { Font, Glyph } from 'fontkit';
import type { Face } from '../text/text-width.ts';
import { shortNumber } from './element.ts';
import { fontFor } from './font.ts';

/** A text's outline in units of its font, from its start on the baseline, y upwards. */
export interface Outline {
  /** Path data. */
  readonly d: string;
  readonly width: number;
  readonly unitsPerEm: number;
}

/** A word: its glyphs' paths, relative to where each stands, and how far it reaches. */
interface Word {
  readonly glyphs: readonly { readonly x: number; readonly y: number; readonly path: string }[];
  readonly width: number;
}

const LETTERS = {
  moveTo: 'm',
  lineTo: 'l',
  quadraticCurveTo: 'q',
  bezierCurveTo: 'c',
  closePath: 'z',
} as const;

function relativePath(commands: Glyph['path']['commands']): string {
  let path = '';
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  for (const { command, args } of commands) {
    const [fromX, fromY] = [x, y];
    path += LETTERS[command] + args.map((at, i) => shortNumber(at - (i % 2 ? fromY : fromX))).join(' ');
    if (command === 'closePath') [x, y] = [startX, startY];
    else [x, y] = args.slice(-2) as [number, number];
    if (command === 'moveTo') [startX, startY] = [x, y];
  }
  return path;
}

/** What is known of a font already: charts say the same words again and again. */
interface Known {
  readonly paths: Map<number, string>;
  readonly words: Map<string, Word>;
}
const fonts = new Map<Font, Known>();

function wordIn(font: Font, text: string): Word {
  let known = fonts.get(font);
  if (!known) fonts.set(font, (known = { paths: new Map(), words: new Map() }));
  const { paths, words } = known;
  let word = words.get(text);
  if (!word) {
    const run = font.layout(text);
    let width = 0;
    const glyphs = run.glyphs.map((glyph, i) => {
      const { xAdvance, xOffset, yOffset } = run.positions[i]!;
      let path = paths.get(glyph.id);
      if (path === undefined) paths.set(glyph.id, (path = relativePath(glyph.path.commands)));
      const placed = { x: width + xOffset, y: yOffset, path };
      width += xAdvance;
      return placed;
    });
    word = { glyphs, width };
    if (words.size > 20_000) words.clear();
    words.set(text, word);
  }
  return word;
}

/** The outline of a text on one line, in the face that `measure` measures it by, and as wide. */
export function outlineOf(text: string, face: Face): Outline {
  const font = fontFor(text, face);
  const space = wordIn(font, ' ').width;
  let d = '';
  let width = 0;
  text.split(' ').forEach((key, i) => {
    const word = wordIn(font, key);
    if (i > 0) width += space;
    for (const { x, y, path } of word.glyphs) d += `M${shortNumber(width + x)} ${shortNumber(y)}${path}`;
    width += word.width;
  });
  return { d, width, unitsPerEm: font.unitsPerEm };
}

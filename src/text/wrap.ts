import { measure, type Face } from './text-width.ts';

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

/** The lines of a text set at `size` px in `width` px: every character is kept, none stands outside. */
export function wrap(text: string, size: number, face: Face, width: number): string[] {
  if (!(width > 0)) throw new Error(`invalid width: ${width}`);
  const plain = text.trim().replace(/\s+/g, ' ');
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

import advances from './advance-widths.json' with { type: 'json' };

/**
 * What sets a text: Source Sans 3 most of them, in semibold what is `strong`, and Source Serif 4 headings. A text
 * with a character that they lack is set in Noto Sans SC.
 */
export type Face = 'text' | 'strong' | 'heading';

/** Advance widths by character, in thousandths of the size. */
type Widths = ReadonlyMap<string, number>;

function widthsOf(characters: string, widths: readonly number[]): Widths {
  return new Map([...characters].map((character, i) => [character, widths[i]!]));
}

const { latin, fallback } = advances;
const LATIN: Readonly<Record<Face, Widths>> = {
  text: widthsOf(latin.characters, latin.text),
  strong: widthsOf(latin.characters, latin.strong),
  heading: widthsOf(latin.characters, latin.heading),
};
const SEMIBOLD_FALLBACK = widthsOf(fallback.characters, fallback.strong);
const FALLBACK: Readonly<Record<Face, Widths>> = {
  text: widthsOf(fallback.characters, fallback.text),
  strong: SEMIBOLD_FALLBACK,
  heading: SEMIBOLD_FALLBACK,
};
const EM = 1000;

/**
 * Whether a text is set in the fallback: as a whole, so that its marks and figures match its ideographs (the
 * Latin of Noto Sans SC is drawn after Source Sans).
 */
export function needsFallback(text: string): boolean {
  for (const character of text) if (!LATIN.text.has(character)) return true;
  return false;
}

/** In the fallback an accent takes no room, and what is neither Latin nor a sign is one em wide. */
const fallbackWidth = (character: string, widths: Widths): number =>
  widths.get(character) ?? widths.get(character.normalize('NFD').charAt(0)) ?? EM;

/**
 * Width in px of a text set at `size` px on one line, by the advance widths of the shipped fonts: without their
 * kerning, which mostly makes it a little narrower. Needs no font, so that a browser lays out by it too.
 */
export function measure(text: string, size: number, face: Face = 'text'): number {
  const widths = LATIN[face];
  let sum = 0;
  for (const character of text) {
    const width = widths.get(character);
    if (width === undefined)
      return ([...text].reduce((all, each) => all + fallbackWidth(each, FALLBACK[face]), 0) * size) / EM;
    sum += width;
  }
  return (sum * size) / EM;
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import type { Face } from '../text/text-width.ts';
import { FALLBACK, hasGlyph, heightOf, kernedWidth, LATIN, type Shipped } from './font.ts';

/** The fonts of the site's pages: a style sheet, and the files it names, to stand beside it. */
export interface PageFonts {
  readonly css: string;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Kerning, ligatures and combined letters; the rest doubles a file. Figures are of one width without any. */
const FEATURES = ['kern', 'liga', 'ccmp', 'mark', 'locl'];

/** Every printable character of ASCII, and the space that no line breaks at: what any text may have. */
const ANY_TEXT = [...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)), '\u00a0'];

/** What widths are compared by. */
const SAMPLE =
  'how well waste is sorted, what residents complain about and how fast it is put right, how many hours volunteers give';

/**
 * Fonts of machines, with the width of the sample at 1 px as fontkit measures it in Liberation Sans (as wide as
 * Arial) 2.1 and Roboto 2.138; the last is one of those shipped.
 */
const LOCAL: readonly Readonly<
  Record<Face, { readonly names: readonly string[]; readonly width: number }>
>[] = [
  {
    text: { names: ['Arial', 'ArialMT', 'Liberation Sans'], width: 51.359 },
    strong: { names: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold'], width: 55.731 },
    heading: { names: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold'], width: 55.731 },
  },
  {
    text: { names: ['Roboto', 'Roboto-Regular'], width: 51.6 },
    strong: { names: ['Roboto Medium', 'Roboto-Medium'], width: 52.02 },
    heading: { names: ['Roboto Medium', 'Roboto-Medium'], width: 52.02 },
  },
  {
    text: { names: ['Noto Sans SC Regular', 'NotoSansSC-Regular'], width: 54.001 },
    strong: { names: ['Noto Sans SC SemiBold', 'NotoSansSC-SemiBold'], width: 56.285 },
    heading: { names: ['Noto Sans SC SemiBold', 'NotoSansSC-SemiBold'], width: 56.285 },
  },
];

const standIn = ({ family }: Shipped, at: number): string => `${family} stand-in ${at + 1}`;

/** The shipped family, what holds its place until it is there, and what sets other scripts. */
const familiesOf = (shipped: Shipped, last: string): string =>
  [shipped.family, ...LOCAL.map((_, at) => standIn(shipped, at)), FALLBACK.text.family]
    .map((family) => `'${family}'`)
    .concat(last)
    .join(',');
const FAMILIES = `:root{--sans:${familiesOf(LATIN.text, 'system-ui,sans-serif')};--serif:${familiesOf(LATIN.heading, 'Georgia,serif')}}`;

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;

/**
 * Fonts of machines stretched to the widths and heights of the shipped ones, for the moment until those are
 * there: what is laid out then keeps its place.
 */
function standIns(): string[] {
  return (Object.entries(LATIN) as [Face, Shipped][]).flatMap(([face, shipped]) => {
    const { ascent, descent } = heightOf(shipped);
    return LOCAL.map((fonts, at) => {
      const { names, width } = fonts[face];
      const scale = kernedWidth(SAMPLE, 1, shipped) / width;
      return [
        `@font-face{font-family:'${standIn(shipped, at)}';font-weight:${shipped.weight}`,
        `src:${names.map((name) => `local('${name}')`).join(',')}`,
        `size-adjust:${percent(scale)}`,
        `ascent-override:${percent(ascent / scale)}`,
        `descent-override:${percent(-descent / scale)}`,
        'line-gap-override:0%',
        // Other scripts are no Latin font's to stand in for.
        'unicode-range:U+0-24F,U+2000-22FF}',
      ].join(';');
    });
  });
}

const subset = (shipped: Shipped, characters: readonly string[]): Promise<Uint8Array> =>
  subsetFont(readFileSync(shipped.path), characters.join(''), {
    targetFormat: 'woff2',
    keepFeatures: FEATURES,
    noHinting: true,
  });

const fontFace = ({ family, weight }: Shipped, source: string, more = ''): string =>
  `@font-face{font-family:'${family}';font-style:normal;font-weight:${weight};${more}src:url(${source}) format('woff2')}`;

const hex = (character: string): string => `U+${character.codePointAt(0)!.toString(16)}`;

/**
 * The shipped fonts with no more than the given characters and ASCII. Those of every page stand in the style
 * sheet itself: where it has arrived they have too, and no page is set in another first. Those of
 * other scripts are files of their own, which a browser fetches where a page has such a text.
 */
export async function pageFonts(characters: ReadonlySet<string>): Promise<PageFonts> {
  const used = [...new Set([...ANY_TEXT, ...characters])].filter((character) => character >= ' ').sort();
  const inLatin = used.filter((character) => hasGlyph(LATIN.text, character));
  const others = used.filter(
    (character) => !hasGlyph(LATIN.text, character) && hasGlyph(FALLBACK.text, character),
  );
  const rules = await Promise.all(
    Object.values(LATIN).map(async (shipped) => {
      const bytes = await subset(shipped, inLatin);
      return fontFace(shipped, `data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}`);
    }),
  );
  const files: PageFonts['files'][number][] = [];
  if (others.length > 0) {
    const range = `unicode-range:${others.map(hex).join(',')};font-display:swap;`;
    for (const shipped of new Set(Object.values(FALLBACK))) {
      const bytes = await subset(shipped, others);
      const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
      const name = `${shipped.family.toLowerCase().replaceAll(' ', '-')}-${shipped.weight}-${digest}.woff2`;
      files.push({ name, bytes });
      rules.push(fontFace(shipped, `./${name}`, range));
    }
  }
  return { css: [...rules, ...standIns(), FAMILIES].join('\n'), files };
}

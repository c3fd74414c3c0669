import { widthOf } from '../../charts/labels.ts';
import { colour, type Subject } from '../../model/chart.ts';
import { plainColours } from '../../render/colours.ts';
import { element, print, type Element } from '../../render/element.ts';
import { HEADING_FAMILY, TEXT_FAMILY } from '../../render/families.ts';

/** A picture without its frame, in px of its own width. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly elements: readonly Element[];
}

/** What stands across a picture of invented data, light enough to hide no mark. */
function invented(text: string, width: number, height: number): Element {
  const size = Math.min(64, (width * 0.8) / (text.length * 0.55), height * 0.35);
  return element(
    'text',
    {
      transform: `translate(${Math.round(width / 2)},${Math.round(height / 2)}) rotate(-14)`,
      'text-anchor': 'middle',
      'font-size': Math.floor(size),
      'font-weight': 600,
      fill: colour('ink'),
      'fill-opacity': 0.17,
      'pointer-events': 'none',
    },
    text,
  );
}

/** Both page variants of a picture, of which the charts' style sheet shows one; named, and told in words. */
export function pagePictures(
  options: { name: string; alt: string; synthetic: string | null },
  draw: (width: number) => Picture,
): Element[] {
  return (['narrow', 'wide'] as const).map((variant) => {
    const { width, height, elements } = draw(variant === 'narrow' ? 343 : 720);
    return element(
      'svg',
      {
        class: `chart chart-${variant}`,
        viewBox: `0 0 ${width} ${Math.ceil(height)}`,
        role: 'img',
        'aria-label': `${options.name}. ${options.alt}`,
        'font-size': 13,
        'font-family': TEXT_FAMILY,
        fill: colour('ink'),
      },
      ...elements,
      ...(options.synthetic === null ? [] : [invented(options.synthetic, width, height)]),
    );
  });
}

const WIDTH = 1200;
const MARGIN = 48;
const INNER = WIDTH - 2 * MARGIN;
/** Pictures are laid out for the texts of a page and enlarged. */
const SCALE = 1.4;

/** Lines of a text of `size` px, by the room labels are given: wider than any common font needs. */
function linesOf(text: string, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && (widthOf(longer) * size) / 13 <= INNER) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** What a file says around its pictures. */
export interface FileWords {
  /** The finding. */
  readonly title: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  readonly source: string;
  readonly licence: string;
  readonly address: string;
  readonly alt: string;
  readonly synthetic: string | null;
}

/**
 * Pictures as one SVG file with everything a reader needs who meets it alone: title, measure and
 * period, notes, source, licence and address, in plain light colours.
 */
export function filePicture(
  say: FileWords,
  subject: Subject,
  pictures: readonly { readonly title: string | null; readonly draw: (width: number) => Picture }[],
): string {
  const parts: Element[] = [];
  let y = 52;
  const text = (content: string, size: number, attributes: Record<string, string | number> = {}): void => {
    // Heavy letters are wider.
    for (const line of linesOf(content, size * ('font-weight' in attributes ? 1.12 : 1))) {
      y += size;
      parts.push(element('text', { x: MARGIN, y, 'font-size': size, ...attributes }, line));
      y += size * 0.35;
    }
  };
  const muted = { fill: colour('muted') };
  text(say.title, 28, { 'font-family': HEADING_FAMILY, 'font-weight': 600 });
  y += 6;
  text(say.subtitle, 19, muted);
  for (const { title, draw } of pictures) {
    y += 24;
    if (title) text(title, 21, { 'font-weight': 600 });
    y += title ? 10 : 0;
    const { elements, height } = draw(Math.floor(INNER / SCALE));
    parts.push(
      element(
        'g',
        { transform: `translate(${MARGIN},${Math.round(y)}) scale(${SCALE})`, 'font-size': 13 },
        ...elements,
        ...(say.synthetic === null ? [] : [invented(say.synthetic, INNER / SCALE, height)]),
      ),
    );
    y += height * SCALE;
  }
  y += 16;
  parts.push(
    element('line', {
      x1: MARGIN,
      x2: WIDTH - MARGIN,
      y1: y,
      y2: y,
      stroke: colour('grid'),
      'stroke-width': 1.5,
    }),
  );
  y += 10;
  for (const line of [...say.notes, [say.source, say.licence].filter(Boolean).join(' · ')])
    text(line, 15, muted);
  // An address has no spaces to break at: it is set so small as it must be, and never cut.
  const size = Math.max(8, Math.min(15, INNER / (say.address.length * 0.57)));
  y += size;
  parts.push(element('text', { x: MARGIN, y, 'font-size': size, ...muted }, say.address));
  const height = Math.ceil(y + 30);
  const file = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: WIDTH,
      height,
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: 'img',
      'font-family': TEXT_FAMILY,
      fill: colour('ink'),
    },
    element('title', {}, say.title),
    element('desc', {}, say.alt),
    element('rect', { width: WIDTH, height, fill: colour('paper') }),
    element('rect', { width: WIDTH, height: 8, fill: colour('accent') }),
    ...parts,
  );
  return `${print(plainColours(file, subject))}\n`;
}

import { colour } from '../model/chart.ts';
import { TEXT_SIZE } from '../charts/labels.ts';
import { measure, type Face } from '../text/text-width.ts';
import { wrap, wrapEvenly } from '../text/wrap.ts';
import { element, type Element } from './element.ts';
import { HEADING_FAMILY, TEXT_FAMILY } from './families.ts';
import { underLabels } from './invented.ts';
import { drawLegend } from './legend.ts';
import type { Body, Framed } from './picture.ts';

/** Sizes of a file's picture in px: what social networks, slides and phones expect. */
const FILE_SIZE = {
  wide: { width: 1200, height: 675 },
  portrait: { width: 1080, height: 1350 },
} as const;

/**
 * Plots are laid out for the texts of a page and enlarged, so that margins and dots a spec gives in px
 * hold in files too: 13 px texts become 18.
 */
const SCALE = 1.4;
const MARGIN = 48;
/** A line's widest in a picture: a tenth wider in another font, it still ends inside the frame. */
const lineIn = (width: number): number => Math.floor((width - MARGIN - 8) / 1.1);
const LEAST_PLOT = 210;

interface Setting {
  readonly size: number;
  readonly leading: number;
  readonly lines: readonly string[];
}

/**
 * The largest of `sizes` that sets the text in `most` lines of a width; the smallest, in all lines it needs,
 * else.
 */
const fitIn =
  (line: number) =>
  (text: string, sizes: readonly number[], face: Face, most: number, leading: number): Setting => {
    const last = sizes.at(-1) ?? 0;
    const size = sizes.find((s) => wrap(text, s, face, line).length <= most) ?? last;
    return { size, leading: Math.round(size * leading), lines: wrapEvenly(text, size, face, line) };
  };

function paragraph(setting: Setting, top: number, attributes: Record<string, string | number>): Element {
  const first = top + Math.round(setting.leading * 0.5 + setting.size * 0.34);
  const lines = setting.lines.map((line, i) =>
    element('text', { x: MARGIN, y: first + i * setting.leading }, line),
  );
  return element('g', { 'font-size': setting.size, ...attributes }, ...lines);
}

const heightOf = (setting: Setting): number => setting.lines.length * setting.leading;

/** A picture as a file: everything a reader needs who meets the picture alone. Throws where no room is left for it. */
export function filePicture(chart: Framed, address: string | null, body: Body): Element {
  const muted = colour('muted');
  const { width, height } = FILE_SIZE[chart.file ?? 'wide'];
  const inner = width - 2 * MARGIN;
  const line = lineIn(width);
  const fit = fitIn(line);
  const title = fit(chart.title, [34, 31, 28], 'heading', 2, 1.2);
  const subtitle = fit(chart.subtitle, [20, 18.5], 'text', 1, 1.35);

  let y = 40;
  const head: Element[] = [
    element('rect', { x: 0, y: 0, width: width, height: 8, fill: colour('accent') }),
    paragraph(title, y, { class: 'chart-title', 'font-family': HEADING_FAMILY, 'font-weight': 600 }),
  ];
  y += heightOf(title) + 6;
  head.push(paragraph(subtitle, y, { class: 'chart-subtitle', fill: muted }));
  y += heightOf(subtitle) + 12;

  const legend = drawLegend(chart.legend, (line * 1.1) / SCALE, TEXT_SIZE, 1.1);
  if (legend.height > 0) {
    head.push(element('g', { transform: `translate(${MARGIN},${y}) scale(${SCALE})` }, ...legend.elements));
    y += Math.ceil(legend.height * SCALE) + 8;
  }

  const notes = fit(chart.notes.join(' '), [15.5, 14.5, 13.5], 'text', 2, 1.35);
  const origin = fit(`${chart.source} · ${chart.licence}`, [15.5, 14.5, 13.5], 'text', 1, 1.35);
  const size = origin.size;
  const where = address === null ? null : fit(address, [size, 13.5], 'text', 1, 1.35);
  const lastLine = origin.lines.at(-1) ?? '';
  // The address stands at the right of the source's last line where both fit, below it elsewhere.
  const beside =
    where !== null &&
    where.lines.length === 1 &&
    (measure(lastLine, size) + measure(where.lines[0] ?? '', size)) * 1.1 + 40 < inner;
  const below = where !== null && !beside;
  const gap = chart.notes.length > 0 ? 4 : 0;
  const foot = heightOf(notes) + gap + heightOf(origin) + (below ? heightOf(where) : 0);
  const footTop = height - 26 - foot;
  const tail: Element[] = [
    element('line', {
      x1: MARGIN,
      x2: width - MARGIN,
      y1: footTop - 9.5,
      y2: footTop - 9.5,
      stroke: colour('grid'),
      'stroke-width': 1.5,
    }),
    paragraph(notes, footTop, { class: 'chart-notes', fill: muted }),
    paragraph(origin, footTop + heightOf(notes) + gap, { class: 'chart-source', fill: muted }),
  ].filter(({ name, children }) => name === 'line' || children.length > 0);
  if (where !== null && beside) {
    const baseline = footTop + foot - origin.leading + Math.round(origin.leading * 0.5 + size * 0.34);
    const attributes = { class: 'chart-address', 'font-size': size, 'text-anchor': 'end', fill: muted };
    tail.push(
      element('g', attributes, element('text', { x: width - MARGIN, y: baseline }, where.lines[0] ?? '')),
    );
  } else if (where !== null) {
    tail.push(paragraph(where, footTop + foot - heightOf(where), { class: 'chart-address', fill: muted }));
  }

  const room = footTop - 20 - y;
  if (room < LEAST_PLOT) throw new Error(`invalid words, ${room} px left for the plot: ${chart.id}`);
  const picture = body({
    width: Math.floor(inner / SCALE),
    variant: 'file',
    height: Math.floor(room / SCALE),
  });
  // A plot that needs less stands in the middle of its room.
  const spare = (room - picture.height * SCALE) / 2;
  const at = `translate(${MARGIN},${y + Math.round(Math.max(0, spare))}) scale(${SCALE})`;
  return element(
    'svg',
    {
      class: 'chart chart-file',
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': TEXT_FAMILY,
      fill: colour('ink'),
    },
    element('rect', { width, height, fill: colour('paper') }),
    ...head,
    element('g', { transform: at }, underLabels(picture, chart.synthetic)),
    ...tail,
  );
}

import { widthOf } from '../../charts/labels.ts';
import { colour } from '../../model/chart.ts';
import { element, type Element } from '../../render/element.ts';

/** One mark of a picture with what it means. */
export interface Key {
  readonly shape: 'dot' | 'ring' | 'range' | 'band' | 'dashed';
  readonly label: string;
}

const MARK = 22;
const GAP = 16;
const LINE = 20;

function mark(shape: Key['shape'], x: number, y: number): Element {
  switch (shape) {
    case 'dot':
      return element('circle', { cx: x + 8, cy: y, r: 5.5, fill: colour('accent') });
    case 'ring':
      return element('circle', {
        cx: x + 8,
        cy: y,
        r: 5,
        fill: colour('paper'),
        stroke: colour('apart'),
        'stroke-width': 2,
      });
    case 'range':
      return element('line', {
        x1: x,
        x2: x + 16,
        y1: y,
        y2: y,
        stroke: colour('accent'),
        'stroke-width': 2.5,
      });
    case 'band':
      return element('rect', {
        x,
        y: y - 7,
        width: 16,
        height: 14,
        fill: colour('other-soft'),
        'fill-opacity': 0.45,
      });
    case 'dashed':
      return element('line', {
        x1: x,
        x2: x + 16,
        y1: y,
        y2: y,
        stroke: colour('muted'),
        'stroke-width': 1.5,
        'stroke-dasharray': '3 3',
      });
  }
}

/** The lines of a label that fit in `room` px; a word is never cut. */
function linesOf(label: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Keys in as many lines as the width needs. */
export function legendOf(keys: readonly Key[], width: number): { elements: Element[]; height: number } {
  let [x, y] = [0, 12];
  const elements: Element[] = [];
  for (const { shape, label } of keys) {
    if (x > 0 && x + MARK + widthOf(label) > width) [x, y] = [0, y + LINE];
    const lines = linesOf(label, width - MARK);
    elements.push(
      mark(shape, x, y),
      ...lines.map((line, i) =>
        element('text', { x: x + MARK, y: y + 4.5 + i * LINE, fill: colour('muted') }, line),
      ),
    );
    y += (lines.length - 1) * LINE;
    x += MARK + Math.max(...lines.map(widthOf)) + GAP;
  }
  return { elements, height: keys.length === 0 ? 0 : y + 12 };
}

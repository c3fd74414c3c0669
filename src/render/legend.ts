import { colour, type LegendKey } from '../model/chart.ts';
import { measure } from '../text/text-width.ts';
import { wrap } from '../text/wrap.ts';
import { element, shortNumber, type Element } from './element.ts';

/** A block of a picture with its height in px, drawn from its own top left corner. */
export interface Block {
  readonly elements: readonly Element[];
  readonly height: number;
}

/** The key's sign in a box `width` × `size`, its middle at `y`. Shapes tell apart what colours do. */
function sign(key: LegendKey, x: number, y: number, size: number): Element {
  const paint = colour(key.token);
  const width = signWidth(key, size);
  const middle = x + width / 2;
  switch (key.shape) {
    case 'square': {
      // The lightest class of a map would be lost on the paper without an edge.
      const side = size * 0.86;
      const edge = { stroke: colour('ink'), 'stroke-opacity': 0.35, 'stroke-width': size / 26 };
      return element('rect', { x, y: y - side / 2, width: side, height: side, fill: paint, ...edge });
    }
    case 'hatched': {
      const side = size * 0.86;
      const [left, top] = [x, y - side / 2];
      const lines = [1 / 3, 2 / 3, 1, 4 / 3, 5 / 3].map((at) => {
        const [near, far] = [Math.max(0, at - 1) * side, Math.min(1, at) * side];
        return `M${shortNumber(left + near)} ${shortNumber(top + far)}L${shortNumber(left + far)} ${shortNumber(top + near)}`;
      });
      return element('path', {
        d: `M${shortNumber(left)} ${shortNumber(top)}h${shortNumber(side)}v${shortNumber(side)}h-${shortNumber(side)}z${lines.join('')}`,
        fill: colour('paper'),
        stroke: paint,
        'stroke-width': size / 12,
      });
    }
    case 'line':
    case 'dashed':
      return element('line', {
        x1: x,
        x2: x + width,
        y1: y,
        y2: y,
        stroke: paint,
        'stroke-width': size / 5.2,
        'stroke-dasharray':
          key.shape === 'dashed' ? `${shortNumber(size / 2.6)} ${shortNumber(size / 4)}` : null,
      });
    case 'dot':
      return element('circle', { cx: middle, cy: y, r: size * 0.36, fill: paint });
    case 'ring':
      return element('circle', {
        cx: middle,
        cy: y,
        r: size * 0.33,
        fill: 'none',
        stroke: paint,
        'stroke-width': size / 7,
      });
  }
}

const signWidth = (key: LegendKey, size: number): number =>
  key.shape === 'line' || key.shape === 'dashed' ? size * 1.7 : size * 0.86;

/**
 * The legend: keys in reading order, in as many rows as `width` px need. `spare` widens the measured
 * texts (1.1 leaves a tenth for another font than the shipped one).
 */
export function drawLegend(keys: readonly LegendKey[], width: number, size: number, spare: number): Block {
  const leading = size * 1.55;
  const elements: Element[] = [];
  let x = 0;
  let top = 0;
  for (const key of keys) {
    const indent = signWidth(key, size) + size * 0.5;
    const lines = wrap(key.label, size, 'text', (width - indent) / spare);
    const text = Math.max(...lines.map((line) => measure(line, size))) * spare;
    if (x > 0 && x + indent + text > width) {
      x = 0;
      top += leading;
    }
    const y = top + leading / 2;
    elements.push(sign(key, x, y, size));
    lines.forEach((line, i) => {
      elements.push(element('text', { x: x + indent, y: y + size * 0.34 + i * leading }, line));
    });
    // Keys stand evenly by the shipped font, and still apart where another sets them wider.
    x += indent + Math.max(text + size * 0.5, text / spare + size * 1.5);
    if (lines.length > 1) {
      x = 0;
      top += lines.length * leading;
    }
  }
  if (elements.length === 0) return { elements, height: 0 };
  const group = element(
    'g',
    { class: 'chart-legend', 'font-size': size, 'text-anchor': 'start' },
    ...elements,
  );
  return { elements: [group], height: x === 0 ? top : top + leading };
}

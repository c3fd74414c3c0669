import { colour } from '../model/chart.ts';
import { measure } from '../text/text-width.ts';
import { widestWord, wrap } from '../text/wrap.ts';
import { element, elementsOf, type Element, type Node } from './element.ts';

/**
 * "Invented data" across a box of `width` × `height` px, rising to the right: too large to be missed
 * or cropped away, too light to hide a mark.
 */
function drawInvented(text: string, width: number, height: number): Element {
  const angle = Math.min(Math.atan2(height, width) * 0.75, Math.PI / 7);
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const whole = measure(text, 1, 'strong');
  let best = { size: 0, lines: [text] };
  for (const count of [1, 2, 3]) {
    const lines = wrap(text, 1, 'strong', Math.max((whole / count) * 1.1, widestWord(text, 1, 'strong')));
    const widest = Math.max(...lines.map((line) => measure(line, 1, 'strong'))) * 1.1;
    const tall = lines.length * 1.15;
    const size = Math.min(
      (width * 0.9) / (widest * cos + tall * sin),
      (height * 0.9) / (widest * sin + tall * cos),
    );
    if (size > best.size) best = { size, lines };
  }
  const size = Math.min(best.size, 64);
  const degrees = (-angle * 180) / Math.PI;
  return element(
    'g',
    {
      class: 'chart-invented',
      transform: `translate(${Math.round(width / 2)},${Math.round(height / 2)}) rotate(${degrees.toFixed(1)})`,
      'font-size': Math.floor(size),
      'font-weight': 600,
      'text-anchor': 'middle',
      fill: colour('ink'),
      'fill-opacity': 0.17,
      'pointer-events': 'none',
    },
    ...best.lines.map((line, i) =>
      element('text', { y: Math.round(size * (0.34 + (i - (best.lines.length - 1) / 2) * 1.15)) }, line),
    ),
  );
}

const hasText = (node: Node): boolean =>
  typeof node !== 'string' && [...elementsOf(node)].some(({ name }) => name === 'text');

/** What is drawn of a picture, with that its data are invented over its marks and under its labels. */
export function underLabels(
  { group, width, height }: { readonly group: Element; readonly width: number; readonly height: number },
  text: string | null,
): Element {
  if (text === null) return group;
  return {
    ...group,
    children: [
      ...group.children.filter((child) => !hasText(child)),
      drawInvented(text, width, height),
      ...group.children.filter(hasText),
    ],
  };
}

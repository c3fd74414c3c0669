import { element, type Element, type Node } from './element.ts';
import { HEADING_FAMILY } from './families.ts';
import type { Face } from '../text/text-width.ts';
import { outlineOf } from './glyphs.ts';

/** What a text takes from the elements it stands in. */
interface Style {
  readonly size: number;
  readonly face: Face;
  readonly anchor: string;
  readonly stroke: number;
}

const START: Style = { size: 16, face: 'text', anchor: 'start', stroke: 1 };

/** Attributes that say how a text is set: none of a path. */
const OF_TEXT = new Set(['x', 'y', 'dx', 'dy', 'transform', 'text-anchor', 'stroke-width']);
const isOfText = (name: string): boolean => OF_TEXT.has(name) || name.startsWith('font-');

function faceOf(weight: string | undefined, inherited: Face): Face {
  if (weight === undefined || inherited === 'heading') return inherited;
  return Number(weight) >= 600 || weight === 'bold' ? 'strong' : 'text';
}

function styleOf({ attributes }: Element, style: Style): Style {
  const { 'font-size': size, 'font-family': family, 'text-anchor': anchor } = attributes;
  const { 'stroke-width': stroke } = attributes;
  return {
    size: size === undefined ? style.size : Number.parseFloat(size),
    face: family === HEADING_FAMILY ? 'heading' : faceOf(attributes['font-weight'], style.face),
    anchor: anchor ?? style.anchor,
    stroke: stroke === undefined ? style.stroke : Number(stroke),
  };
}

/** Blanks as SVG sets them: in a row they are one, at the ends none. */
const blanks = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').trim();

/** A line of a text as the path of its glyphs. */
function line(text: string, x: number, y: number, { size, face, anchor, stroke }: Style): Element {
  const { d, width, unitsPerEm } = outlineOf(text, face);
  const scale = size / unitsPerEm;
  const start = x - width * scale * (anchor === 'middle' ? 0.5 : anchor === 'end' ? 1 : 0);
  return {
    name: 'path',
    attributes: {
      d,
      transform: `matrix(${scale} 0 0 ${-scale} ${start} ${y})`,
      'stroke-width': String(stroke / scale),
    },
    children: [],
  };
}

/** The lines of a `text` or `tspan`, each from its own x on; `at` is where the one before it stands. */
function lines(node: Element, inherited: Style, at: { x: number; y: number }): Element[] {
  const style = styleOf(node, inherited);
  const length = (name: string): number | null => {
    const value = node.attributes[name];
    if (value === undefined) return null;
    return Number.parseFloat(value) * (value.endsWith('em') ? style.size : 1);
  };
  const to = {
    x: (length('x') ?? at.x) + (length('dx') ?? 0),
    y: (length('y') ?? at.y) + (length('dy') ?? 0),
  };
  const found = node.children.flatMap((child): Element[] => {
    if (typeof child === 'string') {
      const text = blanks(child);
      return text === '' ? [] : [line(text, to.x, to.y, style)];
    }
    return child.name === 'tspan' ? lines(child, style, to) : [];
  });
  at.y = to.y;
  return found;
}

/**
 * A picture with its texts as the outlines of the shipped fonts' glyphs: the library that draws PNGs opens
 * its font files anew for every glyph it sets.
 */
export function outlined(node: Element, inherited: Style = START): Element {
  if (node.name === 'text') {
    const kept = Object.entries(node.attributes).filter(([name]) => !isOfText(name));
    const transform = node.attributes['transform'] ?? null;
    return element(
      'g',
      { ...Object.fromEntries(kept), transform },
      ...lines(node, inherited, { x: 0, y: 0 }),
    );
  }
  const style = styleOf(node, inherited);
  const children = node.children.map((child): Node =>
    typeof child === 'string' ? child : outlined(child, style),
  );
  return { ...node, children };
}

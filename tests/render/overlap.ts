import { DOMParser } from 'linkedom';
import { HEADING_FAMILY } from '../../src/render/families.ts';
import { measure, type Face } from '../../src/text/text-width.ts';

/**
 * Checks of a drawn picture by the shipped font's metrics, with a tenth to spare for another font.
 * They take the SVG text `draw` gives; the words across invented data are left out, since they are
 * meant to stand over the rest.
 */

type Point = readonly [number, number];
/** a c e / b d f */
type Matrix = readonly [number, number, number, number, number, number];

/** One line of text as a quadrilateral in px of the picture. */
export interface TextBox {
  readonly text: string;
  /** Size as seen, after scaling. */
  readonly size: number;
  /** The picture's part it is in: `chart-title`, `chart-legend`, `chart-plot`, … */
  readonly part: string;
  readonly corners: readonly [Point, Point, Point, Point];
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];
const apply = (m: Matrix, [x, y]: Point): Point => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];

/** The matrix of a `transform` attribute. Throws `invalid transform: x`. */
export function matrixOf(transform: string): Matrix {
  let matrix = IDENTITY;
  for (const [, name, list] of transform.matchAll(/([a-z]+)\(([^)]*)\)/gi)) {
    const v = (list ?? '')
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number);
    const [a = 0, b, c] = v;
    if (name === 'translate') matrix = multiply(matrix, [1, 0, 0, 1, a, b ?? 0]);
    else if (name === 'scale') matrix = multiply(matrix, [a, 0, 0, b ?? a, 0, 0]);
    else if (name === 'rotate') {
      const [sin, cos] = [Math.sin((a * Math.PI) / 180), Math.cos((a * Math.PI) / 180)];
      const [x, y] = [b ?? 0, c ?? 0];
      matrix = multiply(multiply(multiply(matrix, [1, 0, 0, 1, x, y]), [cos, sin, -sin, cos, 0, 0]), [
        1,
        0,
        0,
        1,
        -x,
        -y,
      ]);
    } else if (name === 'matrix' && v.length === 6) matrix = multiply(matrix, v as unknown as Matrix);
    else throw new Error(`invalid transform: ${transform}`);
  }
  return matrix;
}

interface State {
  readonly matrix: Matrix;
  readonly size: number;
  readonly face: Face;
  readonly anchor: string;
  readonly part: string;
}

const length = (text: string | null, size: number): number => {
  if (text === null || text === '') return 0;
  const value = parseFloat(text);
  return text.endsWith('em') ? value * size : value;
};

function faceOf(node: Element, inherited: Face): Face {
  const weight = node.getAttribute('font-weight');
  if (node.getAttribute('font-family') === HEADING_FAMILY) return 'heading';
  if (weight === null || inherited === 'heading') return inherited;
  return weight === 'bold' || Number(weight) >= 550 ? 'strong' : 'text';
}

/** Height above and below the baseline that ink takes, in em. */
const ASCENT = 0.74;
const DESCENT = 0.2;

/** Every line of text in the picture. `spare` widens each about its anchor. */
export function textBoxes(svg: string, spare = 1.1): TextBox[] {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement as unknown as Element;
  const boxes: TextBox[] = [];

  const add = (text: string, x: number, y: number, at: State): void => {
    const shown = text.replace(/\s+/g, ' ').trim();
    if (shown === '') return;
    const width = measure(shown, at.size, at.face) * spare;
    const left = at.anchor === 'middle' ? x - width / 2 : at.anchor === 'end' ? x - width : x;
    const [top, bottom] = [y - ASCENT * at.size, y + DESCENT * at.size];
    const corner = (px: number, py: number): Point => apply(at.matrix, [px, py]);
    boxes.push({
      text: shown,
      size: at.size * Math.hypot(at.matrix[0], at.matrix[1]),
      part: at.part,
      corners: [
        corner(left, top),
        corner(left + width, top),
        corner(left + width, bottom),
        corner(left, bottom),
      ],
    });
  };

  const inherit = (node: Element, from: State): State => {
    const own = node.getAttribute('transform');
    const size = node.getAttribute('font-size');
    return {
      matrix: own === null ? from.matrix : multiply(from.matrix, matrixOf(own)),
      size: size === null ? from.size : size.endsWith('em') ? length(size, from.size) : parseFloat(size),
      face: faceOf(node, from.face),
      anchor: node.getAttribute('text-anchor') ?? from.anchor,
      part:
        (node.getAttribute('class') ?? '').split(/\s+/).find((name) => name.startsWith('chart-')) ??
        from.part,
    };
  };

  const visitText = (node: Element, at: State): void => {
    let x = length(node.getAttribute('x'), at.size) + length(node.getAttribute('dx'), at.size);
    let y = length(node.getAttribute('y'), at.size) + length(node.getAttribute('dy'), at.size);
    let line = '';
    for (const child of Array.from(node.childNodes)) {
      if (child.nodeType === 3) line += child.textContent ?? '';
      if (child.nodeType !== 1 || (child as Element).localName !== 'tspan') continue;
      const span = child as Element;
      const moves = ['x', 'y', 'dy'].some((name) => span.hasAttribute(name));
      if (moves) {
        add(line, x, y, at);
        line = '';
        if (span.hasAttribute('x')) x = length(span.getAttribute('x'), at.size);
        if (span.hasAttribute('y')) y = length(span.getAttribute('y'), at.size);
        y += length(span.getAttribute('dy'), at.size);
      }
      line += span.textContent ?? '';
    }
    add(line, x, y, at);
  };

  const visit = (node: Element, from: State): void => {
    if (['defs', 'clipPath', 'title', 'desc'].includes(node.localName)) return;
    const at = inherit(node, from);
    if (at.part === 'chart-invented' || node.getAttribute('display') === 'none') return;
    if (node.localName === 'text') visitText(node, at);
    else for (const child of Array.from(node.children)) visit(child, at);
  };
  visit(root, { matrix: IDENTITY, size: 16, face: 'text', anchor: 'start', part: '' });
  return boxes;
}

/** Width and height of the picture in px. */
export function frameOf(svg: string): { width: number; height: number } {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  if (width === undefined || height === undefined) throw new Error('invalid picture, no viewBox');
  return { width: Number(width), height: Number(height) };
}

/** Texts that leave the frame, each with how many px at most. `spare` as in `textBoxes`. */
export function textsOutside(svg: string, spare = 1.1): string[] {
  const { width, height } = frameOf(svg);
  return textBoxes(svg, spare).flatMap(({ text, corners }) => {
    const by = Math.max(...corners.flatMap(([x, y]) => [-x, -y, x - width, y - height]));
    return by > 0.5 ? [`${text} (by ${by.toFixed(1)} px)`] : [];
  });
}

/** Whether two convex quadrilaterals share more than `slack` px (separating axes). */
function intersect(a: TextBox, b: TextBox, slack = 0.5): boolean {
  for (const { corners } of [a, b]) {
    for (let i = 0; i < 2; i++) {
      const [p, q] = [corners[i], corners[i + 1]] as [Point, Point];
      const along = Math.hypot(q[0] - p[0], q[1] - p[1]);
      if (along === 0) return false;
      const axis: Point = [(q[0] - p[0]) / along, (q[1] - p[1]) / along];
      const on = (box: TextBox): number[] => box.corners.map(([x, y]) => x * axis[0] + y * axis[1]);
      const [u, v] = [on(a), on(b)];
      if (Math.max(...u) - slack <= Math.min(...v) || Math.max(...v) - slack <= Math.min(...u)) return false;
    }
  }
  return true;
}

/** Pairs of texts that overlap. `spare` as in `textBoxes`. */
export function textsOverlapping(svg: string, spare = 1.1): string[] {
  const boxes = textBoxes(svg, spare);
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => (intersect(a, b) ? [`${a.text} / ${b.text}`] : [])),
  );
}

/** Texts smaller than `least` px, with their size. */
export const textsSmaller = (svg: string, least: number): string[] =>
  textBoxes(svg).flatMap(({ text, size }) =>
    size < least - 0.01 ? [`${text} (${size.toFixed(1)} px)`] : [],
  );

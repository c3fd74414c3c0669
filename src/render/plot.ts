import { plot } from '@observablehq/plot';
import { DISTRICT, type Chart, type Frame } from '../model/chart.ts';
import { document } from './document.ts';
import { element, type Node } from './element.ts';
import type { Body } from './picture.ts';

/** Geometry, written to a tenth of a px: finer cannot be seen and doubles the size of a page. */
const GEOMETRY = new Set(['d', 'points', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'width', 'height']);
const LENGTHS = new Set([
  'r',
  'rx',
  'ry',
  'stroke-width',
  'font-size',
  'opacity',
  'fill-opacity',
  'stroke-opacity',
]);
const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

const shorten = (text: string, digits: number): string =>
  text.replace(NUMBER, (number) => {
    const short = Number(Number(number).toFixed(digits));
    return String(short === 0 ? 0 : short);
  });

const TRANSLATE = /translate\([^)]*\)/g;

/** Declarations of a style attribute that are presentation attributes too. A page's policy forbids the rest. */
const PRESENTATION =
  /^(fill|stroke|color|opacity|visibility|display|overflow|cursor|pointer-events|font(-[a-z]+)?|letter-spacing|text-anchor|text-decoration|paint-order|dominant-baseline|shape-rendering|(fill|stroke)-[a-z]+)$/;

function styleAttributes(style: string): [string, string][] {
  return style.split(';').flatMap((declaration): [string, string][] => {
    const at = declaration.indexOf(':');
    if (at < 0) return [];
    const name = declaration.slice(0, at).trim();
    const value = declaration.slice(at + 1).trim();
    if (!PRESENTATION.test(name)) throw new Error(`invalid style, not a presentation attribute: ${name}`);
    return [[name, value]];
  });
}

/** What the group in a picture with one name and one description has no use for. */
const isDropped = (name: string): boolean =>
  name === 'class' ||
  name === 'style' ||
  name === 'tabindex' ||
  name === 'role' ||
  name.startsWith('aria-') ||
  name.startsWith('xmlns');

function attributesOf(node: globalThis.Element): Record<string, string> {
  const attributes: Record<string, string> = {};
  const style = node.getAttribute('style');
  for (const { name, value } of Array.from(node.attributes)) {
    if (isDropped(name)) continue;
    if (GEOMETRY.has(name)) attributes[name] = shorten(value, 1);
    else if (LENGTHS.has(name)) attributes[name] = shorten(value, 2);
    else if (name === 'transform') attributes[name] = value.replace(TRANSLATE, (part) => shorten(part, 1));
    else attributes[name] = value;
  }
  if (style) for (const [name, value] of styleAttributes(style)) attributes[name] = value;
  return { ...attributes, ...readingOf(node) };
}

/**
 * What a script reads of a mark. Plot has no channels of our own: its `ariaLabel` carries the id of the
 * district a mark is of, its `title` what a mark says, and of a line what each of its points says.
 */
function readingOf(node: globalThis.Element): Record<string, string> {
  if (node.localName === 'g' || node.localName === 'svg') return {};
  const district = node.getAttribute('aria-label');
  const points = isLine(node) ? node.querySelector('title')!.textContent : null;
  return {
    ...(district ? { [DISTRICT]: district } : {}),
    ...(points === null ? {} : { 'data-points': points }),
  };
}

/** Whether an element is a line that says something of each of its points. */
const isLine = (node: globalThis.Element): boolean =>
  node.localName === 'path' && (node.querySelector('title')?.textContent?.includes('\n') ?? false);

const GROUPS = new Set(['g', 'text', 'tspan']);

function nodeOf(node: ChildNode): Node | null {
  if (node.nodeType === 3) return node.textContent === '' ? null : (node.textContent ?? null);
  if (node.nodeType !== 1) return null;
  const from = node as globalThis.Element;
  const name = from.localName;
  if (name === 'style' || (name === 'title' && isLine(from.parentElement!))) return null;
  const children = childrenOf(from);
  // Where a district's shape leads, its page knows: the picture says which district it is.
  if (name === 'a') return { name, attributes: { [DISTRICT]: from.getAttribute('href') ?? '' }, children };
  if (children.length === 0 && GROUPS.has(name)) return null;
  return { name, attributes: attributesOf(from), children };
}

const childrenOf = (node: globalThis.Element): Node[] =>
  Array.from(node.childNodes).flatMap((child) => nodeOf(child) ?? []);

const AXES = ['x', 'y', 'fx', 'fy'] as const;

/**
 * The plot of a chart in a frame. A frame with a height gives it to the plot; without one the plot
 * takes what its options say.
 * `size` is the px of texts that set none. Throws `invalid plot: …` where
 * Plot warns, or wraps its picture in HTML (legend, title, subtitle, caption are drawn by us).
 */
export function drawPlot(chart: Chart, frame: Frame, size: number): ReturnType<Body> {
  const options = chart.plot(frame);
  const svg = plot({
    ...options,
    document,
    // The unit stands once, in the subtitle: Plot's own labels ("↑ rate") are column names.
    ...Object.fromEntries(AXES.map((axis) => [axis, { label: null, ...options[axis] }])),
    width: frame.width,
  });
  if (svg.localName !== 'svg')
    throw new Error(`invalid plot: legend, title, subtitle or caption in ${chart.id}`);
  const children = childrenOf(svg);
  const last = children.at(-1);
  if (last && typeof last !== 'string' && last.children[0] === '\u26a0\ufe0f') {
    throw new Error(`invalid plot: Plot warns in ${chart.id}`);
  }
  const { width, height, viewBox: _, ...attributes } = attributesOf(svg);
  delete attributes['font-family'];
  return {
    group: element(
      'g',
      { ...attributes, class: 'chart-plot', fill: 'currentColor', 'font-size': size },
      ...children,
    ),
    width: Number(width),
    height: Number(height),
  };
}

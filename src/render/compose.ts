import type { Chart, Frame } from '../model/chart.ts';
import { plainColours, tokensOnly } from './colours.ts';
import { element, mapAttributes, print, type Element } from './element.ts';
import { filePicture } from './file-picture.ts';
import { FALLBACK_FAMILY } from './families.ts';
import { missingGlyphs, needsFallback } from './font.ts';
import { renumberIds } from './ids.ts';
import { pagePicture } from './page-picture.ts';

/** `address`: the permanent address of the chart's page, printed in its file. */
export interface DrawOptions {
  readonly address?: string | null;
}

/** The picture with its name and description, as assistive technology reads it: one image. */
function named(picture: Element, chart: Chart): Element {
  return element(
    'svg',
    { ...picture.attributes, role: 'img', 'aria-labelledby': 'title', 'aria-describedby': 'desc' },
    element('title', { id: 'title' }, chart.title),
    element('desc', { id: 'desc' }, chart.alt),
    ...picture.children,
  );
}

const textOf = ({ children }: Element): string =>
  children
    .map((child) => (typeof child === 'string' ? child : child.name === 'title' ? '' : textOf(child)))
    .join('');

/** Without what only a page's script reads. */
const withoutData = (tree: Element): Element =>
  mapAttributes(tree, (value, key) => (key.startsWith('data-') ? null : value));

/** Every text with the family that sets it. Throws where the shipped fonts have no glyph for one. */
function withFamilies(node: Element): Element {
  if (node.name === 'title' || node.name === 'desc') return node;
  if (node.name !== 'text') {
    return {
      ...node,
      children: node.children.map((child) => (typeof child === 'string' ? child : withFamilies(child))),
    };
  }
  const text = textOf(node);
  if (!needsFallback(text)) return node;
  const missing = missingGlyphs(text);
  if (missing.length > 0)
    throw new Error(`invalid text, no glyph in the shipped fonts: ${missing.join(' ')}`);
  return { ...node, attributes: { ...node.attributes, 'font-family': FALLBACK_FAMILY } };
}

/**
 * A chart as SVG text. `narrow` (343 px) and `wide` (720 px) are for pages: colours are custom
 * properties, no title inside, scaled by CSS. `file` is 1200 × 675 px, plain colours, everything
 * inside. The same chart gives the same bytes whatever was drawn before it; no `<style>`, no style
 * attribute, no tab stop. Errors carry the chart's id.
 */
export function draw(chart: Chart, variant: Frame['variant'], { address = null }: DrawOptions = {}): string {
  try {
    const picture = variant === 'file' ? filePicture(chart, address) : pagePicture(chart, variant);
    const tree = renumberIds(tokensOnly(named(picture, chart)), `${chart.id}-${variant}`);
    if (variant !== 'file') return print(tree);
    return print(withFamilies(plainColours(withoutData(tree), chart.subject)));
  } catch (error) {
    throw new Error(`${chart.id}, ${variant}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

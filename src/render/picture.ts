import type { Chart, Frame } from '../model/chart.ts';
import { needsFallback } from '../text/text-width.ts';
import { plainColours, tokensOnly } from './colours.ts';
import { element, mapAttributes, type Element } from './element.ts';
import { FALLBACK_FAMILY } from './families.ts';
import { filePicture } from './file-picture.ts';
import { renumberIds } from './ids.ts';
import { pagePicture } from './page-picture.ts';

/** What is said in and around a picture. */
export type Framed = Pick<
  Chart,
  | 'id'
  | 'subject'
  | 'title'
  | 'subtitle'
  | 'alt'
  | 'legend'
  | 'notes'
  | 'source'
  | 'licence'
  | 'synthetic'
  | 'file'
>;

/** What is drawn in the middle of it: its elements in one group, and the size it takes in px. */
export type Body = (frame: Frame) => {
  readonly group: Element;
  readonly width: number;
  readonly height: number;
};

/** `address`: the permanent address of the picture's page, printed in its file. */
export interface DrawOptions {
  readonly address?: string | null;
}

/** The picture with its name and description, as assistive technology reads it: one image. */
function named(picture: Element, { title, alt }: Framed): Element {
  return element(
    'svg',
    { ...picture.attributes, role: 'img', 'aria-labelledby': 'title', 'aria-describedby': 'desc' },
    element('title', { id: 'title' }, title),
    element('desc', { id: 'desc' }, alt),
    ...picture.children,
  );
}

/** What a text says; its name and description are none of the picture's. */
export const textOf = ({ children }: Element): string =>
  children
    .map((child) => (typeof child === 'string' ? child : child.name === 'title' ? '' : textOf(child)))
    .join('');

/** Without what only a page's script reads. */
const withoutData = (tree: Element): Element =>
  mapAttributes(tree, (value, key) => (key.startsWith('data-') ? null : value));

/** Every text with the family that sets it. */
function withFamilies(node: Element): Element {
  if (node.name === 'title' || node.name === 'desc') return node;
  if (node.name !== 'text') {
    return {
      ...node,
      children: node.children.map((child) => (typeof child === 'string' ? child : withFamilies(child))),
    };
  }
  return needsFallback(textOf(node))
    ? { ...node, attributes: { ...node.attributes, 'font-family': FALLBACK_FAMILY } }
    : node;
}

/**
 * A picture, whatever draws its body. `narrow` (343 px) and `wide` (720 px) are for pages: colours are custom
 * properties, no title inside, scaled by CSS. `file` is 1200 × 675 px, plain colours, everything inside. The
 * same picture gives the same bytes whatever was drawn before it; no `<style>`, no style attribute, no tab stop.
 * Needs no font and no DOM, so that a browser draws by it too.
 */
export function pictureOf(
  framed: Framed,
  variant: Frame['variant'],
  body: Body,
  { address = null }: DrawOptions = {},
): Element {
  const picture =
    variant === 'file' ? filePicture(framed, address, body) : pagePicture(framed, variant, body);
  const tree = renumberIds(tokensOnly(named(picture, framed)), `${framed.id}-${variant}`);
  return variant === 'file' ? withFamilies(plainColours(withoutData(tree), framed.subject)) : tree;
}

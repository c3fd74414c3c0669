import { parseHTML } from 'linkedom';

/**
 * The document Plot draws into. linkedom is an order of magnitude lighter than a browser's DOM, and
 * Plot needs no layout: texts are measured by `font.ts`. One document serves every chart; nothing is
 * ever attached to it.
 */
export const document: Document = parseHTML(
  '<!doctype html><html><head></head><body></body></html>',
).document;

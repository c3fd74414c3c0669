import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create } from 'fontkit';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { DIST } from './site.ts';
import { visitor } from './visitor.ts';

/**
 * Pages bring their fonts: nothing on them is set in a font of the machine, and what shows before they are
 * read keeps its place.
 */

const PAGES = [
  '/',
  '/about/',
  '/nyc/',
  '/nyc/districts/queens-1/',
  '/nyc/indicators/collection/sorting-rate/',
  '/nyc/charts/rat-sightings-complaints-rate-years--401/',
  '/nyc/embed/collection-sorting-rate-years/',
  '/nyc/compare/?measure=collection/sorting-rate&districts=107,303,401',
  '/demo/districts/guqiao/',
  '/demo/methods/',
];
/** Browsers call a page still where this sum of movements is at most 0.1. */
const STILL = 0.05;
const SHIPPED = [
  'Noto Sans SC',
  'Noto Sans SC SemiBold',
  'Source Sans 3',
  'Source Sans 3 SemiBold',
  'Source Serif 4 SemiBold',
];

const visit = visitor('networkidle');

describe.each(PAGES)('%s', (path) => {
  test('sets every text in a font that the site ships', async () => {
    const { page, context } = await visit(path);
    const session = await context.newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument', { depth: -1 });
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'body' });
    const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId, selector: '*' });
    const machine = new Set<string>();
    const used = new Set<string>();
    for (const id of nodeIds) {
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId: id });
      for (const { familyName, isCustomFont } of fonts) {
        used.add(familyName);
        if (!isCustomFont) machine.add(familyName);
      }
    }
    await context.close();
    expect([...machine]).toEqual([]);
    expect(SHIPPED).toEqual(expect.arrayContaining([...used]));
    expect(used.has('Source Serif 4 SemiBold')).toBe(true);
  });

  test.each([375, 1280])('does not move once it shows, at %i px', async (width) => {
    const { page, context } = await visit(path, { viewport: { width, height: 812 } });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
        }),
    );
    await context.close();
    expect(shift).toBeLessThan(STILL);
  });
});

test('the fonts have every character of every page', async () => {
  const assets = join(DIST, '_assets');
  const has = new Set<number>();
  const add = (bytes: Buffer): void => {
    const font = create(bytes);
    if (!('characterSet' in font)) throw new Error('a collection');
    for (const code of font.characterSet) has.add(code);
  };
  for (const file of await readdir(assets)) {
    if (file.endsWith('.woff2')) add(await readFile(join(assets, file)));
    if (!file.endsWith('.css')) continue;
    for (const [, base64] of (await readFile(join(assets, file), 'utf8')).matchAll(/base64,([^)]+)\)/g))
      add(Buffer.from(base64!, 'base64'));
  }
  const missing = new Map<string, string>();
  const pages = (await readdir(DIST, { recursive: true })).filter((file) => file.endsWith('.html'));
  for (const page of pages) {
    const html = await readFile(join(DIST, page), 'utf8');
    // Most pages have no entity that stands for a character of its own.
    const text = /&#/.test(html) ? parseHTML(html).document.toString() : html;
    for (const character of new Set(text))
      if (character >= ' ' && !has.has(character.codePointAt(0)!)) missing.set(character, page);
  }
  expect([...missing]).toEqual([]);
});

import { describe, expect, test } from 'vitest';
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

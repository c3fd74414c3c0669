import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { visitor } from './visitor.ts';

/** One page of each kind. Every other page of a kind is made by the same template. */
const PAGES = [
  '/',
  '/about/',
  '/nyc/',
  '/nyc/districts/',
  '/nyc/districts/bronx-2/',
  '/nyc/groups/staten-island/',
  '/nyc/guide/',
  '/nyc/indicators/',
  '/nyc/indicators/collection/sorting-rate/',
  '/nyc/indicators/rat-sightings/complaints-rate/',
  '/nyc/indicators/casework/days-to-close/',
  '/nyc/charts/',
  '/nyc/charts/collection-sorting-rate-spread/',
  '/nyc/embed/collection-sorting-rate-years/',
  '/nyc/compare/',
  '/nyc/taking-part/',
  '/nyc/programmes/',
  '/nyc/programmes/organics-fines/',
  '/nyc/data/',
  '/nyc/data/quality/',
  '/nyc/methods/',
  '/demo/',
  '/demo/taking-part/',
];

const visit = visitor();

describe.each(PAGES)('%s', (path) => {
  test('loads without an error and asks no other host', async () => {
    const { context, trouble } = await visit(path);
    await context.close();
    expect(trouble).toEqual([]);
  });

  test('has one first heading, a title and a description', async () => {
    const { page, context } = await visit(path);
    const headings = await page.locator('h1').count();
    const title = await page.title();
    const description = await page.locator('meta[name=description]').getAttribute('content');
    await context.close();
    expect(headings).toBe(1);
    expect(title).toContain('Small Matters');
    expect(description).toMatch(/\S{3}/);
  });

  test.each(['light', 'dark'] as const)(
    'has no accessibility fault that axe finds, in %s',
    async (colorScheme) => {
      const { page, context } = await visit(path, { colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      await context.close();
      expect(
        violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
        ),
      ).toEqual([]);
    },
  );

  test.each([320, 375, 1280])('is not wider than a window of %i px', async (width) => {
    const { page, context } = await visit(path, { viewport: { width, height: 800 } });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    await context.close();
    expect(wide).toBeLessThanOrEqual(width);
  });

  test('shows the same text without JavaScript', async () => {
    const text = async (javaScriptEnabled: boolean): Promise<string> => {
      const { page, context } = await visit(path, { javaScriptEnabled });
      // What only makes sense with a script (sorting, the finder's field) is left out of both.
      const main = await page
        .locator('main')
        .evaluate((node) => {
          const copy = node.cloneNode(true) as HTMLElement;
          copy
            .querySelectorAll('[data-script-only], [hidden], script, noscript')
            .forEach((element) => element.remove());
          return copy.textContent ?? '';
        })
        .catch(async () => (await page.locator('main').textContent()) ?? '');
      await context.close();
      return main.replace(/\s+/g, ' ').trim();
    };
    expect(await text(false)).toBe(await text(true));
  });
});

/** Districts with the most to say, and with figures that are not compared. */
const BRIEFS = [
  '/nyc/districts/bronx-2/',
  '/nyc/districts/manhattan-10/',
  '/nyc/districts/brooklyn-18/',
  '/demo/districts/guqiao/',
  '/demo/districts/meiwu/',
];

describe.each(BRIEFS)('%s', (path) => {
  test.each(['A4', 'Letter'])('prints as one page of %s', async (format) => {
    const { page, context } = await visit(path);
    const pdf = await page.pdf({ format });
    await context.close();
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});

import type { Browser, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { placeCut } from '../../src/content/cuts.ts';
import { urlsOf } from '../../src/content/links.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { visitor } from './visitor.ts';

/** The scripts of plain pages in a real browser: tables that sort, the finder of districts, fonts read early. */

const visit = visitor('networkidle');

/** Runs a test on a page and closes it, whatever happens; what the page should not have done fails it. */
async function on(
  path: string,
  run: (page: Page) => Promise<void>,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<void> {
  const { page, context, trouble } = await visit(path, options);
  try {
    await run(page);
    expect(trouble).toEqual([]);
  } finally {
    await context.close();
  }
}

describe('sort-table: a table that sorts', () => {
  const table = (page: Page) => page.locator('table[data-sortable]').first();
  const keys = (page: Page, column: number): Promise<string[]> =>
    table(page)
      .locator('tbody tr')
      .evaluateAll(
        (rows, at) =>
          rows.map((row) => {
            const cell = row.children[at] as HTMLElement;
            return cell.dataset['sort'] ?? cell.textContent!.trim();
          }),
        column,
      );
  const heads = (page: Page): Promise<(string | null)[]> =>
    table(page)
      .locator('thead th')
      .evaluateAll((all) => all.map((head) => head.getAttribute('aria-sort')));

  test('goes by numbers from the top, then from the bottom, and what has none stays last', () =>
    on('/nyc/districts/', async (page) => {
      const before = await keys(page, 1);
      const given = before.filter((key) => key !== '').map(Number);
      // Without gaps the order of gaps would be no test, and without negative or long numbers that of texts.
      expect(given.length).toBeLessThan(before.length);
      const head = table(page).locator('thead button').nth(1);
      const gaps = before.filter((key) => key === '');
      await head.click();
      expect(await keys(page, 1)).toEqual([...given.toSorted((a, b) => b - a).map(String), ...gaps]);
      expect((await heads(page))[1]).toBe('descending');
      await head.click();
      expect(await keys(page, 1)).toEqual([...given.toSorted((a, b) => a - b).map(String), ...gaps]);
      expect((await heads(page))[1]).toBe('ascending');
    }));

  test('goes by names from the start of the alphabet, 2 before 10, and says which column it goes by', () =>
    on('/nyc/districts/', async (page) => {
      await table(page).locator('thead button').nth(1).click();
      const moved = await keys(page, 0);
      await table(page).locator('thead button').first().click();
      const names = await keys(page, 0);
      expect(names).not.toEqual(moved);
      expect(names).toEqual(moved.toSorted(new Intl.Collator('en', { numeric: true }).compare));
      const [first, ...others] = await heads(page);
      expect(first).toBe('ascending');
      expect(new Set(others)).toEqual(new Set([null]));
      await table(page).locator('thead button').first().click();
      expect(await keys(page, 0)).toEqual(names.toReversed());
    }));
});

describe('find-district and locate: the field that finds a district', () => {
  const { info } = placeCut('nyc');
  const queens = info.districts.find(({ id }) => id === '401')!;
  const url = urlsOf('en').district('nyc', queens.slug);
  const say = wordsOf('en').pages.site.finder;
  const input = (page: Page) => page.locator('find-district input');
  const status = (page: Page) => page.locator('find-district [role=status]');
  const links = (page: Page): Promise<(string | null)[]> =>
    page.locator('find-district li a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const type = async (page: Page, text: string, n: number): Promise<void> => {
    await input(page).fill(text);
    await page.waitForFunction(
      (said) => document.querySelector('find-district [role=status]')!.textContent === said,
      say.found(n),
    );
  };

  test.each(['/nyc/', '/nyc/methods/', '/about/', '/404.html'])('finds by what is typed on %s', (path) =>
    on(path, async (page) => {
      await type(page, 'Astorai', 1);
      expect(await links(page)).toEqual([url]);
      await type(page, 'Queens CB1', 1);
      expect(await links(page)).toEqual([url]);
      await type(page, 'nowhere at all', 0);
      expect(await links(page)).toEqual([]);
      await input(page).fill('');
      await page.locator('find-district .finder-popup p:empty').waitFor({ state: 'attached' });
    }),
  );

  test('Enter goes to the first that is found, and arrows walk through all', () =>
    on('/nyc/', async (page) => {
      await type(page, 'long island city', 2);
      await input(page).press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const focused = () => page.evaluate(() => document.activeElement!.getAttribute('href'));
      expect(await focused()).toBe((await links(page))[1]);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      await input(page).press('Enter');
      await page.waitForURL(`**${url}`);
    }));

  test('Escape closes what was found', () =>
    on('/nyc/', async (page) => {
      await type(page, 'astoria', 1);
      await input(page).press('Escape');
      expect(await page.locator('find-district .finder-popup').isVisible()).toBe(false);
    }));

  test('on a phone the link in the head opens it', () =>
    on(
      '/nyc/methods/',
      async (page) => {
        expect(await input(page).isVisible()).toBe(false);
        await page.locator('.finder-link').click();
        await type(page, 'astoria', 1);
        expect(await page.locator('find-district li a').isVisible()).toBe(true);
        await page.keyboard.press('Escape');
        expect(await input(page).isVisible()).toBe(false);
      },
      { viewport: { width: 375, height: 812 } },
    ));

  const ask = async (page: Page): Promise<string> => {
    await input(page).focus();
    await page.locator('find-district li button').click();
    await page.waitForFunction(
      () => document.querySelector('find-district [role=status]')!.textContent !== '',
    );
    return (await status(page).textContent())!;
  };
  test.each([
    ['in a district', { latitude: 40.7721, longitude: -73.9302 }, 'here'],
    ['in none', { latitude: 51.5, longitude: -0.1 }, 'outside'],
  ] as const)('a place %s is said to be', (_, geolocation, answer) =>
    on(
      '/nyc/',
      async (page) => {
        expect(await ask(page)).toBe(say[answer]);
        expect(await links(page)).toEqual(answer === 'here' ? [url] : []);
      },
      { geolocation, permissions: ['geolocation'] },
    ),
  );

  test('a reader who tells no place is told so', () =>
    on('/nyc/', async (page) => {
      expect(await ask(page)).toBe(say.denied);
    }));

  test('without scripts it is a link to all districts', () =>
    on(
      '/nyc/',
      async (page) => {
        expect(await input(page).isVisible()).toBe(false);
        expect(await page.locator('.finder-link').getAttribute('href')).toBe(urlsOf('en').districts('nyc'));
      },
      { javaScriptEnabled: false },
    ));
});

test('start-fonts: fonts that stand in the style sheet are read before any text needs them', () =>
  on('/nyc/', async (page) => {
    // The same page up to the script: nothing in it asks for a font.
    await page.route('**/nyc/', async (route) => {
      const response = await route.fetch();
      const [start] = /^[\s\S]*?start-fonts[^>]*><\/script>/.exec(await response.text())!;
      await route.fulfill({ response, body: start });
    });
    await page.reload({ waitUntil: 'networkidle' });
    expect((await page.locator('body').innerText()).trim()).toBe('');
    const inSheet = await page.evaluate(() =>
      [...document.fonts].flatMap(({ unicodeRange, status, family, weight }) =>
        unicodeRange === 'U+0-10FFFF' ? [{ name: `${family} ${weight}`, status }] : [],
      ),
    );
    expect(inSheet.length).toBeGreaterThan(0);
    expect(inSheet.filter(({ status }) => status !== 'loaded')).toEqual([]);
  }));

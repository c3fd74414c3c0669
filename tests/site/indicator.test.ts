import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { indicatorCut, placeCut, placeIds } from '../../src/content/cuts.ts';
import { districtOf } from '../../src/model/area.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { DIST } from './site.ts';
import { visitor } from './visitor.ts';

/** What pages of measures and programmes may take of a reader's time, and the dots that answer. */

const PHONE = { width: 375, height: 812 };
const PHONES = [320, 360, 375, 390, 414];
const MAX_SCREENS = 7;
const MAX_BYTES = 45_000;

const words = wordsOf('en');
const visit = visitor();
const pages = placeIds().flatMap((place) => [
  ...placeCut(place).measures.map(({ series, indicator }) => `/${place}/indicators/${series}/${indicator}/`),
  ...placeCut(place).programmes.map(({ id }) => `/${place}/programmes/${id}/`),
  `/${place}/programmes/`,
]);

/** Numbers of tables that reach beyond what holds them, and how far the page is wider than its screen. */
const cutOf = (page: Page): Promise<{ beyond: number; cut: string[] }> =>
  page.evaluate(() => ({
    beyond: document.documentElement.scrollWidth - innerWidth,
    cut: [...document.querySelectorAll<HTMLElement>('.dot-group td.number')]
      .filter((cell) => {
        if (cell.getClientRects().length === 0 || cell.textContent.trim() === '') return false;
        const range = document.createRange();
        range.selectNodeContents(cell);
        const { left, right } = range.getBoundingClientRect();
        const box = cell.getBoundingClientRect();
        return left < box.left - 0.5 || right > Math.min(box.right, innerWidth) + 0.5;
      })
      .map((cell) => cell.textContent.trim()),
  }));

test.each(pages)('%s is read on a phone in seven screens, and no digit is cut on any', async (path) => {
  const { page, context, trouble } = await visit(path, { viewport: PHONE });
  try {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeLessThanOrEqual(MAX_SCREENS * PHONE.height);
    for (const width of PHONES) {
      await page.setViewportSize({ ...PHONE, width });
      expect({ width, ...(await cutOf(page)) }).toEqual({ width, beyond: 0, cut: [] });
    }
    expect(trouble).toEqual([]);
  } finally {
    await context.close();
  }
});

test('a cut digit is seen', async () => {
  const { page, context } = await visit('/nyc/indicators/collection/sorting-rate/', { viewport: PHONE });
  await page.locator('.dots').evaluate((dots) => dots.style.setProperty('--number', '1rem'));
  const { cut } = await cutOf(page);
  await context.close();
  expect(cut.length).toBeGreaterThan(50);
});

test.each(pages)('%s is light', async (path) => {
  expect(gzipSync(await readFile(join(DIST, path, 'index.html'))).length).toBeLessThanOrEqual(MAX_BYTES);
});

describe('the dots of all districts', () => {
  const path = '/nyc/indicators/collection/sorting-rate/';
  const { info } = placeCut('nyc');
  const cut = indicatorCut('nyc', 'collection', 'sorting-rate');
  const shown = (page: Page): Promise<string[]> =>
    page
      .locator('district-dots tbody tr:visible')
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['district']!));
  const inGroups = info.groups.flatMap(({ slug }) => info.districts.filter(({ group }) => group === slug));

  test('stand in their groups until a reader sorts, and again when asked to', async () => {
    const { page, context } = await visit(path);
    const before = await shown(page);
    expect(before.toSorted()).toEqual(inGroups.map(({ id }) => id).toSorted());
    expect(before).not.toEqual([...before].sort());
    await page.getByRole('button', { name: words.pages.indicator.dots.columns.value }).first().click();
    const known = cut.districts.filter(({ latest }) => latest.value !== null);
    expect(await shown(page)).toEqual(
      known.toSorted((a, b) => b.latest.value! - a.latest.value!).map(({ area }) => districtOf(area)),
    );
    expect(await page.locator('district-dots details:visible').count()).toBe(1);
    await page.locator('.dots-back').click();
    expect(await shown(page)).toEqual(before);
    await context.close();
  });

  test('are left to the one a reader looks for, with a slip too', async () => {
    const { page, context } = await visit(path);
    const box = page.getByRole('searchbox', { name: words.pages.indicator.dots.find('community district') });
    await box.fill('astorai');
    const astoria = info.districts.find(({ label }) => label?.en === 'Astoria')!;
    expect(await shown(page)).toEqual([astoria.id]);
    await box.fill('');
    expect(await shown(page)).toHaveLength(info.districts.length);
    await context.close();
  });

  test('are joined to the map: what is pointed at is marked in both', async () => {
    const { page, context } = await visit(path);
    const row = page.locator('district-dots tr[data-district="401"]');
    await row.hover();
    const marked = await page
      .locator('.indicator-top .pointed')
      .evaluateAll((all) => all.map((element) => [element.localName, element.getAttribute('data-district')]));
    expect(marked.toSorted()).toEqual([
      ['a', '401'],
      ['tr', '401'],
    ]);
    await context.close();
  });

  test('all stand there without script', async () => {
    const { page, context } = await visit(path, { javaScriptEnabled: false });
    expect(await page.locator('district-dots tbody tr:visible').count()).toBe(info.districts.length);
    expect(await page.locator('.dots-tools:visible').count()).toBe(0);
    await context.close();
  });
});

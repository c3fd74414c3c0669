import { readFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { PATHS } from '../../scripts/command/paths.ts';
import { drawnChart } from '../../src/content/cuts.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { visitor } from './visitor.ts';

/** The script of charts in a real browser: what is pointed at, what keys read, and the district that is marked. */

const visit = visitor('networkidle');
const { reading } = wordsOf('en').charts;
const MONTHS = 'rat-sightings-complaints-rate-months--401';
const AMONG = 'rat-sightings-complaints-rate-spread--401';

async function on(path: string, run: (page: Page) => Promise<void>, options = {}): Promise<void> {
  const { page, context, trouble } = await visit(path, options);
  try {
    await run(page);
    expect(trouble).toEqual([]);
  } finally {
    await context.close();
  }
}

const box = (page: Page) => page.locator('.chart-box').first();
const tip = (page: Page) => page.locator('.chart-tip span');
const status = (page: Page) => box(page).locator('[role=status]');

/** The number a chart's table has of its last row. */
const lastOf = (id: string): { readonly month: string; readonly count: number } => {
  const [month, count] = drawnChart('nyc', id, 'en')!.rows.at(-1)!;
  return { month: wordsOf('en').shortMonth(month as string), count: count as number };
};

test('a pointer over a line is told the month and its number, as the table has them', () =>
  on(`/nyc/charts/${MONTHS}/`, async (page) => {
    const { month, count } = lastOf(MONTHS);
    const picture = (await box(page).locator('svg.chart-wide').boundingBox())!;
    const end = (await box(page).locator('svg.chart-wide circle').last().boundingBox())!;
    await page.mouse.move(end.x + end.width / 2, picture.y + picture.height / 2);
    expect(await tip(page).textContent()).toBe(`${month}\u00a0\u00a0${count}`);
    await page.mouse.move(5, 5);
    expect(await tip(page).count()).toBe(0);
  }));

test('a finger on a dot is told whose it is', () =>
  on(
    `/nyc/charts/${AMONG}/`,
    async (page) => {
      const dot = box(page).locator('svg.chart-narrow circle[data-district="401"]');
      await dot.tap({ force: true });
      expect(await tip(page).textContent()).toMatch(/^Astoria\u00a0\u00a0\d/);
      const words = (await tip(page).boundingBox())!;
      expect(words.x).toBeGreaterThanOrEqual(0);
      expect(words.x + words.width).toBeLessThanOrEqual(375);
    },
    { viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true },
  ));

test('arrow keys read one point after another into a live region, and Escape ends it', () =>
  on(`/nyc/charts/${MONTHS}/`, async (page) => {
    await box(page).focus();
    expect(await box(page).getAttribute('aria-label')).toBe(reading.keys);
    await page.keyboard.press('ArrowRight');
    const first = await status(page).textContent();
    await page.keyboard.press('ArrowRight');
    const second = await status(page).textContent();
    expect(second).not.toBe(first);
    await page.keyboard.press('ArrowLeft');
    expect(await status(page).textContent()).toBe(first);
    await page.keyboard.press('Escape');
    await page.keyboard.press('End');
    const { month, count } = lastOf(MONTHS);
    expect(await status(page).textContent()).toBe(`${month}\u00a0\u00a0${count}`);
    expect(await tip(page).textContent()).toBe(await status(page).textContent());
    await page.keyboard.press('Escape');
    expect(await tip(page).count()).toBe(0);
  }));

test('a district once chosen is marked in charts, maps and tables, until it is chosen no longer', () =>
  on('/nyc/districts/queens-1/', async (page) => {
    const button = page.locator('button[data-choose]');
    expect(await button.textContent()).toBe(reading.choose('Astoria'));
    await button.click();
    expect(await button.textContent()).toBe(reading.forget('Astoria'));
    const go = (path: string) => page.goto(new URL(path, page.url()).href, { waitUntil: 'networkidle' });
    await go('/nyc/charts/rat-sightings-complaints-rate-spread/');
    expect(await box(page).locator('.chosen').first().getAttribute('data-district')).toBe('401');
    expect(await page.locator('.chart-chosen').textContent()).toMatch(/^Yours: Astoria\u00a0\u00a0\d/);
    expect(await page.locator('tr.chosen th').textContent()).toContain('Astoria');
    await go('/nyc/charts/rat-sightings-complaints-rate-map/');
    expect(await box(page).locator('.chosen').first().getAttribute('data-district')).toBe('401');
    await go('/nyc/districts/');
    expect(await page.locator('tr.chosen').count()).toBeGreaterThan(0);
    expect(await page.locator('tr.chosen th').first().textContent()).toContain('Astoria');
    await go('/nyc/districts/queens-1/');
    await page.locator('button[data-choose]').click();
    await go('/nyc/charts/rat-sightings-complaints-rate-spread/');
    expect(await page.locator('.chosen, .chart-chosen').count()).toBe(0);
  }));

test('without scripts a chart has no tab stop, and nothing offers to mark a district', () =>
  on(
    '/nyc/districts/queens-1/',
    async (page) => {
      expect(await box(page).getAttribute('tabindex')).toBe(null);
      expect(await page.locator('button[data-choose]').isVisible()).toBe(false);
    },
    { javaScriptEnabled: false },
  ));

test('the script of charts has at most 6 kB', async () => {
  const folder = join(PATHS.dist, '_assets');
  const files = readdirSync(folder).filter((name) => /^(charts|ChartScript)\./.test(name));
  expect(files.length).toBeGreaterThan(0);
  const script = Buffer.concat(await Promise.all(files.map((name) => readFile(join(folder, name)))));
  expect(script.byteLength).toBeLessThanOrEqual(6000);
  expect(gzipSync(script).byteLength).toBeLessThan(script.byteLength);
});

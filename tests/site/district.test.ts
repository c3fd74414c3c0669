import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { districtCut, placeCut, placeIds } from '../../src/content/cuts.ts';
import { headlineMeasures } from '../../src/content/leads.ts';
import { urlsOf } from '../../src/content/links.ts';
import type { DistrictCut } from '../../src/model/cuts.ts';
import { DIST } from './site.ts';
import { visitor } from './visitor.ts';

/** What a district's page takes of a phone and of the wire, over a district of every kind that tells something else. */

const PHONE = { width: 375, height: 812 };
const WIDTHS = [320, 360, 375, 390, 414];

/** What makes one district's page unlike another's. */
const kindOf = ({ district, news, notes, peers, mixes }: DistrictCut): string =>
  JSON.stringify([
    district.class,
    district.from !== null || district.to !== null,
    district.population !== null,
    news.length > 0,
    notes.some(({ effect }) => effect === 'not-comparable'),
    notes.length > 0,
    peers !== null && peers.peers.length > 0,
    mixes.length,
  ]);

const pages = placeIds().flatMap((place) => {
  const { info } = placeCut(place);
  const cuts = info.districts.map(({ id }) => districtCut(place, id));
  return [...Map.groupBy(cuts, kindOf).values()].map(([cut]) => ({
    path: urlsOf('en').district(place, cut!.district.slug),
    measures: headlineMeasures(info, cut!.measures).length,
  }));
});

/** Between what three measures may take and what fifteen may. */
const budget = (measures: number, three: number, fifteen: number): number =>
  three + (Math.max(0, Math.min(measures, 15) - 3) / 12) * (fifteen - three);

const visit = visitor();

/** Numbers of a page of which a part lies outside the window or outside the box they scroll in. */
const cutNumbers = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const cut: string[] = [];
    const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!;
      if (!/\d/.test(node.textContent ?? '') || !parent.checkVisibility()) continue;
      if (parent.closest('.visually-hidden, .print-only')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      let box: Element | null = parent;
      while (box && getComputedStyle(box).overflowX === 'visible') box = box.parentElement;
      const edge = Math.min(window.innerWidth, box?.getBoundingClientRect().right ?? Infinity);
      for (const rect of range.getClientRects())
        if (rect.width > 1 && (rect.right > edge + 0.5 || rect.left < -0.5))
          cut.push(node.textContent!.trim().slice(0, 60));
    }
    return cut;
  });

test('there are pages of several kinds', () => {
  expect(pages.length).toBeGreaterThan(5);
  expect(pages.some(({ measures }) => measures > 3)).toBe(true);
});

describe.each(pages)('$path', ({ path, measures }) => {
  test('takes few screens and words of a phone, and shows a picture on the first', async () => {
    const { page, context } = await visit(path, { viewport: PHONE });
    const { height, words, pictures } = await page.evaluate(() => ({
      height: document.documentElement.scrollHeight,
      words: document.querySelector('main')!.innerText.split(/\s+/).filter(Boolean).length,
      pictures: [...document.querySelectorAll('main :is(svg.strip, svg.spark, svg.chart)')]
        .filter((picture) => picture.checkVisibility())
        .map((picture) => picture.getBoundingClientRect().bottom),
    }));
    await context.close();
    expect(height / PHONE.height).toBeLessThanOrEqual(budget(measures, 5, 8));
    expect(words).toBeLessThanOrEqual(budget(measures, 700, 1100));
    if (pictures.length > 0) expect(Math.min(...pictures)).toBeLessThanOrEqual(PHONE.height);
  });

  test('says no sentence of more than six words twice', async () => {
    const { page, context } = await visit(path, { viewport: PHONE });
    // But for the line of source that goes with every picture.
    const text = await page.evaluate(() => {
      document.querySelectorAll('.picture-source').forEach((line) => line.remove());
      return document.querySelector('main')!.innerText;
    });
    await context.close();
    const sentences = text
      .split(/\n|(?<=[.!?:])\s/)
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence.split(/\s+/).length > 6);
    expect(sentences.filter((sentence, i) => sentences.indexOf(sentence) < i)).toEqual([]);
  });

  test.each(WIDTHS)('cuts no number off at %i px, nor is it wider than that', async (width) => {
    const { page, context } = await visit(path, { viewport: { width, height: PHONE.height } });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    const cut = await cutNumbers(page);
    await context.close();
    expect(wide).toBeLessThanOrEqual(width);
    expect(cut).toEqual([]);
  });

  test('weighs at most 90 kB at a first visit, 45 kB of it its own, and 15 kB of it script', async () => {
    const read = (address: string): Promise<Buffer> =>
      readFile(join(DIST, address, address.endsWith('/') ? 'index.html' : ''));
    // As hosts send them: compressed. The fonts of the first texts are in the style sheets.
    const kB = (content: Buffer): number => gzipSync(content).length / 1000;
    const html = await read(path);
    const { document } = parseHTML(html.toString());
    const parts = [...document.querySelectorAll('link[rel=stylesheet], link[rel=preload], script[src]')];
    const sizes = await Promise.all(
      parts.map(async (part) => ({
        isScript: part.localName === 'script',
        size: kB(await read((part.getAttribute('href') ?? part.getAttribute('src'))!)),
      })),
    );
    const sum = (some: typeof sizes): number => some.reduce((all, { size }) => all + size, 0);
    expect(sizes.some(({ isScript }) => isScript)).toBe(true);
    expect(kB(html) + sum(sizes)).toBeLessThanOrEqual(90);
    expect(kB(html)).toBeLessThanOrEqual(45);
    expect(sum(sizes.filter(({ isScript }) => isScript))).toBeLessThanOrEqual(15);
  });
});

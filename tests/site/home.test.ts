import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { placeIds } from '../../src/content/cuts.ts';
import { DIST } from './site.ts';
import { visitor } from './visitor.ts';

/** What a place's home may take of a reader's time: a phone's screens, its first lines, bytes. */

const PHONE = { width: 375, height: 812 };
const MAX_SCREENS = 5;
/** Where the field that finds a district begins at the latest, in px. */
const MAX_FINDER = 160;
/** Sentences of more words than this stand once. */
const LONG = 6;
const WEIGHT = { page: 45_000, withAssets: 90_000 };

const visit = visitor();

/** Sentences of a text that stand in it twice. */
function twice(text: string): string[] {
  const sentences = text
    .split(/[.!?;]\s|\n+/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence.split(' ').length > LONG);
  return sentences.filter((sentence, index) => sentences.indexOf(sentence) < index);
}

describe.each(placeIds())('the home of %s', (place) => {
  test('is read on a phone in five screens, and the field stands in its first lines', async () => {
    const { page, context } = await visit(`/${place}/`, { viewport: PHONE });
    const measured = await page.evaluate(() => ({
      height: document.documentElement.scrollHeight,
      width: document.documentElement.scrollWidth,
      finder: document.querySelector('.finder-large')!.getBoundingClientRect().top,
      text: document.body.innerText,
    }));
    await context.close();
    expect(measured.height).toBeLessThanOrEqual(MAX_SCREENS * PHONE.height);
    expect(measured.width).toBeLessThanOrEqual(PHONE.width);
    expect(measured.finder).toBeLessThanOrEqual(MAX_FINDER);
    expect(twice(measured.text)).toEqual([]);
  });

  test('has its picture in the first screen of a wide page', async () => {
    const { page, context } = await visit(`/${place}/`, { viewport: { width: 1280, height: 900 } });
    const [top, width] = await page.evaluate(() => {
      const box = document.querySelector('.place-map .chart-box')!.getBoundingClientRect();
      return [box.top, box.width];
    });
    await context.close();
    expect(top).toBeLessThan(300);
    expect(width).toBeGreaterThanOrEqual(600);
  });

  test('is light: one round trip of HTML, and fonts and script in the first visit', async () => {
    const html = await readFile(join(DIST, place, 'index.html'));
    const assets = [...html.toString().matchAll(/(?:href|src)="(\/_assets\/[^"]+\.(?:css|js))"/g)];
    const bytes = await Promise.all(
      assets.map(async ([, path]) => gzipSync(await readFile(join(DIST, path!))).length),
    );
    const page = gzipSync(html).length;
    expect(page).toBeLessThanOrEqual(WEIGHT.page);
    expect(bytes.reduce((sum, own) => sum + own, page)).toBeLessThanOrEqual(WEIGHT.withAssets);
  });
});

test('a sentence that stands twice is seen', () => {
  expect(
    twice('One two three four five six seven.\nOther.\nOne two three four five six seven. '),
  ).toHaveLength(1);
});

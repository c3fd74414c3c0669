import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { placeCut, placeIds } from '../../src/content/cuts.ts';
import { pathsOf } from '../../src/content/links.ts';
import { DIST } from './site.ts';
import { visitor } from './visitor.ts';

const paths = pathsOf('en');
const visit = visitor();
const moved = placeIds().flatMap((place) =>
  placeCut(place).info.redirects.map(({ kind, from, to }) => ({
    from: paths[kind](place, from),
    to: paths[kind](place, to),
  })),
);

test('there are pages that have moved', () => {
  expect(moved.length).toBeGreaterThan(2);
});

test.each(moved)('$from sends a browser without scripts on to $to', async ({ from, to }) => {
  const { page, context, trouble } = await visit(from, { javaScriptEnabled: false });
  await page.waitForURL(`**${to}`);
  const heading = await page.locator('h1').textContent();
  await context.close();
  expect(heading).not.toContain('moved');
  expect(trouble).toEqual([]);
});

test.each(moved)('$from links to $to and asks search engines to stay away', async ({ from, to }) => {
  const { document } = parseHTML(await readFile(join(DIST, from, 'index.html'), 'utf8'));
  expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  expect(document.querySelector('a')?.getAttribute('href')).toBe(to);
  expect(document.querySelectorAll('h1')).toHaveLength(1);
});

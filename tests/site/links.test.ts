import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { DIST, fileOf } from './site.ts';

const pages = (await readdir(DIST, { recursive: true })).filter((file) => file.endsWith('.html')).sort();

test('there are pages', () => {
  expect(pages.length).toBeGreaterThan(100);
});

test('every link and every file named on any page is there, and so is what it points at in the page', async () => {
  const ids = new Map<string, Set<string>>();
  const links = new Map<string, Set<string>>();
  for (const page of pages) {
    const html = await readFile(join(DIST, page), 'utf8');
    const address = `/${page.replace(/index\.html$/, '')}`;
    const found = new Set<string>();
    ids.set(address, found);
    for (const [, id] of html.matchAll(/\sid="([^"]+)"/g)) found.add(id!);
    for (const [, target] of html.matchAll(/\s(?:href|src)="([^"]+)"/g)) {
      const to = new URL(target!.replaceAll('&amp;', '&'), `http://here${address}`);
      if (to.host !== 'here') continue;
      const from = links.get(to.pathname + to.hash) ?? new Set();
      from.add(address);
      links.set(to.pathname + to.hash, from);
    }
  }
  const broken: string[] = [];
  for (const [link, from] of links) {
    const [path = '', hash] = link.split('#');
    const example = [...from][0];
    if ((await fileOf(path)) === null) broken.push(`${link}, on ${from.size} pages like ${example}`);
    else if (hash && ids.get(path) && !ids.get(path)!.has(decodeURIComponent(hash)))
      broken.push(`${link}: no such part, on ${example}`);
  }
  expect(broken).toEqual([]);
});

/** Width and height in px of a picture: wide ones, and those as high as a phone. */
const LANDSCAPE = [1200, 675];
const PORTRAIT = [1080, 1350];
const sizeOf = (svg: string): number[] =>
  ['width', 'height'].map((side) => Number(new RegExp(`^<svg[^>]* ${side}="(\\d+)"`).exec(svg)?.[1]));

test('every chart has its picture, its drawing and its table at their permanent addresses', async () => {
  for (const place of ['nyc', 'demo']) {
    const charts = pages
      .filter((page) => new RegExp(`^${place}/charts/[^/]+/index\\.html$`).test(page))
      .map((page) => page.split('/')[2]!);
    expect(charts.length).toBeGreaterThan(20);
    for (const chart of charts) {
      const svg = await readFile(join(DIST, place, 'charts', `${chart}.svg`), 'utf8');
      expect(svg.startsWith('<svg')).toBe(true);
      const png = await readFile(join(DIST, place, 'charts', `${chart}.png`));
      const size = [png.readUInt32BE(16), png.readUInt32BE(20)];
      expect(size, chart).toEqual(sizeOf(svg));
      if (/-map$/.test(chart)) expect(size, chart).toEqual(PORTRAIT);
      else expect([LANDSCAPE, PORTRAIT], chart).toContainEqual(size);
      const csv = await readFile(join(DIST, place, 'charts', `${chart}.csv`), 'utf8');
      expect(csv.split('\n').length, chart).toBeGreaterThan(2);
    }
  }
});

test('every page of an invented place says so and asks search engines to stay away', async () => {
  for (const page of pages.filter((text) => text.startsWith('demo/'))) {
    const { document } = parseHTML(await readFile(join(DIST, page), 'utf8'));
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content'), page).toContain('noindex');
    expect(document.body.textContent, page).toMatch(/invented data/i);
  }
});

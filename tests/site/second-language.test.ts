import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { PATHS } from '../../scripts/command/paths.ts';
import { SOURCES } from '../../scripts/command/sources.ts';
import { CHARTS } from '../../src/charts/index.ts';
import type { ChartEntry } from '../../src/model/chart.ts';
import { differenceBetween } from '../../src/compare/difference.ts';
import { compareWords } from '../../src/i18n/en/compare-page.ts';
import type { CompareFile, ComparePlace } from '../../src/model/compare.ts';
import { textsIn } from '../../src/model/text.ts';
import { print } from '../../src/render/element.ts';
import { MAX_DISTRICTS } from '../../src/scripts/compare/address.ts';
import { resultParts } from '../../src/scripts/compare/results.ts';
import { viewOf, type View } from '../../src/scripts/compare/view.ts';
import { METHODS } from '../../src/stats/methods.ts';
import { accented } from '../i18n/accented.ts';
import { languageFiles, placeInTwo, SECOND } from '../i18n/second-language.ts';
import { projectCopy } from '../project-copy.ts';
import { textsOutside, textsOverlapping } from '../render/overlap.ts';
import { launch, serve } from './site.ts';

/** Of the invented city three sub-districts of each district: enough for every kind of page and chart. */
const KEPT = new Set('1101 1102 1105 1202 1203 1204 1301 1303 1304 1402 1403 1405'.split(' '));
const PLACES = ['town', 'sorting'];

/** Texts of a page or picture that a reader sees or hears. */
function textsOf(html: string): string[] {
  const { document } = parseHTML(html);
  const texts: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === 3) texts.push(node.textContent ?? '');
    if (node.nodeType !== 1) return;
    const element = node as Element;
    if (['SCRIPT', 'STYLE', 'CODE', 'PRE', 'TEXTAREA'].includes(element.tagName.toUpperCase())) return;
    for (const name of ['aria-label', 'alt', 'title', 'placeholder', 'label'])
      texts.push(element.getAttribute(name) ?? '');
    if (element.getAttribute('name') === 'description') texts.push(element.getAttribute('content') ?? '');
    // Formulas are said in signs.
    if (element.classList.contains('formula')) return;
    element.childNodes.forEach(walk);
  };
  walk(document.documentElement);
  return texts;
}

/** What of a place's data has no language: names, sources, licences, units, and what was read and left out. */
const PLAIN =
  /(publisher|dataset|source|source\.title|unit|lead|cost|partners\.\d+|aliases\.\d+|value|column|expected|field|table|file|slug|licence\.\w+)$/i;

/** Texts that stand in pages of every language as they are, the longest first. */
async function plainTexts(root: string): Promise<string[]> {
  const cuts = await Promise.all(
    PLACES.map((place) => readFile(join(root, 'build', 'aggregates', place, 'place.json'), 'utf8')),
  );
  return [
    ...cuts.flatMap((cut) => [...textsIn(JSON.parse(cut))].filter(({ path }) => PLAIN.test(path))),
    ...METHODS.flatMap(({ references }) => references.map((text) => ({ text }))),
  ]
    .map(({ text }) => text)
    .filter((text) => text.length > 1)
    .sort((a, b) => b.length - a.length);
}

/** Addresses, names of files and signs, of which a text may have some in any language. */
const SIGNS = /\/xx\/\S+|\b\w+\.example\b|[\w-]+\.(csv|json)\b|\b(PNG|SVG|CSV|JSON|km²)(?!\w)/g;

/** Texts with a word of English, each with where it stands. */
async function englishIn(root: string): Promise<string[]> {
  const plain = [...new Set(await plainTexts(root))];
  // Publishers are given templates with English headings.
  const templates = globSync('templates/*.csv', { cwd: PATHS.root });
  const cells = new Set(
    (await Promise.all(templates.map((file) => readFile(join(PATHS.root, file), 'utf8')))).flatMap((table) =>
      table.split(/[,;\n]/),
    ),
  );
  const found = new Map<string, string>();
  const collect = (path: string, texts: readonly string[]): void => {
    for (const said of texts) {
      if (!/[a-z]{2}/i.test(said) || cells.has(said.trim())) continue;
      const own = plain.reduce((rest, known) => rest.replaceAll(known, ''), said).replace(SIGNS, '');
      if (/[a-z]{2}/i.test(own)) found.set(own.trim().slice(0, 120), path);
    }
  };
  for (const path of globSync('**/*.{html,svg,csv}', { cwd: join(root, 'dist', SECOND) })) {
    const text = await readFile(join(root, 'dist', SECOND, path), 'utf8');
    collect(path, path.endsWith('.csv') ? text.split(/[,"\r\n]+/) : textsOf(text));
  }
  for (const view of await comparedIn(join(root, 'dist')))
    collect('compare', textsOf(`<main>${print(resultParts(view))}</main>`));
  return [...found].map(([text, path]) => `${text} (${path})`);
}

/** What the page for comparing draws in a browser: all districts that it takes, in every measure. */
async function comparedIn(dist: string): Promise<View[]> {
  const html = await readFile(join(dist, SECOND, 'town', 'compare', 'index.html'), 'utf8');
  const data = parseHTML(html).document.getElementById('compare-data')!.textContent!;
  const place = JSON.parse(data) as ComparePlace;
  expect(place.language).toBe(SECOND);
  const scripts = globSync('*.js', { cwd: join(dist, '_assets') });
  const codes = await Promise.all(scripts.map((file) => readFile(join(dist, '_assets', file), 'utf8')));
  expect(codes.filter((code) => code.includes('i18n/xx/compare-page.ts'))).toHaveLength(1);
  const districts = place.districts.slice(0, MAX_DISTRICTS).map(({ id }) => id);
  const views = await Promise.all(
    place.measures.map(async ({ data }) =>
      viewOf(
        { words: accented(compareWords), differenceBetween },
        place,
        { period: null, districts },
        JSON.parse(await readFile(join(dist, data), 'utf8')) as CompareFile,
      ),
    ),
  );
  expect(views.length).toBeGreaterThan(1);
  return views.map((view) => view!);
}

/** Links to pages of the site that leave the language, each with where it stands. */
async function linksOutIn(root: string, pages: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const page of pages) {
    const html = await readFile(join(root, 'dist', SECOND, page), 'utf8');
    if (!html.includes(`<html lang="${SECOND}"`)) found.push(`${page} does not say its language`);
    for (const [, address] of html.matchAll(/<a [^>]*href="(\/[^"#]*\/)(?:#[^"]*)?"/g))
      if (!address!.startsWith(`/${SECOND}/`)) found.push(`${address} (${page})`);
  }
  return found;
}

/** What a reader of a page in a browser does not see whole. Runs in the browser. */
function cutOnPage(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : [];
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    // What is for the ear alone is a pixel wide.
    if (element.clientWidth <= 1 || element.closest('svg')) continue;
    if (!['hidden', 'clip'].includes(getComputedStyle(element).overflowX)) continue;
    if (element.scrollWidth > element.clientWidth + 1)
      found.push(`cut: ${element.textContent.trim().slice(0, 60)}`);
  }
  for (const svg of document.querySelectorAll('svg')) {
    const frame = svg.getBoundingClientRect();
    if (frame.width === 0) continue;
    const about = (svg.getAttribute('aria-label') ?? svg.querySelector('title')?.textContent ?? '').slice(
      0,
      40,
    );
    const texts = [...svg.querySelectorAll('text')].flatMap((text) => {
      const box = text.getBoundingClientRect();
      // The words across invented data are meant to stand over the rest.
      if (box.width === 0 || text.textContent.trim() === '' || text.closest('.chart-invented')) return [];
      // A line is higher than its letters.
      const spare = 0.15 * Math.min(box.height, box.width);
      return [{ text: text.textContent.trim(), turned: text.getCTM()!.b !== 0, box, spare }];
    });
    for (const [i, { text, turned, box, spare }] of texts.entries()) {
      if (
        box.left < frame.left - 1 ||
        box.right > frame.right + 1 ||
        box.top + spare < frame.top - 1 ||
        box.bottom - spare > frame.bottom + 1
      )
        found.push(`outside its picture: ${text} (${about})`);
      if (turned) continue;
      for (const other of texts.slice(i + 1)) {
        if (
          !other.turned &&
          Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1 &&
          Math.min(box.bottom - spare, other.box.bottom - other.spare) -
            Math.max(box.top + spare, other.box.top + other.spare) >
            1
        )
          found.push(`on each other: ${text} / ${other.text} (${about})`);
      }
    }
  }
  return found;
}

/** The same of pages of a site at the width of a phone and of a screen, without scripts. */
async function cutIn(root: string, pages: readonly string[]): Promise<string[]> {
  const { server, origin } = await serve(join(root, 'dist'));
  const browser = await launch();
  const found: string[] = [];
  try {
    for (const width of [375, 1280]) {
      const context = await browser.newContext({
        viewport: { width, height: 812 },
        javaScriptEnabled: false,
      });
      const page = await context.newPage();
      for (const path of pages) {
        await page.goto(`${origin}/${SECOND}/${path.replace(/index\.html$/, '')}`);
        found.push(...(await page.evaluate(cutOnPage)).map((fault) => `${width}: ${path}: ${fault}`));
      }
      // Letters three times as large cannot all have room.
      await page.evaluate(() => {
        document.head.insertAdjacentHTML('beforeend', '<style>svg text { font-size: 3em }</style>');
      });
      expect(await page.evaluate(cutOnPage)).not.toEqual([]);
      await context.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  return found;
}

/** The same of the files of a place's charts, by the metrics of their fonts. */
async function cutInFiles(root: string): Promise<string[]> {
  const files = globSync('*/charts/*.svg', { cwd: join(root, 'dist', SECOND) });
  // Those of single districts are drawn as those of all are.
  const ofPlaces = files.filter((file) => !file.includes('--'));
  expect(ofPlaces.length).toBeGreaterThan(50);
  const found = await Promise.all(
    ofPlaces.map(async (file) => {
      const svg = await readFile(join(root, 'dist', SECOND, file), 'utf8');
      return [...textsOutside(svg, 1), ...textsOverlapping(svg, 1)].map((fault) => `${file}: ${fault}`);
    }),
  );
  return found.flat();
}

/** A page of each template, and of charts one of each kind. */
function onePageEach(pages: readonly string[], charts: readonly ChartEntry[]): string[] {
  const templates = globSync('**/*.astro', { cwd: join(PATHS.root, 'src', 'pages') });
  const ofTemplates = templates
    // What is moved and what is not found have no language.
    .filter((template) => !/^404|\.\.\.moved/.test(template))
    .map((template) => {
      const path = template.replace(/(^|\/)index\.astro$/, '$1index.html').replace(/\.astro$/, '/index.html');
      const pattern = new RegExp(
        `^${path.replace(/\[place\]/, '(?:town|sorting)').replace(/\[\w+\]/g, '[^/]+')}$`,
      );
      const own = pages.filter((page) => pattern.test(page));
      expect(own, template).not.toEqual([]);
      return own.find((page) => page.startsWith('town')) ?? own[0]!;
    });
  const ofKinds = CHARTS.map(({ kind }) => {
    const own = charts.find(({ about }) => about.kind === kind);
    expect(own, `chart ${kind}`).toBeDefined();
    return pages.find((page) => page.endsWith(`/charts/${own!.id}/index.html`))!;
  });
  return [...new Set([...ofTemplates, ...ofKinds])];
}

/** What CONTRIBUTING says of a new language, done in a copy: the folder, the line and the key it names. */
test('in a second language every page and chart stands under its prefix, with no English, and whole', async () => {
  const { root, run } = await projectCopy(
    {
      ...(await languageFiles()),
      ...(await placeInTwo(join('data', 'demo'), 'town', (district) => KEPT.has(district))),
      ...(await placeInTwo(join('tests', 'input', 'sorting'), 'sorting')),
      'tsconfig.words.json': JSON.stringify({
        extends: './tsconfig.json',
        include: [],
        files: ['src/i18n/index.ts'],
      }),
    },
    [...SOURCES, 'package.json', 'tsconfig.json'],
  );
  const types = await run('../node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.words.json');
  expect(types).toMatchObject({ status: 0, stdout: '' });
  expect(await run('build.ts', ...PLACES, '--without-png')).toMatchObject({ status: 0, stderr: '' });

  const pagesIn = (folder: string): string[] =>
    globSync('**/*.html', { cwd: join(root, 'dist', folder) }).sort();
  const pages = pagesIn(SECOND);
  expect(pages).toEqual(pagesIn('.').filter((path) => !path.startsWith(`${SECOND}/`) && path !== '404.html'));
  const charts = await Promise.all(
    PLACES.map((place) => readFile(join(root, 'build', 'charts', SECOND, place, 'index.json'), 'utf8')),
  );
  const each = onePageEach(
    pages,
    charts.flatMap((index) => JSON.parse(index) as ChartEntry[]),
  );
  expect.soft(await linksOutIn(root, pages)).toEqual([]);
  expect.soft(await englishIn(root)).toEqual([]);
  expect.soft(await cutInFiles(root)).toEqual([]);
  expect.soft(await cutIn(root, each)).toEqual([]);
});

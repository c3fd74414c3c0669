import { readdirSync } from 'node:fs';
import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { PATHS } from '../../scripts/command/paths.ts';
import { differenceBetween } from '../../src/compare/difference.ts';
import { compareWords } from '../../src/i18n/en/compare-page.ts';
import type { CompareFile, ComparePlace } from '../../src/model/compare.ts';
import { textsIn } from '../../src/model/text.ts';
import { print } from '../../src/render/element.ts';
import { MAX_DISTRICTS } from '../../src/scripts/compare/address.ts';
import { resultParts } from '../../src/scripts/compare/results.ts';
import { viewOf, type View } from '../../src/scripts/compare/view.ts';
import { METHODS } from '../../src/stats/methods.ts';
import { accented } from './accented.ts';
import { projectCopy } from '../project-copy.ts';

const PLACE = 'sorting';
const read = (path: string): Promise<string> => readFile(join(PATHS.root, path), 'utf8');

/** The registry of languages with one more. */
function withLanguage(registry: string): string {
  const changed = registry
    .replace("import * as en from './en/index.ts';", "$&\nimport xx from './xx/index.ts';")
    .replace('= { en };', '= { en, xx };');
  expect(changed.match(/xx/g)).toHaveLength(3);
  return changed;
}

/** Texts of a page that a reader sees or hears. */
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
    // Formulas are said in signs.
    if (element.classList.contains('formula')) return;
    element.childNodes.forEach(walk);
  };
  walk(document.documentElement);
  return texts;
}

test('every page of a place stands in a second language under its prefix, and none of its words is English', async () => {
  const { root, run } = await projectCopy({
    'src/i18n/index.ts': withLanguage(await read('src/i18n/index.ts')),
    'src/i18n/xx/accented.ts': await read('tests/i18n/accented.ts'),
    'src/i18n/xx/index.ts': `import * as en from '../en/index.ts';
import { accented } from './accented.ts';
export default { ...accented({ ...en }), language: 'xx', locale: en.locale, htmlLang: 'xx' };
`,
    'src/i18n/xx/compare-page.ts': `import { compareWords as en } from '../en/compare-page.ts';
import { accented } from './accented.ts';
export const compareWords = accented(en);
`,
    'astro.config.mjs': await read('astro.config.mjs'),
    'package-lock.json': await read('package-lock.json'),
    'tsconfig.json': await read('tsconfig.json'),
  });
  await mkdir(join(root, 'data'));
  await cp(join(PATHS.root, 'tests', 'input', PLACE), join(root, 'data', PLACE), { recursive: true });
  await cp(join(PATHS.root, 'templates'), join(root, 'templates'), { recursive: true });
  await cp(join(PATHS.root, 'tests', 'reference'), join(root, 'tests', 'reference'), { recursive: true });
  const built = await run('build.ts', PLACE, '--without-png');
  expect(built.stderr).toBe('');

  const pagesIn = async (folder: string): Promise<string[]> =>
    (await readdir(join(root, 'dist', folder), { recursive: true })).filter((path) => path.endsWith('.html'));
  const all = await pagesIn('.');
  const pages = await pagesIn('xx');
  const english = all.filter((path) => !path.startsWith('xx/') && path !== '404.html');
  expect(pages.sort()).toEqual(english.sort());

  const tables = await Promise.all(
    ['templates', join('tests', 'input', PLACE)].flatMap((folder) =>
      readdirSync(join(PATHS.root, folder))
        .filter((file) => file.endsWith('.csv'))
        .map((file) => read(join(folder, file))),
    ),
  );
  // Names and texts of the publisher stay in the publisher's language, references in their own.
  // What a reader of tables expected is English too as long as faults are sentences.
  const place = await readFile(join(root, 'build', 'aggregates', PLACE, 'place.json'), 'utf8');
  const data = [
    ...[...textsIn(JSON.parse(place))]
      .filter(
        ({ path, text }) =>
          /(\.en|publisher|source|reason|value|column|expected|licence\.\w+|file)$/.test(path) &&
          text.length > 2,
      )
      .map(({ text }) => text),
    ...METHODS.flatMap(({ references }) => references),
  ]
    .filter((text) => text.length > 2)
    .flatMap((text) => [text, `${text.charAt(0).toUpperCase()}${text.slice(1)}`])
    .sort((a, b) => b.length - a.length);
  const cells = new Set(tables.flatMap((table) => table.split(/[,;\n]/)));
  const left = new Set<string>();
  const collect = (html: string): void => {
    for (const text of textsOf(html).filter((text) => !cells.has(text.trim()))) {
      const own = data.reduce(
        (rest, name) => rest.replaceAll(name, ''),
        text.replace(/\/xx\/\S+|[\w-]+\.(csv|json)\b|\b(PNG|SVG|CSV|JSON)\b/g, ''),
      );
      if (/[a-z]{2}/i.test(own)) left.add(own.trim().slice(0, 120));
    }
  };
  for (const path of pages) {
    const html = await readFile(join(root, 'dist', 'xx', path), 'utf8');
    expect(html, path).toContain('<html lang="xx">');
    collect(html);
    for (const [, address] of html.matchAll(/<a href="(\/[^"#]*\/)(?:#[^"]*)?"/g))
      expect(address, path).toMatch(/^\/xx\//);
  }
  for (const view of await comparedIn(join(root, 'dist')))
    collect(`<main>${print(resultParts(view))}</main>`);
  expect([...left]).toEqual([]);
});

/** What the page for comparing draws in a browser: all districts that it takes, in every measure. */
async function comparedIn(dist: string): Promise<View[]> {
  const html = await readFile(join(dist, 'xx', PLACE, 'compare', 'index.html'), 'utf8');
  const data = parseHTML(html).document.getElementById('compare-data')!.textContent!;
  const place = JSON.parse(data) as ComparePlace;
  expect(place.language).toBe('xx');
  const scripts = (await readdir(join(dist, '_assets'))).filter((file) => file.endsWith('.js'));
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

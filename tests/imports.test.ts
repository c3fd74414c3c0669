import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/**
 * Who may import whom. Data flow one way: published CSV → read → aggregate → compare → charts → render
 * → pages; a page never reads a published CSV, a chart does not know where its data came from, and a
 * statistic does not know what a district is.
 */

const root = fileURLToPath(new URL('..', import.meta.url));

interface Import {
  readonly from: string;
  /** A path from the root, or the name of a package. */
  readonly to: string;
  readonly typeOnly: boolean;
}

async function filesOf(folder: string): Promise<string[]> {
  const found = await readdir(join(root, folder), { recursive: true });
  return found
    .filter((file) => /\.(ts|astro)$/.test(file))
    .map((file) => join(folder, file).split(sep).join('/'))
    .sort();
}

/** The code of a file without its comments; of a component only frontmatter and scripts. */
async function codeOf(file: string): Promise<string> {
  const text = await readFile(join(root, file), 'utf8');
  const code = file.endsWith('.astro')
    ? [
        /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '',
        ...[...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script),
      ].join('\n')
    : text;
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

const STATEMENT =
  /\b(?:import|export)\s+(type\s+)?(?:[\w*{][\s\S]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

async function importsOf(file: string): Promise<Import[]> {
  return [...(await codeOf(file)).matchAll(STATEMENT)].map(([, type, stated, dynamic]) => {
    const to = (stated ?? dynamic)!;
    return {
      from: file,
      to: to.startsWith('.')
        ? relative(root, resolve(root, dirname(file), to))
            .split(sep)
            .join('/')
        : to,
      typeOnly: type !== undefined,
    };
  });
}

const sources = await filesOf('src');
const scripts = await filesOf('scripts');
const tools = await filesOf('tools');
const imports = (await Promise.all([...sources, ...scripts, ...tools].map(importsOf))).flat();

/** `src/charts/map.ts` → `charts`; a package → its name. */
function partOf(path: string): string {
  const [, part] = /^src\/([^/]+)/.exec(path) ?? [];
  if (part) return part.replace(/\.ts$/, '');
  if (path.startsWith('node:')) return 'node';
  if (path.startsWith('astro:') || path.startsWith('astro/')) return 'astro';
  const [, scope] = /^(@[^/]+\/[^/]+|[^/.]+)/.exec(path) ?? [];
  return scope ?? path;
}

const PAGES = [
  'model',
  'indicators',
  'content',
  'i18n',
  'components',
  'layouts',
  'styles',
  'astro',
  'node',
  'd3-array',
];

/** What each part of `src/` may import, beside itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: ['zod', 'd3-array'],
  stats: ['d3-array', '@stdlib'],
  text: [],
  indicators: ['model', 'stats', 'd3-array'],
  // What a cell, a column and a row of a table are, whatever its kind.
  cells: ['model'],
  // What a table shows of itself that nothing describes, whatever its kind.
  guess: ['model', 'cells'],
  // A kind of table a folder.
  kinds: ['model', 'cells', 'guess', 'indicators', 'zod', 'd3-array'],
  descriptor: ['model', 'kinds', 'zod'],
  read: ['model', 'cells', 'kinds', 'descriptor', 'indicators', 'jsonc-parser', 'papaparse', 'zod'],
  aggregate: ['model', 'descriptor', 'kinds', 'read', 'indicators', 'd3-array'],
  compare: ['model', 'stats', 'indicators', 'd3-array'],
  publish: [
    'model',
    'cells',
    'guess',
    'kinds',
    'descriptor',
    'read',
    'indicators',
    'aggregate',
    'compare',
    'd3-array',
    'jsonc-parser',
    'papaparse',
    'zod',
  ],
  charts: [
    'model',
    'text',
    'indicators',
    'i18n',
    '@observablehq/plot',
    'd3-array',
    'topojson-client',
    'topojson-simplify',
  ],
  render: [
    'model',
    'text',
    'charts',
    'i18n',
    '@observablehq/plot',
    '@resvg/resvg-js',
    'linkedom',
    'fontkit',
    'subset-font',
    'node',
  ],
  i18n: ['model'],
  content: ['model', 'indicators', 'i18n', 'd3-array', 'node'],
  middleware: ['model', 'content', 'i18n', 'astro'],
  'content.config': ['model', 'content', 'astro', 'node'],
  components: [...PAGES, 'scripts'],
  layouts: [...PAGES, 'scripts', 'build'],
  pages: [...PAGES, 'scripts', 'build'],
  // The page that compares chosen districts reckons and draws in the browser, with the words, the method
  // and the colours of every other page; what it may take of charts and render stands below.
  scripts: ['model', 'text', 'i18n', 'compare', 'charts', 'render', 'd3-array'],
};

const TYPES_ONLY: Readonly<Record<string, readonly string[]>> = {
  // Ids of indicators and kinds of charts and tables are those that are registered.
  model: ['@observablehq/plot', 'indicators', 'charts', 'kinds'],
  indicators: ['charts', 'kinds'],
  charts: ['topojson-specification'],
  i18n: ['stats'],
  content: ['astro'],
};

const describe = ({ from, to }: Import): string => `${from} imports ${to}`;

test('every part of src imports only what the design lets it', () => {
  const wrong = imports.filter(({ from, to, typeOnly }) => {
    if (!from.startsWith('src/')) return false;
    const [own, other] = [partOf(from), partOf(to)];
    const allowed = ALLOWED[own] ?? [];
    if (own === other || allowed.includes(other)) return false;
    if (allowed.some((text) => text.startsWith('@') && other.startsWith(`${text}/`))) return false;
    return !(typeOnly && TYPES_ONLY[own]?.includes(other));
  });
  expect(wrong.map(describe)).toEqual([]);
});

test('the rules speak of every part there is', () => {
  expect([...new Set(sources.map(partOf))].sort()).toEqual(Object.keys(ALLOWED).sort());
  expect(imports.length).toBeGreaterThan(300);
});

test('pages never import what draws or reads CSVs', () => {
  const wrong = imports.filter(
    ({ from, to }) =>
      /^src\/(pages|components|layouts|content|scripts|i18n)/.test(from) &&
      /^(@observablehq\/plot|@resvg\/resvg-js|papaparse|linkedom|fontkit|subset-font)/.test(to),
  );
  expect(wrong.map(describe)).toEqual([]);
});

/** Pure and light, without Plot, fonts or a DOM of their own: what a browser may be sent. */
const FOR_BROWSERS: readonly string[] = [
  'src/charts/labels.ts',
  'src/charts/scale.ts',
  'src/compare/difference.ts',
  'src/render/colours.ts',
  'src/render/element.ts',
  'src/render/families.ts',
  'src/render/file-picture.ts',
  'src/render/ids.ts',
  'src/render/invented.ts',
  'src/render/legend.ts',
  'src/render/page-picture.ts',
  'src/render/palette.ts',
  'src/render/picture.ts',
];

test('scripts of pages take of charts, render and compare only what is made for a browser', () => {
  const sent = imports.filter(
    ({ from, to, typeOnly }) =>
      (from.startsWith('src/scripts/') || FOR_BROWSERS.includes(from)) &&
      /^src\/(charts|render|compare)\//.test(to) &&
      !typeOnly,
  );
  expect(sent.filter(({ to }) => !FOR_BROWSERS.includes(to)).map(describe)).toEqual([]);
  expect(FOR_BROWSERS.filter((file) => !sent.some(({ to }) => to === file))).toEqual([]);
  const heavy = imports.filter(
    ({ from, to, typeOnly }) => FOR_BROWSERS.includes(from) && !typeOnly && !/^(src\/|d3-array$)/.test(to),
  );
  expect(heavy.map(describe)).toEqual([]);
});

/** What builds the pages runs Astro, and what measures the build; no step before them knows it. */
const RUN_ASTRO: readonly string[] = ['scripts/build.ts'];

test('of the scripts only those that build pages import Astro, and nothing goes back up from tools to src', () => {
  const astro = imports.filter(({ from, to }) => from.startsWith('scripts/') && partOf(to) === 'astro');
  expect(astro.filter(({ from }) => !RUN_ASTRO.includes(from)).map(describe)).toEqual([]);
  const order = ['src', 'scripts', 'tools'];
  const levelOf = (path: string): number => order.indexOf(path.split('/')[0]!);
  const back = imports.filter(({ from, to }) => levelOf(to) > levelOf(from));
  expect(back.map(describe)).toEqual([]);
});

test('scripts and tools import no page, component or content', () => {
  const wrong = imports.filter(
    ({ from, to }) =>
      !from.startsWith('src/') && /^src\/(pages|components|layouts|content|scripts)\b/.test(to),
  );
  expect(wrong.map(describe)).toEqual([]);
});

async function dependenciesOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const text = await readFile(join(root, folder, 'package.json'), 'utf8');
  return (JSON.parse(text) as { dependencies: Record<string, string> }).dependencies;
}

test.each([
  ['the site', ['src', 'scripts'], '.'],
  ['tools', ['tools'], 'tools'],
])('a package that %s imports is a dependency of its own, not one of development', async (_, own, folder) => {
  const dependencies = await dependenciesOf(folder);
  const wrong = imports.filter(({ from, to, typeOnly }) => {
    const name = partOf(to);
    const isPackage = !/^(src|scripts|tools|build)\//.test(to) && name !== 'node';
    return own.includes(from.split('/')[0]!) && isPackage && !typeOnly && !(name in dependencies);
  });
  expect(wrong.map(describe)).toEqual([]);
});

test('what only tools need is no dependency of the site', async () => {
  const [site, own] = await Promise.all([dependenciesOf('.'), dependenciesOf('tools')]);
  const used = new Set(imports.filter(({ from }) => !from.startsWith('tools/')).map(({ to }) => partOf(to)));
  expect(Object.keys(own).filter((name) => name in site && !used.has(name))).toEqual([]);
});

test.each([
  'model',
  'stats',
  'cells',
  'guess',
  'kinds',
  'descriptor',
  'read',
  'aggregate',
  'compare',
  'indicators',
  'charts',
])('%s knows no clock, chance, environment or console', async (part) => {
  const wrong: string[] = [];
  for (const file of sources.filter((source) => partOf(source) === part)) {
    const code = await codeOf(file);
    const found = /Date\.now|new Date\(\s*\)|Math\.random|\bprocess\.|\bconsole\.|performance\.now/.exec(
      code,
    );
    if (found) wrong.push(`${file}: ${found[0]}`);
  }
  expect(wrong).toEqual([]);
});

test('no number, date or order depends on the locale of the machine', async () => {
  const wrong: string[] = [];
  for (const file of sources) {
    const code = await codeOf(file);
    const found = /toLocale\w*String\(\s*\)|localeCompare\(\s*[^,()]+\)|Intl\.\w+\(\s*\)/.exec(code);
    if (found) wrong.push(`${file}: ${found[0]}`);
  }
  expect(wrong).toEqual([]);
});

test('no code in src knows a place by its name', async () => {
  const places = (await readdir(join(root, 'data'), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(places.length).toBeGreaterThan(1);
  const wrong: string[] = [];
  for (const file of sources) {
    const text = (await readFile(join(root, file), 'utf8'))
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/(^|\s)\/\/.*$/gm, '$1');
    const found = new RegExp(`['"\`/](${places.join('|')})['"\`/]`).exec(text);
    if (found) wrong.push(`${file}: ${found[0]}`);
  }
  expect(wrong).toEqual([]);
});

import { access, copyFile, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { examine } from '../../scripts/check/examine.ts';
import { printExamined } from '../../scripts/check/print.ts';
import { PATHS } from '../../scripts/command/paths.ts';
import { folderOf } from '../small-place.ts';

const read = (path: string): Promise<string> => readFile(join(PATHS.root, path), 'utf8');
const guide = await read('docs/publishing.md');
const workflow = await read('.github/workflows/publish.yml');

/** The blocks of the guide in one language. */
const blocks = (language: string): string[] =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text!);

test('the guide’s example can be published with the real tables it names, and is checked as it says', async () => {
  const [json] = blocks('json');
  const { name } = JSON.parse(json!) as { name: string };
  const root = join(await folderOf({ [`${name}/datapackage.json`]: json! }), name);
  for (const file of ['districts.csv', 'rat-sightings.csv'])
    await copyFile(join(PATHS.data, 'nyc', file), join(root, file));
  const examined = await examine(root);
  expect(examined.publishable).toBe(true);
  const [said] = blocks('text');
  expect(printExamined(examined).slice(0, said!.length)).toBe(said);
});

test('everything the guide and the templates link to is there', async () => {
  for (const page of ['docs/publishing.md', 'templates/README.md', 'README.md']) {
    const links = [...(await read(page)).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link]) => link!);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links)
      await expect(
        access(join(PATHS.root, dirname(page), link)),
        `${page}: ${link}`,
      ).resolves.toBeUndefined();
  }
});

test('the README links to the guide', async () => {
  expect(await read('README.md')).toContain('(docs/publishing.md)');
});

test('every command that the workflow and the guides run is one of the project’s', async () => {
  const { scripts } = JSON.parse(await read('package.json')) as { scripts: Record<string, string> };
  const texts = [workflow, guide, await read('templates/README.md'), await read('README.md')];
  const named = texts.flatMap((text) =>
    [...text.matchAll(/npm run (?:--silent )?([a-z-]+)/g)].map(([, command]) => command!),
  );
  expect(new Set(named)).toEqual(new Set([...named.filter((command) => command in scripts)]));
  expect(named).toEqual(expect.arrayContaining(['check', 'build', 'fetch', 'count']));
});

test('the workflow publishes what was checked and built, and only that', async () => {
  const order = [
    'actions/checkout@',
    'node-version: 24',
    'run: npm ci',
    'build/charts',
    'npm run --silent check',
    'GITHUB_STEP_SUMMARY',
    'exit "$status"',
    'actions/configure-pages@',
    'run: npm run build',
    'steps.pages.outputs.origin',
    'steps.pages.outputs.base_path',
    'actions/upload-pages-artifact@',
    'path: dist',
    'actions/deploy-pages@',
  ].map((step) => workflow.indexOf(step));
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect((await read('.nvmrc')).trim()).toBe(/node-version: (\d+)/.exec(workflow)![1]);
  // No secret is used, and no more is allowed than publishing needs.
  expect(workflow).not.toContain('secrets.');
  expect(/^permissions:\n((?: .*\n)*)/m.exec(workflow)![1]!.trim().split(/\n\s*/)).toEqual([
    'contents: read',
    'pages: write',
    'id-token: write',
  ]);
});

test('the workflow is indented as YAML needs it: by twos, with no tab, each key once in its block', () => {
  const open: { indent: number; keys: Set<string> }[] = [];
  let literal: number | null = null;
  for (const line of workflow.split('\n')) {
    expect(line).not.toContain('\t');
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    const indent = line.search(/\S/);
    if (literal !== null && indent > literal) continue;
    literal = null;
    const [, dash = '', key] = /^\s*(- )?([\w-]+):(?:\s|$)/.exec(line) ?? [];
    expect(key, line).toBeDefined();
    expect(indent % 2, line).toBe(0);
    const at = indent + dash.length;
    while (open.length > 0 && (open.at(-1)!.indent > at || (dash && open.at(-1)!.indent === at))) open.pop();
    if (open.at(-1)?.indent !== at) open.push({ indent: at, keys: new Set() });
    expect(open.at(-1)!.keys.has(key!), line).toBe(false);
    open.at(-1)!.keys.add(key!);
    if (/: \|$/.test(line)) literal = at;
  }
});

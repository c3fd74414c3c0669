import { access, copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { diskFolder } from '../../scripts/command/disk.ts';
import { examine } from '../../src/publish/check/examine.ts';
import { printExamined } from '../../src/publish/check/print.ts';
import { replaceText } from '../../src/publish/json-text.ts';
import { PATHS } from '../../scripts/command/paths.ts';
import { questionsIn } from '../../src/model/question.ts';
import { projectCopy } from '../project-copy.ts';
import { folderOf } from '../small-place.ts';

const read = (path: string): Promise<string> => readFile(join(PATHS.root, path), 'utf8');
const guide = await read('docs/publishing.md');

/** The blocks of the guide in one language. */
const blocks = (language: string): string[] =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text!);

test('the guide’s example can be published with the real tables it names, and is checked as it says', async () => {
  const [json] = blocks('json');
  const { name } = JSON.parse(json!) as { name: string };
  const root = join(await folderOf({ [`${name}/datapackage.json`]: json! }), name);
  for (const file of ['districts.csv', 'rat-sightings.csv'])
    await copyFile(join(PATHS.data, 'nyc', file), join(root, file));
  const examined = await examine(diskFolder(root));
  expect(examined.publishable).toBe(true);
  const [said] = blocks('text');
  expect(printExamined(examined).slice(0, said!.length)).toBe(said);
});

test('every command of the guide, run in its order beside the real tables it names, does what the guide says', async () => {
  const { root, run } = await projectCopy({
    'new-york-rats/x': '',
    'data/README.md': '',
  });
  for (const file of ['districts.csv', 'rat-sightings.csv'])
    await copyFile(join(PATHS.data, 'nyc', file), join(root, 'new-york-rats', file));
  const commands = blocks('sh').flatMap((block) => block.trim().split('\n'));
  expect(commands.map((command) => /npm run ([a-z-]+)/.exec(command)?.[1])).toEqual([
    'count',
    'count',
    'new-place',
    'check',
  ]);
  // The copy of the project stands for the folder above it too.
  const argumentsOf = (command: string): string[] =>
    command.split(' -- ')[1]!.replaceAll('../', '').split(' ');
  const [byMonth, byYear, made, check] = commands.map(argumentsOf) as [
    string[],
    string[],
    string[],
    string[],
  ];
  const outside = await folderOf({
    'shifts.csv': 'date,district,person,hours\n2025-01-01,101,p1,2\n2025-12-01,101,p1,2\n',
  });
  for (const count of [byMonth, byYear]) {
    const counted = await run(
      'count.ts',
      ...count.map((word) => (word.endsWith('.csv') ? join(outside, word) : word)),
    );
    expect(counted).toMatchObject({ status: 0, stderr: '' });
  }
  const answers = ['publisher=NYC 311', 'licence=NYC Open Data terms of use', 'retrieved=2026-08-01'];
  const place = await run('new-place.ts', ...made, ...answers.flatMap((answer) => ['--answer', answer]));
  expect(place).toMatchObject({ status: 0, stderr: '' });
  const file = join(root, 'data/new-york-rats/datapackage.json');
  const json = await readFile(file, 'utf8');
  const open = [...questionsIn(JSON.parse(json))];
  expect(open.map(({ path }) => path)).toEqual(['resources.0.smallMatters.populationPeriod']);
  expect(await run('check.ts', ...check)).toMatchObject({ status: 1 });
  await writeFile(
    file,
    replaceText(json, ['resources', 0, 'smallMatters', 'populationPeriod'], '2019-01/2023-12'),
  );
  const checked = await run('check.ts', ...check);
  expect(checked).toMatchObject({ status: 0, stderr: '' });
  // The same as the descriptor in the guide gives.
  const [said] = blocks('text');
  expect(checked.stdout.slice(0, said!.length)).toBe(said);
});

test('the tables of the guide, uploaded alone, are drafted with the questions it tells, and its answers are enough', async () => {
  const { root, run } = await projectCopy({ 'data/new-york-rats/README.txt': 'x' });
  await rm(join(root, 'data/new-york-rats/README.txt'));
  for (const file of ['districts.csv', 'rat-sightings.csv'])
    await copyFile(join(PATHS.data, 'nyc', file), join(root, 'data/new-york-rats', file));
  const drafted = await run('draft.ts');
  expect(drafted).toMatchObject({ status: 0, stderr: '' });
  const told = [...guide.matchAll(/^\| (\d+) +\| (.+?) +\| (.+?) +\| (.+?) +\|$/gm)].map(
    ([, ...cells]) => cells,
  );
  const asked = [...drafted.stdout.matchAll(/^\| (\d+) +\| (.+?) +\| (.+?) +\|$/gm)].map(
    ([, ...cells]) => cells,
  );
  expect(told.map(([line, about, text]) => [line, about!.replaceAll('`', ''), text])).toEqual(asked);
  const file = join(root, 'data/new-york-rats/datapackage.json');
  let json = await readFile(file, 'utf8');
  const questions = [...questionsIn(JSON.parse(json))];
  for (const [at, { path }] of questions.entries())
    json = replaceText(
      json,
      path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
      told[at]![3]!,
    );
  await writeFile(file, json);
  const checked = await run('check.ts');
  expect(checked).toMatchObject({ status: 0, stderr: '' });
  const [said] = blocks('text');
  expect(checked.stdout.slice(0, said!.length)).toBe(said);
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
  const workflow = await read('.github/workflows/publish.yml');
  const texts = [workflow, guide, await read('templates/README.md'), await read('README.md')];
  const named = texts.flatMap((text) =>
    [...text.matchAll(/npm run (?:--silent )?([a-z-]+)/g)].map(([, command]) => command!),
  );
  expect(new Set(named)).toEqual(new Set([...named.filter((command) => command in scripts)]));
  expect(named).toEqual(expect.arrayContaining(['new-place', 'draft', 'check', 'build', 'fetch', 'count']));
});

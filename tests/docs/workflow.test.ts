import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { replaceText } from '../../src/publish/json-text.ts';
import { PATHS } from '../../scripts/command/paths.ts';
import { questionsIn } from '../../src/model/question.ts';
import { csvOf, descriptorOf, DISTRICTS_CSV, HEADERS, monthsFrom, rawResource } from '../small-place.ts';
import { Hosted, workflow, type Given } from './workflow.ts';

const { draft, publish } = workflow.jobs;

const months = monthsFrom('2023-01', 24);
const COUNTS = csvOf(
  HEADERS.counts,
  months.flatMap((month) => ['a', 'b', 'c'].map((district, n) => [month, district, 10 + n])),
);
/** A place that is whole. */
const WELL = {
  'data/smallville/datapackage.json': JSON.stringify(
    descriptorOf([rawResource('counts')], { default: true }),
    null,
    2,
  ),
  'data/smallville/districts.csv': DISTRICTS_CSV,
  'data/smallville/rats.csv': COUNTS,
};
/** A folder as it is uploaded by somebody who has never heard of a descriptor. */
const UPLOADED = { 'data/My Town/districts.csv': DISTRICTS_CSV, 'data/My Town/noise.csv': COUNTS };
const ON: Given = {
  pages: { origin: 'http://127.0.0.1:9', base_path: '/site', base_url: 'http://127.0.0.1:9/site' },
};
const BUILT = ['Build the site', 'actions/upload-pages-artifact', 'actions/deploy-pages'];

test('a folder that is described is checked, built and published, and nothing is drafted', async () => {
  const hosted = await Hosted.with(WELL);
  const drafted = await hosted.run(draft);
  expect(drafted).toMatchObject({ ok: true, summary: '' });
  expect(drafted.steps).not.toContain('npm ci');
  const published = await hosted.run(publish, ON);
  expect(published.ok).toBe(true);
  expect(published.steps.slice(-3)).toEqual(BUILT);
  expect(published.summary).toMatch(/^## Check of the tables\n~~~~text\nsmallville: can be published\./);
});

test('a fault in the tables stops before anything is built: the site that is there stays', async () => {
  const hosted = await Hosted.with({
    ...WELL,
    'data/smallville/rats.csv': COUNTS.replaceAll('2023', 'MMXXIII'),
  });
  expect(await hosted.run(draft)).toMatchObject({ ok: true, summary: '' });
  const published = await hosted.run(publish, ON);
  expect(published.ok).toBe(false);
  expect(published.steps.at(-1)).toBe('Check the tables');
  expect(published.summary).toContain('smallville: CANNOT be published yet.');
  expect(published.summary).toMatch(/\*\*Nothing was published\. .* stays as it is\.\*\*\n$/);
});

test('a descriptor that is no JSON is told in the check, beside the places that are well', async () => {
  const hosted = await Hosted.with({ ...WELL, 'data/other/datapackage.json': '{ "name": "other", }' });
  const published = await hosted.run(publish, ON);
  expect(published).toMatchObject({ ok: false });
  expect(published.summary).toContain('smallville: can be published.');
  expect(published.summary).toContain('other: CANNOT be published yet.');
  expect(published.summary).toContain('not JSON');
});

test('a folder of tables alone gets a draft; the rest is published without it until it is answered', async () => {
  const hosted = await Hosted.with({ ...WELL, ...UPLOADED });
  const drafted = await hosted.run(draft);
  expect(drafted.ok).toBe(true);
  expect(hosted.history()).toEqual(['Draft of datapackage.json', 'files']);
  const file = 'data/my-town/datapackage.json';
  let json = hosted.file(file);
  const questions = [...questionsIn(JSON.parse(json))];
  expect(questions.length).toBeGreaterThan(1);
  const { summary } = drafted;
  expect(summary).toContain(`## \`${file}\` was drafted from the tables`);
  expect(summary).toContain(`${questions.length} questions are open.`);
  expect(summary).toContain('The folder `My Town` is called `my-town` from here on');
  expect(summary).toContain('noise.csv: counted complaints');
  expect(summary).toContain(`[${file}](https://github.com/somebody/site/edit/main/${file})`);
  for (const { text } of questions) {
    const line = json.split('\n').findIndex((word) => word.includes(text)) + 1;
    expect(summary).toContain(`| [${line}](https://github.com/somebody/site/blob/main/${file}#L${line}) |`);
    expect(summary).toContain(`| ${text} |`);
  }

  const waiting = await hosted.run(publish, ON);
  expect(waiting.steps.slice(-4)).toEqual([...BUILT, 'Is every place on the site?']);
  expect(waiting.ok).toBe(false);
  expect(waiting.summary).toContain('smallville: can be published.');
  expect(waiting.summary).toContain('my-town: CANNOT be published yet.');
  expect(waiting.summary).toContain('my-town will not be on the site yet.');

  for (const { path } of questions)
    json = replaceText(
      json,
      path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
      path.endsWith('populationPeriod') ? '2023' : 'Town hall',
    );
  await hosted.commit(await hosted.clone(), { [file]: json });
  expect(await hosted.run(draft)).toMatchObject({ ok: true, summary: '' });
  const published = await hosted.run(publish, ON);
  expect(published).toMatchObject({ ok: true });
  expect(published.summary).toContain('my-town: can be published.');
});

test('where a draft is all there is, nothing is built', async () => {
  const hosted = await Hosted.with(UPLOADED);
  await hosted.run(draft);
  const published = await hosted.run(publish, ON);
  expect(published).toMatchObject({ ok: false });
  expect(published.steps).not.toContain('Build the site');
});

test('rows about persons are not used, and it is said that they must be deleted and that history keeps them', async () => {
  const hosted = await Hosted.with({
    ...WELL,
    ...UPLOADED,
    'data/My Town/shifts.csv': 'date,district,person,hours\n2025-01-01,a,p1,2\n2025-01-02,b,p2,3\n',
  });
  const { summary } = await hosted.run(draft);
  expect(summary).toMatch(/\*\*Delete `shifts\.csv`: there are rows about persons in it/);
  expect(summary).toContain('the history of the project keeps it even when it is deleted');
  expect(hosted.file('data/my-town/datapackage.json')).not.toContain('shifts.csv');
});

test('tables that lie in no folder, or in a folder too many, are told of', async () => {
  const hosted = await Hosted.with({
    ...WELL,
    'data/noise.csv': COUNTS,
    'data/outer/inner/noise.csv': COUNTS,
  });
  const { ok, summary } = await hosted.run(draft);
  expect(ok).toBe(true);
  expect(summary).toContain('The tables lie in a folder within data/outer.');
  expect(summary).toContain('`noise.csv`: nothing reads what lies in `data` itself.');
  expect(hosted.history()).toEqual(['files']);
});

test('what somebody commits while a draft is made is kept beside it', async () => {
  const hosted = await Hosted.with({ ...WELL, ...UPLOADED });
  const drafted = await hosted.run(
    draft,
    {},
    {
      'Keep the draft': async () => hosted.commit(await hosted.clone(), { 'data/smallville/notes.txt': 'x' }),
    },
  );
  expect(drafted.ok).toBe(true);
  expect(hosted.history()).toEqual(['Draft of datapackage.json', 'files', 'files']);
});

test('a descriptor that somebody commits meanwhile wins over the draft, which says that it is not kept', async () => {
  const hosted = await Hosted.with({ ...WELL, 'data/town/noise.csv': COUNTS });
  const drafted = await hosted.run(
    draft,
    {},
    {
      'Keep the draft': async () =>
        hosted.commit(await hosted.clone(), { 'data/town/datapackage.json': '{}' }),
    },
  );
  expect(drafted.ok).toBe(false);
  expect(drafted.summary).toContain('**This draft could not be kept');
  expect(hosted.file('data/town/datapackage.json')).toBe('{}');
});

test('a place that is on the site is not taken off it by a question: then nothing is published', async () => {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/site/my-town/' ? 200 : 404).end();
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  const hosted = await Hosted.with({ ...WELL, ...UPLOADED });
  await hosted.run(draft);
  const published = await hosted.run(publish, {
    pages: { ...(ON['pages'] as object), base_url: `http://127.0.0.1:${port}/site` },
  });
  expect(published).toMatchObject({ ok: false });
  expect(published.steps.at(-1)).toBe('Does the site lose a place?');
  expect(published.summary).toContain('**Nothing was published: `my-town` is on the site');
});

test('where the site is not switched on, the page of the run says how', async () => {
  const hosted = await Hosted.with(WELL);
  const published = await hosted.run(publish, { pages: 'failure' });
  expect(published).toMatchObject({ ok: false });
  expect(published.steps.at(-1)).toBe('Is the site switched on?');
  expect(published.summary).toContain('at **Source**, choose **GitHub Actions**');
});

test('the workflow uses the project’s Node, no secret, and each job may do no more than it needs', async () => {
  expect(workflow.permissions).toEqual({ contents: 'read' });
  expect(draft.permissions).toEqual({ contents: 'write' });
  expect(publish.permissions).toEqual({ contents: 'read', pages: 'write', 'id-token': 'write' });
  expect(publish).toMatchObject({ needs: 'draft', if: '${{ !cancelled() }}' });
  expect(JSON.stringify(workflow)).not.toContain('secrets.');
  const node = Number(await readFile(join(PATHS.root, '.nvmrc'), 'utf8'));
  for (const { steps } of [draft, publish]) {
    expect(steps.find(({ uses }) => uses?.startsWith('actions/setup-node@'))!.with).toMatchObject({
      'node-version': node,
    });
    // Both work on the branch as it is, not on the commit that began the run.
    expect(steps[0]).toMatchObject({ with: { ref: '${{ github.ref }}' } });
  }
});

test('what is published is what was built, where the settings say that it stands', () => {
  const build = publish.steps.find(({ run }) => run === 'npm run build')!;
  expect(build.env).toEqual({
    SITE: '${{ steps.pages.outputs.origin }}',
    BASE: '${{ steps.pages.outputs.base_path }}',
  });
  expect(publish.steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'))!.with).toEqual({
    path: 'dist',
  });
});

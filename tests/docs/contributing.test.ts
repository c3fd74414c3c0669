import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { PATHS } from '../../scripts/command/paths.ts';
import { SOURCES } from '../../scripts/command/sources.ts';
import { projectCopy, type ProjectCopy } from '../project-copy.ts';

/** What CONTRIBUTING says of a new indicator and of a new chart, done in a copy: a file, a line and words. */

const INDICATOR = `import { shareOf } from './case-shares.ts';
import { sumOf } from './counts.ts';
import { gapOf, type Indicator } from './indicator.ts';
import { isOfInspections, type InspectionsLedger } from '../model/ledger.ts';

/** Inspections failed ÷ inspections. */
export const failedInspections: Indicator<'failed-inspections', 'share', InspectionsLedger> = {
  id: 'failed-inspections',
  subject: 'sorting',
  unit: 'percent',
  digits: 1,
  polarity: 'lower',
  nature: 'share',
  lead: { rank: 2 },
  months: { scale: 'as-is', ofDistricts: true },
  ofPartial: false,
  givenBy: isOfInspections,
  evaluate(question) {
    const { inspected, passed } = question.ledger;
    const all = sumOf(inspected, question);
    const gap = gapOf(all);
    if (gap) return gap;
    const { used, expected } = all;
    return shareOf(all.sum - sumOf(passed, question).sum, all.sum, { used, expected });
  },
};
`;

const CHART = `import * as Plot from '@observablehq/plot';
import { aboutMeasure } from '../model/chart-about.ts';
import type { Measure } from '../model/aggregate.ts';
import type { Chart } from '../model/chart.ts';
import { cellOf, identity, printerOf, provenance, seriesOf, type Setting } from './base.ts';
import type { ChartSpec } from './spec.ts';

function newestChart(setting: Setting, measure: Measure): Chart | null {
  if (measure.latest.value === null) return null;
  const series = seriesOf(setting, measure.series);
  const { subject, about, print, digits } = printerOf(setting, measure.indicator, series);
  const said = about.text + ': ' + print(measure.latest.value);
  return {
    ...provenance(setting, series),
    ...identity(aboutMeasure(measure, 'newest')),
    subject,
    title: said,
    subtitle: about.text,
    alt: said + '.',
    notes: [],
    legend: [],
    columns: [{ id: 'value', label: about.text, kind: 'number', digits }],
    rows: [[cellOf(measure.latest)]],
    plot: () => ({ height: 60, marks: [Plot.barX([measure.latest], { x: 'value' })] }),
  };
}

export const newest: ChartSpec<'newest'> = {
  kind: 'newest',
  answers: 'standing',
  ofIndicator: (setting, { place }) => newestChart(setting, place),
  ofMeasure: (setting, { measure }) => newestChart(setting, measure),
};
`;

/** Rows of the invented city's inspections, with nothing else of it; the series has the name of a kind of chart. */
async function inspections(): Promise<{ readonly [path: string]: string }> {
  const read = (file: string): Promise<string> => readFile(join(PATHS.data, 'demo', file), 'utf8');
  const descriptor = JSON.parse(await read('datapackage.json')) as {
    resources: { name: string; smallMatters: { series?: string } }[];
  };
  const resources = descriptor.resources
    .filter(({ name }) => ['districts', 'inspections'].includes(name))
    .map((resource) =>
      resource.name === 'inspections'
        ? { ...resource, smallMatters: { ...resource.smallMatters, series: 'map' } }
        : resource,
    );
  return {
    'data/trial/datapackage.json': JSON.stringify({ ...descriptor, name: 'trial', resources }),
    'data/trial/districts.csv': await read('districts.csv'),
    'data/trial/districts.topo.json': await read('districts.topo.json'),
    'data/trial/inspections.csv': await read('inspections.csv'),
  };
}

/** Puts a text before the first place where another stands. */
async function putBefore({ root }: ProjectCopy, path: string, mark: string, text: string): Promise<void> {
  const file = join(root, path);
  const before = await readFile(file, 'utf8');
  expect(before).toContain(mark);
  await writeFile(
    file,
    before.replace(mark, () => text + mark),
  );
}

const WORDS = 'src/i18n/en';

test('an indicator and a chart are a file, a line and their words, and stand on all their pages', async () => {
  const copy = await projectCopy(
    {
      ...(await inspections()),
      'src/indicators/failed-inspections.ts': INDICATOR,
      'src/charts/newest.ts': CHART,
      'tsconfig.trial.json': JSON.stringify({
        extends: './tsconfig.json',
        include: [],
        files: ['src/i18n/en/index.ts', 'src/charts/index.ts'],
      }),
    },
    [...SOURCES, 'package.json', 'tsconfig.json'],
  );
  // The line of each, with the import it needs.
  await putBefore(
    copy,
    'src/indicators/index.ts',
    'import { monthlyVolunteers }',
    "import { failedInspections } from './failed-inspections.ts';\n",
  );
  await putBefore(copy, 'src/indicators/index.ts', '  complaintsRate,\n', '  failedInspections,\n');
  await putBefore(
    copy,
    'src/charts/index.ts',
    'import { spread }',
    "import { newest } from './newest.ts';\n",
  );
  await putBefore(copy, 'src/charts/index.ts', '  years,\n', '  newest,\n');

  const types = () => copy.run('../node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.trial.json');
  const missing = await types();
  expect([...missing.stdout.matchAll(/^(\S+)\(\d+,\d+\): error/gm)].map(([, file]) => file).sort()).toEqual([
    `${WORDS}/indicators.ts`,
    `${WORDS}/pages/chart.ts`,
  ]);

  await putBefore(
    copy,
    `${WORDS}/indicators.ts`,
    "  'complaints-rate': {\n",
    `  'failed-inspections': {
    name: 'Failed inspections',
    measure: 'Share of inspections failed',
    meaning: 'Of every 100 inspections, how many failed.',
    formula: 'inspections failed ÷ inspections, over a year',
    missing: gaps,
    limits: 'It does not tell why they failed.',
    statement: ({ area, shareOf }) => \`In \${area}, \${shareOf('inspections')} failed\`,
    compared: () => ({ more: 'failed more often', less: 'failed less often' }),
    finding: () => 'of inspections failed',
    sentence: () => 'Of all inspections, some failed.',
  },
`,
  );
  // A share must say what it is of.
  expect((await types()).stdout).toContain("'shareOf' is missing");
  await putBefore(
    copy,
    `${WORDS}/indicators.ts`,
    "    limits: 'It does not tell why they failed.',\n",
    "    shareOf: 'inspections held',\n",
  );
  await putBefore(
    copy,
    `${WORDS}/pages/chart.ts`,
    '  spread: {\n',
    "  newest: { lead: 'One bar.', link: 'The newest', notShown: 'It shows no other year.' },\n",
  );
  expect(await types()).toMatchObject({ status: 0, stdout: '' });

  expect(await copy.run('build.ts', 'trial', '--without-png')).toMatchObject({ status: 0, stderr: '' });
  const page = async (path: string) =>
    parseHTML(await readFile(join(copy.root, 'dist', 'trial', path, 'index.html'), 'utf8')).document;
  const idsIn = (document: Document): string[] =>
    [...document.querySelectorAll('.chart-title')].map(({ id }) => id.replace('chart-map-', ''));

  const indicator = await page('indicators/map/failed-inspections');
  expect(idsIn(indicator)).toEqual(
    ['map', 'years', 'newest', 'funnel', 'control']
      .filter((kind) => indicator.querySelector(`#chart-map-failed-inspections-${kind}`))
      .map((kind) => `failed-inspections-${kind}`),
  );
  expect(idsIn(indicator)).toContain('failed-inspections-funnel');
  expect(indicator.body.textContent).toContain('by number of inspections held');
  expect(indicator.querySelector('.chart-lead')?.textContent).toBe('One bar.');

  const home = await page('');
  const anchorsIn = (selector: string) =>
    [...home.querySelectorAll(`${selector} a`)].map((link) => link.getAttribute('href'));
  expect(anchorsIn('.place-map .measures')).toContain('/trial/indicators/map/failed-inspections/');
  expect(anchorsIn('.findings')).toContain('/trial/charts/map-failed-inspections-years/');
  expect(home.querySelector('.findings')!.textContent).toContain('of inspections failed');
  const chart = await page('charts/map-failed-inspections-newest');
  expect(
    [...chart.querySelectorAll('#not-shown + ul li')].map((element) => element.textContent).slice(-2),
  ).toEqual(['It shows no other year.', 'It does not tell why they failed.']);
  const listed = await page('charts');
  expect(listed.querySelector('a[href$="/map-accurate-sorting-newest/"]')).not.toBeNull();
  const { districts } = JSON.parse(
    await readFile(join(copy.root, 'build', 'aggregates', 'trial', 'place.json'), 'utf8'),
  ).info as { districts: { slug: string }[] };
  const district = await page(`districts/${districts[0]!.slug}`);
  expect(district.body.textContent).toContain('Of all inspections, some failed.');
  expect(
    [...district.querySelectorAll('.chart-links a')].map((element) => element.textContent.trim()),
  ).toContain('The newest');
});

/**
 * `npm run bench [-- <place>]`: how fast and how heavy, as ratios within one run, so that two machines
 * can be compared. Needs a built site (`npm run build`). Writes `build/bench.json` too.
 */
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { PassThrough } from 'node:stream';
import { createGunzip, gzipSync } from 'node:zlib';
import { build } from 'astro';
import Papa from 'papaparse';
import { placeCharts, indicatorCharts } from '../src/charts/index.ts';
import { wordsOf } from '../src/i18n/index.ts';
import type { IndicatorCut, PlaceCut } from '../src/model/cuts.ts';
import { InputError } from '../src/model/fault.ts';
import { dayOf } from '../src/model/day.ts';
import { readDescriptor } from '../src/read/descriptor.ts';
import { readPlace } from '../src/aggregate/place.ts';
import { draw } from '../src/render/compose.ts';
import { rasterize } from '../src/render/png.ts';
import { compareIndicator } from '../src/compare/compare.ts';
import { INDICATOR_INFO } from '../src/model/indicator.ts';
import { inventedValues } from './bench/invented-values.ts';
import { aggregateFolder } from './command/aggregate-folder.ts';
import { PATHS } from './command/paths.ts';
import { run } from './command/run.ts';

const place = process.argv[2] ?? 'nyc';
/** As many as the largest country publishes for. */
const DISTRICTS = 3_000;
const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** The least of three runs: what the work takes when nothing is in its way. */
async function best(work: () => Promise<unknown>): Promise<number> {
  const times = [await seconds(work), await seconds(work), await seconds(work)];
  return Math.min(...times);
}

/** Papaparse over the same files and nothing else: rows are read and dropped. */
async function scanAll(root: string, files: readonly string[]): Promise<void> {
  for (const file of files) {
    const bytes = createReadStream(join(root, file), { highWaterMark: 1 << 18 });
    const text = bytes.pipe(file.endsWith('.gz') ? createGunzip() : new PassThrough()).setEncoding('utf8');
    await new Promise<void>((resolve, reject) => {
      Papa.parse<string[]>(text as unknown as NodeJS.ReadableStream, {
        delimiter: ',',
        chunk: () => {},
        complete: () => resolve(),
        error: reject,
      });
    });
  }
}

interface PageSize {
  readonly page: string;
  readonly html: number;
  readonly css: number;
  readonly script: number;
  readonly total: number;
}

/** Bytes over the wire, gzipped, by type: a page and everything it names on its own host. */
async function pageSize(page: string): Promise<PageSize> {
  const html = await readFile(join(PATHS.dist, page, 'index.html'), 'utf8');
  const size = async (pattern: RegExp): Promise<number> => {
    const files = [...html.matchAll(pattern)].map((match) => match[1]!);
    let sum = 0;
    for (const file of new Set(files)) sum += gzipSync(await readFile(join(PATHS.dist, file))).length;
    return sum;
  };
  const css = await size(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g);
  const script = await size(/<script[^>]+src="([^"]+)"/g);
  const own = gzipSync(html).length;
  return { page, html: own, css, script, total: own + css + script };
}

await run(async () => {
  const root = join(PATHS.data, place);
  const { resources } = await readDescriptor(root);
  const files = resources.flatMap(({ path, smallMatters }) =>
    'series' in smallMatters ? [path].flat() : [],
  );
  const say = (name: string, value: string): void =>
    void process.stdout.write(`${name.padEnd(44)} ${value}\n`);

  const scan = await best(() => scanAll(root, files));
  const read = await best(() => readPlace(root));
  const aggregate = await best(() => aggregateFolder(root));
  say('papaparse alone, same files', `${round(scan)} s`);
  say('reading', `${round(read)} s, ${round(scan / read)} of the bare scan’s speed`);
  say(
    'reading and aggregating',
    `${round(aggregate)} s, ${round(scan / aggregate)} of the bare scan’s speed`,
  );

  const comparisons: Record<string, number> = {};
  for (const indicator of ['sorting-rate', 'complaints-rate', 'on-time'] as const) {
    const values = inventedValues(indicator, DISTRICTS);
    const ids = values.slice(1).map(({ area }) => area.slice('district:'.length));
    const took = await best(async () =>
      compareIndicator(values, {
        notes: [],
        asOf: dayOf('2026-01-31'),
        classOf: () => 'district',
        peersOf: (id) => ids.slice(Math.max(0, Number(id) - 8), Number(id) + 7),
      }),
    );
    comparisons[INDICATOR_INFO[indicator].nature] = took;
    say(
      `comparing ${DISTRICTS.toLocaleString('en')} districts, ${INDICATOR_INFO[indicator].nature}`,
      `${round(took)} s, one core`,
    );
  }

  const aggregates = join(PATHS.aggregates, place);
  const cut = JSON.parse(
    await readFile(join(aggregates, 'place.json'), 'utf8').catch(() => {
      throw new InputError(`build/: ${place} is not built; run npm run build first`);
    }),
  ) as PlaceCut;
  const setting = { info: cut.info, words: wordsOf('en') };
  const charts = placeCharts(setting, cut);
  for (const { series, indicator } of cut.measures) {
    const one = JSON.parse(
      await readFile(join(aggregates, 'indicator', series, `${indicator}.json`), 'utf8'),
    ) as IndicatorCut;
    charts.push(...indicatorCharts(setting, one, null));
  }
  const svg = await best(async () =>
    charts.forEach((chart) => (draw(chart, 'narrow'), draw(chart, 'wide'), draw(chart, 'file'))),
  );
  const pictures = charts.map((chart) => draw(chart, 'file'));
  const png = await best(async () => pictures.forEach((picture) => rasterize(picture)));
  say('a chart as three SVGs', `${round((1000 * svg) / charts.length, 1)} ms`);
  say('a chart as PNG, 1200 × 675', `${round((1000 * png) / charts.length, 1)} ms`);

  const out = join(PATHS.root, 'build', 'bench-pages');
  const pages = await seconds(() => build({ root: PATHS.root, outDir: out, logLevel: 'error' }));
  const built = (await readdir(out, { recursive: true })).filter((file) => file.endsWith('.html')).length;
  await rm(out, { recursive: true, force: true });
  say('pages', `${round(pages, 1)} s for ${built}, ${round((1000 * pages) / built, 1)} ms a page`);

  const district = cut.info.districts[0]!;
  const sizes: PageSize[] = [];
  for (const page of [
    '',
    `${place}`,
    `${place}/districts`,
    `${place}/districts/${district.slug}`,
    `${place}/charts/${charts[0]!.id}`,
  ]) {
    const size = await pageSize(page);
    sizes.push(size);
    const kB = (bytes: number): string => `${round(bytes / 1000, 1)} kB`;
    say(
      `/${page}, gzipped`,
      `${kB(size.total)}: HTML ${kB(size.html)}, CSS ${kB(size.css)}, script ${kB(size.script)}`,
    );
  }
  const memory = process.memoryUsage.rss();
  say('memory', `${round(memory / 1e6, 0)} MB`);
  await writeFile(
    join(PATHS.root, 'build', 'bench.json'),
    `${JSON.stringify({ place, seconds: { scan, read, aggregate, pages, comparisons }, ratio: { read: scan / read, aggregate: scan / aggregate }, milliseconds: { svg: (1000 * svg) / charts.length, png: (1000 * png) / charts.length, page: (1000 * pages) / built }, pages: built, sizes, memory }, null, 2)}\n`,
  );
});

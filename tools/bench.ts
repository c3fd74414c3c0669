/**
 * `npm run bench [-- <place>] [--districts 60,600,3000]`: how fast and how heavy, as ratios within one run,
 * so that two machines can be compared: what the place takes from its tables to the whole site, and what a
 * page costs as places grow. Builds in a copy of the project, and takes ten minutes or more; fewer districts
 * take less. Writes `build/bench.json` too.
 */
import { createReadStream } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { PassThrough } from 'node:stream';
import { createGunzip } from 'node:zlib';
import Papa from 'papaparse';
import { printCount } from '../src/model/amount.ts';
import { ROOT_LANGUAGE } from '../src/model/text.ts';
import { diskFolder } from '../scripts/command/disk.ts';
import { readPlace } from '../src/aggregate/place.ts';
import { indicatorCharts, placeCharts } from '../src/charts/index.ts';
import { compareIndicator } from '../src/compare/compare.ts';
import { wordsOf } from '../src/i18n/index.ts';
import { districtOf } from '../src/model/area.ts';
import type { IndicatorCut, PlaceCut } from '../src/model/cuts.ts';
import { dayOf } from '../src/model/day.ts';
import { InputError } from '../src/model/fault.ts';
import { INDICATOR_INFO } from '../src/indicators/index.ts';
import { readDescriptor } from '../src/read/descriptor.ts';
import { draw } from '../src/render/compose.ts';
import { rasterize } from '../src/render/png.ts';
import { writeInventedPlace } from './bench/invented-place.ts';
import { inventedValues } from './bench/invented-values.ts';
import { pageSize } from './bench/page-size.ts';
import { projectCopy, type Build, type ProjectCopy } from './bench/project-copy.ts';
import { aggregateFolder } from '../scripts/command/aggregate-folder.ts';
import { PATHS } from '../scripts/command/paths.ts';
import { run } from '../scripts/command/run.ts';
import { TOOLS } from './commands.ts';

/** As many as the largest country publishes for. */
const DISTRICTS = 3_000;

const round = (value: number, digits = 2): number => Number(value.toFixed(digits));
const say = (name: string, value: string): void => void process.stdout.write(`${name.padEnd(44)} ${value}\n`);
const megabytes = (bytes: number): string => `${round(bytes / 1e6, 0)} MB`;

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** Processor seconds of all threads, so that what else the machine does makes no difference. */
async function processorSeconds(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** The least of three runs: what the work takes when nothing is in its way. */
async function best(work: () => Promise<unknown>, measure = seconds): Promise<number> {
  const times = [await measure(work), await measure(work), await measure(work)];
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

/** Reading and aggregating against a bare scan of the same files. */
async function benchReading(root: string) {
  const { resources } = await readDescriptor(diskFolder(root));
  const files = resources.flatMap(({ path, smallMatters }) =>
    'series' in smallMatters ? [path].flat() : [],
  );
  const scan = await best(() => scanAll(root, files));
  const read = await best(() => readPlace(diskFolder(root)));
  const aggregate = await best(() => aggregateFolder(root));
  const speed = (took: number): string => `${round(took)} s, ${round(scan / took)} of the bare scan’s speed`;
  say('papaparse alone, same files', `${round(scan)} s`);
  say('reading', speed(read));
  say('reading and aggregating', speed(aggregate));
  return { scan, read, aggregate };
}

/** Comparing the districts of the largest place, by what is compared: ranks, news, control charts and all. */
async function benchComparing() {
  const comparisons: Record<string, number> = {};
  for (const indicator of ['sorting-rate', 'complaints-rate', 'on-time'] as const) {
    const values = inventedValues(indicator, DISTRICTS);
    const ids = values.slice(1).map(({ area }) => districtOf(area)!);
    const { nature } = INDICATOR_INFO[indicator];
    comparisons[nature] = await best(
      async () =>
        compareIndicator(values, {
          notes: [],
          asOf: dayOf('2026-01-31'),
          classOf: () => 'district',
          peersOf: (id) => ids.slice(Math.max(0, Number(id) - 8), Number(id) + 7),
          populationErrorOf: () => 0.02,
        }),
      processorSeconds,
    );
    say(
      `comparing ${printCount(DISTRICTS)} districts, ${nature}`,
      `${round(comparisons[nature])} s of processor time`,
    );
  }
  return comparisons;
}

const sayBuild = (name: string, { seconds: took, processor, memory, pages }: Build, scan: number): void =>
  say(
    name,
    `${round(took, 1)} s, ${round(took / scan, 1)} bare scans; processor ${round(processor, 1)} s, ${megabytes(memory)}, ${printCount(pages)} pages`,
  );

/** The whole site of a place: from nothing, with its charts drawn already, and with nothing changed. */
async function benchBuilds(copy: ProjectCopy, place: string, scan: number) {
  const root = join(copy.root, 'data', place);
  await cp(join(PATHS.data, place), root, { recursive: true });
  const cold = await copy.build(place);
  const warm = await copy.build(place, '--force');
  const unchanged = await copy.build(place);
  sayBuild(`${place}, cold`, cold, scan);
  sayBuild(`${place}, charts unchanged`, warm, scan);
  sayBuild(`${place}, nothing changed`, unchanged, scan);
  return { cold, warm, unchanged };
}

const cutIn = async <T>(copy: ProjectCopy, path: string): Promise<T> =>
  JSON.parse(await readFile(join(copy.root, 'build', 'aggregates', path), 'utf8')) as T;

/** A chart of the place and its indicators: its three SVGs, and its PNG. */
async function benchCharts(copy: ProjectCopy, place: string) {
  const cut = await cutIn<PlaceCut>(copy, join(place, 'place.json'));
  const setting = {
    info: cut.info,
    notes: cut.notes,
    programmes: cut.programmes,
    words: wordsOf(ROOT_LANGUAGE),
  };
  const charts = placeCharts(setting, cut);
  for (const { series, indicator } of cut.measures) {
    const indicatorCut = await cutIn<IndicatorCut>(
      copy,
      join(place, 'indicator', series, `${indicator}.json`),
    );
    charts.push(...indicatorCharts(setting, indicatorCut, null));
  }
  const svg = await best(async () =>
    charts.forEach((chart) => (draw(chart, 'narrow'), draw(chart, 'wide'), draw(chart, 'file'))),
  );
  const pictures = charts.map((chart) => draw(chart, 'file'));
  const png = await best(async () => pictures.forEach((picture) => rasterize(picture)));
  say('a chart as three SVGs', `${round((1000 * svg) / charts.length, 1)} ms`);
  say(
    'a chart as PNG, 1200 × 675',
    `${round((1000 * png) / charts.length, 1)} ms, ${round(png / svg)} of its SVGs`,
  );
  return { svg: (1000 * svg) / charts.length, png: (1000 * png) / charts.length };
}

/** Over the wire: pages of each kind. */
async function benchPages(copy: ProjectCopy, place: string) {
  const { info } = await cutIn<PlaceCut>(copy, join(place, 'place.json'));
  const index = join(copy.root, 'build', 'charts', place, 'index.json');
  const [chart] = JSON.parse(await readFile(index, 'utf8')) as { id: string }[];
  const pages = ['', place, `${place}/districts`, `${place}/districts/${info.districts[0]!.slug}`];
  const kB = (bytes: number): string => `${round(bytes / 1000, 1)} kB`;
  const sizes = [];
  for (const page of [...pages, `${place}/charts/${chart!.id}`]) {
    const size = await pageSize(join(copy.root, 'dist'), page);
    sizes.push(size);
    say(
      `/${page}, gzipped`,
      `${kB(size.total)}: HTML ${kB(size.html)}, CSS ${kB(size.css)}, script ${kB(size.script)}`,
    );
  }
  return sizes;
}

/** What a page costs as places grow, without PNGs: processor time, so that cores make no difference. */
async function benchGrowth(copy: ProjectCopy, sizes: readonly number[]) {
  const builds: (Build & { readonly districts: number; readonly page: number })[] = [];
  for (const districts of sizes) {
    await rm(join(copy.root, 'data'), { recursive: true });
    await writeInventedPlace(join(copy.root, 'data', 'invented'), 'invented', districts);
    const build = await copy.build('invented', '--without-png', '--force');
    const page = (1000 * build.processor) / build.pages;
    builds.push({ districts, page, ...build });
    say(
      `${printCount(districts)} invented districts`,
      `${round(page, 1)} ms a page, ${round(page / builds[0]!.page)} of the first; ${megabytes(build.memory)}, ${printCount(build.pages)} pages in ${round(build.seconds, 0)} s`,
    );
  }
  return builds;
}

await run(TOOLS.bench, async ({ named, options }) => {
  const place = named[0] ?? 'nyc';
  const sizes = options.districts.split(',').map(Number);
  const wrong = sizes.find((size) => !Number.isInteger(size) || size < 1);
  if (wrong !== undefined)
    throw new InputError(`invalid districts: ${options.districts}: expected numbers like 60,600`);

  const reading = await benchReading(join(PATHS.data, place));
  const comparisons = await benchComparing();
  const copy = await projectCopy();
  try {
    const builds = await benchBuilds(copy, place, reading.scan);
    const milliseconds = await benchCharts(copy, place);
    const pageSizes = await benchPages(copy, place);
    const growth = await benchGrowth(copy, sizes);
    const found = { place, reading, comparisons, builds, milliseconds, pageSizes, growth };
    await mkdir(join(PATHS.root, 'build'), { recursive: true });
    await writeFile(join(PATHS.root, 'build', 'bench.json'), `${JSON.stringify(found, null, 2)}\n`);
  } finally {
    await copy.remove();
  }
});

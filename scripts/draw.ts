/** `npm run draw [-- <place> …]`: cuts → charts in `build/`, drawn by workers; unchanged ones are kept. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { group } from 'd3-array';
import { Tinypool } from 'tinypool';
import { LANGUAGES } from '../src/i18n/index.ts';
import { locatorOf } from '../src/charts/locator.ts';
import type { Boundaries } from '../src/charts/map.ts';
import type { ChartEntry } from '../src/model/chart.ts';
import type { PlaceCut } from '../src/model/cuts.ts';
import { folderOf, type Language } from '../src/model/text.ts';
import type { DrawResult, DrawTask } from '../src/render/draw-task.ts';
import { chartCss } from '../src/render/palette.ts';
import { digestOf } from './command/digest.ts';
import { writePageFonts } from './command/page-fonts.ts';
import { chosenPlaces } from './command/places.ts';
import { PATHS } from './command/paths.ts';
import { progressOn, type Progress } from './command/progress.ts';
import { COMMANDS } from './command/commands.ts';
import { run } from './command/run.ts';
import { siteAddress } from './command/site.ts';

/** What pictures are made by: our sources, and the versions of the libraries that draw. */
const SOURCES = [
  ...['charts', 'render', 'i18n', 'indicators', 'model'].map((folder) => join('src', folder)),
  'package-lock.json',
];

/** Draws all charts of one place in one language; gives the paths of the SVGs that have no PNG yet. */
async function drawPlace(
  place: string,
  language: Language,
  pool: Tinypool,
  progress: Progress,
): Promise<string[]> {
  const folder = folderOf(language);
  progress.step(`draw ${join(folder, place)}`);
  const aggregates = join(PATHS.aggregates, place);
  const charts = join(PATHS.charts, folder, place);
  const files = join(PATHS.public, folder, place, 'charts');
  const { info, measures } = JSON.parse(await readFile(join(aggregates, 'place.json'), 'utf8')) as PlaceCut;
  const site = siteAddress(process.env);
  const boundaries = info.hasBoundaries ? [join('build', 'aggregates', place, 'boundaries.json')] : [];
  const version = await digestOf(PATHS.root, [...SOURCES, ...boundaries], [site ?? '']);
  const known = await takeDigests(charts);
  const byDistrict = known && group(known, ({ district }) => district);
  const knownOf = (district: string | null) =>
    byDistrict && Object.fromEntries((byDistrict.get(district) ?? []).map(({ id, digest }) => [id, digest]));
  const ofPlace = knownOf(null);
  const common = {
    place,
    language,
    aggregates,
    charts,
    files,
    version,
    site: site && folder ? `${site}/${folder}` : site,
  };
  const tasks: DrawTask[] = [
    { ...common, known: ofPlace, cut: 'place' },
    ...measures.map(({ series, indicator }): DrawTask => ({
      ...common,
      known: ofPlace,
      cut: { indicator: `${series}/${indicator}` },
    })),
    ...info.districts.map(({ id }): DrawTask => ({
      ...common,
      known: knownOf(id),
      cut: { district: id },
    })),
  ];
  let done = 0;
  const results = await Promise.all(
    tasks.map(async (task) => {
      const result = (await pool.run(task)) as DrawResult;
      done += result.entries.length;
      progress.tell(`${done} charts`);
      return result;
    }),
  );
  const entries: ChartEntry[] = results.flatMap((result) => result.entries);
  await removeOthers(charts, new Set([...entries.map(({ id }) => `${id}.json`), 'index.json']));
  await removeOthers(files, new Set(entries.flatMap(({ id }) => [`${id}.svg`, `${id}.png`, `${id}.csv`])));
  await writeFile(join(charts, 'index.json'), JSON.stringify(entries));
  for (const path of boundaries) {
    const shapes = JSON.parse(await readFile(join(PATHS.root, path), 'utf8')) as Boundaries;
    await writeFile(join(charts, LOCATOR), JSON.stringify(locatorOf(shapes)));
  }
  const digests = results.flatMap((result) => result.digests);
  await writeFile(
    join(charts, DIGESTS),
    JSON.stringify(
      entries.map(({ id, about }, i): Known => ({ id, district: about.district, digest: digests[i]! })),
    ),
  );
  const drawn = results.reduce((sum, result) => sum + result.drawn, 0);
  progress.done(`${entries.length} charts, ${drawn} drawn, ${entries.length - drawn} unchanged`);
  return results.flatMap(({ noPng }) => noPng);
}

/** Where in the place each district lies. */
const LOCATOR = 'locator.json';

/** PNGs that a worker makes in one go. */
const BATCH = 16;

/** A chart that was drawn: of which district, and its digest. */
interface Known {
  readonly id: string;
  readonly district: string | null;
  readonly digest: string;
}

/** The charts drawn last: in one file, since to open each chart takes longer. */
const DIGESTS = 'digests.json';

/** Reads and removes them: while charts are drawn they do not hold. Null where there are none. */
async function takeDigests(charts: string): Promise<Known[] | null> {
  const path = join(charts, DIGESTS);
  const text = await readFile(path, 'utf8').catch(() => null);
  await rm(path, { force: true });
  return text === null ? null : (JSON.parse(text) as Known[]);
}

async function removeOthers(folder: string, keep: ReadonlySet<string>): Promise<void> {
  for (const file of await readdir(folder)) if (!keep.has(file)) await rm(join(folder, file));
}

/** Workers that do one kind of task, one a core. */
async function withPool<T>(task: 'draw-task' | 'png-task', work: (pool: Tinypool) => Promise<T>): Promise<T> {
  const pool = new Tinypool({
    filename: new URL(`../src/render/${task}.ts`, import.meta.url).href,
    maxThreads: availableParallelism(),
  });
  try {
    return await work(pool);
  } finally {
    await pool.destroy();
  }
}

/** Draws all charts of some places; gives the paths of the SVGs that have no PNG yet. */
export const drawPlaces = (places: readonly string[], progress: Progress): Promise<string[]> =>
  withPool('draw-task', async (pool) => {
    const noPng: string[] = [];
    for (const language of Object.keys(LANGUAGES) as Language[])
      for (const place of places) noPng.push(...(await drawPlace(place, language, pool, progress)));
    await writeFile(join(PATHS.charts, 'chart.css'), chartCss());
    await writePageFonts(places);
    return noPng;
  });

/** Makes the PNGs of SVG files, beside them. */
export const makePngs = (svgs: readonly string[]): Promise<void> =>
  withPool('png-task', async (pool) => {
    const batches = Array.from({ length: Math.ceil(svgs.length / BATCH) }, (_, i) =>
      svgs.slice(i * BATCH, (i + 1) * BATCH),
    );
    await Promise.all(batches.map((batch) => pool.run(batch)));
  });

if (import.meta.main) {
  await run(COMMANDS.draw, async ({ named, options }) => {
    const progress = progressOn(process.stdout);
    const svgs = await drawPlaces(await chosenPlaces([...options.place, ...named]), progress);
    progress.step('PNGs');
    await makePngs(svgs);
    progress.done(`${svgs.length} made`);
  });
}

/** `npm run draw [-- <place> …]`: cuts → charts in `build/`, drawn by workers; unchanged ones are kept. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Tinypool } from 'tinypool';
import type { PlaceCut } from '../src/model/cuts.ts';
import type { DrawResult, DrawTask, IndexEntry } from '../src/render/draw-task.ts';
import { chartCss } from '../src/render/palette.ts';
import { digestOf } from './command/digest.ts';
import { chosenPlaces } from './command/places.ts';
import { PATHS } from './command/paths.ts';
import { progressOn, type Progress } from './command/progress.ts';
import { run } from './command/run.ts';
import { siteAddress } from './command/site.ts';

/** What pictures are made by: our sources, and the versions of the libraries that draw. */
const SOURCES = [
  ...['charts', 'render', 'i18n', 'model'].map((folder) => join('src', folder)),
  'package-lock.json',
];

/** Draws all charts of one place. */
export async function drawPlace(place: string, pool: Tinypool, progress: Progress): Promise<void> {
  progress.step(`draw ${place}`);
  const aggregates = join(PATHS.aggregates, place);
  const charts = join(PATHS.charts, place);
  const files = join(PATHS.public, place, 'charts');
  const { info, measures } = JSON.parse(await readFile(join(aggregates, 'place.json'), 'utf8')) as PlaceCut;
  const site = siteAddress(process.env);
  const boundaries = info.hasBoundaries ? [join('build', 'aggregates', place, 'boundaries.json')] : [];
  const version = await digestOf(PATHS.root, [...SOURCES, ...boundaries], [site ?? '']);
  const common = { place, aggregates, charts, files, version, site };
  const tasks: DrawTask[] = [
    { ...common, cut: 'place' },
    ...measures.map(({ series, indicator }): DrawTask => ({
      ...common,
      cut: { indicator: `${series}/${indicator}` },
    })),
    ...info.districts.map(({ id }): DrawTask => ({ ...common, cut: { district: id } })),
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
  const entries: IndexEntry[] = results.flatMap((result) => result.entries);
  await removeOthers(charts, new Set([...entries.map(({ id }) => `${id}.json`), 'index.json']));
  await removeOthers(files, new Set(entries.flatMap(({ id }) => [`${id}.svg`, `${id}.png`, `${id}.csv`])));
  await writeFile(join(charts, 'index.json'), JSON.stringify(entries));
  await writeFile(join(PATHS.charts, 'chart.css'), chartCss());
  const drawn = results.reduce((sum, result) => sum + result.drawn, 0);
  progress.done(`${entries.length} charts, ${drawn} drawn, ${entries.length - drawn} unchanged`);
}

async function removeOthers(folder: string, keep: ReadonlySet<string>): Promise<void> {
  for (const file of await readdir(folder)) if (!keep.has(file)) await rm(join(folder, file));
}

/** The workers that draw, one a core. */
export const drawingPool = (): Tinypool =>
  new Tinypool({
    filename: new URL('../src/render/draw-task.ts', import.meta.url).href,
    maxThreads: availableParallelism(),
  });

if (import.meta.main) {
  await run(async () => {
    const progress = progressOn(process.stdout);
    const pool = drawingPool();
    try {
      for (const place of await chosenPlaces(process.argv.slice(2))) await drawPlace(place, pool, progress);
    } finally {
      await pool.destroy();
    }
  });
}

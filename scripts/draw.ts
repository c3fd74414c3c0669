/** `npm run draw [-- <place> …]`: cuts → charts in `build/`, drawn by workers; unchanged ones are kept. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { group } from 'd3-array';
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

/**
 * Draws all charts of one place. PNGs are made afterwards, while whatever comes next is done: the promise is
 * of a promise, kept when they are there.
 */
export async function drawPlace(
  place: string,
  pool: Tinypool,
  progress: Progress,
  { withPng = true }: { readonly withPng?: boolean } = {},
): Promise<{ readonly pngs: Promise<unknown> }> {
  progress.step(`draw ${place}`);
  const aggregates = join(PATHS.aggregates, place);
  const charts = join(PATHS.charts, place);
  const files = join(PATHS.public, place, 'charts');
  const { info, measures } = JSON.parse(await readFile(join(aggregates, 'place.json'), 'utf8')) as PlaceCut;
  const site = siteAddress(process.env);
  const boundaries = info.hasBoundaries ? [join('build', 'aggregates', place, 'boundaries.json')] : [];
  const version = await digestOf(PATHS.root, [...SOURCES, ...boundaries], [site ?? '']);
  const known = await takeDigests(charts);
  const knownOf = (test: (id: string) => boolean) =>
    known && Object.fromEntries(known.filter(([id]) => test(id)));
  const ofPlace = knownOf((id) => !id.includes('--'));
  const byDistrict = known && group(known, ([id]) => id.split('--')[1]);
  const common = { place, aggregates, charts, files, version, site };
  const tasks: DrawTask[] = [
    { ...common, known: ofPlace, cut: 'place' },
    ...measures.map(({ series, indicator }): DrawTask => ({
      ...common,
      known: ofPlace,
      cut: { indicator: `${series}/${indicator}` },
    })),
    ...info.districts.map(({ id }): DrawTask => ({
      ...common,
      known: byDistrict && Object.fromEntries(byDistrict.get(id) ?? []),
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
  const entries: IndexEntry[] = results.flatMap((result) => result.entries);
  await removeOthers(charts, new Set([...entries.map(({ id }) => `${id}.json`), 'index.json']));
  await removeOthers(files, new Set(entries.flatMap(({ id }) => [`${id}.svg`, `${id}.png`, `${id}.csv`])));
  await writeFile(join(charts, 'index.json'), JSON.stringify(entries));
  const digests = results.flatMap((result) => result.digests);
  await writeFile(join(charts, DIGESTS), JSON.stringify(entries.map(({ id }, i) => [id, digests[i]])));
  await writeFile(join(PATHS.charts, 'chart.css'), chartCss());
  const drawn = results.reduce((sum, result) => sum + result.drawn, 0);
  progress.done(`${entries.length} charts, ${drawn} drawn, ${entries.length - drawn} unchanged`);
  const pngs = Promise.all(
    results
      .filter(({ noPng }) => withPng && noPng.length > 0)
      .map(({ noPng }) => pool.run(noPng, { name: 'pngTask' })),
  );
  // Awaited later; whatever fails before that must not make this a second, unheard failure.
  pngs.catch(() => {});
  return { pngs };
}

/** Digests of the charts drawn last, by id: in one file, since to open each chart takes longer. */
const DIGESTS = 'digests.json';

/** Reads and removes them: while charts are drawn they do not hold. Null where there are none. */
async function takeDigests(charts: string): Promise<[id: string, digest: string][] | null> {
  const path = join(charts, DIGESTS);
  const text = await readFile(path, 'utf8').catch(() => null);
  await rm(path, { force: true });
  return text === null ? null : (JSON.parse(text) as [string, string][]);
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
      for (const place of await chosenPlaces(process.argv.slice(2))) {
        const { pngs } = await drawPlace(place, pool, progress);
        await pngs;
      }
    } finally {
      await pool.destroy();
    }
  });
}

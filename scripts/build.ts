/**
 * `npm run build [-- <place> …]`: published CSVs → the whole site in `dist/`. The site is built beside
 * the old one and takes its place at the end; where anything fails, the old one stays as it is.
 */
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import { aggregatePlace } from './aggregate.ts';
import { PATHS } from './command/paths.ts';
import { chosenPlaces } from './command/places.ts';
import { progressOn } from './command/progress.ts';
import { removeOtherPlaces } from './command/other-places.ts';
import { run } from './command/run.ts';
import { drawingPool, drawPlace } from './draw.ts';

await run(async () => {
  const progress = progressOn(process.stdout);
  const places = await chosenPlaces(process.argv.slice(2));
  for (const place of places) await aggregatePlace(place, progress);
  const pool = drawingPool();
  try {
    for (const place of places) await drawPlace(place, pool, progress);
  } finally {
    await pool.destroy();
  }
  await removeOtherPlaces(places);
  progress.step('build pages');
  const next = join(PATHS.root, 'dist.new');
  await rm(next, { recursive: true, force: true });
  await build({ root: PATHS.root, outDir: next, logLevel: 'warn' });
  await rm(PATHS.dist, { recursive: true, force: true });
  await rename(next, PATHS.dist);
  progress.done('the site is in dist/');
});

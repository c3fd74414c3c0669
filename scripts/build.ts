/**
 * `npm run build [-- <place> …] [--force] [--without-png]`: published CSVs → the whole site in `dist/`. The site is built
 * beside the old one and takes its place at the end; where anything fails, the old one stays as it is.
 * Where nothing has changed since it was built, nothing is done, unless `--force` is given. Without PNGs
 * it is quicker, to look at or to measure: links to them lead nowhere.
 */
import { access, cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import { aggregatePlace } from './aggregate.ts';
import { digestOf } from './command/digest.ts';
import { diskFolder } from './command/disk.ts';
import { removeOtherPlaces } from './command/other-places.ts';
import { PATHS } from './command/paths.ts';
import { chosenPlaces, inPlace } from './command/places.ts';
import { needsMaintainer } from './command/site.ts';
import { ProblemError } from '../src/model/problem.ts';
import { readDescriptor, unmaintained } from '../src/read/descriptor.ts';
import { progressOn } from './command/progress.ts';
import { COMMANDS } from './command/commands.ts';
import { run } from './command/run.ts';
import { SOURCES } from './command/sources.ts';
import { drawPlaces, makePngs } from './draw.ts';
import { writeMethods } from './methods.ts';

const BUILT = join(PATHS.root, 'build', 'built');

await run(COMMANDS.build, async ({ named, options }) => {
  const progress = progressOn(process.stdout);
  const withPng = !options['without-png'];
  const places = await chosenPlaces([...options.place, ...named]);
  const digest = await digestOf(
    PATHS.root,
    [...SOURCES, ...places.map((place) => join('data', place))],
    [process.env['SITE'] ?? '', process.env['BASE'] ?? '', String(withPng)],
  );
  if (!options.force && (await builtFrom()) === digest) {
    process.stdout.write('dist/ is up to date: nothing has changed since it was built\n');
    return;
  }
  if (needsMaintainer(process.env))
    for (const place of places)
      await inPlace(place, async (root) => {
        const nobody = unmaintained(await readDescriptor(diskFolder(root)));
        if (nobody) throw new ProblemError(nobody);
      });
  for (const place of places) await aggregatePlace(place, progress);
  const next = join(PATHS.root, 'dist.new');
  await rm(next, { recursive: true, force: true });
  const noPng = await drawPlaces(places, progress);
  await writeMethods(progress);
  await removeOtherPlaces(places);
  progress.step('build pages');
  // PNGs are made meanwhile; files that are published as they are come when all are there.
  await Promise.all([
    build({ root: PATHS.root, outDir: next, publicDir: 'build/none', logLevel: 'warn' }),
    withPng ? makePngs(noPng) : null,
  ]);
  await cp(PATHS.public, next, { recursive: true });
  await rm(BUILT, { force: true });
  // Out of the way in one step: to delete the old site takes long enough to be interrupted half done.
  const old = join(PATHS.root, 'dist.old');
  await rm(old, { recursive: true, force: true });
  if (await exists(PATHS.dist)) await rename(PATHS.dist, old);
  await rename(next, PATHS.dist);
  await rm(old, { recursive: true, force: true });
  await writeFile(BUILT, digest);
  progress.done('the site is in dist/');
});

/** What the site in `dist/` was built from; null where there is none. */
async function builtFrom(): Promise<string | null> {
  const there = await exists(join(PATHS.dist, 'index.html'));
  return there ? readFile(BUILT, 'utf8').catch(() => null) : null;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/**
 * `npm run simulate`: what the methods find in invented data whose truth is known → `build/simulations.json`,
 * which the methods page prints. Done anew only where the methods or the simulations have changed.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { digestOf } from './command/digest.ts';
import { PATHS } from './command/paths.ts';
import { progressOn, type Progress } from './command/progress.ts';
import { run } from './command/run.ts';
import { simulations } from './simulate/index.ts';
import { SOURCES } from './simulate/sources.ts';

export async function simulate(progress: Progress): Promise<void> {
  const digest = await digestOf(PATHS.root, SOURCES);
  if ((await writtenFrom()) === digest) return;
  progress.step('simulate');
  const found = simulations();
  await mkdir(dirname(PATHS.simulations), { recursive: true });
  await writeFile(PATHS.simulations, JSON.stringify({ digest, ...found }));
  progress.done(`${Object.keys(found).length} simulations`);
}

/** What the simulations on disk were made from; null where there are none. */
async function writtenFrom(): Promise<unknown> {
  try {
    return (JSON.parse(await readFile(PATHS.simulations, 'utf8')) as { digest?: unknown }).digest ?? null;
  } catch {
    return null;
  }
}

if (import.meta.main) await run(() => simulate(progressOn(process.stdout)));

/**
 * `npm run simulate`: what the methods find in invented data whose truth is known → `scripts/simulate/found.json`,
 * which the methods page prints. It is kept in the repository, so that a build need not wait for it; a
 * test does the simulations again and fails where the file is no longer what they find.
 */
import { writeFile } from 'node:fs/promises';
import { PATHS } from './command/paths.ts';
import { progressOn } from './command/progress.ts';
import { run } from './command/run.ts';
import { simulations } from './simulate/index.ts';

await run(async () => {
  const progress = progressOn(process.stdout);
  progress.step('simulate');
  const found = simulations();
  await writeFile(PATHS.simulations, `${JSON.stringify(found, null, 2)}\n`);
  progress.done(`${Object.keys(found).length} simulations`);
});

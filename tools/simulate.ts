/**
 * `npm run simulate`: what the methods find in invented data whose truth is known → `src/content/simulations.json`,
 * which the methods page prints. It is kept in the repository, so that a build need not wait for it; a
 * test does the simulations again and fails where the file is no longer what they find.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PATHS } from '../scripts/command/paths.ts';
import { progressOn } from '../scripts/command/progress.ts';
import { run } from '../scripts/command/run.ts';
import { TOOLS } from './commands.ts';
import { simulations } from './simulate/index.ts';

await run(TOOLS.simulate, async () => {
  const progress = progressOn(process.stdout);
  progress.step('simulate');
  const found = simulations();
  await writeFile(
    join(PATHS.root, 'src', 'content', 'simulations.json'),
    `${JSON.stringify(found, null, 2)}\n`,
  );
  progress.done(`${Object.keys(found).length} simulations`);
});

/**
 * `npm run check [-- <place> …] [--json]`: reads a place's folder and says all that is wrong with it and
 * what to do next, publishing nothing; what `--json` prints is described in `check/finding.ts`. Exit status
 * 1 where that stops publishing, and 3 where only drafts are not ready: the other places are published
 * without them.
 */
import { join } from 'node:path';
import { examine } from '../src/publish/check/examine.ts';
import type { Examined } from '../src/publish/check/finding.ts';
import { printExamined } from '../src/publish/check/print.ts';
import { diskFolder } from './command/disk.ts';
import { PATHS } from './command/paths.ts';
import { isDraft, placesToCheck } from './command/places.ts';
import { printable } from './command/printable.ts';
import { COMMANDS } from './command/commands.ts';
import { needsMaintainer } from './command/site.ts';
import { run } from './command/run.ts';

await run(COMMANDS.check, async ({ named, options: { json, place: more } }) => {
  const examined: Examined[] = [];
  for (const place of await placesToCheck([...more, ...named])) {
    examined.push(await examine(diskFolder(join(PATHS.data, place)), needsMaintainer(process.env)));
  }
  // What must be put right comes first.
  examined.sort((a, b) => Number(a.publishable) - Number(b.publishable));
  if (!json) for (const entry of examined) process.stdout.write(`${printable(printExamined(entry))}\n`);
  if (json) process.stdout.write(`${JSON.stringify(examined, null, 2)}\n`);
  const stopped = examined.filter(({ publishable }) => !publishable).map(({ place }) => place);
  if (stopped.length === 0) return;
  const drafts = await Promise.all(stopped.map(isDraft));
  process.exitCode = stopped.length < examined.length && drafts.every(Boolean) ? 3 : 1;
  if (process.exitCode === 3 && !json)
    process.stdout.write(
      `All other places can be published; ${stopped.join(', ')} will not be on the site yet.\n`,
    );
});

/**
 * `npm run check [-- <place> …] [--json]`: reads a place's folder and says all that is wrong with it and
 * what to do next, publishing nothing. Exit status 1 where it could not be published.
 */
import { join } from 'node:path';
import { examine } from './check/examine.ts';
import type { Examined } from './check/finding.ts';
import { printExamined } from './check/print.ts';
import { PATHS } from './command/paths.ts';
import { chosenPlaces } from './command/places.ts';
import { printable } from './command/printable.ts';
import { run } from './command/run.ts';

await run(async () => {
  const args = process.argv.slice(2);
  const json = args.includes('--json');
  const examined: Examined[] = [];
  for (const place of await chosenPlaces(args.filter((arg) => arg !== '--json'))) {
    const one = await examine(join(PATHS.data, place));
    if (!json) process.stdout.write(`${printable(printExamined(one))}\n`);
    examined.push(one);
  }
  if (json) process.stdout.write(`${JSON.stringify(examined, null, 2)}\n`);
  if (!examined.every(({ publishable }) => publishable)) process.exitCode = 1;
});

/**
 * `npm run check [-- <place> …] [--json]`: reads a place's folder and says all that is wrong with it and
 * what to do next, publishing nothing. Exit status 1 where it could not be published. Without a place: every
 * one that is built by default, and every one whose descriptor cannot be read. What `--json` prints is
 * described in `check/finding.ts`.
 */
import { join } from 'node:path';
import { InputError } from '../src/model/fault.ts';
import { readDescriptor } from '../src/read/descriptor.ts';
import { examine } from './check/examine.ts';
import type { Examined } from './check/finding.ts';
import { printExamined } from './check/print.ts';
import { PATHS } from './command/paths.ts';
import { allPlaces, chosenPlaces } from './command/places.ts';
import { run } from './command/run.ts';

/** Whether a place is built by default; a descriptor that cannot be read may be of one that should be. */
async function isChosen(place: string): Promise<boolean> {
  try {
    return (await readDescriptor(join(PATHS.data, place))).smallMatters.default;
  } catch (error) {
    if (error instanceof InputError) return true;
    throw error;
  }
}

await run(async () => {
  const args = process.argv.slice(2).filter((arg) => arg !== '--json');
  const json = process.argv.includes('--json');
  const chosen: string[] = [];
  const others: string[] = [];
  if (args.length > 0) chosen.push(...(await chosenPlaces(args)));
  else for (const place of await allPlaces()) ((await isChosen(place)) ? chosen : others).push(place);
  if (chosen.length === 0)
    throw new InputError('data: no place says "default": true in its datapackage.json; name one of them');
  const examined: Examined[] = [];
  for (const place of chosen) examined.push(await examine(join(PATHS.data, place)));
  // What must be put right comes first.
  examined.sort((a, b) => Number(a.publishable) - Number(b.publishable));
  if (json) process.stdout.write(`${JSON.stringify(examined, null, 2)}\n`);
  else {
    for (const one of examined) process.stdout.write(`${printExamined(one)}\n`);
    if (others.length > 0)
      process.stdout.write(
        `Not looked at, and not built: ${others.join(', ')}. Their datapackage.json does not say "default": true.\n`,
      );
  }
  if (!examined.every(({ publishable }) => publishable)) process.exitCode = 1;
});

/**
 * `npm run fetch [-- <place> …] [--smaller]`: downloads the tables whose descriptor says where. A table
 * that has not changed, does not come whole or cannot be read stays as it was. Exit status 1 where one
 * failed.
 */
import { diskFolder } from './command/disk.ts';
import { network } from './command/network.ts';
import { chosenPlaces, inPlace } from './command/places.ts';
import { printable } from './command/printable.ts';
import { progressOn } from './command/progress.ts';
import { COMMANDS } from './command/commands.ts';
import { run } from './command/run.ts';
import { fetchPlace, type TableResult } from '../src/publish/fetch/fetch-place.ts';

/** Today where the command is run: a portal's newest rows may be of today. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** `2 unchanged, 1 new, 1 failed: casework` */
function summary(results: readonly TableResult[]): string {
  const withOutcome = (outcome: TableResult['outcome']): TableResult[] =>
    results.filter((tableResult) => tableResult.outcome === outcome);
  const failed = withOutcome('failed');
  return [
    `${withOutcome('unchanged').length} unchanged`,
    `${withOutcome('new').length} new`,
    `${failed.length} failed${failed.length > 0 ? `: ${failed.map(({ table }) => table).join(', ')}` : ''}`,
  ].join(', ');
}

await run(COMMANDS.fetch, async ({ named, options: { place: more, smaller } }) => {
  const progress = progressOn(process.stderr);
  for (const place of await chosenPlaces([...more, ...named])) {
    const results = await inPlace(place, (root) =>
      fetchPlace(diskFolder(root), { ...network, today: today(), smaller, progress }),
    );
    progress.clear();
    for (const { table, outcome, text } of results)
      process.stdout.write(`${place}/${table}: ${outcome}: ${printable(text).replaceAll('\n', '\n  ')}\n`);
    process.stdout.write(`${place}: ${summary(results)}\n`);
    if (results.some(({ outcome }) => outcome === 'failed')) {
      process.stdout.write('What failed stays as it was.\n');
      process.exitCode = 1;
    }
  }
});

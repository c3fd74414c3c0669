/**
 * `node read-place.ts <folder>`: builds and checks a place's folder and prints, as JSON, how each ended and
 * the most memory it took. A process of its own, so that what a hostile file does to it can be measured.
 */
import { diskFolder } from '../../scripts/command/disk.ts';
import { aggregateFolder } from '../../scripts/command/aggregate-folder.ts';
import { examine } from '../../src/publish/check/examine.ts';
import { printExamined } from '../../src/publish/check/print.ts';
import { InputError } from '../../src/model/fault.ts';

const root = process.argv[2]!;

async function attempt<T>(work: () => Promise<T>): Promise<{ ended: string; message: string }> {
  try {
    return { ended: 'read', message: String(await work()) };
  } catch (error) {
    const { name, message, stack } = error as Error;
    return error instanceof InputError
      ? { ended: 'refused', message }
      : { ended: name, message: stack ?? message };
  }
}

const built = await attempt(async () =>
  JSON.stringify(
    (await aggregateFolder(root)).ledger.series.map(({ report, complete }) => ({ ...report, complete })),
  ),
);
const checked = await attempt(async () => printExamined(await examine(diskFolder(root))));
const { maxRSS } = process.resourceUsage();
process.stdout.write(JSON.stringify({ built, checked, megabytes: maxRSS / 1024 }));

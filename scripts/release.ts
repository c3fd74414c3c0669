/**
 * `npm run release -- <place> [--date 2026-11-22]`: writes the place's published figures into its folder,
 * as `releases/<date>.csv.gz`, and what they were made of into `releases/manifest.json`. Only this
 * command writes there; builds read it. Without `--date` it is today's.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { printCount } from '../src/model/amount.ts';
import { InputError } from '../src/model/fault.ts';
import { formatMonth } from '../src/model/month.ts';
import { parseDay } from '../src/model/day.ts';
import { aggregateFolder } from './command/aggregate-folder.ts';
import { inPlace, namedPlaces } from './command/places.ts';
import { releasesOf, type Release } from './command/releases.ts';
import { COMMANDS } from './command/commands.ts';
import { run } from './command/run.ts';

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

await run(COMMANDS.release, async ({ named, options }) => {
  const [place] = (await namedPlaces(named))!;
  const date = options.date ?? new Date().toISOString().slice(0, 10);
  if (parseDay(date) === null) throw new InputError(`invalid date: ${date}: expected a date like 2026-11-22`);
  await inPlace(place!, (root) => release(root, place!, date));
});

async function release(root: string, place: string, date: string): Promise<void> {
  const earlier = await releasesOf(root);
  const last = earlier.at(-1);
  if (last && last.date > date)
    throw new InputError(`invalid date: ${date}: the last release is of ${last.date}`);

  const { ledger, figures } = await aggregateFolder(root, { asOf: date });
  const digest = sha256(figures.csv);
  if (last?.digest === digest) {
    process.stdout.write(
      `${place}: nothing has changed since the release of ${last.date}; none is written\n`,
    );
    return;
  }
  const inputs = (await readdir(root, { recursive: true }))
    .filter((file) => !/^(releases|\.)/.test(file) && /\.(csv|json|gz)$/.test(file))
    .sort();
  const next: Release = {
    date,
    file: `${date}.csv.gz`,
    digest,
    figures: figures.csv.split('\n').length - 2,
    inputs: await Promise.all(
      inputs.map(async (path) => ({ path, digest: sha256(await readFile(join(root, path))) })),
    ),
    tables: ledger.series.map(({ report, complete }) => ({
      series: report.series,
      rows: report.rows,
      used: report.used,
      unplaced: report.unplaced.rows,
      rejected: report.rejected.rows,
      from: formatMonth(complete.from),
      to: formatMonth(complete.to),
    })),
  };
  await mkdir(join(root, 'releases'), { recursive: true });
  await writeFile(join(root, 'releases', next.file), gzipSync(figures.csv, { level: 9 }));
  const releases = [...earlier.filter((other) => other.date !== date), next];
  await writeFile(join(root, 'releases', 'manifest.json'), `${JSON.stringify({ releases }, null, 2)}\n`);
  process.stdout.write(
    `${place}: release of ${date}: ${printCount(next.figures)} figures, ${digest.slice(0, 12)}\n`,
  );
}

/** `npm run aggregate [-- <place> …]`: published CSVs → the three cuts and the tidy tables in `build/`. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { printCount } from '../src/model/amount.ts';
import { outputPackage } from '../src/aggregate/package.ts';
import { coverageOf } from '../src/aggregate/coverage.ts';
import { qualityTable } from '../src/aggregate/quality.ts';
import { repeatsOf } from '../src/aggregate/repeats.ts';
import { tablesOf } from '../src/aggregate/tables.ts';
import type { QualityCut } from '../src/model/coverage.ts';
import { aggregateFolder } from './command/aggregate-folder.ts';
import { chosenPlaces, inPlace } from './command/places.ts';
import { diskFolder } from './command/disk.ts';
import { PATHS } from './command/paths.ts';
import { progressOn, type Progress } from './command/progress.ts';
import { COMMANDS } from './command/commands.ts';
import { run } from './command/run.ts';

/** Aggregates one place. Its cuts are replaced whole at the end, or not at all. */
export async function aggregatePlace(place: string, progress: Progress): Promise<void> {
  progress.step(`aggregate ${place}`);
  let rows = 0;
  const { ledger, cuts, figures, comparisons, repeats } = await inPlace(place, async (root) => {
    const made = await aggregateFolder(root, {
      progress: (event) => {
        rows += event.rows;
        progress.tell(`${event.step} ${printCount(event.rows)} rows`);
      },
    });
    return {
      ...made,
      figures: made.figures,
      comparisons: made.comparisons,
      repeats: await repeatsOf(diskFolder(root), made.ledger),
    };
  });
  const next = join(PATHS.aggregates, `${place}.new`);
  await rm(next, { recursive: true, force: true });
  const write = async (path: string, content: unknown): Promise<void> => {
    const file = join(next, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  };
  await write('place.json', cuts.place);
  for (const cut of cuts.indicators) await write(`indicator/${cut.series}/${cut.indicator}.json`, cut);
  for (const cut of cuts.districts) await write(`district/${cut.district.id}.json`, cut);
  if (ledger.boundaries !== null) await write('boundaries.json', ledger.boundaries);
  const quality = { coverage: coverageOf(ledger), repeats } satisfies QualityCut;
  await write('quality.json', quality);
  const tables = [...tablesOf(ledger), figures, comparisons, qualityTable(cuts.place, quality)];
  for (const table of tables) await write(`tables/${table.name}.csv`, table.csv);
  await write('tables/datapackage.json', outputPackage(cuts.place.info, tables));
  await replace(join(PATHS.public, place, 'data'), join(next, 'tables'));
  await replace(join(PATHS.aggregates, place), next);
  const measures = cuts.indicators.length * (cuts.districts.length + 1);
  progress.done(`${printCount(rows)} rows, ${printCount(measures)} measures`);
}

async function replace(folder: string, by: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(dirname(folder), { recursive: true });
  await rename(by, folder);
}

if (import.meta.main) {
  await run(COMMANDS.aggregate, async ({ named, options }) => {
    const progress = progressOn(process.stdout);
    for (const place of await chosenPlaces([...options.place, ...named]))
      await aggregatePlace(place, progress);
  });
}

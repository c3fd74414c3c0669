import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { folderOf, type Language } from '../../src/model/text.ts';
import { PATHS } from './paths.ts';

/** Takes what was made of places not asked for out of `build/`, so that a site holds only what it should. */
export async function removeOtherPlaces(places: readonly string[]): Promise<void> {
  const kept = new Set([...places, ...Object.keys(LANGUAGES)]);
  const languages = Object.keys(LANGUAGES) as Language[];
  const drawn = languages
    .map(folderOf)
    .flatMap((folder) => [join(PATHS.charts, folder), join(PATHS.public, folder)]);
  for (const folder of [PATHS.aggregates, ...drawn]) {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries) {
      if (entry.isDirectory() && !kept.has(entry.name))
        await rm(join(folder, entry.name), { recursive: true });
    }
  }
}

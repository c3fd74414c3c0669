import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PATHS } from './paths.ts';

/** Takes what was made of places not asked for out of `build/`, so that a site holds only what it should. */
export async function removeOtherPlaces(places: readonly string[]): Promise<void> {
  for (const folder of [PATHS.aggregates, PATHS.charts, PATHS.public]) {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries) {
      if (entry.isDirectory() && !places.includes(entry.name))
        await rm(join(folder, entry.name), { recursive: true });
    }
  }
}

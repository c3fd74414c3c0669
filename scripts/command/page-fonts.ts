import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pageFonts } from '../../src/render/page-fonts.ts';
import { PATHS } from './paths.ts';

async function addCharacters(folder: string, ending: string, found: Set<string>): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(ending));
  for (const file of files.sort())
    for (const character of (await readFile(join(folder, file), 'utf8')).match(/[^\0-\x7f]/gu) ?? [])
      found.add(character);
}

/** Writes the fonts of the pages, with the characters that words, formulas and the places' figures have. */
export async function writePageFonts(places: readonly string[]): Promise<void> {
  const characters = new Set<string>();
  for (const folder of ['i18n', 'stats'])
    await addCharacters(join(PATHS.root, 'src', folder), '.ts', characters);
  for (const place of places) await addCharacters(join(PATHS.aggregates, place), '.json', characters);
  const { css, files } = await pageFonts(characters);
  await rm(PATHS.fonts, { recursive: true, force: true });
  await mkdir(PATHS.fonts, { recursive: true });
  for (const { name, bytes } of files) await writeFile(join(PATHS.fonts, name), bytes);
  await writeFile(join(PATHS.fonts, 'fonts.css'), css);
}

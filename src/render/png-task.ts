import { readFile, rename, writeFile } from 'node:fs/promises';
import { rasterize } from './png.ts';

/** The path of an SVG file's PNG, beside it. */
export const pngOf = (svg: string): string => svg.replace(/svg$/, 'png');

/** Makes the PNGs of SVG files. Runs in a worker. */
export default async function pngTask(files: readonly string[]): Promise<void> {
  for (const svg of files) {
    const next = `${pngOf(svg)}.new`;
    await writeFile(next, rasterize(await readFile(svg, 'utf8')));
    // One that is there is whole.
    await rename(next, pngOf(svg));
  }
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../src/model/fault.ts';

/** One published state of a place's figures, as its manifest keeps it. */
export interface Release {
  readonly date: string;
  /** File in `releases/`. */
  readonly file: string;
  /** SHA-256 of the figures, uncompressed. */
  readonly digest: string;
  readonly figures: number;
  readonly inputs: readonly { readonly path: string; readonly digest: string }[];
  readonly tables: readonly {
    readonly series: string;
    readonly rows: number;
    readonly used: number;
    readonly unplaced: number;
    readonly rejected: number;
    readonly from: string;
    readonly to: string;
  }[];
}

/** The releases of a place, oldest first; none where it has no manifest. */
export async function releasesOf(root: string): Promise<Release[]> {
  const text = await readFile(join(root, 'releases', 'manifest.json'), 'utf8').catch(() => null);
  if (text === null) return [];
  try {
    return (JSON.parse(text) as { releases: Release[] }).releases;
  } catch (error) {
    throw new InputError(`releases/manifest.json: not JSON: ${(error as Error).message}`, { cause: error });
  }
}

/** The newest release, or null. Whether a figure is still current is judged by its date, never by the clock. */
export const lastRelease = async (root: string): Promise<Release | null> =>
  (await releasesOf(root)).at(-1) ?? null;

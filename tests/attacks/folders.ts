import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGzip } from 'node:zlib';
import { descriptorOf, DISTRICTS_CSV, rawResource } from '../small-place.ts';

/** Something in a folder: text or bytes, pieces of a file too large to hold, a link, a pipe, a folder. */
export type Entry =
  | string
  | Uint8Array
  | { readonly pieces: Iterable<string | Uint8Array>; readonly gzip?: boolean }
  | { readonly link: string }
  | 'PIPE'
  | 'FOLDER';

export interface Ended {
  readonly ended: string;
  readonly message: string;
}

/** How a folder's reading ended. */
export interface Outcome {
  readonly built: Ended;
  readonly checked: Ended;
  /** The most memory the process had. */
  readonly megabytes: number;
}

const run = promisify(execFile);

async function place(path: string, entry: Entry): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await rm(path, { force: true });
  if (entry === 'PIPE') await run('mkfifo', [path]);
  else if (entry === 'FOLDER') await mkdir(path);
  else if (typeof entry === 'string' || entry instanceof Uint8Array) await writeFile(path, entry);
  else if ('link' in entry) await symlink(entry.link, path);
  else {
    const through: Transform[] = entry.gzip ? [createGzip({ level: 6 })] : [];
    await pipeline([Readable.from(entry.pieces), ...through, createWriteStream(path)]);
  }
}

/** So many pieces, the same each time. */
export function* times(
  piece: string | Uint8Array,
  count: number,
  before = '',
): Generator<string | Uint8Array> {
  if (before !== '') yield before;
  for (let index = 0; index < count; index++) yield piece;
}

const counts = rawResource('counts');

/** A sound place with one table of counts, as it stands in its descriptor; something of it changed. */
export const sound = (change: object = {}, smallMatters = {}): string =>
  JSON.stringify(descriptorOf([{ ...counts, ...change }], smallMatters));

export const MONTHS = Array.from(
  { length: 24 },
  (_, index) => `${2023 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
);
export const ROWS = MONTHS.flatMap((month) => ['a', 'b', 'c'].map((id) => `${month},${id},7\n`)).join('');

const SOUND: { readonly [path: string]: Entry } = {
  'datapackage.json': sound(),
  'districts.csv': DISTRICTS_CSV,
  'rats.csv': `month,district,count\n${ROWS}`,
};

/**
 * Puts entries into a sound place's folder, in place of its own, and has another process build and check it.
 * That process is ended after ten minutes, since what takes so long hangs.
 */
export async function outcomeOf(entries: { readonly [path: string]: Entry }): Promise<Outcome> {
  const base = await mkdtemp(join(tmpdir(), 'small-matters-hostile-'));
  const root = join(base, 'smallville');
  try {
    for (const [path, entry] of Object.entries({ ...SOUND, ...entries }))
      await place(join(root, path), entry);
    const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'read-place.ts'), root], {
      timeout: 10 * 60_000,
      killSignal: 'SIGKILL',
      maxBuffer: 64 << 20,
    });
    return JSON.parse(stdout) as Outcome;
  } finally {
    await rm(base, { recursive: true, force: true });
  }
}

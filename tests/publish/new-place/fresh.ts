import { cp, mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { diskFolder, diskPlaces } from '../../../scripts/command/disk.ts';
import { terminalOn } from '../../../scripts/command/terminal.ts';
import type { Question } from '../../../src/guess/ask.ts';
import { asker } from '../../../src/publish/new-place/asker.ts';
import { newPlace } from '../../../src/publish/new-place/new-place.ts';
import { report } from '../../../src/publish/new-place/report.ts';
import { folderOf } from '../../small-place.ts';

export interface Fresh {
  readonly root: string;
  readonly descriptor: {
    name: string;
    resources: {
      [key: string]: unknown;
      path: string | string[];
      smallMatters: { [key: string]: unknown };
    }[];
  };
  readonly open: readonly Question[];
  readonly taken: readonly (readonly [Question, string])[];
  readonly said: string;
  /** What the terminal showed. */
  readonly shown: string;
}

/** What every place is asked, and no table can say. */
export const ANSWERS = {
  publisher: 'A publisher',
  licence: 'CC BY 4.0',
  retrieved: '2026-11-20',
  'districts.populationPeriod': '2024',
} as const;

/**
 * Runs new-place on a copy of a folder without its descriptor. Lines that are typed are taken one by one;
 * without them the guesses are.
 */
export async function fresh(
  folder: string,
  options: {
    answers?: { readonly [key: string]: string };
    typed?: readonly string[];
    keep?: (file: string) => boolean;
  } = {},
): Promise<Fresh> {
  const base = await folderOf({});
  const source = join(base, basename(folder));
  await cp(folder, source, {
    recursive: true,
    filter: (file) => !file.endsWith('datapackage.json') && (options.keep?.(file) ?? true),
  });
  const data = join(base, 'data');
  await mkdir(data);
  const [input, output] = [new PassThrough(), new PassThrough()];
  const said: string[] = [];
  const ask = asker({
    answers: new Map(Object.entries(options.answers ?? ANSWERS)),
    terminal: options.typed ? terminalOn(input, output) : null,
  });
  input.end(options.typed?.map((line) => `${line}\n`).join('') ?? '');
  const id = await newPlace({
    source: diskFolder(source),
    called: source,
    inside: false,
    places: diskPlaces(data),
    ask,
    log: (line) => said.push(line),
  });
  report(ask, { id, folder: source }, (line) => said.push(line));
  const root = join(data, id);
  return {
    root,
    descriptor: JSON.parse(await readFile(join(root, 'datapackage.json'), 'utf8')) as Fresh['descriptor'],
    open: ask.open,
    taken: ask.taken,
    said: said.join('\n'),
    shown: String((output.read() as Buffer | null) ?? ''),
  };
}

/**
 * `npm run new-place -- <folder> [--id …] [--title …] [--answer <key>=<answer> …] [--yes] [--force]`: looks
 * at the tables in a folder, asks for what they do not say, and writes `data/<id>/datapackage.json`. With
 * `--yes`, or where nobody is there to ask, guesses are taken, and what cannot be guessed stays a question.
 */
import { realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { InputError } from '../src/model/fault.ts';
import { diskFolder, diskPlaces } from './command/disk.ts';
import { PATHS } from './command/paths.ts';
import { printable } from './command/printable.ts';
import { COMMANDS } from './command/commands.ts';
import { run } from './command/run.ts';
import { terminalOn } from './command/terminal.ts';
import { asker } from '../src/publish/new-place/asker.ts';
import { newPlace } from '../src/publish/new-place/new-place.ts';
import { report } from '../src/publish/new-place/report.ts';

await run(COMMANDS['new-place'], async ({ named, options }) => {
  const folder = named[0]!;
  const answers = new Map<string, string>();
  for (const pair of options.answer) {
    const at = pair.indexOf('=');
    if (at < 1) throw new InputError(`invalid answer: ${pair}: expected <key>=<answer>`);
    answers.set(pair.slice(0, at), pair.slice(at + 1));
  }
  if (options.id !== undefined) answers.set('id', options.id);
  if (options.title !== undefined) answers.set('title', options.title);
  if (!(await stat(folder).catch(() => null))?.isDirectory())
    throw new InputError(`${folder}: no such folder`);
  const inside = (await realpath(folder)).startsWith((await realpath(PATHS.data)) + sep);
  const terminal = options.yes || !process.stdin.isTTY ? null : terminalOn(process.stdin, process.stdout);
  const ask = asker({ answers, terminal });
  try {
    const log = (line: string): void => void process.stdout.write(`${printable(line)}\n`);
    const id = await newPlace({
      source: diskFolder(folder),
      called: folder,
      inside,
      places: diskPlaces(PATHS.data),
      ask,
      force: options.force,
      log,
    });
    report(ask, { id, folder }, log);
  } finally {
    terminal?.close();
  }
});

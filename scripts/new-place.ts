/**
 * `npm run new-place -- <folder> [--id …] [--title …] [--answer <key>=<answer> …] [--yes] [--force]`: looks
 * at the tables in a folder, asks for what they do not say, and writes `data/<id>/datapackage.json`. With
 * `--yes`, or where nobody is there to ask, guesses are taken, and what cannot be guessed stays a question.
 */
import { realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { parseArgs } from 'node:util';
import { InputError } from '../src/model/fault.ts';
import { diskFolder, diskPlaces } from './command/disk.ts';
import { PATHS } from './command/paths.ts';
import { printable } from './command/printable.ts';
import { run } from './command/run.ts';
import { terminalOn } from './command/terminal.ts';
import { asker } from '../src/publish/new-place/asker.ts';
import { newPlace } from '../src/publish/new-place/new-place.ts';

await run(async () => {
  const { values, positionals } = parseArgs({
    options: {
      id: { type: 'string' },
      title: { type: 'string' },
      answer: { type: 'string', multiple: true, default: [] },
      yes: { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (!folder || positionals.length !== 1) throw new InputError('expected: npm run new-place -- <folder>');
  const answers = new Map<string, string>();
  for (const pair of values.answer) {
    const at = pair.indexOf('=');
    if (at < 1) throw new InputError(`invalid answer: ${pair}: expected <key>=<answer>`);
    answers.set(pair.slice(0, at), pair.slice(at + 1));
  }
  if (values.id !== undefined) answers.set('id', values.id);
  if (values.title !== undefined) answers.set('title', values.title);
  if (!(await stat(folder).catch(() => null))?.isDirectory())
    throw new InputError(`${folder}: no such folder`);
  const inside = (await realpath(folder)).startsWith((await realpath(PATHS.data)) + sep);
  const terminal = values.yes || !process.stdin.isTTY ? null : terminalOn(process.stdin, process.stdout);
  try {
    await newPlace({
      source: diskFolder(folder),
      called: folder,
      inside,
      places: diskPlaces(PATHS.data),
      ask: asker({ answers, terminal }),
      force: values.force,
      log: (line) => process.stdout.write(`${printable(line)}\n`),
    });
  } finally {
    terminal?.close();
  }
});

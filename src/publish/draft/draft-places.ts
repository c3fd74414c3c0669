import { readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../model/fault.ts';
import { questionsIn } from '../../model/question.ts';
import { noDescriptor } from '../check/no-descriptor.ts';
import { lineOfPath, stepsOf } from '../json-text.ts';
import { isTable, isWorkbook } from '../tables.ts';
import { asker } from '../new-place/asker.ts';
import { slugOf } from '../../guess/lexicon.ts';
import { newPlace } from '../new-place/new-place.ts';

/** What became of a folder that had no descriptor. */
export interface Draft {
  /** The folder as it was found. */
  readonly folder: string;
  /** As the folder is called from here on: its name stands in addresses. */
  readonly place: string;
  /** What each table was taken for, a line each. */
  readonly found: readonly string[];
  /** Files with rows about persons. */
  readonly persons: readonly string[];
  /** Files of spreadsheet programs, which nothing reads. */
  readonly workbooks: readonly string[];
  /** Why no descriptor was written; null where one was. */
  readonly refused: string | null;
  /** What to do about that. */
  readonly mend: readonly string[];
  /** What was guessed, in the words of the question, and nobody asked about. */
  readonly guessed: readonly (readonly [question: string, answer: string])[];
  /** What is asked in the descriptor, by its line, and of which file where it is about one. */
  readonly questions: readonly {
    readonly line: number;
    readonly file: string | null;
    readonly text: string;
  }[];
}

/** Drafts a descriptor, where it lies, for every folder of tables that has none. Nobody is asked. */
export async function draftPlaces(data: string): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (const entry of await readdir(data, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const files = await readdir(join(data, entry.name));
    if (!files.includes('datapackage.json')) drafts.push(await draftPlace(data, entry.name, files));
  }
  return drafts.sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

/** Tables that lie in the folder of places itself, where nothing reads them. */
export const strayTables = async (data: string): Promise<string[]> =>
  (await readdir(data)).filter(isTable).sort();

async function draftPlace(data: string, folder: string, files: readonly string[]): Promise<Draft> {
  const lines: string[] = [];
  const persons: string[] = [];
  // A folder that is not called as addresses are is called as people do.
  const answers = new Map(slugOf(folder) === folder ? [] : [['title', folder]]);
  const ask = asker({ answers, terminal: null });
  let place = folder;
  let refused: string | null = null;
  try {
    place = await named(data, folder);
    await newPlace({
      folder: join(data, place),
      data,
      ask,
      log: (line) => lines.push(line),
      onPersons: (file) => persons.push(file),
    });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    refused = error.message.replaceAll(`${data}/`, 'data/');
  }
  const written = lines.findIndex((line) => line.endsWith('datapackage.json is written.'));
  const found = lines.slice(0, written < 0 ? lines.length : written).filter((line) => line !== '');
  const json = refused === null ? await readFile(join(data, place, 'datapackage.json'), 'utf8') : '{}';
  const { resources = [] } = JSON.parse(json) as { resources?: { path: string | string[] }[] };
  return {
    folder,
    place,
    found,
    persons,
    workbooks: files.filter(isWorkbook),
    refused,
    mend: files.some(isTable)
      ? []
      : (await noDescriptor(join(data, place), place)).mend.map(({ text }) => text),
    guessed:
      refused === null
        ? ask.taken.filter(([{ key }]) => key !== 'id').map(([{ text }, answer]) => [text, answer])
        : [],
    questions: [...questionsIn(JSON.parse(json))].map(({ path, text }) => ({
      line: lineOfPath(json, stepsOf(path)),
      file: [resources[Number(/^resources\.(\d+)/.exec(path)?.[1])]?.path ?? []].flat()[0] ?? null,
      text,
    })),
  };
}

/** Calls a folder as addresses can, since its name is part of them; gives its name. */
async function named(data: string, folder: string): Promise<string> {
  const place = slugOf(folder);
  if (place === folder) return place;
  if (place === '')
    throw new InputError(`invalid folder: ${folder}: expected letters from a to z, digits and hyphens`);
  if ((await readdir(data)).some((other) => other !== folder && other.toLowerCase() === place))
    throw new InputError(`invalid folder: ${folder}: it would be called ${place}, as another folder is`);
  await rename(join(data, folder), join(data, place));
  return place;
}

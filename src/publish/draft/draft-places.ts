import { InputError } from '../../model/fault.ts';
import { CommandError, problem } from '../../model/problem.ts';
import { questionsIn } from '../../model/question.ts';
import { readText } from '../../read/json-file.ts';
import type { Places } from '../writable-folder.ts';
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
export async function draftPlaces(places: Places): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (const name of await places.list()) {
    const files = await places.place(name).list({ deep: true });
    if (!files.includes('datapackage.json')) drafts.push(await draftPlace(places, name, files));
  }
  return drafts.sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

/** Tables that lie in the folder of places itself, where nothing reads them. */
export const strayTables = async (places: Places): Promise<string[]> =>
  (await places.files()).filter(isTable);

async function draftPlace(places: Places, folder: string, files: readonly string[]): Promise<Draft> {
  const here = files.filter((file) => !file.includes('/'));
  const lines: string[] = [];
  const persons: string[] = [];
  // A folder that is not called as addresses are is called as people do.
  const answers = new Map(slugOf(folder) === folder ? [] : [['title', folder]]);
  const ask = asker({ answers, terminal: null });
  let place = folder;
  let refused: string | null = null;
  try {
    place = await named(places, folder);
    await newPlace({
      source: places.place(place),
      called: `data/${place}`,
      inside: true,
      places,
      ask,
      log: (line) => lines.push(line),
      onPersons: (file) => persons.push(file),
    });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    refused = error.message;
  }
  const found = lines.filter((line) => line !== '');
  const json = refused === null ? await readText(places.place(place), 'datapackage.json') : '{}';
  const { resources = [] } = JSON.parse(json) as { resources?: { path: string | string[] }[] };
  return {
    folder,
    place,
    found,
    persons,
    workbooks: here.filter(isWorkbook),
    refused,
    mend: here.some(isTable) ? [] : noDescriptor(place, files).fix.map(({ text }) => text),
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

const wrongName = (folder: string, text: string | null, expected: string | null): CommandError =>
  new CommandError(problem('wrong-folder-name', { file: `data/${folder}` }, { text, expected }));

/** Calls a folder as addresses can, since its name is part of them; gives its name. */
async function named(places: Places, folder: string): Promise<string> {
  const place = slugOf(folder);
  if (place === folder) return place;
  if (place === '') throw wrongName(folder, null, 'letters from a to z, digits and hyphens');
  if (
    [...(await places.list()), ...(await places.files())].some(
      (other) => other !== folder && other.toLowerCase() === place,
    )
  )
    throw wrongName(folder, `it would be called ${place}, as another folder is`, null);
  await places.rename(folder, place);
  return place;
}

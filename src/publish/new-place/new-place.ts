import { CommandError, problem } from '../../model/problem.ts';
import { QUESTION } from '../../model/question.ts';
import { parseDay } from '../../model/day.ts';
import { OWN_TABLES } from '../../model/own-tables.ts';
import { isReservedId } from '../../model/place-id.ts';
import { isSlug } from '../../model/slug.ts';
import { openFile, type Folder } from '../../read/folder.ts';
import { isTable } from '../tables.ts';
import type { Places } from '../writable-folder.ts';
import { answerOrMark, type Asker } from '../../guess/ask.ts';
import { collect } from './collect.ts';
import { describe } from './describe.ts';
import { districtsResource, isReady } from './districts-table.ts';
import { slugOf } from '../../guess/lexicon.ts';
import type { Common, Json, Named, Where } from '../../guess/named.ts';
import { draftDistricts, type PlaceDistricts } from './place-districts.ts';
import { formWords } from './report.ts';
import { kindAnswered, wordsOf } from './likely-kind.ts';
import { whereOf } from '../../guess/where.ts';
import { writePlace } from './write.ts';

export interface NewPlaceOptions {
  /** The folder with the tables. */
  readonly source: Folder;
  /** What it is called in messages. */
  readonly called: string;
  /** Whether it lies among the places, and is itself the place. */
  readonly inside: boolean;
  readonly places: Places;
  readonly ask: Asker;
  /** Whether a descriptor that is there already is written anew. */
  readonly force?: boolean;
  readonly log: (line: string) => void;
  /** Told each file that is not taken because its rows are about persons. */
  readonly onPersons?: (file: string) => void;
}

/**
 * Looks at the tables of a folder, asks for what they do not say, and writes `datapackage.json` into
 * the place's folder, with the tables beside it. Gives back the place's id. Throws a CommandError where there is
 * no table, or a descriptor already.
 */
export async function newPlace({
  source,
  called,
  inside,
  places,
  ask,
  force = false,
  log,
  onPersons = () => {},
}: NewPlaceOptions): Promise<string> {
  const files = (await source.list()).filter(isTable);
  if (files.length === 0)
    throw new CommandError(
      problem(
        'no-tables',
        { file: called },
        { text: 'no tables', expected: 'files that end in .csv, .csv.gz, .tsv or .txt' },
      ),
    );
  const id = await idOf(source.name, inside, ask);
  const target = places.place(id);
  if (!force && (await target.open('datapackage.json')) !== null)
    throw new CommandError(
      problem(
        'would-overwrite',
        { file: `data/${id}/datapackage.json` },
        { text: 'is there already', hint: '--force writes it anew' },
      ),
    );
  const title = (await ask.ask({ key: 'title', text: 'What is the place called?', guess: titled(id) }))!;
  log('');
  const { tables, copied } = await collect(source, files, { ask, inside, log, onPersons });
  if (tables.length === 0)
    throw new CommandError(problem('no-tables', { file: called }, { text: 'no table that could be used' }));
  const common = await commonOf(source, tables, ask);

  // Districts first: the other tables name them.
  const [first, ...more] = tables.filter(({ kind }) => kind === 'districts');
  for (const named of more)
    log(`${named.files[0]}: another table of districts; only ${first!.files[0]} is used`);
  const series = await seriesOf(
    tables.filter(({ kind }) => kind !== 'districts'),
    ask,
  );
  const ready = first && isReady(first) ? await districtsResource(first, ask, common) : null;
  const where = new Map<Named, Where>();
  for (const named of series)
    if (named.kind !== 'other') where.set(named, await whereOf(named, ask, ready?.known ?? null));
  const districts: PlaceDistricts = ready
    ? { ...ready, draft: null }
    : await draftDistricts(first, where, { ask, common, files, place: { id, title }, log });
  if (ready) log(`${first!.files[0]}: ${wordsOf('districts')}, ${ready.known.ids.size} of them`);

  const resources: Json[] = [districts.resource];
  // Tables before those that belong to them.
  const order = ({ kind }: Named): number => Number(kindAnswered(kind)?.guess.afterOthers ?? false);
  const namesOf = (kind: string): string[] =>
    series.filter((named) => named.kind === kind).map((named) => named.series);
  for (const named of [...series].sort((a, b) => order(a) - order(b))) {
    const at = where.get(named);
    if (!at) {
      resources.push(unclear(named));
      log(`${named.files[0]}: not clear what it is`);
      continue;
    }
    const known = { districts: districts.known, where: at, common, seriesOf: namesOf };
    const { resource, said } = await describe(named, ask, known);
    resources.push(resource);
    log(`${named.files.join(', ')}: ${wordsOf(named.kind)}${formWords(named)}: ${said.join('; ')}`);
  }
  const json = { ...(await packageOf(id, title, ask)), resources };
  await writePlace(target, { source: inside ? null : source, copied, draft: districts.draft, json });
  return id;
}

const SLUG_WORDS = 'small letters, digits and hyphens';
const FREE_WORDS = 'a name of three letters or more that no page of the site has';

async function idOf(own: string, inside: boolean, ask: Asker): Promise<string> {
  const guess = slugOf(own);
  const id = await ask.ask({
    key: 'id',
    text: 'What is the place called in web addresses? Small letters, digits and hyphens.',
    guess: guess === '' || isReservedId(guess) ? undefined : guess,
    wrong: (answer) => {
      if (!isSlug(answer)) return SLUG_WORDS;
      if (isReservedId(answer)) return FREE_WORDS;
      return inside && answer !== own ? `${own}, as the folder is called` : null;
    },
  });
  if (!id)
    throw new CommandError(
      problem(
        'wrong-answer',
        { column: 'id' },
        { value: guess, expected: guess === '' ? SLUG_WORDS : FREE_WORDS, hint: 'say --id' },
      ),
    );
  return id;
}

async function commonOf(source: Folder, tables: readonly Named[], ask: Asker): Promise<Common> {
  const times = await Promise.all(
    tables.flatMap(({ files }) => files.map(async (file) => (await openFile(source, file)).lastModified)),
  );
  return {
    publisher: await answerOrMark(ask, {
      key: 'publisher',
      text: 'Who publishes the tables? It stands under every chart.',
    }),
    retrieved: await answerOrMark(ask, {
      key: 'retrieved',
      text: 'On which day were the files taken from the publisher?',
      guess: new Date(Math.max(...times)).toISOString().slice(0, 10),
      wrong: (answer) => (parseDay(answer) === null ? 'a date like 2025-11-30' : null),
    }),
  };
}

/** The tables with the names of their figures. */
async function seriesOf(tables: readonly Named[], ask: Asker): Promise<Named[]> {
  const series: Named[] = [];
  for (const table of tables) {
    const taken = new Set([...OWN_TABLES, ...series.map((other) => other.series)]);
    const named = await ask.ask({
      key: `${table.name}.series`,
      text: `${table.files[0]}: what are its figures called in web addresses? Choose it once; programmes.csv and notes.csv name it too.`,
      guess: table.series,
      wrong: (answer) =>
        !isSlug(answer) ? SLUG_WORDS : taken.has(answer) ? 'a name that no other table has' : null,
    });
    series.push({ ...table, series: named ?? table.series });
  }
  return series;
}

const unclear = ({ series, files, table }: Named): Json => ({
  name: series,
  path: files[0],
  schema: { fields: table.names.map((name) => ({ name: name || 'unnamed' })) },
  smallMatters: {
    role: `${QUESTION}${files[0]}: what is in it? Write its role as in templates/datapackage.json, or take this table out.`,
  },
});

/** What the descriptor says of the place itself. */
async function packageOf(id: string, title: string, ask: Asker): Promise<Json> {
  const districtWord = (await ask.ask({
    key: 'district',
    text: 'What is one district called? (ward, commune, …)',
    guess: 'district',
  }))!;
  const groupWord = (await ask.ask({
    key: 'group',
    text: 'What is it a part of? (borough, province, …)',
    guess: 'group',
  }))!;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: id,
    title,
    description: await answerOrMark(ask, {
      key: 'description',
      text: 'What do the tables hold, in a sentence?',
      guess: `Published figures of ${title}.`,
    }),
    licenses: [
      {
        title: await answerOrMark(ask, {
          key: 'licence',
          text: 'Under which licence are the tables published? (such as CC BY 4.0)',
        }),
      },
    ],
    smallMatters: {
      default: true,
      title: { en: title },
      district: { one: { en: districtWord }, other: { en: several(districtWord) } },
      group: { one: { en: groupWord }, other: { en: several(groupWord) } },
    },
  };
}

const several = (word: string): string => (/[^aeiou]y$/.test(word) ? word.replace(/y$/, 'ies') : `${word}s`);

const titled = (id: string): string =>
  id.replace(/(^|-)(\w)/g, (_, gap: string, letter: string) => (gap ? ' ' : '') + letter.toUpperCase());

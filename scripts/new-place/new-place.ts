import { copyFile, mkdir, readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import Papa from 'papaparse';
import { InputError } from '../../src/model/fault.ts';
import { QUESTION } from '../../src/model/question.ts';
import { parseDay } from '../../src/model/day.ts';
import { amount } from '../command/amount.ts';
import { answerOrMark, type Asker } from './ask.ts';
import { tableOf, type Table } from './columns.ts';
import { describe, textsOf, whereOf, type Common, type Json, type Named, type Where } from './describe.ts';
import {
  districtsResource,
  draftResource,
  isReady,
  nameColumnOf,
  namesIn,
  type NameFound,
} from './districts-table.ts';
import { meaningsOf, slugOf } from './lexicon.ts';
import { draftOf, knownDistricts, sameName, type Districts, type Drafted } from './places.ts';
import { KIND_WORDS, kindOf, KINDS, widePeriods, type Kind } from './roles.ts';
import { sampleOf } from './sample.ts';

export interface NewPlaceOptions {
  /** The folder with the tables. */
  readonly folder: string;
  /** Where places lie. */
  readonly data: string;
  readonly ask: Asker;
  /** The id of the place, or null to ask. */
  readonly force?: boolean;
  /** Today, where nothing says when the files were taken. */
  readonly log: (line: string) => void;
}

const TABLE = /\.(csv|tsv|txt)(\.gz)?$/i;
/** Tables that are found by their names, and need no description. */
const BY_NAME = new Set(['corrections.csv', 'notes.csv', 'programmes.csv', 'redirects.csv']);
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Looks at the tables of a folder, asks for what they do not say, and writes `datapackage.json` into
 * `<data>/<id>/`, with the tables beside it. Gives back the place's id. Throws an InputError where there is
 * no table, or a descriptor already.
 */
export async function newPlace({ folder, data, ask, force = false, log }: NewPlaceOptions): Promise<string> {
  const source = resolve(folder);
  if (!(await stat(source).catch(() => null))?.isDirectory())
    throw new InputError(`${folder}: no such folder`);
  const files = (await readdir(source, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && TABLE.test(entry.name))
    .map(({ name }) => name)
    .sort();
  if (files.length === 0)
    throw new InputError(`${folder}: no tables; expected files that end in .csv, .csv.gz, .tsv or .txt`);
  const inside = (await realpath(source)).startsWith((await realpath(data)) + '/');
  const own = slugOf(basename(source));
  const id =
    (await ask.ask({
      key: 'id',
      text: 'What is the place called in web addresses? Small letters, digits and hyphens.',
      guess: own || undefined,
      wrong: (answer) =>
        SLUG.test(answer)
          ? inside && answer !== basename(source)
            ? `the folder is called ${basename(source)}`
            : null
          : 'expected small letters, digits and hyphens',
    })) ?? '';
  if (id === '')
    throw new InputError('invalid id: (none): expected --id with small letters, digits and hyphens');
  const root = join(data, id);
  const descriptor = join(root, 'datapackage.json');
  if (!force && (await stat(descriptor).catch(() => null)))
    throw new InputError(`data/${id}/datapackage.json: is there already; --force writes it anew`);
  const title = (await ask.ask({ key: 'title', text: 'What is the place called?', guess: titled(id) }))!;

  const tables: Named[] = [];
  const copied: string[] = [];
  log('');
  for (const file of files) {
    if (BY_NAME.has(file)) {
      copied.push(file);
      log(`${file}: read by its name`);
      continue;
    }
    const table = await lookedAt(join(source, file), log);
    if (!table) continue;
    const guess = kindOf(table) ?? undefined;
    // No answer makes a table with a column of persons another.
    const kind =
      guess === 'persons'
        ? guess
        : ((await ask.ask({
            key: `${nameOf(file)}.kind`,
            text: `${file} (${table.names.slice(0, 8).join(', ')}): what is in it?`,
            guess,
            certain: true,
            options: KINDS,
          })) as Kind | null);
    if (kind === 'persons') {
      log(
        `${file}: rows about persons. It is NOT taken${inside ? ', and must not lie in this folder: move it away' : ''}. Count it outside the project with npm run count -- ${file} --out volunteers-totals.csv`,
      );
      continue;
    }
    if (kind === 'other') continue;
    const name = nameOf(file);
    copied.push(file);
    // No reader has totals of volunteers yet.
    if (kind === 'volunteer-totals' || kind === 'programmes') {
      log(
        `${file}: ${KIND_WORDS[kind]}. It is kept; ${kind === 'programmes' ? 'name it programmes.csv' : 'the site does not read it yet'}`,
      );
      continue;
    }
    const same = tables.find(
      (one) =>
        one.kind === kind &&
        kind !== 'districts' &&
        ownNames(one.table) === ownNames(table) &&
        one.table.delimiter === table.delimiter,
    );
    if (same) {
      tables[tables.indexOf(same)] = {
        ...same,
        files: [...same.files, file],
        // Where periods are columns, the first file shows how the others are.
        table: widePeriods(table)
          ? same.table
          : { ...same.table, rows: [...same.table.rows, ...realigned(same.table.names, table)] },
      };
      log(`${file}: the same columns as ${same.files[0]}: one table`);
      continue;
    }
    const own = kind === 'districts' ? 'districts' : uniqueName(name, tables);
    tables.push({
      name: own,
      series: own,
      kind: kind ?? 'other',
      table,
      files: [file],
    });
  }
  // What was joined is looked at as one.
  tables.forEach((one, index) => {
    if (one.files.length > 1) tables[index] = { ...one, table: tableOf(one.table) };
  });
  if (tables.length === 0) throw new InputError(`${folder}: no table that could be used`);

  const newest = new Date(
    Math.max(
      ...(await Promise.all(
        tables.flatMap(({ files: all }) => all.map(async (file) => (await stat(join(source, file))).mtimeMs)),
      )),
    ),
  );
  const common: Common = {
    publisher: await answerOrMark(ask, {
      key: 'publisher',
      text: 'Who publishes the tables? It stands under every chart.',
    }),
    retrieved: await answerOrMark(ask, {
      key: 'retrieved',
      text: 'On which day were the files taken from the publisher?',
      guess: newest.toISOString().slice(0, 10),
      wrong: (answer) => (parseDay(answer) === null ? 'expected a date like 2025-11-30' : null),
    }),
  };

  // Districts first: the other tables name them.
  const [first, ...more] = tables.filter(({ kind }) => kind === 'districts');
  for (const one of more) log(`${one.files[0]}: another table of districts; only ${first!.files[0]} is used`);
  const series: Named[] = [];
  for (const one of tables.filter(({ kind }) => kind !== 'districts')) {
    const taken = new Set(['figures', 'comparisons', ...series.map((other) => other.series)]);
    const named = await ask.ask({
      key: `${one.name}.series`,
      text: `${one.files[0]}: what are its figures called in web addresses? Choose it once; programmes.csv and notes.csv name it too.`,
      guess: one.series,
      wrong: (answer) =>
        !SLUG.test(answer)
          ? 'expected small letters, digits and hyphens'
          : taken.has(answer)
            ? 'another table is called so'
            : null,
    });
    series.push({ ...one, series: named ?? one.series });
  }
  const ready = first && isReady(first) ? await districtsResource(first, ask, common) : null;
  const where = new Map<Named, Where>();
  for (const one of series)
    if (one.kind !== 'other') where.set(one, await whereOf(one, ask, ready?.known ?? null));
  const resources: Json[] = [];
  let known: Districts;
  let draft: { path: string; districts: Drafted[] } | null = null;
  if (ready) {
    known = ready.known;
    resources.push(ready.resource);
    log(`${first!.files[0]}: ${KIND_WORDS.districts}, ${known.ids.size} of them`);
  } else {
    const names = new Map<string, NameFound>();
    for (const [one, at] of first ? [[first, nameColumnOf(first)] as const] : where)
      for (const [name, is] of namesIn(one, at)) {
        const before = names.get(name);
        names.set(name, {
          label: before?.label ?? is.label,
          group: before?.group ?? is.group,
          population: before?.population ?? is.population,
          period: before?.population == null ? is.period : before.period,
        });
      }
    const lists = [...where].map(([one, at]) => new Set([...textsOf(one.table, at)].map(sameName)));
    const [some, ...others] = lists;
    if (
      !first &&
      others.some(
        (other) => [...other].filter((name) => some!.has(name)).length * 2 < Math.min(other.size, some!.size),
      )
    )
      log(
        'The tables name their districts in different ways: the draft has many twice. Keep one line for each, and write the other names into datapackage.json, as npm run check will say; or name a column of codes that all tables have with --answer <table>.district=<column>.',
      );
    const districts = draftOf(names, { id, title });
    known = knownDistricts(districts);
    const path = files.includes('districts.csv') ? 'districts-draft.csv' : 'districts.csv';
    draft = { path, districts };
    const years = [
      ...new Set(
        [...names.values()].flatMap(({ population, period }) =>
          population === null || !period ? [] : [period],
        ),
      ),
    ];
    resources.push(
      await draftResource(
        path,
        districts,
        ask,
        common,
        years
          .sort()
          .at(-1)
          ?.match(/^\d{4}/)?.[0],
      ),
    );
    log(
      `${path}: a draft, made of ${amount(districts.length, 'name')} ${first ? `in ${first.files[0]}` : 'found in the tables'}: look through it`,
    );
  }
  // Tables of masses before those that belong to them.
  const order = (one: Named): number => Number(one.kind === 'rate');
  const masses = series.filter(({ kind }) => kind === 'mass').map((one) => one.series);
  for (const one of [...series].sort((a, b) => order(a) - order(b))) {
    const at = where.get(one);
    if (!at) {
      const role = `${QUESTION}${one.files[0]}: what is in it? Write its role as in templates/datapackage.json, or take this table out.`;
      resources.push({
        name: one.series,
        path: one.files[0],
        schema: { fields: one.table.names.map((name) => ({ name: name || 'unnamed' })) },
        smallMatters: { role },
      });
      log(`${one.files[0]}: not clear what it is`);
      continue;
    }
    const { resource, said } = await describe(one, ask, { districts: known, where: at, common, masses });
    resources.push(resource);
    log(`${one.files.join(', ')}: ${KIND_WORDS[one.kind]}${formWords(one)}: ${said.join('; ')}`);
  }

  const districtWord = await ask.ask({
    key: 'district',
    text: 'What is one district called? (ward, commune, …)',
    guess: 'district',
  });
  const groupWord = await ask.ask({
    key: 'group',
    text: 'What is it a part of? (borough, province, …)',
    guess: 'group',
  });
  const several = (word: string): string =>
    /[^aeiou]y$/.test(word) ? word.replace(/y$/, 'ies') : `${word}s`;
  const json: Json = {
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
      district: { one: { en: districtWord }, other: { en: several(districtWord!) } },
      group: { one: { en: groupWord }, other: { en: several(groupWord!) } },
    },
    resources,
  };

  await mkdir(root, { recursive: true });
  if ((await realpath(root)) !== (await realpath(source)))
    for (const file of copied) await copied1(join(source, file), join(root, file), file);
  if (draft) {
    const at = join(root, draft.path);
    if (!(await stat(at).catch(() => null)))
      await writeFile(
        at,
        `${Papa.unparse(
          [
            ['id', 'slug', 'name', 'group', 'group_name', 'population'],
            ...draft.districts.map((one) => [
              one.id,
              one.slug,
              one.name,
              one.group,
              one.groupName,
              one.population ?? '',
            ]),
          ],
          { newline: '\n' },
        )}\n`,
      );
  }
  await writeFile(descriptor, `${JSON.stringify(json, null, 2)}\n`);
  report(ask, id, log);
  return id;
}

/** Copies a table; one of the same name with other contents is never written over. */
async function copied1(from: string, to: string, file: string): Promise<void> {
  const there = await stat(to).catch(() => null);
  if (there === null) return copyFile(from, to);
  const { size } = await stat(from);
  if (size !== there.size || !(await readFile(from)).equals(await readFile(to)))
    throw new InputError(
      `${file}: another file of this name is in the place’s folder: it is not written over`,
    );
}

async function lookedAt(path: string, log: (line: string) => void) {
  try {
    return tableOf(await sampleOf(path));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    log(`${error.message}. It is left out`);
    return null;
  }
}

const titled = (id: string): string =>
  id.replace(/(^|-)(\w)/g, (_, gap: string, letter: string) => (gap ? ' ' : '') + letter.toUpperCase());

const nameOf = (file: string): string => slugOf(file.replace(TABLE, '')) || 'table';

function uniqueName(name: string, tables: readonly Named[]): string {
  const taken = new Set(['districts', 'figures', 'comparisons', ...tables.map((one) => one.name)]);
  let own = name;
  for (let n = 2; taken.has(own); n++) own = `${name}-${n}`;
  return own;
}

/** The columns of a table, those apart that are periods. */
function ownNames(table: Table): string {
  const names = widePeriods(table)
    ? table.names.filter((name) => !/\d/.test(name) || meaningsOf(name).size > 0)
    : table.names;
  return [...names].sort().join('\n');
}

/** Rows of a table with its columns in another's order. */
const realigned = (
  names: readonly string[],
  table: { names: readonly string[]; rows: readonly (readonly string[])[] },
): string[][] => {
  const at = names.map((name) => table.names.indexOf(name));
  return table.rows.map((row) => at.map((index) => row[index]!));
};

/** How a file is written, where that is not as usual. */
function formWords({ table }: Named): string {
  const words = [
    ...(table.delimiter === ',' ? [] : [{ ';': 'semicolons', '\t': 'tabs', '|': 'bars' }[table.delimiter]!]),
    ...(table.encoding === null ? [] : [table.encoding]),
    ...(table.marks.decimalChar === ',' ? ['decimal commas'] : []),
    ...(table.header.rows.length > 1 || table.header.rows[0] !== 1
      ? [`header in row ${table.header.rows.join(' and ')}`]
      : []),
  ];
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}

function report({ open, taken, unused }: Asker, id: string, log: (line: string) => void): void {
  log('');
  log(`data/${id}/datapackage.json is written.`);
  for (const key of unused()) log(`  --answer ${key}: no table asks for it`);
  if (taken.length > 0) {
    log('');
    log(`Guessed, and not asked: look whether it is right.`);
    for (const [{ key }, answer] of taken) log(`  ${key}: ${answer}`);
  }
  if (open.length > 0) {
    log('');
    log(
      `${amount(open.length, 'question')} not answered. Each stands in datapackage.json and begins with “QUESTION: ”; write the answer in its place.`,
    );
    for (const { key, text } of open) log(`  ${key}: ${text}`);
  }
  log('');
  log(`Next: npm run check -- ${id}`);
}

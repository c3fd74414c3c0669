import { join } from 'node:path';
import { InputError } from '../../src/model/fault.ts';
import type { Asker } from './ask.ts';
import { tableOf, type Table } from './columns.ts';
import { meaningsOf, slugOf } from './lexicon.ts';
import type { Named } from './named.ts';
import { KIND_WORDS, kindOf, KINDS, widePeriods, type Kind } from './roles.ts';
import { sampleOf } from './sample.ts';

export const TABLE = /\.(csv|tsv|txt)(\.gz)?$/i;
/** Tables that are found by their names, and need no description. */
const BY_NAME = new Set(['corrections.csv', 'notes.csv', 'programmes.csv', 'redirects.csv']);

/** The tables of a folder, files of one table together, and the files that are kept. */
export interface Collected {
  readonly tables: readonly Named[];
  readonly copied: readonly string[];
}

/** Looks at each file and finds, or asks, what is in it. Rows about persons are not kept. */
export async function collect(
  source: string,
  files: readonly string[],
  { ask, inside, log }: { ask: Asker; inside: boolean; log: (line: string) => void },
): Promise<Collected> {
  const tables: Named[] = [];
  const copied: string[] = [];
  for (const file of files) {
    if (BY_NAME.has(file)) {
      copied.push(file);
      log(`${file}: read by its name`);
      continue;
    }
    const table = await lookedAt(join(source, file), log);
    if (!table) continue;
    const kind = await kindAsked(file, table, ask);
    if (kind === 'persons') {
      log(
        `${file}: rows about persons. It is NOT taken${inside ? ', and must not lie in this folder: move it away' : ''}. Count it outside the project with npm run count -- ${file} --out volunteers-totals.csv`,
      );
      continue;
    }
    if (kind === 'other') continue;
    copied.push(file);
    if (kind === 'programmes') {
      log(`${file}: ${KIND_WORDS[kind]}. It is kept; name it programmes.csv`);
      continue;
    }
    const same = tables.findIndex(
      (one) =>
        one.kind === kind &&
        kind !== 'districts' &&
        ownNames(one.table) === ownNames(table) &&
        one.table.delimiter === table.delimiter,
    );
    if (same >= 0) {
      log(`${file}: the same columns as ${tables[same]!.files[0]}: one table`);
      tables[same] = together(tables[same]!, file, table);
      continue;
    }
    const name = kind === 'districts' ? 'districts' : uniqueName(nameOf(file), tables);
    tables.push({ name, series: name, kind: kind ?? 'other', table, files: [file] });
  }
  // What was joined is looked at as one.
  return {
    tables: tables.map((one) => (one.files.length > 1 ? { ...one, table: tableOf(one.table) } : one)),
    copied,
  };
}

async function kindAsked(file: string, table: Table, ask: Asker): Promise<Kind | null> {
  const guess = kindOf(table) ?? undefined;
  // No answer makes a table with a column of persons another.
  if (guess === 'persons') return guess;
  return (await ask.ask({
    key: `${nameOf(file)}.kind`,
    text: `${file} (${table.names.slice(0, 8).join(', ')}): what is in it?`,
    guess,
    certain: true,
    options: KINDS,
  })) as Kind | null;
}

async function lookedAt(path: string, log: (line: string) => void): Promise<Table | null> {
  try {
    return tableOf(await sampleOf(path));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    log(`${error.message}. It is left out`);
    return null;
  }
}

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

/** A table with one more file. Where periods are columns, the first file shows how the others are. */
function together(one: Named, file: string, table: Table): Named {
  return {
    ...one,
    files: [...one.files, file],
    table: widePeriods(table)
      ? one.table
      : { ...one.table, rows: [...one.table.rows, ...realigned(one.table.names, table)] },
  };
}

/** Rows of a table with its columns in another's order. */
const realigned = (
  names: readonly string[],
  table: { names: readonly string[]; rows: readonly (readonly string[])[] },
): string[][] => {
  const at = names.map((name) => table.names.indexOf(name));
  return table.rows.map((row) => at.map((index) => row[index]!));
};

import { printProblem, ProblemError } from '../../model/problem.ts';
import { OWN_TABLES } from '../../model/own-tables.ts';
import type { Folder } from '../../read/folder.ts';
import { bareFile, BY_NAME } from '../tables.ts';
import type { Asker } from '../../guess/ask.ts';
import { tableOf, type Table } from '../../guess/columns.ts';
import { filledDown } from './fill-down.ts';
import { datedByName, type Dated, type Looked } from './in-name.ts';
import { slugOf, type Meaning } from '../../guess/lexicon.ts';
import type { Named } from '../../guess/named.ts';
import { renamedIn } from './renamed.ts';
import { isPeriodName, perHead, widePeriods, withMeaning } from '../../guess/roles.ts';
import { ANSWERS, kindAnswered, likelyKind, personColumn, wordsOf } from './likely-kind.ts';
import { sampleOf } from './sample.ts';

/** The tables of a folder, files of one table together, and the files that are kept. */
export interface Collected {
  readonly tables: readonly Named[];
  readonly copied: readonly string[];
}

interface Collecting {
  readonly ask: Asker;
  /** Whether the folder lies among the places already. */
  readonly inside: boolean;
  readonly log: (line: string) => void;
  readonly onPersons: (file: string) => void;
}

/** Looks at each file and finds, or asks, what is in it. Rows about persons are not kept. */
export async function collect(
  source: Folder,
  files: readonly string[],
  { ask, inside, log, onPersons }: Collecting,
): Promise<Collected> {
  const tables: Named[] = [];
  const copied: string[] = [];
  const looked: Looked[] = [];
  for (const file of files) {
    const table = BY_NAME.includes(file) ? null : await lookedAt(source, file, log);
    if (table) looked.push({ file, table });
    if (!BY_NAME.includes(file)) continue;
    copied.push(file);
    log(`${file}: read by its name`);
  }
  const names = new Set<string>();
  for (const dated of datedByName(looked, sameColumns)) {
    const { file } = dated;
    const name = unique(nameOf(file), names);
    const { table, fillDown } = await filledDown(name, await numbersAsked(name, dated.table, ask), ask);
    const kind = await kindAsked(name, file, table, ask);
    if (kind === 'persons') {
      onPersons(file);
      log(
        `${file}: rows about persons, by its ${whyPersons(table)}. It is NOT taken${inside ? ', and must not lie in this folder: move it away' : ''}. Count it outside the project with npm run count -- ${countWith(file, table)}`,
      );
      continue;
    }
    if (kind === 'other') {
      if (perHead(table))
        log(
          `${file}: amounts a resident, which cannot be added up. It is left out: take the publisher’s table of tonnes or kilograms; the site divides by residents itself`,
        );
      continue;
    }
    copied.push(file);
    if (kind === 'programmes') {
      log(`${file}: ${wordsOf(kind)}. It is kept; name it programmes.csv`);
      continue;
    }
    const same = await sameTable(tables, { ...dated, table }, name, kind, { ask, inside, log, onPersons });
    if (same) {
      tables[same.at] = same.table;
      continue;
    }
    const own = kind === 'districts' ? 'districts' : name;
    tables.push({
      name: own,
      // A name without Latin letters gives none; it is called by its kind.
      series:
        /^table(-\d+)?$/.test(own) && kind
          ? own.replace('table', kindAnswered(kind)?.guess.series ?? 'table')
          : own,
      kind: kind ?? 'other',
      table,
      files: [file],
      fillDown,
      perFile: dated.period ? { [dated.period.column]: { [file]: dated.period.text } } : {},
      alsoNamed: {},
    });
  }
  // What was joined is looked at as one.
  return {
    tables: tables.map((named) =>
      named.files.length > 1 ? { ...named, table: tableOf(named.table, named.table.marks) } : named,
    ),
    copied,
  };
}

/** The table that a file is one more file of: of the same columns, or with some of them renamed. */
async function sameTable(
  tables: readonly Named[],
  { file, table, period }: Dated,
  name: string,
  kind: string | null,
  { ask, log }: Collecting,
): Promise<{ at: number; table: Named } | null> {
  if (kind === 'districts' || kind === null) return null;
  for (const [at, district] of tables.entries()) {
    if (district.kind !== kind) continue;
    if (sameColumns(district.table, table)) {
      log(`${file}: the same columns as ${district.files[0]}: one table`);
      return { at, table: together(district, file, table, period, new Map()) };
    }
    const pairs = renamedIn(district.table, table);
    if (!pairs) continue;
    const words = [...pairs].map(([theirs, mine]) => `“${theirs}” for “${mine}”`).join(', ');
    const answer = await ask.ask({
      key: `${name}.same`,
      text: `${file}: it is as ${district.files[0]}, with ${words}: is it the same table, of other months?`,
      guess: 'yes',
      options: ['yes', 'no'],
    });
    if (answer !== 'yes') continue;
    log(`${file}: as ${district.files[0]}, with ${words}: one table`);
    return { at, table: together(district, file, table, period, pairs) };
  }
  return null;
}

/** Whether 1.234 is over a thousand, where no number of the table shows it: read wrongly, all would be a thousandth. */
async function numbersAsked(name: string, table: Table, ask: Asker): Promise<Table> {
  if (!table.marks.doubtful) return table;
  const answer = await ask.ask({
    key: `${name}.numbers`,
    text: `${table.file}: its numbers are written like 1.234. Is that a thousand and more (thousands), or one and a bit (decimals)?`,
    // Where cells are parted by semicolons, the comma is the decimal sign.
    guess: table.delimiter === ';' ? 'thousands' : 'decimals',
    options: ['thousands', 'decimals'],
  });
  return tableOf(
    table,
    answer === 'thousands' ? { decimalChar: ',', groupChar: '.', doubtful: false } : { doubtful: false },
  );
}

async function kindAsked(name: string, file: string, table: Table, ask: Asker): Promise<string | null> {
  const guess = likelyKind(table) ?? undefined;
  // No answer makes a table with a column of persons another.
  if (guess === 'persons' && personColumn(table)) return guess;
  return await ask.ask({
    key: `${name}.kind`,
    text: `${file} (${table.names.slice(0, 8).join(', ')}): what is in it?`,
    guess,
    certain: true,
    options: ANSWERS,
  });
}

/** What a table shows to be about persons by. */
const whyPersons = (table: Table): string => {
  const column = personColumn(table);
  return column ? `column “${column.name}”` : 'hours on single days';
};

/** What is typed behind `npm run count --`: the columns it needs it finds itself. */
function countWith(file: string, table: Table): string {
  const quoted = (text: string): string => (/^[\w.-]+$/.test(text) ? text : `"${text}"`);
  const partsOf = (part: string, meaning: Meaning): string[] => {
    const [column] = withMeaning(table, meaning);
    return column ? [`--${part} ${quoted(column.name)}`] : [];
  };
  const options = [...partsOf('kind', 'organisation'), ...partsOf('trained', 'trained')];
  return [quoted(file), '--out volunteers-totals.csv', ...options].join(' ');
}

async function lookedAt(source: Folder, file: string, log: (line: string) => void): Promise<Table | null> {
  try {
    return tableOf(await sampleOf(source, file));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    for (const own of error.problems) log(`left out: ${printProblem(own)}`);
    return null;
  }
}

const nameOf = (file: string): string => slugOf(bareFile(file)) || 'table';

/** A name that no other table has. */
function unique(name: string, taken: Set<string>): string {
  const not = (own: string): boolean => taken.has(own) || ['districts', ...OWN_TABLES].includes(own);
  let own = name;
  for (let n = 2; not(own); n++) own = `${name}-${n}`;
  taken.add(own);
  return own;
}

const sameColumns = (a: Table, b: Table): boolean =>
  ownNames(a) === ownNames(b) && a.delimiter === b.delimiter;

/** The columns of a table, those apart that are periods. */
function ownNames(table: Table): string {
  const names = widePeriods(table) ? table.names.filter((name) => !isPeriodName(name)) : table.names;
  return [...names].sort().join('\n');
}

/** A table with one more file, some of whose columns have other names. */
function together(
  named: Named,
  file: string,
  table: Table,
  period: Dated['period'],
  pairs: ReadonlyMap<string, string>,
): Named {
  const alsoNamed = { ...named.alsoNamed };
  for (const [theirs, mine] of pairs) alsoNamed[mine] = [...new Set([...(alsoNamed[mine] ?? []), theirs])];
  const names = table.names.map((name) => pairs.get(name) ?? name);
  // Columns that are periods have other names in each file, and stand in the same order.
  const own = new Set(named.table.names);
  const rest = names.flatMap((name, index) => (own.has(name) ? [] : [index]));
  const at = named.table.names.map((name) =>
    names.includes(name) ? names.indexOf(name) : (rest.shift() ?? -1),
  );
  return {
    ...named,
    files: [...named.files, file],
    alsoNamed,
    perFile: period
      ? { [period.column]: { ...named.perFile[period.column], [file]: period.text } }
      : named.perFile,
    table: {
      ...named.table,
      rows: [...named.table.rows, ...table.rows.map((row) => at.map((index) => row[index] ?? ''))],
    },
  };
}

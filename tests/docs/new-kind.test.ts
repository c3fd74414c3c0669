import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { PATHS } from '../../scripts/command/paths.ts';
import { SOURCES } from '../../scripts/command/sources.ts';
import { projectCopy } from '../project-copy.ts';

/** What CONTRIBUTING says of a new kind of table, done in a copy: a folder, and its name in the list. */

const SCHEMA = `import * as z from 'zod';
import { periodFields, tableFields } from '../../model/descriptor/table.ts';
import { column } from '../../model/descriptor/values.ts';

/** Complaints counted by period and district: those made once, and those made again. */
export const repeatsTable = z.strictObject({
  role: z.literal('complaints'),
  measure: z.literal('repeats'),
  ...tableFields,
  ...periodFields,
  columns: z.strictObject({ district: column, period: column, first: column, again: column }),
});
export type RepeatsTable = z.infer<typeof repeatsTable>;
`;

const ROWS = `import { amountCell, districtCell, isFaulty, periodCell } from '../../cells/readers.ts';
import type { RowContext, RowReader } from '../../cells/row.ts';
import type { Amount, Observation } from '../../model/observation.ts';
import type { RepeatsTable } from './schema.ts';

export interface RepeatsObservation extends Observation {
  readonly first: Amount;
  readonly again: Amount;
}

export function repeatsRow({ columns, frequency }: RepeatsTable, context: RowContext): RowReader<RepeatsObservation> {
  const period = periodCell(columns.period, context, frequency);
  const district = districtCell(columns.district, context);
  const once = amountCell(columns.first, context, { whole: true });
  const more = amountCell(columns.again, context, { whole: true });
  return (cells) => {
    const month = period(cells);
    if (isFaulty(month)) return month;
    const first = once(cells);
    if (isFaulty(first)) return first;
    const again = more(cells);
    if (isFaulty(again)) return again;
    return { district: district(cells), month, first, again };
  };
}
`;

const LEDGER = `import { Amounts, Grid, type ComplaintsLedger } from '../../model/ledger.ts';
import type { LedgerMaker, LedgerPlace } from '../table-kind.ts';
import type { RepeatsObservation } from './rows.ts';
import type { RepeatsTable } from './schema.ts';

export interface RepeatsLedger extends ComplaintsLedger {
  readonly first: Amounts;
  readonly again: Amounts;
}

export function repeatsLedger(_: RepeatsTable, { rows }: LedgerPlace): LedgerMaker<RepeatsLedger, RepeatsObservation> {
  const hidden = new Grid(rows);
  const [opened, first, again] = [0, 1, 2].map(() => new Amounts(rows, { hidden })) as [Amounts, Amounts, Amounts];
  return {
    observe(observation, row) {
      first.add(row, observation.month, observation.first);
      again.add(row, observation.month, observation.again);
      opened.add(row, observation.month, observation.first);
      opened.add(row, observation.month, observation.again);
    },
    close: (frame) => ({ ...frame, opened, topics: null, first, again }),
  };
}
`;

const GUESS = `import { byPeriod } from '../../guess/by-period.ts';
import type { KindGuess } from '../../guess/kind-guess.ts';
import { isByPeriod } from '../../guess/roles.ts';

export const repeatsGuess: KindGuess = {
  answer: 'repeats',
  words: 'complaints made once and again',
  series: 'complaints',
  looksLike: (table) => (isByPeriod(table) && table.names.includes('again') ? 3 : 0),
  async describe(describing) {
    const { finish, numbers } = await byPeriod(describing);
    const first = await describing.column('first', 'which column is the complaints made once?', numbers);
    const again = await describing.column('again', 'which column is those made again?', numbers);
    return finish({ role: 'complaints', measure: 'repeats' }, { first, again }, [first, again], []);
  },
};
`;

const KIND = `import { keyedByPeriod, presenceOf } from '../common.ts';
import type { TableKind } from '../table-kind.ts';
import { repeatsGuess } from './guess.ts';
import { repeatsLedger, type RepeatsLedger } from './ledger.ts';
import { repeatsRow, type RepeatsObservation } from './rows.ts';
import { repeatsTable, type RepeatsTable } from './schema.ts';

/** Complaints counted by period and district: those made once, and those made again. */
export const repeats: TableKind<'repeats', RepeatsTable, RepeatsLedger, RepeatsObservation> = {
  id: 'repeats',
  subject: 'complaints',
  schema: repeatsTable,
  caseByCase: false,
  guess: repeatsGuess,
  keyColumns: ({ columns }) => keyedByPeriod(columns),
  rows: repeatsRow,
  ledger: repeatsLedger,
  presence: ({ opened }, row, month) => presenceOf(opened, row, month),
  tidy: ({ first, again }) => ({
    part: 'made',
    amount: 'complaints',
    rows: [
      { part: 'once', amounts: first },
      { part: 'again', amounts: again },
    ],
  }),
  mixes: () => [],
  amounts: ({ opened }, { columns }) => [{ amounts: opened, column: columns.first, unit: 1, least: 20 }],
  info: () => ({}),
};
`;

const ofDemo = (file: string): Promise<string> => readFile(join(PATHS.data, 'demo', file), 'utf8');

test('a kind of table is a folder and its name in the list: its place builds, and new-place knows it', async () => {
  const descriptor = JSON.parse(await ofDemo('datapackage.json')) as {
    resources: { name: string; smallMatters: object }[];
  };
  const fields = ['month', 'district', 'first', 'again'].map((name) => ({ name }));
  const csv = (await ofDemo('inspections.csv')).replace(/^.*\n/, 'month,district,first,again\n');
  const repeats = {
    name: 'repeats',
    path: 'repeats.csv',
    schema: { fields },
    smallMatters: {
      role: 'complaints',
      measure: 'repeats',
      series: 'calls',
      title: { en: 'calls' },
      publisher: 'City of Anlan (invented)',
      retrieved: '2026-07-01',
      columns: { district: 'district', period: 'month', first: 'first', again: 'again' },
    },
  };
  const districts = descriptor.resources.filter(({ name }) => name === 'districts');
  const copy = await projectCopy(
    {
      'data/trial/datapackage.json': JSON.stringify({
        ...descriptor,
        name: 'trial',
        resources: [...districts, repeats],
      }),
      'data/trial/districts.csv': await ofDemo('districts.csv'),
      'data/trial/districts.topo.json': await ofDemo('districts.topo.json'),
      'data/trial/repeats.csv': csv,
      'found/districts.csv': await ofDemo('districts.csv'),
      'found/calls.csv': csv,
      'src/kinds/repeats/schema.ts': SCHEMA,
      'src/kinds/repeats/rows.ts': ROWS,
      'src/kinds/repeats/ledger.ts': LEDGER,
      'src/kinds/repeats/guess.ts': GUESS,
      'src/kinds/repeats/index.ts': KIND,
      'tsconfig.trial.json': JSON.stringify({
        extends: './tsconfig.json',
        include: [],
        files: ['scripts/aggregate.ts', 'scripts/new-place.ts'],
      }),
    },
    [...SOURCES, 'package.json', 'tsconfig.json'],
  );
  const list = join(copy.root, 'src', 'kinds', 'index.ts');
  const before = await readFile(list, 'utf8');
  await writeFile(
    list,
    before
      .replace('import { shifts }', "import { repeats } from './repeats/index.ts';\nimport { shifts }")
      .replace('events, shifts,', 'events, repeats, shifts,'),
  );

  expect(
    await copy.run('../node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.trial.json'),
  ).toMatchObject({ status: 0, stdout: '' });
  expect(await copy.run('build.ts', 'trial', '--without-png')).toMatchObject({ status: 0, stderr: '' });

  const rows = Papa.parse<string[]>(csv.trimEnd()).data.slice(1);
  const tidy = await readFile(join(copy.root, 'dist', 'trial', 'data', 'calls.csv'), 'utf8');
  const [header, ...written] = Papa.parse<string[]>(tidy.trimEnd()).data;
  expect(header).toEqual(['month', 'district', 'made', 'complaints', 'note']);
  expect(written).toHaveLength(2 * rows.length);
  const lastYear = rows.filter(([month]) => month! > '2025-06');
  const all = lastYear.reduce((sum, [, , first, again]) => sum + Number(first) + Number(again), 0);
  const { measures } = JSON.parse(
    await readFile(join(copy.root, 'build', 'aggregates', 'trial', 'place.json'), 'utf8'),
  ) as { measures: { indicator: string; latest: { numerator: number } }[] };
  expect(measures.map(({ indicator, latest }) => [indicator, latest.numerator])).toEqual([
    // Its ledger has complaints: it gives the indicator that is made of them.
    ['complaints-rate', all],
  ]);
  const page = await readFile(
    join(copy.root, 'dist', 'trial', 'indicators', 'calls', 'complaints-rate', 'index.html'),
    'utf8',
  );
  expect(parseHTML(page).document.querySelector('h1')?.textContent).toContain('Calls');

  const made = await copy.run('new-place.ts', 'found', '--id', 'found');
  expect(made.stdout).toContain('calls.csv: complaints made once and again');
  const found = JSON.parse(await readFile(join(copy.root, 'data', 'found', 'datapackage.json'), 'utf8')) as {
    resources: { smallMatters: { measure?: string; columns: object } }[];
  };
  expect(found.resources[1]!.smallMatters).toMatchObject({
    measure: 'repeats',
    columns: { district: 'district', period: 'month', first: 'first', again: 'again' },
  });
});

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examine } from '../../scripts/check/examine.ts';
import { FAULT_WORDS } from '../../scripts/check/fault-words.ts';
import type { Examined, Finding } from '../../scripts/check/finding.ts';
import { printExamined } from '../../scripts/check/print.ts';
import { FAULTS } from '../../src/model/fault.ts';
import {
  csvOf,
  descriptorOf,
  DISTRICTS_CSV,
  folderOf,
  HEADERS,
  monthsFrom,
  rawResource,
  type Kind,
} from '../small-place.ts';

type Json = Readonly<Record<string, unknown>>;

/** Checks a place of these tables; its folder is called as it calls itself. */
async function checked(
  tables: { readonly [K in Kind]?: readonly (readonly unknown[])[] | string },
  {
    roles = {},
    resources = {},
    smallMatters = {},
    files = {},
    change = (text: string) => text,
  }: {
    roles?: { readonly [K in Kind]?: Json };
    resources?: { readonly [K in Kind]?: Json };
    smallMatters?: Json;
    files?: { readonly [path: string]: string };
    change?: (descriptor: string) => string;
  } = {},
): Promise<Examined> {
  const kinds = Object.keys(tables) as Kind[];
  const raw = kinds.map((kind) => rawResource(kind, { role: roles[kind] ?? {}, ...resources[kind] }));
  const descriptor = change(JSON.stringify(descriptorOf(raw, smallMatters), null, 2));
  const all: Record<string, string> = {
    'datapackage.json': descriptor,
    'districts.csv': DISTRICTS_CSV,
    ...Object.fromEntries(
      kinds.map((kind, index) => {
        const rows = tables[kind]!;
        return [String(raw[index]!['path']), typeof rows === 'string' ? rows : csvOf(HEADERS[kind], rows)];
      }),
    ),
    ...files,
  };
  const root = await folderOf(
    Object.fromEntries(Object.entries(all).map(([path, text]) => [`smallville/${path}`, text])),
  );
  return examine(join(root, 'smallville'));
}

const kinds = ({ findings }: Examined): string[] => findings.map(({ kind }) => kind);
const one = (examined: Examined, kind: string): Finding => {
  const found = examined.findings.filter((all) => all.kind === kind);
  expect(found).toHaveLength(1);
  return found[0]!;
};
/** So many right rows that a few wrong ones stop nothing. */
const right = (from: string, rows = 24): (readonly unknown[])[] =>
  monthsFrom(from, rows).map((month) => [month, 'a', 5]);
const many = { rejectedShare: 0.9 };

test('a place with nothing wrong is said to be so', async () => {
  const examined = await checked({ counts: right('2022-01') });
  expect(examined).toEqual<Examined>({
    place: 'smallville',
    publishable: true,
    districts: 3,
    notes: 0,
    programmes: 0,
    tables: [{ series: 'rats', file: 'rats.csv', rows: 24, used: 24, unplaced: 0, rejected: 0, leftOut: 0 }],
    findings: [],
  });
  expect(printExamined(examined)).toBe(
    [
      'smallville: can be published. There is nothing to do.',
      'Read: 3 districts, 1 table, 0 notes, 0 programmes.',
      '',
      'rats (rats.csv): 24 rows, all used',
      '',
    ].join('\n'),
  );
});

test('everything wrong with a table is said by kind, with counts, places and what to do', async () => {
  const examined = await checked(
    {
      counts: [
        ...right('2022-01'),
        ['2024-02', 'Birch ', 1],
        ['2024-03', 'Brich', 1],
        ['2024-04', 'Brich', 1],
        ['2024-02', 'Harbour', 1],
        ['2024-02', 'North', 1],
        ['2024-02', '', 1],
        ['2024-05', 'b', 'NC'],
        ['2024-06', 'b', 'NC'],
        ['2024-07', 'b', -2],
      ],
    },
    { roles: { counts: many } },
  );
  expect(printExamined(examined)).toBe(`smallville: can be published. 3 things to look at.
Read: 3 districts, 1 table, 0 notes, 0 programmes.

rats (rats.csv): 33 rows: 24 used, 6 in no district, 3 not used

  1. Cells that should be a number: 2 rows, not used
     rats.csv:32:count: “NC”: expected a whole number of at least 0; what means missing is declared under missingValues, a number withheld under suppressedValues
     rats.csv:33:count: “NC”: expected a whole number of at least 0; what means missing is declared under missingValues, a number withheld under suppressedValues
     → If “NC” means “no value”, add "NC" to "missingValues" in this table’s "schema"; if it means a number that is withheld, to "suppressedValues" in its smallMatters.

  2. Numbers below zero: 1 row, not used
     rats.csv:34:count: “-2”: expected a whole number of at least 0
     → An amount cannot be less than nothing; often it is a later correction of another row. Ask the publisher; a known mistake can be put right in corrections.csv.

  3. Districts that are not known: 5 rows, 4 spellings. These rows count for the whole place, and in no district.
     rats.csv:27:district: “Brich”, 2 rows: did you mean district b, Birch?
     rats.csv:26:district: “Birch”, 1 row: did you mean district b, Birch?
     rats.csv:29:district: “Harbour”, 1 row
     rats.csv:30:district: “North”, 1 row: this is north, which is more than one district
     → Look at each guess; then open datapackage.json at line 87 and paste after it, inside “smallMatters” of the table “rats”:
         "values": {
           "district": {
             "Brich": "b",
             "Birch": "b"
           }
         },
     → The others: where you know which district is meant, add a line "Harbour": "its id" under smallMatters → values → district. Where it is none (a park, an airport, a typing error), leave it or write null for the id.

  4. Rows that name no district: 1 row. They count for the whole place, and in no district.

Rows that are not used are in no figure. The site names them, and why, on its page about data quality.
`);
});

test('the lines to paste make the guesses known where they are pasted', async () => {
  const rows = [...right('2022-01'), ['2024-02', 'Birch', 1], ['2024-02', 'Alder', 1]];
  const before = await checked({ counts: rows });
  const { paste, mend } = one(before, 'unknown-district');
  const line = Number(/at line (\d+)/.exec(mend[0]!)![1]);
  const after = await checked(
    { counts: rows },
    {
      change: (text) => {
        const lines = text.split('\n');
        return [...lines.slice(0, line), ...paste, ...lines.slice(line)].join('\n');
      },
    },
  );
  expect(kinds(before)).toEqual(['unknown-district']);
  expect(after.findings).toEqual([]);
  expect(after.tables[0]).toMatchObject({ used: 26 });
});

test('where there are values already, lines are pasted among them', async () => {
  const rows = [...right('2022-01'), ['2024-02', 'Birch', 1], ['2024-02', 'Alder', 1]];
  for (const values of [{ district: { Ash: 'a' } }, { topic: {} }]) {
    const roles = { counts: { values } };
    const { paste, mend } = one(await checked({ counts: rows }, { roles }), 'unknown-district');
    const line = Number(/at line (\d+)/.exec(mend[0]!)![1]);
    const after = await checked(
      { counts: rows },
      {
        roles,
        change: (text) => {
          const lines = text.split('\n');
          // Of the standard: JSON takes no comma before a closing bracket.
          return [...lines.slice(0, line), ...paste, ...lines.slice(line)]
            .join('\n')
            .replace(/,(\s*[}\]])/g, '$1');
        },
      },
    );
    expect(after.findings).toEqual([]);
  }
});

test('of many spellings the most frequent are printed and the others counted', async () => {
  const odd = Array.from({ length: 20 }, (_, index) => ['2024-02', `Quarter ${index + 40}`, 1]);
  const examined = await checked({ counts: [...right('2022-01'), ...odd] });
  expect(one(examined, 'unknown-district').cases).toHaveLength(20);
  const text = printExamined(examined);
  expect(text).toContain('“Quarter 51”');
  expect(text).not.toContain('“Quarter 52”');
  expect(text).toContain('and 8 spellings more');
});

test('a topic that is not known is guessed by its labels', async () => {
  const examined = await checked({
    events: [
      ['1', 'a', '2023-01-01', '', '', '', '', '', 'Noise'],
      ['2', 'a', '2024-01-01', '', '', '', '', '', 'cats'],
    ],
  });
  expect(one(examined, 'unknown-topic')).toMatchObject({
    rows: 2,
    cases: [
      { line: 2, column: 'topic', value: 'Noise', text: 'did you mean topic noise?' },
      { line: 3, column: 'topic', value: 'cats', text: null },
    ],
  });
  expect(one(examined, 'unknown-topic').mend.at(-1)).toContain('add it to the list of topics');
});

test('dates in another order are named by it, and the mend is right', async () => {
  const rows = (date: string) => [
    ...monthsFrom('2023-01', 12).map((month, index) => [index, 'a', `${month}-05`, '', '', '', '', '', '']),
    ['90', 'a', date, '', '', '', '', '', ''],
  ];
  for (const [date, format] of [
    ['31/10/2024', 'european'],
    ['10/31/2024', 'us'],
    ['2024/10/31', 'slashes'],
  ] as const) {
    const examined = await checked({ events: rows(date) }, { roles: { events: many } });
    expect(one(examined, 'invalid-date').mend.join()).toContain(`"dateFormat": "${format}"`);
    const only = [['90', 'a', date, '', '', '', '', '', '']];
    const mended = await checked({ events: only }, { roles: { events: { dateFormat: format } } });
    expect(kinds(mended)).toEqual([]);
  }
});

test('decimal commas are named', async () => {
  const examined = await checked(
    {
      mass: [
        ...monthsFrom('2022-01', 12).map((month) => [month, 'a', '1', '2', '3']),
        ['2023-01', 'a', '1.234,5', '2', '3'],
      ],
    },
    { roles: { mass: many } },
  );
  expect(one(examined, 'invalid-number').mend.join()).toContain('"decimalChar": "," and "groupChar": "."');
});

test('where the build stops at the first fault, the check goes on to the last', async () => {
  const examined = await checked(
    {
      counts: 'month,area,count\n2024-01,a,1\n',
      events: [['1', 'a', '2024-13-01', '', '', '', '', '', '']],
      inspections: [['2024-01', 'z', '10', '9']],
    },
    {
      files: {
        'notes.csv': 'district,series,indicator,period,effect,reason_en,source\nq,rats,,,caveat,why,who\n',
        'corrections.csv':
          'table,key,field,published,corrected,reason_en,source,date\nmice,1,a,1,2,why,who,2025-01-01\n',
      },
      smallMatters: { boundaries: 'districts.topo.json' },
    },
  );
  expect(examined.publishable).toBe(false);
  const stops = examined.findings.filter(({ stops: stop }) => stop);
  expect(stops.map(({ cases }) => cases.map(({ file, line }) => `${file}:${line}`).join())).toEqual([
    'notes.csv:2',
    'districts.topo.json:null',
    'corrections.csv:2',
    'rats.csv:1',
    'hotline.csv:null',
  ]);
  expect(kinds(examined).filter((kind) => kind !== 'stops')).toEqual(['invalid-date', 'unknown-district']);
  const text = printExamined(examined);
  expect(text).toMatch(/^smallville: CANNOT be published yet. 5 things must be put right first.$/m);
  expect(text).toContain('rats.csv:1: district: no such column; the file has month, area, count');
  expect(text).toContain('→ Under "columns" in datapackage.json write the name exactly');
});

test('every fault of the descriptor is said with its line', async () => {
  const examined = await checked(
    { counts: right('2022-01') },
    { roles: { counts: { retrieved: 'yesterday', completeTo: '2024' } }, smallMatters: { colour: 'red' } },
  );
  const { cases, title } = one(examined, 'stops');
  expect(title).toBe('datapackage.json cannot be used as it is: 3 faults');
  expect(cases.map(({ text }) => text)).toEqual([
    'resources.1.smallMatters.retrieved: expected a date like 2025-11-30',
    'resources.1.smallMatters.completeTo: expected a month like 2025-10',
    'smallMatters: Unrecognized key: "colour"',
  ]);
  const json = JSON.stringify(
    descriptorOf([rawResource('counts', { role: { retrieved: 'yesterday', completeTo: '2024' } })], {
      colour: 'red',
    }),
    null,
    2,
  ).split('\n');
  expect(json[cases[0]!.line! - 1]).toContain('yesterday');
  expect(json[cases[1]!.line! - 1]).toContain('"2024"');
  expect(json[cases[2]!.line! - 1]).toContain('"smallMatters": {');
});

test('a descriptor that is no JSON, or not there, is said', async () => {
  expect(
    one(await checked({ counts: [] }, { change: () => '{"name": "smallville",}' }), 'stops').cases[0]!.text,
  ).toMatch(/^not JSON/);
  const nowhere = await examine(await folderOf({}));
  expect(nowhere.publishable).toBe(false);
  expect(nowhere.findings[0]!.cases[0]!.text).toContain('no such file');
});

test('a folder called otherwise than its place cannot be published', async () => {
  const examined = await checked(
    { counts: right('2022-01') },
    { change: (text) => text.replace('"smallville"', '"bigville"') },
  );
  expect(examined.publishable).toBe(false);
  expect(one(examined, 'stops').cases).toMatchObject([{ file: 'datapackage.json', line: 2 }]);
});

test('too many rows that cannot be used stop the place, with their kinds below', async () => {
  const examined = await checked({ counts: [...right('2022-01'), ['2024-01', 'b', 'x']] });
  expect(examined.publishable).toBe(false);
  expect(kinds(examined)).toEqual(['stops', 'invalid-number']);
  expect(examined.findings[0]!.mend[0]).toContain('"rejectedShare"');
});

test('rows about persons are pointed to where they are counted', async () => {
  const examined = await checked({ shifts: [['2024-01-01', 'a', 'p1', '2', '', '', '']] });
  expect(examined.publishable).toBe(false);
  expect(one(examined, 'stops').mend.join()).toContain('npm run count');
});

test('every kind of fault has words and a next step', () => {
  expect(FAULTS.filter((fault) => !FAULT_WORDS[fault])).toEqual([]);
});

test('rows left out as declared are told apart from those not used', async () => {
  const examined = await checked(
    { counts: [...right('2022-01'), ['2024-02', 'Total', 9], ['2024-03', 'Total', 9]] },
    { roles: { counts: { totals: ['Total'] } } },
  );
  expect(examined.tables[0]).toMatchObject({ rows: 26, used: 24, rejected: 0, leftOut: 2 });
  expect(one(examined, 'left-out')).toMatchObject({
    rows: 2,
    mend: [],
    cases: [{ value: 'Total', rows: 2 }],
  });
  expect(printExamined(examined)).toContain('24 used, 0 in no district, 0 not used, 2 left out as declared');
});

test('the findings survive as JSON', async () => {
  const examined = await checked({ counts: [...right('2022-01'), ['2024-02', 'Brich', 1]] });
  expect(JSON.parse(JSON.stringify([examined]))).toEqual([examined]);
});

test('a slip of the decimal point is pointed at, and nothing usual is', async () => {
  const rows = (slip: number) => [
    ...monthsFrom('2022-01', 30).map((month, index) => [
      month,
      'a',
      index === 20 ? slip : 500 + (index % 5),
      100,
      50,
    ]),
    ...monthsFrom('2022-01', 30).map((month, index) => [month, 'b', 300 + 100 * (index % 2), 100, 50]),
  ];
  const examined = await checked({ mass: rows(5030) });
  expect(one(examined, 'odd-month').cases).toEqual([
    {
      file: 'waste.csv',
      line: null,
      column: 'rest',
      value: '5030',
      rows: null,
      text: 'district a, 2023-09: 10.0 times the months around it',
    },
  ]);
  expect(one(await checked({ mass: rows(50.3) }), 'odd-month').cases).toMatchObject([{ value: '50.3' }]);
  expect(kinds(await checked({ mass: rows(503) }))).toEqual([]);
});

const CITY = Array.from({ length: 10 }, (_, index) => `d${index}`);
const MARKET = CITY.flatMap((id, index) =>
  monthsFrom('2024-01', 12).map((month) => [month, id, id === 'd7' ? 9000 : 1000 + 10 * index]),
);
const cityDistricts = [
  'id,slug,name,group,population',
  ...CITY.map((id) => `${id},${id},${id},north,1000`),
  '',
].join('\n');

test('a district far outside the rest has a note proposed, which settles it', async () => {
  const files = { 'districts.csv': cityDistricts };
  const { cases, paste } = one(await checked({ counts: MARKET }, { files }), 'odd-district');
  expect(cases).toMatchObject([{ value: 'd7', text: 'd7: 8.6 times the middle district' }]);
  const noted = await checked(
    { counts: MARKET },
    { files: { ...files, 'notes.csv': `${paste.join('\n')}\n` } },
  );
  expect(noted).toMatchObject({ publishable: true, notes: 1, findings: [] });
});

test('a file that nothing reads is named', async () => {
  const examined = await checked(
    { counts: right('2022-01') },
    { files: { 'waste.xlsx': '', 'more/cats.csv': '', 'README.md': '', 'releases/2025-01-01.csv.gz': '' } },
  );
  expect(one(examined, 'unused-file').cases.map(({ file }) => file)).toEqual(['more/cats.csv', 'waste.xlsx']);
  expect(printExamined(examined)).toContain('more/cats.csv: no resource of datapackage.json has this path');
});

test('where hardly any district is known, the column is asked about first', async () => {
  const examined = await checked({ counts: monthsFrom('2022-01', 12).map((month) => [month, 'ward', 5]) });
  expect(one(examined, 'unknown-district').mend[0]).toBe(
    'Hardly any row has a district that is known. Is “district” the right column, and are these the ids of the table of districts?',
  );
});

test('totals that name no district are pointed at, for they would be counted twice', async () => {
  const months = monthsFrom('2024-01', 12);
  const counted = (name: string) =>
    months.flatMap((month) => [
      [month, 'a', 30],
      [month, 'b', 50],
      [month, name, 80],
    ]);
  expect(one(await checked({ counts: counted('') }), 'much-unplaced')).toMatchObject({
    stops: false,
    title:
      'Rows in no district have 50 % of all amounts: are they sums of others? Then the whole place is counted twice.',
  });
  const examined = await checked({
    counts: months.flatMap((month) => [
      [month, 'a', 80],
      [month, '', 20],
    ]),
  });
  expect(kinds(examined)).not.toContain('much-unplaced');
});

test.each([
  ['kilograms that are said to be tonnes', 33_333, 'tonne', '399,996 kg'],
  ['tonnes that are said to be kilograms', 33.333, 'kg', '0.4 kg'],
])('%s are amounts that are hardly possible', async (_, rest, unit, said) => {
  const rows = monthsFrom('2024-01', 12).map((month) => [month, 'a', rest, 0, 0]);
  const found = one(await checked({ mass: rows }, { roles: { mass: { unit } } }), 'unlikely-unit');
  expect(found.title).toContain(
    `in the middle district ${said} for each resident in the 12 months to 2024-12`,
  );
  expect(found.mend.join()).toContain(`it says ${unit}`);
});

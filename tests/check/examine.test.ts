import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examine } from '../../scripts/check/examine.ts';
import { FAULT_WORDS } from '../../scripts/check/fault-words.ts';
import type { Examined, Finding } from '../../scripts/check/finding.ts';
import { printExamined } from '../../scripts/check/print.ts';
import { obey } from './clerk.ts';
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
  const completeTo = JSON.stringify(tables).includes('2023') ? '2023-12' : '2022-12';
  const raw = kinds.map((kind) =>
    rawResource(kind, { ...resources[kind], role: { completeTo, ...roles[kind] } }),
  );
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

/** The steps of a finding, as they are printed. */
const steps = ({ mend }: Finding): string => mend.flatMap(({ text, paste }) => [text, ...paste]).join('\n');
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
    tables: [
      {
        series: 'rats',
        file: 'rats.csv',
        rows: 24,
        used: 24,
        unplaced: 0,
        rejected: 0,
        leftOut: 0,
        asIs: true,
        cut: false,
      },
    ],
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
     rats.csv:32:count: “NC”: expected a whole number of at least 0
     rats.csv:33:count: “NC”: expected a whole number of at least 0
     → If “NC” means “no value”: Open datapackage.json at line 83 and paste right after "missingValues": [ of the table “rats”:
         "NC",
     → If instead a number is withheld there because it is small: Open datapackage.json and paste below line 87 ("smallMatters": { of the table “rats”):
         "suppressedValues": ["NC"],

  2. Numbers below zero: 1 row, not used
     rats.csv:34:count: “-2”: expected a whole number of at least 0
     → An amount cannot be less than nothing; often it is a later correction of another row. Ask the publisher.
     → Where you know what is right: put into a file corrections.csv in the place’s folder, its first line once:
         table,key,field,published,corrected,reason_en,source,date
         rats,2024-07|b,count,-2,RIGHT VALUE,Why it is wrong,Who says so,2025-01-31

  3. Districts that are not known: 5 rows, 4 spellings. These rows count for the whole place, and in no district.
     rats.csv:27:district: “Brich”, 2 rows: did you mean district b, Birch?
     rats.csv:26:district: “Birch”, 1 row: did you mean district b, Birch?
     rats.csv:29:district: “Harbour”, 1 row
     rats.csv:30:district: “North”, 1 row: this is north, which is more than one district
     → Look at each guess; what is right: Open datapackage.json and paste below line 87 ("smallMatters": { of the table “rats”):
         "values": { "district": { "Brich": "b", "Birch": "b" } },
     → The others: where you know which district is meant, add a line "Harbour": "its id", among those lines. Where it is none (a park, an airport), nothing needs to be done.

  · Rows that name no district: 1 row. They count for the whole place, and in no district.

Lines of datapackage.json are counted as they are now: paste at the highest number first, or check again after each.

Rows that are not used are in no figure. The site names them, and why, on its page about data quality.
`);
});

/** Checks a place, does what it says, and checks again. */
async function followed(...args: Parameters<typeof checked>): Promise<Examined> {
  const [tables, options = {}] = args;
  const first = await checked(tables, options);
  return checked(tables, {
    ...options,
    change: (text) =>
      obey({ 'datapackage.json': (options.change ?? ((same: string) => same))(text) }, first)[
        'datapackage.json'
      ]!,
  });
}

test('the lines to paste make the guesses known where they are pasted', async () => {
  const rows = [...right('2022-01'), ['2023-11', 'Birch', 1], ['2023-10', 'Alder', 1]];
  expect(kinds(await checked({ counts: rows }))).toEqual(['unknown-district']);
  for (const values of [undefined, { district: { Ash: 'a' } }, { district: {} }, { topic: {} }]) {
    const roles = values ? { counts: { values } } : {};
    const after = await followed({ counts: rows }, { roles });
    expect(after).toMatchObject({ publishable: true, findings: [], tables: [{ used: 26 }] });
  }
});

test.each(['BIRCH', 'Bírch', ' Birch ', 'Brich', 'b Birch', 'Birch (b)', '"b"', 'birch-'])(
  'district b is known again in %j',
  async (spelling) => {
    const examined = await followed({ counts: [...right('2022-01'), ['2023-10', spelling, 1]] });
    expect(examined).toMatchObject({ findings: [], tables: [{ used: 25 }] });
  },
);

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
  const after = await followed({
    events: [
      ['1', 'a', '2023-01-01', '', '', '', '', '', 'Noise'],
      ['2', 'a', '2024-01-01', '', '', '', '', '', 'Stray cats'],
      ['3', 'a', '2022-01-01', '', '', '', '', '', 'cats'],
    ],
  });
  expect(after.findings).toEqual([]);
});

const days = (write: (day: number, month: string) => string): (readonly unknown[])[] =>
  monthsFrom('2022-01', 24).map((month, index) => [
    index + 1,
    'a',
    write((index % 24) + 3, month),
    ...Array.from({ length: 6 }, () => ''),
  ]);
const two = (day: number): string => String(day).padStart(2, '0');

test('dates in another order are told by all of the column, and pasting the order is enough', async () => {
  for (const [write, format] of [
    [(day, month) => `${two(day)}/${month.slice(5)}/${month.slice(0, 4)}`, 'european'],
    [(day, month) => `${month.slice(5)}/${two(day)}/${month.slice(0, 4)}`, 'us'],
    [(day, month) => `${month.replace('-', '/')}/${two(day)}`, 'slashes'],
    [(day, month) => `${two(day)}-${month.slice(5)}-${month.slice(0, 4)}`, '%d-%m-%Y'],
  ] as [(day: number, month: string) => string, string][]) {
    const before = await checked({ events: days(write) });
    expect(before).toMatchObject({ publishable: false, tables: [{ used: 24, asIs: false }] });
    expect(steps(one(before, 'stops'))).toContain(`"dateFormat": "${format}"`);
    expect(await followed({ events: days(write) })).toMatchObject({ publishable: true, findings: [] });
  }
});

test('where two orders of dates fit, both are offered and none is taken', async () => {
  const rows = days((day, month) => `0${(day % 9) + 1}/0${(day % 7) + 1}/${month.slice(0, 4)}`);
  const examined = await checked({ events: rows });
  expect(kinds(examined)).toEqual(['invalid-date']);
  expect(steps(one(examined, 'invalid-date'))).toMatch(
    /"european",\nOr, if they mean that instead: .*\n"dateFormat": "us",/,
  );
});

test('months written in words are told', async () => {
  const rows = monthsFrom('2022-01', 12).map((_, index) => [
    `${'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[index]!} 2022`,
    'a',
    5,
  ]);
  expect(kinds(await followed({ counts: rows }))).toEqual([]);
});

test('a file with another separator and decimal commas is put right by one paste', async () => {
  const mass = `month;district;rest;paper;food\n${monthsFrom('2022-01', 12)
    .map((month) => `${month};a;1.234,5;20,25;3,5`)
    .join('\n')}\n`;
  const before = await checked({ mass });
  expect(kinds(before)).toEqual(['stops', 'odd-amounts'].slice(0, 1));
  expect(steps(before.findings[0]!)).toContain(
    '"dialect": { "delimiter": ";", "decimalChar": ",", "groupChar": "." },',
  );
  expect(await followed({ mass })).toMatchObject({ publishable: true, tables: [{ used: 12 }] });
});

test('tabs are told, and titles above the header, with what is wrong below them at once', async () => {
  const rows = right('2022-01').map((row) => row.join('\t'));
  const tabs = ['month\tdistrict\tcount', ...rows].join('\n');
  expect(kinds(await followed({ counts: tabs }))).toEqual([]);
  const titled = `Rats\n\nmonth,district,count\n${right('2022-01').join('\n')}\n2023-12,Total,5\n`;
  expect(kinds(await checked({ counts: titled }))).toEqual(['stops', 'unknown-district']);
  expect(await followed({ counts: titled })).toMatchObject({
    publishable: true,
    tables: [{ used: 24, leftOut: 1 }],
  });
});

test('sums and footnotes are left out by what is proposed, and are no guess of a district', async () => {
  const counts = [
    ...right('2022-01', 200).map(([month], index) => [month, 'a', index]),
    ['2022-03', 'Grand total', 5],
    ['2022-04', 'SMALLVILLE', 5],
    ['* provisional', '', ''],
  ];
  const roles = { counts: { retrieved: '2040-01-01' } };
  const before = await checked({ counts }, { roles });
  expect(one(before, 'unknown-district').cases.map(({ text }) => text)).toEqual([
    'this looks like a sum of the others, which would be counted twice',
    'this looks like a sum of the others, which would be counted twice',
  ]);
  const after = await followed({ counts }, { roles });
  expect(after.tables).toMatchObject([{ used: 200, leftOut: 3 }]);
  expect(kinds(after)).toEqual(['left-out']);
});

test('all columns that are missing are told at once, with those that are likely meant', async () => {
  const counts = `Month,Sub-district,No. of rats\n${right('2022-01').join('\n')}\n`;
  const before = await checked({ counts });
  expect(one(before, 'stops').cases).toMatchObject([
    { line: 1, column: 'district', text: 'no such column; did you mean “Sub-district”?' },
    { line: 1, column: 'month', text: 'no such column; did you mean “Month”?' },
    { line: 1, column: 'count', text: 'no such column' },
  ]);
  const after = await followed({ counts });
  expect(one(after, 'stops').cases).toMatchObject([{ column: 'count', text: 'no such column' }]);
  expect(steps(one(after, 'stops'))).toContain('“No. of rats”');
});

test('a column the table can do without may be taken out', async () => {
  const events = 'id,district,opened\n1,a,2023-01-01\n';
  const text = steps(one(await checked({ events }), 'stops'));
  expect(text).toMatch(/“due”: .* take "due" and what stands after it out/);
  expect(text).not.toContain('the table cannot be used');
});

test('the same rows again are told from rows that differ', async () => {
  const twice = [...right('2022-01'), ...right('2022-01', 6)];
  const before = await checked({ counts: twice });
  expect(kinds(before)).toEqual(['repeated-key']);
  expect(before.publishable).toBe(false);
  expect(steps(before.findings[0]!)).toContain('Each of them is the same row again, in every cell');
  const after = await followed({ counts: twice });
  expect(after).toMatchObject({ publishable: true, tables: [{ used: 24, rejected: 6 }] });
  expect(after.findings.flatMap(({ mend }) => mend)).toEqual([]);
  const differ = [...right('2022-01'), ['2022-01', 'a', 9]];
  expect(steps(one(await checked({ counts: differ }), 'repeated-key'))).toContain(
    'They differ, so none of them is used.',
  );
});

test('a table that does not say to which month it is complete is asked to, with the last whole month', async () => {
  const rows = [
    ...monthsFrom('2022-01', 24).flatMap((month) => ['a', 'b', 'c'].map((id) => [month, id, 5])),
    ['2024-01', 'a', 5],
  ];
  const roles = { counts: { completeTo: undefined } };
  const before = await checked({ counts: rows }, { roles });
  expect(one(before, 'complete-to').title).toContain(
    '2024-01 has figures of 1 district, the months before it of 3.',
  );
  expect(steps(one(before, 'complete-to'))).toContain('"completeTo": "2023-12",');
  expect((await followed({ counts: rows }, { roles })).findings).toEqual([]);
});

test('whole months after the one a table says it is complete to are told: they are in no figure', async () => {
  const rows = monthsFrom('2022-01', 24).flatMap((month) => ['a', 'b', 'c'].map((id) => [month, id, 5]));
  const roles = { counts: { completeTo: '2023-10' } };
  const before = await checked({ counts: [...rows, ['2024-01', 'a', 5]] }, { roles });
  expect(one(before, 'complete-to').title).toContain('The months after 2023-10 are in no figure');
  expect(steps(one(before, 'complete-to'))).toContain(
    'write "completeTo": "2023-12" in place of "completeTo": "2023-10"',
  );
  expect((await followed({ counts: rows }, { roles })).findings).toEqual([]);
  // Months that have some of every district and few in all came in late.
  const late = rows.map(([month, id]) => [month, id, String(month) > '2023-10' ? 1 : 5]);
  expect((await checked({ counts: late }, { roles })).findings).toEqual([]);
});

test('a unit that is wrong, and residents in thousands, are told by what each resident would come to', async () => {
  const rows = monthsFrom('2022-01', 12).flatMap((month) =>
    ['a', 'b', 'c'].map((id) => [month, id, 25, 10, 5]),
  );
  const of = (population: number) => ({
    'districts.csv': `id,slug,name,group,population\n${['a', 'b', 'c']
      .map((id) => `${id},${id},${id},north,${population}`)
      .join('\n')}\n`,
  });
  const files = of(1200);
  const wrong = await checked({ mass: rows }, { files });
  expect(one(wrong, 'odd-amounts').title).toContain('0.4 kg per resident in the 12 months to 2022-12');
  expect(steps(one(wrong, 'odd-amounts'))).toContain('write "unit": "tonne" in place of "unit": "kg"');
  expect(kinds(await followed({ mass: rows }, { files }))).toEqual([]);
  const thousands = await checked({ mass: rows }, { files: of(1.2), roles: { mass: { unit: 'tonne' } } });
  expect(steps(one(thousands, 'odd-amounts'))).toContain('look like thousands (1.2, 1.2, 1.2)');
});

test('a table that goes on after the day it was taken is told from a slip', async () => {
  const rows = right('2022-01', 60);
  const text = steps(one(await checked({ counts: rows }, { roles: { counts: many } }), 'future-date'));
  expect(text).toContain(
    'The table goes on to 2026-12. By datapackage.json the file was taken on 2025-01-31.',
  );
  const slip = await checked(
    { counts: [...right('2022-01', 200 - 164), ['2034-01', 'a', 1]] },
    { roles: { counts: many } },
  );
  expect(steps(one(slip, 'future-date'))).not.toContain('goes on');
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
    'hotline.csv:2',
  ]);
  expect(kinds(examined).filter((kind) => kind !== 'stops')).toEqual(['invalid-date', 'unknown-district']);
  const text = printExamined(examined);
  expect(text).toMatch(/^smallville: CANNOT be published yet. 5 things must be put right first.$/m);
  expect(text).toContain('rats.csv:1:district: no such column');
  expect(text).toContain('The first line of the file has: “month”, “area”, “count”.');
});

test('every fault of the descriptor is said with its line', async () => {
  const examined = await checked(
    { counts: right('2022-01') },
    { roles: { counts: { retrieved: 'yesterday', completeTo: '2024' } }, smallMatters: { colour: 'red' } },
  );
  const { cases, title } = one(examined, 'stops');
  expect(title).toBe('datapackage.json cannot be used as it is: 3 faults');
  expect(cases.map(({ column, value, text }) => [column, value, text])).toEqual([
    ['retrieved of the table “rats”', 'yesterday', 'expected a date like 2025-11-30'],
    ['completeTo of the table “rats”', '2024', 'expected a month like 2025-10'],
    ['', null, '“colour”: no such word is known here'],
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

test('a descriptor that is no JSON is said', async () => {
  expect(
    one(await checked({ counts: [] }, { change: () => '{"name": "smallville",}' }), 'stops').cases[0]!.text,
  ).toMatch(/^not JSON/);
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
  const examined = await checked({ counts: [...right('2022-01'), ['2024-01', 'b', 'x7']] });
  expect(examined.publishable).toBe(false);
  expect(examined.findings).toMatchObject([
    { kind: 'invalid-number', stops: true, title: 'Cells that should be a number: 1 row of 25, not used' },
  ]);
  expect(steps(examined.findings[0]!)).toContain('"rejectedShare": 0.04,');
  const most = await checked({ counts: [...right('2022-01', 3), ['2022-12', 'b', 'x7']] });
  expect(steps(most.findings[0]!)).not.toContain('rejectedShare');
});

test('rows about persons are pointed to where they are counted', async () => {
  const examined = await checked({ shifts: [['2024-01-01', 'a', 'p1', '2', '', '', '']] });
  expect(examined.publishable).toBe(false);
  expect(steps(one(examined, 'stops'))).toContain(
    'npm run count -- ../shifts.csv --out ../volunteers-totals.csv',
  );
});

test('every kind of fault has words and a next step', () => {
  expect(FAULTS.filter((fault) => !FAULT_WORDS[fault]?.title)).toEqual([]);
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
  const roles = { mass: { completeTo: '2024-06' } };
  const examined = await checked({ mass: rows(5030) }, { roles });
  expect(one(examined, 'odd-month').cases).toEqual([
    {
      file: 'waste.csv',
      line: 22,
      column: 'rest',
      value: '5030',
      rows: null,
      text: 'district a, 2023-09: 10.0 times the months around it',
    },
  ]);
  expect(one(await checked({ mass: rows(50.3) }, { roles }), 'odd-month').cases).toMatchObject([
    { value: '50.3' },
  ]);
  expect(kinds(await checked({ mass: rows(503) }, { roles }))).not.toContain('odd-month');
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
  const roles = { counts: { completeTo: '2024-12' } };
  const before = await checked({ counts: MARKET }, { files, roles });
  const { cases, mend } = one(before, 'odd-district');
  expect(cases).toMatchObject([{ value: 'd7', text: 'd7: 8.6 times the middle district' }]);
  const noted = await checked(
    { counts: MARKET },
    { files: { ...files, 'notes.csv': `${mend[0]!.paste.join('\n')}\n` }, roles },
  );
  expect(noted).toMatchObject({ publishable: true, notes: 1, findings: [] });
});

test('a file that nothing reads is named', async () => {
  const examined = await checked(
    { counts: right('2022-01') },
    { files: { 'waste.xlsx': '', 'more/cats.csv': '', 'README.md': '', 'releases/2025-01-01.csv.gz': '' } },
  );
  expect(one(examined, 'unused-file').cases.map(({ file }) => file)).toEqual(['more/cats.csv', 'waste.xlsx']);
  expect(printExamined(examined)).toContain('more/cats.csv: no table of datapackage.json has this path');
});

test('where hardly any district is known, the column is asked about first', async () => {
  const examined = await checked({ counts: monthsFrom('2022-01', 12).map((month) => [month, 'ward', 5]) });
  expect(one(examined, 'unknown-district').mend[0]!.text).toBe(
    'Hardly any row has a district that is known. Is “district” the right column, and are these the ids of the table of districts?',
  );
});

test('totals that name no district are pointed at, for they would be counted twice', async () => {
  const months = monthsFrom('2023-01', 12);
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

test('a table that can be read and shows nothing, because its numbers are withheld, is told', async () => {
  const rows = (withheld: (district: string, m: number) => boolean) =>
    monthsFrom('2023-01', 12).flatMap((month, m) =>
      ['a', 'b', 'c'].map((one) => [month, one, withheld(one, m) ? '<5' : 9]),
    );
  const of = async (table: unknown[][]): Promise<Finding | undefined> =>
    (await checked({ counts: table }, { roles: { counts: { suppressedValues: ['<5'] } } })).findings.find(
      ({ kind }) => kind === 'withheld',
    );
  const most = await of(rows((one, m) => one !== 'c' && m === 2));
  expect(most!.title).toBe(
    'Withheld numbers: 2 of 3 districts have no figure for the year to 2023-12, because a number in it is withheld.',
  );
  expect(most!.mend).toHaveLength(1);
  expect((await of(rows((one, m) => one === 'c' && m === 2)))!.mend).toEqual([]);
  expect(await of(rows(() => false))).toBeUndefined();
});

test('numbers with points between their thousands are shown how to be read', async () => {
  const { findings } = await checked({
    counts: monthsFrom('2023-01', 12).flatMap((month) => ['a', 'b', 'c'].map((one) => [month, one, '1.234'])),
  });
  expect(findings.find(({ kind }) => kind === 'invalid-number')!.mend[0]).toMatchObject({
    text: expect.stringContaining('If “1.234” means 1,234, say so.'),
    paste: expect.arrayContaining([expect.stringContaining('"groupChar": "."')]),
  });
});

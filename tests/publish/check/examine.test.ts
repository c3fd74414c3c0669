import { expect, test } from 'vitest';
import { FAULT_WORDS } from '../../../src/publish/check/fault-words.ts';
import type { Examined, Finding } from '../../../src/publish/check/finding.ts';
import { printExamined } from '../../../src/publish/check/print.ts';
import { FAULTS } from '../../../src/model/fault.ts';
import { descriptorOf, monthsFrom, rawResource } from '../../small-place.ts';
import { casesOf, checked, kinds, many, findingOf, right, steps } from './checked.ts';

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
  expect(
    stops.map((stop) =>
      casesOf(stop)
        .map(({ file, line }) => `${file}:${line}`)
        .join(),
    ),
  ).toEqual(['notes.csv:2', 'districts.topo.json:null', 'corrections.csv:2', 'rats.csv:1', 'hotline.csv:2']);
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
  const finding = findingOf(examined, 'stops');
  const [cases, { title }] = [casesOf(finding), finding];
  expect(title).toBe('datapackage.json cannot be used as it is: 3 faults');
  expect(cases.map(({ column, value, text }) => [column, value, text])).toEqual([
    ['retrieved of the table “rats”', 'yesterday', 'expected a date like 2025-11-30'],
    ['completeTo of the table “rats”', '2024', 'expected a month like 2025-10'],
    ['', null, '“colour”: no such word is known here'],
  ]);
  const json = JSON.stringify(
    descriptorOf([rawResource('counts', { table: { retrieved: 'yesterday', completeTo: '2024' } })], {
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
    casesOf(
      findingOf(await checked({ counts: [] }, { change: () => '{"name": "smallville",}' }), 'stops'),
    )[0]!.text,
  ).toMatch(/^not JSON/);
});

test('a folder called otherwise than its place cannot be published', async () => {
  const examined = await checked(
    { counts: right('2022-01') },
    { change: (text) => text.replace('"smallville"', '"bigville"') },
  );
  expect(examined.publishable).toBe(false);
  expect(casesOf(findingOf(examined, 'stops'))).toMatchObject([{ file: 'datapackage.json', line: 2 }]);
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
  expect(steps(findingOf(examined, 'stops'))).toContain(
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
  expect(findingOf(examined, 'left-out')).toMatchObject({
    rows: 2,
    fix: [],
    cases: [{ problem: { code: 'left-out', value: 'Total' }, rows: 2 }],
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
  expect(casesOf(findingOf(examined, 'odd-month'))).toEqual([
    {
      file: 'waste.csv',
      line: 22,
      column: 'rest',
      value: '5030',
      rows: null,
      text: 'district a, 2023-09: 10.0 times the months around it',
    },
  ]);
  expect(casesOf(findingOf(await checked({ mass: rows(50.3) }, { roles }), 'odd-month'))).toMatchObject([
    { value: '50.3' },
  ]);
  expect(kinds(await checked({ mass: rows(503) }, { roles }))).not.toContain('odd-month');
});

test('a newest month that is news is asked about with its row, and does not stop anything', async () => {
  const rows = (newest: number) =>
    monthsFrom('2017-01', 84).map((month, index) => [
      month,
      'a',
      index === 83 ? newest : 60 + ((index * 7) % 11),
    ]);
  const roles = { counts: { completeTo: '2023-12' } };
  const examined = await checked({ counts: rows(237) }, { roles });
  expect(examined.publishable).toBe(true);
  expect(casesOf(findingOf(examined, 'news'))).toEqual([
    {
      file: 'rats.csv',
      line: 85,
      column: 'count',
      value: '237',
      rows: null,
      text: 'district a, 2023-12: 237 where at most 70 was seen before: are there repeats?',
    },
  ]);
  expect(kinds(await checked({ counts: rows(66) }, { roles }))).not.toContain('news');
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
  const odd = findingOf(before, 'odd-district');
  const { fix } = odd;
  expect(casesOf(odd)).toMatchObject([{ value: 'd7', text: 'd7: 8.6 times the middle district' }]);
  const noted = await checked(
    { counts: MARKET },
    { files: { ...files, 'notes.csv': `${fix[0]!.paste.join('\n')}\n` }, roles },
  );
  expect(noted).toMatchObject({ publishable: true, notes: 1, findings: [] });
});

test('a file that nothing reads is named', async () => {
  const examined = await checked(
    { counts: right('2022-01') },
    { files: { 'waste.xlsx': '', 'more/cats.csv': '', 'README.md': '', 'releases/2025-01-01.csv.gz': '' } },
  );
  expect(casesOf(findingOf(examined, 'unused-file')).map(({ file }) => file)).toEqual([
    'more/cats.csv',
    'waste.xlsx',
  ]);
  expect(printExamined(examined)).toContain('more/cats.csv: no table of datapackage.json has this path');
});

test('where hardly any district is known, the column is asked about first', async () => {
  const examined = await checked({ counts: monthsFrom('2022-01', 12).map((month) => [month, 'ward', 5]) });
  expect(findingOf(examined, 'unknown-district').fix[0]!.text).toBe(
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
  expect(findingOf(await checked({ counts: counted('') }), 'much-unplaced')).toMatchObject({
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
      ['a', 'b', 'c'].map((text) => [month, text, withheld(text, m) ? '<5' : 9]),
    );
  const findingIn = async (table: unknown[][]): Promise<Finding | undefined> =>
    (await checked({ counts: table }, { roles: { counts: { suppressedValues: ['<5'] } } })).findings.find(
      ({ kind }) => kind === 'withheld',
    );
  const most = await findingIn(rows((text, m) => text !== 'c' && m === 2));
  expect(most!.title).toBe(
    'Withheld numbers: 2 of 3 districts have no figure for the year to 2023-12, because a number in it is withheld.',
  );
  expect(most!.fix).toHaveLength(1);
  expect((await findingIn(rows((text, m) => text === 'c' && m === 2)))!.fix).toEqual([]);
  expect(await findingIn(rows(() => false))).toBeUndefined();
});

test('numbers with points between their thousands are shown how to be read', async () => {
  const { findings } = await checked({
    counts: monthsFrom('2023-01', 12).flatMap((month) =>
      ['a', 'b', 'c'].map((text) => [month, text, '1.234']),
    ),
  });
  expect(findings.find(({ kind }) => kind === 'invalid-number')!.fix[0]).toMatchObject({
    text: expect.stringContaining('If “1.234” means 1,234, say so.'),
    paste: expect.arrayContaining([expect.stringContaining('"groupChar": "."')]),
  });
});

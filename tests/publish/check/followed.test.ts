import { expect, test } from 'vitest';
import { printExamined } from '../../../src/publish/check/print.ts';
import { monthsFrom } from '../../small-place.ts';
import { casesOf, checked, followed, kinds, many, findingOf, right, steps } from './checked.ts';

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
  expect(findingOf(examined, 'unknown-district').cases).toHaveLength(20);
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
  const unknown = findingOf(examined, 'unknown-topic');
  expect(unknown.rows).toBe(2);
  expect(casesOf(unknown)).toMatchObject([
    { line: 2, column: 'topic', value: 'Noise', text: 'did you mean topic noise?' },
    { line: 3, column: 'topic', value: 'cats', text: '' },
  ]);
  expect(unknown.cases.map(({ problem }) => problem)).toMatchObject([
    { code: 'unknown-topic', meant: 'noise', isTotal: false },
    { code: 'unknown-topic', meant: null, isTotal: false },
  ]);
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
    expect(steps(findingOf(before, 'stops'))).toContain(`"dateFormat": "${format}"`);
    expect(await followed({ events: days(write) })).toMatchObject({ publishable: true, findings: [] });
  }
});

test('where two orders of dates fit, both are offered and none is taken', async () => {
  const rows = days((day, month) => `0${(day % 9) + 1}/0${(day % 7) + 1}/${month.slice(0, 4)}`);
  const examined = await checked({ events: rows });
  expect(kinds(examined)).toEqual(['invalid-date']);
  expect(steps(findingOf(examined, 'invalid-date'))).toMatch(
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
  expect(casesOf(findingOf(before, 'unknown-district')).map(({ text }) => text)).toEqual([
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
  expect(casesOf(findingOf(before, 'stops'))).toMatchObject([
    { line: 1, column: 'district', text: 'no such column; did you mean “Sub-district”?' },
    { line: 1, column: 'month', text: 'no such column; did you mean “Month”?' },
    { line: 1, column: 'count', text: 'no such column' },
  ]);
  const after = await followed({ counts });
  expect(casesOf(findingOf(after, 'stops'))).toMatchObject([{ column: 'count', text: 'no such column' }]);
  expect(steps(findingOf(after, 'stops'))).toContain('“No. of rats”');
});

test('a column the table can do without may be taken out', async () => {
  const events = 'id,district,opened\n1,a,2023-01-01\n';
  const text = steps(findingOf(await checked({ events }), 'stops'));
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
  expect(after.findings.flatMap(({ fix }) => fix)).toEqual([]);
  const differ = [...right('2022-01'), ['2022-01', 'a', 9]];
  expect(steps(findingOf(await checked({ counts: differ }), 'repeated-key'))).toContain(
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
  expect(findingOf(before, 'complete-to').title).toContain(
    '2024-01 has figures of 1 district, the months before it of 3.',
  );
  expect(steps(findingOf(before, 'complete-to'))).toContain('"completeTo": "2023-12",');
  expect((await followed({ counts: rows }, { roles })).findings).toEqual([]);
});

test('whole months after the one a table says it is complete to are told: they are in no figure', async () => {
  const rows = monthsFrom('2022-01', 24).flatMap((month) => ['a', 'b', 'c'].map((id) => [month, id, 5]));
  const roles = { counts: { completeTo: '2023-10' } };
  const before = await checked({ counts: [...rows, ['2024-01', 'a', 5]] }, { roles });
  expect(findingOf(before, 'complete-to').title).toContain('The months after 2023-10 are in no figure');
  expect(steps(findingOf(before, 'complete-to'))).toContain(
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
  const districtsTable = (population: number) => ({
    'districts.csv': `id,slug,name,group,population\n${['a', 'b', 'c']
      .map((id) => `${id},${id},${id},north,${population}`)
      .join('\n')}\n`,
  });
  const files = districtsTable(1200);
  const wrong = await checked({ mass: rows }, { files });
  expect(findingOf(wrong, 'odd-amounts').title).toContain('0.4 kg per resident in the 12 months to 2022-12');
  expect(steps(findingOf(wrong, 'odd-amounts'))).toContain('write "unit": "tonne" in place of "unit": "kg"');
  expect(kinds(await followed({ mass: rows }, { files }))).toEqual([]);
  const thousands = await checked(
    { mass: rows },
    { files: districtsTable(1.2), roles: { mass: { unit: 'tonne' } } },
  );
  expect(steps(findingOf(thousands, 'odd-amounts'))).toContain('look like thousands (1.2, 1.2, 1.2)');
});

test('a table that goes on after the day it was taken is told from a slip', async () => {
  const rows = right('2022-01', 60);
  const text = steps(findingOf(await checked({ counts: rows }, { roles: { counts: many } }), 'future-date'));
  expect(text).toContain(
    'The table goes on to 2026-12. By datapackage.json the file was taken on 2025-01-31.',
  );
  const slip = await checked(
    { counts: [...right('2022-01', 200 - 164), ['2034-01', 'a', 1]] },
    { roles: { counts: many } },
  );
  expect(steps(findingOf(slip, 'future-date'))).not.toContain('goes on');
});

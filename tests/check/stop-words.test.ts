import { expect, test } from 'vitest';
import { nearestKey } from '../../scripts/check/known-keys.ts';
import { jsonSteps } from '../../scripts/check/json-fault.ts';
import { stepsFor } from '../../scripts/check/stop-words.ts';
import { descriptorOf, rawResource } from '../small-place.ts';

const json = JSON.stringify(
  descriptorOf([rawResource('counts', { role: { dateformat: 'us', colour: 'red' } })], {
    boundaries: 'districts.topo.json',
  }),
  null,
  2,
);
const around = {
  json,
  files: ['rats.csv', 'districts.csv'],
  districts: [{ id: 'b', names: ['b', 'Birch'] }],
};
/** What is said of a message, with what is to be pasted. */
const said = (...messages: string[]): string =>
  stepsFor(messages, around)
    .flatMap(({ text, paste }) => [text, ...paste])
    .join('\n');
/** The line of the descriptor that a step sends to. */
const lineIn = (text: string): string => json.split('\n')[Number(/line (\d+)/.exec(text)![1]) - 1]!;

test('a word that is not known is replaced by the one meant, at its line, or taken out', () => {
  const text = said(
    'datapackage.json: resources.1.smallMatters: “dateformat”, “colour”: no such word is known here',
  );
  const [first, second] = text.split('\n');
  expect(first).toMatch(/and write "dateFormat" in place of "dateformat"\.$/);
  expect(lineIn(first!)).toContain('"dateformat"');
  expect(second).toContain('take "colour" and what stands after it out');
  expect(lineIn(second!)).toContain('"colour"');
});

test.each([
  ['dateformat', 'dateFormat'],
  ['complete_to', 'completeTo'],
  ['retreived', 'retrieved'],
  ['addup', 'addUp'],
  ['colour', null],
])('the word that is nearest to “%s” is %s', (word, nearest) => {
  expect(nearestKey(word)).toBe(nearest);
});

test('a word that is missing is given as a line to paste, in the form it must have', () => {
  expect(
    said('datapackage.json: resources.1.smallMatters.dataset: missing; expected a text in quotation marks'),
  ).toContain('\n"dataset": "…",');
  expect(
    said('datapackage.json: resources.1.smallMatters.caveat: missing; expected { "en": "the words" }'),
  ).toContain('\n"caveat": { "en": "…" },');
});

test.each([
  ['Rats.csv: no such file', 'The folder has rats.csv: write "path": "rats.csv"'],
  ['noise.csv: no such file', 'Put noise.csv into the place’s folder'],
  [
    'programmes.csv:1: kind: no such column; the file has id, name_en',
    'cells below it may be empty where there is nothing to say:\nid,name_en,kind,start,end,districts,lead',
  ],
  ['notes.csv:3: series: rat: expected one of rats, waste', 'In place of “rat” write'],
  [
    'notes.csv:3: series: rtas: expected one of rats, waste',
    'In place of “rtas” write “rats”, if that is meant.',
  ],
  ['notes.csv:2: district: birch: expected the id of a district', 'Write “b” in place of “birch”'],
  ['notes.csv:2: district: Oak: expected the id of a district', '(such as b), or delete the line'],
  [
    'programmes.csv:2: districts: b; Brich: expected ids of districts separated by semicolons',
    'Write “b” in place of “Brich”',
  ],
  [
    'programmes.csv:2: start: 01/03/2023: expected a date like 2025-04-01',
    'Write dates as 2025-03-01: the year',
  ],
  ['programmes.csv:2: start: 2025-04: expected a date like 2025-04-01', 'Write a whole date, with its day'],
  [
    'programmes.csv:2: end: 2024-06-30: expected a date from 2025-07-01, when it began',
    'ends before it begins',
  ],
  ['notes.csv:2: effect: hide: expected caveat or not-comparable', 'Write “caveat” for a remark'],
  [
    'corrections.csv:2: table: rats: expected one of mice',
    'write “rats”: corrections name a table by its "name"',
  ],
  [
    'corrections.csv: rats 2024-01|q: no such row; expected month|district',
    'the columns month and district of that row, exactly, with | between them',
  ],
  ['corrections.csv: shifts 1: no such row; expected a table with keys', 'cannot be corrected one by one'],
  [
    'districts.csv:4: population: (empty): expected a number',
    'leave "population" and "populationPeriod" out',
  ],
  ['districts.csv:4: id: a: expected each id once', 'Two lines of the file have this id'],
  [
    'rats.csv: ends with 2024-11, and should be complete to 2026-06: rows are missing; is the file whole?',
    'write "completeTo": "2024-11"',
  ],
  [
    'volunteers.xlsx: not a CSV but an Excel workbook or a zip archive: save the sheet as CSV',
    'Open the file in a spreadsheet',
  ],
  [
    'notes.csv:1: district: no such column; the file has a;b;c; is another delimiter meant? declare "delimiter": ";"',
    'Save notes.csv from a spreadsheet as “CSV UTF-8”, with commas',
  ],
  [
    'districts.csv:3: not utf-8 at byte 9: it reads as windows-1252; save it as utf-8, or declare "encoding": "windows-1252"',
    '"encoding": "windows-1252",',
  ],
  [
    'datapackage.json: series rats: districts are of several classes (city, county): expected addUp, the classes that totals are made of',
    '"addUp": ["city", "county"],',
  ],
  [
    'districts.topo.json: objects.districts: 101: no shape with this id',
    'of datapackage.json out ("boundaries")',
  ],
  ['something.csv: that nobody has thought of', 'Open the file there'],
])('%s', (message, words) => {
  expect(said(message)).toContain(words);
});

test('of several lines of a table, each has its own step', () => {
  expect(
    said(
      'notes.csv:2: district: birch: expected the id of a district',
      'notes.csv:7: district: brich: expected the id of a district',
    ),
  ).toMatch(/^Line 2: Write “b” in place of “birch”.*\nLine 7: Write “b” in place of “brich”/);
});

test.each([
  ['{\n  "a": 1\n  "b": 2\n}', 'line 2 needs a comma at its end', '"a": 1'],
  ['{\n  "a": 1,\n}', 'line 2 ends in a comma, and nothing follows', '"a": 1,'],
  ['{\n  “a”: 1\n}', 'line 2 has curly quotation marks', '“a”: 1'],
  ['{\n  "a": “b”\n}', 'line 2 has curly quotation marks', '"a": “b”'],
])('what breaks a descriptor is shown with its line: %j', (text, words, shown) => {
  const [first] = jsonSteps(text);
  expect(first!.text).toContain(words);
  expect(first!.paste).toEqual([shown]);
});

test('curly quotes within a text break nothing, and a missing bracket is counted', () => {
  expect(jsonSteps('{\n  "a": "the “b”"\n  "c": 1\n}')[0]!.text).toContain('needs a comma');
  expect(jsonSteps('{\n  "a": {\n    "b": 1\n}')[0]!.text).toContain('A closing bracket is missing');
});

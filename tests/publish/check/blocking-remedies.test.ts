import { expect, test } from 'vitest';
import { printProblem, problem, ProblemError, type Problem } from '../../../src/model/problem.ts';
import { nearestKey } from '../../../src/publish/check/known-keys.ts';
import { jsonSteps } from '../../../src/publish/check/json-fault.ts';
import { stepsFor } from '../../../src/publish/check/blocking-remedies.ts';
import { descriptorOf, rawResource } from '../../small-place.ts';

const json = JSON.stringify(
  descriptorOf([rawResource('counts', { table: { dateformat: 'us', colour: 'red' } })], {
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
/** What is said of problems, with what is to be pasted. */
const said = (...problems: Problem[]): string =>
  stepsFor(problems, around)
    .flatMap(({ text, paste }) => [text, ...paste])
    .join('\n');
const DESCRIPTOR = { file: 'datapackage.json' } as const;
const ROLE = ['resources', 1, 'smallMatters'] as const;
/** The line of the descriptor that a step sends to. */
const lineIn = (text: string): string => json.split('\n')[Number(/line (\d+)/.exec(text)![1]) - 1]!;

test('a word that is not known is replaced by the one meant, at its line, or taken out', () => {
  const text = said(
    problem(
      'unknown-key',
      { ...DESCRIPTOR, path: ROLE },
      { text: '“dateformat”, “colour”: no such word is known here', keys: ['dateformat', 'colour'] },
    ),
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
  const missing = (key: string, expected: string, isText: boolean): string =>
    said(
      problem('missing-key', { ...DESCRIPTOR, path: [...ROLE, key] }, { text: 'missing', expected, isText }),
    );
  expect(missing('dataset', 'a text in quotation marks', false)).toContain('\n"dataset": "…",');
  expect(missing('caveat', '{ "en": "the words" }', true)).toContain('\n"caveat": { "en": "…" },');
});

const CORRECTION = { file: 'corrections.csv', column: 'rats 2024-01|q' } as const;
const CELL = { line: 2, column: 'x' } as const;
const DAY = 'a date like 2025-04-01';

test.each<[Problem, string]>([
  [
    problem('missing-file', { file: 'Rats.csv' }, { text: 'no such file' }),
    'The folder has rats.csv: write "path": "rats.csv"',
  ],
  [
    problem('missing-file', { file: 'noise.csv' }, { text: 'no such file' }),
    'Put noise.csv into the place’s folder',
  ],
  [
    problem(
      'missing-column',
      { file: 'programmes.csv', line: 1, column: 'kind' },
      { text: 'no such column' },
    ),
    'cells below it may be empty where there is nothing to say:\nid,name_en,kind,start,end,districts,lead',
  ],
  [
    problem(
      'unknown-choice',
      { file: 'notes.csv', ...CELL },
      { expected: 'one of rats, waste', value: 'rat', choices: ['rats', 'waste'] },
    ),
    'In place of “rat” write',
  ],
  [
    problem(
      'unknown-choice',
      { file: 'notes.csv', ...CELL },
      { expected: 'one of rats, waste', value: 'rtas', choices: ['rats', 'waste'] },
    ),
    'In place of “rtas” write “rats”, if that is meant.',
  ],
  [
    problem('no-such-district', { file: 'notes.csv', ...CELL }, { expected: 'ids', value: 'birch' }),
    'Write “b” in place of “birch”',
  ],
  [
    problem('no-such-district', { file: 'notes.csv', ...CELL }, { expected: 'ids', value: 'Oak' }),
    '(such as b), or delete the line',
  ],
  [
    problem('no-such-district', { file: 'programmes.csv', ...CELL }, { expected: 'ids', value: 'b; Brich' }),
    'Write “b” in place of “Brich”',
  ],
  [
    problem('no-date', { file: 'programmes.csv', ...CELL }, { expected: DAY, value: '01/03/2023' }),
    'Write dates as 2025-03-01: the year',
  ],
  [
    problem('no-date', { file: 'programmes.csv', ...CELL }, { expected: DAY, value: '2025-04' }),
    'Write a whole date, with its day',
  ],
  [
    problem(
      'unknown-table',
      { file: 'corrections.csv', ...CELL },
      { expected: 'one of mice', value: 'rats', choices: ['mice'] },
    ),
    'write “rats”: corrections name a table by its "name"',
  ],
  [
    problem('no-such-row', CORRECTION, { text: 'no such row', key: ['month', 'district'] }),
    'the columns month and district of that row, exactly, with | between them',
  ],
  [problem('no-such-row', CORRECTION, { text: 'no such row', key: null }), 'cannot be corrected one by one'],
  [
    problem('missing-population', { file: 'districts.csv', ...CELL }, { expected: 'a number', value: '' }),
    'leave "population" and "populationPeriod" out',
  ],
  [
    problem('repeated', { file: 'districts.csv', ...CELL }, { expected: 'each id once', what: 'id' }),
    'Two lines of the file have this id',
  ],
  [
    problem('cut-short', { file: 'rats.csv' }, { text: 'ends with 2024-11', ends: '2024-11' }),
    'write "completeTo": "2024-11"',
  ],
  [
    problem(
      'missing-column',
      { file: 'notes.csv', line: 1, column: 'district' },
      { text: 'no such column', fix: { dialect: { delimiter: ';' } } },
    ),
    'Save notes.csv from a spreadsheet as “CSV UTF-8”, with commas',
  ],
  [
    problem(
      'wrong-encoding',
      { file: 'districts.csv', line: 3 },
      { text: 'not utf-8 at byte 9', fix: { resource: { encoding: 'windows-1252' } } },
    ),
    '"encoding": "windows-1252",',
  ],
  [
    problem(
      'several-classes',
      { ...DESCRIPTOR, series: 'rats' },
      { text: 'districts are of several classes', classes: ['city', 'county'] },
    ),
    '"addUp": ["city", "county"],',
  ],
  [
    problem('no-shape', { file: 'districts.topo.json' }, { text: 'no shape with this id' }),
    'of datapackage.json out ("boundaries")',
  ],
  [
    problem('wrong-value', { file: 'something.csv' }, { text: 'that nobody has thought of' }),
    'Open the file there',
  ],
])('what to do: $0.code', (own, words) => {
  expect(said(own)).toContain(words);
});

test('of several lines of a table, each has its own step', () => {
  const unknown = (line: number, value: string): Problem =>
    problem('no-such-district', { file: 'notes.csv', line, column: 'district' }, { expected: 'ids', value });
  expect(said(unknown(2, 'birch'), unknown(7, 'brich'))).toMatch(
    /^Line 2: Write “b” in place of “birch”.*\nLine 7: Write “b” in place of “brich”/,
  );
});

test('a problem is printed with its place, and of a table about persons without its cells', () => {
  const own = problem(
    'missing-column',
    { file: 'a.csv', line: 1, column: 'hours' },
    { text: 'no such column', found: 'Ann Smith, 4', hint: 'row 3 has it' },
  );
  expect(printProblem(own)).toBe('a.csv:1: hours: no such column; the file has Ann Smith, 4; row 3 has it');
  expect(new ProblemError(own).withoutCells().message).toBe('a.csv:1: hours: no such column');
  const twice = problem(
    'repeated-name',
    { file: 'a.csv', line: 1 },
    { text: 'this column stands twice', value: 'Ann Smith' },
  );
  expect(new ProblemError(twice).withoutCells().message).toBe('a.csv:1: this column stands twice');
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

import { lineOfPath, stepsOf } from '../command/json-text.ts';
import { pasteInto, replaceAt } from './descriptor-edit.ts';
import { step, type Step } from './finding.ts';
import { HEADERS } from './small-lines.ts';
import { jsonSteps } from './json-fault.ts';
import {
  asWritten,
  districtSteps,
  indexOfSeries,
  lineOfFile,
  missingFile,
  oneOf,
  tableSteps,
  unknownKey,
  type Around,
  type Mend,
} from './stop-mends.ts';

const say =
  (text: string): Mend =>
  () => [step(text)];

/** What to do about an input that cannot be read, by the reader's message; the first that fits is taken. */
const MENDS: readonly (readonly [RegExp, Mend])[] = [
  [
    /a question not yet answered/,
    say(
      'Open datapackage.json at these lines and write the answer in place of the text that begins with “QUESTION: ”, between the quotation marks. The rest is checked once all are answered.',
    ),
  ],
  [/datapackage\.json(?::(\d+))?: not JSON/, ([], { json }) => jsonSteps(json)],
  [/^([^:]+\.\w+)(?::\d+)?: .*declare "(?:encoding|delimiter|headerRows)"/s, asWritten],
  [/^datapackage\.json: no such file/, say('Make one: see docs/publishing.md, step 1.')],
  [/^(.+?): no such file/, ([, file], { files }) => missingFile(file!, files)],
  [
    /^datapackage\.json: (?:([\w.-]+)|\(all\)): (“.+”): no such word/,
    ([, path, keys], { json }) =>
      [...keys!.matchAll(/“([^”]+)”/g)].map(([, key]) =>
        unknownKey(json, [...(path === undefined ? [] : stepsOf(path)), key!], key!),
      ),
  ],
  [
    /^datapackage\.json: name: (.*): expected (.*), as its folder/,
    ([, , folder], { json }) => [
      step(`${replaceAt(json, ['name'], folder).step.text} Or give the folder the other name.`),
    ],
  ],
  [
    /^datapackage\.json: ([\w.-]+): missing; expected (.*)$/,
    ([, path, expected], { json }) => {
      const whole = stepsOf(path!);
      const key = String(whole.at(-1));
      const { text, paste } = pasteInto(json, whole.slice(0, -1), { [key]: '…' }).step;
      const before = 'and write your own in place of “…”';
      return [
        step(
          `${text.replace(/:$/, '')}, ${before} (${expected}):`,
          paste.map((line) => (expected!.startsWith('{') ? line.replace('"…"', '{ "en": "…" }') : line)),
        ),
      ];
    },
  ],
  [
    /series ([^:]+): districts are of several classes \((.*)\): expected addUp/,
    ([, series, classes], { json }) => {
      const path = ['resources', indexOfSeries(json, series!), 'smallMatters'];
      const { text, paste } = pasteInto(json, path, { addUp: classes!.split(', ') }).step;
      return [
        step(
          `${text.replace(/:$/, '')}; then take out the classes whose figures are in those of another one already, so that nothing is counted twice:`,
          paste,
        ),
      ];
    },
  ],
  [
    /: expected a class of districts: (.*)$/,
    say(
      'Write one of these classes in "about" or "addUp" of this table in datapackage.json, as the table of districts writes it.',
    ),
  ],
  [
    /about\.without: (.*): expected the id of a district/,
    say('Write ids of the table of districts under "without" in datapackage.json, or take them out.'),
  ],
  [
    /values\.(\w+): .*: no \w+ has this id/,
    ([, of]) => [
      step(
        of === 'district'
          ? 'Under "values" in datapackage.json, what stands after the colon must be an id of the table of districts, or null for “none”.'
          : `Under "values" in datapackage.json, what stands after the colon must be an id of the table’s list of such ids, or null for “none”.`,
      ),
    ],
  ],
  [
    /weights: .*: expected/,
    say(
      'Write as "weights" the "series" of a table of masses by month. A rate alone says nothing of how much it is a rate of.',
    ),
  ],
  [/series .*: stands twice/, say('Give one of the two tables another "series" in datapackage.json.')],
  [
    /tables with the role districts/,
    say(
      'Every place needs one table of districts. templates/districts.csv shows what is in it, and templates/datapackage.json how it is described.',
    ),
  ],
  [
    /complete to .*, before its first month/,
    say('See whether "completeTo" and "retrieved" of this table in datapackage.json are right.'),
  ],
  [
    /: ends with ([\d-]+), and should be complete to ([\d-]+)|: has no row that can be used, and should be complete/,
    ([, ends]) => [
      step('Take the file from the publisher again, whole: what is there ends too early.'),
      ...(ends === undefined
        ? []
        : [
            step(
              `Only if the publisher has no more yet: write "completeTo": "${ends}" for this table in datapackage.json, or the last month that is whole.`,
            ),
          ]),
    ],
  ],
  [
    /stands twice|two columns have the same name/,
    say('Every name may stand once in the header. Give one of the two another name, or take it out.'),
  ],
  [
    /not a CSV but/,
    say(
      'Open the file in a spreadsheet and save each sheet you need as “CSV UTF-8”. Put that into the folder, and write its name as "path" in datapackage.json.',
    ),
  ],
  [
    /encoding .* is not known/,
    say('Known names are, among others, utf-8, utf-16le, windows-1252, big5, gbk, euc-kr and shift_jis.'),
  ],
  [
    /not [\w-]+ as the descriptor says|not utf|encoding: /i,
    say('Open the table in a spreadsheet and save it as “CSV UTF-8”.'),
  ],
  [
    /a link out of|expected a file( in it)?$/,
    say('Put the file itself into the place’s folder: links to elsewhere, folders and devices are not read.'),
  ],
  [
    /a NUL byte|no encoding fits|a record of more than|columns, more than/,
    say(
      'Open the file in a text editor. If it shows no rows of text, it is not the CSV: take it from the publisher again. If it does, see "encoding" and "delimiter".',
    ),
  ],
  [
    /unpacks to more than/,
    say(
      'This file is small and unpacks to a great deal: something is wrong with it. Unpack it, look at it, and put the CSV into the folder as it is.',
    ),
  ],
  [
    /larger than \d+ MB|nested more than|more than [\d,]+ (values|tables)/,
    say('This is far larger than what stands here usually: is it another file under this name?'),
  ],
  [
    /more than [\d,]+ rows/,
    say(
      'Tables of districts, notes, corrections and programmes are small. Is this a table of another kind under this name?',
    ),
  ],
  [/GeoJSON/, say('Open it at mapshaper.org, call the layer “districts”, and export it as TopoJSON.')],
  [
    /no shape with this id/,
    ([], { json }) => [
      step(
        'The shapes must have the ids of the table of districts. At mapshaper.org, open the file and its Console, type “-each id=NAME”, with the name of the field that has those ids, and export it as TopoJSON.',
      ),
      step(
        `To publish without a map until then: take line ${lineOfPath(json, ['smallMatters', 'boundaries'])} of datapackage.json out ("boundaries").`,
      ),
    ],
  ],
  [
    /quotes are not closed/,
    say(
      'Look at this line: a quotation mark is opened and not closed, or stands single within a text. Saving the table again from a spreadsheet mends most of these.',
    ),
  ],
  [
    /^(\S+): rows about persons/,
    ([, file], { json }) => [
      step(
        `Take ${file} out of this folder. Put it somewhere outside the project and make totals of it, which hides every count of 1 to 4 people:`,
        [`npm run count -- ../${file} --out ../volunteers-totals.csv`],
      ),
      step(
        `Put volunteers-totals.csv in its place, and describe it as templates/datapackage.json does; the table that is described now begins at line ${lineOfFile(json, file!)} of datapackage.json.`,
      ),
      step(
        'If it has been uploaded already, it is public: deleting it is not enough, make a new repository without it and delete this one.',
      ),
    ],
  ],
  [
    /no rows below the header|empty: expected|no districts below/,
    say('The file has no rows. Take it from the publisher again.'),
  ],
  [
    /^(corrections|notes|programmes|redirects)\.csv:1: .*: no such column/,
    ([, table]) => [
      step(
        `The first line of ${table}.csv names its columns. It should be as follows; cells below it may be empty where there is nothing to say:`,
        [HEADERS[`${table as 'corrections' | 'notes' | 'programmes' | 'redirects'}.csv`].join(',')],
      ),
    ],
  ],
  [
    /any more; take the correction out/,
    say('The publisher has changed the value: delete this line of corrections.csv.'),
  ],
  [
    /^corrections\.csv: .*: no such row; expected (.*)$/,
    ([, key]) => [
      step(
        key === 'a table with keys'
          ? 'Rows of this table have no name, and cannot be corrected one by one. Delete the line of corrections.csv.'
          : `In corrections.csv the key is what stands in ${key!.includes('|') ? 'the columns' : 'the column'} ${key!.split('|').join(' and ')} of that row, exactly${key!.includes('|') ? ', with | between them' : ''}. Put it right, or delete the line if the row is gone.`,
      ),
    ],
  ],
  [
    /^corrections\.csv: .*: field: .*: expected a column/,
    say('In corrections.csv, “field” is the name of a column of that table, as its first line has it.'),
  ],
  [
    /expected a path inside/,
    say('Name the file as it lies in the place’s folder, without “..” or a leading “/”.'),
  ],
  [
    /population: \(empty\)/,
    say(
      'Write the number of residents of each of these districts; from the same source and year as the others. If you do not have it, leave "population" and "populationPeriod" out of datapackage.json: then nothing is told per resident.',
    ),
  ],
  [
    /expected each (id|slug) once/,
    ([, what]) => [
      step(
        `Two lines of the file have this ${what}. Give one of them another, or delete the line if it is the same district again.`,
      ),
    ],
  ],
  [
    /expected small letters, digits/,
    say('Write it in small letters without accents, with hyphens in place of blanks: “old-town”.'),
  ],
  [/^corrections\.csv(?::\d+): table: (.*): expected one of (.*)$/, tableSteps],
  [/: \w+: (.*): expected (?:nothing, or )?one of (.*)$/, oneOf],
  [/: districts?: (.*): expected (?:the id|ids) of/, districtSteps],
  [
    /expected caveat or not-comparable/,
    say(
      'Write “caveat” for a remark beside the figure, or “not-comparable” where the figure shall also be kept out of comparisons.',
    ),
  ],
  [
    /expected a date from .*, when it began/,
    say('It ends before it begins: put one of the two dates right.'),
  ],
  [
    /: (\w+): \(empty\): expected something/,
    ([, column]) => [step(`“${column!}” may not be empty: write it.`)],
  ],
  [
    /: (\w+): (\d{1,4})[./-](\d{1,2})[./-](\d{1,4}): expected a date/,
    say('Write dates as 2025-03-01: the year, the month, the day.'),
  ],
  [/: \d{4}-\d\d: expected a date/, say('Write a whole date, with its day: 2025-03-01.')],
  [/: expected a date/, say('Write dates as 2025-03-01: the year, the month, the day.')],
  [
    /: expected nothing, or a period/,
    say('Write it as the message shows; an empty cell means every period.'),
  ],
  [/: expected a period/, say('Write it as the message shows.')],
  [
    /\d+ cells, expected \d+/,
    say(
      'The line has more or fewer cells than the first one. A text with a comma in it must stand in quotation marks.',
    ),
  ],
  [/^(\S+): no row could be used/, say('Nothing in this table could be used. See what is said of it below.')],
];

/** What is said where nothing is known that fits better. */
const ELSE = 'Open the file there and write what is expected.';

/** Steps to take for these messages, each once. */
export function stepsFor(messages: readonly string[], around: Around): Step[] {
  const steps = messages.flatMap((message) => {
    // Of several lines of a table made by hand, each has its own mend.
    const [, line] = messages.length > 1 ? (/^[\w.-]+\.csv:(\d+): /.exec(message) ?? []) : [];
    const [found] = MENDS.flatMap(([pattern, mend]) => {
      const match = pattern.exec(message);
      return match ? [mend(match, around, message)] : [];
    });
    const own = found ?? [
      step(
        message.startsWith('datapackage.json')
          ? 'Open datapackage.json at these lines and write what is expected.'
          : ELSE,
      ),
    ];
    return own.map(({ text, paste }) => step(line === undefined ? text : `Line ${line}: ${text}`, paste));
  });
  return [...new Map(steps.map((one) => [JSON.stringify(one), one])).values()];
}

import type { BlockingCode, Problem } from '../../model/problem.ts';
import { lineOfPath } from '../json-text.ts';
import { pasteInto, replaceAt } from './descriptor-edit.ts';
import { reworded, step, type Step } from './finding.ts';
import { HEADERS } from './small-lines.ts';
import { jsonSteps } from './json-fault.ts';
import {
  asWritten,
  districtSteps,
  indexOfSeries,
  lineOfFile,
  missingFile,
  nearestChoice,
  tableSteps,
  unknownKey,
  type ProblemContext,
} from './blocking-steps.ts';

/** Steps to take about a problem. */
type Remedy<C extends BlockingCode> = (problem: Problem<C>, around: ProblemContext) => readonly Step[];

const say = (text: string) => (): readonly Step[] => [step(text)];

/** What is said where nothing is known that fits better. */
const otherwise = ({ at }: Problem): readonly Step[] => [
  step(
    at.file === 'datapackage.json'
      ? 'Open datapackage.json at these lines and write what is expected.'
      : 'Open the file there and write what is expected.',
  ),
];

/** What to do about each problem that stops the build. */
const REMEDIES: { readonly [C in BlockingCode]: Remedy<C> } = {
  'wrong-value': otherwise,
  'too-many-rejected': otherwise,
  'parts-above-total': otherwise,
  unanswered: say(
    'Open datapackage.json at these lines and write the answer in place of the text that begins with “QUESTION: ”, between the quotation marks. The rest is checked once all are answered.',
  ),
  'not-json': (own, { json }) => (own.at.file === 'datapackage.json' ? jsonSteps(json) : otherwise(own)),
  'no-descriptor': say('Make one: see docs/publishing.md, step 1.'),
  'missing-file': ({ at }, { files }) => missingFile(at.file, files),
  'unknown-key': ({ at, keys }, { json }) =>
    keys.map((key) => unknownKey(json, [...(at.path ?? []), key], key)),
  'no-maintainer': (_, { json }) => [
    pasteInto(json, ['smallMatters'], {
      maintainer: { name: '…', contact: 'mailto:…', repository: 'https://…' },
    }).step,
  ],
  'other-folder': ({ folder }, { json }) => [
    step(`${replaceAt(json, ['name'], folder).step.text} Or give the folder the other name.`),
  ],
  'reserved-name': (_, { json }) => [
    step(
      `Give the folder another name, of three letters or more, and write it as "name" in line ${lineOfPath(json, ['name'])} of datapackage.json.`,
    ),
  ],
  'missing-key': ({ at, expected, isText }, { json }) => {
    const path = at.path ?? [];
    const { where, step: own } = pasteInto(json, path.slice(0, -1), {
      [String(path.at(-1))]: isText ? { en: '…' } : '…',
    });
    const before = 'and write your own in place of “…”';
    return [reworded(own, `${where}, ${before} (${expected}):`)];
  },
  'several-classes': ({ at, classes }, { json }) => {
    const path = ['resources', indexOfSeries(json, at.series!), 'smallMatters'];
    const { where, step: own } = pasteInto(json, path, { addUp: classes });
    return [
      reworded(
        own,
        `${where}. Then take out each class whose figures another class already holds, so that nothing is counted twice:`,
      ),
    ];
  },
  'unknown-class': say(
    'Write one of these classes in "about" or "addUp" of this table in datapackage.json, as the table of districts writes it.',
  ),
  'unknown-without': say(
    'Write ids of the table of districts under "without" in datapackage.json, or take them out.',
  ),
  'unknown-id': ({ of: kind }) => [
    step(
      kind === 'district'
        ? 'Under "values" in datapackage.json, what stands after the colon must be an id of the table of districts, or null for “none”.'
        : `Under "values" in datapackage.json, what stands after the colon must be an id of the table’s list of such ids, or null for “none”.`,
    ),
  ],
  'wrong-weights': say(
    'Write as "weights" the "series" of a table of masses by month. A rate alone says nothing of how much it is a rate of.',
  ),
  'repeated-series': say('Give one of the two tables another "series" in datapackage.json.'),
  'districts-tables': say(
    'Every place needs one table of districts. templates/districts.csv shows what is in it, and templates/datapackage.json how it is described.',
  ),
  'complete-too-early': say(
    'See whether "completeTo" and "retrieved" of this table in datapackage.json are right.',
  ),
  'cut-short': ({ ends }) => [
    step('Take the file from the publisher again, whole: what is there ends too early.'),
    ...(ends === null
      ? []
      : [
          step(
            `Only if the publisher has no more yet: write "completeTo": "${ends}" for this table in datapackage.json, or the last month that is whole.`,
          ),
        ]),
  ],
  'repeated-name': say(
    'Every name may stand once in the header. Give one of the two another name, or take it out.',
  ),
  'not-csv': say(
    'Open the file in a spreadsheet and save each sheet you need as “CSV UTF-8”. Put that into the folder, and write its name as "path" in datapackage.json.',
  ),
  'unknown-encoding': say(
    'Known names are, among others, utf-8, utf-16le, windows-1252, big5, gbk, euc-kr and shift_jis.',
  ),
  'wrong-encoding': say('Open the table in a spreadsheet and save it as “CSV UTF-8”.'),
  'not-a-file': say(
    'Put the file itself into the place’s folder: links to elsewhere, folders and devices are not read.',
  ),
  'not-text': say(
    'Open the file in a text editor. If it shows no rows of text, it is not the CSV: take it from the publisher again. If it does, see "encoding" and "delimiter".',
  ),
  'unpacks-too-far': say(
    'This file is small and unpacks to a great deal: something is wrong with it. Unpack it, look at it, and put the CSV into the folder as it is.',
  ),
  'not-gzip': say(
    'Take the file from the publisher again. A CSV that is not compressed needs a name without .gz.',
  ),
  unreadable: say('See whether the file can be opened on this machine, and who may read it.'),
  'too-large': say('This is far larger than what stands here usually: is it another file under this name?'),
  'too-many-rows': say(
    'Tables of districts, notes, corrections and programmes are small. Is this a table of another kind under this name?',
  ),
  geojson: say('Open it at mapshaper.org, call the layer “districts”, and export it as TopoJSON.'),
  'no-shape': (_, { json }) => [
    step(
      'The shapes must have the ids of the table of districts. At mapshaper.org, open the file and its Console, type “-each id=NAME”, with the name of the field that has those ids, and export it as TopoJSON.',
    ),
    step(
      `To publish without a map until then: take line ${lineOfPath(json, ['smallMatters', 'boundaries'])} of datapackage.json out ("boundaries").`,
    ),
  ],
  'open-quotes': say(
    'Look at this line: a quotation mark is opened and not closed, or stands single within a text. Saving the table again from a spreadsheet mends most of these.',
  ),
  'rows-about-persons': ({ at }, { json }) => [
    step(
      `Take ${at.file} out of this folder. Put it somewhere outside the project and make totals of it, which hides every count of 1 to 4 people:`,
      [`npm run count -- ../${at.file} --out ../volunteers-totals.csv`],
    ),
    step(
      `Put volunteers-totals.csv in its place, and describe it as templates/datapackage.json does; the table that is described now begins at line ${lineOfFile(json, at.file)} of datapackage.json.`,
    ),
    step(
      'If it has been uploaded already, it is public: deleting it is not enough, make a new repository without it and delete this one.',
    ),
  ],
  'no-rows': say('The file has no rows. Take it from the publisher again.'),
  'missing-column': (own) => {
    const { file } = own.at;
    if (!(file in HEADERS)) return otherwise(own);
    return [
      step(
        `The first line of ${file} names its columns. It should be as follows; cells below it may be empty where there is nothing to say:`,
        [HEADERS[file as keyof typeof HEADERS].join(',')],
      ),
    ];
  },
  'stale-correction': say('The publisher has changed the value: delete this line of corrections.csv.'),
  'no-such-row': ({ key }) => [
    step(
      key === null
        ? 'Rows of this table have no name, and cannot be corrected one by one. Delete the line of corrections.csv.'
        : `In corrections.csv the key is what stands in ${key.length > 1 ? 'the columns' : 'the column'} ${key.join(' and ')} of that row, exactly${key.length > 1 ? ', with | between them' : ''}. Put it right, or delete the line if the row is gone.`,
    ),
  ],
  'no-such-field': say(
    'In corrections.csv, “field” is the name of a column of that table, as its first line has it.',
  ),
  'outside-folder': say('Name the file as it lies in the place’s folder, without “..” or a leading “/”.'),
  'missing-population': (own) =>
    own.value === ''
      ? [
          step(
            'Write the number of residents of each of these districts; from the same source and year as the others. If you do not have it, leave "population" and "populationPeriod" out of datapackage.json: then nothing is told per resident.',
          ),
        ]
      : otherwise(own),
  repeated: ({ what }) => [
    step(
      `Two lines of the file have this ${what}. Give one of them another, or delete the line if it is the same district again.`,
    ),
  ],
  'no-slug': say('Write it in small letters without accents, with hyphens in place of blanks: “old-town”.'),
  'unknown-table': tableSteps,
  'unknown-choice': ({ value, choices }) => nearestChoice(value!, choices),
  'no-such-district': districtSteps,
  'unknown-effect': say(
    'Write “caveat” for a remark beside the figure, or “not-comparable” where the figure shall also be kept out of comparisons.',
  ),
  'ends-before-it-begins': say('It ends before it begins: put one of the two dates right.'),
  'empty-value': ({ at }) => [step(`“${at.column!}” may not be empty: write it.`)],
  'no-date': ({ value }) => [
    step(
      /^\d{4}-\d\d$/.test(value ?? '')
        ? 'Write a whole date, with its day: 2025-03-01.'
        : 'Write dates as 2025-03-01: the year, the month, the day.',
    ),
  ],
  'no-period': ({ mayBeEmpty }) => [
    step(
      mayBeEmpty
        ? 'Write it as the message shows; an empty cell means every period.'
        : 'Write it as the message shows.',
    ),
  ],
  'uneven-row': say(
    'The line has more or fewer cells than the first one. A text with a comma in it must stand in quotation marks.',
  ),
  'no-usable-row': say('Nothing in this table could be used. See what is said of it below.'),
};

const remedy = <C extends BlockingCode>(own: Problem<C>, around: ProblemContext): readonly Step[] =>
  own.fix === null
    ? (REMEDIES[own.code as C] as Remedy<C>)(own, around)
    : asWritten(own.at.file, own.fix, around);

/** Steps to take about these problems, each once. */
export function stepsFor(problems: readonly Problem[], around: ProblemContext): Step[] {
  const steps = problems.flatMap((own) => {
    // Of several lines of a table made by hand, each has its own remedy.
    const { file, line } = own.at;
    const isOne = problems.length === 1 || line === null || !file.endsWith('.csv');
    return remedy(own, around).map((entry) =>
      isOne ? entry : reworded(entry, `Line ${line}: ${entry.text}`),
    );
  });
  return [...new Map(steps.map((entry) => [JSON.stringify(entry), entry])).values()];
}

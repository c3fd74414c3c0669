import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { QUESTION } from '../../../src/model/question.ts';
import { expect, test } from 'vitest';
import { PATHS } from '../../../scripts/command/paths.ts';
import { encodingLabel } from '../../../src/read/encoding.ts';
import { fresh } from './fresh.ts';

/** The cases of the reader, their descriptors taken away: what was declared is guessed, or asked. */

const INPUT = join(PATHS.root, 'tests', 'input');
const cases = (await readdir(INPUT)).filter((name) => !name.startsWith('refused-'));

type Json = { [key: string]: unknown };

/** What a descriptor declares of one table, that its figures hang on. */
function declared(resource: Json): Json {
  const {
    dialect = {},
    schema,
    smallMatters,
    encoding,
  } = resource as {
    dialect?: Json;
    schema: { missingValues?: string[] };
    smallMatters: Json & { streams?: { column: string; sorted: boolean }[]; values?: { district?: Json } };
    encoding?: string;
  };
  const {
    role,
    measure,
    columns,
    dateFormat,
    frequency,
    unit,
    totals,
    suppressedValues,
    wide,
    streams,
    footnotes,
  } = smallMatters;
  return {
    encoding: encoding === undefined ? undefined : encodingLabel(encoding),
    ...dialect,
    missing: schema.missingValues?.filter((mark) => mark !== '').sort(),
    role,
    measure,
    columns:
      columns && Object.fromEntries(Object.entries(columns as Json).sort(([a], [b]) => (a < b ? -1 : 1))),
    dateFormat,
    frequency,
    unit,
    totals,
    suppressedValues: (suppressedValues as string[] | undefined)?.toSorted(),
    wide,
    footnotes,
    headerFill: smallMatters['headerFill'],
    eras: smallMatters['eras'],
    fillDown: smallMatters['fillDown'],
    perFile: smallMatters['perFile'],
    fiscalNamed: smallMatters['fiscalNamed'],
    fiscalStart: smallMatters['fiscalStart'],
    streams: streams instanceof Array ? streams.map(({ column, sorted }) => [column, sorted]) : streams,
  };
}

/** What is not guessed as it was declared, and why that is right. */
const OTHERWISE: { readonly [name: string]: readonly string[] } = {
  // A table of rates in the columns of another: said, and left to the publisher.
  'two-headers': [
    'rates: measure: "rate" → "mass"',
    'rates: columns: {"district":"Period District","period":"Period Month","rate":"Rate Published"} → {"district":"Period District","period":"Period Month"}',
  ],
  // No cell shown has the mark; a footnote is taken as it stands.
  'big5-months': [
    'cases: missing: ["-"] → undefined',
    'cases: footnotes: ["資料來源"] → ["資料來源：市政府"]',
  ],
  // The byte-order mark says the encoding; footnotes are taken as they stand.
  'utf16-fiscal': [
    'waste: encoding: "utf-16" → undefined',
    'waste: footnotes: ["(r)","Notes"] → ["(","Notes:"]',
  ],
  // Rows about persons are not taken.
  volunteers: ['shifts: not described'],
  // Files with other columns are two tables until somebody says that they are one.
  'wide-months': [
    'rats: columns: {"count":"count","district":["District","Board"],"period":"month"} → {"count":"count","district":"District","period":"month"}',
  ],
};

test.each(cases)('%s: what its descriptor declares is guessed, or asked', async (name) => {
  const made = await fresh(join(INPUT, name));
  const original = JSON.parse(await readFile(join(INPUT, name, 'datapackage.json'), 'utf8')) as {
    resources: (Json & { name: string; path: string | string[] })[];
  };
  const asked = [...made.open, ...made.taken.map(([question]) => question)].map(({ key }) => key);
  const different: string[] = [];
  for (const resource of original.resources) {
    const path = [resource.path].flat()[0]!;
    const mine = made.descriptor.resources.find((other) => [other.path].flat().includes(path));
    if (!mine) {
      different.push(`${resource.name}: not described`);
      continue;
    }
    // What is in it is asked; all the rest follows from the answer.
    if (String(mine.smallMatters['role']).startsWith(QUESTION)) continue;
    const [wanted, got] = [declared(resource), declared(mine)];
    for (const [key, value] of Object.entries(wanted)) {
      if (value === undefined || asked.includes(`${String(mine['name'])}.${key}`)) continue;
      if (Array.isArray(value) && value.length === 0) continue;
      if (JSON.stringify(value) !== JSON.stringify(got[key]))
        different.push(`${resource.name}: ${key}: ${JSON.stringify(value)} → ${JSON.stringify(got[key])}`);
    }
  }
  expect(different).toEqual(OTHERWISE[name] ?? []);
});

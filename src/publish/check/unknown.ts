import type { Resource } from '../../descriptor/descriptor.ts';
import type { Group, District } from '../../model/district.ts';
import { InputError } from '../../model/fault.ts';
import type { Form } from '../../model/read-report.ts';
import { WORD_COLUMNS, type WordColumn } from '../../cells/word-column.ts';
import { amount } from '../../model/amount.ts';
import { lineOfPath } from '../json-text.ts';
import { problem } from '../../model/problem.ts';
import { putFirst, putInto, type Edit } from './descriptor-edit.ts';
import { idFrom, type ReadOnce } from './faults.ts';
import { caseOf, finding, reworded, step, type Finding, type Step } from './finding.ts';
import { firstLines } from './rescan.ts';
import { nearestOf, type Known } from './nearest.ts';

/** Of each kind the most frequent ones are kept: where all is unknown, the column is the wrong one. */
const KEPT = 500;

/** Where more than this share is unknown, the column is the wrong one, or the ids are. */
const WRONG = 0.9;

type Of = 'district' | WordColumn;

const PLURAL: Readonly<Record<Of, string>> = {
  district: 'districts',
  topic: 'topics',
  kind: 'kinds of organisation',
  activity: 'activities',
};

interface Table extends ReadOnce {
  readonly districts: readonly District[];
  readonly groups: readonly Group[];
  /** Names of the place as a whole. */
  readonly place: readonly string[];
}

/** Words for a row that is the sum of others. */
const TOTAL =
  /^(grand |overall |sub-?)?totals?\b|\btotals?$|^(all|sum|totale?|totaal|gesamt|insgesamt|summe|suma|somme|ensemble|合计|总计|小计|全市|합계|계|전체)( districts| areas)?$/i;

/** What a table calls by names that the descriptor does not know. */
export async function unknownFindings(source: Table): Promise<Finding[]> {
  const { report } = source;
  const forms: (readonly [Of, readonly Form[]])[] = [
    ['district', report.unplaced.unknown],
    ...WORD_COLUMNS.map((kind): readonly [Of, readonly Form[]] => [
      kind,
      report.unknownWords.filter(({ column }) => column === kind),
    ]),
  ];
  const findings: Finding[] = [];
  for (const [kind, unknown] of forms)
    if (unknown.length > 0) findings.push(await unknownFinding(source, kind, unknown, report.rows));
  return findings;
}

async function unknownFinding(source: Table, kind: Of, all: readonly Form[], rows: number): Promise<Finding> {
  const { resource, table } = source;
  const known = knownOf(source, kind);
  const nearest = nearestOf(known);
  const nearestGroup = nearestOf(kind === 'district' ? groupsOf(source) : []);
  const isTotal = (value: string): boolean =>
    kind === 'district' && (TOTAL.test(value) || source.place.includes(value.toLowerCase()));
  const column = (table.columns as Partial<Record<Of, string>>)[kind] ?? kind;
  const meant = all
    .slice(0, KEPT)
    .map((form) => ({
      ...form,
      total: isTotal(form.value),
      id: nearest(form.value),
      group: nearestGroup(form.value),
    }))
    // What can be mended comes first, and sums foremost: they count everything twice.
    .sort((a, b) => Number(b.total) - Number(a.total) || Number(b.id !== null) - Number(a.id !== null));
  const lines = await firstLines(
    source,
    column,
    meant.map(({ value }) => value),
  ).catch((error: unknown) => {
    if (error instanceof InputError) return null;
    throw error;
  });
  const label = (id: string): string => {
    const name = known.find((other) => other.id === id)?.names[1];
    return name && name !== id ? `${kind} ${id}, ${name}` : `${kind} ${id}`;
  };
  const wrong = all.reduce((sum, form) => sum + form.rows, 0);
  const isAll = wrong > WRONG * rows;
  return finding({
    kind: `unknown-${kind}` as const,
    series: table.series,
    rows: wrong,
    title: `${PLURAL[kind][0]!.toUpperCase()}${PLURAL[kind].slice(1)} that are not known: ${amount(wrong, 'row')}, ${amount(all.length, 'spelling')}. ${
      kind === 'district'
        ? 'These rows count for the whole place, and in no district.'
        : 'These rows count, but as “not stated”.'
    }`,
    cases: meant.map(({ value, rows: own, id, group, total }) => {
      const { file = fileOf(resource), line = null } = lines?.get(value) ?? {};
      const text = total
        ? 'this looks like a sum of the others, which would be counted twice'
        : id
          ? `did you mean ${label(id)}?`
          : group
            ? `this is ${group}, which is more than one district`
            : null;
      const at = { file, line, column, series: table.series };
      return caseOf(problem(`unknown-${kind}`, at, { value, text, meant: id, isTotal: total }), own);
    }),
    more: all.length - meant.length,
    fix: stepsFor(source, kind, meant, isAll ? column : null),
  });
}

type Meant = Form & { readonly total: boolean; readonly id: string | null; readonly group: string | null };

/** What to do with each of them; `wrong` is the column, where hardly any row has one that is known. */
function stepsFor(source: Table, kind: Of, meant: readonly Meant[], wrong: string | null): Step[] {
  const { json, index } = source;
  const at = ['resources', index, 'smallMatters'];
  const totals = meant.filter(({ total }) => total).map(({ value }) => value);
  const guessed = meant.filter(({ id, total }) => id !== null && !total);
  const rest = meant.filter(({ id, total }) => id === null && !total);
  const made = kind === 'district' ? [] : newIds(source, kind, rest.slice(0, LISTED));
  const entries = [
    ...guessed.map(({ value, id }) => [value, id] as const),
    ...made.filter(({ value, id }) => value !== id).map(({ value, id }) => [value, id] as const),
  ];
  const edits = [
    ...(totals.length > 0
      ? [{ ...putFirst(json, [...at, 'totals'], totals), why: 'Sums are left out.' }]
      : []),
    ...(made.length > 0
      ? [
          {
            ...listEdit(source, kind, made),
            why: `${guessed.length > 0 ? 'Each of the others' : 'Each'} that is one of its own:`,
          },
        ]
      : []),
    ...(entries.length > 0
      ? putInto(json, [...at, 'values', kind], Object.fromEntries(entries)).map((edit) => ({
          ...edit,
          why:
            guessed.length > 0
              ? 'Look at each guess; what is right:'
              : 'And what they are called in the table:',
        }))
      : []),
  ].sort((a, b) => b.line - a.line);
  // Where names are all guessed, it is only that the table has names and the place has ids.
  const isWrong = wrong !== null && guessed.length < rest.length;
  return [
    ...(isWrong
      ? [
          step(
            `Hardly any row has a ${kind} that is known. Is “${wrong}” the right column, and are these the ids of ${
              kind === 'district' ? 'the table of districts' : `the list of ${PLURAL[kind]}`
            }?`,
          ),
        ]
      : []),
    ...edits.map(({ why, step: own }) => reworded(own, `${why} ${own.text}`)),
    ...(rest.length > 0 && kind === 'district' ? [restStep(source, rest, guessed.length > 0)] : []),
  ];
}

/** What to do with districts that nothing is near to: somebody must know them. */
function restStep({ json, index, table }: Table, rest: readonly Meant[], others: boolean): Step {
  const { value } = rest.find(({ group }) => group === null) ?? rest[0]!;
  const known = `${others ? 'The others: where' : 'Where'} you know which district is meant`;
  const nothing = 'Where it is none (a park, an airport), nothing needs to be done.';
  const line = `${JSON.stringify(value)}: "its id"`;
  if (others) return step(`${known}, add a line ${line}, among those lines. ${nothing}`);
  const at = lineOfPath(json, ['resources', index, 'smallMatters', 'values', 'district']);
  return step(
    `${nothing} ${known}, write it below line ${at} of datapackage.json so, with the right id:`,
    table.values.district
      ? [`${line},`]
      : Object.keys(table.values).length > 0
        ? [`"district": { ${line} },`]
        : [`"values": { "district": { ${line} } },`],
  );
}

/** So many are proposed for a list: more are another column. */
const LISTED = 20;

/** New ids for published words, each another than those there are. */
function newIds(
  source: Table,
  kind: Of,
  words: readonly Meant[],
): { readonly value: string; readonly id: string }[] {
  const taken = new Set(knownOf(source, kind).map(({ id }) => id));
  return words.map(({ value }) => {
    const plain = idFrom(value);
    let id = plain;
    for (let number = 2; taken.has(id); number++) id = `${plain}-${number}`;
    taken.add(id);
    return { value, id };
  });
}

/** The list of a table's topics, kinds or activities with new ones in it. */
const listEdit = (
  { json, index }: Table,
  kind: Of,
  made: readonly { readonly value: string; readonly id: string }[],
): Edit =>
  putFirst(
    json,
    [
      'resources',
      index,
      'smallMatters',
      { district: '', topic: 'topics', kind: 'kinds', activity: 'activities' }[kind],
    ],
    made.map(({ value, id }) => ({ id, label: { en: value } })),
  );

const fileOf = (resource: Resource): string => [resource.path].flat().join(', ');

/** Districts by all their names, and by id and name together: `402 Sunnyside`. */
export const knownDistricts = (districts: readonly District[]): Known[] =>
  districts.map(({ id, slug, name, shortName, aliases }) => {
    const names = [...Object.values(shortName), ...Object.values(name), slug, ...aliases];
    return { id, names: [id, ...names, ...names.map((text) => `${id} ${text}`)] };
  });

/** What can be meant, by the names it is known by; the second name is the one it is called by. */
function knownOf({ table, districts }: Table, kind: Of): Known[] {
  const mapped = Object.entries(table.values[kind] ?? {});
  const spelled = (id: string): string[] => mapped.filter(([, to]) => to === id).map(([text]) => text);
  if (kind === 'district')
    return knownDistricts(districts).map(({ id, names }) => ({ id, names: [...names, ...spelled(id)] }));
  const labelled = {
    topic: 'topics' in table ? table.topics : [],
    kind: 'kinds' in table ? table.kinds : [],
    activity: 'activities' in table ? table.activities : [],
  }[kind];
  return labelled.map(({ id, label }) => ({ id, names: [id, ...Object.values(label), ...spelled(id)] }));
}

const groupsOf = ({ groups }: Table): Known[] =>
  groups.map(({ slug, name }) => ({ id: name.en, names: [slug, ...Object.values(name)] }));

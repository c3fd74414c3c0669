import type { Resource, SeriesRole } from '../../src/model/descriptor.ts';
import type { Group, District } from '../../src/model/district.ts';
import { InputError } from '../../src/model/fault.ts';
import type { Form, ReadReport } from '../../src/model/read-report.ts';
import { WORD_COLUMNS, type WordColumn } from '../../src/read/words.ts';
import { amount } from '../command/amount.ts';
import { finding, type Finding } from './finding.ts';
import { firstLines } from './first-lines.ts';
import { lineOf } from './descriptor-lines.ts';
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

interface Table {
  readonly root: string;
  /** The descriptor's text, and where this table stands in it. */
  readonly json: string;
  readonly index: number;
  readonly resource: Resource;
  readonly role: SeriesRole;
  readonly districts: readonly District[];
  readonly groups: readonly Group[];
}

/** What a table calls by names that the descriptor does not know. */
export async function unknownFindings(table: Table, report: ReadReport): Promise<Finding[]> {
  const forms: (readonly [Of, readonly Form[]])[] = [
    ['district', report.unplaced.unknown],
    ...WORD_COLUMNS.map((of): readonly [Of, readonly Form[]] => [
      of,
      report.unknownWords.filter(({ column }) => column === of),
    ]),
  ];
  const findings: Finding[] = [];
  for (const [of, unknown] of forms)
    if (unknown.length > 0) findings.push(await unknownFinding(table, of, unknown, report.rows));
  return findings;
}

async function unknownFinding(table: Table, of: Of, forms: readonly Form[], all: number): Promise<Finding> {
  const { root, resource, role } = table;
  const known = knownOf(table, of);
  const nearest = nearestOf(known);
  const nearestGroup = nearestOf(of === 'district' ? groupsOf(table) : []);
  const column = (role.columns as Partial<Record<Of, string>>)[of] ?? of;
  const kept = forms.slice(0, KEPT);
  const lines = await firstLines(
    root,
    resource,
    role,
    column,
    kept.map(({ value }) => value),
  ).catch((error: unknown) => {
    if (error instanceof InputError) return null;
    throw error;
  });
  const meant = kept.map((form) => ({
    ...form,
    id: nearest(form.value),
    group: nearestGroup(form.value),
  }));
  const rows = forms.reduce((sum, form) => sum + form.rows, 0);
  const suggested = meant.filter(({ id }) => id !== null);
  const rest = meant.filter(({ id }) => id === null);
  const where = role.values[of]
    ? 'after it'
    : Object.keys(role.values).length > 0
      ? 'after it, inside “values”'
      : `after it, inside “smallMatters” of the table “${resource.name}”`;
  const label = (id: string): string => {
    const name = known.find((one) => one.id === id)?.names[1];
    return name && name !== id ? `${of} ${id}, ${name}` : `${of} ${id}`;
  };
  return finding({
    kind: `unknown-${of}`,
    series: role.series,
    rows,
    title: `${PLURAL[of][0]!.toUpperCase()}${PLURAL[of].slice(1)} that are not known: ${amount(rows, 'row')}, ${amount(forms.length, 'spelling')}. ${
      of === 'district'
        ? 'These rows count for the whole place, and in no district.'
        : 'These rows count, but as “not stated”.'
    }`,
    cases: meant.map(({ value, rows: own, id, group }) => ({
      file: lines?.get(value)?.file ?? fileOf(resource),
      line: lines?.get(value)?.line ?? null,
      column,
      value,
      rows: own,
      text: id
        ? `did you mean ${label(id)}?`
        : group
          ? `this is ${group}, which is more than one district`
          : null,
    })),
    more: forms.length - kept.length,
    mend: [
      ...(rows > WRONG * all
        ? [
            `Hardly any row has a ${of} that is known. Is “${column}” the right column, and are these the ids of ${
              of === 'district' ? 'the table of districts' : `the list of ${PLURAL[of]}`
            }?`,
          ]
        : []),
      ...(suggested.length > 0
        ? [`Look at each guess; then open datapackage.json at line ${lineIn(table, of)} and paste ${where}:`]
        : []),
      ...(rest.length > 0 ? [restStep(of, rest, suggested.length > 0)] : []),
    ],
    paste: suggested.length > 0 ? block(role, of, suggested) : [],
  });
}

/** What to do with those that nothing is near to. */
function restStep(
  of: Of,
  rest: readonly { readonly value: string; readonly group: string | null }[],
  others: boolean,
): string {
  const { value } = rest.find(({ group }) => group === null) ?? rest[0]!;
  const line = `a line ${JSON.stringify(value)}: "its id" under smallMatters → values → ${of}`;
  return [
    `${others ? 'The others: where' : 'Where'} you know which ${of} is meant, add ${line}.`,
    ...(of === 'district'
      ? ['Where it is none (a park, an airport, a typing error), leave it or write null for the id.']
      : [`Where it is one of its own, add it to the list of ${PLURAL[of]}, with an id and a label.`]),
  ].join(' ');
}

/** Lines for the descriptor, with as much around them as is not there yet. */
function block(
  role: SeriesRole,
  of: Of,
  suggested: readonly { readonly value: string; readonly id: string | null }[],
): string[] {
  const lines = suggested.map(({ value, id }) => `${JSON.stringify(value)}: ${JSON.stringify(id)}`);
  const joined = lines.map((line, at) =>
    at < lines.length - 1 || Object.keys(role.values[of] ?? {}).length > 0 ? `${line},` : line,
  );
  if (role.values[of]) return joined;
  const inner = [`"${of}": {`, ...joined.map((line) => `  ${line}`), '},'];
  if (Object.keys(role.values).length > 0) return inner;
  return ['"values": {', ...inner.map((line) => `  ${line}`).slice(0, -1), '  }', '},'];
}

/** The line of the descriptor after which they go. */
const lineIn = ({ json, index, role }: Table, of: Of): number =>
  lineOf(
    json,
    ['resources', index, 'smallMatters', ...(Object.keys(role.values).length > 0 ? ['values', of] : [])].join(
      '.',
    ),
  ) ?? 1;

const fileOf = (resource: Resource): string => [resource.path].flat().join(', ');

/** What can be meant, by the names it is known by; the second name is the one it is called by. */
function knownOf({ role, districts }: Table, of: Of): Known[] {
  const mapped = Object.entries(role.values[of] ?? {});
  const spelled = (id: string): string[] => mapped.filter(([, to]) => to === id).map(([text]) => text);
  if (of === 'district')
    return districts.map(({ id, slug, name, shortName, aliases }) => ({
      id,
      names: [id, ...Object.values(shortName), ...Object.values(name), slug, ...aliases, ...spelled(id)],
    }));
  const labelled = {
    topic: 'topics' in role ? role.topics : [],
    kind: 'kinds' in role ? role.kinds : [],
    activity: 'activities' in role ? role.activities : [],
  }[of];
  return labelled.map(({ id, label }) => ({ id, names: [id, ...Object.values(label), ...spelled(id)] }));
}

const groupsOf = ({ groups }: Table): Known[] =>
  groups.map(({ slug, name }) => ({ id: name.en, names: [slug, ...Object.values(name)] }));

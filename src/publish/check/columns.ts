import { lineOfPath, positionIn } from '../json-text.ts';
import { bareName } from '../../cells/columns.ts';
import { problem } from '../../model/problem.ts';
import { replaceAt, takeOut } from './descriptor-edit.ts';
import { editDistance, nearestOf } from './nearest.ts';
import { caseOf, step, type Finding } from './finding.ts';
import { headerOf, type Readable } from './rescan.ts';
import { stop } from './stops.ts';

/** A column the descriptor names, and where it does so. */
interface Named {
  readonly path: readonly (string | number)[];
  readonly column: string;
}

/** Every column that a table's descriptor names for a field of its rows. */
function* namedColumns(node: unknown, path: readonly (string | number)[]): Generator<Named> {
  if (typeof node === 'string') yield { path, column: node };
  else if (Array.isArray(node) && node.every((other) => typeof other === 'string'))
    yield { path: [...path, 0], column: node[0] as string };
  else if (typeof node === 'object' && node !== null)
    for (const [key, value] of Object.entries(node)) yield* namedColumns(value, [...path, key]);
}

/**
 * The columns a file should have and does not, all of them with the likely ones beside, or null where it has
 * all. Columns of the descriptor's text: what it says by default is in every file.
 */
export async function missingColumns(
  source: Readable,
  { json, index }: { readonly json: string; readonly index: number },
): Promise<Finding | null> {
  const { resource, table } = source;
  const header = await headerOf(source);
  if (header === null || header.length === 1 || table.wide !== undefined) return null;
  const has = new Set(header);
  const at = ['resources', index, 'smallMatters'];
  const streams =
    'streams' in table && !('stream' in table.columns && table.columns.stream !== undefined)
      ? table.streams.map(({ column }, stream) => ({ path: [...at, 'streams', stream, 'column'], column }))
      : [];
  const named = [...namedColumns(table.columns, [...at, 'columns']), ...streams].filter(
    ({ column }) => !(column in table.joined),
  );
  const known = ({ column }: Named): boolean =>
    [column, ...(table.alsoNamed[column] ?? [])].some((name) => has.has(bareName(name)));
  const missing = named.filter((other) => !known(other));
  if (missing.length === 0) return null;
  const used = new Set(named.filter(known).map(({ column }) => bareName(column)));
  const unused = header.filter((name) => name !== '' && !used.has(name));
  const guesses = guessed(missing, unused);
  const file = [resource.path].flat()[0]!;
  return stop(
    file,
    missing.map((entry) =>
      caseOf(
        problem(
          'missing-column',
          { file, line: 1, column: entry.column, series: table.series },
          {
            text: `no such column${guesses.has(entry) ? `; did you mean “${guesses.get(entry)!}”?` : ''}`,
          },
        ),
      ),
    ),
    [
      step(`The first line of the file has: ${header.map((name) => `“${name}”`).join(', ')}.`),
      ...missing.map((entry) => {
        const meant = guesses.get(entry);
        const isThere = positionIn(json, entry.path) !== null;
        if (meant !== undefined && isThere) return replaceAt(json, entry.path, meant).step;
        const optional = !NEEDED.includes(String(entry.path.at(-1)));
        return step(
          `“${entry.column}”: write the right name in datapackage.json${isThere ? ` at line ${lineOfPath(json, entry.path)}` : ''}, as the first line of the file has it. If the file has no such column, ${optional ? `${takeOut(json, entry.path).replace(/^Open/, 'open')}.` : 'the table cannot be used: ask the publisher for it.'}`,
        );
      }),
    ],
    table.series,
  );
}

/** Fields without which there is no row. */
const NEEDED = [
  'district',
  'period',
  'id',
  'opened',
  'date',
  'person',
  'hours',
  'count',
  'rate',
  'inspected',
  'passed',
  'stream',
  'mass',
  'column',
  '0',
];

/** The name that is most likely meant by each: like it, or with it inside. */
function guessed(missing: readonly Named[], unused: readonly string[]): Map<Named, string> {
  const found = new Map<Named, string>();
  const left = new Set(unused);
  const take = (named: Named, name: string | undefined): void => {
    if (name === undefined || found.has(named) || !left.has(name)) return;
    found.set(named, name);
    left.delete(name);
  };
  const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const words = (name: string): string[] => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const rules: ((column: string, names: readonly string[]) => string | undefined)[] = [
    (column, names) => names.find((name) => plain(name) === plain(column)),
    (column, names) => nearestOf(names.map((name) => ({ id: name, names: [name] })))(column) ?? undefined,
    (column, names) =>
      only(names.filter((name) => words(column).every((word) => words(name).includes(word)))),
    (column, names) =>
      only(names.filter((name) => plain(column).length > 3 && editDistance(plain(name), plain(column)) < 3)),
  ];
  for (const rule of rules) for (const named of missing) take(named, rule(named.column, [...left]));
  return found;
}

const only = (names: readonly string[]): string | undefined => (names.length === 1 ? names[0] : undefined);

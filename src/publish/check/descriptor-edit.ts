import { lineAt, lineOfPath, nodeAt, positionIn, replaceNode, tableName, type Path } from '../json-text.ts';
import { step, type Step } from './finding.ts';

type Entries = Readonly<Record<string, unknown>>;

const FILE = 'datapackage.json';

/** An edit of a descriptor: what to do in words, and the text it leads to. */
export interface Edit {
  readonly step: Step;
  /** The words of the step before their colon; of one that pastes nothing, all of them. */
  readonly where: string;
  /** Where in the descriptor. */
  readonly line: number;
  readonly json: string;
}

/** JSON in one line: `{ "delimiter": ";", "headerRows": [3] }`. */
function flat(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flat).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, own]) => `${JSON.stringify(key)}: ${flat(own)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** The same where it is short, in several lines where it is not. */
const written = (value: unknown): string[] =>
  flat(value).length <= 80 ? [flat(value)] : JSON.stringify(value, null, 2).split('\n');

/** `"key": value` in lines, each entry but the last with a comma. */
const linesOf = (entries: Entries): string[] =>
  Object.entries(entries).flatMap(([key, value], at, all) => {
    const lines = written(value);
    const named = [`${JSON.stringify(key)}: ${lines[0]}`, ...lines.slice(1)];
    return at < all.length - 1 ? [...named.slice(0, -1), `${named.at(-1)!},`] : named;
  });

/** A step that pastes lines into the descriptor. */
const pasting = (where: string, paste: readonly string[]): Pick<Edit, 'where' | 'step'> => ({
  where,
  step: { text: `${where}:`, paste, movesLines: true },
});

/** `"dialect": `, as it stands before a value. */
const keyOf = (path: Path): string => {
  const last = path.at(-1);
  return typeof last === 'string' ? `"${last}": ` : '';
};

/** ` of the table “sorting”`, for a path within one. */
function ofTable(json: string, [first, index]: Path): string {
  const name = first === 'resources' ? tableName(json, Number(index)) : null;
  return name === null ? '' : ` of the table “${name}”`;
}

/**
 * Puts entries into the object at a path, and makes the object, and what it stands in, where there is none:
 * the lines to paste, and after which line. What is there already under these keys is replaced, each by its
 * own line.
 */
export function putInto(json: string, path: Path, entries: Entries): Edit[] {
  const isThere = ([key]: readonly [string, unknown]): boolean => positionIn(json, [...path, key]) !== null;
  const all = Object.entries(entries);
  const rest = all.filter((entry) => !isThere(entry));
  return [
    ...all.filter(isThere).map(([key, value]) => replaceAt(json, [...path, key], value)),
    ...(rest.length > 0 ? [pasted(json, path, Object.fromEntries(rest))] : []),
  ];
}

function pasted(json: string, path: Path, entries: Entries): Edit {
  const node = nodeAt(json, path);
  if (node === null) return pasted(json, path.slice(0, -1), { [String(path.at(-1))]: entries });
  const after = node.offset + 1;
  const isEmpty = node.children?.length === 0;
  const lines = linesOf(entries);
  if (!isEmpty) lines.push(`${lines.pop()!},`);
  const line = lineAt(json, node.offset);
  const endsLine = /^[ \t]*(\r?\n|$)/.test(json.slice(after));
  const where = endsLine
    ? `Open ${FILE} and paste below line ${line} (${keyOf(path)}{${ofTable(json, path)})`
    : `Open ${FILE} at line ${line} and paste right after ${keyOf(path)}{${ofTable(json, path)}`;
  return {
    line,
    ...pasting(where, lines),
    json: `${json.slice(0, after)}\n${lines.join('\n')}${json.slice(after)}`,
  };
}

/** Puts values into the list at a path, before the others; makes the list where there is none. */
export function putFirst(json: string, path: Path, values: readonly unknown[]): Edit {
  const node = nodeAt(json, path);
  if (node === null) {
    const key = String(path.at(-1));
    return pasted(json, path.slice(0, -1), { [key]: values });
  }
  const after = node.offset + 1;
  const isEmpty = node.children?.length === 0;
  const lines = values.flatMap((value, at) => {
    const own = written(value);
    const more = at < values.length - 1 || !isEmpty;
    return more ? [...own.slice(0, -1), `${own.at(-1)!},`] : own;
  });
  const line = lineAt(json, node.offset);
  return {
    line,
    ...pasting(
      `Open ${FILE} at line ${line} and paste right after ${keyOf(path)}[${ofTable(json, path)}`,
      lines,
    ),
    json: `${json.slice(0, after)}\n${lines.join('\n')}${json.slice(after)}`,
  };
}

/** Writes another value in place of the one at a path. */
export function replaceAt(json: string, path: Path, value: unknown): Edit {
  const node = nodeAt(json, path)!;
  const end = node.offset + node.length;
  const [before] = json.slice(node.offset, end).split('\n');
  const key = keyOf(path);
  const now = flat(value);
  const isShort = before!.length === node.length && before!.length <= 60;
  const shown = isShort ? before! : `${json[node.offset]!} … ${json[end - 1]!}`;
  const line = lineAt(json, node.offset);
  const where = `Open ${FILE} at line ${line} and write ${key}${now} in place of ${key}${shown}.`;
  return {
    line,
    where,
    step: step(where),
    json: replaceNode(json, node, now),
  };
}

/** The same as one edit, for entries that are not there. */
export const pasteInto = pasted;

/** What to do to have a key out, in words. */
export function takeOut(json: string, path: Path): string {
  const key = String(path.at(-1));
  return `Open ${FILE} at line ${lineOfPath(json, path)} and take "${key}" and what stands after it out`;
}

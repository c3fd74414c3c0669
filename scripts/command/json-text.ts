const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** Keys and places in lists, from the outermost in. */
export type Path = readonly (string | number)[];

interface Open {
  readonly array: boolean;
  key: string | number | null;
}

/** Every value of a JSON text with what it stands in and where it begins; objects and arrays included. */
function* values(json: string): Generator<{ open: readonly Open[]; token: string; index: number }> {
  const open: Open[] = [];
  for (const { 0: token, index } of json.matchAll(TOKEN)) {
    const inside = open.at(-1);
    if (token === '}' || token === ']') open.pop();
    else if (token === ',') inside!.key = inside!.array ? Number(inside!.key) + 1 : null;
    else if (token === ':') continue;
    else if (inside && !inside.array && inside.key === null) inside.key = JSON.parse(token) as string;
    else {
      yield { open, token, index };
      if (token === '{') open.push({ array: false, key: null });
      else if (token === '[') open.push({ array: true, key: 0 });
    }
  }
}

function find(json: string, path: Path): { token: string; index: number } | null {
  for (const one of values(json))
    if (one.open.length === path.length && one.open.every(({ key }, at) => key === path[at])) return one;
  return null;
}

/** Where a value begins in a JSON text, or null where there is none at the path. */
export const positionIn = (json: string, path: Path): number | null => find(json, path)?.index ?? null;

/** The line of a position in a text, from 1. */
export const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length;

/** The line at which a value stands, or what it would stand in, from 1. */
export function lineOfPath(json: string, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const position = positionIn(json, path.slice(0, length));
    if (position !== null) return lineAt(json, position);
  }
  return 1;
}

/** `resources.0.path` → `['resources', 0, 'path']`. */
export const stepsOf = (path: string): (string | number)[] =>
  path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** What a descriptor calls the table at a place of its list, or null where it does not say. */
export function tableName(json: string, index: number): string | null {
  const { token } = find(json, ['resources', index, 'name']) ?? {};
  return token?.startsWith('"') ? token.slice(1, -1) : null;
}

/**
 * JSON with one text in it replaced and everything else as it was, blanks and order included: a
 * descriptor is written by hand, and its next difference should show what has changed and no more.
 * Throws `invalid path: x` where there is no text at the path.
 */
export function replaceText(json: string, path: Path, value: string): string {
  const found = find(json, path);
  if (!found?.token.startsWith('"')) throw new Error(`invalid path: ${path.join('.')}`);
  const { index, token } = found;
  return json.slice(0, index) + JSON.stringify(value) + json.slice(index + token.length);
}

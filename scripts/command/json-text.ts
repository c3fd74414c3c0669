const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

type Path = readonly (string | number)[];

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

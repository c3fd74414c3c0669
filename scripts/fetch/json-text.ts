const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
 * JSON with one text in it replaced and everything else as it was, blanks and order included: a
 * descriptor is written by hand, and its next difference should show what has changed and no more.
 * Throws `invalid path: x` where there is no text at the path.
 */
export function replaceText(json: string, path: readonly (string | number)[], value: string): string {
  const open: { readonly array: boolean; key: string | number | null }[] = [];
  for (const { 0: token, index } of json.matchAll(TOKEN)) {
    const inside = open.at(-1);
    if (token === '{') open.push({ array: false, key: null });
    else if (token === '[') open.push({ array: true, key: 0 });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',') inside!.key = inside!.array ? Number(inside!.key) + 1 : null;
    else if (token === ':') continue;
    else if (inside && !inside.array && inside.key === null) inside.key = JSON.parse(token) as string;
    else if (
      token.startsWith('"') &&
      open.length === path.length &&
      open.every(({ key }, depth) => key === path[depth])
    )
      return json.slice(0, index) + JSON.stringify(value) + json.slice(index + token.length);
  }
  throw new Error(`invalid path: ${path.join('.')}`);
}

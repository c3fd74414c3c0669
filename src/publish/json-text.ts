import { applyEdits, findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';

/** Keys and places in lists, from the outermost in. */
export type Path = readonly (string | number)[];

/** The value at a path of a JSON text with where it stands, or null where there is none. */
export function nodeAt(json: string, path: Path): Node | null {
  const root = parseTree(json);
  return root === undefined ? null : (findNodeAtLocation(root, [...path]) ?? null);
}

/** Where a value begins in a JSON text, or null where there is none at the path. */
export const positionIn = (json: string, path: Path): number | null => nodeAt(json, path)?.offset ?? null;

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
  const node = nodeAt(json, ['resources', index, 'name']);
  return node?.type === 'string' ? (node.value as string) : null;
}

/**
 * JSON with one text in it replaced and everything else as it was, blanks and order included: a
 * descriptor is written by hand, and its next difference should show what has changed and no more.
 * Throws `invalid path: x` where there is no text at the path.
 */
export function replaceText(json: string, path: Path, value: string): string {
  const node = nodeAt(json, path);
  if (node?.type !== 'string') throw new Error(`invalid path: ${path.join('.')}`);
  return replaceNode(json, node, JSON.stringify(value));
}

/** JSON with other text in place of a value. */
export const replaceNode = (json: string, { offset, length }: Node, content: string): string =>
  applyEdits(json, [{ offset, length, content }]);

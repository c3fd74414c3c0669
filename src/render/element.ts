/** One element of a picture, as plain data: composing and printing need no DOM. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}
export type Node = Element | string;

type Value = string | number | null | undefined;

/** A number with at most `digits` decimals, no trailing zeros and no −0. Throws `invalid number: x`. */
export function shortNumber(value: number, digits = 2): string {
  if (!Number.isFinite(value)) throw new Error(`invalid number: ${value}`);
  const text = value.toFixed(digits);
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return short === '-0' ? '0' : short;
}

/** An element; attributes that are null or undefined are left out, numbers are shortened. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly Node[]
): Element {
  const kept: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined)
      kept[key] = typeof value === 'number' ? shortNumber(value) : value;
  }
  return { name, attributes: kept, children };
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// XML 1.0 has no way to write the other control characters, not even as references.

const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const escape = (text: string): string =>
  text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);

/** The element as SVG text, in the order it was made: the same tree gives the same bytes. */
export function print(node: Node): string {
  if (typeof node === 'string') return escape(node);
  let text = `<${node.name}`;
  for (const [key, value] of Object.entries(node.attributes)) text += ` ${key}="${escape(value)}"`;
  if (node.children.length === 0) return `${text}/>`;
  text += '>';
  for (const child of node.children) text += print(child);
  return `${text}</${node.name}>`;
}

/** A copy of the tree with every attribute passed through `change`; null drops it. */
export function mapAttributes(
  node: Element,
  change: (value: string, key: string, entry: Element) => string | null,
): Element {
  const attributes: Record<string, string> = {};
  for (const [key, value] of Object.entries(node.attributes)) {
    const changed = change(value, key, node);
    if (changed !== null) attributes[key] = changed;
  }
  const children = node.children.map((child) =>
    typeof child === 'string' ? child : mapAttributes(child, change),
  );
  return { name: node.name, attributes, children };
}

/** Every element of the tree, parents first. */
export function* elementsOf(node: Element): Generator<Element> {
  yield node;
  for (const child of node.children) if (typeof child !== 'string') yield* elementsOf(child);
}

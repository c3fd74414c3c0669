import { elementsOf, mapAttributes, type Element } from './element.ts';

const URL_REFERENCE = /url\(\s*(["']?)#([^"')]+)\1\s*\)/g;
const HASH_REFERENCE = new Set(['href', 'xlink:href']);
const LIST_REFERENCE = new Set(['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns']);

/**
 * The tree with its ids renumbered in document order under `prefix` (`rate--301-wide-1`), and every
 * reference with them. Plot counts its clip paths over the life of the process; renumbered, the same
 * chart gives the same bytes whatever was drawn before it, and two pictures on a page do not clash.
 * Throws `invalid reference: x` where a reference has no element.
 */
export function renumberIds(tree: Element, prefix: string): Element {
  const ids = new Map<string, string>();
  for (const { attributes } of elementsOf(tree)) {
    const id = attributes['id'];
    if (id === undefined) continue;
    if (ids.has(id)) throw new Error(`invalid id, given twice: ${id}`);
    ids.set(id, `${prefix}-${ids.size + 1}`);
  }
  const renamed = (id: string): string => {
    const to = ids.get(id);
    if (to === undefined) throw new Error(`invalid reference: ${id}`);
    return to;
  };
  return mapAttributes(tree, (value, key) => {
    if (key === 'id') return renamed(value);
    if (HASH_REFERENCE.has(key) && value.startsWith('#')) return `#${renamed(value.slice(1))}`;
    if (LIST_REFERENCE.has(key)) return value.split(/\s+/).map(renamed).join(' ');
    return value.includes('url(')
      ? value.replace(URL_REFERENCE, (_, __, id: string) => `url(#${renamed(id)})`)
      : value;
  });
}

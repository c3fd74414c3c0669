import type { Element, Node } from './element.ts';

const MARKS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const unescape = (text: string): string => text.replace(/&\w+;/g, (escaped) => MARKS[escaped] ?? escaped);
const PIECES = /<(\/?)([\w:-]+)([^>]*?)(\/?)>|[^<]+/g;
const ATTRIBUTES = /([\w:-]+)="([^"]*)"/g;

/** The element a text was printed of; of SVG from elsewhere nothing is promised. */
export function parse(svg: string): Element {
  const root = { children: [] as Node[] };
  const open: { children: Node[] }[] = [root];
  for (const [text, closes, name, attributes, isEmpty] of svg.matchAll(PIECES)) {
    if (closes) open.pop();
    else if (name === undefined) open.at(-1)!.children.push(unescape(text));
    else {
      const found = [...attributes!.matchAll(ATTRIBUTES)].map(([, key, value]) => [key!, unescape(value!)]);
      const child = { name, attributes: Object.fromEntries(found) as Record<string, string>, children: [] };
      open.at(-1)!.children.push(child);
      if (!isEmpty) open.push(child);
    }
  }
  return root.children[0] as Element;
}

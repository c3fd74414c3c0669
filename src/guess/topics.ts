import type { Column } from './columns.ts';
import { slugOf } from './lexicon.ts';
import type { Json } from './named.ts';

/** Topics by their words, with what leads to each. */
export function topicsOf({ values }: Column): { topics: Json[]; values: Json } {
  const topics: Json[] = [];
  const map: { [text: string]: string } = {};
  const ids = new Map<string, string>();
  for (const text of values.keys()) {
    const id = slugOf(text) || `topic-${topics.length + 1}`;
    if (!ids.has(id)) topics.push({ id, label: { en: text.replace(/\s+/g, ' ') } });
    ids.set(id, text);
    if (id !== text) map[text] = id;
  }
  return { topics, values: Object.keys(map).length === 0 ? {} : { topic: map } };
}

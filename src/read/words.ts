import type { SeriesRole } from '../model/descriptor.ts';

export type WordColumn = 'topic' | 'kind' | 'activity';
export const WORD_COLUMNS = ['topic', 'kind', 'activity'] as const satisfies readonly WordColumn[];

/** What a published text means: an id, null for "not stated", undefined where it is unknown. */
export type Meaning = (published: string) => string | null | undefined;

/** Published district → its id, by the descriptor's `values` and by the ids themselves. */
export function districtMeaning(role: SeriesRole, ids: ReadonlySet<string>): Meaning {
  const known = new Map<string, string | null>([
    ...[...ids].map((id): [string, string] => [id, id]),
    ...Object.entries(role.values.district ?? {}),
    ['', null],
  ]);
  return (published) => known.get(published);
}

/** Published topic, kind or activity → the descriptor's id of it. */
export function wordMeaning(role: SeriesRole, of: WordColumn): Meaning {
  const labelled = {
    topic: 'topics' in role ? role.topics : [],
    kind: 'kinds' in role ? role.kinds : [],
    activity: 'activities' in role ? role.activities : [],
  }[of];
  const known = new Map<string, string | null>([
    ...labelled.map(({ id }): [string, string] => [id, id]),
    ...Object.entries(role.values[of] ?? {}),
    ['', null],
  ]);
  return (published) => known.get(published);
}

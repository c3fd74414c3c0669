import type { WordColumn } from '../cells/word-column.ts';
import type { SeriesRole } from '../descriptor/descriptor.ts';
import { problem, ProblemError } from '../model/problem.ts';

/** What a published text means: an id, null for "not stated", undefined where it is unknown. */
export type Meaning = (published: string) => string | null | undefined;

/** Published district → its id, by the descriptor's `values` and by the ids themselves. */
export function districtMeaning(role: SeriesRole, ids: ReadonlySet<string>): Meaning {
  return meaningOf(role, 'district', ids);
}

/** Published topic, kind or activity → the descriptor's id of it. */
export function wordMeaning(role: SeriesRole, kind: WordColumn): Meaning {
  const labelled = {
    topic: 'topics' in role ? role.topics : [],
    kind: 'kinds' in role ? role.kinds : [],
    activity: 'activities' in role ? role.activities : [],
  }[kind];
  return meaningOf(role, kind, new Set(labelled.map(({ id }) => id)));
}

/** A value map may only lead to ids that are there: what it led to would be in no figure. */
function meaningOf(role: SeriesRole, kind: WordColumn | 'district', ids: ReadonlySet<string>): Meaning {
  const mapped = Object.entries(role.values[kind] ?? {});
  for (const [published, id] of mapped) {
    if (id !== null && !ids.has(id)) {
      throw new ProblemError(
        problem(
          'unknown-id',
          { file: 'datapackage.json', series: role.series, path: ['values', kind] },
          `no ${kind} has this id`,
          { value: `${published}: ${id}`, of: kind },
        ),
      );
    }
  }
  const known = new Map<string, string | null>([
    ...[...ids].map((id): [string, string] => [id, id]),
    ...mapped,
    ['', null],
  ]);
  return (published) => known.get(published);
}

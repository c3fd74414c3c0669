import type { WordColumn } from '../cells/word-column.ts';
import type { SeriesTable } from '../descriptor/descriptor.ts';
import { problem, ProblemError } from '../model/problem.ts';

/** What a published text means: an id, null for "not stated", undefined where it is unknown. */
export type Meaning = (published: string) => string | null | undefined;

/** Published district → its id, by the descriptor's `values` and by the ids themselves. */
export function districtMeaning(table: SeriesTable, ids: ReadonlySet<string>): Meaning {
  return meaningOf(table, 'district', ids);
}

/** Published topic, kind or activity → the descriptor's id of it. */
export function wordMeaning(table: SeriesTable, kind: WordColumn): Meaning {
  const labelled = {
    topic: 'topics' in table ? table.topics : [],
    kind: 'kinds' in table ? table.kinds : [],
    activity: 'activities' in table ? table.activities : [],
  }[kind];
  return meaningOf(table, kind, new Set(labelled.map(({ id }) => id)));
}

/** A value map may only lead to ids that are there: what it led to would be in no figure. */
function meaningOf(table: SeriesTable, kind: WordColumn | 'district', ids: ReadonlySet<string>): Meaning {
  const mapped = Object.entries(table.values[kind] ?? {});
  for (const [published, id] of mapped) {
    if (id !== null && !ids.has(id)) {
      throw new ProblemError(
        problem(
          'unknown-id',
          { file: 'datapackage.json', series: table.series, path: ['values', kind] },
          { text: `no ${kind} has this id`, value: `${published}: ${id}`, of: kind },
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

import type { Note } from '../model/note.ts';

/** Notes that say the same of several districts, each once: the first of them, with all their districts. */
export function sameNotes<N extends Note>(notes: readonly N[]): { note: N; all: readonly N[] }[] {
  const alike = Map.groupBy(notes, ({ series, indicator, period, effect, reason, source }) =>
    [series, indicator, period, effect, reason.en, source].join('\n'),
  );
  return [...alike.values()].map((all) => ({ note: all[0]!, all }));
}

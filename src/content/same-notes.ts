import type { Note } from '../model/note.ts';

/** Notes that say the same: one of each district, the first of them, and the measures they are about. */
export interface SameNotes<N extends Note> {
  readonly note: N;
  readonly all: readonly N[];
  readonly indicators: readonly N['indicator'][];
}

/** Each note once that is the same of several measures of a district, or of several districts. */
export function sameNotes<N extends Note>(notes: readonly N[]): SameNotes<N>[] {
  const keyOf = ({ series, period, effect, reason, source }: N): string =>
    [series, period, effect, reason.en, source].join('\n');
  const byDistrict = Map.groupBy(notes, (note) => `${note.district}\n${keyOf(note)}`);
  const ofOne = [...byDistrict.values()].map((all) => ({
    note: all[0]!,
    indicators: [...new Set(all.map(({ indicator }) => indicator))],
  }));
  const alike = Map.groupBy(ofOne, ({ note, indicators }) => `${indicators.join(' ')}\n${keyOf(note)}`);
  return [...alike.values()].map((all) => ({
    ...all[0]!,
    all: all.map(({ note }) => note),
  }));
}

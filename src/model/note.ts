import { periodOf, type Span } from './period.ts';
import type { Text } from './text.ts';

/**
 * A publisher's word about a figure. A `caveat` prints a line beside it; `not-comparable` keeps the
 * value visible and takes it out of ranks, peers, map classes, expected ranges and headlines.
 */
export interface Note {
  readonly district: string;
  readonly series: string;
  /** Null: every indicator of the series. */
  readonly indicator: string | null;
  /** Null: every period. Otherwise every period that has a month in common with it. */
  readonly period: string | null;
  readonly effect: 'caveat' | 'not-comparable';
  readonly reason: Text;
  /** The reason in at most five words, for charts; absent where none is given. */
  readonly label?: Text;
  readonly source: string;
}

/** Whether a note speaks of this figure; with `indicator` null, of what all indicators of the series are made of. */
export const speaksOf = (
  note: Omit<Note, 'reason'>,
  options: { district: string; series: string; indicator: string | null; period: string },
): boolean =>
  note.district === options.district &&
  note.series === options.series &&
  (note.indicator === null || note.indicator === options.indicator) &&
  (note.period === null || overlap(periodOf(note.period), periodOf(options.period)));

/** Whether any of the notes takes this figure out of comparisons. */
export const isNotComparable = (notes: readonly Note[], figure: Parameters<typeof speaksOf>[1]): boolean =>
  notes.some((note) => note.effect === 'not-comparable' && speaksOf(note, figure));

const overlap = (a: Span, b: Span): boolean => a.from <= b.to && b.from <= a.to;

import type { Difference } from '../../model/comparison.ts';
import { printedDifference, roundTo } from '../../model/figure.ts';
import { isCounted } from '../../model/indicator.ts';
import { byValue, type Row, type View } from './view.ts';

/** Why two districts are not set against each other. */
export type NoDifference =
  | { readonly kind: 'no-figure' | 'not-comparable'; readonly of: readonly Row[] }
  | { readonly kind: 'class' | 'uncounted' };

/**
 * What a difference says: that chance in counting may have made it, that it is more or no more than districts
 * usually move in a year, or, where that is not known, that the two are clearly apart.
 */
export type Says = 'same' | 'unclear' | 'within' | 'beyond' | 'differs';

/** The first against the second. */
export interface Pair {
  readonly a: Row;
  readonly b: Row;
  readonly told:
    | { readonly difference: Difference; readonly says: Says | null; readonly why: null }
    | { readonly difference: null; readonly says: null; readonly why: NoDifference };
}

function whyNot(a: Row, b: Row): NoDifference | null {
  const empty = [a, b].filter(({ year }) => year.value === null);
  if (empty.length > 0) return { kind: 'no-figure', of: empty };
  const apart = [a, b].filter(({ year }) => year.apart);
  if (apart.length > 0) return { kind: 'not-comparable', of: apart };
  return a.district.class === b.district.class ? null : { kind: 'class' };
}

/** By its own interval, never by whether two intervals overlap, and then by how far districts move anyway. */
function saysOf({ info, move }: View, a: Row, b: Row, difference: Difference): Says | null {
  if (difference.kind !== 'plain') {
    const none = difference.kind === 'points' ? 0 : 1;
    const isUnclear = difference.low <= none && (difference.high === null || difference.high >= none);
    if (isUnclear) return 'unclear';
  }
  const by = Math.abs(printedDifference(a.year.value!, b.year.value!, info.digits));
  if (by === 0) return 'same';
  if (move === null) return difference.kind === 'plain' ? null : 'differs';
  return by > roundTo(move, info.digits) ? 'beyond' : 'within';
}

/** Two districts set against each other, or why they are not. */
export function pairOf(view: View, a: Row, b: Row): Pair {
  const untold = (why: NoDifference): Pair => ({ a, b, told: { difference: null, says: null, why } });
  const why = whyNot(a, b);
  if (why) return untold(why);
  const side = ({ year }: Row) => ({
    value: year.value!,
    numerator: year.numerator ?? null,
    denominator: year.denominator ?? null,
  });
  const difference = view.differenceBetween(view.info, side(a), side(b));
  // A share or rate without its counts would be told apart by nothing.
  if (isCounted(view.info) && difference.kind === 'plain') return untold({ kind: 'uncounted' });
  // One of two figures is the difference of the figures as they are printed.
  const printed: Difference =
    difference.kind === 'ratio'
      ? difference
      : { ...difference, by: printedDifference(a.year.value!, b.year.value!, view.info.digits) };
  return { a, b, told: { difference: printed, says: saysOf(view, a, b, difference), why: null } };
}

/** Every other district against the first chosen, the highest first. */
export const againstFirst = (view: View): Pair[] =>
  byValue(view)
    .filter(({ order }) => order > 0)
    .map((row) => pairOf(view, row, view.rows[0]!));

/** Each pair once, the later chosen against the earlier. */
export const allPairs = (view: View): Pair[] =>
  view.rows.flatMap((b, i) => view.rows.slice(i + 1).map((a) => pairOf(view, a, b)));

/** A difference and what it says, in words; or why there is none. */
export function wordsOfPair(
  { words, info, place }: View,
  { told }: Pair,
): { text: string; says: string | null } {
  if (told.why) {
    const { noDifference } = words.say;
    const names = 'of' in told.why ? told.why.of.map(({ district }) => district.label) : [];
    return { text: noDifference[told.why.kind](names, place.districtWord.other), says: null };
  }
  return {
    text: words.between(told.difference, info),
    says: told.says && words.say.SAYS[told.says],
  };
}

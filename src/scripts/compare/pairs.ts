import { differenceBetween } from '../../compare/difference.ts';
import type { Difference } from '../../model/comparison.ts';
import { isCounted } from '../../model/indicator.ts';
import type { Row, View } from './view.ts';

/** Why two districts are not set against each other. */
export type NoDifference =
  | { readonly kind: 'no-figure' | 'not-comparable'; readonly of: readonly Row[] }
  | { readonly kind: 'class' | 'uncounted' };

/** The first against the second. */
export interface Pair {
  readonly a: Row;
  readonly b: Row;
  readonly difference: Difference | null;
  readonly why: NoDifference | null;
}

function whyNot(a: Row, b: Row): NoDifference | null {
  const empty = [a, b].filter(({ year }) => year.value === null);
  if (empty.length > 0) return { kind: 'no-figure', of: empty };
  const apart = [a, b].filter(({ year }) => year.apart);
  if (apart.length > 0) return { kind: 'not-comparable', of: apart };
  return a.district.class === b.district.class ? null : { kind: 'class' };
}

/** Two districts set against each other, or why they are not. */
export function pairOf({ info }: Pick<View, 'info'>, a: Row, b: Row): Pair {
  const why = whyNot(a, b);
  if (why) return { a, b, difference: null, why };
  const side = ({ year }: Row) => ({
    value: year.value!,
    numerator: year.numerator ?? null,
    denominator: year.denominator ?? null,
  });
  const difference = differenceBetween(info, side(a), side(b));
  // A share or rate without its counts would be told apart by nothing.
  return isCounted(info) && difference.kind === 'plain'
    ? { a, b, difference: null, why: { kind: 'uncounted' } }
    : { a, b, difference, why: null };
}

/** Every other district against the first chosen. */
export const againstFirst = (view: View): Pair[] =>
  view.rows.slice(1).map((row) => pairOf(view, row, view.rows[0]!));

/** Each pair once, the later chosen against the earlier. */
export const allPairs = (view: View): Pair[] =>
  view.rows.flatMap((b, i) => view.rows.slice(i + 1).map((a) => pairOf(view, a, b)));

/** What the data say of a difference; `unclear` where they cannot tell the two apart. */
export type Way = 'higher' | 'lower' | 'same' | 'unclear';

/** Which way a difference goes, by its own interval and never by whether two intervals overlap. */
export function wayOf(difference: Difference, printed: number): Way {
  if (difference.kind === 'plain') return printed === 0 ? 'same' : printed > 0 ? 'higher' : 'lower';
  const none = difference.kind === 'points' ? 0 : 1;
  if (difference.low > none) return 'higher';
  return difference.high !== null && difference.high < none ? 'lower' : 'unclear';
}

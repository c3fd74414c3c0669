import { max, min } from 'd3-array';
import type { ExpectedStanding } from '../model/comparison.ts';
import type { Counted } from './expected.ts';
import { isShared } from '../model/shared-verdict.ts';

/** What more than this share of districts have at once is the place's, and is told of none of them. */
export const MAX_COMMON = 0.1;

/** Whether what `n` of so many districts have at once is no one's own; a single one always has its own. */
export const isCommonTo = (n: number, among: number): boolean => n > Math.max(1, MAX_COMMON * among);

/** Where the range of the smallest is not at least this much as wide as that of the largest, size is not what it goes by. */
export const MIN_WIDTH_RATIO = 1.2;

/**
 * Whether the expected range says something of each district: it is narrower for the largest than for the
 * smallest by what is worth speaking of, and not nearly all lie on one side of it or inside.
 */
export function tellsApart(
  cases: readonly Counted[],
  standings: ReadonlyMap<string, ExpectedStanding>,
): boolean {
  if (standings.size === 0) return false;
  if (isShared([...standings.values()].map(({ expectation }) => expectation))) return false;
  const widthAt = (size: number): number => {
    const { inner } = standings.get(cases.find((counted) => counted.size === size)!.id)!;
    return inner.high - inner.low;
  };
  const [smallest, largest] = [min(cases, ({ size }) => size)!, max(cases, ({ size }) => size)!];
  return widthAt(smallest) >= MIN_WIDTH_RATIO * widthAt(largest);
}

/** What is found of each district, or nothing of any where more than nine in ten have the same verdict. */
export const unlessShared = <Found>(
  found: Map<string, Found>,
  verdictOf: (found: Found) => string,
): Map<string, Found> => (isShared([...found.values()].map(verdictOf)) ? new Map() : found);

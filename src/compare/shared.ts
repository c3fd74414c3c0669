import { max, min, rollup } from 'd3-array';
import type { ExpectedStanding } from '../model/comparison.ts';
import type { Counted } from './expected.ts';
import { FEWEST_COMPARED } from './standing.ts';

/** A verdict that more than this share of districts have tells none of them apart, and is not given. */
export const MAX_SHARED = 0.9;

/** What more than this share of districts have at once is the place's, and is told of none of them. */
export const MAX_COMMON = 0.1;

/** Whether what `n` of so many districts have at once is no one's own; a single one always has its own. */
export const isCommonTo = (n: number, among: number): boolean => n > Math.max(1, MAX_COMMON * among);

/** Where the range of the smallest is not at least this much as wide as that of the largest, size is not what it goes by. */
export const MIN_WIDTH_RATIO = 1.2;

/** The verdict of more than nine in ten, or null; of too few to compare none is. */
export function sharedOf(verdicts: readonly string[]): string | null {
  if (verdicts.length < FEWEST_COMPARED) return null;
  const counts = rollup(
    verdicts,
    (same) => same.length,
    (verdict) => verdict,
  );
  return [...counts].find(([, n]) => n > MAX_SHARED * verdicts.length)?.[0] ?? null;
}

export const isShared = (verdicts: readonly string[]): boolean => sharedOf(verdicts) !== null;

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
    const { inner } = standings.get(cases.find((one) => one.size === size)!.id)!;
    return inner.high - inner.low;
  };
  const [smallest, largest] = [min(cases, ({ size }) => size)!, max(cases, ({ size }) => size)!];
  return widthAt(smallest) >= MIN_WIDTH_RATIO * widthAt(largest);
}

/** The standings, or none where more than nine in ten are in one part of the spread. */
export const unlessShared = <Of extends { readonly position: string }>(
  standings: Map<string, Of>,
): Map<string, Of> =>
  isShared([...standings.values()].map(({ position }) => position)) ? new Map() : standings;

import { bisectLeft, bisectRight } from 'd3-array';
import type { Position, SpreadStanding } from '../model/comparison.ts';
import { MIN_COMPARED } from '../model/shared-verdict.ts';

/** The outer parts of the spread, at either end. */
export const TENTH = 0.1;
export const QUARTER = 0.25;

/**
 * Where each value stands in the spread of all: by the share of districts below it, ties counted
 * half. Changing the unit or the order of the districts changes nothing.
 */
export function standings(
  values: readonly { id: string; value: number }[],
  fewest = MIN_COMPARED,
): Map<string, SpreadStanding> {
  if (values.length < fewest) return new Map();
  const ordered = values.map(({ value }) => value).sort((a, b) => a - b);
  return new Map(
    values.map(({ id, value }) => {
      const below = bisectLeft(ordered, value);
      const ties = bisectRight(ordered, value) - below;
      const share = (below + ties / 2) / ordered.length;
      return [
        id,
        {
          kind: 'spread',
          position: positionOf(share),
          of: ordered.length,
          below,
          same: ties - 1,
          place: null,
        },
      ];
    }),
  );
}

function positionOf(share: number): Position {
  if (share <= TENTH) return 'lowest-tenth';
  if (share < QUARTER) return 'lower-quarter';
  if (share <= 1 - QUARTER) return 'middle-half';
  return share < 1 - TENTH ? 'upper-quarter' : 'highest-tenth';
}

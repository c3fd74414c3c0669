import { districtOf } from '../model/area.ts';
import type { Measure } from '../model/aggregate.ts';
import type { ChangeSpread } from '../model/comparison.ts';
import type { IndicatorCut } from '../model/cuts.ts';
import { printedDifference } from '../model/figure.ts';
import { INDICATOR_INFO } from '../indicators/index.ts';

/** Ids of districts on the two sides of something. */
export interface Sides {
  readonly up: readonly string[];
  readonly down: readonly string[];
}

/** The districts of one indicator that differ by more or changed by more than others. */
export interface StandOut {
  /**
   * Of counted things: above (`up`) and below what is expected of their size, flagged so that about 1 in
   * 20 is there by chance (Benjamini–Hochberg); `outside` are all beyond their own 95 % limits.
   */
  readonly expected: (Sides & { readonly of: number; readonly outside: number }) | null;
  /**
   * Of counted things that size tells nothing of: clearly above (`up`) and below the whole place, allowing
   * for how many are judged.
   */
  readonly place: (Sides & { readonly of: number; readonly value: number }) | null;
  /**
   * Of those that changed on the year before, how many rose and fell, and who did most: beyond the middle
   * half of all changes, the largest first; `indistinct` are those whose two years have too few cases to be
   * told apart, where they are nearly all, else null. Null where too few have changes.
   */
  readonly change: {
    readonly spread: ChangeSpread;
    readonly all: Sides;
    readonly most: Sides;
    readonly indistinct: number | null;
  } | null;
}

/** How probable a standing may be, after adjusting for how many are judged, to be listed. */
const LISTED = 0.05;

const SIGN = { above: 1, below: -1, unclear: 0 } as const;

const sides = <T extends Pick<Measure, 'area'>>(some: readonly T[], sizeOf: (entry: T) => number): Sides => ({
  up: some.filter((other) => sizeOf(other) > 0).map((entry) => districtOf(entry.area)!),
  down: some.filter((other) => sizeOf(other) < 0).map((entry) => districtOf(entry.area)!),
});

/** At most so many are listed on a side: those beyond the middle half are half of all. */
export const MAX_LISTED = 5;

const first = ({ up, down }: Sides): Sides => ({
  up: up.slice(0, MAX_LISTED),
  down: down.slice(0, MAX_LISTED),
});

/** Who stands out among the comparable districts of an indicator, in the order of the place's districts. */
export function standOut({ indicator, districts, changes }: IndicatorCut): StandOut {
  const fair = districts.filter(({ comparable }) => comparable);
  const judged = fair.flatMap((measure) =>
    measure.standing?.kind === 'expected' ? [{ ...measure, at: measure.standing }] : [],
  );
  const beside = fair.flatMap(({ standing, ...district }) =>
    standing?.kind === 'spread' && standing.place ? [{ ...district, standing, at: standing.place }] : [],
  );
  const { digits } = INDICATOR_INFO[indicator];
  // Two years that cannot be told apart, or print the same, have not changed, as far as is known.
  const changed = fair
    .flatMap(({ change, ...district }) =>
      change && change.distinct !== false
        ? [{ ...district, change, by: printedDifference(change.from + change.by, change.from, digits) }]
        : [],
    )
    .sort((a, b) => Math.abs(b.change.by) - Math.abs(a.change.by));
  return {
    expected:
      judged.length === 0
        ? null
        : {
            of: judged.length,
            outside: judged.filter(({ at }) => at.expectation !== 'within').length,
            ...sides(
              judged.filter(({ at }) => at.adjusted <= LISTED),
              ({ latest, at }) => latest.value! - at.target,
            ),
          },
    place:
      beside.length === 0
        ? null
        : {
            of: beside.length,
            value: beside[0]!.at.value,
            ...sides(beside, ({ at }) => SIGN[at.side ?? 'unclear']),
          },
    change: changes && {
      spread: changes,
      all: sides(changed, ({ by }) => by),
      most: first(
        sides(
          changed.filter(({ change, by }) => change.side === (by > 0 ? 'above' : 'below')),
          ({ by }) => by,
        ),
      ),
      indistinct: fair.some(({ change }) => change?.distinctShared && !change.distinct)
        ? fair.filter(({ change }) => change?.distinct === false).length
        : null,
    },
  };
}

import { median } from 'd3-array';
import type { Aggregate, Values } from '../model/aggregate.ts';
import type { RankError, Ranks } from '../model/comparison.ts';
import type { IndicatorInfo } from '../model/indicator.ts';
import type { Unit } from '../model/unit.ts';
import { marginalRankRanges } from '../stats/marginal-rank-ranges.ts';
import { deviateOf } from '../stats/normal.ts';
import { rankRanges } from '../stats/rank-ranges.ts';
import { yearlyError } from '../stats/yearly-error.ts';

export const WHOLE_DAY = 1;
/** Districts whose changes of one pair of years have a common one: among fewer, each makes it its own. */
export const MIN_IN_COMMON = 5;
/** Level of the margins that are published with populations. */
export const MARGIN_LEVEL = 0.9;

const PER_RESIDENT: readonly Unit[] = ['kg-per-resident', 'per-1000', 'hours-per-1000'];

/** Changes into each period that districts have in common. */
export type CommonChanges = ReadonlyMap<string, number>;

/** The median change of all districts into each period; none where fewer than five have both years. */
export function commonChanges(histories: readonly (readonly Aggregate[])[]): CommonChanges {
  const changes = Map.groupBy(
    histories.flatMap((years) =>
      years.flatMap(({ period, value }, index) => {
        const before = years[index - 1]?.value ?? null;
        return value === null || before === null ? [] : [{ period, by: value - before }];
      }),
    ),
    ({ period }) => period,
  );
  return new Map(
    [...changes].flatMap(([period, kind]) =>
      kind.length < MIN_IN_COMMON ? [] : [[period, median(kind, ({ by }) => by)!]],
    ),
  );
}

/** Relative standard error of a population; null where no margin is published. */
export const populationError = (population: number | null, margin: number | null): number | null =>
  population === null || population === 0 || margin === null
    ? null
    : margin / population / deviateOf(MARGIN_LEVEL);

/**
 * Standard error of a measure's last value, in its unit; null where there is none. Masses have it from their
 * own yearly movement about the common one; counted things and durations from their 95 % interval (its width
 * ÷ 3.92), so that a count of 0 has one too: what else moves these from year to year is not in it. Durations
 * are told in whole days: one is never surer than that. What is divided by residents carries the error of the
 * population as well.
 */
export function errorOf(
  info: Pick<IndicatorInfo, 'nature' | 'unit'>,
  years: Values['years'],
  common: CommonChanges,
  population: number | null,
): RankError | null {
  const own = ownError(info, years, common);
  if (own === null || population === null || !PER_RESIDENT.includes(info.unit)) return own;
  return { ...own, error: Math.hypot(own.error, years.at(-1)!.value! * population) };
}

function ownError(
  { nature }: Pick<IndicatorInfo, 'nature'>,
  years: Values['years'],
  common: CommonChanges,
): RankError | null {
  if (nature === 'mass') {
    const error = yearlyError(
      years.map(({ value }) => value),
      years.map(({ period }) => common.get(period) ?? null),
    );
    return error === null ? null : { error, by: 'movement' };
  }
  const { low, high } = years.at(-1)!;
  if (low == null || high == null) return null;
  const width = nature === 'duration' ? Math.max(high - low, WHOLE_DAY) : high - low;
  return { error: width / (2 * deviateOf(0.95)), by: 'chance' };
}

/**
 * The 95 % rank ranges of values with their errors, each by itself and all at once; rank 1 is the highest.
 * A value whose error is not known might stand anywhere: it has no range of its own, and widens those of
 * all others.
 */
export function ranksOf(
  values: readonly { readonly id: string; readonly value: number; readonly error: RankError | null }[],
): Map<string, Ranks> {
  const known = values.flatMap(({ error, ...value }) => (error ? [{ ...value, ...error }] : []));
  if (known.length < 2) return new Map();
  const unknown = values.length - known.length;
  const rangesBy = (ranges: typeof rankRanges) =>
    ranges(
      known.map(({ value }) => value),
      known.map(({ error }) => error),
      { highestFirst: true },
    ).map(({ from, to }) => ({ from, to: to + unknown }));
  const joint = rangesBy(rankRanges);
  const own = rangesBy(marginalRankRanges);
  return new Map(
    known.map(({ id, error, by }, index) => [
      id,
      { own: own[index]!, joint: joint[index]!, of: values.length, error, by },
    ]),
  );
}

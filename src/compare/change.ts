import { quantile } from 'd3-array';
import type { Aggregate } from '../model/aggregate.ts';
import type { Change, ChangeSpread } from '../model/comparison.ts';
import { printedDifference, roundTo } from '../model/figure.ts';
import type { IndicatorInfo } from '../model/indicator.ts';
import { differenceBetween } from './difference.ts';
import { isShared } from '../model/shared-verdict.ts';

/** Fewer changes than this have no middle half to speak of. */
export const MIN_CHANGES = 8;

/** The last value less the one of the year before; null where one of them is missing. */
function lastChange(years: readonly Aggregate[]): number | null {
  const [before, now] = [years.at(-2)?.value ?? null, years.at(-1)?.value ?? null];
  return before === null || now === null ? null : now - before;
}

/**
 * Quartiles of the signed changes of all comparable districts over the last two years: what one of them
 * changed is told by where it lies among them, since a year may be unlike others for all. Null with fewer
 * than eight.
 */
export function changeSpread(histories: readonly (readonly Aggregate[])[]): ChangeSpread | null {
  const changes = histories.map(lastChange).filter((change) => change !== null);
  if (changes.length < MIN_CHANGES) return null;
  const ordered = changes.sort((a, b) => a - b);
  const at = (share: number): number => quantile(ordered, share)!;
  return { of: ordered.length, q25: at(0.25), median: at(0.5), q75: at(0.75) };
}

/** The change of the last twelve months on those before, and where it lies among those of `among`. */
export function changeOf(
  info: IndicatorInfo,
  years: readonly Aggregate[],
  among: ChangeSpread | null,
): Change | null {
  const now = years.at(-1);
  const before = years.at(-2);
  if (now?.value == null || before?.value == null) return null;
  return {
    before: before.period,
    from: before.value,
    by: now.value - before.value,
    among,
    side: among && sideOf(printedDifference(now.value, before.value, info.digits), among, info.digits),
    distinct: isDistinct(info, { ...now, value: now.value }, { ...before, value: before.value }),
    distinctShared: false,
    counts:
      info.nature === 'count' && now.numerator !== null && before.numerator !== null
        ? { from: before.numerator, to: now.numerator }
        : null,
  };
}

/**
 * The changes of all comparable districts of one class, in their order, each by where it lies among them.
 * What nearly all share, that cases are too few or that they lie in the middle half, is marked or left out.
 */
export function changesAmong(
  info: IndicatorInfo,
  histories: readonly (readonly Aggregate[])[],
): (Change | null)[] {
  const among = changeSpread(histories);
  const changes = histories.map((years) => changeOf(info, years, among));
  const shared = <Verdict>(verdictOf: (change: Change) => Verdict | null): boolean =>
    isShared(
      changes.flatMap((change) => (change && verdictOf(change) !== null ? [String(verdictOf(change))] : [])),
    );
  const [distinctShared, inOnePart] = [shared(({ distinct }) => distinct), shared(({ side }) => side)];
  return changes.map(
    (change) => change && { ...change, distinctShared, side: inOnePart ? null : change.side },
  );
}

/** As printed: what a reader sees within the range is within. */
function sideOf(moved: number, { q25, q75 }: ChangeSpread, digits: number): NonNullable<Change['side']> {
  if (moved > roundTo(q75, digits)) return 'above';
  return moved < roundTo(q25, digits) ? 'below' : 'within';
}

/** Whether two years of a counted thing can be told apart: the interval of their difference leaves out none. */
function isDistinct(
  info: IndicatorInfo,
  now: Parameters<typeof differenceBetween>[1],
  before: typeof now,
): boolean | null {
  const difference = differenceBetween(info, now, before);
  if (difference.kind === 'plain') return null;
  const none = difference.kind === 'points' ? 0 : 1;
  return difference.low > none || (difference.high ?? Infinity) < none;
}

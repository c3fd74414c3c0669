import { ascending, group, mean, median, rollup } from 'd3-array';
import type {
  ContextMeasure,
  ProgrammeContext,
  Moves,
  NoComparison,
  ReachedBeside,
  ContextYears,
  YearValue,
} from '../model/programme-context.ts';
import { monthOfDay } from '../model/day.ts';
import type { Group } from '../model/district.ts';
import { printedDifference } from '../model/figure.ts';
import type { Month } from '../model/month.ts';
import { isNotComparable, type Note } from '../model/note.ts';
import { periodOf } from '../model/period.ts';
import type { Programme } from '../model/programme.ts';
import { staggeredDifferences } from '../stats/staggered-differences.ts';

/** Fewer districts than these with figures of both years are no side of a comparison. */
export const MIN_REACHED = 3;
export const MIN_OTHERS = 5;

/** What programmes are compared by that is not in their figures. */
export interface ProgrammeSetting {
  readonly programmes: readonly Programme[];
  readonly groups: readonly Group[];
  readonly notes: readonly Note[];
  readonly classOf: (district: string) => string;
}

/** One district's years, those that a note takes out made empty. */
interface Line {
  readonly id: string;
  readonly values: readonly YearValue[];
}

/**
 * A programme's districts in the year after it began, beside those it had not yet reached: districts of
 * the same class that no programme of its kind about the same reached by the end of that year, and where
 * nothing else about it began in the two years. Those that had it already are no measure of what would
 * have been without it.
 */
export function programmeContext(
  { years, districts, ...count }: ContextYears,
  { programmes, groups, notes, classOf }: ProgrammeSetting,
): ProgrammeContext {
  const programme = programmes.find(({ id }) => id === count.programme)!;
  const [before, after] = [years.at(-2)!, years.at(-1)!];
  const span = { from: periodOf(before).from, to: periodOf(after).to };
  const own = new Set(programme.districts);
  const rollOut = programmes.filter((other) => isSameRollOut(other, programme));
  /** The month in which the roll-out reached each district. */
  const reached = new Map<string, Month>();
  for (const entry of rollOut) {
    const month = monthOfDay(entry.start);
    for (const { id } of entry.districts.length === 0 ? districts : entry.districts.map((id) => ({ id })))
      reached.set(id, Math.min(month, reached.get(id) ?? Infinity));
  }
  const start = monthOfDay(programme.start);
  const besides = programmes.filter(
    (other) =>
      !rollOut.includes(other) &&
      isAbout(other, count.series, count.measure) &&
      monthOfDay(other.start) >= span.from &&
      monthOfDay(other.start) <= span.to,
  );
  const touched = new Set(besides.flatMap((other) => other.districts));

  const indicator = count.measure.kind === 'indicator' ? count.measure.id : '';
  const isBarred = (district: string, period: string): boolean =>
    isNotComparable(notes, { district, series: count.series, indicator, period });
  const lines = districts.map(({ id, values }): Line => ({
    id,
    values: values.map((value, at) => (isBarred(id, years[at]!) ? { value: null } : value)),
  }));
  const hasBoth = ({ values }: Line): boolean => values.slice(-2).every(({ value }) => value !== null);
  const kind = mostCommon(programme.districts.map(classOf));
  const alike = lines.filter((line) => classOf(line.id) === kind && hasBoth(line) && !touched.has(line.id));
  // A district that an earlier programme of the roll-out reached is not reached anew.
  const treated = alike.filter(({ id }) => own.has(id) && reached.get(id)! === start);
  const candidates = alike.filter(({ id }) => !own.has(id));
  const others = candidates.filter(({ id }) => (reached.get(id) ?? Infinity) > span.to);

  const none = ((): NoComparison | null => {
    if (treated.length < MIN_REACHED) return 'few';
    if (others.length >= MIN_OTHERS) return null;
    if (others.length > 0 || candidates.length === 0) return 'few';
    return candidates.every(({ id }) => reached.get(id)! < start) ? 'had' : 'reached';
  })();
  const compared = new Set(treated.map(({ id }) => id));
  return {
    ...count,
    before,
    after,
    rows: districts
      .filter(({ id }) => own.has(id))
      .map(({ id, values }) => ({
        district: id,
        before: values.at(-2)!,
        after: values.at(-1)!,
        comparable: compared.has(id),
      })),
    moves: treated.length === 0 ? null : movesOf(treated, count.digits),
    beside:
      none === null ? besideOf(treated, others, years, count.digits, wholeGroups(programme, groups)) : null,
    none,
    also: besides.filter((other) => other.districts.length === 0).map(({ id }) => id),
  };
}

/** Whether two are parts of one roll-out: the same kind of programme about the same. */
const isSameRollOut = (a: Programme, b: Programme): boolean =>
  a.id === b.id || (a.kind === b.kind && a.series === b.series && a.stream === b.stream);

/** Whether a programme is about what is measured; about an indicator of all streams any of them is. */
const isAbout = (programme: Programme, series: string, measure: ContextMeasure): boolean =>
  programme.series === series &&
  (measure.kind === 'indicator' || programme.stream === null || programme.stream === measure.stream);

/** The one there is most of, the first of several. */
const mostCommon = (all: readonly string[]): string | undefined =>
  [...group(all, (entry) => entry)].sort(([, a], [, b]) => b.length - a.length)[0]?.[0];

const valueAt = ({ values }: Line, at: number): number => values.at(at)!.value!;

function movesOf(lines: readonly Line[], digits: number): Moves {
  // As a reader would who subtracts one printed figure from the other.
  const moves = lines.map((line) => printedDifference(valueAt(line, -1), valueAt(line, -2), digits));
  return {
    of: moves.length,
    rose: moves.filter((by) => by > 0).length,
    fell: moves.filter((by) => by < 0).length,
    median: median(moves)!,
  };
}

function besideOf(
  treated: readonly Line[],
  others: readonly Line[],
  years: readonly string[],
  digits: number,
  groups: readonly string[],
): ReachedBeside {
  const all = [...treated, ...others];
  const gap = years.findLastIndex((_, at) => all.some(({ values }) => values[at]!.value === null));
  const known = years.slice(gap + 1);
  const series = (line: Line): number[] => line.values.slice(gap + 1).map(({ value }) => value!);
  const found = staggeredDifferences(
    all.map(series),
    all.map((_, at) => (at < treated.length ? known.length - 1 : null)),
  );
  const apart = rollup(
    found.path,
    ([district]) => district!.value,
    ({ since }) => since,
  );
  const gaps = known.map((_, at) => apart.get(at - (known.length - 1)) ?? 0);
  const average = (lines: readonly Line[], at: number): number | null =>
    lines.every(({ values }) => values[at]!.blank) ? null : mean(lines, ({ values }) => values[at]!.value)!;
  return {
    moves: movesOf(others, digits),
    apart: found.value!,
    low: groups.length > 0 ? null : found.low,
    high: groups.length > 0 ? null : found.high,
    path: known.map((year, at) => ({
      year,
      reached: average(treated, gap + 1 + at),
      others: average(others, gap + 1 + at),
    })),
    apartBefore: gaps.slice(1, -1).map((value, at) => value - gaps[at]!),
    groups,
  };
}

/** Slugs of the groups that a programme reached whole, where it reached nothing else. */
function wholeGroups({ districts }: Programme, groups: readonly Group[]): string[] {
  const own = new Set(districts);
  const whole = groups.filter(
    (other) => other.districts.length > 1 && other.districts.every((district) => own.has(district)),
  );
  const inWhole = new Set(whole.flatMap((entry) => entry.districts));
  return districts.every((district) => inWhole.has(district))
    ? whole.map(({ slug }) => slug).sort(ascending)
    : [];
}

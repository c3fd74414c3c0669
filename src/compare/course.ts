import { quantile } from 'd3-array';
import type { Aggregate } from '../model/aggregate.ts';
import type { ChangeSpread, Course } from '../model/comparison.ts';
import { periodOf } from '../model/period.ts';
import { MAX_VALUES, MIN_VALUES, turningPoints } from '../stats/turning-point.ts';
import { MIN_CHANGES } from './change.ts';

/** Years back that the last one is set against. */
export const YEARS_BACK = [5, 10] as const;
/** Complete years that a highest or lowest is told of. */
export const MIN_RECORD = 10;

type Year = Aggregate & { readonly value: number };

/** The last unbroken run of years with a value. */
const runOf = (years: readonly Aggregate[]): Year[] =>
  years.slice(years.findLastIndex(({ value }) => value === null) + 1) as Year[];

/** The last year less the one so many years before; null where one of them is missing. */
function changeSince(years: readonly Aggregate[], back: number): { from: Year; by: number } | null {
  const last = years.at(-1);
  if (last?.value == null) return null;
  const at = periodOf(last.period).to - 12 * back;
  const from = years.find(({ period }) => periodOf(period).to === at);
  return from?.value == null ? null : { from: from as Year, by: last.value - from.value };
}

/** How districts changed over so many years, by those years; null of those that too few have. */
export type SpreadsBack = ReadonlyMap<number, ChangeSpread | null>;

export const spreadsBack = (histories: readonly (readonly Aggregate[])[]): SpreadsBack =>
  new Map(
    YEARS_BACK.map((back) => {
      const changes = histories.flatMap((years) => changeSince(years, back)?.by ?? []).sort((a, b) => a - b);
      const at = (share: number): number => quantile(changes, share)!;
      return [
        back,
        changes.length < MIN_CHANGES
          ? null
          : { of: changes.length, q25: at(0.25), median: at(0.5), q75: at(0.75) },
      ];
    }),
  );

/**
 * How a measure went over its last years without a gap, fifteen at most: one way, with one turn or two, or
 * neither; whether the last is a record; and how far it is from five and ten years before. Null
 * with fewer than eight years.
 */
export function courseOf(years: readonly Aggregate[], spreads: SpreadsBack | null): Course | null {
  const run = runOf(years);
  if (run.length < MIN_VALUES) return null;
  const recent = run.slice(-MAX_VALUES);
  // Ten digits: what is equal in one unit of mass must not differ in another by binary dust.
  const found = turningPoints(recent.map(({ value }) => Number(value.toPrecision(10))));
  return {
    first: recent[0]!.period,
    last: recent.at(-1)!.period,
    way: wayOf(found?.slopes ?? []),
    turns: (found?.turns ?? []).map((turn) => recent[turn]!.period),
    justTurned: found?.turns.at(-1) === recent.length - 2,
    record: recordOf(run),
    since: YEARS_BACK.flatMap((back) => {
      const change = changeSince(years, back);
      if (!change) return [];
      return [
        {
          years: back,
          period: change.from.period,
          from: change.from.value,
          by: change.by,
          among: spreads?.get(back) ?? null,
        },
      ];
    }),
  };
}

const WAYS = [
  ['rose', 'fell'],
  ['rose-then-fell', 'fell-then-rose'],
  ['rose-fell-rose', 'fell-rose-fell'],
] as const;

function wayOf(slopes: readonly number[]): Course['way'] {
  const [rising, falling] = WAYS[slopes.length - 1] ?? ['none', 'none'];
  return slopes[0]! > 0 ? rising : falling;
}

function recordOf(run: readonly Year[]): Course['record'] {
  if (run.length < MIN_RECORD) return null;
  const last = run.at(-1)!.value;
  const others = run.slice(0, -1).map(({ value }) => value);
  const since = run[0]!.period;
  if (last > Math.max(...others)) return { kind: 'highest', since };
  return last < Math.min(...others) ? { kind: 'lowest', since } : null;
}

import type { Monthly } from '../model/aggregate.ts';
import type { Control, Signal } from '../model/comparison.ts';
import { formatMonth, monthOf } from '../model/month.ts';
import { seasonal } from '../stats/seasonal.ts';
import { xmr } from '../stats/xmr.ts';

/** Months the season is told from, at most and at least. */
export const SEASON = 120;
/**
 * A season can be told from 24 months, but then every month of the year is seen once and what is left of
 * a steady series is so smooth that 98 in 100 of them would show a signal; from 36 it is under half.
 */
export const FEWEST = 36;
/** Months shown, and those at their end that are judged by the ones before. */
export const WINDOW = 60;
export const JUDGED = 12;

/**
 * The control chart of a monthly series; null where no season can be told (under 36 months, or gaps),
 * or nothing moves.
 */
export function controlOf(months: Monthly | null): Control | null {
  if (!months) return null;
  const recent = months.values.slice(-SEASON);
  if (recent.filter((value) => value !== null).length < FEWEST) return null;
  const adjusted = seasonal(recent)?.adjusted.slice(-WINDOW);
  if (!adjusted) return null;
  const baseline = adjusted.length - JUDGED;
  const found = xmr(adjusted, { baseline });
  if (!found || found.lower === null || found.upper === null) return null;
  const first = monthOf(months.from) + months.values.length - adjusted.length;
  const marks = found.points.map((point, index): Mark | null =>
    !point || point.rule === 'common'
      ? null
      : {
          side: Math.sign(adjusted[index]! - found.mean),
          trend: point.rule === 'trend' ? point.direction : 0,
          outside: point.rule === 'outside',
        },
  );
  return {
    from: formatMonth(first),
    observed: recent.slice(-WINDOW),
    adjusted,
    baseline,
    mean: found.mean,
    lower: found.lower,
    upper: found.upper,
    trial: found.trial,
    signals: signalsOf(marks, first, baseline),
  };
}

/** A month that a rule marks. */
interface Mark {
  readonly side: number;
  readonly trend: number;
  readonly outside: boolean;
}

/**
 * Successive marked months on one side are one signal, whichever rules mark them. Only months from `judged`
 * on are told: those before made the limits.
 */
function signalsOf(marks: readonly (Mark | null)[], first: number, judged: number): Signal[] {
  const signals: Signal[] = [];
  for (let from = judged, to = judged; from < marks.length; from = to) {
    const { side } = marks[from] ?? {};
    for (to = from + 1; to < marks.length && marks[to]?.side === side; to++);
    if (side === undefined) continue;
    const run = marks.slice(from, to) as Mark[];
    const isTrend = run.every(({ trend }) => trend !== 0);
    signals.push({
      kind: isTrend ? (run[0]!.trend > 0 ? 'rising' : 'falling') : side > 0 ? 'high' : 'low',
      from: formatMonth(first + from),
      to: formatMonth(first + to - 1),
      outside: run.flatMap(({ outside }, index) => (outside ? [formatMonth(first + from + index)] : [])),
    });
  }
  return signals;
}

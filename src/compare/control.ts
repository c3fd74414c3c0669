import type { Monthly } from '../model/aggregate.ts';
import type { Control, Signal } from '../model/comparison.ts';
import { formatMonth, monthOf } from '../model/month.ts';
import { seasonal } from '../stats/seasonal.ts';
import { xmr, type XmrPoint } from '../stats/xmr.ts';

/** Months looked at, and those at their end that are judged by the ones before. */
const WINDOW = 36;
const JUDGED = 12;

/**
 * The control chart of a monthly series; null where no season can be told (under 24 months, or gaps),
 * or nothing moves.
 */
export function controlOf(months: Monthly | null): Control | null {
  if (!months) return null;
  const observed = months.values.slice(-WINDOW);
  const adjusted = seasonal(observed)?.adjusted;
  if (!adjusted) return null;
  const baseline = observed.length - JUDGED;
  const found = xmr(adjusted, { baseline });
  if (!found || found.lower === null || found.upper === null) return null;
  const first = monthOf(months.from) + months.values.length - observed.length;
  return {
    from: formatMonth(first),
    observed,
    adjusted,
    baseline,
    mean: found.mean,
    lower: found.lower,
    upper: found.upper,
    trial: found.trial,
    signals: signalsOf(found.points, first, baseline),
  };
}

/** Runs of months with one rule and side that reach into the judged ones; a run may begin before them. */
function signalsOf(points: readonly (XmrPoint | null)[], first: number, judged: number): Signal[] {
  const signals: Signal[] = [];
  for (let from = 0, to = 0; from < points.length; from = to) {
    const point = points[from];
    for (
      to = from + 1;
      to < points.length && points[to]?.rule === point?.rule && points[to]?.direction === point?.direction;
      to++
    );
    if (!point || point.rule === 'common' || to <= judged) continue;
    signals.push({
      rule: point.rule,
      side: point.direction > 0 ? 'high' : 'low',
      from: formatMonth(first + from),
      to: formatMonth(first + to - 1),
    });
  }
  return signals;
}

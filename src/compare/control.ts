import type { Monthly } from '../model/aggregate.ts';
import type { Control } from '../model/comparison.ts';
import { formatMonth, monthOf } from '../model/month.ts';
import { ar1Limits } from '../stats/ar1-limits.ts';
import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts';
import { seasonal } from '../stats/seasonal.ts';
import { isCommonTo } from './shared.ts';

/** Months the season is told from, at most and at least. */
export const SEASON = 120;
/**
 * A season can be told from 24 months, but then every month of the year is seen once and what is left of
 * a steady series is smoother than it is.
 */
export const MIN_MONTHS = 36;
/** Months shown, and those at their end that are judged by the ones before. */
export const WINDOW = 60;
export const JUDGED = 12;
/** Parameters of the season, its level among them. */
export const SEASON_PARAMETERS = 12;
/** Share of steady series that have no month outside; what is told in words is held to the same over districts. */
export const LEVEL = 0.95;

/** A control chart not yet adjusted for how many are judged at once. */
export type ControlAlone = Omit<Control, 'pAdjusted' | 'finding'>;

/**
 * The control chart of a monthly series; null where no season can be told (under 36 months, or gaps),
 * or nothing moves.
 */
export function controlAlone(months: Monthly | null): ControlAlone | null {
  if (!months) return null;
  const recent = months.values.slice(-SEASON);
  if (recent.filter((value) => value !== null).length < MIN_MONTHS) return null;
  const adjusted = seasonal(recent)?.adjusted.slice(-WINDOW);
  if (!adjusted) return null;
  const baseline = adjusted.length - JUDGED;
  const found = ar1Limits(adjusted, { baseline, fitted: SEASON_PARAMETERS, level: LEVEL });
  if (!found) return null;
  const first = monthOf(months.from) + months.values.length - adjusted.length;
  return {
    from: formatMonth(first),
    observed: recent.slice(-WINDOW),
    adjusted,
    baseline,
    mean: found.mean,
    lower: found.lower,
    upper: found.upper,
    outside: found.outside.flatMap((side, index) =>
      side === 0 || side === null
        ? []
        : [{ month: formatMonth(first + baseline + index), side: side > 0 ? 'high' : 'low' }],
    ),
    p: found.p,
  };
}

/** The same of one that is judged alone: a place or a group. */
export const controlOfOne = (months: Monthly | null): Control | null => {
  const alone = controlAlone(months);
  return alone && judged(alone, alone.p);
};

/** The same of one that is not compared: its chart is drawn and nothing is said of it. */
export const controlUnjudged = (months: Monthly | null): Control | null => {
  const alone = controlAlone(months);
  return alone && judged(alone, null);
};

/**
 * The same of all comparable districts of a class, in their order, p-values adjusted for how many there are.
 * Months outside that many have at once are the place's movement and no district's own.
 */
export function controlsAmong(months: readonly (Monthly | null)[]): (Control | null)[] {
  const alone = months.map(controlAlone);
  const found = alone.filter((other) => other !== null);
  const adjusted = benjaminiHochberg(found.map(({ p }) => p));
  const adjustedOf = new Map(found.map((entry, index) => [entry, adjusted[index]!]));
  const controls = alone.map((entry) => entry && judged(entry, adjustedOf.get(entry)!));
  const isCommon = ({ finding, outside }: Control): boolean =>
    finding !== null && outside.some(({ side }) => common.has(side));
  const common = new Set(
    (['high', 'low'] as const).filter((side) =>
      isCommonTo(
        controls.filter((control) => control?.finding && control.outside.some((month) => month.side === side))
          .length,
        found.length,
      ),
    ),
  );
  return controls.map((control) =>
    control && isCommon(control) ? { ...control, finding: 'common' } : control,
  );
}

const judged = (alone: ControlAlone, pAdjusted: number | null): Control => ({
  ...alone,
  pAdjusted,
  finding: pAdjusted !== null && pAdjusted <= 1 - LEVEL + 1e-12 && alone.outside.length > 0 ? 'own' : null,
});

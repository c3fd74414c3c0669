import { mean as meanOf } from 'd3-array';
import { numberOrGap } from './check.ts';
import type { Method } from './method.ts';

export const method = {
  id: 'xmr',
  formula: 'mean ± 2.66 × mean moving range, moving ranges above 3.267 of their mean left out',
  references: [
    'Wheeler DJ (2000). Understanding Variation: The Key to Managing Chaos, 2nd edition. SPC Press.',
    'Provost LP, Murray SK (2011). The Health Care Data Guide. Jossey-Bass.',
    'NHS England, Making Data Count (rules and screening).',
  ],
} as const satisfies Method;

/** Why a point is more than usual movement; `common` where it is not. */
export type XmrRule = 'common' | 'outside' | 'trend' | 'two-of-three' | 'shift';

export interface XmrPoint {
  readonly rule: XmrRule;
  /** 1: high, or rising; −1: low, or falling; 0 for `common`. */
  readonly direction: -1 | 0 | 1;
}

export interface Xmr {
  readonly mean: number;
  /** Null where fewer than two neighbouring points give no moving range. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Under 13 points: say "trial limits", they still move much with each new point. */
  readonly trial: boolean;
  /** By position in the series; null at a gap. */
  readonly points: readonly (XmrPoint | null)[];
}

export interface XmrOptions {
  /** Mean and limits from the first so many positions only; all by default. */
  readonly baseline?: number | undefined;
  /** Whether outlying moving ranges are left out of the limits; true by default. */
  readonly screen?: boolean | undefined;
}

/** 3 ÷ d₂ for moving ranges of two (d₂ = 1.128), as published: rounded. */
export const LIMIT = 2.66;
/** Two thirds of the way to the limits: about two standard deviations. */
const NEAR = (LIMIT * 2) / 3;
/** D₄: a moving range above this many mean ranges is itself an outlier. */
export const SCREEN = 3.267;
export const RUN = 7;
/** Fewer points than this give trial limits. */
export const FIRM_FROM = 13;

/** Marks runs of at least `length` positions of one sign. */
function markRuns(
  signs: readonly number[],
  length: number,
  mark: (from: number, to: number, sign: -1 | 1) => void,
) {
  for (let from = 0, to = 0; from < signs.length; from = to) {
    const sign = signs[from]!;
    while (to < signs.length && signs[to] === sign) to++;
    if ((sign === 1 || sign === -1) && to - from >= length) mark(from, to, sign);
  }
}

/**
 * XmR (individuals and moving range) control chart with four rules; the first that holds names the
 * point:
 *
 * 1. `outside`: beyond a limit
 * 2. `trend`: one of 7 or more points each above, or each below, the one before
 * 3. `two-of-three`: one of at least two, of three consecutive points on one side of the mean, beyond 2/3
 *    of the way to the limit; a point beyond the limit does not count towards it
 * 4. `shift`: one of 7 or more consecutive points on one side of the mean
 *
 * Equal consecutive values break a trend, a value equal to the mean breaks a shift. `values` at even
 * steps, any unit, the season taken out; null for a gap, which has no point, breaks every run and lets
 * no moving range across.
 *
 * Returns null where there is no value at all in the baseline. Throws where a value is undefined or not
 * finite, or baseline is not a whole number above 0.
 */
export function xmr(
  values: readonly (number | null)[],
  { baseline = values.length, screen = true }: XmrOptions = {},
): Xmr | null {
  if (!Number.isInteger(baseline) || baseline < 0) throw new RangeError(`invalid baseline: ${baseline}`);
  const series = values.map((value) => numberOrGap('value', value));
  const base = series.slice(0, baseline);
  const known = base.filter((value) => value !== null);
  const mean = meanOf(known);
  if (mean === undefined) return null;
  const ranges = base.flatMap((value, i) => {
    const before = i === 0 ? null : base[i - 1]!;
    return value === null || before === null ? [] : [Math.abs(value - before)];
  });
  const all = meanOf(ranges);
  const kept = all === undefined || !screen ? ranges : ranges.filter((range) => range <= SCREEN * all);
  const range = meanOf(kept) ?? null;
  const trial = known.length < FIRM_FROM;
  if (range === null) {
    const points = series.map((value): XmrPoint | null =>
      value === null ? null : { rule: 'common', direction: 0 },
    );
    return { mean, lower: null, upper: null, trial, points };
  }

  // Rounding must not put a series without movement outside limits that are its own value.
  const beyond = (distance: number): number[] =>
    series.map((value) =>
      value === null || Math.abs(value - mean) <= distance + 1e-12 * Math.abs(mean)
        ? 0
        : Math.sign(value - mean),
    );
  const outside = beyond(LIMIT * range);
  const near = beyond(NEAR * range).map((sign, i) => (outside[i] === 0 ? sign : 0));
  const sides = beyond(0);
  const steps = series.map((value, i) => {
    const before = i === 0 ? null : series[i - 1]!;
    return value === null || before === null ? 0 : Math.sign(value - before);
  });

  // From the weakest rule to the strongest: a later one overwrites.
  const points = series.map((value): XmrPoint | null =>
    value === null ? null : { rule: 'common', direction: 0 },
  );
  const set = (rule: XmrRule, from: number, to: number, direction: -1 | 1): void => {
    for (let i = from; i < to; i++) points[i] = { rule, direction };
  };
  markRuns(sides, RUN, (from, to, sign) => set('shift', from, to, sign));
  for (let end = 2; end < series.length; end++) {
    for (const sign of [-1, 1] as const) {
      const window = [end - 2, end - 1, end];
      if (!window.every((i) => sides[i] === sign)) continue;
      const close = window.filter((i) => near[i] === sign);
      if (close.length >= 2) close.forEach((i) => set('two-of-three', i, i + 1, sign));
    }
  }
  // Seven points rise in six steps, the first of them without a step of its own.
  markRuns(steps, RUN - 1, (from, to, sign) => set('trend', from - 1, to, sign));
  outside.forEach((sign, i) => {
    if (sign === 1 || sign === -1) set('outside', i, i + 1, sign);
  });
  return { mean, lower: mean - LIMIT * range, upper: mean + LIMIT * range, trial, points };
}

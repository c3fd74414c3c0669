import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import { fsum, variance } from 'd3-array';
import { finite } from './check.ts';
import type { Method } from './method.ts';

export const method = {
  id: 'staggered-differences',
  formula: [
    'ATT(g, t) = mean of Y(t) − Y(g − 1) over units reached in g, less the same over units reached after both t and g − 1',
    'effect = Σ n(g) × ATT(g, t) ÷ Σ n(g), over all t from g on that have units to compare with',
    'error² = Σ over cohorts of n × s², s² the variance of what each of a cohort’s n units adds to the effect',
    'interval = effect ± t × error, degrees of freedom by Welch and Satterthwaite',
  ].join('\n'),
  references: [
    'Callaway B, Sant’Anna PHC (2021). Difference-in-differences with multiple time periods. Journal of Econometrics 225: 200–230.',
    'Goodman-Bacon A (2021). Difference-in-differences with variation in treatment timing. Journal of Econometrics 225: 254–277.',
    'Satterthwaite FE (1946). An approximate distribution of estimates of variance components. Biometrics Bulletin 2: 110–114.',
  ],
} as const satisfies Method;

/** What the units reached in one period did by another, beside those not yet reached. */
export interface GroupTimeEffect {
  /** Index of the period in which they were reached, and of the one looked at: before it, a placebo. */
  readonly start: number;
  readonly period: number;
  /** Mean change since the last period before `start`, less that of the units compared with. */
  readonly value: number;
  readonly treated: number;
  readonly controls: number;
}

export interface StaggeredDifferences {
  /** Every effect that has units to compare with, by start, then period; `start` − 1 is the base and not among them. */
  readonly effects: readonly GroupTimeEffect[];
  /** Mean over effects from the start on, weighted by units; null where nothing could be compared. */
  readonly value: number | null;
  /** Standard error over units; null where a cohort that counts in it is of one unit. */
  readonly error: number | null;
  /** 95 % interval; null where there is no error. */
  readonly low: number | null;
  readonly high: number | null;
  /** Means by periods since the start (negative: before it), weighted by units, in order. */
  readonly path: readonly { readonly since: number; readonly value: number }[];
}

const LEVEL = 0.95;

/**
 * Effects of something that reaches units at different times, each cohort beside the units that it had
 * not yet reached: group-time effects without covariates, their mean, and the paths before.
 *
 * `values`: units × periods, the same periods in all; `starts`: by unit the index of the period in which
 * it was reached, null for never → the unit of the values. The error takes units as independent: where
 * whole clusters were reached at once, give clusters as units. A unit reached in the first period has
 * no period before and is neither treated nor compared with. Throws where a value is missing, lengths
 * differ or a start is no period. What an effect means needs parallel paths before: show them.
 */
export function staggeredDifferences(
  values: readonly (readonly number[])[],
  starts: readonly (number | null)[],
): StaggeredDifferences {
  if (values.length === 0 || starts.length !== values.length)
    throw new RangeError(`invalid starts: ${starts.length}, expected ${values.length}`);
  const periods = values[0]!.length;
  for (const unit of values) {
    if (unit.length !== periods) throw new RangeError(`invalid periods: ${unit.length}, expected ${periods}`);
    for (const value of unit) finite('value', value);
  }
  for (const start of starts)
    if (start !== null && !(Number.isInteger(start) && start >= 0 && start < periods))
      throw new RangeError(`invalid start: ${start}`);

  const cohorts = new Map<number, number[]>();
  starts.forEach((start, unit) => {
    const reached = start ?? Infinity;
    cohorts.set(reached, [...(cohorts.get(reached) ?? []), unit]);
  });
  const order = [...cohorts.keys()].sort((a, b) => a - b);
  const effects: GroupTimeEffect[] = [];
  /** By unit, what it adds to the sum of the effects weighted by the treated. */
  const added = values.map(() => 0);
  /** Cohorts that the mean is made of, treated or compared with. */
  const counted = new Set<number>();
  let weight = 0;
  for (const start of order) {
    if (start === 0 || start === Infinity) continue;
    const treated = cohorts.get(start)!;
    for (let period = 0; period < periods; period++) {
      if (period === start - 1) continue;
      const later = order.filter((other) => other > Math.max(period, start - 1) && other !== start);
      const controls = later.flatMap((other) => cohorts.get(other)!);
      if (controls.length === 0) continue;
      const change = (unit: number): number => values[unit]![period]! - values[unit]![start - 1]!;
      const mean = (units: readonly number[]): number => fsum(units.map(change)) / units.length;
      const value = mean(treated) - mean(controls);
      effects.push({ start, period, value, treated: treated.length, controls: controls.length });
      if (period < start) continue;
      weight += treated.length;
      for (const cohort of [start, ...later]) counted.add(cohort);
      for (const unit of treated) added[unit]! += change(unit);
      for (const unit of controls) added[unit]! -= (change(unit) * treated.length) / controls.length;
    }
  }
  return { effects, ...meanOf(), path: pathOf(effects) };

  function meanOf(): Pick<StaggeredDifferences, 'value' | 'error' | 'low' | 'high'> {
    if (weight === 0) return { value: null, error: null, low: null, high: null };
    const value = fsum(added) / weight;
    const none = { value, error: null, low: null, high: null };
    const parts: { square: number; freedom: number }[] = [];
    for (const cohort of counted) {
      const units = cohorts.get(cohort)!;
      if (units.length < 2) return none;
      const square = (units.length * variance(units.map((unit) => added[unit]!))!) / weight ** 2;
      parts.push({ square, freedom: units.length - 1 });
    }
    const total = fsum(parts.map(({ square }) => square));
    const error = Math.sqrt(total);
    if (total === 0) return { value, error, low: value, high: value };
    const freedom = total ** 2 / fsum(parts.map((part) => part.square ** 2 / part.freedom));
    const reach = studentQuantile(freedom) * error;
    return { value, error, low: value - reach, high: value + reach };
  }
}

/** Two-sided 95 % quantile of Student’s t, from the beta distribution that t² ÷ (t² + freedom) has. */
function studentQuantile(freedom: number): number {
  const share = betaQuantile(LEVEL, 0.5, freedom / 2);
  return Math.sqrt((freedom * share) / (1 - share));
}

function pathOf(effects: readonly GroupTimeEffect[]): { since: number; value: number }[] {
  const since = [...new Set(effects.map(({ start, period }) => period - start))].sort((a, b) => a - b);
  return since.map((at) => {
    const list = effects.filter(({ start, period }) => period - start === at);
    const units = fsum(list.map(({ treated }) => treated));
    return { since: at, value: fsum(list.map(({ value, treated }) => value * treated)) / units };
  });
}

import { fsum } from 'd3-array';
import { finite } from './check.ts';
import type { Method } from './method.ts';

export const method = {
  id: 'difference-in-differences',
  formula: [
    'mean change of the treated − mean change of the controls',
    'error² = (Σ d²/n_t² + Σ d²/n_c²) × G/(G − 1) × (N − 1)/(N − K)',
    'd each unit’s change less its group’s mean, G units, N values, K = units + periods',
    'p = share of the ways to choose the treated that differ at least as much',
  ].join('\n'),
  references: [
    'Bertrand M, Duflo E, Mullainathan S (2004). How much should we trust differences-in-differences estimates? Quarterly Journal of Economics 119: 249–275.',
    'Conley TG, Taber CR (2011). Inference with difference in differences with a small number of policy changes. Review of Economics and Statistics 93: 113–125.',
  ],
} as const satisfies Method;

export interface DifferenceInDifferences {
  /** Mean change of the treated less mean change of the controls, in the unit of the values. */
  readonly value: number;
  /** Standard error, clustered by unit. */
  readonly error: number;
  /** Share of the ways to choose the treated among all units that differ at least as much; two-sided. */
  readonly p: number;
  /** How many ways were looked at, and whether they were all of them. */
  readonly permutations: number;
  readonly exact: boolean;
  /** Mean after less mean before, by unit in the order given. */
  readonly changes: { readonly treated: readonly number[]; readonly controls: readonly number[] };
}

/** Up to this many choices all are counted, beyond it a seeded sample of `DRAWS`. */
const ALL_UP_TO = 2_000_000;
const DRAWS = 99_999;

/** n over k, or Infinity once it is out of reach. */
function choices(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k && ways <= ALL_UP_TO; i++) ways = (ways * (n - k + i)) / i;
  return ways <= ALL_UP_TO ? Math.round(ways) : Infinity;
}

/** Calls `visit` with the sum of every choice of `k` of the values. */
function everySum(
  values: readonly number[],
  k: number,
  visit: (sum: number) => void,
  from = 0,
  sum = 0,
): void {
  if (k === 0) return visit(sum);
  for (let i = from; i <= values.length - k; i++) everySum(values, k - 1, visit, i + 1, sum + values[i]!);
}

/** Even numbers from 0 up to 1 from a seed (mulberry32): the same seed, the same sample. */
function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Difference in differences of a balanced panel: how much more the treated changed than the controls,
 * with its clustered standard error (the HC1 error of the regression on unit, period and treatment) and
 * a permutation p-value. That needs no model: it counts the ways to pick the treated, all of them up to
 * 2,000,000, else a sample from `seed`.
 *
 * `treated` and `controls`: units × periods, the same periods in all; `start` is the first period of the
 * programme. Throws where a value is missing, lengths differ, or there are not a treated and two control
 * units with a period before and one after. What it means needs parallel paths before: show them.
 */
export function differenceInDifferences(
  treated: readonly (readonly number[])[],
  controls: readonly (readonly number[])[],
  start: number,
  { seed = 1 }: { seed?: number } = {},
): DifferenceInDifferences {
  if (treated.length < 1) throw new RangeError('invalid treated: none');
  if (controls.length < 2) throw new RangeError(`invalid controls: ${controls.length}`);
  const periods = treated[0]!.length;
  if (!Number.isInteger(start) || start < 1 || start >= periods)
    throw new RangeError(`invalid start: ${start}`);
  const changeOf = (unit: readonly number[]): number => {
    if (unit.length !== periods) throw new RangeError(`invalid periods: ${unit.length}, expected ${periods}`);
    const values = unit.map((value) => finite('value', value));
    return fsum(values.slice(start)) / (periods - start) - fsum(values.slice(0, start)) / start;
  };
  const changes = { treated: treated.map(changeOf), controls: controls.map(changeOf) };
  const mean = (list: readonly number[]): number => fsum(list) / list.length;
  const spread = (list: readonly number[]): number => {
    const centre = mean(list);
    return fsum(list.map((change) => (change - centre) ** 2)) / list.length ** 2;
  };
  const value = mean(changes.treated) - mean(changes.controls);

  const all = [...changes.treated, ...changes.controls];
  const [units, picked] = [all.length, treated.length];
  const [cells, coefficients] = [units * periods, units + periods];
  const clustered = (units / (units - 1)) * ((cells - 1) / (cells - coefficients));
  const error = Math.sqrt((spread(changes.treated) + spread(changes.controls)) * clustered);

  const total = fsum(all);
  // The same choice summed in another order must still count as equal.
  const least = Math.abs(value) - 1e-9 * Math.max(...all.map(Math.abs));
  const ways = choices(units, picked);
  const exact = ways !== Infinity;
  let [hits, permutations] = [0, 0];
  const count = (sum: number): void => {
    permutations++;
    if (Math.abs(sum / picked - (total - sum) / (units - picked)) >= least) hits++;
  };
  if (exact) everySum(all, picked, count);
  else {
    const random = seeded(seed);
    const order = all.toSorted((a, b) => a - b);
    count(fsum(changes.treated));
    for (let draw = 0; draw < DRAWS; draw++) {
      let sum = 0;
      for (let i = 0; i < picked; i++) {
        const j = i + Math.floor(random() * (units - i));
        [order[i], order[j]] = [order[j]!, order[i]!];
        sum += order[i]!;
      }
      count(sum);
    }
  }
  return { value, error, p: hits / permutations, permutations, exact, changes };
}

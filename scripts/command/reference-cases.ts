import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckedSet } from '../../src/model/methods.ts';
import { ar1Limits } from '../../src/stats/ar1-limits.ts';
import { benjaminiHochberg } from '../../src/stats/benjamini-hochberg.ts';
import { byar } from '../../src/stats/byar.ts';
import { clusteredMedianLimits, clusteredShareLimits } from '../../src/stats/cluster-bootstrap.ts';
import { empiricalBayes } from '../../src/stats/empirical-bayes.ts';
import { exactPoisson } from '../../src/stats/exact-poisson.ts';
import { FUNNEL_LEVELS, type Funnel } from '../../src/stats/funnel.ts';
import { expectedOnLimits, funnelPoisson } from '../../src/stats/funnel-poisson.ts';
import { funnelProportion, proportionLimits } from '../../src/stats/funnel-proportion.ts';
import { closedWithin, kaplanMeier } from '../../src/stats/kaplan-meier.ts';
import { criticalDeviates, marginalRankRanges } from '../../src/stats/marginal-rank-ranges.ts';
import { METHODS, type MethodId } from '../../src/stats/methods.ts';
import { nearest, type Shared } from '../../src/stats/nearest.ts';
import { newcombe } from '../../src/stats/newcombe.ts';
import { overdispersion, winsorisedVariance } from '../../src/stats/overdispersion.ts';
import { predictionDeviate, predictionP, type Judged } from '../../src/stats/prediction.ts';
import { poissonP } from '../../src/stats/poisson-p.ts';
import { poissonRate } from '../../src/stats/poisson-rate.ts';
import { rankRanges, rankRangesOf } from '../../src/stats/rank-ranges.ts';
import { rateRatio } from '../../src/stats/rate-ratio.ts';
import { robustLimits } from '../../src/stats/robust-limits.ts';
import { seasonal } from '../../src/stats/seasonal.ts';
import { staggeredDifferences } from '../../src/stats/staggered-differences.ts';
import { turningPoints } from '../../src/stats/turning-point.ts';
import { wilson } from '../../src/stats/wilson.ts';
import { yearlyError } from '../../src/stats/yearly-error.ts';

/** Numbers agree to this share of the number, where a set names no tolerance of its own. */
const TOLERANCE = 1e-9;
/** Numbers nearer to 0 than this are compared as if they were so large. */
const SMALLEST = 1e-3;

/** Cases of one source: rows of what is given, in the order of the function's arguments, and of what is expected. */
interface ReferenceSet {
  /** Key of `CALLS`. */
  readonly of: string;
  readonly source: string;
  readonly note?: string;
  /** Relative, where the source computed no better. */
  readonly tolerance?: number;
  /** Decimals the source printed, where that is all it published. */
  readonly decimals?: number;
  readonly given: readonly string[];
  readonly expected: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

type Call = (...given: never[]) => object;
type Gaps = readonly (number | null)[];
type Level = number | undefined;

/** As the packages that the cases come from reckon: neither set right for winsorising nor predicting. */
const PUBLISHED = { consistent: false, prediction: false };

/** A funnel's limits, classes and p-values of its own cases. */
const ofFunnel = <Case>(funnel: Funnel<Case>, cases: readonly Case[], sizeOf: (entry: Case) => number) => {
  const limits = (end: 'lower' | 'upper', level: number) =>
    cases.map((entry) => funnel.limits(sizeOf(entry), level)[end]);
  return {
    target: funnel.target,
    tau2: funnel.tau2,
    lower95: limits('lower', FUNNEL_LEVELS.inner),
    upper95: limits('upper', FUNNEL_LEVELS.inner),
    lower998: limits('lower', FUNNEL_LEVELS.outer),
    upper998: limits('upper', FUNNEL_LEVELS.outer),
    classes: cases.map((entry) => funnel.classOf(entry)),
    p: cases.map((entry) => funnel.pOf(entry)),
  };
};

/** How the columns of a set become a call, and its result columns. */
const CALLS: { readonly [text: string]: Call } = {
  wilson: (count: number, total: number, level: Level) => wilson(count, total, level),
  exactPoisson: (count: number, level: Level) => exactPoisson(count, level),
  byar: (count: number, level: Level) => byar(count, level),
  poissonRate: (count: number, exposure: number, per: number, level: Level) =>
    poissonRate(count, exposure / per, level),
  poissonP: (count: number, expected: number) => ({ p: poissonP(count, expected) }),
  newcombe: (a: number, m: number, b: number, n: number, level: Level) => newcombe(a, m, b, n, level),
  rateRatio: (x: number, s: number, y: number, t: number, level: Level) => rateRatio(x, s, y, t, level),
  benjaminiHochberg: (p: readonly number[]) => ({ adjusted: benjaminiHochberg(p) }),
  proportionLimits: (target: number, total: number) => {
    const inner = proportionLimits(target / 100, total, FUNNEL_LEVELS.inner);
    const outer = proportionLimits(target / 100, total, FUNNEL_LEVELS.outer);
    return {
      lower95: 100 * inner.lower,
      upper95: 100 * inner.upper,
      lower998: 100 * outer.lower,
      upper998: 100 * outer.upper,
    };
  },
  proportionClass: (count: number, total: number, target: number) => ({
    class: funnelProportion([], { target, overdispersed: false }).classOf({ count, total }),
  }),
  funnelProportion: (counts: readonly number[], totals: readonly number[]) => {
    const cases = counts.map((count, i) => ({ count, total: totals[i]! }));
    return ofFunnel(funnelProportion(cases, PUBLISHED), cases, ({ total }) => total);
  },
  expectedOnLimits: (count: number) => {
    const inner = expectedOnLimits(count, FUNNEL_LEVELS.inner);
    const outer = expectedOnLimits(count, FUNNEL_LEVELS.outer);
    return { low95: inner.low, high95: inner.high, low998: outer.low, high998: outer.high };
  },
  poissonClass: (count: number, exposure: number) => ({
    class: funnelPoisson([], { target: 1, overdispersed: false }).classOf({ count, exposure }),
  }),
  funnelPoisson: (counts: readonly number[], exposures: readonly number[]) => {
    const cases = counts.map((count, i) => ({ count, exposure: exposures[i]! }));
    return ofFunnel(funnelPoisson(cases, PUBLISHED), cases, ({ exposure }) => exposure);
  },
  overdispersion: (values: readonly number[], errors: readonly number[], target: number, trim: number) =>
    overdispersion(values, errors, target, trim, PUBLISHED),
  winsorisedVariance: (trim: number) => ({ variance: winsorisedVariance(trim) }),
  predictionDeviate: (level: number, cases: number, judged: Judged) => ({
    deviate: predictionDeviate(level, cases, judged),
  }),
  predictionP: (deviate: number, cases: number, judged: Judged) => ({
    p: predictionP(deviate, cases, judged),
  }),
  /** Observed ÷ expected on a scale that evens the variance, with the limits that τ² then gives. */
  dispersedRatios: (
    observed: readonly number[],
    expected: readonly number[],
    scale: 'log' | 'square root',
    trim: number,
    deviate: number,
  ) => {
    const isLog = scale === 'log';
    const errors = expected.map((each) => (isLog ? 1 : 0.5) / Math.sqrt(each));
    const on = (ratio: number): number => (isLog ? Math.log(ratio) : Math.sqrt(ratio));
    const found = overdispersion(
      observed.map((each, i) => on(each / expected[i]!)),
      errors,
      on(1),
      trim,
      PUBLISHED,
    );
    const back = (value: number): number => (isLog ? Math.exp(value) : value);
    const half = errors.map((error) => deviate * Math.sqrt(error ** 2 + found.tau2));
    return {
      ...found,
      errors,
      lower: half.map((each) => back(on(1) - each)),
      upper: half.map((each) => back(on(1) + each)),
    };
  },
  empiricalBayes: (events: readonly number[], exposures: readonly number[]) => {
    const found = empiricalBayes(events, exposures);
    return { ...found, first: found.estimates.slice(0, 5) };
  },
  rankRanges: (values: readonly number[], errors: readonly number[], level: number, highestFirst: boolean) =>
    inColumns(rankRanges(values, errors, { level, highestFirst })),
  criticalDeviates: (errors: readonly number[], level: number) => ({
    deviates: criticalDeviates(errors, level),
  }),
  marginalRankRanges: (
    values: readonly number[],
    errors: readonly number[],
    level: number,
    highestFirst: boolean,
  ) => inColumns(marginalRankRanges(values, errors, { level, highestFirst })),
  rankRangesOf: (lower: readonly number[], upper: readonly number[]) => inColumns(rankRangesOf(lower, upper)),
  clusteredShareLimits: (yes: readonly number[], all: readonly number[], level: number) =>
    clusteredShareLimits(yes, all, { level }),
  /** One case a cluster, closed at its time. */
  clusteredMedianLimits: (times: readonly number[], level: number) =>
    clusteredMedianLimits(
      times.map((time) => ({ closed: new Map([[time, 1]]), censored: new Map() })),
      { level },
    ),
  kaplanMeier: (times: readonly number[], closed: readonly number[], level: Level) => {
    const fit = kaplanMeier(
      times,
      closed.map((state) => state === 1),
      level,
    );
    return {
      ...fit,
      steps: fit.steps.map((step) => [
        step.time,
        step.atRisk,
        step.closed,
        step.open,
        step.lower,
        step.upper,
      ]),
      closedWithin10: closedWithin(fit, 10),
    };
  },
  seasonal: (values: Gaps, period: number, kind: 'additive' | 'multiplicative') =>
    seasonal(values, { period, kind })!,
  robustLimits: (values: readonly number[], limit?: number) => robustLimits(values, limit)!,
  ar1Limits: (values: Gaps, options: Parameters<typeof ar1Limits>[1]) => ar1Limits(values, options)!,
  yearlyError: (yearly: Gaps, common: Gaps) => ({ value: yearlyError(yearly, common) }),
  turningPoints: (values: readonly number[]) => turningPoints(values)!,
  nearest: (
    rows: readonly (readonly number[])[],
    k: number,
    ids: readonly string[] | null,
    shared: readonly Shared[] | undefined,
  ) => {
    const points = rows.map((values, i) => ({
      id: ids?.[i] ?? `d${String(i + 1).padStart(2, '0')}`,
      values,
    }));
    const lists = nearest(points, k, shared);
    return {
      ids: lists.map((list) => list.map(({ id }) => id)),
      distances: lists.map((list) => list.map(({ distance }) => distance)),
    };
  },
  staggeredDifferences: (values: readonly number[][], starts: readonly (number | null)[]) => {
    const { effects, value, error } = staggeredDifferences(values, starts);
    return {
      value,
      error,
      start: effects.map((effect) => effect.start),
      period: effects.map((effect) => effect.period),
      effect: effects.map((effect) => effect.value),
      treated: effects.map((effect) => effect.treated),
      controls: effects.map((effect) => effect.controls),
    };
  },
};

const inColumns = (ranges: readonly { from: number; to: number }[]) => ({
  from: ranges.map(({ from }) => from),
  to: ranges.map(({ to }) => to),
});

/** A set run through its function: how many cases agree, the largest deviation, and what did not agree. */
export interface RunSet extends CheckedSet {
  readonly failures: readonly string[];
}

/** The largest deviation between two values of one shape; Infinity where something else than a number differs. */
function deviation(actual: unknown, expected: unknown, isAbsolute: boolean): number {
  if (typeof expected === 'number' && typeof actual === 'number') {
    const gap = Math.abs(actual - expected);
    return isAbsolute ? gap : gap / Math.max(Math.abs(expected), SMALLEST);
  }
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length)
    return Math.max(0, ...expected.map((each, i) => deviation(actual[i], each, isAbsolute)));
  if (isObject(expected) && isObject(actual))
    return Math.max(
      0,
      ...Object.keys(expected).map((key) => deviation(actual[key], expected[key], isAbsolute)),
    );
  return Object.is(actual, expected) ? 0 : Infinity;
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Runs every row of a set. */
export function runSet(set: ReferenceSet): RunSet {
  const { of: kind, source, given, expected, rows, decimals } = set;
  const call = CALLS[kind];
  if (!call) throw new RangeError(`invalid reference set: ${kind}`);
  // What is printed to n decimals may be rounded or cut off: right to one in the last.
  const tolerance = decimals === undefined ? (set.tolerance ?? TOLERANCE) : 1.01 * 10 ** -decimals;
  const failures: string[] = [];
  let largest = 0;
  for (const row of rows) {
    const found = call(...(row.slice(0, given.length) as never[])) as { readonly [name: string]: unknown };
    const gaps = expected.map((name, i) =>
      deviation(found[name], row[given.length + i], decimals !== undefined),
    );
    const most = Math.max(...gaps);
    if (most <= tolerance) largest = Math.max(largest, most);
    else {
      const at = gaps.indexOf(most);
      const told = JSON.stringify([found[expected[at]!], row[given.length + at]]).slice(0, 400);
      failures.push(
        `${kind} ${JSON.stringify(row.slice(0, given.length)).slice(0, 400)}: ${expected[at]}: ${told}`,
      );
    }
  }
  return {
    source,
    cases: rows.length,
    passed: rows.length - failures.length,
    tolerance: decimals === undefined ? tolerance : null,
    decimals: decimals ?? null,
    largest,
    failures,
  };
}

/** The reference cases of every method, from `folder` (`<method>.json`), run through its function. */
export async function runReferenceCases(
  folder: string,
): Promise<{ readonly id: MethodId; readonly sets: readonly RunSet[] }[]> {
  return Promise.all(
    METHODS.map(async ({ id }) => {
      const text = await readFile(join(folder, `${id}.json`), 'utf8');
      const { sets } = JSON.parse(text) as { readonly sets: readonly ReferenceSet[] };
      return { id, sets: sets.map(runSet) };
    }),
  );
}

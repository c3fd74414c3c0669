import { bisectLeft, bisectRight } from 'd3-array';
import type { Aggregate } from '../model/aggregate.ts';
import type { ExpectedStanding, Range } from '../model/comparison.ts';
import type { FunnelLimits } from '../model/cuts.ts';
import type { IndicatorInfo } from '../model/indicator.ts';
import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts';
import { FUNNEL_LEVELS, type Funnel } from '../stats/funnel.ts';
import { funnelPoisson } from '../stats/funnel-poisson.ts';
import { funnelProportion } from '../stats/funnel-proportion.ts';
import type { Judged } from '../stats/prediction.ts';
import { MIN_COMPARED } from '../model/shared-verdict.ts';

/** A counted value: so many of so many cases, or so many events over so many residents. */
export interface Counted {
  readonly id: string;
  readonly count: number;
  readonly size: number;
  /** As printed: values that print the same are not told apart. */
  readonly printed: number;
}

/** What a value counts, or null where it has none to be compared by. */
export function countedOf({ numerator, denominator }: Aggregate): { count: number; size: number } | null {
  return numerator !== null && denominator !== null && denominator > 0
    ? { count: numerator, size: denominator }
    : null;
}

/** A funnel in the unit of an indicator. */
interface UnitFunnel {
  readonly target: number;
  readonly funnel: Funnel<Counted>;
  readonly rangeAt: (size: number, level: number) => Range;
}

/** Percentages are of 100, rates of 1,000 residents. */
const factorOf = ({ nature }: IndicatorInfo): number => (nature === 'share' ? 100 : 1000);

/** The funnel of some counted values: what is expected by size, and how much they differ anyway. */
function funnelOf(info: IndicatorInfo, cases: readonly Counted[], judged: Judged = 'included'): UnitFunnel {
  const funnel: Funnel<Counted> =
    info.nature === 'share' ? shareFunnel(cases, judged) : rateFunnel(cases, judged);
  const factor = factorOf(info);
  return {
    target: factor * funnel.target,
    funnel,
    rangeAt: (size, level) => {
      const { lower, upper } = funnel.limits(size, level);
      return { low: factor * lower, high: factor * upper };
    },
  };
}

function shareFunnel(cases: readonly Counted[], judged: Judged): Funnel<Counted> {
  const toCase = ({ count, size }: Counted) => ({ count, total: size });
  const funnel = funnelProportion(cases.map(toCase), { judged });
  return {
    ...funnel,
    classOf: (counted) => funnel.classOf(toCase(counted)),
    pOf: (counted) => funnel.pOf(toCase(counted)),
  };
}

function rateFunnel(cases: readonly Counted[], judged: Judged): Funnel<Counted> {
  const toCase = ({ count, size }: Counted) => ({ count, exposure: size });
  const funnel = funnelPoisson(cases.map(toCase), { judged });
  return {
    ...funnel,
    classOf: (counted) => funnel.classOf(toCase(counted)),
    pOf: (counted) => funnel.pOf(toCase(counted)),
  };
}

function standingIn(
  { target, funnel, rangeAt }: UnitFunnel,
  counted: Counted,
  others: readonly Counted[],
): Omit<ExpectedStanding, 'adjusted'> {
  return {
    kind: 'expected',
    of: others.length + 1,
    below: others.filter(({ printed }) => printed < counted.printed).length,
    same: others.filter(({ printed }) => printed === counted.printed).length,
    expectation: funnel.classOf(counted),
    target,
    inner: rangeAt(counted.size, FUNNEL_LEVELS.inner),
    outer: rangeAt(counted.size, FUNNEL_LEVELS.outer),
    p: funnel.pOf(counted),
  };
}

/** Every counted value against the expected range of its size, that all of them together give. */
export function expectedStandings(
  info: IndicatorInfo,
  cases: readonly Counted[],
): Map<string, ExpectedStanding> {
  if (cases.length < MIN_COMPARED) return new Map();
  const fit = funnelOf(info, cases);
  const ordered = Float64Array.from(cases, ({ printed }) => printed).sort();
  const found = cases.map((counted) => ({
    ...standingIn(fit, counted, []),
    of: cases.length,
    below: bisectLeft(ordered, counted.printed),
    same: bisectRight(ordered, counted.printed) - bisectLeft(ordered, counted.printed) - 1,
  }));
  const adjusted = benjaminiHochberg(found.map(({ p }) => p));
  return new Map(cases.map(({ id }, index) => [id, { ...found[index]!, adjusted: adjusted[index]! }]));
}

/**
 * One counted value against the expected range that its peers alone give: it is not among those it is
 * judged by. Null where all that they count is none, or everything: then nothing else would be expected.
 */
export function expectedAmong(
  info: IndicatorInfo,
  counted: Counted,
  peers: readonly Counted[],
): ExpectedStanding | null {
  const fit = funnelOf(info, peers, 'further');
  if (fit.target === 0 || (info.nature === 'share' && fit.funnel.target === 1)) return null;
  const standing = standingIn(fit, counted, peers);
  return { ...standing, adjusted: standing.p };
}

/** Points that a funnel's curves are drawn through. */
const POINTS = 48;

/** The limits of all counted values by size, from under the smallest to over the largest. */
export function funnelLimits(info: IndicatorInfo, cases: readonly Counted[]): FunnelLimits | null {
  if (cases.length < MIN_COMPARED) return null;
  const { target, funnel, rangeAt } = funnelOf(info, cases);
  const sizes = cases.map(({ size }) => size);
  const [from, to] = [0.9 * Math.min(...sizes), 1.05 * Math.max(...sizes)];
  return {
    by: info.nature === 'share' ? 'cases' : 'residents',
    target,
    phi: funnel.phi,
    overdispersed: funnel.tau2 > 0,
    standings: Object.fromEntries(expectedStandings(info, cases)),
    curve: Array.from({ length: POINTS }, (_, index) => {
      // Closer together where sizes are small and the curves bend.
      const size = from * (to / from) ** (index / (POINTS - 1));
      return { size, inner: rangeAt(size, FUNNEL_LEVELS.inner), outer: rangeAt(size, FUNNEL_LEVELS.outer) };
    }),
  };
}

import { mean } from 'd3-array';
import type { Simulations } from '../../src/model/simulations.ts';
import type { Funnel, FunnelClass } from '../../src/stats/funnel.ts';
import { funnelPoisson, type PoissonCase } from '../../src/stats/funnel-poisson.ts';
import { benjaminiHochberg } from '../../src/stats/benjamini-hochberg.ts';
import { COMPLAINTS_RATE, POPULATIONS } from './districts.ts';
import { drawFor } from './draw.ts';
import { estimates } from './estimate.ts';

const RUNS = 1000;
/** SD of the true rates as a share of the average: districts differ a little, by nobody's doing. */
const SPREAD = 0.1;

/** So many districts, differing by as much as rare reports do: the range is judged at each number. */
const AMONG = { spread: 0.3, districts: [20, 24, 59] } as const;

/** Similar districts that one is set against; there may be from five to fifteen. */
const PEERS = [5, 8, 15] as const;

/** One district of so many has so many times its rate. */
const OUTLIER = { factor: 1.5, districts: 24 } as const;

/** Districts whose true rates differ a little anyway: who is outside of plain limits, and of widened ones. */
export function overdispersed(): Simulations['overdispersed'] {
  const draw = drawFor('overdispersed');
  const sized = (districts: number): number[] =>
    Array.from({ length: districts }, (_, index) => POPULATIONS[index % POPULATIONS.length]!);
  const drawn = (exposure: number, spread: number, factor = 1): PoissonCase => {
    const rate = factor * COMPLAINTS_RATE * Math.exp(draw.normal(0, spread));
    return { count: draw.poisson(rate * exposure), exposure };
  };
  const found = estimates(RUNS, () => {
    const cases = POPULATIONS.map((exposure) => drawn(exposure, SPREAD));
    const plain = classes(funnelPoisson(cases, { overdispersed: false }), cases);
    const fit = funnelPoisson(cases);
    const widened = classes(fit, cases);
    const listed = benjaminiHochberg(cases.map(fit.pOf));
    return {
      listed: listed.some((p) => p <= 0.05),
      plainInner: share(plain, isOutside),
      plainOuter: share(plain, isFar),
      widenedInner: share(widened, isOutside),
      widenedOuter: share(widened, isFar),
    };
  });
  const among = AMONG.districts.map((districts) => {
    const outside = estimates(RUNS, () => {
      const cases = sized(districts).map((exposure) => drawn(exposure, AMONG.spread));
      const widened = classes(funnelPoisson(cases), cases);
      return { inner: share(widened, isOutside), outer: share(widened, isFar) };
    });
    return { of: districts, ...outside };
  });
  const peers = PEERS.map((entry) => {
    const outside = estimates(RUNS, () => {
      const cases = POPULATIONS.map((exposure) => drawn(exposure, SPREAD));
      // The last ones are the peers of the first, as alike as can be.
      const widened = classes(
        funnelPoisson(cases.slice(-entry), { judged: 'further' }),
        cases.slice(0, -entry),
      );
      return { inner: share(widened, isOutside), outer: share(widened, isFar) };
    });
    return { of: entry, ...outside };
  });
  const { outlier } = estimates(RUNS, () => {
    const [size, ...others] = sized(OUTLIER.districts);
    const own = drawn(size!, SPREAD, OUTLIER.factor);
    const cases = [own, ...others.map((exposure) => drawn(exposure, SPREAD))];
    return { outlier: isOutside(funnelPoisson(cases).classOf(own)) };
  });
  return {
    districts: POPULATIONS.length,
    spread: SPREAD,
    plain: { inner: found.plainInner, outer: found.plainOuter },
    widened: { inner: found.widenedInner, outer: found.widenedOuter },
    among: { spread: AMONG.spread, trials: among },
    peers,
    outlier: { ...OUTLIER, found: outlier },
    listed: found.listed,
  };
}

const classes = (funnel: Funnel<PoissonCase>, cases: readonly PoissonCase[]): FunnelClass[] =>
  cases.map((poissonCase) => funnel.classOf(poissonCase));
const isOutside = (kind: FunnelClass): boolean => kind !== 'within';
const isFar = (kind: FunnelClass): boolean => kind === 'far-above' || kind === 'far-below';
const share = <T>(list: readonly T[], is: (entry: T) => boolean): number =>
  mean(list, (entry) => Number(is(entry)))!;

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

/** Similar districts that one is set against; there may be from five to fifteen. */
const PEERS = 8;

/** Districts whose true rates differ a little anyway: who is outside of plain limits, and of widened ones. */
export function overdispersed(): Simulations['overdispersed'] {
  const draw = drawFor('overdispersed');
  const found = estimates(RUNS, () => {
    const cases = POPULATIONS.map((exposure) => {
      const rate = COMPLAINTS_RATE * Math.exp(draw.normal(0, SPREAD));
      return { count: draw.poisson(rate * exposure), exposure };
    });
    const plain = classes(funnelPoisson(cases, { overdispersed: false }), cases);
    const fit = funnelPoisson(cases);
    const widened = classes(fit, cases);
    const listed = benjaminiHochberg(cases.map(fit.pOf));
    // The last ones are the peers of the first, as alike as can be.
    const among = classes(funnelPoisson(cases.slice(-PEERS)), cases.slice(0, -PEERS));
    return {
      listed: listed.some((p) => p <= 0.05),
      peersInner: share(among, (one) => one !== 'within'),
      peersOuter: share(among, isFar),
      plainInner: share(plain, (one) => one !== 'within'),
      plainOuter: share(plain, isFar),
      widenedInner: share(widened, (one) => one !== 'within'),
      widenedOuter: share(widened, isFar),
    };
  });
  return {
    districts: POPULATIONS.length,
    spread: SPREAD,
    plain: { inner: found.plainInner, outer: found.plainOuter },
    widened: { inner: found.widenedInner, outer: found.widenedOuter },
    peers: { of: PEERS, inner: found.peersInner, outer: found.peersOuter },
    listed: found.listed,
  };
}

const classes = (funnel: Funnel<PoissonCase>, cases: readonly PoissonCase[]): FunnelClass[] =>
  cases.map((one) => funnel.classOf(one));
const isFar = (one: FunnelClass): boolean => one === 'far-above' || one === 'far-below';
const share = <T>(of: readonly T[], is: (one: T) => boolean): number => mean(of, (one) => Number(is(one)))!;

import { method as ar1Limits } from './ar1-limits.ts';
import { method as benjaminiHochberg } from './benjamini-hochberg.ts';
import { method as byar } from './byar.ts';
import { method as clusterBootstrap } from './cluster-bootstrap.ts';
import { method as empiricalBayes } from './empirical-bayes.ts';
import { method as exactPoisson } from './exact-poisson.ts';
import { method as funnelPoisson } from './funnel-poisson.ts';
import { method as funnelProportion } from './funnel-proportion.ts';
import { method as kaplanMeier } from './kaplan-meier.ts';
import { method as marginalRankRanges } from './marginal-rank-ranges.ts';
import { method as nearest } from './nearest.ts';
import { method as newcombe } from './newcombe.ts';
import { method as overdispersion } from './overdispersion.ts';
import { method as poissonP } from './poisson-p.ts';
import { method as poissonRate } from './poisson-rate.ts';
import { method as prediction } from './prediction.ts';
import { method as rankRanges } from './rank-ranges.ts';
import { method as rateRatio } from './rate-ratio.ts';
import { method as robustLimits } from './robust-limits.ts';
import { method as seasonal } from './seasonal.ts';
import { method as staggeredDifferences } from './staggered-differences.ts';
import { method as turningPoint } from './turning-point.ts';
import { method as wilson } from './wilson.ts';
import { method as yearlyError } from './yearly-error.ts';
import type { Method } from './method.ts';

/** Every published method, in the order they are read in: intervals, what is expected, ranks, time, likeness. */
export const METHODS = [
  wilson,
  poissonRate,
  exactPoisson,
  byar,
  kaplanMeier,
  clusterBootstrap,
  newcombe,
  rateRatio,
  funnelProportion,
  funnelPoisson,
  poissonP,
  overdispersion,
  prediction,
  benjaminiHochberg,
  empiricalBayes,
  rankRanges,
  marginalRankRanges,
  yearlyError,
  nearest,
  seasonal,
  ar1Limits,
  robustLimits,
  staggeredDifferences,
  turningPoint,
] as const satisfies readonly Method[];

export type MethodId = (typeof METHODS)[number]['id'];

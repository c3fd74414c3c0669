import { max, min } from 'd3-array';
import { expectedStandings, type Counted } from '../../src/compare/expected.ts';
import { roundTo } from '../../src/model/figure.ts';
import { INDICATOR_INFO } from '../../src/indicators/index.ts';
import type { IndicatorInfo } from '../../src/model/indicator.ts';
import type { Alike, Simulations } from '../../src/model/simulations.ts';
import type { Interval } from '../../src/stats/interval.ts';
import { poissonRate } from '../../src/stats/poisson-rate.ts';
import { wilson } from '../../src/stats/wilson.ts';
import { COMPLAINTS_RATE, POPULATIONS } from './districts.ts';
import { drawFor } from './draw.ts';
import { estimates } from './estimate.ts';

const RUNS = 1000;
const LISTED = 0.05;
/** Of complaints that were answered, the share resolved; about one complaint in ten is not yet judged. */
const [RESOLVED, JUDGED] = [0.82, 0.9];

/** Twenty districts with one true rate, and with one true share: what is found although there is nothing. */
export function identical(): Simulations['identical'] {
  const draw = drawFor('identical');
  const judged = POPULATIONS.map((population) => Math.round(JUDGED * COMPLAINTS_RATE * population));
  return {
    districts: POPULATIONS.length,
    rates: alike(INDICATOR_INFO['complaints-rate'], 1000, POPULATIONS, poissonRate, (size) =>
      draw.poisson(COMPLAINTS_RATE * size),
    ),
    shares: alike(INDICATOR_INFO['resolved-share'], 100, judged, wilson, (size) =>
      draw.binomial(size, RESOLVED),
    ),
  };
}

function alike(
  info: IndicatorInfo,
  factor: number,
  sizes: readonly number[],
  intervalOf: (count: number, size: number) => Interval,
  count: (size: number) => number,
): Alike {
  return estimates(RUNS, () => {
    const cases = sizes.map((size, index): Counted => {
      const found = count(size);
      return {
        id: String(index),
        count: found,
        size,
        printed: roundTo((factor * found) / size, info.digits),
      };
    });
    const standings = [...expectedStandings(info, cases).values()];
    const average = standings[0]!.target / factor;
    const intervals = cases.map((counted) => intervalOf(counted.count, counted.size));
    const values = intervals.map(({ value }) => value);
    return {
      listed: standings.some(({ adjusted }) => adjusted <= LISTED),
      outside: standings.some(({ expectation }) => expectation !== 'within'),
      offAverage: intervals.some(({ lower, upper }) => average < lower || average > upper),
      // The one that ends first and the one that starts last are the farthest apart.
      apart: min(intervals, ({ upper }) => upper)! < max(intervals, ({ lower }) => lower)!,
      ends: max(values)! / min(values)!,
    };
  });
}

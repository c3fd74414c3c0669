import { mean } from 'd3-array';
import { adjust, directionOf } from '../../src/compare/direction.ts';
import type { Simulations } from '../../src/model/simulations.ts';
import { benjaminiHochberg } from '../../src/stats/benjamini-hochberg.ts';
import { drawFor, steadyMonths } from './draw.ts';
import { estimates } from './estimate.ts';

const RUNS = 100;
const DISTRICTS = 24;

/** Steady monthly series: how many are called rising or falling, alone and in a list of districts. */
export function directions(): Simulations['directions'] {
  const draw = drawFor('directions');
  const trials = [0, 0.3].flatMap((carry) =>
    [60, 120].map((months) => ({
      months,
      carry,
      ...estimates(RUNS, () => {
        const told = Array.from({ length: DISTRICTS }, () => {
          const values = steadyMonths(draw, months, carry);
          return directionOf({ months: { from: '2016-07', values }, years: [] })!;
        });
        const adjusted = benjaminiHochberg(told.map(({ p }) => p));
        return {
          alone: mean(told, (one) => Number(adjust(one, one.p).way !== 'unclear'))!,
          listed: told.some((one, index) => adjust(one, adjusted[index]!).way !== 'unclear'),
        };
      }),
    })),
  );
  return { districts: DISTRICTS, trials };
}

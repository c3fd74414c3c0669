import type { CourseTrial } from '../../src/model/simulations.ts';
import { turningPoint } from '../../src/stats/turning-point.ts';
import { drawFor } from './draw.ts';
import { estimates } from './estimate.ts';

const RUNS = 2000;

/** Yearly series: shapes told of ones without any, and of ones that turn. */
export function courses(): CourseTrial[] {
  const draw = drawFor('courses');
  return [0, 0.2, 0.4, 0.6].flatMap((carry) =>
    [8, 10, 15].map((years) => ({
      years,
      carry,
      ...estimates(RUNS, () => {
        let deviation = draw.normal(0, 1);
        const steady = Array.from({ length: years }, () => {
          const value = deviation;
          deviation = carry * deviation + Math.sqrt(1 - carry ** 2) * draw.normal(0, 1);
          return value;
        });
        const turned = steady.map((value, year) => value + 2 * Math.abs(year - Math.floor(years / 2)));
        return {
          steady: turningPoint(steady)!.shape !== 'none',
          turned: turningPoint(turned)!.shape === 'turn',
        };
      }),
    })),
  );
}

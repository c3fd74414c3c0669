import type { CourseTrial } from '../../src/model/simulations.ts';
import { turningPoints } from '../../src/stats/turning-point.ts';
import { drawFor } from './draw.ts';
import { estimates } from './estimate.ts';

const RUNS = 5000;
/** SDs a year of the series that turn. */
const SLOPE = 2;

/** Yearly series: shapes told of ones without any, and of ones that turn once or twice. */
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
        const turned = steady.map((value, year) => value + SLOPE * Math.abs(year - Math.floor(years / 2)));
        const twice = steady.map((value, year) => value + SLOPE * bent(year, Math.floor(years / 3)));
        return {
          steady: turnsOf(steady) !== null,
          turned: turnsOf(turned) === 1,
          twice: turnsOf(twice) === 2,
        };
      }),
    })),
  );
}

/** Up to `third`, down for as long, and up again, by 1 a year. */
const bent = (year: number, third: number): number =>
  year <= 2 * third ? third - Math.abs(year - third) : year - 2 * third;

/** How often values are told to turn; null where no shape is told. */
function turnsOf(values: readonly number[]): number | null {
  const { turns, slopes } = turningPoints(values)!;
  return slopes.length === 0 ? null : turns.length;
}

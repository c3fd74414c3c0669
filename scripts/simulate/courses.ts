import type { CourseTrial } from '../../src/model/simulations.ts';
import { MIN_VALUES_TWO, turningPoints } from '../../src/stats/turning-point.ts';
import { drawFor } from './draw.ts';
import { estimates } from './estimate.ts';

const RUNS = 5000;
/** SDs a year of the series that turn. */
const SLOPE = 2;

/** Yearly series: shapes told of ones without any, and of ones that turn once or twice. */
export function courses(): CourseTrial[] {
  const draw = drawFor('courses');
  return [0, 0.2, 0.4, 0.6].flatMap((carry) =>
    [8, 10, 15].map((years) => {
      const steady = (): number[] => {
        let deviation = draw.normal(0, 1);
        return Array.from({ length: years }, () => {
          const value = deviation;
          deviation = carry * deviation + Math.sqrt(1 - carry ** 2) * draw.normal(0, 1);
          return value;
        });
      };
      const found = estimates(RUNS, () => {
        const values = steady();
        const turned = values.map((value, year) => value + SLOPE * Math.abs(year - Math.floor(years / 2)));
        return { steady: turnsOf(values) !== null, turned: turnsOf(turned) === 1 };
      });
      if (years < MIN_VALUES_TWO) return { years, carry, ...found, twice: null };
      const third = Math.floor(years / 3);
      const { twice } = estimates(RUNS, () => ({
        twice: turnsOf(steady().map((value, year) => value + SLOPE * bent(year, third))) === 2,
      }));
      return { years, carry, ...found, twice };
    }),
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

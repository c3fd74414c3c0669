import { controlAlone } from '../../src/compare/control.ts';
import type { ControlTrial } from '../../src/model/simulations.ts';
import { drawFor, steadyMonths } from './draw.ts';
import { estimates } from './estimate.ts';

const RUNS = 2000;
const STEP = 3;

/** Monthly series with a season: months outside the limits of steady ones, and of ones that step up a year before the end. */
export function controlCharts(): ControlTrial[] {
  const draw = drawFor('control charts');
  return [0, 0.2, 0.4, 0.6].flatMap((carry) =>
    [120, 60, 36].map((months) => ({
      months,
      carry,
      ...estimates(RUNS, () => {
        const steady = steadyMonths(draw, months, carry);
        const stepped = steady.map((value, index) => value + (index >= months - 12 ? STEP : 0));
        return {
          steady: outside(steady).length > 0,
          stepped: outside(stepped).some(({ side }) => side === 'high'),
        };
      }),
    })),
  );
}

const outside = (values: readonly number[]) => controlAlone({ from: '2016-07', values })!.outside;

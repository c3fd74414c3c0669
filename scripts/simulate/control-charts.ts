import { controlOf } from '../../src/compare/control.ts';
import type { ControlTrial } from '../../src/model/simulations.ts';
import { drawFor, steadyMonths } from './draw.ts';
import { estimates } from './estimate.ts';

const RUNS = 500;
const STEP = 2;

/** Monthly series with a season: signals of steady ones, and of ones that step up a year before the end. */
export function controlCharts(): ControlTrial[] {
  const draw = drawFor('control charts');
  return [0, 0.3].flatMap((carry) =>
    [120, 60, 36].map((months) => ({
      months,
      carry,
      ...estimates(RUNS, () => {
        const steady = steadyMonths(draw, months, carry);
        const stepped = steady.map((value, index) => value + (index >= months - 12 ? STEP : 0));
        return {
          steady: signals(steady).length > 0,
          stepped: signals(stepped).some(({ kind }) => kind === 'high' || kind === 'rising'),
        };
      }),
    })),
  );
}

const signals = (values: readonly number[]) => controlOf({ from: '2016-07', values })!.signals;

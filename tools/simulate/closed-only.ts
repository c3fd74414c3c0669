import { mean, median } from 'd3-array';
import type { Closing } from '../../src/model/simulations.ts';
import { monthOfDay, lastDayOf } from '../../src/model/day.ts';
import { LAST_DAY } from '../demo/calendar.ts';
import { casesOf, hotline, type Case } from '../demo/complaints.ts';
import { COMPLAINTS } from '../demo/effects.ts';
import { closing } from './anlan.ts';
import { estimate } from './estimate.ts';

const RUNS = 500;
const WINDOWS = [12, 3, 1];

/**
 * Anlan's slow district, whose cases are partly still open when the table is retrieved: the median of the
 * closed ones, and the Kaplan–Meier median, against the median once all are closed.
 */
export function closedOnly(): Closing[] {
  const { levels, scale } = hotline();
  const slow = levels.find(({ one: district }) => district.id === COMPLAINTS.slow.district)!;
  const runs = Array.from({ length: RUNS }, (_, run) => casesOf(slow, scale, `run ${run}`));
  return WINDOWS.map((months) => {
    const first = lastDayOf(monthOfDay(LAST_DAY) - months) + 1;
    return judge(
      months,
      runs.map((cases) => cases.filter(({ opened }) => opened >= first)),
    );
  });
}

function judge(months: number, runs: readonly (readonly Case[])[]): Closing {
  // Followed to their end; those never closed take longer than any.
  const complete = (cases: readonly Case[]): number => median(cases, ({ days }) => days ?? Infinity)!;
  const truth = complete(runs.flat());
  const estimated = runs.map(closing);
  const given = estimated.flatMap(({ value }) => (value === null ? [] : [value]));
  return {
    months,
    truth,
    complete: estimate(runs.map(complete)),
    closedOnly: estimate(
      runs.map((cases) => median(cases, ({ opened, closed }) => (closed === null ? NaN : closed - opened))!),
    ),
    open: estimate(runs.map((cases) => mean(cases, ({ closed }) => Number(closed === null))!)),
    kaplanMeier: estimate(given),
    given: estimate(estimated.map(({ value }) => value !== null)),
    covered: estimate(
      estimated.map(({ low, high }) => (low ?? Infinity) <= truth && truth <= (high ?? Infinity)),
    ),
  };
}

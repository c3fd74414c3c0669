import { mean, sum } from 'd3-array';
import type { RollOutTrial, Simulations } from '../../src/model/simulations.ts';
import { staggeredDifferences } from '../../src/stats/staggered-differences.ts';
import { drawFor, steadyMonths } from './draw.ts';
import { estimates } from './estimate.ts';

const RUNS = 300;
const DISTRICTS = 24;
const MONTHS = 60;
/** How much of a month's deviation lasts to the next. */
const CARRY = 0.5;
const STARTS = { someNever: [18, 30, 42, null], allReached: [18, 30, 42] } as const;

type Starts = readonly (number | null)[];

/** A programme that reaches groups of districts one after another: is what was planted found? */
export function rollOut(): Simulations['rollOut'] {
  const draw = drawFor('roll-out');
  const trial = (first: number, grows: number, order: Starts): RollOutTrial => {
    const starts = Array.from({ length: DISTRICTS }, (_, district) => order[district % order.length]!);
    const effect = (start: number | null, month: number): number =>
      start === null || month < start ? 0 : first + grows * (month - start);
    // Which months can be compared is known before anything is drawn.
    const last = Math.max(...starts.map((start) => start ?? Infinity));
    const isComparable = (start: number, month: number): boolean => start < last && month < last;
    const cells = starts.flatMap((start) =>
      start === null
        ? []
        : Array.from({ length: MONTHS - start }, (_, since) => ({ start, month: start + since })),
    );
    const meanOf = (some: typeof cells): number => mean(some, ({ start, month }) => effect(start, month))!;
    const planted = meanOf(cells.filter(({ start, month }) => isComparable(start, month)));
    const found = estimates(RUNS, () => {
      const values = starts.map((start) => {
        const level = draw.normal(0, 4);
        return steadyMonths(draw, MONTHS, CARRY).map((value, month) => value + level + effect(start, month));
      });
      const { value, low, high } = staggeredDifferences(values, starts);
      return {
        estimated: value!,
        covered: low! <= planted && planted <= high!,
        twoWay: twoWayEstimate(values, starts),
      };
    });
    return { first, grows, planted, plantedInAll: meanOf(cells), ...found };
  };
  return {
    districts: DISTRICTS,
    months: MONTHS,
    trials: [
      trial(0, 0, STARTS.someNever),
      trial(2, 0, STARTS.someNever),
      trial(0, 0.1, STARTS.someNever),
      trial(0, 0.1, STARTS.allReached),
    ],
  };
}

/** The coefficient of treatment beside an effect for each unit and each period, of a balanced panel. */
export function twoWayEstimate(values: readonly (readonly number[])[], starts: Starts): number {
  const treated = starts.map((start, unit) =>
    values[unit]!.map((_, period) => Number(start !== null && period >= start)),
  );
  const ofUnit = treated.map((unit) => mean(unit)!);
  const ofPeriod = values[0]!.map((_, period) => mean(treated, (unit) => unit[period]!)!);
  const ofAll = mean(ofUnit)!;
  const rest = treated.map((unit, row) =>
    unit.map((value, period) => value - ofUnit[row]! - ofPeriod[period]! + ofAll),
  );
  const total = (valueAt: (unit: number, period: number) => number): number =>
    sum(rest, (_, unit) => sum(rest[unit]!, (_, period) => valueAt(unit, period)));
  return (
    total((unit, period) => rest[unit]![period]! * values[unit]![period]!) /
    total((unit, period) => rest[unit]![period]! ** 2)
  );
}

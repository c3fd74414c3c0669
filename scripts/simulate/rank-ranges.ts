import { mean, sum } from 'd3-array';
import { errorOf, ranksOf } from '../../src/compare/ranks.ts';
import type { Aggregate, Values } from '../../src/model/aggregate.ts';
import { INDICATOR_INFO, type IndicatorId } from '../../src/model/indicator.ts';
import type { RankTrial, Simulations } from '../../src/model/simulations.ts';
import { wilson } from '../../src/stats/wilson.ts';
import { drawFor, steadyMonths } from './draw.ts';
import { estimates } from './estimate.ts';

const RUNS = 500;
const DISTRICTS = 24;
/** Bins inspected in a year. */
const INSPECTED = 800;
/** Months behind the error of a mass. */
const MONTHS = 36;

/** Districts whose true ranks are known: are they all in their ranges, and is the observed rank right? */
export function rankRanges(): Simulations['ranks'] {
  const draw = drawFor('rank ranges');
  return {
    districts: DISTRICTS,
    // Shares of inspected bins that pass.
    shares: trial('accurate-sorting', () => {
      const truth = draw.normal(72, 6);
      const passed = draw.binomial(INSPECTED, truth / 100);
      const { value, lower, upper } = wilson(passed, INSPECTED);
      return { truth, value: 100 * value, low: 100 * lower, high: 100 * upper, months: null };
    }),
    // Sorting rates: what moves a month has an SD of one point.
    masses: trial('sorting-rate', () => {
      const offset = draw.normal(0, 4);
      const months = steadyMonths(draw, MONTHS, 0).map((month) => month + offset);
      return { truth: offset, value: mean(months.slice(-12))!, low: null, high: null, months };
    }),
  };
}

interface Drawn {
  readonly truth: number;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly months: readonly number[] | null;
}

function trial(indicator: IndicatorId, draw: () => Drawn): RankTrial {
  return estimates(RUNS, () => {
    const drawn = Array.from({ length: DISTRICTS }, draw);
    const values = drawn.map((one, index) => ({
      id: String(index),
      value: one.value,
      error: errorOf(INDICATOR_INFO[indicator], valuesOf(indicator, one)),
    }));
    const ranges = [...ranksOf(values).values()];
    const truths = drawn.map((one) => rankOf(one.truth, drawn, ({ truth }) => truth));
    const observed = drawn.map((one) => rankOf(one.value, drawn, ({ value }) => value));
    return {
      covered: ranges.every(({ from, to }, index) => from <= truths[index]! && truths[index]! <= to),
      single: mean(truths, (rank, index) => Number(rank === observed[index]))!,
      first: observed[truths.indexOf(1)] === 1,
      width: mean(ranges, ({ from, to }) => to - from + 1)!,
    };
  });
}

const rankOf = (value: number, drawn: readonly Drawn[], of: (one: Drawn) => number): number =>
  1 + sum(drawn, (other) => Number(of(other) > value));

function valuesOf(indicator: IndicatorId, { value, low, high, months }: Drawn): Values {
  const year: Aggregate = {
    period: '2025-07/2026-06',
    value,
    low,
    high,
    numerator: null,
    denominator: null,
    used: 12,
    expected: 12,
  };
  return {
    series: 'series',
    indicator,
    area: 'place',
    years: [year],
    months: months && { from: '2023-07', values: months },
  };
}

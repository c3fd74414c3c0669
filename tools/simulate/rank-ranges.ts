import { mean, sum } from 'd3-array';
import { commonChanges, errorOf, ranksOf } from '../../src/compare/ranks.ts';
import type { Aggregate } from '../../src/model/aggregate.ts';
import type { RankRange } from '../../src/model/comparison.ts';
import { INDICATOR_INFO } from '../../src/indicators/index.ts';
import type { IndicatorId } from '../../src/model/indicator.ts';
import type { RankTrial, Simulations } from '../../src/model/simulations.ts';
import { wilson } from '../../src/stats/wilson.ts';
import { drawFor } from './draw.ts';
import { estimates } from './estimate.ts';

const RUNS = 500;
const DISTRICTS = 24;
/** Bins inspected in a year. */
const INSPECTED = 800;
/** Years behind the error of a mass: eight changes. */
const YEARS = 9;

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
      return { truth, years: [{ value: 100 * value, low: 100 * lower, high: 100 * upper }] };
    }),
    // Sorting rates: what moves a year by itself has an SD of half a point, and all rise by half a point a year.
    masses: trial('sorting-rate', () => {
      const offset = draw.normal(0, 4);
      const years = Array.from({ length: YEARS }, (_, year) => ({
        value: offset + 0.5 * year + draw.normal(0, 0.5),
        low: null,
        high: null,
      }));
      return { truth: offset, years };
    }),
  };
}

interface Drawn {
  readonly truth: number;
  readonly years: readonly Pick<Aggregate, 'low' | 'high' | 'value'>[];
}

function trial(indicator: IndicatorId, draw: () => Drawn): RankTrial {
  return estimates(RUNS, () => {
    const drawn = Array.from({ length: DISTRICTS }, draw);
    const histories = drawn.map(({ years }) => years.map(yearOf));
    const common = commonChanges(histories);
    const values = histories.map((years, index) => ({
      id: String(index),
      value: years.at(-1)!.value!,
      error: errorOf(INDICATOR_INFO[indicator], years, common, null),
    }));
    const ranges = [...ranksOf(values).values()];
    const truths = drawn.map((entry) => rankOf(entry.truth, drawn, ({ truth }) => truth));
    const observed = values.map(({ value: ownValue }) => rankOf(ownValue, values, ({ value }) => value));
    return {
      covered: ranges.every(({ joint }, index) => holds(joint, truths[index]!)),
      own: mean(ranges, ({ own }, index) => Number(holds(own, truths[index]!)))!,
      single: mean(truths, (rank, index) => Number(rank === observed[index]))!,
      first: observed[truths.indexOf(1)] === 1,
      width: mean(ranges, ({ joint }) => joint.to - joint.from + 1)!,
      ownWidth: mean(ranges, ({ own }) => own.to - own.from + 1)!,
    };
  });
}

const holds = ({ from, to }: RankRange, rank: number): boolean => from <= rank && rank <= to;

const rankOf = <One>(value: number, all: readonly One[], valueOf: (entry: One) => number): number =>
  1 + sum(all, (other) => Number(valueOf(other) > value));

const yearOf = (year: Drawn['years'][number], index: number): Aggregate => ({
  period: String(2016 + index),
  numerator: null,
  denominator: null,
  used: 12,
  expected: 12,
  ...year,
});

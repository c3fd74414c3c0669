import { deviation, mean } from 'd3-array';
import type { Estimate } from '../../src/model/simulations.ts';

/**
 * The mean of what runs gave, with its Monte-Carlo error. What is counted over several districts of a run
 * comes as the run's share, since districts of one run are judged together and not independently.
 */
export function estimate(runs: readonly (number | boolean)[]): Estimate {
  const values = runs.map(Number);
  return {
    value: mean(values) ?? 0,
    error: (deviation(values) ?? 0) / Math.sqrt(values.length),
    runs: values.length,
  };
}

/** What `runs` of `trial` gave, as an estimate for each of its answers. */
export function estimates<Key extends string>(
  runs: number,
  trial: (run: number) => Readonly<Record<Key, number | boolean>>,
): Record<Key, Estimate> {
  const answers = Array.from({ length: runs }, (_, run) => trial(run));
  const keys = Object.keys(answers[0]!) as Key[];
  return Object.fromEntries(keys.map((key) => [key, estimate(answers.map((row) => row[key]))])) as Record<
    Key,
    Estimate
  >;
}

import { sort } from 'd3-array';
import type { Words } from '../i18n/index.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { INDICATOR_INFO } from '../indicators/index.ts';
import type { Measure } from '../model/aggregate.ts';
import { countedShare } from '../model/indicator.ts';
import { figureOf } from './figures.ts';

const outcomeOf = ({ indicator }: Measure): number | undefined =>
  (INDICATOR_INFO[indicator] as Pick<Indicator, 'outcome'>).outcome;

/** The measures of one area that tell whether complaints were put right, the most direct first; none that is old. */
export const outcomesOf = (measures: readonly Measure[]): Measure[] =>
  sort(
    measures.filter(
      (measure) => outcomeOf(measure) !== undefined && measure.latest.value !== null && !measure.old,
    ),
    (measure) => outcomeOf(measure)!,
  );

/** The figure of a measure that has one: "80.7%", of a share of few "7 of 12". */
export function figureIn(words: Words, { indicator, latest }: Measure): string {
  const share = countedShare(INDICATOR_INFO[indicator], latest);
  return share ? words.countedShare(share) : words.figure(figureOf(indicator, latest.value!));
}

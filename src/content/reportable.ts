import { INDICATOR_INFO } from '../indicators/index.ts';
import type { Measure } from '../model/aggregate.ts';
import { lastFigure } from './figures.ts';

/** How many cases there were, of a rate that cannot be told because no residents are known; else null. */
export const countOf = ({ indicator, latest }: Measure): number | null =>
  INDICATOR_INFO[indicator].counts && latest.value === null && latest.reason === 'population'
    ? latest.numerator
    : null;

/** The same a year before; null where it is not known. */
export const countBefore = (measure: Measure): number | null =>
  countOf(measure) === null ? null : (measure.years.at(-2)?.numerator ?? null);

/** Whether there is anything to say of a measure: a figure, an older one, or a count. */
export const isReportable = (measure: Measure): boolean =>
  measure.latest.value !== null || lastFigure(measure) !== null || countOf(measure) !== null;

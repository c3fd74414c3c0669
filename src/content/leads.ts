import { sort } from 'd3-array';
import { INDICATOR_INFO } from '../indicators/index.ts';
import type { Subject } from '../model/chart.ts';
import type { Measure } from '../model/aggregate.ts';
import type { PlaceInfo, SeriesInfo } from '../model/cuts.ts';
import { countOf } from './reportable.ts';

/** Whether a figure may lead a page: it is not old, and its table covers what it seems to. */
export const mayLead = (series: SeriesInfo, measure: Measure): boolean =>
  series.coverage === 'full' && !measure.old;

/**
 * The measures that lead, of a place, a group or a district, series by series. `measures` are those
 * of one area.
 */
export function leadingMeasures(info: PlaceInfo, measures: readonly Measure[], subject?: Subject): Measure[] {
  return info.series
    .filter((series) => subject === undefined || series.subject === subject)
    .flatMap((series) =>
      sort(
        measures.filter(
          (measure) =>
            measure.series === series.id && rankOf(measure) !== undefined && mayLead(series, measure),
        ),
        (measure) => rankOf(measure)!,
      ),
    );
}

const rankOf = ({ indicator }: Measure): number | undefined => INDICATOR_INFO[indicator].lead?.rank;

/** What leads or would, and counts that no residents are known to set against: the figures a page of one area begins with. */
export function headlineMeasures(info: PlaceInfo, measures: readonly Measure[]): Measure[] {
  const leading = leadingOrOld(info, measures);
  const isLeading = (measure: Measure): boolean =>
    leading.some(({ series, indicator }) => series === measure.series && indicator === measure.indicator);
  return [...leading, ...measures.filter((measure) => countOf(measure) !== null && !isLeading(measure))];
}

/** The measures that lead or, where all are old, those that would; where they stand, their periods must. */
export function leadingOrOld(info: PlaceInfo, measures: readonly Measure[], subject?: Subject): Measure[] {
  const leading = leadingMeasures(info, measures, subject);
  if (leading.length > 0 || leadingMeasures(info, measures).length > 0) return leading;
  return leadingMeasures(
    info,
    measures.filter(({ latest }) => latest.value !== null).map((measure) => ({ ...measure, old: false })),
    subject,
  );
}

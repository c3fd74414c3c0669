import type { Measure } from '../model/aggregate.ts';
import type { PlaceInfo, SeriesInfo } from '../model/cuts.ts';
import type { IndicatorId } from '../model/indicator.ts';

/** What leads of each kind of table: the measures a page begins with, in their order. */
const LEADING: Record<SeriesInfo['measure'], readonly IndicatorId[]> = {
  mass: ['sorting-rate', 'residual-per-resident'],
  rate: ['published-rate'],
  inspections: ['accurate-sorting'],
  counts: ['complaints-rate'],
  events: ['complaints-rate', 'days-to-close', 'on-time'],
  shifts: ['volunteer-hours', 'active-volunteers'],
  totals: ['volunteer-hours', 'active-volunteers', 'monthly-volunteers'],
};

export const ROLES = ['sorting', 'complaints', 'volunteers'] as const;
export type Role = (typeof ROLES)[number];

/** Whether a figure may lead a page: it is not old, and its table covers what it seems to. */
export const mayLead = (series: SeriesInfo, measure: Measure): boolean =>
  series.coverage === 'full' && !measure.old;

/**
 * The measures that lead, of a place, a group or a district, series by series. `measures` are those
 * of one area.
 */
export function leadingMeasures(info: PlaceInfo, measures: readonly Measure[], role?: Role): Measure[] {
  return info.series
    .filter((series) => role === undefined || series.role === role)
    .flatMap((series) =>
      LEADING[series.measure].flatMap((indicator) =>
        measures.filter(
          (one) => one.series === series.id && one.indicator === indicator && mayLead(series, one),
        ),
      ),
    );
}

/** The measures that lead or, where all are old, those that would; where they stand, their periods must. */
export function leadingOrOld(info: PlaceInfo, measures: readonly Measure[], role?: Role): Measure[] {
  const leading = leadingMeasures(info, measures, role);
  if (leading.length > 0 || leadingMeasures(info, measures).length > 0) return leading;
  return leadingMeasures(
    info,
    measures.filter(({ latest }) => latest.value !== null).map((measure) => ({ ...measure, old: false })),
    role,
  );
}

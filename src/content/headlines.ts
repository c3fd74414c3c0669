import type { SeriesInfo } from '../model/cuts.ts';
import { chartIds, placeCut } from './cuts.ts';

/** Specs that may lead, of each kind of table, the most telling first. */
const LEADING: Readonly<Record<SeriesInfo['measure'], readonly string[]>> = {
  mass: [
    'sorting-rate-years',
    'streams-contributions',
    'same-months',
    'sorting-rate-groups',
    'sorting-rate-spread',
  ],
  rate: ['published-rate-years', 'published-rate-spread'],
  inspections: ['accurate-sorting-years'],
  counts: ['complaints-rate-years'],
  events: ['complaints-rate-years', 'topics-mix', 'days-to-close-years'],
  shifts: ['volunteer-hours-years', 'kinds-mix'],
  totals: ['volunteer-hours-years', 'kinds-mix', 'active-volunteers-years'],
};

/**
 * The charts a place's home is made of. Figures more than 24 months old and partial tables never
 * lead; a finding that could not be made is not there.
 */
export function headlines(place: string): string[] {
  const { info, measures, sameMonths } = placeCut(place);
  const drawn = chartIds(place);
  return info.series
    .filter(
      (series) => series.coverage === 'full' && !measures.every((one) => one.series !== series.id || one.old),
    )
    .flatMap((series) =>
      LEADING[series.measure].flatMap((spec) =>
        spec === 'same-months'
          ? sameMonths
              .filter((one) => one.series === series.id)
              .map(({ programme }) => `same-months-${programme}`)
          : [`${series.id}-${spec}`],
      ),
    )
    .filter((chart) => drawn.has(chart));
}

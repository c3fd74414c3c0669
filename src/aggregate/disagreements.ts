import { indicatorOf } from '../indicators/index.ts';
import type { Disagreement } from '../model/cuts.ts';
import type { IndicatorId } from '../model/indicator.ts';
import { monthsTo, type Period } from '../model/period.ts';
import { areasOf, questionOf, type AreaRows } from './measures.ts';
import type { PlaceLedger, SeriesLedger } from './place.ts';

const RATE_OF: { readonly [measure: string]: IndicatorId } = { mass: 'sorting-rate', rate: 'published-rate' };

/**
 * Series that claim the same measure under the same definition, side by side over the last twelve
 * months they share. They are never averaged and none is called right.
 */
export function disagreementsOf(place: PlaceLedger): Disagreement[] {
  const rates = place.series.filter(
    ({ role }) => 'definition' in role && RATE_OF[role.measure] !== undefined,
  );
  return rates.flatMap((a, index) =>
    rates.slice(index + 1).flatMap((b): Disagreement[] => {
      if (!('definition' in a.role) || !('definition' in b.role) || a.role.definition !== b.role.definition)
        return [];
      const period = monthsTo(Math.min(a.complete.to, b.complete.to));
      if (period.from < Math.max(a.complete.from, b.complete.from)) return [];
      const [whole, ...parts] = areasOf(place);
      const both = (area: AreaRows) => ({
        a: valueOf(place, a, area, period),
        b: valueOf(place, b, area, period),
      });
      return [
        {
          definition: a.role.definition,
          period: period.key,
          a: { series: a.role.series, indicator: RATE_OF[a.role.measure]! },
          b: { series: b.role.series, indicator: RATE_OF[b.role.measure]! },
          place: both(whole!),
          districts: parts
            .filter(({ area }) => area.startsWith('district:'))
            .map((area) => ({ id: area.area.slice('district:'.length), ...both(area) })),
        },
      ];
    }),
  );
}

function valueOf(place: PlaceLedger, series: SeriesLedger, area: AreaRows, period: Period): number | null {
  return indicatorOf(RATE_OF[series.role.measure]!).evaluate(questionOf(place, series, area, period)).value;
}

import { kindOfTable } from '../kinds/index.ts';
import type { MixParts } from '../kinds/table-kind.ts';
import type { Mix } from '../model/aggregate.ts';
import type { Period } from '../model/period.ts';
import { areasOf, questionOf, whyNoneOf, yearOfSeries } from './measures.ts';
import type { PlaceLedger } from './place.ts';

/** What each series' totals are made of, in every area, in its last twelve months and those before. */
export function mixPlace(place: PlaceLedger): Mix[] {
  const areas = areasOf(place);
  return place.series.flatMap((series) =>
    kindOfTable(series.table)
      .mixes(series.table)
      .flatMap((mix) =>
        areas.flatMap((area): Mix[] => {
          const amounts = (period: Period): MixParts | null =>
            period.from < series.complete.from || whyNoneOf(place, series, area, period) !== null
              ? null
              : mix.parts(questionOf(place, series, area, period));
          const period = yearOfSeries(series, 0);
          const before = yearOfSeries(series, 1);
          const now = amounts(period);
          if (!now) return [];
          // Of a partial table nobody knows whether more was recorded or more happened.
          const then = series.table.coverage === 'partial' ? null : amounts(before);
          return [
            {
              series: series.table.series,
              of: mix.of,
              area: area.area,
              period: period.key,
              ...now,
              before: then && { period: before.key, ...then },
            },
          ];
        }),
      ),
  );
}

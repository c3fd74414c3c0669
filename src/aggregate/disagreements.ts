import { indicatorsOf } from '../indicators/index.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { districtOf } from '../model/area.ts';
import type { Disagreement } from '../model/cuts.ts';
import { monthsTo, type Period } from '../model/period.ts';
import { areasOf, questionOf, whyNoneOf, yearsOf, type AreaRows } from './measures.ts';
import type { PlaceLedger, SeriesLedger } from './place.ts';

/** A series of waste with the indicator that is what its named definition says. */
interface Defined extends SeriesLedger {
  readonly definition: string;
  readonly indicator: Indicator;
}

function definedBy({ table, ledger }: SeriesLedger): Pick<Defined, 'definition' | 'indicator'> | null {
  const indicator = indicatorsOf(ledger).find(({ isDefined, nature }) => isDefined && nature === 'mass');
  return indicator && 'definition' in table ? { definition: table.definition, indicator } : null;
}

/**
 * Series that claim the same measure under the same definition, side by side over the last twelve
 * months they share. They are never averaged and none is called right.
 */
export function disagreementsOf(place: PlaceLedger): Disagreement[] {
  const defined = place.series.flatMap((series): Defined[] => {
    const indicator = definedBy(series);
    return indicator === null ? [] : [{ ...series, ...indicator }];
  });
  return defined.flatMap((a, index) =>
    defined.slice(index + 1).flatMap((b): Disagreement[] => {
      if (a.definition !== b.definition) return [];
      const period = sharedYear(a, b);
      if (period === null) return [];
      const [whole, ...parts] = areasOf(place);
      const both = (area: AreaRows) => ({
        a: valueOf(place, a, area, period),
        b: valueOf(place, b, area, period),
      });
      return [
        {
          definition: a.definition,
          period: period.key,
          a: { series: a.table.series, indicator: a.indicator.id },
          b: { series: b.table.series, indicator: b.indicator.id },
          place: both(whole!),
          districts: parts
            .filter(({ area }) => districtOf(area) !== null)
            .map((area) => ({ id: districtOf(area.area)!, ...both(area) })),
        },
      ];
    }),
  );
}

/** The last year two series share: twelve months to a month, or where one is published by year, one of its. */
function sharedYear(a: SeriesLedger, b: SeriesLedger): Period | null {
  const to = Math.min(a.complete.to, b.complete.to);
  const yearly = [a, b].filter(({ ledger }) => ledger.step === 12);
  const coarse = a.ledger.step >= b.ledger.step ? a : b;
  const shared = (period: Period): boolean =>
    period.to <= to && period.from >= Math.max(a.complete.from, b.complete.from);
  const period = coarse.ledger.step === 1 ? monthsTo(to) : lastYear(coarse, shared);
  if (!period || !shared(period)) return null;
  // A calendar year and a fiscal one have no year in common.
  return yearly.every((seriesLedger) => yearsOf(seriesLedger).some(({ key }) => key === period.key))
    ? period
    : null;
}

/** The last twelve months to any quarter of a series, or the last of its years, that will do. */
function lastYear(series: SeriesLedger, will: (period: Period) => boolean): Period | undefined {
  if (series.ledger.step === 12) return yearsOf(series).findLast(will);
  for (let to = series.complete.to; to - 11 >= series.complete.from; to -= series.ledger.step)
    if (will(monthsTo(to))) return monthsTo(to);
  return undefined;
}

function valueOf(place: PlaceLedger, series: Defined, area: AreaRows, period: Period): number | null {
  if (whyNoneOf(place, series, area, period) !== null) return null;
  // Of two tables about the same waste, not of two districts: all streams are in it.
  const question = questionOf(place, series, area, period, false);
  return series.indicator.evaluate(question).value;
}

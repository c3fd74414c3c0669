import type { IndicatorCut, PeerDifferences } from '../model/cuts.ts';
import { INDICATOR_INFO } from '../model/indicator.ts';
import { differenceBetween } from './difference.ts';

/**
 * How to set a district against its peers, by each of the indicators given: the difference of the last
 * values, where both are comparable, of one class and of one period.
 */
export function peerDifferences(
  cuts: readonly IndicatorCut[],
  classOf: (district: string) => string,
): (district: string, peers: readonly string[]) => PeerDifferences[] {
  const known = cuts.map(({ series, indicator, districts }) => ({
    series,
    indicator,
    latest: new Map(
      districts
        .filter(({ comparable }) => comparable)
        .map(({ area, latest }) => [area.slice('district:'.length), latest]),
    ),
  }));
  return (district, peers) =>
    known.flatMap(({ series, indicator, latest }) => {
      const own = latest.get(district);
      if (own?.value == null) return [];
      const against = peers.flatMap((id) => {
        const other = latest.get(id);
        if (other?.value == null || other.period !== own.period || classOf(id) !== classOf(district))
          return [];
        const a = { value: own.value!, numerator: own.numerator, denominator: own.denominator };
        const b = { value: other.value, numerator: other.numerator, denominator: other.denominator };
        return [{ id, difference: differenceBetween(INDICATOR_INFO[indicator], a, b) }];
      });
      return against.length === 0 ? [] : [{ series, indicator, period: own.period, against }];
    });
}

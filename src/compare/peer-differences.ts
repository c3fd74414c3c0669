import { districtOf } from '../model/area.ts';
import type { Aggregate } from '../model/aggregate.ts';
import type { Difference } from '../model/comparison.ts';
import type { IndicatorCut, PeerDifferences } from '../model/cuts.ts';
import { INDICATOR_INFO } from '../indicators/index.ts';
import type { IndicatorInfo } from '../model/indicator.ts';
import { differenceBetween, type Side } from './difference.ts';

/**
 * How to set a district against its peers, which are all of its class, by each of the indicators given: the
 * difference of the last values, where both are comparable and of one period.
 */
export function peerDifferences(
  cuts: readonly IndicatorCut[],
): (district: string, peers: readonly string[]) => PeerDifferences[] {
  const known = cuts.map((cut) => ({
    ...cut,
    latest: latestOf(cut),
    between: pairs(INDICATOR_INFO[cut.indicator]),
  }));
  return (district, peers) =>
    known.flatMap(({ series, indicator, latest, between }) => {
      const own = latest.get(district);
      if (!own) return [];
      const against = peers.flatMap((id) => {
        const other = latest.get(id);
        if (other?.period !== own.period) return [];
        return [{ id, value: other.value, difference: between({ id: district, ...own }, { id, ...other }) }];
      });
      return against.length === 0 ? [] : [{ series, indicator, period: own.period, against }];
    });
}

type Latest = Side & Pick<Aggregate, 'period'>;

const latestOf = ({ districts }: IndicatorCut): Map<string, Latest> =>
  new Map(
    districts.flatMap(({ area, comparable, latest: { value, numerator, denominator, period } }) =>
      comparable && value !== null ? [[districtOf(area)!, { value, numerator, denominator, period }]] : [],
    ),
  );

type Named = Side & { readonly id: string };

/** Two that are each other's peers are set against each other once: exact intervals take time. */
function pairs(info: IndicatorInfo): (a: Named, b: Named) => Difference {
  const made = new Map<string, Difference>();
  return (a, b) => {
    const turned = made.get(`${b.id} ${a.id}`);
    if (turned) return reversed(turned);
    const difference = differenceBetween(info, a, b);
    made.set(`${a.id} ${b.id}`, difference);
    return difference;
  };
}

/** The same two the other way round: a difference changes its sign, a ratio is turned over. */
function reversed(difference: Difference): Difference {
  switch (difference.kind) {
    case 'plain':
      return { kind: 'plain', by: -difference.by };
    case 'points':
      return { kind: 'points', by: -difference.by, low: -difference.high, high: -difference.low };
    case 'ratio':
      return {
        kind: 'ratio',
        // Without a case in either there is no ratio, whichever comes first.
        by: difference.by === null ? (difference.low === 0 ? null : 0) : over(difference.by),
        low: difference.high === null ? 0 : 1 / difference.high,
        high: over(difference.low),
      };
  }
}
const over = (ratio: number): number | null => (ratio === 0 ? null : 1 / ratio);

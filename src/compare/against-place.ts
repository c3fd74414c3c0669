import type { AgainstPlace } from '../model/comparison.ts';
import type { IndicatorInfo } from '../model/indicator.ts';
import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts';
import { funnelPoisson } from '../stats/funnel-poisson.ts';
import { funnelProportion } from '../stats/funnel-proportion.ts';
import { differenceBetween, type Side } from './difference.ts';
import type { Counted } from './expected.ts';
import { sharedOf } from '../model/shared-verdict.ts';

/** False discovery rate under which a district is clearly above or below. */
export const CLEAR_OF_PLACE = 0.05;

/**
 * Every counted value beside that of the whole place: the ratio of rates, or the difference of shares,
 * with its interval. A district is in its place too, which makes the interval a little too wide, not too
 * narrow. Clearly above or below is one whose interval leaves out "the same" and whose p-value, adjusted
 * for how many are judged, is at most 0.05. Empty where the place has no value of the same kind.
 */
export function againstPlace(
  info: IndicatorInfo,
  cases: readonly Counted[],
  place: Side,
): Map<string, AgainstPlace> {
  const { value, numerator, denominator } = place;
  // Events are whole, and of none, or of all, there is nothing to be above or below of.
  if (!numerator || !denominator || (info.nature === 'share' && numerator >= denominator)) return new Map();
  const target = numerator / denominator;
  const pOf = (counted: Counted): number =>
    info.nature === 'share'
      ? funnelProportion([], { target, overdispersed: false }).pOf({
          count: counted.count,
          total: counted.size,
        })
      : funnelPoisson([], { target, overdispersed: false }).pOf({
          count: counted.count,
          exposure: counted.size,
        });
  const adjusted = benjaminiHochberg(cases.map(pOf));
  const found = cases.map((counted, index) => {
    const own = { value: counted.printed, numerator: counted.count, denominator: counted.size };
    const difference = differenceBetween(info, own, place);
    return { difference, side: adjusted[index]! <= CLEAR_OF_PLACE ? sideOf(difference) : 'unclear' } as const;
  });
  const shared = sharedOf(found.map(({ side }) => side));
  return new Map(
    found.map(({ difference, side }, index) => [
      cases[index]!.id,
      { value, difference, side: side === shared ? null : side, adjusted: adjusted[index]! },
    ]),
  );
}

/** Which side of "the same" a whole interval lies on. */
function sideOf(difference: AgainstPlace['difference']): 'above' | 'below' | 'unclear' {
  if (difference.kind === 'plain') return 'unclear';
  const same = difference.kind === 'ratio' ? 1 : 0;
  if (difference.low > same) return 'above';
  return difference.high !== null && difference.high < same ? 'below' : 'unclear';
}

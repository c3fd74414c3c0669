import { districtOf } from '../model/area.ts';
import type { Measure } from '../model/aggregate.ts';
import type { IndicatorCut, PlaceInfo } from '../model/cuts.ts';
import { INDICATOR_INFO } from '../indicators/index.ts';
import type { Nature } from '../model/indicator.ts';
import { leadingOrOld } from './leads.ts';

/** One figure of a place that its reader's guide explains everything with. */
export interface Example {
  readonly cut: IndicatorCut;
  /** The chosen district's. */
  readonly measure: Measure;
  readonly district: string;
}

/** What explains most comes first: a rate of counted events has a range and an expected range by size. */
const ORDER: readonly Nature[] = ['count', 'share', 'duration', 'mass'];
/** Where the example lies among the comparable districts: above most, and not at the end. */
const SHARE_BELOW = 0.8;

/**
 * The figure a guide carries through, chosen by rule: of the leading measures (where all is old, those that would lead), counted things first, the
 * first in which some district has a standing, a rank range and peers, or at least a standing; of these
 * districts the one whose share of others below it is nearest to four fifths, the first where two are
 * as near. Null where nothing is compared.
 */
export function exampleOf(
  info: PlaceInfo,
  measures: readonly Measure[],
  cutOf: (series: string, indicator: string) => IndicatorCut,
): Example | null {
  const leading = leadingOrOld(info, measures);
  const cuts = ORDER.flatMap((nature) =>
    leading
      .filter(({ indicator }) => INDICATOR_INFO[indicator].nature === nature)
      .map(({ series, indicator }) => cutOf(series, indicator)),
  );
  const wanted: ((measure: Measure) => boolean)[] = [
    ({ ranks, peerStanding }) => ranks !== null && peerStanding !== null,
    () => true,
  ];
  for (const has of wanted) {
    for (const cut of cuts) {
      const [best] = cut.districts
        .flatMap((measure) => {
          const { comparable, standing } = measure;
          if (!comparable || !standing || !has(measure)) return [];
          return [{ measure, off: Math.abs(standing.below / (standing.of - 1) - SHARE_BELOW) }];
        })
        .sort((a, b) => a.off - b.off);
      if (best) return { cut, measure: best.measure, district: districtOf(best.measure.area)! };
    }
  }
  return null;
}

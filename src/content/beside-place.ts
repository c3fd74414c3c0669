import { besideDistrict } from '../indicators/not-compared.ts';
import type { Measure } from '../model/aggregate.ts';
import type { PlaceInfo } from '../model/cuts.ts';
import type { District } from '../model/district.ts';
import { placeCut } from './cuts.ts';

/**
 * A measure of the whole place as it is set beside one of its districts; null where there is none, and where
 * districts of this kind are no part of the total.
 */
export function besidePlace(
  info: PlaceInfo,
  district: District,
  { series, indicator }: Pick<Measure, 'series' | 'indicator'>,
): Measure | null {
  const { addUp } = info.series.find(({ id }) => id === series)!;
  if (addUp.length > 0 && !addUp.includes(district.class)) return null;
  const whole = placeCut(info.id).measures.find(
    (measure) => measure.series === series && measure.indicator === indicator,
  );
  return whole ? besideDistrict(whole) : null;
}

import { besideDistrict } from '../indicators/not-compared.ts';
import type { Measure } from '../model/aggregate.ts';
import type { PlaceCut } from '../model/cuts.ts';
import type { District } from '../model/district.ts';

/**
 * A measure of the whole place as it is set beside one of its districts; null where there is none, and where
 * districts of this kind are no part of the total.
 */
export function besidePlace(
  { info, measures }: Pick<PlaceCut, 'info' | 'measures'>,
  district: District,
  { series, indicator }: Pick<Measure, 'series' | 'indicator'>,
): Measure | null {
  const { addUp } = info.series.find(({ id }) => id === series)!;
  if (addUp.length > 0 && !addUp.includes(district.class)) return null;
  const whole = measures.find((measure) => measure.series === series && measure.indicator === indicator);
  return whole ? besideDistrict(whole) : null;
}

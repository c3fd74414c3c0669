import { type Area, districtArea, PLACE } from '../../src/model/area.ts';
import type { Monthly, Values } from '../../src/model/aggregate.ts';
import { INDICATOR_INFO } from '../../src/indicators/index.ts';
import type { IndicatorId } from '../../src/model/indicator.ts';

/** Even numbers from 0 up to 1, the same in every run. */
function evenNumbers(): () => number {
  let state = 1;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
}

const YEARS = 20;
const FIRST_YEAR = 2006;

/**
 * An indicator of `districts` invented districts with twenty years and their months: as many as New York
 * publishes. Of counted things the months are counts too, so that news is asked for as in a real place.
 */
export function inventedValues(indicator: IndicatorId, districts: number): Values[] {
  const random = evenNumbers();
  const monthly = (level: number): Monthly => ({
    from: `${FIRST_YEAR}-01`,
    values: Array.from({ length: 12 * YEARS }, (_, i) =>
      Math.round(level * (1 + 0.25 * Math.sin((i / 6) * Math.PI) + 0.15 * random())),
    ),
  });
  const valuesOf = (area: Area): Values => {
    const size = 5_000 + Math.floor(100_000 * random());
    const count = Math.floor(size * 0.003 * (0.7 + 0.6 * random()));
    const value = (1000 * count) / size;
    return {
      series: 'invented',
      indicator,
      area,
      years: Array.from({ length: YEARS }, (_, index) => ({
        period: String(FIRST_YEAR + index),
        value: value + random(),
        numerator: count,
        denominator: size,
        low: 0.9 * value,
        high: 1.1 * value,
        used: 12,
        expected: 12,
      })),
      months: monthly(20),
      ...(INDICATOR_INFO[indicator].nature === 'count' ? { counts: monthly(Math.floor(count / 12)) } : {}),
    };
  };
  return [
    valuesOf(PLACE),
    ...Array.from({ length: districts }, (_, index) => valuesOf(districtArea(String(index)))),
  ];
}

import type { Area, Values } from '../../src/model/aggregate.ts';
import type { IndicatorId } from '../../src/model/indicator.ts';

/** Even numbers from 0 up to 1, the same in every run. */
function evenNumbers(): () => number {
  let state = 1;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
}

/** An indicator of `districts` invented districts with ten years of months, as much as is ever compared. */
export function inventedValues(indicator: IndicatorId, districts: number): Values[] {
  const random = evenNumbers();
  const one = (area: Area): Values => {
    const size = 5_000 + Math.floor(100_000 * random());
    const count = Math.floor(size * 0.003 * (0.7 + 0.6 * random()));
    const value = (1000 * count) / size;
    return {
      series: 'invented',
      indicator,
      area,
      years: Array.from({ length: 10 }, (_, index) => ({
        period: String(2016 + index),
        value: value + random(),
        numerator: count,
        denominator: size,
        low: 0.9 * value,
        high: 1.1 * value,
        used: 12,
        expected: 12,
      })),
      months: {
        from: '2016-01',
        values: Array.from({ length: 120 }, (_, i) => 20 + 5 * Math.sin((i / 6) * Math.PI) + 3 * random()),
      },
    };
  };
  return [one('place'), ...Array.from({ length: districts }, (_, index) => one(`district:${index}`))];
}

import { districtOf } from '../model/area.ts';
import type { IndicatorCut } from '../model/cuts.ts';

/** A twelve-month period by how many districts have all their months. */
export interface PeriodCoverage {
  readonly period: string;
  readonly full: number;
  /** Not all, and enough for a yearly figure: 11 of 12. */
  readonly enough: number;
  readonly fewer: number;
}

/** A district and period in which months are missing. */
export interface Gap {
  readonly district: string;
  readonly period: string;
  readonly used: number;
  readonly expected: number;
  readonly enough: boolean;
}

/** How completely a series' months are reported, newest period first, by any indicator of it. */
export function coverageOf(cut: IndicatorCut): { periods: PeriodCoverage[]; gaps: Gap[] } {
  const gaps = cut.districts
    .flatMap((measure) =>
      measure.years
        .filter(({ used, expected }) => used < expected)
        .map(({ period, used, expected }): Gap => ({
          district: districtOf(measure.area)!,
          period,
          used,
          expected,
          enough: used * 12 >= expected * 11,
        })),
    )
    .sort((a, b) => (a.period < b.period ? 1 : a.period > b.period ? -1 : 0));
  const periods = cut.place.years.toReversed().map(({ period }): PeriodCoverage => {
    const own = gaps.filter((gap) => gap.period === period);
    const enough = own.filter((gap) => gap.enough).length;
    return { period, full: cut.districts.length - own.length, enough, fewer: own.length - enough };
  });
  return { periods, gaps };
}

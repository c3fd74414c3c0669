import { quantile } from 'd3-array';
import type { Aggregate, Measure } from '../model/aggregate.ts';
import type { DistrictCut, PlaceInfo } from '../model/cuts.ts';
import type { Figure } from '../model/figure.ts';
import { INDICATOR_INFO, type IndicatorId } from '../model/indicator.ts';
import { speaksOf, type Note } from '../model/note.ts';

/** A value of an indicator as the figure every sentence and table prints. */
export const figureOf = (indicator: IndicatorId, value: number): Figure => ({
  value,
  unit: INDICATOR_INFO[indicator].unit,
  digits: INDICATOR_INFO[indicator].digits,
});

/** A difference of two values of an indicator: points where it is a percentage. */
export const differenceOf = (indicator: IndicatorId, by: number): Figure => {
  const { unit, digits } = INDICATOR_INFO[indicator];
  return { value: by, unit: unit === 'percent' ? 'points' : unit, digits };
};

/** The measure of an indicator, of the first series that has it or of the one named; null where none. */
export const measureOf = (
  measures: readonly Measure[],
  indicator: IndicatorId,
  series?: string,
): Measure | null =>
  measures.find((one) => one.indicator === indicator && (series === undefined || one.series === series)) ??
  null;

/** The newest year with a value, which may be older than the latest; null where there is none. */
export const lastFigure = ({ years }: Measure): Aggregate | null =>
  years.findLast(({ value }) => value !== null) ?? null;

/** Id of the district a measure is of; null for a place or a group. */
export const districtOf = ({ area }: Measure): string | null =>
  area.startsWith('district:') ? area.slice('district:'.length) : null;

/** The notes that speak of a measure's latest figure. */
export function notesOf(notes: readonly Note[], measure: Measure): Note[] {
  const district = districtOf(measure);
  if (district === null) return [];
  const { series, indicator, latest } = measure;
  return notes.filter((note) => speaksOf(note, { district, series, indicator, period: latest.period }));
}

/** The middle half of what a district is compared with, or null where it is not compared. */
export function middleHalf(
  cut: DistrictCut,
  info: PlaceInfo,
  measure: Measure,
): { readonly low: number; readonly high: number } | null {
  if (!measure.standing) return null;
  const alike = new Set(info.districts.filter((one) => one.class === cut.district.class).map(({ id }) => id));
  const values = (cut.spreads[`${measure.series}/${measure.indicator}`] ?? [])
    .filter(({ id }) => alike.has(id))
    .map(({ value }) => value);
  return { low: quantile(values, 0.25)!, high: quantile(values, 0.75)! };
}

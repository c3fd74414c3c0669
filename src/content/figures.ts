import type { Words } from '../i18n/index.ts';
import { districtOf } from '../model/area.ts';
import type { Aggregate, Measure } from '../model/aggregate.ts';
import type { Figure } from '../model/figure.ts';
import { INDICATOR_INFO } from '../indicators/index.ts';
import { countedShare, type IndicatorId } from '../model/indicator.ts';
import { speaksOf, type Note } from '../model/note.ts';

/** A value of an indicator as the figure every sentence and table prints. */
export const figureOf = (indicator: IndicatorId, value: number): Figure => ({
  value,
  unit: INDICATOR_INFO[indicator].unit,
  digits: INDICATOR_INFO[indicator].digits,
});

/** A value in a cell whose column says the unit: a number, of a share of few its counts. */
export function valueInCell(words: Words, indicator: IndicatorId, latest: Aggregate): string {
  const share = countedShare(INDICATOR_INFO[indicator], latest);
  return share ? words.countedShare(share) : words.number(latest.value!, INDICATOR_INFO[indicator].digits);
}

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
  measures.find(
    (measure) => measure.indicator === indicator && (series === undefined || measure.series === series),
  ) ?? null;

/** The newest year with a value, which may be older than the latest; null where there is none. */
export const lastFigure = ({ years }: Measure): Aggregate | null =>
  years.findLast(({ value }) => value !== null) ?? null;

/** The notes that speak of a measure's latest figure. */
export function notesOf(notes: readonly Note[], measure: Measure): Note[] {
  const district = districtOf(measure.area);
  if (district === null) return [];
  const { series, indicator, latest } = measure;
  return notes.filter((note) => speaksOf(note, { district, series, indicator, period: latest.period }));
}

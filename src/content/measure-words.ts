import type { Words } from '../i18n/index.ts';
import type { Measure } from '../model/aggregate.ts';
import type { PlaceInfo } from '../model/cuts.ts';
import { INDICATOR_INFO } from '../indicators/index.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { MeasureKey } from '../model/chart-about.ts';
import { countedShare } from '../model/indicator.ts';
import { formatMonth } from '../model/month.ts';
import type { Note } from '../model/note.ts';
import { periodOf } from '../model/period.ts';
import { wordsIn } from '../model/text.ts';
import { figureOf, lastFigure, notesOf } from './figures.ts';
import { countBefore, countOf } from './reportable.ts';

const seriesTitle = (words: Words, info: PlaceInfo, { series }: Pick<MeasureKey, 'series'>): string =>
  wordsIn(info.series.find(({ id }) => id === series)!.title, words.language);

/** What a measure is about, as a title: the cases it counts, or the indicator's name. */
export const aboutOf = (words: Words, info: PlaceInfo, measure: MeasureKey): string =>
  INDICATOR_INFO[measure.indicator].counts
    ? words.capital(seriesTitle(words, info, measure))
    : words.INDICATOR[measure.indicator].name;

/** The same of its rates, with the unit where cases are what they count. */
export const rateNameOf = (words: Words, info: PlaceInfo, measure: MeasureKey): string => {
  const about = aboutOf(words, info, measure);
  const { counts, unit }: Pick<Indicator, 'counts' | 'unit'> = INDICATOR_INFO[measure.indicator];
  return counts ? `${about} ${words.UNIT[unit]}` : about;
};

/** What a measure is called by its figures: by their unit where they are rates of cases. */
export const titleOf = (words: Words, info: PlaceInfo, measure: Measure): string =>
  countOf(measure) === null ? rateNameOf(words, info, measure) : aboutOf(words, info, measure);

/** What is said first of a figure that, as a note has it, does not describe its residents; null of others. */
export const untoldOf = (
  words: Words,
  info: PlaceInfo,
  measure: Measure,
  { area, notes }: { readonly area: string; readonly notes: readonly Note[] },
): string | null =>
  measure.latest.value !== null && notesOf(notes, measure).some(({ effect }) => effect === 'not-comparable')
    ? words.pages.district.apart.untold(measure.indicator, titleOf(words, info, measure), area)
    : null;

/** The figure of a measure with its period in one sentence; why there is none, and the last one known. */
export function statementOf(words: Words, info: PlaceInfo, measure: Measure, area: string): string {
  const say = words.pages.district;
  const { indicator, latest } = measure;
  const cases = countOf(measure);
  if (cases !== null)
    return say.counted({
      area,
      what: seriesTitle(words, info, measure),
      cases,
      before: countBefore(measure),
      period: latest.period,
    });
  if (latest.value === null) {
    const last = lastFigure(measure);
    return [
      say.none({ name: titleOf(words, info, measure), area, period: latest.period, reason: latest.reason }),
      ...(last ? [say.lastKnown(words.figure(figureOf(indicator, last.value!)), last.period)] : []),
    ].join(' ');
  }
  return words.sentence(indicator, {
    area,
    value: figureOf(indicator, latest.value),
    period: latest.period,
    end: formatMonth(periodOf(latest.period).to),
    what: seriesTitle(words, info, measure),
    cases: INDICATOR_INFO[indicator].nature === 'count' ? latest.numerator : null,
    share: countedShare(INDICATOR_INFO[indicator], latest),
  });
}

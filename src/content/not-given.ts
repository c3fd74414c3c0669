import type { Words } from '../i18n/index.ts';
import type { Measure } from '../model/aggregate.ts';
import type { PlaceInfo } from '../model/cuts.ts';
import { wordsIn } from '../model/text.ts';
import { isReportable } from './reportable.ts';

/** The measures of an area that have no figure at all, in one line for each table and reason. */
export function linesNotGiven(words: Words, info: PlaceInfo, measures: readonly Measure[]): string[] {
  const notGiven = Map.groupBy(
    measures.filter((measure) => !isReportable(measure)),
    ({ series, latest }) => `${series} ${latest.reason ?? ''}`,
  );
  return [...notGiven.values()].map((list) =>
    words.pages.district.notGiven({
      names: list.map(({ indicator }) => words.INDICATOR[indicator].name),
      what: wordsIn(info.series.find(({ id }) => id === list[0]!.series)!.title, words.language),
      reason: list[0]!.latest.reason,
    }),
  );
}

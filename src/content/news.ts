import type { Words } from '../i18n/index.ts';
import { type Area, districtOf, groupOf } from '../model/area.ts';
import type { PlaceInfo } from '../model/cuts.ts';
import { labelOf } from '../model/district.ts';
import { INDICATOR_INFO } from '../indicators/index.ts';
import type { News } from '../model/news.ts';
import { periodOf } from '../model/period.ts';
import { wordsIn, type Language } from '../model/text.ts';
import { rateNameOf } from './measure-words.ts';

/** Whose figure it is, by name. */
function nameOfArea(info: PlaceInfo, area: Area, language: Language): string {
  const district = info.districts.find(({ id }) => id === districtOf(area));
  if (district) return wordsIn(labelOf(district), language);
  const group = info.groups.find(({ slug }) => slug === groupOf(area));
  return wordsIn(group ? group.name : info.title, language);
}

/** A piece of news in words: its date, whose it is, and what it is. */
export function newsWords(
  words: Words,
  info: PlaceInfo,
  news: News,
): { readonly title: string; readonly name: string; readonly sentence: string } {
  const series = info.series.find(({ id }) => id === news.series)!;
  return {
    title: words.comparison.newsTitle(news),
    name: nameOfArea(info, news.area, words.language),
    sentence: words.comparison.newsSentence(news, {
      what: wordsIn(series.title, words.language),
      name: rateNameOf(words, info, news),
      info: INDICATOR_INFO[news.indicator],
    }),
  };
}

const ORDER: readonly Area['kind'][] = ['district', 'group', 'place'];

/** Districts first, the newest first: what is new by name. */
export const byName = (news: readonly News[]): News[] => {
  const monthOf = ({ period }: News): number => periodOf(period).to;
  const rank = ({ area }: News): number => ORDER.indexOf(area.kind);
  return [...news].sort((a, b) => monthOf(b) - monthOf(a) || rank(a) - rank(b));
};

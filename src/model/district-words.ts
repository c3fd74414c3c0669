import type { PlaceInfo } from './cuts.ts';
import type { District } from './district.ts';
import { wordsIn, type Language, type Text } from './text.ts';

/** What districts are called: one, and several. */
export interface DistrictWords<T = string> {
  readonly one: T;
  readonly other: T;
}

/** What the districts of a place are called; of a district, those of its class, where the place has several. */
export function districtWords(info: PlaceInfo, language: Language, district?: District): DistrictWords {
  const words: DistrictWords<Text> = info.classes[district?.class ?? ''] ?? info.districtWord;
  return { one: wordsIn(words.one, language), other: wordsIn(words.other, language) };
}

import type { FinderTable } from '../model/finder.ts';
import type { PlaceInfo } from '../model/cuts.ts';
import { LANGUAGES } from '../i18n/index.ts';
import { ROOT_LANGUAGE, type Language, type Text } from '../model/text.ts';
import { nameOf, type DistrictName } from './names.ts';

/** A part of a name in every language of the site. */
const inAll = (part: (language: Language) => string): Text =>
  Object.fromEntries((Object.keys(LANGUAGES) as Language[]).map((id) => [id, part(id)])) as Text;

/** What the districts of a place are found by. */
export function finderTable(info: PlaceInfo): FinderTable {
  const groups = new Map(info.groups.map(({ slug, name }) => [slug, name]));
  return {
    alsoCalled: info.districtWord.alsoCalled ?? [],
    districts: info.districts.map((district) => {
      const name = (language: Language): DistrictName => nameOf(district, language);
      return {
        id: district.id,
        slug: district.slug,
        name: inAll((language) => name(language).known),
        official:
          name(ROOT_LANGUAGE).official === null ? null : inAll((language) => name(language).official ?? ''),
        group: groups.get(district.group)!,
        also: district.aliases,
        postcodes: district.postcodes ?? [],
      };
    }),
  };
}

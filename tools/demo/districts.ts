import { areas, type Districts } from './boundaries.ts';
import { GROUPS, SUBDISTRICTS, type Character } from './city.ts';
import { forPrograms } from '../../src/model/csv.ts';
import { drawnAs } from './effects.ts';
import { random } from './random.ts';

interface Context {
  readonly over60: number;
  readonly under15: number;
  readonly renters: number;
  /** Housing with property management. */
  readonly managed: number;
}

/** Shares in percent, before each sub-district's own difference. */
const TYPICAL: Readonly<Record<Character, Context>> = {
  old: { over60: 31, under15: 9, renters: 27, managed: 38 },
  new: { over60: 13, under15: 19, renters: 31, managed: 93 },
  mixed: { over60: 21, under15: 13, renters: 30, managed: 66 },
  works: { over60: 28, under15: 10, renters: 20, managed: 52 },
  fringe: { over60: 15, under15: 14, renters: 56, managed: 24 },
};

const WORDS = [
  ['Ginkgo', '银杏'],
  ['Osmanthus', '桂花'],
  ['Magnolia', '玉兰'],
  ['Camphor', '香樟'],
  ['Begonia', '海棠'],
  ['Wisteria', '紫藤'],
  ['Parasol Tree', '梧桐'],
  ['Pomegranate', '石榴'],
] as const;
const KINDS = [
  ['Lane', '里'],
  ['Court', '苑'],
  ['Garden', '园'],
  ['Slope', '坡'],
  ['Terrace', '台'],
  ['Corner', '角'],
] as const;

/** Two communities for each sub-district, none named twice. */
function communities(): [en: string, zh: string][][] {
  const all = random('communities').shuffle(
    WORDS.flatMap(([en, zh]) =>
      KINDS.map(([kind, suffix]): [string, string] => [`${en} ${kind}`, `${zh}${suffix}`]),
    ),
  );
  return SUBDISTRICTS.map((_, i) => all.slice(2 * i, 2 * i + 2));
}

export const DISTRICT_COLUMNS = [
  'id',
  'slug',
  'name_en',
  'name_zh',
  'group',
  'group_name_en',
  'group_name_zh',
  'aliases',
  'population',
  'area_km2',
  'density',
  'over60_share',
  'under15_share',
  'renters_share',
  'managed_housing_share',
] as const;

/** `districts.csv`. The density is that of the published, rounded area. */
export function districtsTable(map: Districts): string {
  const area = areas(map);
  const names = communities();
  const rows = SUBDISTRICTS.map((subdistrict, i) => {
    const draw = random(`context/${drawnAs(subdistrict.id)}`);
    const typical = TYPICAL[subdistrict.character];
    const share = (value: number, sd: number) => Math.min(97, Math.max(4, draw.normal(value, sd))).toFixed(1);
    const km2 = area.get(subdistrict.id)!.toFixed(1);
    const group = GROUPS[subdistrict.group]!;
    const aliases = [[subdistrict.meaning, `${subdistrict.zh.replace('街道', '')}社区`], ...names[i]!];
    return [
      subdistrict.id,
      subdistrict.en.toLowerCase(),
      subdistrict.en,
      subdistrict.zh,
      group.slug,
      group.en,
      group.zh,
      [...aliases.map(([en]) => en!), ...aliases.map(([, zh]) => zh!)].join(';'),
      subdistrict.population,
      km2,
      Math.round(subdistrict.population / Number(km2)),
      share(typical.over60, 2.2),
      share(typical.under15, 1.3),
      share(typical.renters, 4),
      share(typical.managed, 5),
    ];
  });
  return forPrograms(DISTRICT_COLUMNS, rows);
}

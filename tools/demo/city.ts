/** How a sub-district is built and lived in; it decides the context columns and the level of its figures. */
export type Character = 'old' | 'new' | 'mixed' | 'works' | 'fringe';

export interface Subdistrict {
  readonly id: string;
  /** Pinyin, also its slug in small letters. */
  readonly en: string;
  readonly zh: string;
  /** What the name means: the name of its oldest community. */
  readonly meaning: string;
  readonly group: string;
  readonly character: Character;
  readonly population: number;
  /** Where it lies, in units of the city's half width from its middle. */
  readonly at: readonly [x: number, y: number];
}

export interface District {
  readonly slug: string;
  readonly en: string;
  readonly zh: string;
}

/** The four districts (区), by the first two digits of their sub-districts' ids. */
export const GROUPS: Readonly<Record<string, District>> = {
  11: { slug: 'yunpu', en: 'Yunpu', zh: '云浦区' },
  12: { slug: 'heyan', en: 'Heyan', zh: '禾堰区' },
  13: { slug: 'lanze', en: 'Lanze', zh: '澜泽区' },
  14: { slug: 'qingtai', en: 'Qingtai', zh: '青台区' },
};

type Row = readonly [string, string, string, string, Character, number, number, number];

const ROWS: readonly Row[] = [
  ['1101', 'Guqiao', '古桥', 'Old Bridge', 'old', 58_200, -0.3, 0.14],
  ['1102', 'Denglou', '灯楼', 'Lantern Tower', 'old', 64_700, -0.02, 0.2],
  ['1103', 'Mishi', '米市', 'Rice Market', 'old', 71_900, 0.24, 0.28],
  ['1104', 'Zhuyin', '竹荫', 'Bamboo Shade', 'mixed', 83_500, -0.27, -0.27],
  ['1105', 'Shuimen', '水门', 'Water Gate', 'mixed', 92_300, 0.0, -0.2],
  ['1106', 'Mofang', '墨坊', 'Ink Works', 'works', 67_800, 0.29, -0.14],
  ['1201', 'Mailang', '麦浪', 'Wheat Waves', 'new', 104_600, -0.58, -0.24],
  ['1202', 'Ouhua', '藕花', 'Lotus Flower', 'mixed', 78_400, -0.88, -0.18],
  ['1203', 'Xinyan', '新堰', 'New Weir', 'new', 117_300, -0.74, -0.5],
  ['1204', 'Liuying', '柳影', 'Willow Shadow', 'works', 61_500, -0.38, -0.47],
  ['1205', 'Yansha', '雁沙', 'Goose Sands', 'fringe', 49_700, -0.42, -0.7],
  ['1206', 'Changdi', '长堤', 'Long Dyke', 'fringe', 42_600, -0.1, -0.56],
  ['1301', 'Luyin', '芦吟', 'Singing Reeds', 'new', 98_900, 0.58, -0.26],
  ['1302', 'Baifan', '白帆', 'White Sail', 'new', 109_200, 0.86, -0.2],
  ['1303', 'Laodu', '老渡', 'Old Ferry', 'mixed', 63_800, 0.2, -0.47],
  ['1304', 'Yuge', '渔歌', 'Fisher Song', 'fringe', 38_100, 0.5, -0.55],
  ['1305', 'Fengting', '枫汀', 'Maple Shore', 'fringe', 33_900, 0.72, -0.56],
  ['1306', 'Oujing', '鸥径', 'Gull Path', 'mixed', 74_200, 0.18, -0.74],
  ['1401', 'Chaxi', '茶溪', 'Tea Brook', 'mixed', 68_400, -0.82, 0.26],
  ['1402', 'Taoyao', '陶窑', 'Pottery Kiln', 'works', 56_300, -0.55, 0.4],
  ['1403', 'Yunjie', '云阶', 'Cloud Steps', 'new', 88_700, -0.2, 0.52],
  ['1404', 'Meiwu', '梅坞', 'Plum Hollow', 'mixed', 68_400, 0.14, 0.6],
  ['1405', 'Songjian', '松涧', 'Pine Stream', 'works', 52_400, 0.5, 0.42],
  ['1406', 'Xiaguang', '霞光', 'Evening Glow', 'fringe', 36_700, 0.8, 0.22],
];

/** The 24 sub-districts (街道) of the invented city of Anlan. No place of that name is meant. */
export const SUBDISTRICTS: readonly Subdistrict[] = ROWS.map(
  ([id, en, zh, meaning, character, population, x, y]) => ({
    id,
    en,
    zh: `${zh}街道`,
    meaning,
    group: id.slice(0, 2),
    character,
    population,
    at: [x, y],
  }),
);

import type { Setting, Boundaries } from '../../src/charts/index.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { type Area, districtArea, districtOf, groupArea, PLACE } from '../../src/model/area.ts';
import type { Aggregate, Measure, Mix } from '../../src/model/aggregate.ts';
import type { Chart } from '../../src/model/chart.ts';
import type { Control, ExpectedStanding, Range } from '../../src/model/comparison.ts';
import type {
  Disagreement,
  IndicatorCut,
  PlaceCut,
  PlaceInfo,
  SameMonths,
  SeriesInfo,
} from '../../src/model/cuts.ts';
import { dayOf } from '../../src/model/day.ts';
import type { District } from '../../src/model/district.ts';
import type { IndicatorId } from '../../src/model/indicator.ts';
import { formatMonth, monthOf } from '../../src/model/month.ts';
import type { ProgrammeContext, ReachedBeside } from '../../src/model/programme-context.ts';
import type { Programme } from '../../src/model/programme.ts';

/**
 * Cuts made by hand for the tests of the charts, so that no test or picture changes when data do.
 * Their figures are of no place: every name is a tree, every value is chosen for what it shows.
 */

const NAMES = [
  'Alder',
  'Ash',
  'Beech',
  'Birch',
  'Cedar',
  'Elm',
  'Fir',
  'Hazel',
  'Larch',
  'Maple',
  'Oak',
  'Yew',
];
/** Districts 1 to 12: four of each group. */
const GROUPS = ['north', 'middle', 'south'] as const;
const GROUP_NAMES = { north: 'North', middle: 'Middle', south: 'South' } as const;

const series = (
  options: Partial<SeriesInfo> & Pick<SeriesInfo, 'id' | 'subject' | 'kind' | 'title'>,
): SeriesInfo => ({
  caseByCase: false,
  publisher: 'Wood Office',
  dataset: 'w-1',
  retrieved: '2025-07-15',
  addUp: [],
  source: { title: 'Wood Office', path: 'https://example.org/w-1' },
  licence: { title: 'CC BY 4.0', path: 'https://creativecommons.org/licenses/by/4.0/' },
  coverage: 'full',
  coverageReason: null,
  caveat: null,
  definition: null,
  frequency: 'month',
  unit: null,
  from: '2014-07',
  to: '2025-06',
  streams: [],
  topics: [],
  kinds: [],
  activities: [],
  indicators: [],
  ...options,
});

const labelled = (id: string, en: string) => ({ id, label: { en } });

/** A place of districts with these names, in three groups in turn of four. */
export function infoOf(
  names: readonly string[],
  groupNames: Readonly<Record<string, string>> = GROUP_NAMES,
): PlaceInfo {
  const districts = names.map((en, index): District => ({
    id: String(index + 1),
    slug: `d-${index + 1}`,
    name: { en },
    shortName: { en },
    group: GROUPS[Math.min(2, Math.floor(index / 4))]!,
    class: 'district',
    aliases: [],
    population: 10_000,
    populationMargin: null,
    area: 5,
    context: [],
    links: {},
    from: null,
    to: null,
    successor: null,
  }));
  return {
    id: 'wood',
    title: { en: 'Woodland' },
    description: 'A place for tests.',
    synthetic: false,
    districtWord: { one: { en: 'district' }, other: { en: 'districts' } },
    groupWord: { one: { en: 'part' }, other: { en: 'parts' } },
    asOf: '2025-07-15',
    classes: {},
    populationPeriod: '2024',
    populationSource: 'Wood Office',
    districts,
    groups: GROUPS.map((slug) => ({
      slug,
      name: { en: groupNames[slug]! },
      districts: districts.filter(({ group }) => group === slug).map(({ id }) => id),
    })).filter(({ districts: own }) => own.length > 0),
    context: [],
    series: [
      series({
        id: 'collection',
        subject: 'sorting',
        kind: 'mass',
        title: { en: 'collected waste' },
        indicators: ['sorting-rate'],
        unit: 'tonne',
        streams: [
          { ...labelled('residual', 'refuse'), sorted: false, blank: 'not-reported' },
          { ...labelled('paper', 'paper'), sorted: true, blank: 'not-reported' },
          { ...labelled('organics', 'food and garden waste'), sorted: true, blank: 'not-reported' },
          { ...labelled('glass', 'glass'), sorted: true, blank: 'not-reported' },
        ],
      }),
      series({
        id: 'published',
        subject: 'sorting',
        kind: 'rate',
        title: { en: 'the office’s own rate' },
        dataset: 'w-2',
      }),
      series({
        id: 'reports',
        subject: 'complaints',
        kind: 'events',
        title: { en: 'reports of blocked paths' },
        topics: [
          labelled('roots', 'roots'),
          labelled('branches', 'branches'),
          labelled('mud', 'mud'),
          labelled('signs', 'missing signs'),
        ],
      }),
      series({
        id: 'shifts',
        subject: 'volunteers',
        kind: 'shifts',
        title: { en: 'volunteer shifts' },
        kinds: [labelled('schools', 'schools'), labelled('clubs', 'clubs')],
      }),
    ],
    searched: [],
    links: {},
    redirects: [],
    hasBoundaries: true,
  };
}

export const info = infoOf(NAMES);
export const setting: Setting = { info, notes: [], programmes: [], words: wordsOf('en') };
/** The same place where every name is as long as they come. */
export const longSetting: Setting = {
  notes: [],
  programmes: [],
  words: wordsOf('en'),
  info: infoOf(
    NAMES.map((name) => `${name} Grove Production and Construction`),
    { north: 'The Northern Autonomous Woodlands', middle: 'Middle', south: 'Special Southern Forest Region' },
  ),
};
/** The same place with one district. */
export const aloneSetting: Setting = {
  notes: [],
  programmes: [],
  words: wordsOf('en'),
  info: infoOf(['Alder']),
};

/** Key of the twelve months to June of a year. */
export const to = (year: number): string => `${year - 1}-07/${year}-06`;
export const LAST = 2025;

/** Yearly values, the last of them for the twelve months to June 2025; null where there are too few months. */
export function measureOf(
  indicator: IndicatorId,
  area: Area,
  values: readonly (number | null)[],
  more: Partial<Omit<Measure, 'years'>> & { numerators?: readonly (number | null)[] } = {},
): Measure {
  const { numerators, ...rest } = more;
  const years = values.map((value, index): Aggregate => ({
    period: to(LAST - values.length + 1 + index),
    value,
    ...(value === null ? { empty: 'not-reported' as const, reason: 'coverage' as const } : {}),
    numerator: numerators ? numerators[index]! : value,
    denominator: 1000,
    used: value === null ? 5 : 12,
    expected: 12,
  }));
  const [before, latest] = [years.at(-2), years.at(-1)!];
  return {
    series: 'collection',
    indicator,
    area,
    years,
    latest,
    months: null,
    standing: null,
    unplaced: null,
    peerStanding: null,
    ranks: null,
    course: null,
    control: null,
    change:
      before?.value == null || latest.value === null
        ? null
        : {
            before: before.period,
            from: before.value,
            by: latest.value - before.value,
            among: null,
            side: null,
            distinct: null,
            distinctShared: false,
            counts: null,
          },
    comparable: true,
    old: false,
    ...rest,
  };
}

const quantile = (ordered: readonly number[], share: number): number => {
  const at = share * (ordered.length - 1);
  const low = Math.floor(at);
  return ordered[low]! + (ordered[Math.ceil(at)]! - ordered[low]!) * (at - low);
};

/** An indicator's cut from its districts' values over the years; `apart` are not comparable. */
export function cutOf(
  indicator: IndicatorId,
  options: {
    place: readonly (number | null)[];
    districts: readonly (readonly (number | null)[])[];
    groups?: readonly (readonly (number | null)[])[];
    apart?: readonly number[];
    more?: Partial<Omit<Measure, 'years'>> & { numerators?: readonly (number | null)[] };
  },
): IndicatorCut {
  const districts = options.districts.map((values, index) =>
    measureOf(indicator, districtArea(String(index + 1)), values, {
      ...(options.more?.series ? { series: options.more.series } : {}),
      comparable: values.at(-1) !== null && !options.apart?.includes(index + 1),
    }),
  );
  const ordered = districts
    .filter(({ comparable }) => comparable)
    .map(({ latest }) => latest.value!)
    .sort((a, b) => a - b);
  const place = measureOf(indicator, PLACE, options.place, options.more);
  return {
    series: place.series,
    indicator,
    news: [],
    place,
    groups: (options.groups ?? []).map((values, index) =>
      measureOf(
        indicator,
        groupArea(GROUPS[index]!),
        values,
        options.more?.series ? { series: options.more.series } : {},
      ),
    ),
    districts,
    changes: null,
    spread:
      ordered.length === 0
        ? null
        : {
            of: ordered.length,
            min: ordered[0]!,
            q10: quantile(ordered, 0.1),
            q25: quantile(ordered, 0.25),
            median: quantile(ordered, 0.5),
            q75: quantile(ordered, 0.75),
            q90: quantile(ordered, 0.9),
            max: ordered.at(-1)!,
          },
    funnel: null,
    smoothed: null,
    rankTest: null,
  };
}

/** The share of cases of a size with its 95 % range of a made-up kind: symmetric, wider where there are fewer. */
const around = (target: number, size: number, z: number): Range => {
  const reach = z * Math.sqrt((target * (100 - target)) / size);
  return { low: Math.max(0, target - reach), high: Math.min(100, target + reach) };
};

/** A counted district: so many per cent of so many cases. */
export interface CountedShare {
  readonly share: number;
  readonly size: number;
  /** Benjamini–Hochberg; by default just its distance in a made-up scale. */
  readonly adjusted?: number;
  readonly apart?: boolean;
}

/** A share of cases in every district with its interval, its standing, and the funnel of all; `apart` are not comparable. */
export function countedCut(
  indicator: IndicatorId,
  target: number,
  counted: readonly CountedShare[],
  { overdispersed = true, series: ownSeries = 'reports' }: { overdispersed?: boolean; series?: string } = {},
): IndicatorCut {
  const cut = cutOf(indicator, {
    place: [target],
    districts: counted.map(({ share }) => [share]),
    apart: counted.flatMap(({ apart }, index) => (apart ? [index + 1] : [])),
    more: { series: ownSeries },
  });
  const fair = counted.filter(({ apart }) => !apart);
  const districts = cut.districts.map((measure, index): Measure => {
    const { share, size, adjusted, apart } = counted[index]!;
    const latest = {
      ...measure.latest,
      numerator: (share * size) / 100,
      denominator: size,
      ...around(share, size, 1.96),
    };
    const [inner, outer] = [around(target, size, 1.96), around(target, size, 3.09)];
    const standing: ExpectedStanding = {
      kind: 'expected',
      of: fair.length,
      below: fair.filter((other) => other.share < share).length,
      same: 0,
      expectation:
        share < outer.low
          ? 'far-below'
          : share < inner.low
            ? 'below'
            : share > outer.high
              ? 'far-above'
              : share > inner.high
                ? 'above'
                : 'within',
      target,
      inner,
      outer,
      p: 1 / (1 + Math.abs(share - target) * Math.sqrt(size)),
      adjusted: adjusted ?? (share < outer.low || share > outer.high ? 0.01 : 0.5),
    };
    return { ...measure, years: [latest], latest, standing: apart ? null : standing };
  });
  const standings = Object.fromEntries(
    districts.flatMap(({ area, standing }) =>
      standing?.kind === 'expected' ? [[districtOf(area)!, standing]] : [],
    ),
  );
  const sizes = fair.map(({ size }) => size);
  const [from, to] = [0.9 * Math.min(...sizes), 1.05 * Math.max(...sizes)];
  return {
    ...cut,
    districts,
    funnel: {
      by: 'cases',
      target,
      phi: overdispersed ? 2 : 0.9,
      standings,
      overdispersed,
      curve: Array.from({ length: 48 }, (_, index) => {
        const size = from * (to / from) ** (index / 47);
        return { size, inner: around(target, size, 1.96), outer: around(target, size, 3.09) };
      }),
    },
  };
}

/** Shares of twelve districts: two above and one far below what is expected, one not comparable. */
export const satisfiedCut = countedCut('satisfied', 72, [
  { share: 70.5, size: 120 },
  { share: 74.25, size: 300 },
  { share: 78.4, size: 420 },
  { share: 71, size: 60 },
  { share: 95, size: 40, apart: true },
  { share: 73.1, size: 500 },
  { share: 69.2, size: 210 },
  { share: 58.4, size: 250 },
  { share: 76, size: 90 },
  { share: 72.6, size: 640 },
  { share: 80.1, size: 180 },
  { share: 66.7, size: 75 },
]);

/** The reports with what smoothing makes of them. */
export const smoothedCut: IndicatorCut = {
  ...cutOf('complaints-rate', {
    place: [1.15],
    districts: [12.1, 14.96, 18.25, 21, 9.5, 17.3, 17.34, 24.4, 30.6, 28.05, 26, 33.3].map((value) => [
      value / 18,
    ]),
    more: { series: 'reports' },
  }),
  smoothed: Object.fromEntries(
    [12.1, 14.96, 18.25, 21, 9.5, 17.3, 17.34, 24.4, 30.6, 28.05, 26, 33.3].map((value, index) => [
      String(index + 1),
      1.15 + 0.6 * (value / 18 - 1.15),
    ]),
  ),
};

/** Five years of months around 20, the last `high` of them above the limits of 18 and 22. */
export function controlOf(high: number, more: Partial<Control> = {}): Control {
  const adjusted = Array.from({ length: 60 }, (_, index) =>
    index >= 60 - high ? 22.5 + (index % 3) / 10 : 20 + [0.4, -0.5, 0.2, -0.1, 0.6, -0.6][index % 6]!,
  );
  const months = adjusted.map((_, index) => formatMonth(monthOf('2020-07') + index));
  return {
    from: '2020-07',
    observed: adjusted.map((value, index) => value + (index % 12 < 6 ? 1 : -1)),
    adjusted,
    baseline: 48,
    mean: 20,
    lower: 18,
    upper: 22,
    outside: high === 0 ? [] : months.slice(-high).map((month) => ({ month, side: 'high' })),
    p: high === 0 ? 0.5 : 0.001,
    pAdjusted: high === 0 ? 0.5 : 0.01,
    finding: high > 0 ? 'own' : null,
    ...more,
  };
}

const DISTRICTS = [12.1, 14.96, 18.25, 21, 9.5, 17.3, 17.34, 24.4, 30.6, 28.05, 26, 33.3];

/** Twelve districts over four years; Cedar is not comparable, and lies lowest. */
export const sortingCut = cutOf('sorting-rate', {
  place: [17.2, 18.04, 18.5, 20.26],
  groups: [
    [15, 15.2, 15.5, 16.4],
    [16, 16.1, 16.44, 17.1],
    [22, 24, 25.3, 29.4],
  ],
  districts: DISTRICTS.map((value) => [value - 3, value - 2.2, value - 1, value]),
  apart: [5],
});

export const reportsCut = cutOf('complaints-rate', {
  place: [1.2, 1.5, 1.25],
  groups: [
    [1, 1.25, 1.1],
    [1.5, 1.62, 1.5],
    [1.1, 1.64, 1.15],
  ],
  districts: DISTRICTS.map((value) => [value / 20, value / 16, value / 18]),
  more: { series: 'reports', numerators: [144, 180, 150] },
});

const month = (value: number | null, index: number): number | null => (index === 4 ? null : value);
/** Two years of months with one missing. */
export const monthly = measureOf('sorting-rate', PLACE, [18.5, 20.26], {
  months: {
    from: '2023-07',
    values: Array.from({ length: 24 }, (_, index) => 18 + index / 10 + (index % 12 === 0 ? 3 : 0)).map(month),
  },
});

/** Two rows of six squares; ids are the districts'. */
export const boundaries: Boundaries = {
  type: 'Topology',
  arcs: Array.from({ length: 12 }, (_, index) => {
    const [x, y] = [(index % 6) / 10, Math.floor(index / 6) / 10];
    return [
      [x, y],
      [x, y + 0.1],
      [x + 0.1, y + 0.1],
      [x + 0.1, y],
      [x, y],
    ];
  }),
  objects: {
    districts: {
      type: 'GeometryCollection',
      geometries: Array.from({ length: 12 }, (_, index) => ({
        type: 'Polygon' as const,
        id: String(index + 1),
        arcs: [[index]],
      })),
    },
  },
};

export const streams: Mix = {
  series: 'collection',
  of: 'streams',
  area: PLACE,
  period: to(2025),
  total: 10_000,
  notStated: 0,
  parts: [
    { id: 'residual', amount: 8_000 },
    { id: 'paper', amount: 1_000 },
    { id: 'organics', amount: 700 },
    { id: 'glass', amount: 300 },
  ],
  before: {
    period: to(2024),
    total: 10_000,
    notStated: 0,
    parts: [
      { id: 'residual', amount: 8_185 },
      { id: 'paper', amount: 1_020 },
      { id: 'organics', amount: 500 },
      { id: 'glass', amount: 295 },
    ],
  },
};

export const topics: Mix = {
  series: 'reports',
  of: 'topics',
  area: PLACE,
  period: to(2025),
  total: 150,
  notStated: 10,
  parts: [
    { id: 'roots', amount: 75 },
    { id: 'branches', amount: 60 },
    { id: 'mud', amount: 5 },
    { id: 'signs', amount: 0 },
  ],
  before: {
    period: to(2024),
    total: 180,
    notStated: 0,
    parts: [
      { id: 'roots', amount: 120 },
      { id: 'branches', amount: 48 },
      { id: 'mud', amount: 8 },
      { id: 'signs', amount: 4 },
    ],
  },
};

export const contributions: PlaceCut['contributions'][number] = {
  series: 'collection',
  period: to(2025),
  before: to(2024),
  streams: [
    { stream: 'residual', before: 81.85, now: 80, points: -1.85 },
    { stream: 'paper', before: 10.2, now: 10, points: -0.2 },
    { stream: 'organics', before: 5, now: 7, points: 2 },
    { stream: 'glass', before: 2.95, now: 3, points: 0.05 },
  ],
};

export const programme: Programme = {
  id: 'brown-bins',
  name: { en: 'Brown bins for everyone' },
  kind: 'facilities',
  start: dayOf('2025-04-01'),
  end: null,
  districts: [],
  lead: 'Wood Office',
  asks: null,
  partners: [],
  cost: '',
  link: null,
  series: 'collection',
  stream: 'organics',
};

/** In the first three districts, where organics were collected before and then for two years not. */
export const reachedContext: ProgrammeContext & { readonly beside: ReachedBeside } = {
  programme: 'brown-bins',
  series: 'collection',
  measure: { kind: 'stream', stream: 'organics' },
  unit: 'kg-per-resident',
  digits: 1,
  before: '2024-04/2025-03',
  after: '2025-04/2026-03',
  rows: [],
  moves: { of: 3, rose: 3, fell: 0, median: 4.2 },
  beside: {
    moves: { of: 9, rose: 2, fell: 5, median: -0.3 },
    apart: 4.9,
    low: 1.2,
    high: 8.6,
    path: [
      { year: '2021-04/2022-03', reached: 3.1, others: 2.8 },
      { year: '2022-04/2023-03', reached: 2.6, others: 2.9 },
      { year: '2023-04/2024-03', reached: null, others: 2.7 },
      { year: '2024-04/2025-03', reached: null, others: 2.5 },
      { year: '2025-04/2026-03', reached: 4.46, others: 2.3 },
    ],
    apartBefore: [-0.6],
    groups: [],
  },
  none: null,
  also: [],
};

export const season: SameMonths = {
  programme: 'brown-bins',
  series: 'collection',
  stream: 'organics',
  months: ['2025-04', '2025-05', '2025-06'],
  now: [1_500_400, 2_100_000, 1_900_000],
  before: [1_100_000, 1_200_000, 1_250_300],
};

export const disagreement: Disagreement = {
  definition: 'diversion',
  period: to(2025),
  a: { series: 'collection', indicator: 'sorting-rate' },
  b: { series: 'published', indicator: 'published-rate' },
  districts: DISTRICTS.map((a, index) => ({
    id: String(index + 1),
    a,
    b: a + [0.5, -1, 7.26, 0, -6.2, 0.2, 0.4, -0.6, 1.2, 5.5, 0.8, -5.0][index]!,
  })),
  place: { a: 20.26, b: 20.6 },
};

/** What a chart says, a line each, for snapshots that read as text. */
export const said = ({ title, subtitle, alt, notes }: Chart): string =>
  [title, subtitle, alt, ...notes.map((note) => `* ${note}`)].join('\n');

/** The table behind a chart as text, as its figures print. */
export function table({ columns, rows }: Chart): string {
  const { words } = setting;
  return [
    columns.map(({ label }) => label),
    ...rows.map((row) =>
      row.map((cell, index) =>
        typeof cell === 'number'
          ? words.number(cell, columns[index]!.digits)
          : typeof cell === 'string'
            ? cell
            : words.EMPTY[cell.empty],
      ),
    ),
  ]
    .map((row) => row.join(' | '))
    .join('\n');
}

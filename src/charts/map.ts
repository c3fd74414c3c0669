import * as Plot from '@observablehq/plot';
import { mean, quantileSorted, ticks } from 'd3-array';
import { feature, mesh } from 'topojson-client';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { districtOf, type Measure } from '../model/aggregate.ts';
import { colour, HATCH, type Chart, type ColourToken, type Frame } from '../model/chart.ts';
import type { IndicatorCut } from '../model/cuts.ts';
import { roundTo } from '../model/figure.ts';
import type { Group } from '../model/district.ts';
import { aboutMeasure } from '../model/chart-about.ts';
import { beside, besideDots, intoFrame, LINE, widthOf, type Box, type Spot } from './labels.ts';
import { middlesIn, type Point } from './map-frame.ts';
import type { ChartSpec } from './spec.ts';
import { areaName, cellOf, identity, kindOf, printerOf, provenance, seriesOf, type Setting } from './base.ts';

/** Boundaries of a place: one object `districts`, its geometries' ids the districts' ids. */
export type Boundaries = Topology<{ districts: GeometryCollection }>;

/** Colours of classes, least to most, and how many limits part them: fewer are told apart at a glance. */
const CLASSES: readonly ColourToken[] = [
  'class-1',
  'class-2',
  'class-3',
  'class-4',
  'class-5',
  'class-6',
  'class-7',
];
const LIMITS = 5;
/** Fewer comparable districts than this have no map: their names would fill it. */
const MIN_DISTRICTS = 10;

/** Limits between classes at round numbers, so that neither the first nor the last class is empty. */
export function limitsOf(values: readonly number[], digits: number): number[] {
  const ordered = values.map((value) => roundTo(value, digits)).sort((a, b) => a - b);
  // A few far out do not stretch the classes of all others.
  const [low, high] = [quantileSorted(ordered, 0.05)!, quantileSorted(ordered, 0.95)!];
  const round = [LIMITS, LIMITS - 1, LIMITS - 2]
    .map((count) => ticks(low, high, count))
    .find((limits) => limits.length <= LIMITS);
  return [...new Set((round ?? []).map((limit) => roundTo(limit, digits)))].filter(
    (limit) => limit > ordered[0]! && limit <= ordered.at(-1)!,
  );
}

/** A share of the districts: of so many, those that lie together make a title. */
const ENDS = 0.2;

/**
 * The group that most of the lowest or of the highest fifth lie in, where it is at least half of them and
 * more than its share of all; the clearer of the two. Null where there is none.
 */
export function clusterOf(groups: readonly string[]): {
  readonly end: 'lowest' | 'highest';
  readonly group: string;
  readonly n: number;
  readonly of: number;
} | null {
  const size = Math.max(3, Math.round(groups.length * ENDS));
  const share = (group: string): number => groups.filter((other) => other === group).length / groups.length;
  const found = (['lowest', 'highest'] as const).flatMap((end) => {
    const among = end === 'lowest' ? groups.slice(0, size) : groups.slice(-size);
    return [...Map.groupBy(among, (group) => group)].map(([group, { length: n }]) => ({
      end,
      group,
      n,
      of: size,
      clear: n / size - share(group),
    }));
  });
  const clearest = found
    .filter(({ n, of: all, group }) => n * 2 >= all && n / all >= 1.5 * share(group))
    .sort((a, b) => b.clear - a.clear)[0];
  if (!clearest) return null;
  const { clear: _, ...cluster } = clearest;
  return cluster;
}

/** Names written into the picture at each end; the table has all. */
const NAMED: Readonly<Record<Frame['variant'], number>> = { narrow: 2, wide: 3, file: 3 };
/** More groups than this are not named: their names would hide the map. */
const MAX_GROUPS = 12;

/** Share of the boundaries' points that is kept: what a screen cannot show only makes pages heavy. */
const KEPT: Readonly<Record<Frame['variant'], number>> = { narrow: 0.2, wide: 0.35, file: 1 };

/**
 * A choropleth of one indicator, of rates of counted events by their smoothed values; districts that are not comparable keep
 * their outline and no colour.
 */
export function mapChart(setting: Setting, cut: IndicatorCut, boundaries: Boundaries): Chart | null {
  const { words } = setting;
  const kind = kindOf(setting);
  const known = cut.districts.filter(({ comparable, latest }) => comparable && latest.value !== null);
  if (known.length < MIN_DISTRICTS) return null;
  const series = seriesOf(setting, cut.series);
  const { print, plain, unit, digits, measure, about, subject } = printerOf(setting, cut.indicator, series);
  const { smoothed } = cut;
  /** What colours it: the smoothed rate where there is one, for rates of few cases jump about. */
  const coloured = ({ area, latest }: Measure): number => smoothed?.[districtOf(area)!] ?? latest.value!;
  // As printed: a value that reads 17.3 is in the class that begins with 17.3.
  const printed = (entry: Measure): number => roundTo(coloured(entry), digits);
  const values = known.map(printed);
  const limits = limitsOf(values, digits);
  const classOf = (value: number): ColourToken => {
    const index = limits.filter((limit) => value >= limit).length;
    return CLASSES[limits.length === 0 ? 0 : Math.round((index * (CLASSES.length - 1)) / limits.length)]!;
  };
  const tokens = new Map(known.map((entry) => [districtOf(entry.area)!, classOf(printed(entry))]));
  const ordered = [...known].sort((a, b) => coloured(a) - coloured(b));
  const { period } = cut.place.latest;
  const idOf = (entry: Measure): string => districtOf(entry.area)!;
  const groupOf = new Map(
    setting.info.districts.map(({ id, group }) => [id, areaName(setting, `group:${group}`)]),
  );
  const cluster = clusterOf(ordered.map((entry) => groupOf.get(idOf(entry))!));
  const [lowest, highest] = [ordered[0]!, ordered.at(-1)!];
  const says = (entry: Measure): string =>
    beside(areaName(setting, entry.area), entry.latest.value === null ? '' : plain(entry.latest.value));
  const entryOf = new Map(cut.districts.map((entry) => [idOf(entry), entry]));
  // As few digits as the round numbers need.
  const limitDigits = limits.every((limit) => Number.isInteger(limit)) ? 0 : digits;
  const limitText = (limit: number): string => words.number(limit, limitDigits);
  const apart = cut.districts.length - known.length;
  const weighed = presimplify(boundaries);
  const legend = [null, ...limits].map((from, index) => {
    const to = limits[index];
    const label =
      from === null
        ? to === undefined
          ? plain(values[0]!)
          : words.charts.map.under(limitText(to))
        : to === undefined
          ? words.charts.map.over(limitText(from))
          : words.charts.map.classOf(limitText(from), limitText(to));
    return { label, token: classOf(from ?? -Infinity), shape: 'square' as const };
  });
  return {
    ...provenance(setting, series),
    ...identity(aboutMeasure(cut.place, 'map')),
    subject,
    title: cluster
      ? words.charts.map.cluster({ measure: about.text, ...cluster })
      : words.charts.map.ends({
          measure: about.text,
          lowest: areaName(setting, lowest.area),
          highest: areaName(setting, highest.area),
        }),
    subtitle: words.charts.map.subtitle(measure, unit, period, smoothed !== null),
    alt: words.charts.map.alt({
      kind,
      n: cut.districts.length,
      min: print(coloured(ordered[0]!)),
      minName: areaName(setting, ordered[0]!.area),
      max: print(coloured(ordered.at(-1)!)),
      maxName: areaName(setting, ordered.at(-1)!.area),
      apart,
      smoothed: smoothed !== null,
    }),
    notes: [...(smoothed ? [words.charts.map.smoothed] : []), words.charts.map.area],
    legend: [
      ...legend,
      ...(apart > 0
        ? [{ label: words.charts.map.apart, token: 'muted' as const, shape: 'hatched' as const }]
        : []),
    ],
    columns: [
      { id: 'district', label: words.capital(kind.one), kind: 'text' },
      { id: 'value', label: `${measure}, ${words.UNIT[unit]}`, kind: 'number', digits },
      ...(smoothed
        ? [
            {
              id: 'smoothed',
              label: words.charts.map.columns.smoothed(unit),
              kind: 'number' as const,
              digits,
            },
          ]
        : []),
      { id: 'comparable', label: words.charts.spread.columns.comparable, kind: 'text' },
    ],
    rows: cut.districts.map((district) => [
      areaName(setting, district.area),
      cellOf(district.latest),
      ...(smoothed ? [smoothed[districtOf(district.area)!] ?? { empty: 'not-applicable' as const }] : []),
      district.comparable ? words.charts.spread.yes : words.charts.spread.no,
    ]),
    file: 'portrait',
    plot: (frame) => {
      const shown = simplify(weighed, quantile(weighed, KEPT[frame.variant]));
      const shapes = feature(shown, shown.objects.districts);
      const inner = mesh(shown, shown.objects.districts);
      const height = frame.height ?? frame.width * (frame.variant === 'narrow' ? 1 : 0.86);
      const middles = middlesIn(shapes, { width: frame.width, height, margin: MARGIN });
      const named = [
        ...new Set([...ordered.slice(-NAMED[frame.variant]), ...ordered.slice(0, NAMED[frame.variant])]),
      ];
      const groups =
        setting.info.groups.length <= MAX_GROUPS ? groupMiddles(setting.info.groups, middles) : [];
      const room = { left: 0, right: frame.width, top: 0, bottom: height };
      const groupSpots = groups.map(({ slug, ...middle }) => {
        const name = areaName(setting, `group:${slug}`);
        return { ...middle, x: middle.x + intoFrame(middle.x, name, frame.width), name };
      });
      const districtSpots = named.flatMap((entry): Spot[] => {
        const middle = middles.get(idOf(entry));
        return middle
          ? [{ ...middle, name: says(entry), outer: middle.x < frame.width / 2 ? 'left' : 'right' }]
          : [];
      });
      const places = besideDots(districtSpots, {
        frame: room,
        kept: groupSpots.map(({ x, y, name }) => boxAround(x, y, name)),
      });
      const shapesOf = (isKnown: boolean) =>
        shapes.features.filter(({ id }) => tokens.has(String(id)) === isKnown);
      const saysOf = ({ id }: { id?: string | number }): string => {
        const entry = entryOf.get(String(id));
        return entry ? says(entry) : '';
      };
      const reading = { title: saysOf, ariaLabel: (shape: { id?: string | number }) => String(shape.id) };
      const text = (
        spots: readonly { readonly x: number; readonly y: number; readonly name: string | null }[],
        options: Plot.TextOptions,
      ) =>
        spots.map(({ x, y, name }) =>
          Plot.text([name], {
            text: (label: string) => label,
            frameAnchor: 'top-left',
            lineAnchor: 'middle',
            dx: x - MARGIN,
            dy: y - MARGIN,
            stroke: colour('paper'),
            strokeWidth: 4,
            ...options,
          }),
        );
      return {
        height,
        margin: MARGIN,
        projection: { type: 'mercator', domain: shapes },
        marks: [
          Plot.geo(shapesOf(false), { fill: HATCH, ...reading }),
          Plot.geo(shapesOf(true), {
            fill: (shape: { id?: string | number }) => colour(tokens.get(String(shape.id))!),
            ...reading,
          }),
          Plot.geo(inner, { stroke: colour('muted'), strokeWidth: 0.6 }),
          Plot.geo(mesh(shown, shown.objects.districts, isBetween(groupOf)), {
            stroke: colour('ink'),
            strokeWidth: 1,
          }),
          ...text(groupSpots, { textAnchor: 'middle', fontWeight: 600, fill: colour('muted') }),
          ...districtSpots.map(({ x, y }) =>
            Plot.dot([0], {
              frameAnchor: 'top-left',
              dx: x - MARGIN,
              dy: y - MARGIN,
              r: 2.5,
              fill: colour('ink'),
              stroke: colour('paper'),
            }),
          ),
          ...districtSpots.flatMap((spot, index) => {
            const place = places[index];
            return place
              ? text([{ x: spot.x + place.dx, y: spot.y + place.dy, name: spot.name }], {
                  textAnchor: place.anchor,
                  fill: colour('ink'),
                })
              : [];
          }),
        ],
      };
    },
  };
}

/** Room round a map, in px. */
const MARGIN = 4;

/** What a name covers that is centred on a point. */
const boxAround = (x: number, y: number, name: string): Box => ({
  left: x - widthOf(name) / 2,
  right: x + widthOf(name) / 2,
  top: y - LINE / 2,
  bottom: y + LINE / 2,
});

/** Whether a boundary parts two groups: where districts of one meet those of another. */
const isBetween =
  (groupOf: ReadonlyMap<string, string>) =>
  (a: { id?: string | number | undefined }, b: { id?: string | number | undefined }): boolean =>
    a !== b && groupOf.get(String(a.id)) !== groupOf.get(String(b.id));

/** The middle of each group's districts. */
function groupMiddles(
  groups: readonly Group[],
  middles: ReadonlyMap<string, Point>,
): (Point & { readonly slug: string })[] {
  return groups.flatMap(({ slug, districts }) => {
    const own = districts.flatMap((id) => middles.get(id) ?? []);
    return own.length < 2 ? [] : [{ slug, x: mean(own, ({ x }) => x)!, y: mean(own, ({ y }) => y)! }];
  });
}

export const map: ChartSpec<'map'> = {
  kind: 'map',
  answers: 'standing',
  ofIndicator: (setting, cut, boundaries) => boundaries && mapChart(setting, cut, boundaries),
};

import * as Plot from '@observablehq/plot';
import { quantileSorted } from 'd3-array';
import { feature, mesh } from 'topojson-client';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { districtOf } from '../model/area.ts';
import type { Measure } from '../model/aggregate.ts';
import { colour, type Chart, type ColourToken, type Frame } from '../model/chart.ts';
import type { IndicatorCut } from '../model/cuts.ts';
import { districtWords } from '../model/district-words.ts';
import { roundTo } from '../model/figure.ts';
import { aboutMeasure } from '../model/chart-about.ts';
import type { ChartSpec } from './spec.ts';
import { areaName, cellOf, identity, printerOf, provenance, seriesOf, type Setting } from './base.ts';

/** Boundaries of a place: one object `districts`, its geometries' ids the districts' ids. */
export type Boundaries = Topology<{ districts: GeometryCollection }>;

/** Classes of a map; which colours they take, least to most. */
const CLASSES: readonly ColourToken[] = ['class-1', 'class-2', 'class-4', 'class-5', 'class-7'];

/** Rounded limits between classes of about equal numbers of districts; equal limits fall together. */
export function limitsOf(values: readonly number[], digits: number): number[] {
  const ordered = values.map((value) => roundTo(value, digits)).sort((a, b) => a - b);
  const limits = CLASSES.slice(1).map((_, index) =>
    roundTo(quantileSorted(ordered, (index + 1) / CLASSES.length)!, digits),
  );
  return [...new Set(limits)].filter((limit) => limit > ordered[0]! && limit <= ordered.at(-1)!);
}

/** Share of the boundaries' points that is kept: what a screen cannot show only makes pages heavy. */
const KEPT: Readonly<Record<Frame['variant'], number>> = { narrow: 0.2, wide: 0.35, file: 1 };

/**
 * A choropleth of one indicator, of rates of counted events by their smoothed values; districts that are not comparable keep
 * their outline and no colour.
 */
export function mapChart(setting: Setting, cut: IndicatorCut, boundaries: Boundaries): Chart | null {
  const { words } = setting;
  const kind = districtWords(setting.info, setting.words.language);
  const known = cut.districts.filter(({ comparable, latest }) => comparable && latest.value !== null);
  if (known.length < CLASSES.length * 2) return null;
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
  // Where the subject names the unit, a number needs none.
  const once = about.withUnit ? plain : print;
  const apart = cut.districts.length - known.length;
  const weighed = presimplify(boundaries);
  const legend = [null, ...limits].map((from, index) => {
    const to = limits[index];
    const label =
      from === null
        ? to === undefined
          ? plain(values[0]!)
          : words.charts.map.under(plain(to))
        : to === undefined
          ? words.charts.map.over(plain(from))
          : words.charts.map.classOf(plain(from), plain(to));
    return { label, token: classOf(from ?? -Infinity), shape: 'square' as const };
  });
  return {
    ...provenance(setting, series),
    ...identity(aboutMeasure(cut.place, 'map')),
    subject,
    title:
      limits.length > 1 && !smoothed
        ? words.charts.map.ends({
            measure: about.text,
            below: once(limits[0]!),
            lowest: values.filter((value) => value < limits[0]!).length,
            from: once(limits.at(-1)!),
            highest: values.filter((value) => value >= limits.at(-1)!).length,
            n: known.length,
            districts: kind.other,
          })
        : words.charts.map.title({ measure: about.text, one: kind.one, period }),
    subtitle: words.charts.map.subtitle(measure, unit, period, smoothed !== null, kind.other),
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
        ? [{ label: words.charts.map.apart, token: 'paper' as const, shape: 'square' as const }]
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
    plot: (frame) => {
      const shown = simplify(weighed, quantile(weighed, KEPT[frame.variant]));
      const shapes = feature(shown, shown.objects.districts);
      const inner = mesh(shown, shown.objects.districts);
      return {
        height: frame.height ?? frame.width * (frame.variant === 'narrow' ? 1 : 0.86),
        margin: 4,
        projection: { type: 'mercator', domain: shapes },
        marks: [
          Plot.geo(shapes.features, {
            fill: (shape: { id?: string | number }) => colour(tokens.get(String(shape.id)) ?? 'paper'),
          }),
          Plot.geo(inner, { stroke: colour('muted'), strokeWidth: 0.6 }),
        ],
      };
    },
  };
}

export const map: ChartSpec<'map'> = {
  kind: 'map',
  answers: 'standing',
  ofIndicator: (setting, cut, boundaries) => boundaries && mapChart(setting, cut, boundaries),
};

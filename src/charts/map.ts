import * as Plot from '@observablehq/plot';
import { greatest, quantileSorted, ticks } from 'd3-array';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import type { Measure } from '../model/aggregate.ts';
import { districtOf } from '../model/area.ts';
import { aboutMeasure } from '../model/chart-about.ts';
import { colour, type Chart, type ColourToken, type Frame, type LegendKey } from '../model/chart.ts';
import type { MapEnd } from '../i18n/en/charts/map.ts';
import type { IndicatorCut } from '../model/cuts.ts';
import { districtWords } from '../model/district-words.ts';
import { labelOf } from '../model/district.ts';
import { roundTo } from '../model/figure.ts';
import { wordsIn } from '../model/text.ts';
import { areaName, cellOf, identity, printerOf, provenance, seriesOf, type Setting } from './base.ts';
import { beside } from './labels.ts';
import { groundOf, layoutOf, type Boundaries, type Outline } from './map-geometry.ts';
import { placeLabels, type MapLabel } from './map-labels.ts';
import type { ChartSpec } from './spec.ts';

export type { Boundaries } from './map-geometry.ts';

/** Colours of classes, least to most; a map of fewer takes them from both ends. */
const CLASSES: readonly ColourToken[] = ['class-1', 'class-2', 'class-4', 'class-5', 'class-7'];
/** Fewer districts than this make no map. */
const MIN_KNOWN = 10;

/**
 * Round limits between classes, such as 15, 20 and 25: among the middle four fifths of the values as they are
 * printed, so that a few extreme ones do not leave all others in one class. No class is empty.
 */
export function limitsOf(values: readonly number[], digits: number): number[] {
  const ordered = values.map((value) => roundTo(value, digits)).sort((a, b) => a - b);
  const [low, high] = [quantileSorted(ordered, 0.1)!, quantileSorted(ordered, 0.9)!];
  for (let count = CLASSES.length; count > 0; count--) {
    const limits = ticks(low, high, count).filter((limit) => limit > ordered[0]!);
    if (limits.length >= CLASSES.length || limits.some((limit) => roundTo(limit, digits) !== limit)) continue;
    return limits.filter((limit, index) =>
      ordered.some((value) => value >= limit && value < (limits[index + 1] ?? Infinity)),
    );
  }
  return [];
}

/** Points of boundaries that are kept at most: what a screen cannot show only makes pages heavy. */
const MAX_POINTS: Readonly<Record<Frame['variant'], number>> = { narrow: 1_000, wide: 1_800, file: Infinity };
/** The tallest a map may be on a page, by its width. */
const TALLEST: Readonly<Record<Frame['variant'], number>> = { narrow: 1.1, wide: 0.95, file: 1 };

/** A comparable district with the value that colours it, as it is printed. */
interface Coloured {
  readonly measure: Measure;
  readonly value: number;
}

/** An end is a fifth of the districts, and so many at least. */
const END = { share: 0.2, least: 3 } as const;
/** A group has an end where it has this share of it, and this many times its share of all districts. */
const HAS_END = { share: 0.4, times: 2 } as const;

/** `ordered` from that end. Of districts that print alike at the edge all belong to it. */
function endOf({ info, words }: Setting, ordered: readonly Coloured[]): MapEnd | null {
  const edge = ordered[Math.max(END.least, Math.round(ordered.length * END.share)) - 1]!.value;
  const last = ordered.findLastIndex(({ value }) => value === edge);
  const end = ordered.slice(0, last + 1);
  const groups = info.groups.map(({ name, districts }) => {
    const isIn = ({ measure }: Coloured): boolean => districts.includes(districtOf(measure.area)!);
    const [n, all] = [end.filter(isIn).length, ordered.filter(isIn).length];
    return { name: wordsIn(name, words.language), n, share: n / end.length, usual: all / ordered.length };
  });
  const most = greatest(groups, ({ n }) => n);
  if (groups.length > 1 && most && most.share >= HAS_END.share && most.share >= HAS_END.times * most.usual)
    return { group: most.name, n: most.n, of: end.length };
  if (ordered[0]!.value === ordered[1]!.value) return null;
  const own = districtOf(ordered[0]!.measure.area)!;
  const district = info.districts.find(({ id }) => id === own)!;
  const group = info.groups.find(({ slug }) => slug === district.group)!;
  return {
    district: wordsIn(labelOf(district), words.language),
    group: groups.length > 1 ? wordsIn(group.name, words.language) : null,
  };
}

type Pointing = { readonly at: readonly [number, number]; readonly from: readonly [number, number] };

/** Lines across what is not compared: the id is the picture's own, and only it is named by it. */
const HATCH = 'hatch';

/** The definition of the hatching as a mark. */
const hatching: Plot.Markish = (_index, _scales, _channels, _dimensions, context) => {
  const { document } = context!;
  const make = (name: string, attributes: Readonly<Record<string, string | number>>): SVGElement => {
    const node = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
    return node;
  };
  const pattern = make('pattern', {
    id: HATCH,
    width: 5,
    height: 5,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  });
  pattern.append(
    make('rect', { width: 5, height: 5, fill: colour('paper') }),
    make('rect', { width: 1.6, height: 5, fill: colour('apart') }),
  );
  const defs = make('defs', {});
  defs.append(pattern);
  return defs as SVGGElement;
};

/**
 * A choropleth of one indicator, of rates of counted events by their smoothed values. Districts that are not
 * comparable are hatched, those without a figure empty; groups are named, and the lowest and the highest.
 */
export function mapChart(setting: Setting, cut: IndicatorCut, boundaries: Boundaries): Chart | null {
  const { info, words } = setting;
  const say = words.charts.map;
  const kind = districtWords(info, words.language);
  const { smoothed } = cut;
  const series = seriesOf(setting, cut.series);
  const { print, plain, unit, digits, measure, about, subject } = printerOf(setting, cut.indicator, series);
  /** What colours it: the smoothed rate where there is one, for rates of few cases jump about. */
  const known = cut.districts.flatMap((entry): Coloured[] => {
    const value = smoothed?.[districtOf(entry.area)!] ?? entry.latest.value;
    return entry.comparable && entry.latest.value !== null && value !== null
      ? [{ measure: entry, value: roundTo(value, digits) }]
      : [];
  });
  if (known.length < MIN_KNOWN) return null;
  const limits = limitsOf(
    known.map(({ value }) => value),
    digits,
  );
  const tokenOf = (value: number): ColourToken => {
    const index = limits.filter((limit) => value >= limit).length;
    return CLASSES[limits.length === 0 ? 0 : Math.round((index * (CLASSES.length - 1)) / limits.length)]!;
  };
  const tokens = new Map(known.map((entry) => [districtOf(entry.measure.area)!, tokenOf(entry.value)]));
  const apart = new Set(
    cut.districts
      .filter(({ comparable, latest }) => !comparable && latest.value !== null)
      .map(({ area }) => districtOf(area)!),
  );
  const empty = cut.districts.length - known.length - apart.size;
  const ordered = [...known].sort((a, b) => a.value - b.value);
  const reversed = ordered.toReversed();
  const ends = { low: endOf(setting, ordered), high: endOf(setting, reversed) };
  const [lowest, highest] = [ordered[0]!, reversed[0]!];
  const { period } = cut.place.latest;
  const weighed = presimplify(boundaries);
  const points = boundaries.arcs.reduce((sum, { length }) => sum + length, 0);
  // Round numbers need no digits that are all 0.
  const round = (limit: number): string => words.number(limit, limits.every(Number.isInteger) ? 0 : digits);
  const keys = [null, ...limits].map((from, index): LegendKey => {
    const to = limits[index];
    const label =
      from === null
        ? to === undefined
          ? plain(lowest.value)
          : say.under(round(to))
        : to === undefined
          ? say.over(round(from))
          : say.classOf(round(from), round(to));
    return { label, token: tokenOf(from ?? -Infinity), shape: 'square' };
  });
  /** The only ones at an end, each by its name, with its figure where colours are of the same. */
  const extremes = [ordered, reversed]
    .filter(([first, second]) => first!.value !== second!.value)
    .map(([first]) => ({
      id: districtOf(first!.measure.area)!,
      text: smoothed
        ? areaName(setting, first!.measure.area)
        : beside(areaName(setting, first!.measure.area), plain(first!.value)),
    }));
  /** What is said of each shape. */
  const told = new Map(
    cut.districts.map(({ area, latest }) => [
      districtOf(area)!,
      say.shape(
        areaName(setting, area),
        latest.value === null ? words.EMPTY[latest.empty ?? 'not-reported'] : print(latest.value),
        apart.has(districtOf(area)!),
      ),
    ]),
  );
  return {
    ...provenance(setting, series),
    ...identity(aboutMeasure(cut.place, 'map')),
    subject,
    title:
      ends.low || ends.high
        ? say.ends({ measure: about.text, ...ends })
        : say.title({ measure: about.text, one: kind.one, period }),
    subtitle: say.subtitle(measure, unit, period, smoothed !== null),
    alt: say.alt({
      kind,
      n: cut.districts.length,
      min: print(lowest.value),
      minName: areaName(setting, lowest.measure.area),
      max: print(highest.value),
      maxName: areaName(setting, highest.measure.area),
      apart: apart.size,
      empty,
      smoothed: smoothed !== null,
    }),
    notes: [...(smoothed ? [say.smoothed] : []), say.area],
    legend: [
      ...keys,
      ...(apart.size > 0 ? [{ label: say.apart, token: 'apart', shape: 'hatched' } satisfies LegendKey] : []),
      ...(empty > 0 ? [{ label: say.empty, token: 'paper', shape: 'square' } satisfies LegendKey] : []),
    ],
    columns: [
      { id: 'district', label: words.capital(kind.one), kind: 'text' },
      { id: 'value', label: `${measure}, ${words.UNIT[unit]}`, kind: 'number', digits },
      ...(smoothed
        ? [{ id: 'smoothed', label: say.columns.smoothed(unit), kind: 'number' as const, digits }]
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
      const shown = simplify(weighed, quantile(weighed, Math.min(1, MAX_POINTS[frame.variant] / points)));
      const { outlines, borders, height } = layoutOf(shown, {
        width: frame.width,
        height: frame.height ?? frame.width * TALLEST[frame.variant],
        isFixed: frame.height !== null,
      });
      const indexOf = new Map(outlines.map(({ id }, index) => [id, index]));
      const indices = (ids: readonly string[]): ReadonlySet<number> =>
        new Set(ids.flatMap((id) => indexOf.get(id) ?? []));
      const labels = placeLabels(
        [
          ...extremes.map(({ id, text }): MapLabel => ({ text, names: indices([id]), points: true })),
          ...(info.groups.length > 1 ? info.groups : []).map(({ name, districts }): MapLabel => ({
            text: wordsIn(name, words.language),
            names: indices(districts),
            points: false,
          })),
        ],
        groundOf(outlines, frame.width, height),
        { width: frame.width, height },
      );
      const pointing = labels.flatMap(({ at, from }) => (at && from ? [{ at, from }] : []));
      return {
        height,
        margin: 0,
        projection: 'identity',
        marks: [
          hatching,
          Plot.geo(outlines, {
            geometry: ({ rings }: Outline) => ({ type: 'Polygon', coordinates: rings }),
            fill: ({ id }: Outline) => (apart.has(id) ? `url(#${HATCH})` : colour(tokens.get(id) ?? 'paper')),
            stroke: 'none',
            href: 'id',
            title: ({ id }: Outline) => told.get(id),
          }),
          Plot.geo([borders], {
            geometry: (lines: typeof borders) => ({ type: 'MultiLineString', coordinates: lines }),
            stroke: colour('muted'),
            strokeWidth: 0.6,
          }),
          Plot.link(pointing, {
            x1: ({ from }: Pointing) => from[0],
            y1: ({ from }: Pointing) => from[1],
            x2: ({ at }: Pointing) => at[0],
            y2: ({ at }: Pointing) => at[1],
            stroke: colour('ink'),
            strokeWidth: 0.8,
          }),
          Plot.dot(pointing, {
            x: ({ at }: Pointing) => at[0],
            y: ({ at }: Pointing) => at[1],
            r: 2,
            fill: colour('ink'),
            stroke: colour('paper'),
          }),
          ...[true, false].map((points) =>
            Plot.text(
              labels.filter((label) => label.points === points),
              {
                x: 'x',
                y: 'y',
                text: 'text',
                fontWeight: points ? 400 : 600,
                fill: colour('ink'),
                stroke: colour('paper'),
                strokeWidth: 3.5,
              },
            ),
          ),
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

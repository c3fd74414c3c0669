import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { group, sort } from 'd3-array';
import { measureOfChart, type MeasureKey } from '../model/chart-about.ts';
import type { ChartEntry, DrawnChart } from '../model/chart.ts';
import type { QualityCut } from '../model/coverage.ts';
import { districtOf } from '../model/area.ts';
import type { Measure } from '../model/aggregate.ts';
import type { DistrictCut, IndicatorCut, PlaceCut, PlaceInfo } from '../model/cuts.ts';
import type { District } from '../model/district.ts';
import type { Locator } from '../model/locator.ts';
import { memoize } from '../model/memoize.ts';
import { folderOf, ROOT_LANGUAGE, type Language } from '../model/text.ts';

/**
 * What pages read, from disk, when they render: the cuts of `npm run aggregate` and the charts of
 * `npm run draw`. Paths are from the working directory, the project's root: a built page runs from
 * another folder than its source.
 */
const AGGREGATES = join(process.cwd(), 'build', 'aggregates');
const CHARTS = join(process.cwd(), 'build', 'charts');

const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

/** Files every page of a place needs are kept until they change; the rest is read page by page. */
const kept = new Map<string, { readonly time: number; readonly value: unknown }>();
function keep<T>(path: string): T {
  const time = statSync(path).mtimeMs;
  const known = kept.get(path);
  if (known?.time === time) return known.value as T;
  const value = json<T>(path);
  kept.set(path, { time, value });
  return value;
}

/** Places that are aggregated, in the order of their ids. */
export const placeIds = (): string[] =>
  existsSync(AGGREGATES)
    ? readdirSync(AGGREGATES)
        .filter((id) => existsSync(join(AGGREGATES, id, 'place.json')) && !id.endsWith('.new'))
        .sort()
    : [];

/** Cut 1 of a place. Throws where the place is not aggregated. */
export const placeCut = (place: string): PlaceCut => keep(join(AGGREGATES, place, 'place.json'));

/** What the page about data quality needs beyond it. */
export const qualityCut = (place: string): QualityCut => json(join(AGGREGATES, place, 'quality.json'));

/** Cut 2: one indicator of one series in all districts. */
export const indicatorCut = (place: string, series: string, indicator: string): IndicatorCut =>
  keep(join(AGGREGATES, place, 'indicator', series, `${indicator}.json`));

/** The measures of an indicator's districts by the district's id. */
export const measuresByDistrict: (cut: IndicatorCut) => ReadonlyMap<string, Measure> = memoize(
  ({ districts }) => new Map(districts.map((measure) => [districtOf(measure.area)!, measure])),
);

/** The districts of a place by their id. */
export const districtsById: (info: PlaceInfo) => ReadonlyMap<string, District> = memoize(
  ({ districts }) => new Map(districts.map((district) => [district.id, district])),
);

/** Cut 3: everything of one district. */
export const districtCut = (place: string, district: string): DistrictCut =>
  json(join(AGGREGATES, place, 'district', `${district}.json`));

const NONE: readonly ChartEntry[] = [];

/** All charts of a place, in the order they were drawn; none where nothing is drawn yet. */
export function chartIndex(place: string, language: Language): readonly ChartEntry[] {
  const path = join(CHARTS, folderOf(language), place, 'index.json');
  return existsSync(path) ? keep<ChartEntry[]>(path) : NONE;
}

const idsOf = memoize(
  (index: readonly ChartEntry[]): ReadonlySet<string> => new Set(index.map(({ id }) => id)),
);
const byDistrict = memoize((index: readonly ChartEntry[]) => group(index, ({ about }) => about.district));

/** Ids of all charts of a place: the same in every language. */
export const chartIds = (place: string): ReadonlySet<string> => idsOf(chartIndex(place, ROOT_LANGUAGE));

/** Charts of one district, in the order they were drawn; of the place itself where none is named. */
export const chartsOf = (place: string, language: Language, district?: string): readonly ChartEntry[] =>
  byDistrict(chartIndex(place, language)).get(district ?? null) ?? NONE;

/** Charts of one measure of the place or of a district: where it stands before how it went. */
export const chartsOfMeasure = (
  place: string,
  { series, indicator }: MeasureKey,
  district?: string,
): ChartEntry[] =>
  sort(
    chartsOf(place, ROOT_LANGUAGE, district).filter(({ about }) => {
      const measure = measureOfChart(about);
      return measure?.series === series && measure.indicator === indicator;
    }),
    ({ answers }) => (answers === 'standing' ? 0 : 1),
  );

/** A chart as drawn, or null where there is none of that id. */
export function drawnChart(place: string, chart: string, language: Language): DrawnChart | null {
  const path = join(CHARTS, folderOf(language), place, `${chart}.json`);
  return existsSync(path) ? json<DrawnChart>(path) : null;
}

/** Small maps of where districts lie; null where the place has no boundaries. */
export function locatorOf(place: string): Locator | null {
  const path = join(CHARTS, place, 'locator.json');
  return existsSync(path) ? keep<Locator>(path) : null;
}

/** The caveats of some charts: where those stand above on a page, they are not said again. */
export const caveatsIn = (place: string, charts: readonly string[], language: Language): string[] =>
  charts.flatMap((chart) => drawnChart(place, chart, language)?.caveats ?? []);

import type { Words } from '../i18n/index.ts';
import type { Area } from '../model/area.ts';
import type { Aggregate, Measure } from '../model/aggregate.ts';
import { chartId, type ChartAbout } from '../model/chart-about.ts';
import type { Cell, Chart, Column } from '../model/chart.ts';
import type { PlaceInfo, SeriesInfo } from '../model/cuts.ts';
import { labelOf, type District } from '../model/district.ts';
import { INDICATOR_INFO } from '../indicators/index.ts';
import type { IndicatorId } from '../model/indicator.ts';
import { formatMonth } from '../model/month.ts';
import type { Note } from '../model/note.ts';
import { periodOf } from '../model/period.ts';
import type { Programme } from '../model/programme.ts';
import { memoize } from '../model/memoize.ts';
import { wordsIn } from '../model/text.ts';
import { widthOf } from './labels.ts';

/** What every chart is made with: the place it is of, and the words it speaks. */
export interface Setting {
  readonly info: PlaceInfo;
  /** The publisher's notes on figures of the place. */
  readonly notes: readonly Note[];
  /** What was tried in the place, when and where. */
  readonly programmes: readonly Programme[];
  readonly words: Words;
}

/** A series of a place by its id. */
export function seriesOf({ info }: Setting, id: string): SeriesInfo {
  const series = info.series.find((seriesInfo) => seriesInfo.id === id);
  if (!series) throw new Error(`invalid series: ${id}`);
  return series;
}

/** What stands under every chart of a series: where it is from, under which licence, whether invented. */
export function provenance(
  { info, words }: Setting,
  series: SeriesInfo,
): Pick<Chart, 'place' | 'source' | 'licence' | 'synthetic' | 'caveats'> {
  return {
    place: info.id,
    // Given to every chart alike where charts are put together: no chart can leave them out.
    caveats: [],
    source: words.charts.source(series),
    licence: words.charts.licence(series.licence.title),
    synthetic: info.synthetic ? words.INVENTED : null,
  };
}

/**
 * An indicator of a series with its words, and how its figures are printed; `yearly` where single
 * months are told as the rate of a whole year.
 */
export function printerOf({ words }: Setting, id: IndicatorId, series: SeriesInfo, yearly = false) {
  const { unit, digits, subject, nature, polarity } = INDICATOR_INFO[id];
  const title = wordsIn(series.title, words.language);
  return {
    unit,
    digits,
    subject,
    nature,
    polarity,
    measure: words.measured(id, title, yearly),
    /** As the beginning of a title. */
    about: words.subjectOf(id, title),
    /** With its unit. */
    print: (value: number): string => words.figure({ value, unit, digits }),
    /** With its unit where that is a sign or a word; a longer one stands in the subtitle. */
    brief: (value: number): string =>
      unit === 'percent' || unit === 'days'
        ? words.figure({ value, unit, digits })
        : words.number(value, digits),
    /** The number alone. */
    plain: (value: number): string => words.number(value, digits),
  };
}

/** What points of one line say, in the order they are drawn: a point without a value says nothing. */
export const eachPoint = <T extends { readonly value: number | null }>(
  points: readonly T[],
  say: (point: T & { readonly value: number }) => string,
): string =>
  points
    .filter((point): point is T & { readonly value: number } => point.value !== null)
    .map(say)
    .join('\n');

/** The same of single months: whether these are told as the rate of a whole year, the indicator says. */
export function monthPrinterOf(setting: Setting, id: IndicatorId, series: SeriesInfo) {
  const yearly = INDICATOR_INFO[id].months?.scale === 'times-twelve';
  return { ...printerOf(setting, id, series, yearly), yearly };
}

const labels = memoize(
  ({ districts }: PlaceInfo) => new Map(districts.map((district) => [district.id, labelOf(district)])),
);

/** The name of an area in a sentence: the place, a group, or a district by its label. */
export function areaName({ info, words: { language } }: Setting, area: Area): string {
  switch (area.kind) {
    case 'place':
      return wordsIn(info.title, language);
    case 'group':
      return wordsIn(info.groups.find(({ slug }) => slug === area.id)!.name, language);
    case 'district':
      return wordsIn(labels(info).get(area.id)!, language);
  }
}

/** A chart's identity: what it is about, and the id that is printed from it. */
export const identity = (about: ChartAbout): Pick<Chart, 'about' | 'id'> => ({ about, id: chartId(about) });

/** The heading of a column of years: twelve months, or calendar or fiscal years. */
export const yearColumn = (words: Words, period: string): string =>
  words.charts.years.columns[periodOf(period).kind === 'months' ? 'period' : 'year'];

/** Last month of a period, `YYYY-MM`. */
export const endOf = (period: string): string => formatMonth(periodOf(period).to);

/** A value in a table: the number, or the kind of empty it is. */
export const cellOf = (aggregate: Aggregate | undefined): Cell =>
  aggregate?.value ?? { empty: aggregate?.empty ?? 'not-reported' };

/** Columns of the counts behind a share, where it is told by them. */
export const countColumns = (words: Words): Column[] =>
  (['part', 'whole'] as const).map((id) => ({
    id,
    label: words.charts.years.counts[id],
    kind: 'number',
    digits: 0,
  }));
export const countCells = ({
  numerator,
  denominator,
}: Pick<Aggregate, 'numerator' | 'denominator'>): Cell[] =>
  [numerator, denominator].map((count) => count ?? { empty: 'not-reported' });

/** Whether the place's figure is made of districts like this one: only then do the two stand in one picture. */
export function isPartOf({ info }: Setting, { series }: Measure, district: District): boolean {
  const { addUp } = info.series.find(({ id }) => id === series)!;
  return addUp.length === 0 || addUp.includes(district.class);
}

/** Whether any year has a value: a chart of nothing is not drawn. */
export const hasValues = (measure: Measure): boolean => measure.years.some(({ value }) => value !== null);

/** Values between two gaps, or at an end beside one: a line through single points draws nothing. */
export const isolated = <T extends { readonly value: number | null }>(points: readonly T[]): T[] =>
  points.filter(
    ({ value }, index) =>
      value !== null &&
      (points[index - 1]?.value ?? null) === null &&
      (points[index + 1]?.value ?? null) === null,
  );

/** Room for labels of so many letters beside a plot, in px, with some to spare for other fonts. */
export const roomFor = (labels: readonly string[], most = Infinity): number =>
  Math.min(most, Math.max(0, ...labels.map(widthOf)) + 16);

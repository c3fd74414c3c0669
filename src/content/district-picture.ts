import type { Measure } from '../model/aggregate.ts';
import type { ChartKind } from '../model/chart-kind.ts';
import type { News } from '../model/news.ts';
import { chartsOfMeasure } from './cuts.ts';

/** Fewer years than this are no line. */
const MIN_YEARS = 4;

/** The chart that shows how a measure of a district went: by months where its news is of a month, and where it has few years. */
export function pictureOf(
  place: string,
  district: string,
  measure: Measure,
  news: readonly News[],
): string | null {
  const charts = chartsOfMeasure(place, measure, district);
  const years = measure.years.filter(({ value }) => value !== null).length;
  const hasNews = news.some(
    ({ series, indicator, rules }) =>
      series === measure.series && indicator === measure.indicator && !rules.includes('year-record'),
  );
  const order: readonly ChartKind[] =
    hasNews || years < MIN_YEARS ? ['months', 'spread', 'years'] : ['years', 'months', 'spread'];
  const ofKind = (kind: ChartKind) => charts.find(({ about }) => about.kind === kind)?.id;
  return order.map(ofKind).find((id) => id !== undefined) ?? null;
}

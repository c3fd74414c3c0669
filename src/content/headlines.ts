import { sort } from 'd3-array';
import { INDICATOR_INFO } from '../indicators/index.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { measureOfChart } from '../model/chart-about.ts';
import type { ChartEntry } from '../model/chart.ts';
import type { SeriesInfo } from '../model/cuts.ts';
import type { Language } from '../model/text.ts';
import { chartsOf, placeCut } from './cuts.ts';

/**
 * The charts a place's home is made of: of each table the first of what leads, then those of its amounts, then
 * the others. Figures more than 24 months old and partial tables never lead; a finding that could not be made
 * is not there.
 */
export function headlines(place: string, language: Language): ChartEntry[] {
  const { info, measures } = placeCut(place);
  const charts = chartsOf(place, language);
  return info.series
    .filter(
      (series) =>
        series.coverage === 'full' &&
        !measures.every((measure) => measure.series !== series.id || measure.old),
    )
    .flatMap((series) => {
      const own = charts.filter(({ about }) => about.series.length === 1 && about.series[0] === series.id);
      const [first, ...others] = leadingIn(series).map(({ indicator, kind }) =>
        own.find(({ about }) => about.kind === kind && measureOfChart(about)?.indicator === indicator),
      );
      return [first, ...own.filter(({ isHeadline }) => isHeadline), ...others];
    })
    .filter((chart) => chart !== undefined);
}

/** Kinds of charts of a table's indicators that may lead, the most telling first. */
const leadingIn = ({ indicators, kind: ofTable }: SeriesInfo) =>
  sort(
    indicators.flatMap((id) => {
      const { lead }: Pick<Indicator, 'lead'> = INDICATOR_INFO[id];
      return lead && (lead.onHomeOf?.includes(ofTable) ?? true) ? [{ indicator: id, ...lead }] : [];
    }),
    ({ rank }) => rank,
  ).flatMap(({ indicator, charts }) => charts.map((kind) => ({ indicator, kind })));
